import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { danchieu, type Run } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'danchieu-packs-'));
after(() => rmSync(folder, { recursive: true }));
const fresh = (): string => mkdtempSync(join(folder, 'x-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(fresh(), name);
  writeFileSync(path, content);
  return path;
}

const TABLE = `Số hiệu\tTrích yếu\tĐịa phương\tNgày ban hành\tLiên kết
37/2026/QĐ-UBND\tPhân cấp thẩm quyền thanh lý tài sản thủy lợi\ttỉnh Sơn La\t13/7/2026\thttps://congbao.sonla.gov.vn/37
38/2026/QĐ-UBND\tBãi bỏ một số văn bản về đất đai\ttỉnh Sơn La\t23/7/2026\t
`;

/** Runs the command with homes of its own. */
function at(home: string, ...args: string[]): Promise<Run> {
  return danchieu(args, {
    env: { LANG: 'vi', XDG_DATA_HOME: join(home, 'data'), XDG_CACHE_HOME: join(home, 'cache') },
  });
}

describe('danchieu pack', () => {
  test('makes a pack of a table, whose records say whose they are', async () => {
    const out = join(fresh(), 'registry');
    const run = await danchieu([
      'pack',
      file('son-la.tsv', TABLE),
      '-o',
      out,
      '--name',
      'son-la',
      '--title',
      'Văn bản của tỉnh Sơn La',
    ]);
    assert.deepEqual([run.code, run.stdout, run.stderr], [0, '2 văn bản, dữ liệu đến 23/7/2026.\n', '']);
    const found = await danchieu(['lookup', '--json', '--registry', out, '37/2026/qd-ubnd']);
    const [{ record }] = (JSON.parse(found.stdout) as { found: [{ record: Record<string, unknown> }] }).found;
    assert.equal(record.pack, 'Văn bản của tỉnh Sơn La');
    assert.deepEqual(record.sources, ['Văn bản của tỉnh Sơn La']);
    assert.equal(record.type, 'quyet-dinh');
  });

  test('reports bad lines by number, and packs the others', async () => {
    const rows = file('x.ndjson', '{"number":"1/2026/QĐ-UBND","issued":"2026-01-05"}\n{"number":1}\nx\n');
    const run = await danchieu(['pack', rows, '-o', join(fresh(), 'r'), '--name', 'x']);
    assert.equal(run.code, 1);
    assert.match(run.stdout, /^1 văn bản, .*; bỏ 2 dòng\.\n$/);
    assert.match(run.stderr, /x\.ndjson:2: bỏ dòng này, «number» thiếu hoặc không đúng dạng\./);
    assert.match(run.stderr, /x\.ndjson:3: bỏ dòng này, không phải JSON\./);
  });

  test('reads standard input, and writes the same bytes each time', async () => {
    const bundles = ['1.gz', '2.gz'].map((name) => join(fresh(), name));
    for (const bundle of bundles) {
      const run = await danchieu(['pack', '-', '--bundle', bundle, '--name', 'son-la'], { input: TABLE });
      assert.equal(run.code, 0, run.stderr);
    }
    assert.deepEqual(readFileSync(bundles[0]!), readFileSync(bundles[1]!));
  });

  test('gives records that tell no day the pack’s own', async () => {
    const out = join(fresh(), 'registry');
    await danchieu(['pack', '-', '-o', out, '--name', 'son-la'], { input: TABLE });
    const found = await danchieu(['lookup', '--registry', out, '37/2026/qd-ubnd']);
    assert.match(found.stdout, /^ {2}Dữ liệu của «son-la», cập nhật đến 23\/7\/2026\.$/m);
  });

  test('goes by no name that readers would take for the kit’s own, unless it is to take its place; nor knows what is to come', async () => {
    const out = join(fresh(), 'registry');
    const table = file('x.tsv', TABLE);
    for (const [args, expected] of [
      [['--name', 'danchieu'], /tên của bộ đi kèm/],
      [['--name', 'x', '--title', 'Dẫn  Chiếu'], /tên của bộ đi kèm/],
      [['--name', 'x', '--as-of', '9999-01-01'], /chưa đến/],
    ] as const) {
      const run = await danchieu(['pack', table, '-o', out, ...args]);
      assert.equal(run.code, 2, run.stdout);
      assert.match(run.stderr, expected);
    }
    const run = await danchieu(['pack', table, '-o', out, '--name', 'danchieu', '--replace-kit']);
    assert.equal(run.code, 0, run.stderr);
  });

  test('refuses a folder that holds something else, a place where it can’t write, and records it can’t use', async () => {
    const taken = fresh();
    writeFileSync(join(taken, 'luan-van.doc'), 'x');
    const table = file('x.tsv', TABLE);
    for (const [args, expected] of [
      [[table, '-o', taken], /thư mục này có thứ khác/],
      [[table, '-o', join(table, 'registry')], /không ghi được|không đọc được/],
      [[table, '--bundle', join(table, 'x.gz')], /không ghi được/],
      [[file('none.tsv', 'number\n'), '-o', join(fresh(), 'r')], /không có bản ghi nào/],
      [[file('no-day.tsv', 'number\n1/QĐ-UBND\n'), '-o', join(fresh(), 'r')], /thêm --as-of/],
      [[join(folder, 'no-such.tsv'), '-o', join(fresh(), 'r')], /không có tập tin này/],
    ] as [string[], RegExp][]) {
      const run = await danchieu(['pack', ...args, '--name', 'x']);
      assert.equal(run.code, 2, run.stdout);
      assert.match(run.stderr, expected);
      assert.doesNotMatch(run.stderr, /at .*\.ts:\d/, 'no stack trace');
    }
    assert.deepEqual(readdirSync(taken), ['luan-van.doc']);
  });
});

describe('danchieu registry', () => {
  const bundle = async (table: string, ...options: string[]): Promise<string> => {
    const path = join(fresh(), 'pack.ndjson.gz');
    const run = await danchieu(['pack', '-', '--bundle', path, ...options], { input: table });
    assert.equal(run.code, 0, run.stderr);
    return path;
  };
  const found = async (home: string, query: string): Promise<boolean> =>
    (await at(home, 'lookup', query)).code === 0;

  test('takes a pack from a file, asks it first, goes back and takes it out', async () => {
    const home = fresh();
    const first = await bundle(TABLE, '--name', 'son-la');
    const second = await bundle(
      TABLE.replace('38/2026', '39/2026'),
      '--name',
      'son-la',
      '--as-of',
      '2026-08-01',
    );
    assert.match(
      (await at(home, 'registry', 'update', first)).stdout,
      /Đã dùng bộ son-la, dữ liệu đến 23\/7\/2026/,
    );
    assert.equal(await found(home, '38/2026/QĐ-UBND'), true);

    const run = await at(home, 'registry', 'update', second);
    assert.equal(run.code, 0);
    assert.match(run.stdout, /^1 văn bản mới, 0 đổi hiệu lực, 1 bị rút, 0 sửa/);
    assert.match(run.stdout, /Bị rút:\n {2}38\/2026\/QĐ-UBND · Bãi bỏ một số/);
    assert.match(run.stdout, /Mới:\n {2}39\/2026\/QĐ-UBND/);
    const third = await bundle(
      TABLE.replace('38/2026', '39/2026').replace('Phân cấp', 'Quy định'),
      ...['--name', 'son-la', '--as-of', '2026-08-01'],
    );
    const amended = await at(home, 'registry', 'update', third, '--dry-run');
    assert.match(
      amended.stdout,
      /1 sửa thông tin khác\.\nSửa thông tin khác:\n {2}37\/2026\/QĐ-UBND · Quy định/,
    );
    assert.equal(await found(home, '38/2026/QĐ-UBND'), false);
    const infos = JSON.parse((await at(home, 'registry', 'info', '--json')).stdout) as Record<
      string,
      unknown
    >[];
    const own = infos.find(({ name }) => name === 'son-la');
    assert.deepEqual([own?.asOf, own?.previous], ['2026-08-01', { asOf: '2026-07-23', records: 2 }]);

    assert.match((await at(home, 'registry', 'rollback', 'son-la')).stdout, /dữ liệu đến 23\/7\/2026/);
    assert.equal(await found(home, '38/2026/QĐ-UBND'), true);
    assert.equal((await at(home, 'registry', 'remove', 'son-la')).code, 0);
    assert.equal(await found(home, '38/2026/QĐ-UBND'), false);
    assert.equal((await at(home, 'registry', 'remove', 'son-la')).code, 1);
    assert.equal((await at(home, 'registry', 'rollback', 'son-la')).code, 1);
  });

  test('takes an older pack, or one that lost most of its documents, only when told so', async () => {
    const home = fresh();
    const name = ['--name', 'son-la'];
    await at(home, 'registry', 'update', await bundle(TABLE, ...name, '--as-of', '2026-08-01'));
    const older = await bundle(TABLE, ...name, '--as-of', '2026-07-25');
    const lost = await bundle('number\n1/2026/QĐ-UBND\n', ...name, '--as-of', '2026-08-02');
    for (const [given, said] of [
      [older, /chỉ đến 25\/7\/2026, bộ đang dùng đến 01\/8\/2026/],
      [lost, /không còn 2 trong 2 văn bản/],
    ] as const) {
      const held = await at(home, 'registry', 'update', given);
      assert.equal(held.code, 1);
      assert.match(held.stderr, said);
      assert.equal(await found(home, '37/2026/QĐ-UBND'), true);
    }
    assert.equal((await at(home, 'registry', 'update', lost, '--force')).code, 0);
    assert.equal(await found(home, '37/2026/QĐ-UBND'), false);
  });

  test('only checks, where asked', async () => {
    const home = fresh();
    const run = await at(home, 'registry', 'update', await bundle(TABLE, '--name', 'son-la'), '--dry-run');
    assert.deepEqual(
      [run.code, run.stdout],
      [0, 'Bộ son-la, dữ liệu đến 23/7/2026: dùng được. Chưa thay gì.\n'],
    );
    const left = readdirSync(join(home, 'data', 'danchieu', 'shards'), {
      recursive: true,
      withFileTypes: true,
    });
    assert.deepEqual(
      left.filter((entry) => entry.isFile()),
      [],
      'nor is anything kept',
    );
    assert.equal(await found(home, '37/2026/QĐ-UBND'), false);
  });

  test('a place where nothing can be kept is told as such', async () => {
    const home = fresh();
    writeFileSync(join(home, 'data'), 'x');
    const run = await at(home, 'registry', 'update', await bundle(TABLE, '--name', 'son-la'));
    assert.equal(run.code, 2);
    assert.doesNotMatch(run.stderr, /at .*\.ts:\d/, 'no stack trace');
  });

  test('a damaged or foreign file changes nothing, and says so', async () => {
    const home = fresh();
    const good = readFileSync(await bundle(TABLE, '--name', 'son-la'));
    for (const [given, expected] of [
      [file('cut.gz', good.subarray(0, good.length - 40)), /hỏng nội dung/],
      [file('page.gz', '<!doctype html>'), /không phải bộ dữ liệu của Dẫn Chiếu/],
      [join(folder, 'no-such.gz'), /không có tập tin này/],
      [fresh(), /thiếu tập tin/],
    ] as const) {
      const run = await at(home, 'registry', 'update', given);
      assert.equal(run.code, 2, run.stdout);
      assert.match(run.stderr, expected);
      assert.doesNotMatch(run.stderr, /at .*\.ts:\d/, 'no stack trace');
    }
    assert.equal(await found(home, '37/2026/QĐ-UBND'), false);
  });

  describe('with a server', () => {
    let server: Server;
    let origin: string;
    let asked: string[];
    const served = join(folder, 'served');

    before(async () => {
      await danchieu(['pack', '-', '-o', join(served, 'registry'), '--name', 'son-la'], { input: TABLE });
      await danchieu(['pack', '-', '--bundle', join(served, 'pack.gz'), '--name', 'son-la'], {
        input: TABLE,
      });
      asked = [];
      server = createServer((request, response) => {
        asked.push(request.url!);
        try {
          response.end(readFileSync(join(served, request.url!)));
        } catch {
          response.writeHead(404).end();
        }
      });
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    });
    after(() => {
      server.closeAllConnections();
      server.close();
    });

    test('takes a pack from an address, in one file or as its folder', async () => {
      for (const address of [
        `${origin}/pack.gz`,
        `${origin}/registry/`,
        `${origin}/registry/manifest.json`,
      ]) {
        const home = fresh();
        const run = await at(home, 'registry', 'update', address);
        assert.equal(run.code, 0, run.stderr);
        assert.equal(await found(home, '37/2026/QĐ-UBND'), true);
      }
      assert.match((await at(fresh(), 'registry', 'update', `${origin}/none.gz`)).stderr, /thiếu tập tin/);
    });

    test('packs named by --registry are asked in order, and one at an address is read again without its server', async () => {
      const home = fresh();
      const own = join(fresh(), 'own');
      await danchieu(['pack', '-', '-o', own, '--name', 'x'], {
        input: 'number\tplace\ttitle\tissued\n37/2026/QĐ-UBND\ttỉnh Sơn La\tTên của riêng mình\t2026-07-13\n',
      });
      const ask = (): Promise<Run> =>
        at(
          home,
          'lookup',
          '--json',
          '--registry',
          own,
          '--registry',
          `${origin}/registry`,
          '37/2026/QĐ-UBND',
        );
      const titles = ({ stdout }: Run): string[] =>
        (JSON.parse(stdout) as { found: { record: { title: string } }[] }).found.map(
          ({ record }) => record.title,
        );
      assert.deepEqual(titles(await ask()), ['Tên của riêng mình']);
      asked.length = 0;
      assert.deepEqual(titles(await ask()), ['Tên của riêng mình']);
      assert.deepEqual(asked, ['/registry/manifest.json']);
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      assert.deepEqual(titles(await ask()), ['Tên của riêng mình']);
    });
  });
});
