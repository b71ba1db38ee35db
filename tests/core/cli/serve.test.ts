import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serveFolder, STRICT_POLICY } from '../../../core/cli/static-server.ts';
import { danchieu } from './command.ts';

const outer = mkdtempSync(join(tmpdir(), 'danchieu-serve-'));
const folder = join(outer, 'www');
let server: Awaited<ReturnType<typeof serveFolder>>;

before(async () => {
  mkdirSync(join(folder, 'kit/.git'), { recursive: true });
  writeFileSync(join(outer, 'secret.txt'), 'bí mật');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><p>Trang');
  writeFileSync(join(folder, 'kit/a b.js'), 'export {};');
  writeFileSync(join(folder, 'kit/.git/config'), 'x');
  writeFileSync(join(folder, '.env'), 'x');
  writeFileSync(join(folder, 'trong.json'), '');
  symlinkSync(join(outer, 'secret.txt'), join(folder, 'link.txt'));
  server = await serveFolder(folder, { port: 0, host: '127.0.0.1', strict: true });
});
after(async () => {
  await server.close();
  rmSync(outer, { recursive: true });
});

/** Asks for a path just as written: `fetch` would tidy it first. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = new URL(server.origin);
  const asked = request({ host: '127.0.0.1', port, path, headers, method }).end();
  const [response] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode, headers: response.headers, body };
}

test('files come with their types, folders with their index', async () => {
  const page = await ask('/');
  assert.deepEqual(
    [page.status, page.headers['content-type'], page.body],
    [200, 'text/html; charset=utf-8', '<!doctype html><p>Trang'],
  );
  assert.equal(page.headers['content-security-policy'], STRICT_POLICY);
  assert.match((await ask('/kit/a%20b.js?v=1')).headers['content-type']!, /^text\/javascript/);
  assert.deepEqual([(await ask('/trong.json')).status, (await ask('/trong.json')).body], [200, '']);
  const moved = await ask('/kit');
  assert.deepEqual([moved.status, moved.headers.location], [301, '/kit/']);
  assert.equal((await ask('/kit/')).status, 404);
});

test('what a browser has already is not sent again', async () => {
  const { headers } = await ask('/');
  const again = await ask('/', { 'if-none-match': `"x", W/${headers.etag!}` });
  assert.deepEqual([again.status, again.body], [304, '']);
  const head = await ask('/', {}, 'HEAD');
  assert.deepEqual(
    [head.status, head.headers['content-length'], head.body],
    [200, headers['content-length'], ''],
  );
});

test('nothing outside the folder is there, nor anything hidden', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/kit/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/.env',
    '/kit/.git/config',
    '//etc/passwd',
    '/khong-co',
  ])
    assert.ok([400, 404].includes((await ask(path)).status!), path);
  assert.equal((await ask('/%zz')).status, 400);
  assert.equal((await ask('/', {}, 'POST')).status, 405);
});

test('a foreign name that leads to this machine gets nothing', async () => {
  assert.equal((await ask('/', { host: 'portal.example:80' })).status, 403);
  assert.equal((await ask('/', { host: 'localhost:9' })).status, 200);
});

test('as a process: says where, and ends when told to', async () => {
  const main = join(import.meta.dirname, '../../../core/cli/main.ts');
  const child = spawn(process.execPath, [main, 'serve', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LC_ALL: 'en' },
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const origin = /Serving at (http:\/\/127\.0\.0\.1:\d+)\//.exec(line.toString())![1]!;
  const page = await fetch(origin);
  assert.deepEqual([page.status, page.headers.get('content-security-policy')], [200, null]);
  await page.text();
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('a folder that is none, and a port that is taken: exit code 2', async () => {
  const none = await danchieu(['serve', join(folder, 'index.html')]);
  assert.match(none.stderr, /không phải thư mục/);
  const taken = await danchieu(['serve', folder, '--port', new URL(server.origin).port]);
  assert.match(taken.stderr, /không lắng nghe được ở 127\.0\.0\.1:\d+ \(EADDRINUSE\)/);
  assert.deepEqual([none.code, taken.code], [2, 2]);
});
