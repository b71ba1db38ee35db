import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { buildSync } from 'esbuild';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { documentKey } from '../../core/registry/document-key.ts';
import { publish } from '../../core/registry/node/publish.ts';
import type { DocumentRecord } from '../../core/registry/types.ts';
import { CHROMIUM_FLAGS, requireBrowser } from '../harness/browsers.ts';

const ROOT = join(import.meta.dirname, '../..');
const NUMBER = '32/2021/NĐ-CP';

/** What a widget opens its packs with, as one script for the page. */
function script(): string {
  const contents = `import { packsAt } from './core/registry/packs-at.ts';
    globalThis.ask = async (number) => {
      try {
        const pack = await packsAt([...(location.hash.slice(1) || '/registry/').split(',')].map((at) => new URL(at, ORIGIN).href));
        return (await pack.byNumber(number)).map(({ title, pack }) => [title, pack ?? null]);
      } catch (error) {
        return error.code ?? String(error);
      }
    };`;
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome109',
    charset: 'utf8',
  });
  return outputFiles[0]!.text;
}

const decree = (title: string): DocumentRecord => {
  const known = { number: NUMBER, type: 'nghi-dinh', issued: '2021-03-29' };
  const rest = { tier: 'metadata' as const, links: [], relations: [], affectedBy: [], sources: ['thử'] };
  return { key: documentKey(known), ...known, title, ...rest };
};

describe('a page’s packs, over HTTP, in Chromium', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'danchieu-cache-e2e-'));
  const code = script();
  let browser: Browser;
  let server: Server;
  let port: number;
  let asked: string[];

  const serve = async (at = 0): Promise<void> => {
    server = createServer((request, response) => {
      const path = new URL(request.url!, 'http://x').pathname;
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('cache-control', 'no-store');
      if (path === '/' || path === '/frame') {
        const origin = `http://${request.headers.host}`;
        const page = path === '/' ? `<iframe sandbox="allow-scripts" src="/frame"></iframe>` : '';
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(
          `<!doctype html><script>const ORIGIN = ${JSON.stringify(origin)};${code}</script>${page}`,
        );
        return;
      }
      asked.push(path);
      try {
        response.end(readFileSync(join(folder, path)));
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((ready) => server.listen(at, '127.0.0.1', ready));
    port = (server.address() as AddressInfo).port;
  };
  const stop = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(() => closed()));
  };
  const put = async (title: string, name = 'danchieu', at = 'registry'): Promise<void> => {
    await publish([decree(title)], { folder: join(folder, at) }, { name, asOf: '2026-01-01' });
  };
  const open = async (host = '127.0.0.1', hash = ''): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`http://${host}:${port}/${hash}`);
    return page;
  };
  const ask = (page: Pick<Page, 'evaluate'>): Promise<unknown> =>
    page.evaluate(
      (number) => (globalThis as unknown as { ask(n: string): Promise<unknown> }).ask(number),
      NUMBER,
    );
  /** Waits until the cache has so many files. */
  const kept = (page: Page, count: number) =>
    page.waitForFunction(
      async (expected) => {
        const names = await caches.keys();
        const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return lists.flat().length === expected;
      },
      {},
      count,
    );

  before(async () => {
    browser = await launch({
      executablePath: requireBrowser('chromium'),
      args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP *.vn 127.0.0.1'],
    });
  });
  beforeEach(async () => {
    asked = [];
    await put('Tên một');
  });
  after(async () => {
    await browser.close();
    await stop();
    rmSync(folder, { recursive: true });
  });

  it('are read again when the server is gone', async () => {
    await serve();
    const page = await open();
    assert.deepEqual(await ask(page), [['Tên một', null]]);
    await kept(page, 2);
    asked.length = 0;
    await page.reload();
    await ask(page);
    assert.deepEqual(new Set(asked), new Set(['/registry/manifest.json']));
    const fresh = await open();
    await stop();
    assert.deepEqual(await ask(fresh), [['Tên một', null]]);
    await serve(port);
    await page.close();
    await fresh.close();
  });

  it('heal where what was kept is damaged', async () => {
    const page = await open();
    await ask(page);
    await kept(page, 2);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) await cache.put(request, new Response('<html>'));
      }
    });
    await page.reload();
    assert.deepEqual(await ask(page), [['Tên một', null]]);
    await page.close();
  });

  it('swapped while a page is open go over to the new version whole, and old shards are dropped', async () => {
    const page = await open();
    await ask(page);
    await kept(page, 2);
    const other = await open();
    await put('Tên hai');
    assert.deepEqual(await ask(page), [['Tên một', null]], 'what is open stays as it was');
    await ask(other);
    const next = await open();
    await next.waitForFunction(
      async (number) => {
        const answer = await (globalThis as unknown as { ask(n: string): Promise<string[][]> }).ask(number);
        if (answer[0]?.[0] === 'Tên hai') return true;
        location.reload();
        return false;
      },
      {},
      NUMBER,
    );
    await kept(next, 2);
    for (const tab of [page, other, next]) await tab.close();
  });

  it('work without any storage: forbidden in a sandboxed frame, not there without a secure context', async () => {
    const page = await open();
    const frame = await page.waitForFrame((candidate) => candidate.url().endsWith('/frame'));
    assert.deepEqual(await ask(frame), [['Tên một', null]]);
    await page.close();
    const plain = await open('phuong.example.vn');
    assert.equal(await plain.evaluate(() => 'caches' in globalThis && isSecureContext), false);
    assert.deepEqual(await ask(plain), [['Tên một', null]]);
    await plain.close();
  });

  it('of one’s own go first, and one that is not there leaves the other its answers', async () => {
    await put('Tên của riêng mình', 'Phường', 'own');
    for (const [hash, expected] of [
      ['#/own/,/registry/', [['Tên của riêng mình', 'Phường']]],
      ['#/none/,/registry/', [['Tên một', null]]],
      ['#/none/', 'missing'],
    ] as const) {
      const page = await open('127.0.0.1', hash);
      assert.deepEqual(await ask(page), expected, hash);
      await page.close();
    }
  });
});
