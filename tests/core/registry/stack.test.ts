import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RegistryError } from '../../../core/registry/error.ts';
import { stack } from '../../../core/registry/stack.ts';
import { statusAt } from '../../../core/registry/status.ts';
import type { DocumentRecord, Registry } from '../../../core/registry/types.ts';
import { record, registryOf } from './records.ts';

const plan = (place: string, facts: Partial<DocumentRecord> = {}): DocumentRecord =>
  record({ number: '152/KH-UBND', type: 'ke-hoach', issued: '2021-04-19', place, ...facts });

const failing = (): Registry => {
  const fail = () => Promise.reject(new RegistryError('unreachable', 'n/x.json'));
  return { asOf: '2026-02-01', byNumber: fail, bySerial: fail, byTitle: fail, search: fail };
};

describe('a pack of one’s own before the kit’s', () => {
  test('gives its documents first, and hides no document of another place with the same number', async () => {
    const own = registryOf(plan('quận Đống Đa, thành phố Hà Nội', { pack: 'Đống Đa' }));
    const kit = registryOf(plan('tỉnh Sơn La'));
    const found = await stack([own, kit]).byNumber('152/KH-UBND');
    assert.deepEqual(
      found.map(({ place, pack }) => [place, pack]),
      [
        ['quận Đống Đa, thành phố Hà Nội', 'Đống Đa'],
        ['tỉnh Sơn La', undefined],
      ],
    );
    assert.equal((await stack([own, kit]).bySerial('ke-hoach', '152')).length, 1, 'one number, told once');
  });

  test('has the say on a document that both have, but hides no repeal that it does not know', async () => {
    const law = { number: '77/2015/QH13', type: 'luat', title: 'Luật Tổ chức chính quyền địa phương' };
    const own = registryOf(
      record({ ...law, issuer: 'QH', effective: '2016-01-01', pack: 'Sơn La', asOf: '2026-01-01' }),
    );
    const kit = registryOf(
      record({
        ...law,
        issuer: 'Quốc hội',
        status: 'in-force',
        affectedBy: [{ kind: 'repeals', to: '65/2025/QH15', since: '2025-03-01' }],
      }),
    );
    for (const found of [
      await stack([own, kit]).byNumber('77/2015/QH13'),
      await stack([own, kit]).byTitle('Luật Tổ chức chính quyền địa phương'),
    ]) {
      assert.equal(found.length, 1);
      assert.deepEqual([found[0]!.issuer, found[0]!.pack, found[0]!.status], ['QH', 'Sơn La', undefined]);
      assert.equal(statusAt(found[0]!, '2025-06-01').kind, 'expired');
    }
  });

  test('of two ends the earlier stands, and with what is taken over the day on which it was known', async () => {
    const law = { number: '77/2015/QH13', type: 'luat', effective: '2016-01-01' };
    const own = registryOf(record({ ...law, asOf: '2024-01-01', expires: '2027-01-01' }));
    const kit = registryOf(record({ ...law, asOf: '2026-01-01', expires: '2025-03-01' }));
    const [found] = await stack([own, kit]).byNumber('77/2015/QH13');
    assert.deepEqual([found!.expires, found!.asOf], ['2025-03-01', '2026-01-01']);
    const [same] = await stack([own, registryOf(record({ ...law, asOf: '2026-01-01' }))]).byNumber(
      '77/2015/QH13',
    );
    assert.deepEqual([same!.expires, same!.asOf], ['2027-01-01', '2024-01-01']);
  });

  test('a fact that both know is told once, the first pack’s', async () => {
    const [a, b] = ['2025-03-01', '2025-03-02'].map((since) =>
      registryOf(
        record({ number: '77/2015/QH13', expires: since, affectedBy: [{ kind: 'repeals', to: '1', since }] }),
      ),
    );
    const [found] = await stack([a!, b!]).byNumber('77/2015/QH13');
    assert.equal(found!.expires, '2025-03-01');
    assert.deepEqual(found!.affectedBy, [{ kind: 'repeals', to: '1', since: '2025-03-01' }]);
  });

  test('that fails leaves the others their answers; a search then says that there may be more', async () => {
    const kit = registryOf(plan('tỉnh Sơn La'));
    const found: Registry = {
      ...kit,
      search: async () => ({ records: await kit.byNumber('152/KH-UBND'), more: false }),
    };
    const both = stack([failing(), found]);
    assert.equal((await both.byNumber('152/KH-UBND')).length, 1);
    assert.equal((await both.bySerial('ke-hoach', '152')).length, 1);
    const { records, more } = await both.search('kế hoạch');
    assert.deepEqual([records.length, more], [1, true]);
  });

  test('its failure is the answer where no other knows', async () => {
    const both = stack([failing(), registryOf()]);
    const unreachable = (error: unknown): boolean =>
      error instanceof RegistryError && error.code === 'unreachable';
    await assert.rejects(both.byNumber('1/2021/NĐ-CP'), unreachable);
    await assert.rejects(both.bySerial('luat', '1'), unreachable);
    await assert.rejects(both.byTitle('Luật Đất đai'), unreachable);
    await assert.rejects(both.search('đất đai'), unreachable);
  });

  test('knows no further than the one that knows least far, those that cannot be opened aside', () => {
    assert.equal(stack([failing(), registryOf()]).asOf, '2026-01-01');
    assert.equal(stack([{ ...failing(), asOf: '' }, registryOf()]).asOf, '2026-01-01');
    assert.equal(stack([]).asOf, '');
  });
});
