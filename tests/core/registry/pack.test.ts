import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { buildPack } from '../../../core/registry/build/pack.ts';
import { readRecords } from '../../../core/registry/build/records.ts';
import { findCitations } from '../../../core/citation/find.ts';
import { RegistryError } from '../../../core/registry/error.ts';
import { lookup } from '../../../core/registry/lookup.ts';
import { numberKey, numberParts } from '../../../core/registry/number-key.ts';
import { diskSource } from '../../../core/registry/node/disk.ts';
import { fetchSource, openPack, PAUSE, type PackRegistry } from '../../../core/registry/pack.ts';
import { resolve } from '../../../core/registry/resolve.ts';
import { stack } from '../../../core/registry/stack.ts';
import type { DocumentRecord } from '../../../core/registry/types.ts';
import { record } from './records.ts';

const folder = mkdtempSync(join(tmpdir(), 'danchieu-pack-'));
const asked: string[] = [];
let server: Server;
let base: string;
let records: DocumentRecord[];

before(async () => {
  records = readRecords();
  buildPack(records, join(folder, 'registry'));
  server = createServer((request, response) => {
    asked.push(request.url!);
    try {
      response.end(readFileSync(join(folder, request.url!)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as { port: number }).port}/registry`;
});

after(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

const code = (expected: string) => (error: unknown) =>
  error instanceof RegistryError && error.code === expected;

/** A pack of a few records in a folder of its own, and the path of its only number shard. */
function smallPack(name: string, ...few: DocumentRecord[]): { path: string; shard: string } {
  const path = join(folder, name);
  buildPack(few, path, { name });
  return { path, shard: join(path, 'n', readdirSync(join(path, 'n'))[0]!) };
}

describe('the pack of all real records, over HTTP', () => {
  let pack: PackRegistry;
  before(async () => {
    pack = await openPack(fetchSource(base));
  });

  test('opening reads the manifest alone; a number then costs one request, again none', async () => {
    asked.length = 0;
    const fresh = await openPack(fetchSource(`${base}/manifest.json`));
    assert.deepEqual(asked, ['/registry/manifest.json']);
    assert.equal((await fresh.byNumber('32/2021/NĐ-CP'))[0]?.key, 'vn/nghi-dinh/2021/32/cp');
    assert.equal(asked.length, 2);
    await fresh.byNumber('32/2021/nd-cp');
    assert.equal(asked.length, 2);
  });

  test('many numbers asked for at once read each shard once', async () => {
    const fresh = await openPack(fetchSource(base));
    asked.length = 0;
    const sample = records.filter((_, index) => index % 200 === 0).map(({ number }) => number);
    await Promise.all([...sample, ...sample].map((number) => fresh.byNumber(number)));
    assert.equal(asked.length, new Set(asked).size);
  });

  test('a record comes whole, from both ends of its relations', async () => {
    const [resolution] = await pack.byNumber('97/2019/QH14');
    const original = records.find(({ number }) => number === '97/2019/QH14');
    assert.deepEqual(resolution, original);
    assert.ok(resolution!.affectedBy.some(({ kind, to }) => kind === 'repeals' && to === '39/2024/QH15'));
    assert.ok(resolution!.sources.length > 0);
  });

  test('every record is found by its own number', async () => {
    const sample = records.filter((_, index) => index % 97 === 0);
    for (const known of sample) {
      const found = await pack.byNumber(known.number);
      assert.ok(
        found.some(({ key }) => key === known.key),
        known.number,
      );
    }
  });

  test('one number of two documents gives both', async () => {
    const types = (await pack.byNumber('55/2010/QH12')).map(({ type }) => type).sort();
    assert.deepEqual(types, ['luat', 'nghi-quyet']);
  });

  test('a number that is not there, or no number at all, gives nothing', async () => {
    for (const text of ['99999/2021/NĐ-CP', '', 'Không số', '/', '𝟑𝟐', '0'])
      assert.deepEqual(await pack.byNumber(text), [], text);
  });

  test('the numbers of a type and serial cost one request, however the serial is padded', async () => {
    const fresh = await openPack(fetchSource(base));
    asked.length = 0;
    const listed = await fresh.bySerial('nghi-dinh', '032');
    assert.equal(asked.length, 1);
    assert.ok(listed.some(({ number, year }) => number === '32/2021/nd-cp' && year === 2021));
    for (const { number } of listed) assert.ok((await fresh.byNumber(number)).length > 0, number);
    assert.deepEqual(await fresh.bySerial('nghi-dinh', '99999'), []);
    assert.deepEqual(await fresh.bySerial('', ''), []);
  });

  test('every record of a type is listed under its serial', async () => {
    for (const { number, type } of records.filter((_, index) => index % 97 === 0)) {
      const serial = numberParts(number)?.serial;
      if (!type || !serial) continue;
      const listed = await pack.bySerial(type, serial);
      assert.ok(
        listed.some((one) => numberKey(one.number) === numberKey(number)),
        number,
      );
    }
  });

  test('“Nghị quyết số 1111 của Ủy ban Thường vụ Quốc hội” is offered with the document that it means first', async () => {
    const published = '2021-04-15';
    const list = findCitations('theo Nghị quyết số 1111 của Ủy ban Thường vụ Quốc hội, thành lập');
    const [resolution] = await resolve(list, pack, { published });
    assert.equal(resolution!.outcome, 'ambiguous');
    assert.equal(resolution!.candidates[0]?.record.number, '1111/NQ-UBTVQH14');
  });

  test('laws are found by name, with and without the year, in one request', async () => {
    const fresh = await openPack(fetchSource(base));
    asked.length = 0;
    const versions = await fresh.byTitle('Luật đất đai (sửa đổi)');
    assert.deepEqual(versions.map(({ number }) => number).sort(), [
      '13/2003/QH11',
      '24-L/CTN',
      '31/2024/QH15',
      '45/2013/QH13',
    ]);
    assert.equal(
      (await fresh.byTitle('Luật Tổ chức chính quyền địa phương', 2015))[0]?.number,
      '77/2015/QH13',
    );
    assert.equal((await fresh.byTitle('Hiến pháp', 2013))[0]?.type, 'hien-phap');
    assert.ok(asked.length <= 2);
  });

  test('a search by words costs at most three requests', async () => {
    for (const words of [
      'luật đất đai',
      'tiền sử dụng đất',
      'thuế',
      'chính quyền đô thị',
      'quy định về việc',
    ]) {
      const fresh = await openPack(fetchSource(base));
      asked.length = 0;
      const { records: found } = await fresh.search(words);
      assert.ok(asked.length <= 3, `${words}: ${asked.length}`);
      assert.ok(found.length > 0, words);
    }
  });

  test('people find documents however they type the number', async () => {
    for (const [query, number] of [
      ['32/2021/nd-cp', '32/2021/NĐ-CP'],
      ['32/2021/NÐ–CP', '32/2021/NĐ-CP'],
      ['nghi dinh so 32/2021', '32/2021/NĐ-CP'],
      ['NĐ 32 2021 NĐ CP', '32/2021/NĐ-CP'],
      ['32/2021', '32/2021/NĐ-CP'],
      ['Nghị định số 32/2021/NĐ-CP ngày 29/3/2021 của Chính phủ', '32/2021/NĐ-CP'],
      ['1111/nq-ubtvqh14', '1111/NQ-UBTVQH14'],
      ['nghi quyet 1111', '1111/NQ-UBTVQH14'],
      ['77/2015/qh13', '77/2015/QH13'],
      ['luat 91/2015/qh13', '91/2015/QH13'],
      ['nghị quyết 97/2019', '97/2019/QH14'],
      ['nghi quyet 97 cua quoc hoi', '97/2019/QH14'],
      ['Thông tư 29/2021 của Bộ GD&ĐT', '29/2021/TT-BGDĐT'],
    ] as const) {
      assert.equal((await lookup(query, pack)).found[0]?.record.number, number, query);
    }
  });

  test('a number that is not there, or is of another type than typed, finds nothing', async () => {
    for (const query of ['99999/2021/NĐ-CP', 'luật số 97/2019/QH14', 'thông tư 32/2021/NĐ-CP', '   '])
      assert.deepEqual((await lookup(query, pack)).found, [], query);
  });

  test('a decree typed without its year may be that of any year, the newest first', async () => {
    const { found, more } = await lookup('46/NĐ-CP', pack, { limit: 3 });
    const days = found.map(({ record: { number } }) => number);
    assert.ok(days.every((number) => /^46\/\d{4}\/NĐ-CP$/.test(number)));
    assert.deepEqual(days, [...days].sort().reverse());
    assert.equal(more, true);
  });

  test('a name with its year comes first, then its other versions, then titles that hold the words', async () => {
    for (const requests of [3, 12]) {
      const { found } = await lookup('luat dat dai 2024', pack, { requests });
      assert.deepEqual(
        found.slice(0, 4).map(({ record: { number }, reason }) => [number, reason]),
        [
          ['31/2024/QH15', 'title-and-year'],
          ['45/2013/QH13', 'title'],
          ['13/2003/QH11', 'title'],
          ['24-L/CTN', 'title'],
        ],
      );
      const others = found.slice(4);
      assert.ok(others.every(({ reason }) => reason === 'title-words'));
      // With few requests only as many other titles are reached as lie together.
      if (requests > 3) assert.ok(others.some(({ record: { number } }) => number === '43/2024/QH15'));
    }
  });

  test('a name may be typed without its type word, and with its year in words', async () => {
    const first = async (query: string): Promise<string | undefined> =>
      (await lookup(query, pack)).found[0]?.record.number;
    assert.equal(await first('Luật Đất đai năm 2013'), '45/2013/QH13');
    assert.equal(await first('an toan thuc pham'), '55/2010/QH12');
    assert.equal(await first('hien phap 2013'), 'Hiến pháp 2013');
  });

  test('budgets: 1.5 MB in all, 30 KB a request, gzipped', () => {
    const path = join(folder, 'registry');
    const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const sizes = files.map(
      (entry) => gzipSync(readFileSync(join(entry.parentPath, entry.name)), { level: 9 }).length,
    );
    const sum = sizes.reduce((total, size) => total + size);
    assert.ok(sum <= 1_500_000, `${sum} bytes of gzip`);
    assert.ok(Math.max(...sizes) <= 30_000);
  });
});

describe('what can be wrong with a pack', () => {
  const decree = record({ number: '32/2021/NĐ-CP', type: 'nghi-dinh', title: 'Quy định chi tiết' });

  test('no manifest there', async () => {
    await assert.rejects(openPack(fetchSource(`${base}/nowhere`)), code('missing'));
    await assert.rejects(openPack(diskSource(join(folder, 'nowhere'))), code('missing'));
  });

  test('nobody answers', async () => {
    const dead = () => Promise.reject(new TypeError('fetch failed'));
    await assert.rejects(openPack(fetchSource('https://example.invalid/', dead)), code('unreachable'));
  });

  test('a web page, or a pack of a later format, where the manifest should be', async () => {
    const { path } = smallPack('foreign', decree);
    for (const text of ['<!doctype html>', '[]', '{"format":"danchieu-registry/2"}']) {
      writeFileSync(join(path, 'manifest.json'), text);
      await assert.rejects(openPack(diskSource(path)), code('foreign'));
    }
  });

  test('a manifest that lacks its parts', async () => {
    const { path } = smallPack('halved', decree);
    writeFileSync(join(path, 'manifest.json'), '{"format":"danchieu-registry/1","name":"x"}');
    await assert.rejects(openPack(diskSource(path)), code('damaged'));
  });

  test('a shard that is cut short is refused, a missing one too, and the others go on', async (context) => {
    context.mock.timers.enable({ apis: ['Date'], now: Date.now() });
    const cut = smallPack('cut', decree);
    const whole = readFileSync(cut.shard);
    const pack = await openPack(diskSource(cut.path));
    writeFileSync(cut.shard, whole.subarray(0, whole.length - 9));
    await assert.rejects(pack.byNumber('32/2021/NĐ-CP'), code('damaged'));
    assert.deepEqual(await pack.byTitle('Luật Đất đai'), []);
    rmSync(cut.shard);
    context.mock.timers.tick(PAUSE);
    await assert.rejects(pack.byNumber('32/2021/NĐ-CP'), code('missing'));
    writeFileSync(cut.shard, whole);
    context.mock.timers.tick(PAUSE);
    assert.equal((await pack.byNumber('32/2021/NĐ-CP')).length, 1, 'a failed shard is asked for again');
  });

  test('a host that answers for files that have gone with a page of its own has the newer pack looked for', async () => {
    const { path } = smallPack('page', decree);
    const disk = diskSource(path);
    const source = {
      read: (file: string) => disk.read(file).catch(() => new TextEncoder().encode('<!doctype html>')),
    };
    const pack = await openPack(source);
    buildPack([record({ number: '11/2024/NĐ-CP' })], path, { asOf: '2026-01-01' });
    assert.equal((await pack.byNumber('11/2024/NĐ-CP')).length, 1);
  });

  test('one flipped letter is noticed', async () => {
    const { path, shard } = smallPack('flipped', decree);
    writeFileSync(shard, readFileSync(shard, 'utf8').replace('chi tiết', 'chi tiêt'));
    await assert.rejects((await openPack(diskSource(path))).byNumber('32/2021/NĐ-CP'), code('damaged'));
  });

  test('a record that fails the schema is reported and left out', () => {
    const bad: string[] = [];
    const broken = { ...decree, issued: '29/3/2021' };
    const report = buildPack([broken, decree], join(folder, 'bad'), {
      onBad: (index, reason) => bad.push(`${index} ${reason}`),
    });
    assert.deepEqual([report.records, report.left], [1, 1]);
    assert.match(bad[0]!, /^0 32\/2021\/NĐ-CP: .*issued/s);
  });
});

describe('stacked packs', () => {
  const own = record({
    number: '152/KH-UBND',
    type: 'ke-hoach',
    issued: '2021-04-19',
    place: 'quận Đống Đa, thành phố Hà Nội',
  });

  test('the first that knows answers, and its records say whose they are', async () => {
    const { path } = smallPack('dong-da', own);
    const both = stack([
      await openPack(diskSource(path)),
      await openPack(diskSource(join(folder, 'registry'))),
    ]);
    assert.equal((await both.byNumber('152/KH-UBND'))[0]?.pack, 'dong-da');
    const [known] = await both.byNumber('32/2021/NĐ-CP');
    assert.equal(known?.number, '32/2021/NĐ-CP');
    assert.equal(known?.pack, undefined);
    const listed = (await both.bySerial('ke-hoach', '152')).map(({ number }) => number);
    assert.equal(new Set(listed).size, listed.length);
  });

  test('one that fails is passed over while another knows; if none does, its error is the answer', async () => {
    const { path, shard } = smallPack('failing', own);
    const failing = await openPack(diskSource(path));
    rmSync(shard);
    const both = stack([failing, await openPack(diskSource(join(folder, 'registry')))]);
    assert.equal((await both.byNumber('32/2021/NĐ-CP')).length, 1);
    await assert.rejects(both.byNumber('99999/2021/NĐ-CP'), code('missing'));
  });
});

test('the same records make the same files', () => {
  const few = records.slice(0, 500);
  const names = ['once', 'twice'].map((name) => {
    buildPack(few, join(folder, name));
    return readdirSync(join(folder, name), { recursive: true })
      .map(String)
      .filter((path) => statSync(join(folder, name, path)).isFile())
      .sort();
  });
  assert.deepEqual(names[0], names[1]);
});
