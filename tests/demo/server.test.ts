import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { POLICY, serveDemo, type Demo } from '../../demo/server.ts';
import { paths } from '../../demo/site.ts';
import { readWeatherFile } from '../../core/weather/schema.ts';

/** Asks for exactly this path: `fetch` would tidy `..` away before the server sees it. */
function ask(
  origin: string,
  path: string,
  method = 'GET',
): Promise<{ status: number; type: string; policy: string; body: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          type: response.headers['content-type'] ?? '',
          policy: String(response.headers['content-security-policy']),
          body,
        }),
      );
    });
    call.on('error', reject).end();
  });
}

describe('the demo portal’s server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'danchieu-demo-'));
  const dist = join(folder, 'dist');
  const now = new Date('2026-11-22T09:00:00+07:00');
  let demo: Demo;

  before(async () => {
    mkdirSync(join(dist, 'kit'), { recursive: true });
    mkdirSync(join(dist, 'registry'), { recursive: true });
    mkdirSync(join(dist, 'kit-private'), { recursive: true });
    writeFileSync(join(dist, 'kit/danchieu.js'), 'void 0;');
    writeFileSync(join(dist, 'kit/danchieu.css'), ':root{}');
    writeFileSync(join(dist, 'registry/pack.json'), '{}');
    writeFileSync(join(dist, 'kit-private/secret.txt'), 'secret');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    demo = await serveDemo({ port: 0, dist, now: () => now });
  });
  after(async () => {
    await demo.close();
    rmSync(folder, { recursive: true });
  });

  test('every page is an HTML document in Vietnamese under the strict policy', async () => {
    assert.ok(paths.length >= 14);
    for (const path of paths) {
      const answer = await ask(demo.origin, path);
      assert.equal(answer.status, 200, path);
      assert.equal(answer.type, 'text/html; charset=utf-8');
      assert.equal(answer.policy, POLICY);
      assert.match(answer.body, /^<!doctype html>\n<html lang="vi">/);
      assert.match(answer.body, /không có thật/, 'the footer says that this is a demonstration');
      assert.doesNotMatch(answer.body, /<style|\sstyle=|<script>|\son\w+=/, 'nothing inline');
      assert.doesNotMatch(answer.body, /(?:src|href)="https?:/, 'nothing from elsewhere');
    }
  });

  test('the policy forbids everything but the portal’s own files, and one Trusted Types policy', () => {
    for (const words of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
    ]) {
      assert.ok(POLICY.includes(words), words);
    }
    assert.ok(POLICY.includes("require-trusted-types-for 'script'; trusted-types danchieu"));
    assert.doesNotMatch(POLICY, /unsafe|\*|https?:/);
  });

  test('links on the pages lead to pages that exist', async () => {
    const linked = new Set<string>();
    for (const path of paths) {
      for (const [, href] of (await ask(demo.origin, path)).body.matchAll(/<a [^>]*href="(\/[^"]*)"/g))
        linked.add(href!);
    }
    for (const href of linked) assert.equal((await ask(demo.origin, href)).status, 200, href);
  });

  test('the built kit and the registry pack lie where the widgets look for them', async () => {
    const script = await ask(demo.origin, '/kit/danchieu.js?v=1');
    assert.deepEqual(
      [script.status, script.type, script.body],
      [200, 'text/javascript; charset=utf-8', 'void 0;'],
    );
    assert.equal((await ask(demo.origin, '/kit/danchieu.css')).type, 'text/css; charset=utf-8');
    const pack = await ask(demo.origin, '/kit/registry/pack.json');
    assert.deepEqual([pack.status, pack.type], [200, 'application/json']);
    assert.equal((await ask(demo.origin, '/assets/crest.svg')).type, 'image/svg+xml');
  });

  test('the weather file is one that the widget can read, is marked as a sample, and is of today', async () => {
    const answer = await ask(demo.origin, '/data/weather.json');
    assert.equal(answer.type, 'application/json');
    const file = readWeatherFile(JSON.parse(answer.body));
    assert.equal(file.sample, true);
    assert.deepEqual(
      file.places.map(({ name }) => name),
      ['Hà Nội', 'Đà Nẵng', 'TP Hồ Chí Minh'],
    );
    for (const { days, now: current } of file.places) {
      assert.equal(days[0]!.date, '2026-11-22');
      assert.equal(current.at, '2026-11-22T09:00+07:00');
    }
  });

  test('the feed is marked as a sample, and its newest item is a day old', async () => {
    const answer = await ask(demo.origin, '/data/feed.xml');
    assert.equal(answer.type, 'application/rss+xml; charset=utf-8');
    assert.match(answer.body, /<channel>\s*<title>[^<]*dữ liệu mẫu/);
    const newest = /<pubDate>([^<]+)<\/pubDate>/.exec(answer.body)?.[1];
    assert.equal(new Date(newest!).toISOString(), '2026-11-21T07:05:00.000Z');
    assert.match(answer.body, new RegExp(`<link>${demo.origin}/thong-bao/`));
  });

  test('no path leads out of the served folders', async () => {
    for (const path of [
      '/kit/../../secret.txt',
      '/kit/..%2f..%2fsecret.txt',
      '/kit/%2e%2e/%2e%2e/secret.txt',
      '/kit/..%5c..%5csecret.txt',
      '/kit/../kit-private/secret.txt',
      '/assets/../server.ts',
      '/assets//../../package.json',
      '/../package.json',
    ]) {
      const answer = await ask(demo.origin, path);
      assert.equal(answer.status, 404, path);
      assert.doesNotMatch(answer.body, /secret|serveDemo|"name": "danchieu"/, path);
    }
  });

  test('malformed addresses, other methods and unknown pages are refused, each with its own status', async () => {
    assert.equal((await ask(demo.origin, '/%zz')).status, 400);
    assert.equal((await ask(demo.origin, '/kit/a%00b')).status, 400);
    assert.equal((await ask(demo.origin, '/', 'POST')).status, 405);
    const missing = await ask(demo.origin, '/khong-co');
    assert.equal(missing.status, 404);
    assert.match(missing.body, /Không có trang này/);
    const head = await ask(demo.origin, '/', 'HEAD');
    assert.deepEqual([head.status, head.body], [200, '']);
  });

  test('a port that is taken is passed over for the next', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => occupant.once('listening', resolve));
    const { port } = occupant.address() as AddressInfo;
    const other = await serveDemo({ port, dist });
    try {
      assert.notEqual(Number(new URL(other.origin).port), port);
      assert.equal((await ask(other.origin, '/')).status, 200);
    } finally {
      await other.close();
      occupant.close();
    }
  });
});
