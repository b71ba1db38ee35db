import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Citation } from '../../../core/citation/citation.ts';
import { findCitations } from '../../../core/citation/find.ts';
import { resolve } from '../../../core/registry/resolve.ts';
import { surroundings } from '../../../core/citation/surroundings.ts';
import type { DocumentRecord, Resolution, ResolveContext } from '../../../core/registry/types.ts';
import { citation, record, registryOf } from './records.ts';

const plan2021 = record({
  number: '152/KH-UBND',
  type: 'ke-hoach',
  issued: '2021-04-19',
  place: 'quận Đống Đa, thành phố Hà Nội',
});
const planOfSonLa = record({
  number: '152/KH-UBND',
  type: 'ke-hoach',
  issued: '2021-06-02',
  place: 'tỉnh Sơn La',
});

describe('a number cut short', () => {
  const cityOfThuDuc = record({
    number: '1111/NQ-UBTVQH14',
    type: 'nghi-quyet',
    issuer: 'Ủy ban Thường vụ Quốc hội',
    issued: '2020-12-09',
  });
  const decrees = [
    ['100/2010/NĐ-CP', '2010-09-28'],
    ['100/2011/NĐ-CP', '2011-10-28'],
    ['100/2013/NĐ-CP', '2013-09-03'],
    ['100/2015/NĐ-CP', '2015-10-20'],
    ['100/2016/NĐ-CP', '2016-07-01'],
    ['100/2018/NĐ-CP', '2018-07-16'],
    ['100/2019/NĐ-CP', '2019-12-30'],
    ['100/2024/NĐ-CP', '2024-07-26'],
  ].map(([number, issued]) =>
    record({ number: number!, issued: issued!, type: 'nghi-dinh', issuer: 'Chính phủ' }),
  );
  const circulars = [
    ['29/2024/TT-BGDĐT', 'Bộ Giáo dục và Đào tạo', '2024-12-30'],
    ['29/2025/TT-BCT', 'Bộ Công Thương', '2025-05-15'],
  ].map(([number, issuer, issued]) =>
    record({ number: number!, issuer: issuer!, issued: issued!, type: 'thong-tu' }),
  );
  const shortRegistry = registryOf(cityOfThuDuc, ...decrees, ...circulars, plan2021, planOfSonLa);
  const short = async (facts: Partial<Citation>, context: ResolveContext = {}): Promise<Resolution> =>
    (await resolve([citation({ form: 'short', ...facts })], shortRegistry, context))[0]!;
  const offered = ({ candidates }: Resolution): string[] =>
    candidates.map(({ record: { number } }) => number);

  test('is offered, never linked, even where only one document is known', async () => {
    const resolution = await short(
      { type: 'nghi-quyet', serial: '1111', issuer: 'Ủy ban Thường vụ Quốc hội', issuerCode: 'UBTVQH' },
      { published: '2021-04-15' },
    );
    assert.deepEqual(
      [resolution.outcome, resolution.reason, resolution.record],
      ['ambiguous', 'not-settled', undefined],
    );
    assert.deepEqual(resolution.candidates, [{ record: cityOfThuDuc, reason: 'short-number' }]);
  });

  test('comes nearest in time first, nothing later than the article, at most five, and says that there are more', async () => {
    const resolution = await short(
      { type: 'nghi-dinh', serial: '100', issuerCode: 'CP' },
      { published: '2021-04-15' },
    );
    assert.deepEqual(offered(resolution), [
      '100/2019/NĐ-CP',
      '100/2018/NĐ-CP',
      '100/2016/NĐ-CP',
      '100/2015/NĐ-CP',
      '100/2013/NĐ-CP',
    ]);
    assert.equal(resolution.more, true);
    assert.equal(resolution.reason, 'several');
    const early = await short(
      { type: 'nghi-dinh', serial: '100', issuerCode: 'CP' },
      { published: '2012-01-01' },
    );
    assert.deepEqual(offered(early), ['100/2011/NĐ-CP', '100/2010/NĐ-CP']);
    assert.equal(early.more, undefined);
  });

  test('keeps to the issuer and the year that the text names', async () => {
    for (const issuer of ['Bộ Giáo dục và Đào tạo', 'Bộ GD&ĐT', 'Bộ trưởng Bộ Giáo dục và Đào tạo']) {
      const named = await short({ type: 'thong-tu', serial: '29', issuer });
      assert.deepEqual(offered(named), ['29/2024/TT-BGDĐT'], issuer);
    }
    assert.deepEqual(offered(await short({ type: 'thong-tu', serial: '29', year: 2025 })), [
      '29/2025/TT-BCT',
    ]);
    assert.equal((await short({ type: 'thong-tu', serial: '29', year: 2020 })).reason, 'not-in-registry');
  });

  test('keeps to the place that the text names, and prefers that of the page', async () => {
    const plan: Partial<Citation> = { type: 'ke-hoach', serial: '152' };
    assert.deepEqual((await short({ ...plan, place: 'quận Đống Đa' })).candidates, [
      { record: plan2021, reason: 'number-and-place' },
    ]);
    const near = await short(plan, { site: 'dongda.hanoi.gov.vn', place: 'quận Đống Đa' });
    assert.deepEqual(
      near.candidates.map(({ record: { key }, reason }) => [key, reason]),
      [
        [plan2021.key, 'number-and-place'],
        [planOfSonLa.key, 'short-number'],
      ],
    );
  });

  test('is linked where the words around it surely speak of what one recent decree’s title is about', async () => {
    const traffic = record({
      number: '100/2019/NĐ-CP',
      type: 'nghi-dinh',
      title: 'Quy định xử phạt vi phạm hành chính trong lĩnh vực giao thông đường bộ và đường sắt',
      issued: '2019-12-30',
    });
    const oil = record({
      number: '100/2009/NĐ-CP',
      type: 'nghi-dinh',
      title: 'Quy định thu phụ thu đối với phần dầu lãi được chia của nhà thầu dầu khí',
      issued: '2009-11-03',
    });
    const ask = (text: string, published: string | undefined, ...others: DocumentRecord[]) => {
      const citations = findCitations(text);
      const context = { around: surroundings(text, citations), ...(published && { published }) };
      return resolve(citations, registryOf(traffic, oil, ...others), context);
    };
    const text = 'Nghị định 100 về phạt vi phạm giao thông đường bộ đã đổi nếp đi đường.';
    const [told] = await ask(text, '2021-05-01');
    assert.deepEqual([told!.record, told!.reason], [traffic, 'short-number-and-topic']);
    assert.equal(told!.candidates.length, 2, 'the others stay in sight');

    const open: [string, Resolution[]][] = [
      ['no day of publication', await ask(text, undefined)],
      ['long after it', await ask(text, '2026-05-01')],
      ['other words', await ask('Nghị định 100 đã đổi nếp đi đường.', '2021-05-01')],
      [
        'a rival on the same matter',
        await ask(text, '2021-05-01', record({ ...traffic, number: '100/2013/NĐ-CP', issued: '2013-09-03' })),
      ],
    ];
    for (const [why, [resolution]] of open) assert.equal(resolution!.outcome, 'ambiguous', why);

    const twice = await ask(`${text}\nTheo Nghị định 100, xe bị tạm giữ.`, '2021-05-01');
    assert.equal(twice[1]?.record, traffic, 'one mention’s words serve the others');
  });

  test('only decrees are told by their words: bodies without number share the serials of resolutions', async () => {
    const party = record({
      number: '68-NQ/TW',
      type: 'nghi-quyet',
      title: 'Về phát triển kinh tế tư nhân',
      issued: '2025-05-04',
    });
    const text = 'HĐND tỉnh thông qua Nghị quyết 68 về hỗ trợ phát triển kinh tế tư nhân.';
    const citations = findCitations(text);
    const context = { published: '2025-12-11', around: surroundings(text, citations) };
    const [resolution] = await resolve(citations, registryOf(party), context);
    assert.equal(resolution!.record, undefined);
  });

  test('pointing back at it offers the same choice', async () => {
    const list = [
      citation({ form: 'short', type: 'nghi-quyet', serial: '1111', issuerCode: 'UBTVQH' }),
      citation({ form: 'back', text: 'Nghị quyết này', type: 'nghi-quyet', antecedent: 0 }),
    ];
    const [, back] = await resolve(list, shortRegistry);
    assert.deepEqual(
      [back!.outcome, back!.reason, offered(back!)],
      ['ambiguous', 'antecedent', ['1111/NQ-UBTVQH14']],
    );
  });
});
