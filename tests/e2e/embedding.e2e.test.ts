/** The kit's built files in the pages that portals really have: whatever the order, the neighbours and the circumstances. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { sampleWeather } from '../../demo/weather.data.ts';
import type { BrowserName } from '../harness/browsers.ts';
import { launch } from '../harness/launch.ts';

const DIST = join(import.meta.dirname, '../../dist');
const KIT = '<script src="/kit/danchieu.js"></script>';
const LATE = KIT.replace('<script', '<script defer');
/** What a page tells of itself: warnings and errors. Runs before all else. */
const WATCH = `<script>globalThis.told = [];
addEventListener('error', (e) => told.push('error: ' + e.message));
addEventListener('unhandledrejection', (e) => told.push('rejection: ' + e.reason));
for (const level of ['warn', 'error']) console[level] = (...words) => told.push(level + ': ' + words.join(' '));</script>`;
const NEWS = `<danchieu-news><ul><li><a href="/1">Lịch tiếp công dân</a></li><li><a href="/2">Thu gom đồ cồng kềnh</a></li></ul></danchieu-news>`;
const WEATHER = `<danchieu-weather src="/weather.json"><a href="/thoi-tiet">Thời tiết</a></danchieu-weather>`;
const CITATIONS = `<danchieu-citations><p>Thực hiện <b>Nghị định số 32/2021/NĐ-CP</b> và Nghị định số 30/2020/NĐ-CP của Chính phủ.</p></danchieu-citations>`;
const ALL = CITATIONS + WEATHER + NEWS;

/** Scripts as portals of 2008 have them: an old Prototype, things on every object, an AMD loader that takes no nameless module. */
const OLD_NEIGHBOURS = `<script>
Object.prototype.clone = function () { return this; };
for (const kind of [Array, String, Date]) kind.prototype.toJSON = function () { return 'old'; };
Array.prototype.each = function (act) { for (let i = 0; i < this.length; i++) act(this[i]); };
Array.prototype.without = Function.prototype.bindAsEventListener = function () { return this; };
globalThis.$ = globalThis.jQuery = () => ({ ready: (act) => act() });
globalThis.define = () => { throw new Error('Mismatched anonymous define()'); };
define.amd = {};
globalThis.exports = {}; globalThis.module = { exports };
</script>`;

interface Told {
  told: string[];
}

const isAlive = () =>
  document.querySelector('a[data-danchieu-citation]') !== null &&
  ['danchieu-weather', 'danchieu-news'].every((tag) =>
    document.querySelector(tag)?.shadowRoot?.querySelector('[part~=panel]'),
  );

for (const name of ['chromium', 'firefox'] as BrowserName[]) {
  describe(`the kit embedded in ${name}`, () => {
    let server: Server;
    let browser: Browser;
    let origin: string;
    /** Pages that a test has put up. */
    const pages = new Map<string, string>();
    const asked: string[] = [];

    async function answer(path: string): Promise<[type: string, body: string | Uint8Array] | undefined> {
      const html = pages.get(path);
      if (html !== undefined) return ['text/html; charset=utf-8', html];
      if (path === '/weather.json')
        return ['application/json', JSON.stringify(sampleWeather(new Date(), origin))];
      const file = /^\/kit\/([\w./-]+)$/.exec(path)?.[1];
      if (file === undefined) return undefined;
      const type = file.endsWith('.js')
        ? 'text/javascript'
        : file.endsWith('.css')
          ? 'text/css'
          : 'application/json';
      return [type, await readFile(join(DIST, file.startsWith('registry/') ? file : `kit/${file}`))];
    }

    before(async () => {
      server = createServer((request, response) => {
        asked.push(request.url!);
        answer(request.url!).then(
          (found) => {
            response.writeHead(found ? 200 : 404, {
              'content-type': found?.[0] ?? 'text/plain',
              // For the frame that may keep nothing, whose origin is nobody's.
              'access-control-allow-origin': '*',
            });
            response.end(found?.[1]);
          },
          () => response.writeHead(404).end(),
        );
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      browser = await launch(name);
    });
    after(async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    });

    /** Opens a page made of these parts. */
    async function open(
      head: string,
      body: string,
      prepare?: (page: Page) => Promise<unknown>,
    ): Promise<Page> {
      const path = `/page-${pages.size}`;
      pages.set(
        path,
        `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng</title>${WATCH}${head}<body>${body}`,
      );
      asked.length = 0;
      const page = await browser.newPage();
      await prepare?.(page);
      await page.goto(`${origin}${path}`, { waitUntil: 'load' });
      return page;
    }

    const told = (frame: Page | Frame) => frame.evaluate(() => (globalThis as unknown as Told).told);

    /** Waits for all three widgets, and wants nothing told. */
    async function lives(frame: Page | Frame): Promise<void> {
      await frame.waitForFunction(isAlive);
      assert.deepEqual(await told(frame), []);
    }

    for (const [place, head, body] of [
      ['before the elements', KIT, ALL],
      ['before the elements, deferred', LATE, ALL],
      ['after the elements', '', ALL + KIT],
      ['as a module', KIT.replace('<script', '<script type="module"'), ALL],
    ] as const) {
      test(`its tag may stand ${place}`, async () => {
        const page = await open(head, body);
        await lives(page);
        await page.close();
      });
    }

    test('elements made by a script, before and after the kit has come, come to life; moved ones ask for nothing anew', async () => {
      const page = await open('', `<aside></aside><main></main>`);
      await page.evaluate((html) => {
        document.querySelector('main')!.innerHTML = html;
        const script = document.createElement('script');
        script.src = '/kit/danchieu.js';
        document.head.append(script);
      }, ALL);
      await lives(page);
      await page.evaluate(() => {
        const late = document.createElement('danchieu-news');
        late.innerHTML = '<ul><li><a href="/3">Tin sau</a></li></ul>';
        document.querySelector('main')!.append(late);
        document
          .querySelector('aside')!
          .append(...document.querySelectorAll('danchieu-weather, danchieu-news'));
      });
      await page.waitForFunction(() =>
        [...document.querySelectorAll('aside > *')].every((element) =>
          element.shadowRoot?.querySelector('[part~=panel]'),
        ),
      );
      assert.equal(asked.filter((path) => path === '/weather.json').length, 1);
      assert.deepEqual(await told(page), []);
      await page.close();
    });

    test('a portal that swaps its content, and runs its scripts again, has widgets in the new content', async () => {
      const page = await open(LATE, `<main>${ALL}</main>`);
      await lives(page);
      await page.evaluate(() => {
        const main = document.querySelector('main')!;
        main.replaceChildren();
        main.innerHTML = `<div data-danchieu="weather" data-src="/weather.json">Thời tiết</div>
          <div data-danchieu="news"><ul><li><a href="/4">Tin trang sau</a></li></ul></div>
          <div data-danchieu="citations"><p>Căn cứ Nghị định số 34/2016/NĐ-CP.</p></div>`;
        const again = document.createElement('script');
        again.src = '/kit/danchieu.js';
        main.append(again);
      });
      await lives(page);
      assert.equal(await page.$$eval('danchieu-weather', (all) => all.length), 1);
      await page.close();
    });

    test('a frame and an open modal dialog are pages like others', async () => {
      const page = await open(
        LATE,
        `<dialog>${ALL}</dialog><iframe src="/framed" width="600" height="900"></iframe>`,
        () => {
          pages.set(
            '/framed',
            `<!doctype html><html lang="vi"><meta charset="utf-8">${WATCH}${LATE}<body>${ALL}`,
          );
          return Promise.resolve();
        },
      );
      await page.evaluate(() => document.querySelector('dialog')!.showModal());
      await lives(page);
      await lives(page.frames().find((frame) => frame.url().endsWith('/framed'))!);
      await page.hover('dialog a[data-danchieu-citation]');
      await page.waitForFunction(() =>
        document.querySelector('dialog [data-danchieu-card]')?.shadowRoot?.querySelector('[role=dialog]'),
      );
      await page.close();
    });

    test('old neighbours cost it nothing, and it costs them nothing', async () => {
      const page = await open(OLD_NEIGHBOURS + LATE, ALL);
      await lives(page);
      await page.hover('a[data-danchieu-citation]');
      await page.waitForFunction(() =>
        document.querySelector('[data-danchieu-card]')?.shadowRoot?.querySelector('[aria-busy=false]'),
      );
      assert.deepEqual(await told(page), []);
      assert.deepEqual(
        await page.evaluate(() => {
          const keys = [];
          for (const key in {}) keys.push(key);
          return keys;
        }),
        ['clone'],
      );
      await page.close();
    });

    test("the page's own rules, however rude, leave the panels their type, colours and room", async () => {
      const rude = `<style>* { all: unset !important; letter-spacing: 1em !important; color: #fff !important }
        style, script, head { display: none !important } section, p, ul, button { display: none !important }</style>`;
      const page = await open(rude + LATE, ALL);
      await lives(page);
      const seen = await page.$$eval('danchieu-weather, danchieu-news', (elements) =>
        elements.map((element) => {
          const panel = element.shadowRoot!.querySelector('[part~=panel]')!;
          const title = element.shadowRoot!.querySelector('[part~=title]')!;
          const { color, letterSpacing, fontSize } = getComputedStyle(title);
          return {
            color,
            letterSpacing,
            fontSize,
            isTall: panel.clientHeight > 40,
            isWide: panel.clientWidth > 300,
          };
        }),
      );
      for (const { fontSize, ...look } of seen) {
        assert.deepEqual(look, {
          color: 'rgb(27, 31, 36)',
          letterSpacing: 'normal',
          isTall: true,
          isWide: true,
        });
        assert.ok(parseFloat(fontSize) >= 15);
      }
      await page.close();
    });

    test('without scripts the page is what its author wrote', async () => {
      // Firefox has no command for it: there the page's own policy keeps scripts out.
      const policy = `<meta http-equiv="content-security-policy" content="script-src 'none'">`;
      const page = await open(
        `${name === 'firefox' ? policy : ''}<link rel="stylesheet" href="/kit/danchieu.css">${LATE}`,
        ALL,
        async (fresh) => name === 'firefox' || (await fresh.setJavaScriptEnabled(false)),
      );
      // Read by the debugger, which may.
      const text = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').trim());
      assert.equal(
        text,
        'Thực hiện Nghị định số 32/2021/NĐ-CP và Nghị định số 30/2020/NĐ-CP của Chính phủ. Thời tiết Lịch tiếp công dân Thu gom đồ cồng kềnh',
      );
      await page.close();
    });

    test('a browser below the floor is left what its author wrote, without an error', async () => {
      const page = await open(`<script>delete Object.hasOwn</script>${LATE}`, ALL);
      assert.deepEqual(
        await page.evaluate(() => [
          customElements.get('danchieu-weather') === undefined,
          document.querySelector('a[data-danchieu-citation]') === null,
          document.querySelector<HTMLElement>('danchieu-weather')!.innerText,
        ]),
        [true, true, 'Thời tiết'],
      );
      assert.deepEqual(await told(page), []);
      await page.close();
    });

    test('where nothing may be stored, choices last as long as the page', async () => {
      const page = await open(
        '',
        `<iframe sandbox="allow-scripts" src="/poor" width="600" height="900"></iframe>`,
        () => {
          pages.set(
            '/poor',
            `<!doctype html><html lang="vi"><meta charset="utf-8">${WATCH}${LATE}<body>${ALL}`,
          );
          return Promise.resolve();
        },
      );
      const frame = page.frames().find((one) => one.url().endsWith('/poor'))!;
      await lives(frame);
      const title = await frame.evaluate(async () => {
        const element = document.querySelector('danchieu-weather') as Element & {
          updateComplete: Promise<unknown>;
        };
        element.shadowRoot!.querySelectorAll('input')[1]!.click();
        document.querySelector('danchieu-news')!.shadowRoot!.querySelector('button')!.click();
        await element.updateComplete;
        return element.shadowRoot!.querySelector('[part~=title]')!.textContent;
      });
      assert.equal(title, 'Thời tiết Đà Nẵng');
      assert.deepEqual(await told(frame), []);
      await page.close();
    });

    test('a page may add a language by script, to the classes that the kit has defined', async () => {
      const page = await open(LATE, NEWS.replace('<danchieu-news', '<danchieu-news lang="fr-FR"'));
      await page.evaluate(async () => {
        await customElements.whenDefined('danchieu-news');
        const { messages } = customElements.get('danchieu-news') as unknown as {
          messages: { register(language: string, words: Record<string, string>): void };
        };
        messages.register('fr', { heading: 'Actualités' });
        (document.querySelector('danchieu-news') as Element & { requestUpdate(): void }).requestUpdate();
      });
      await page.waitForFunction(
        () =>
          document.querySelector('danchieu-news')!.shadowRoot!.querySelector('[part~=title]')?.textContent ===
          'Actualités',
      );
      assert.deepEqual(await told(page), []);
      await page.close();
    });

    // Only Chromium's debugger counts.
    if (name === 'chromium')
      test('two hundred widgets that have come and gone leave no listener, timer or node behind', async () => {
        const page = await open(
          `<script>globalThis.running = new Set();
          for (const [start, stop] of [['setInterval', 'clearInterval'], ['requestAnimationFrame', 'cancelAnimationFrame']]) {
            const [begin, end] = [globalThis[start], globalThis[stop]];
            globalThis[start] = (...what) => { const id = begin(...what); running.add(start + id); return id; };
            globalThis[stop] = (id) => { running.delete(start + id); end(id); };
          }</script>${LATE}`,
          ALL,
        );
        await lives(page);
        const session = await page.createCDPSession();
        const round = async () => {
          await page.evaluate(async (html) => {
            const place = document.createElement('div');
            document.body.append(place);
            place.innerHTML = html.repeat(67);
            const elements = [...place.querySelectorAll('danchieu-weather, danchieu-news')] as (Element & {
              updateComplete: Promise<unknown>;
            })[];
            await Promise.all(elements.map((element) => element.updateComplete));
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
            place.remove();
          }, ALL);
          await page.evaluate(
            () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
          );
          await session.send('HeapProfiler.collectGarbage');
          const { JSEventListeners = 0, Nodes = 0 } = await page.metrics();
          const intervals = await page.evaluate(
            () =>
              [...(globalThis as unknown as { running: Set<string> }).running].filter((id) =>
                id.startsWith('setI'),
              ).length,
          );
          return { listeners: JSEventListeners, nodes: Nodes, intervals };
        };
        await round();
        const first = await round();
        let last = first;
        for (let times = 0; times < 3; times += 1) last = await round();
        assert.equal(last.intervals, first.intervals, 'timers');
        // A browser keeps a few of the last about; 201 elements a round would be thousands.
        assert.ok(
          last.listeners <= first.listeners + 20,
          `listeners: ${first.listeners} → ${last.listeners}`,
        );
        assert.ok(last.nodes <= first.nodes + 200, `nodes: ${first.nodes} → ${last.nodes}`);
        await page.close();
      });

    test('offline after it has come: figures, news and cards stay, other places too', async () => {
      const page = await open(LATE, ALL);
      await lives(page);
      await page.hover('a[data-danchieu-citation]');
      await page.waitForFunction(() =>
        document.querySelector('[data-danchieu-card]')?.shadowRoot?.querySelector('[aria-busy=false]'),
      );
      await page.keyboard.press('Escape');
      // The server is gone, for all that this page can tell.
      await page.evaluate(() => {
        XMLHttpRequest.prototype.send = function () {
          this.dispatchEvent(new Event('error'));
        };
        globalThis.fetch = () => Promise.reject(new TypeError('offline'));
      });
      const seen = await page.evaluate(async () => {
        const weather = document.querySelector('danchieu-weather') as Element & {
          updateComplete: Promise<unknown>;
        };
        weather.shadowRoot!.querySelectorAll('input')[2]!.click();
        await weather.updateComplete;
        const news = document.querySelector('danchieu-news') as Element & {
          updateComplete: Promise<unknown>;
        };
        news.shadowRoot!.querySelectorAll('button')[2]?.click();
        await news.updateComplete;
        return [
          weather.shadowRoot!.querySelector('[part~=title]')!.textContent,
          news.shadowRoot!.querySelectorAll('li').length,
        ];
      });
      assert.deepEqual(seen, ['Thời tiết TP Hồ Chí Minh', 2]);
      await page.mouse.move(0, 0);
      await page.hover('b a[data-danchieu-citation]');
      await page.waitForFunction(() =>
        document.querySelector('[data-danchieu-card]')?.shadowRoot?.querySelector('[aria-busy=false]'),
      );
      assert.deepEqual(
        (await told(page)).filter((line) => !line.startsWith('warn')),
        [],
      );
      await page.close();
    });
  });
}
