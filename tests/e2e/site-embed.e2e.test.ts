import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { serveDemo, type Demo } from '../../demo/server.ts';
import { sampleWeather } from '../../demo/weather.data.ts';
import type { BrowserName } from '../harness/browsers.ts';
import { launch } from '../harness/launch.ts';
import { wcag } from './harness/wcag.ts';

const DIST = join(import.meta.dirname, '../../dist');
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', json: 'application/json' };
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
const FEED = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Tin</title>
<item><title>Khai mạc kỳ họp</title><link>/tin/1</link></item>
<item><title>Lịch tiếp công dân</title><link>/tin/2</link></item></channel></rss>`;

/** A portal that has what the snippet names, and the page into which it was pasted. */
class Portal {
  page = '';
  policy = '';
  readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      void this.#answer(new URL(request.url!, 'http://portal').pathname).then(
        ({ status = 200, type, body }) => {
          const policy = type === 'text/html' ? { 'content-security-policy': this.policy } : {};
          response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...policy });
          response.end(body);
        },
      );
    });
  }

  async #answer(path: string): Promise<{ status?: number; type: string; body: string | Uint8Array }> {
    if (path === '/') return { type: 'text/html', body: this.page };
    if (path === '/favicon.ico') return { type: 'image/svg+xml', body: ICON };
    if (path === '/data/weather.json')
      return {
        type: TYPES['json']!,
        body: JSON.stringify(sampleWeather(new Date(), 'http://portal.example')),
      };
    if (path === '/rss/tin.xml') return { type: 'application/rss+xml', body: FEED };
    const [, pack, file] = /^\/danchieu\/(registry\/)?([\w./-]+)$/.exec(path) ?? [];
    const place = file && join(DIST, pack ? 'registry' : 'kit', file);
    if (!place || !existsSync(place)) return { status: 404, type: 'text/plain', body: '' };
    return { type: TYPES[place.split('.').at(-1)!]!, body: await readFile(place) };
  }

  paste(snippet: string, policy: string): void {
    this.page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang của cổng</title>\n${snippet}`;
    this.policy = policy;
  }
}

/** Query of the builder → what must have come to life once its snippet is pasted. */
const CHOICES: Record<string, (page: Page) => Promise<unknown>> = {
  'widget=citations': citesAndTells,
  'widget=citations&form=div&files=whole&theme=dark': citesAndTells,
  'widget=citations&json-ld=&published=2022-08-02': async (page) => {
    await citesAndTells(page);
    await page.waitForSelector('script[type="application/ld+json"]');
  },
  'widget=citations&registry=none': (page) => page.waitForSelector('a[data-danchieu-citation]'),
  'widget=citation-list': async (page) => {
    await page.waitForSelector('danchieu-citation-list >>> ::-p-text(97/2019/QH14)');
  },
  'widget=weather&src=/data/weather.json': tellsWeather,
  'widget=weather&src=/data/weather.json&form=div&files=whole&layout=compact': tellsWeather,
  'widget=news': tellsNews,
  'widget=news&src=/rss/tin.xml&form=div&mode=list&heading=Tin+"nhanh"+%26+mới': tellsNews,
};

/** The choices that Firefox sees, too. */
const IN_FIREFOX = new Set([
  'widget=citations&json-ld=&published=2022-08-02',
  'widget=citation-list',
  'widget=weather&src=/data/weather.json&form=div&files=whole&layout=compact',
  'widget=news&src=/rss/tin.xml&form=div&mode=list&heading=Tin+"nhanh"+%26+mới',
]);

async function citesAndTells(page: Page): Promise<void> {
  const link = (await page.waitForSelector('a[data-danchieu-citation]'))!;
  await link.hover();
  await page.waitForSelector('>>> [role="dialog"] ::-p-text(Thí điểm)');
}
async function tellsWeather(page: Page): Promise<void> {
  await page.waitForSelector('danchieu-weather >>> ::-p-text(Đà Nẵng)');
}
async function tellsNews(page: Page): Promise<void> {
  await page.waitForSelector('danchieu-news >>> a');
}

const printed = (page: Page, id: string): Promise<string> =>
  page.$eval(`#${id}`, (element) => element.textContent ?? '');

/** What the builder prints for each choice: printed once, in Chromium, and pasted in both browsers. */
const PRINTED = new Map<string, { snippet: string; policy: string }>();

async function print(browser: Browser, origin: string, query: string): Promise<void> {
  const builder = await browser.newPage();
  // Words only are read: the preview need not come.
  await builder.goto(`${origin}/docs/embed?${query}`, { waitUntil: 'domcontentloaded' });
  await builder.waitForFunction(() => location.search.length > 1);
  const header = await printed(builder, 'policy');
  PRINTED.set(query, {
    snippet: await printed(builder, 'snippet'),
    policy: header.replace(/^Content-Security-Policy: /, '').trim(),
  });
  await builder.close();
}

for (const name of ['chromium', 'firefox'] as BrowserName[]) {
  describe(`what the embed builder prints, pasted into a page of its own, in ${name}`, () => {
    let demo: Demo;
    let browser: Browser;
    const portal = new Portal();
    before(async () => {
      assert.ok(existsSync(join(DIST, 'kit/danchieu.js')), 'npm run build comes first');
      demo = await serveDemo({ port: 0 });
      await new Promise<void>((resolve) => portal.server.listen(0, '127.0.0.1', resolve));
      browser = await launch(name);
    });
    after(async () => {
      await browser.close();
      await demo.close();
      portal.server.close();
      portal.server.closeAllConnections();
    });

    // Both browsers read the same policy; Firefox sees one choice of each widget.
    const seen = Object.entries(CHOICES).filter(([query]) => name === 'chromium' || IN_FIREFOX.has(query));
    for (const [query, lives] of seen) {
      test(`${query}: lives under exactly the policy printed, without one report`, async () => {
        if (!PRINTED.has(query)) await print(browser, demo.origin, query);
        const { snippet, policy } = PRINTED.get(query)!;
        portal.paste(snippet, policy);

        const page = await browser.newPage();
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(String(error)));
        page.on('console', (message) => {
          if (['error', 'warn'].includes(message.type())) faults.push(message.text());
        });
        page.on('response', (response) => {
          if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
        });
        await page.evaluateOnNewDocument(() => {
          const told: string[] = [];
          Object.assign(globalThis, { told });
          document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
            told.push(`${violatedDirective} ${blockedURI} ${sample}`),
          );
        });
        await page.goto(`http://127.0.0.1:${(portal.server.address() as AddressInfo).port}/`);
        await lives(page);
        const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
        assert.deepEqual([...told, ...faults], []);
        await page.close();
      });
    }
  });
}

describe('the embed builder in Chromium', () => {
  let demo: Demo;
  let browser: Browser;
  before(async () => {
    demo = await serveDemo({ port: 0 });
    browser = await launch();
    const context = browser.defaultBrowserContext();
    await context.overridePermissions(demo.origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
  });
  after(async () => {
    await browser.close();
    await demo.close();
  });

  /** Opens the builder; what it asks of others, and what the policy or the console says, is kept. */
  async function open(query = '', language = 'vi', width = 1280): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (!/^data:|^about:/.test(request.url()) && !request.url().startsWith(`${demo.origin}/`))
        faults.push(`foreign: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    await page.setViewport({ width, height: 1200 });
    await page.goto(`${demo.origin}${language === 'vi' ? '/tai-lieu/ma-nhung' : '/docs/embed'}${query}`, {
      waitUntil: 'load',
    });
    return { page, faults };
  }

  const STATES = [
    '',
    '?widget=citations&json-ld=&theme=auto&ground=dark',
    '?widget=weather&src=%2Fdata%2Fweather.json&theme=auto&ground=dark&width=narrow',
    '?widget=citation-list&heading=V%C4%83n+b%E1%BA%A3n&width=narrow',
    '?widget=news&mode=list&interval=2',
    '?widget=news&src=%2Frss.xml&mode=scroll&ground=dark&theme=dark&files=whole',
  ];
  for (const [index, query] of STATES.entries()) {
    test(`${query || 'at first'}: accessible with its preview, nothing sideways, asks nobody else`, async () => {
      // One state wide, light and in Vietnamese, the next narrow, dark and in English.
      const isNarrow = index % 2 === 1;
      const width = isNarrow ? 320 : 1280;
      const { page, faults } = await open(query, isNarrow ? 'en' : 'vi', width);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: isNarrow ? 'dark' : 'light' }]);
      const place = await (await page.waitForSelector('#stage'))!.contentFrame();
      await place!.waitForSelector('#place > *');
      assert.deepEqual(await wcag(page), []);
      assert.ok(
        (await page.evaluate(() => document.documentElement.scrollWidth)) <= width,
        'nothing sideways',
      );
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  test('a choice made by keyboard is printed, shown and kept in the address, and comes back from there', async () => {
    const { page } = await open();
    await page.focus('#widget-citations');
    for (let presses = 0; presses < 5; presses += 1) {
      if ((await page.evaluate(() => document.activeElement?.id)) === 'widget-news') break;
      await page.keyboard.press('ArrowDown');
    }
    await page.focus('#news-heading');
    await page.keyboard.type('Thông báo của phường');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => location.search.includes('heading='));
    assert.match(await printed(page, 'snippet'), /<danchieu-news heading="Thông báo của phường">/);
    const inside = page.frames().find((frame) => frame.url().includes('/xem-thu'))!;
    await inside.waitForSelector('danchieu-news >>> ::-p-text(Thông báo của phường)');
    const address = page.url();
    await page.goto(address);
    assert.equal(
      await page.$eval('#news-heading', (field) => (field as HTMLInputElement).value),
      'Thông báo của phường',
    );
    assert.match(await printed(page, 'snippet'), /heading="Thông báo của phường"/);
    await page.click('a[data-other-language]');
    await page.waitForFunction(
      () => document.documentElement.lang === 'en' && location.search.includes('heading='),
    );
    assert.match(
      await printed(page, 'snippet'),
      /heading="Thông báo của phường"/,
      'the other language keeps it',
    );
    await page.close();
  });

  test('the copy button puts the snippet on the clipboard and says so to screen readers', async () => {
    const { page } = await open('?widget=weather&src=/data/weather.json');
    await page.focus('[data-copy="snippet"]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
    assert.equal(await page.$eval('[role=status]', (told) => told.textContent), 'Đã chép: Đoạn mã để dán.');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await printed(page, 'snippet'));
    await page.close();
  });

  test('a value that the element would not take is refused beside its field, and left out', async () => {
    const { page } = await open('?widget=news&interval=2');
    assert.equal(await page.$eval('#news-interval', (field) => field.getAttribute('aria-invalid')), 'true');
    assert.equal(await page.$eval('#news-interval-fault', (fault) => (fault as HTMLElement).hidden), false);
    assert.doesNotMatch(await printed(page, 'snippet'), /interval/);
    await page.close();
  });

  test('the preview shows the widget in the colours and the width asked for', async () => {
    const { page } = await open('?widget=weather&src=/data/weather.json&theme=auto&ground=dark&width=narrow');
    const inside = page.frames().find((frame) => frame.url().includes('/xem-thu'))!;
    await inside.waitForSelector('danchieu-weather[theme="dark"] >>> ::-p-text(Đà Nẵng)');
    assert.equal(await inside.evaluate(() => innerWidth), 320);
    await page.close();
  });

  test('without scripts the default snippet stands, with a word about it', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${demo.origin}/tai-lieu/ma-nhung`);
    assert.match(await printed(page, 'snippet'), /<danchieu-citations>/);
    await page.waitForSelector('noscript ::-p-text(không chạy mã)');
    await page.close();
  });
});
