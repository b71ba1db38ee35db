import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { buildSite } from '../../demo/build.ts';
import { LANGUAGES } from '../../demo/docs/language.ts';
import { OUTLINE } from '../../demo/docs/outline.ts';
import { launch } from '../harness/launch.ts';
import { wcag } from './harness/wcag.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/rss+xml; charset=utf-8',
};
/** Some path below which a server may have the folder. */
const BELOW = '/phuong/dan-chieu';

describe('the site as files on a plain server, below a path, in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'danchieu-site-'));
  let server: Server;
  let browser: Browser;
  let origin: string;

  before(async () => {
    await buildSite(folder);
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://site');
      const file = join(folder, decodeURIComponent(pathname.replace(BELOW, '')));
      const isThere = pathname.startsWith(`${BELOW}/`) && existsSync(file) && extname(file) !== '';
      response.writeHead(isThere ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
      response.end(isThere ? readFileSync(file) : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page; what goes wrong, and what is asked of others, is kept. */
  async function open(
    file: string,
    width: number,
    scheme: string,
  ): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (!/^data:|^about:/.test(request.url()) && !request.url().startsWith(`${origin}${BELOW}/`))
        faults.push(`foreign: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.setViewport({ width, height: 900 });
    await page.goto(`${origin}${BELOW}/${file}`, { waitUntil: 'load' });
    return { page, faults };
  }

  for (const [index, { name, path }] of OUTLINE.entries()) {
    test(`${name}: its own policy holds, nothing comes from elsewhere, accessible, no sideways scroll at 320 px`, async () => {
      // Both languages have one structure: axe reads one of them, in turns, light and dark, wide and narrow.
      const read = LANGUAGES[index % 2]!;
      for (const language of LANGUAGES) {
        const width = index % 3 === 0 ? 320 : 1280;
        const { page, faults } = await open(
          `${path[language].slice(1)}.html`,
          width,
          index % 2 ? 'dark' : 'light',
        );
        if (language === read) assert.deepEqual(await wcag(page), []);
        await page.setViewport({ width: 320, height: 900 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
        assert.deepEqual(faults, []);
        await page.close();
      }
    });
  }

  test('the example on the first page is alive: a card, from the registry beside the kit', async () => {
    const { page, faults } = await open('tai-lieu.html', 1280, 'light');
    const link = (await page.waitForSelector('::-p-xpath(//a[contains(., "Nghị định số 32")])'))!;
    await link.hover();
    await page.waitForSelector('>>> [role="dialog"] ::-p-text(32/2021/NĐ-CP)');
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('the portal’s front page has weather of today without a file, and its ticker', async () => {
    const { page, faults } = await open('index.html', 1280, 'light');
    await page.waitForSelector('danchieu-weather >>> ::-p-text(Đà Nẵng)');
    await page.waitForSelector('danchieu-news >>> button');
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('the embed builder’s preview lives below any path, too', async () => {
    const { page, faults } = await open('docs/embed.html?widget=weather&src=%2Fw.json', 1280, 'light');
    const inside = page.frames().find((frame) => frame.url().includes('/xem-thu.html'))!;
    await inside.waitForSelector('danchieu-weather >>> ::-p-text(Đà Nẵng)');
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('in print, what only a screen needs is left out', async () => {
    const { page } = await open('tai-lieu/quan-tri-trang.html', 1280, 'light');
    await page.emulateMediaType('print');
    const shown = await page.evaluate(() =>
      ['.pages', '.contents', 'main'].filter((part) => document.querySelector(part)!.checkVisibility()),
    );
    assert.deepEqual(shown, ['main']);
    await page.close();
  });
});
