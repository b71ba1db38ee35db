import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { today } from '../../../core/locale/format.ts';
import { RegistryError } from '../../../core/registry/error.ts';
import { fetchSource, openPack, type PackRegistry } from '../../../core/registry/pack.ts';
import { FILE_LIMIT } from '../../../core/registry/pack-format.ts';
import { lookup } from '../../../core/registry/lookup.ts';
import { resolve } from '../../../core/registry/resolve.ts';
import { statusAt } from '../../../core/registry/status.ts';
import { citation } from './records.ts';

const damaged = (error: unknown): boolean => error instanceof RegistryError && error.code === 'damaged';

const decree = { number: '32/2021/NĐ-CP', type: 'nghi-dinh', tier: 'metadata', sources: [0] };

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes))
    .toString('hex')
    .slice(0, 20);
}

interface Shards {
  n?: unknown[];
  s?: unknown[];
  t?: unknown[];
  w?: unknown[];
}

/** A pack whose hashes are right, whatever its shards hold. */
async function packOf(
  { n = [], s = [], t = [], w = [] }: Shards,
  facts: object = {},
  files = new Map<string, Uint8Array<ArrayBuffer>>(),
): Promise<PackRegistry> {
  const shard = async (kind: string, entries: unknown[]): Promise<unknown[]> => {
    const bytes = new TextEncoder().encode(JSON.stringify(entries));
    const hash = await hashOf(bytes);
    files.set(`${kind}/${hash}.json`, bytes);
    return [['', hash, entries.length]];
  };
  const manifest = {
    format: 'danchieu-registry/1',
    name: 'foreign',
    asOf: '2026-01-01',
    records: n.length,
    sources: ['x'],
    common: [],
    numbers: await shard('n', n),
    serials: await shard('s', s),
    titles: await shard('t', t),
    words: await shard('w', w),
    ...facts,
  };
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  return openPack({ read: (path) => Promise.resolve(files.get(path)!) });
}

describe('a pack that someone else made badly, or with bad intent', () => {
  test('a record whose fields have other shapes is damaged, never a crash', async () => {
    for (const bad of [
      { links: 5 },
      { links: [{}] },
      { issued: 2021 },
      { issued: '29/3/2021' },
      { effective: '2021-02-30' },
      { affectedBy: [null] },
      { affectedBy: [{ kind: 'amends' }] },
      { affectedBy: [{ kind: 'destroys', to: 'x' }] },
      { relations: {} },
      { lapse: true },
      { namesake: {} },
      { codified: 7 },
      { title: [] },
      { place: 1 },
      { tier: 'best' },
      { asOf: 'zzzz' },
      { sources: ['x'] },
      { sources: [-1] },
      { lowerCased: 'yes' },
      { links: ['javascript:alert(1)'] },
      { type: 'constructor' },
      { status: '__proto__' },
    ]) {
      const pack = await packOf({ n: [{ ...decree, ...bad }], t: [['luat dat dai', { ...decree, ...bad }]] });
      await assert.rejects(pack.byNumber('32/2021/NĐ-CP'), damaged, JSON.stringify(bad));
      await assert.rejects(pack.byTitle('Luật Đất đai'), damaged, JSON.stringify(bad));
    }
  });

  test('entries of titles, serials and words have their shapes too', async () => {
    for (const entry of [null, ['luat dat dai', null], ['luat dat dai'], 'luat dat dai', [1, decree]]) {
      const pack = await packOf({ n: [decree], s: [entry], t: [entry], w: [entry] });
      await assert.rejects(pack.byTitle('Luật Đất đai'), damaged, JSON.stringify(entry));
      await assert.rejects(pack.bySerial('nghi-dinh', '32'), damaged, JSON.stringify(entry));
      await assert.rejects(pack.search('chi tiet'), damaged, JSON.stringify(entry));
    }
  });

  test('what it can’t answer leaves the other citations their answers', async () => {
    const pack = await packOf({ n: [decree], t: [['luat dat dai', null]] });
    const [law, number] = await resolve(
      [citation({ title: 'Luật Đất đai', type: 'luat' }), citation({ number: '32/2021/NĐ-CP' })],
      pack,
    );
    assert.deepEqual([law!.reason, law!.failure], ['unavailable', 'damaged']);
    assert.equal(number!.outcome, 'found');
    assert.equal((await lookup('32/2021/NĐ-CP', pack)).found.length, 1);
  });

  test('fields that this reader does not know are left out, however deep they go', async () => {
    const odd = `"__proto__":{"title":"x"},"toString":1,"new":{"a":[1]}`;
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    const plain = JSON.stringify({ ...decree, relations: [{ kind: 'cites', to: 'x', since: '2021-01-01' }] });
    const text = plain.replace('"since"', `${odd},"since"`).replace(/}$/, `,${odd},"deep":${deep}}`);
    const bytes = new TextEncoder().encode(`[${text}]`);
    const hash = await hashOf(bytes);
    const pack = await packOf({}, { numbers: [['', hash, 1]] }, new Map([[`n/${hash}.json`, bytes]]));
    const [record] = await pack.byNumber('32/2021/NĐ-CP');
    assert.equal(record!.title, undefined);
    assert.deepEqual(record!.relations, [{ kind: 'cites', to: 'x', since: '2021-01-01' }]);
    for (const name of ['__proto__', 'toString', 'new', 'deep'])
      assert.ok(!Object.hasOwn(record!, name), name);
  });

  test('JSON that goes deeper than any parser is damaged or empty, never a crash', async () => {
    const bytes = new TextEncoder().encode('['.repeat(900_000));
    const hash = await hashOf(bytes);
    const pack = await packOf({}, { numbers: [['', hash, 1]] }, new Map([[`n/${hash}.json`, bytes]]));
    await assert.rejects(pack.byNumber('32/2021/NĐ-CP'), damaged);
  });

  test('a file longer than any of a pack is refused before it is read as JSON', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify([decree]).padEnd(FILE_LIMIT + 1));
    const hash = await hashOf(bytes);
    const pack = await packOf({}, { numbers: [['', hash, 1]] }, new Map([[`n/${hash}.json`, bytes]]));
    await assert.rejects(pack.byNumber('32/2021/NĐ-CP'), damaged);
  });

  test('a manifest of other shapes is damaged', async () => {
    for (const facts of [
      { name: '' },
      { name: 'a\nb' },
      { name: 'x'.repeat(200) },
      { title: 5 },
      { records: -1 },
      { records: 1e300 },
      { numbers: [['', ['0'.repeat(20)], 1]] },
      { numbers: [['', '../../../../etc/pass', 1]] },
      { numbers: [['', '0'.repeat(20), 0.5]] },
      { words: { length: 1 } },
      { common: [1] },
    ])
      await assert.rejects(packOf({ n: [decree] }, facts), damaged, JSON.stringify(facts));
  });

  test('it knows up to a day that exists and has come', async () => {
    const ahead = await packOf({ n: [decree] }, { asOf: '9999-12-31' });
    assert.equal(
      ahead.asOf,
      today(),
      'a slow clock makes no pack damaged, and no pack knows what is to come',
    );
    for (const asOf of ['zzzz', '2026-99-99', '2026-02-30', '', 20260101])
      await assert.rejects(packOf({ n: [decree] }, { asOf }), damaged, String(asOf));
  });

  test('its records know no further than itself, so that no day to come keeps them in force', async () => {
    const facts = { effective: '2021-03-29', status: 'in-force', asOf: '9999-12-31', codified: '9999-12' };
    const pack = await packOf({ n: [{ ...decree, ...facts }] });
    const [record] = await pack.byNumber('32/2021/NĐ-CP');
    assert.equal(record!.asOf, '2026-01-01');
    assert.equal(statusAt(record, '2026-01-01').kind, 'in-force');
    assert.equal(statusAt(record, '2026-01-02').kind, 'unknown');
  });

  test('a record may say that nothing tells up to which day it knows', async () => {
    const [record] = await (await packOf({ n: [decree] })).byNumber('32/2021/NĐ-CP');
    assert.equal(record!.asOf, undefined);
  });
});

test('a relative address counts from the page; without a page nothing is there', async () => {
  const asked: string[] = [];
  const get = ((address: string | URL) => {
    asked.push(String(address));
    return Promise.resolve(new Response('', { status: 404 }));
  }) as typeof fetch;
  const missing = (error: unknown): boolean => error instanceof RegistryError && error.code === 'missing';
  await assert.rejects(openPack(fetchSource('registry/', get)), missing);
  assert.deepEqual(asked, []);
  const globals = globalThis as { document?: object };
  globals.document = { baseURI: 'https://example.org/tin/bai.html' };
  try {
    await assert.rejects(openPack(fetchSource('registry', get)), missing);
  } finally {
    delete globals.document;
  }
  assert.deepEqual(asked, ['https://example.org/tin/registry/manifest.json']);
});
