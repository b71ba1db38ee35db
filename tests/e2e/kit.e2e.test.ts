import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { sampleWeather } from '../../demo/weather.data.ts';
import { CHROMIUM_FLAGS, requireBrowser, type BrowserName } from '../harness/browsers.ts';

const DIST = join(import.meta.dirname, '../../dist');

/** What every page tells of itself: policy reports, warnings, errors. Runs before the kit. */
const WATCH = `globalThis.told = [];
document.addEventListener('securitypolicyviolation', (e) => told.push('policy: ' + e.violatedDirective + ' ' + e.sample));
addEventListener('error', (e) => told.push('error: ' + e.message));
for (const level of ['warn', 'error']) console[level] = (...words) => told.push(level + ': ' + words.join(' '));`;

const BODY = `<danchieu-citations><p>Thực hiện Nghị định số 32/2021/NĐ-CP của Chính phủ.</p></danchieu-citations>
<danchieu-weather src="/weather.json">Thời tiết</danchieu-weather>
<danchieu-news><ul><li><a href="/1">Lịch tiếp công dân</a></li><li><a href="/2">Thu gom đồ cồng kềnh</a></li></ul></danchieu-news>`;

/** Page → the kit's files in its head, the names its policy lists, and elements that must have come to life. */
const PAGES: Record<string, { files: string[]; policies: string; alive: string[] }> = {
  '/all': {
    files: ['danchieu'],
    policies: 'danchieu',
    alive: ['danchieu-citations', 'danchieu-weather', 'danchieu-news'],
  },
  '/citations': {
    files: ['danchieu-citations'],
    policies: 'danchieu-citations',
    alive: ['danchieu-citations'],
  },
  '/weather': { files: ['danchieu-weather'], policies: 'danchieu-weather', alive: ['danchieu-weather'] },
  '/news': { files: ['danchieu-news'], policies: 'danchieu-news', alive: ['danchieu-news'] },
  '/singles': {
    files: ['danchieu-citations', 'danchieu-weather', 'danchieu-news'],
    policies: 'danchieu-citations danchieu-weather danchieu-news',
    alive: ['danchieu-citations', 'danchieu-weather', 'danchieu-news'],
  },
  '/twice': { files: ['danchieu', 'danchieu'], policies: 'danchieu', alive: ['danchieu-news'] },
  '/two-versions': { files: ['danchieu', 'other/danchieu'], policies: 'danchieu', alive: ['danchieu-news'] },
  '/unlisted': { files: ['danchieu'], policies: "'none'", alive: [] },
};

async function answer(path: string): Promise<{ type: string; body: string; policy?: string } | undefined> {
  const page = PAGES[path];
  if (page) {
    const scripts = page.files.map((file) => `<script defer src="/kit/${file}.js"></script>`).join('');
    return {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="vi"><title>Bộ công cụ</title><script src="/watch.js"></script>${scripts}<body>${BODY}`,
      policy: `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types ${page.policies}`,
    };
  }
  if (path === '/watch.js') return { type: 'text/javascript', body: WATCH };
  if (path === '/weather.json')
    return { type: 'application/json', body: JSON.stringify(sampleWeather(new Date(), 'http://127.0.0.1')) };
  const file = /^\/kit\/(other\/)?([\w-]+\.js)$/.exec(path);
  if (!file) return undefined;
  const source = await readFile(join(DIST, 'kit', file[2]!), 'utf8');
  const { version } = JSON.parse(await readFile(join(DIST, 'kit/integrity.json'), 'utf8')) as {
    version: string;
  };
  return {
    type: 'text/javascript',
    body: file[1] === undefined ? source : source.replaceAll(version, '99.0.0'),
  };
}

for (const name of ['chromium', 'firefox'] as BrowserName[]) {
  describe(`the kit's files in ${name}, under a strict policy with Trusted Types`, () => {
    let server: Server;
    let browser: Browser;
    let origin: string;

    before(async () => {
      server = createServer((request, response) => {
        void answer(request.url ?? '/').then((found) => {
          const headers = found?.policy === undefined ? {} : { 'content-security-policy': found.policy };
          response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain', ...headers });
          response.end(found?.body ?? '');
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const executablePath = requireBrowser(name);
      browser = await puppeteer.launch(
        name === 'firefox'
          ? { browser: 'firefox', executablePath }
          : { executablePath, args: CHROMIUM_FLAGS },
      );
    });
    after(async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    });

    /** Opens a page, waits for its elements to come to life, and gives what it told of itself. */
    async function visit(path: string): Promise<string[]> {
      const page = await browser.newPage();
      await page.goto(`${origin}${path}`, { waitUntil: 'load' });
      await page.waitForFunction(
        (alive: string[]) =>
          alive.every((tag) =>
            tag === 'danchieu-citations'
              ? document.querySelector('a[data-danchieu-citation]') !== null
              : document.querySelector(tag)?.shadowRoot?.querySelector('[part~=panel]'),
          ),
        {},
        PAGES[path]!.alive,
      );
      const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
      await page.close();
      return told;
    }

    for (const path of ['/all', '/citations', '/weather', '/news', '/singles', '/twice']) {
      test(`${path}: works without a report, a warning or an error`, async () => {
        assert.deepEqual(await visit(path), []);
      });
    }

    test('/two-versions: the first wins, with one warning naming both', async () => {
      const told = await visit('/two-versions');
      assert.equal(told.length, 1);
      assert.match(told[0]!, /^warn: danchieu .* is already on this page; 99\.0\.0 stays out/);
    });

    test('/unlisted: where the page lists no policy of ours, its own content stays and no error is thrown', async () => {
      const page = await browser.newPage();
      await page.goto(`${origin}/unlisted`, { waitUntil: 'load' });
      const { told, text } = await page.evaluate(() => ({
        told: (globalThis as unknown as { told: string[] }).told,
        text: document.querySelector<HTMLElement>('danchieu-weather')?.innerText,
      }));
      assert.equal(text, 'Thời tiết');
      assert.deepEqual(
        told.filter((line) => line.startsWith('error')),
        [],
      );
      await page.close();
    });
  });
}
