import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { danchieu, rows } from './command.ts';

const LIST = `<table><tr><td>13/7/2026</td><td><a href="NoiDung?id=1">Quyết định của UBND tỉnh số 37/2026/QĐ-UBND
  bãi bỏ một số văn bản về đất đai</a></td></tr></table>`;

const folder = mkdtempSync(join(tmpdir(), 'danchieu-harvest-'));
const file = join(folder, 'list.html');
let server: Server;
let origin: string;

before(async () => {
  writeFileSync(file, LIST);
  server = createServer((request, response) => {
    if (request.url === '/endless') {
      const more = (): void => void (response.destroyed || response.write(' '.repeat(1_000_000), more));
      more();
    } else if (request.url === '/list') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(LIST);
    } else response.writeHead(500).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

describe('danchieu harvest', () => {
  const base = ['--base', 'https://congbao.sonla.gov.vn/cb/'];

  test('gives, from a file, what danchieu pack takes and danchieu lookup then finds', async () => {
    const harvested = await danchieu(['harvest', file, ...base, '--place', 'tỉnh Sơn La']);
    assert.deepEqual([harvested.code, harvested.stderr], [0, '']);
    assert.deepEqual(rows(harvested.stdout)[0]?.['links'], ['https://congbao.sonla.gov.vn/cb/NoiDung?id=1']);
    const out = join(folder, 'registry');
    const packed = await danchieu(['pack', '-', '-o', out, '--name', 'son-la'], { input: harvested.stdout });
    assert.deepEqual([packed.code, packed.stderr], [0, '']);
    const found = await danchieu(['lookup', '--registry', out, '37/2026/QĐ-UBND']);
    assert.match(found.stdout, /^Quyết định số 37\/2026\/QĐ-UBND\nBãi bỏ một số văn bản về đất đai\n/);
  });

  test('of a file alone, with nothing said of where it is from, gives records all the same', async () => {
    const harvested = await danchieu(['harvest', file, '--place', 'tỉnh Sơn La']);
    assert.equal('sources' in rows(harvested.stdout)[0]!, false);
    const out = join(folder, 'bare');
    const packed = await danchieu(['pack', '-', '-o', out, '--name', 'son-la'], { input: harvested.stdout });
    assert.deepEqual([packed.code, packed.stderr], [0, '']);
  });

  test('reads standard input, and an address, whose host is then the source', async () => {
    const piped = await danchieu(['harvest', '-', ...base], { input: LIST });
    assert.equal(rows(piped.stdout).length, 1);
    const [row] = rows((await danchieu(['harvest', `${origin}/list`])).stdout);
    assert.deepEqual(row?.['sources'], ['127.0.0.1']);
  });

  test('says where there is no document, and what can’t be read', async () => {
    const none = await danchieu(['harvest', '-'], { input: '<p>Lịch tiếp công dân</p>' });
    assert.deepEqual([none.code, none.stdout], [1, '']);
    assert.match(none.stderr, /không thấy văn bản nào/);
    for (const [args, input, expected] of [
      [[`${origin}/gone`], '', /không tải được \(500\)/],
      [[`${origin}/endless`], '', /dài quá 10 MB/],
      [['http://127.0.0.1:1/'], '', /không tải được/],
      [['-'], ' '.repeat(10_000_001), /dài quá 10 MB/],
      [['-'], Buffer.from([0xff, 0xfe, 0x41]), /không phải văn bản UTF-8/],
      [[], '', /cần một danh sách/],
      [['-', '--base', 'congbao'], '', /không phải địa chỉ/],
    ] as [string[], string | Buffer, RegExp][]) {
      const run = await danchieu(['harvest', ...args], { input });
      assert.deepEqual([run.code, run.stdout], [2, ''], args.join(' '));
      assert.match(run.stderr, expected);
      assert.doesNotMatch(run.stderr, /at .*\.ts:\d/, 'no stack trace');
    }
  });
});
