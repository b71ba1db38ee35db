/** Feeds as servers send them, redirects among them, read by the built ticker; and its look as readers set it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { sampleWeather } from '../../demo/weather.data.ts';
import { launch } from '../harness/launch.ts';

const KIT = join(import.meta.dirname, '../../dist/kit/danchieu.js');
const FEED = '<rss><channel><item><title>Tin của phường</title><link>/tin/1</link></item></channel></rss>';
const HTML = '<!doctype html><title>Bảo trì</title><p>Hệ thống đang bảo trì<br>';

async function listen(answer: RequestListener): Promise<{ server: Server; origin: string }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('the built widgets, before servers and readers of all kinds', () => {
  let home: { server: Server; origin: string };
  let other: { server: Server; origin: string };
  let browser: Browser;

  before(async () => {
    other = await listen(({ url }, response) => {
      const open = url === '/open.xml' ? { 'access-control-allow-origin': '*' } : {};
      response.writeHead(200, { 'content-type': 'application/xml; charset=utf-8', ...open }).end(FEED);
    });
    home = await listen(({ url = '' }, response) => {
      const moved: Record<string, string> = {
        '/to-page': '/page.html',
        '/to-closed': `${other.origin}/closed.xml`,
        '/to-open': `${other.origin}/open.xml`,
        '/in-circles': '/in-circles',
      };
      const send = (type: string, body: string | Uint8Array) =>
        response.writeHead(200, { 'content-type': type }).end(body);
      if (moved[url]) response.writeHead(302, { location: moved[url] }).end();
      else if (url === '/kit.js') void readFile(KIT).then((file) => send('text/javascript', file));
      else if (url === '/page.html') send('text/html; charset=utf-8', HTML);
      else if (url === '/utf-16.xml')
        send(
          'application/xml',
          Buffer.from(`\ufeff<?xml version="1.0" encoding="utf-16"?>${FEED}`, 'utf16le'),
        );
      else if (url === '/as-html.xml') send('text/html; charset=utf-8', FEED);
      else if (url === '/weather.json')
        send('application/json', JSON.stringify(sampleWeather(new Date(), home.origin)));
      else {
        const src = new URL(url, home.origin).searchParams.get('src');
        send(
          'text/html; charset=utf-8',
          `<!doctype html><html lang="vi"><title>Tin</title><script defer src="/kit.js"></script><body style="margin:0">
          ${src ? `<danchieu-news mode="list" src="${src}">Tin tức</danchieu-news>` : `<danchieu-weather src="/weather.json"></danchieu-weather><danchieu-news><ul><li><a href="/1">Lịch tiếp công dân tháng 12 của Chủ tịch Ủy ban nhân dân phường</a></li><li><a href="/2">Thu gom đồ cồng kềnh</a></li></ul></danchieu-news>`}`,
        );
      }
    });
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    for (const { server } of [home, other]) {
      server.closeAllConnections();
      server.close();
    }
  });

  for (const [name, src, said] of [
    ['a redirect to a page of HTML', '/to-page', 'Nguồn tin trả về nội dung không phải là tin.'],
    [
      'a redirect to another site that lets nobody read',
      '/to-closed',
      'Chưa kết nối được để tải tin; sẽ tự thử lại.',
    ],
    ['a redirect in circles', '/in-circles', 'Chưa kết nối được để tải tin; sẽ tự thử lại.'],
    ['a feed in UTF-16', '/utf-16.xml', 'Tin của phường'],
    ['a feed that calls itself HTML', '/as-html.xml', 'Tin của phường'],
    ['a redirect to another site that lets all read', '/to-open', 'Tin của phường'],
  ] as const) {
    test(`${name}: “${said}”`, async () => {
      const page = await browser.newPage();
      await page.goto(`${home.origin}/?src=${encodeURIComponent(src)}`);
      const seen = await page.waitForFunction(() => {
        const root = document.querySelector('danchieu-news')?.shadowRoot;
        const line = root?.querySelector<HTMLElement>('li a, [part~=notice]');
        return line && [line.textContent.trim(), (line as HTMLAnchorElement).href];
      });
      const [text, href] = (await seen.jsonValue()) as [string, string | undefined];
      assert.equal(text, said);
      // Links are resolved against where the feed was found in the end.
      if (src === '/to-open') assert.equal(href, `${other.origin}/tin/1`);
      await page.close();
    });
  }

  async function open(width: number, height: number) {
    const page = await browser.newPage();
    await page.setViewport({ width, height });
    await page.goto(home.origin);
    await page.waitForFunction(() =>
      ['danchieu-weather', 'danchieu-news'].every((tag) =>
        document.querySelector(tag)?.shadowRoot?.querySelector('[part~=panel]'),
      ),
    );
    return page;
  }

  /** Texts that are cut off, or stick out of their panel. */
  const cut = () =>
    ['danchieu-weather', 'danchieu-news'].flatMap((tag) => {
      const panel = document.querySelector(tag)!.shadowRoot!.querySelector('[part~=panel]')!;
      const { left, right } = panel.getBoundingClientRect();
      return [
        ...panel.querySelectorAll<HTMLElement>('p, dt, dd, th, td, li, caption, figcaption, label > span'),
      ]
        .filter(
          (element) =>
            !element.matches('.unseen, .unseen *') && getComputedStyle(element).visibility === 'visible',
        )
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return (
            box.left < left - 1 || box.right > right + 1 || element.scrollWidth > element.clientWidth + 1
          );
        })
        .filter((element) => getComputedStyle(element).display !== 'inline')
        .map((element) => `${tag}: ${element.textContent.trim()}`);
    });

  for (const [name, width, height] of [
    ['1280 × 1024 at 400 % zoom', 320, 256],
    ['a column of 480 px', 480, 640],
  ] as const) {
    test(`${name}: nothing is cut or scrolls sideways (WCAG 1.4.10)`, async () => {
      const page = await open(width, height);
      assert.deepEqual(await page.evaluate(cut), []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      await page.close();
    });
  }

  test('a reader’s spacing of lines, letters and words cuts nothing (WCAG 1.4.12)', async () => {
    for (const width of [720, 320]) {
      const page = await open(width, 900);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('danchieu-weather, danchieu-news')) {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(
            '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
          );
          element.shadowRoot!.adoptedStyleSheets.push(sheet);
        }
      });
      assert.deepEqual(await page.evaluate(cut), [], `${width} px`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${width} px`);
      await page.close();
    }
  });

  test('forced colours reach the icons, and the chosen place stays to be told', async () => {
    const page = await open(720, 900);
    await (
      await page.createCDPSession()
    ).send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'forced-colors', value: 'active' },
        { name: 'prefers-color-scheme', value: 'dark' },
      ],
    });
    const seen = await page.evaluate(() => {
      const root = document.querySelector('danchieu-weather')!.shadowRoot!;
      const border = (selector: string) => getComputedStyle(root.querySelector(selector)!).borderBottomWidth;
      return {
        icons: [...new Set([...root.querySelectorAll('.icon')].map((icon) => getComputedStyle(icon).color))],
        text: getComputedStyle(root.querySelector('.title')!).color,
        lines: [border('input:checked + span'), border('input:not(:checked) + span')],
      };
    });
    assert.deepEqual(seen.icons, [seen.text]);
    assert.deepEqual(seen.lines, ['3px', '1px']);
    await page.close();
  });

  test('in print the list is whole and what can only be pressed is left out', async () => {
    const page = await open(720, 900);
    await page.emulateMediaType('print');
    const seen = await page.evaluate(() => {
      const news = document.querySelector('danchieu-news')!.shadowRoot!;
      const weather = document.querySelector('danchieu-weather')!.shadowRoot!;
      const isShown = (element: Element | null) =>
        element !== null &&
        element.getClientRects().length > 0 &&
        getComputedStyle(element).visibility === 'visible';
      return [
        [...news.querySelectorAll('li')].map(isShown),
        isShown(news.querySelector('.controls')),
        isShown(weather.querySelector('fieldset')),
        isShown(weather.querySelector('table')),
      ];
    });
    assert.deepEqual(seen, [[true, true], false, false, true]);
    await page.close();
  });
});
