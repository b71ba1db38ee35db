import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { sampleWeather } from '../../demo/weather.data.ts';
import { faultsOf } from '../core/registry/schema-org.terms.ts';
import type { BrowserName } from '../harness/browsers.ts';
import { launch } from '../harness/launch.ts';

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
const PAGES: Record<string, { files: string[]; policies: string; alive: string[]; body?: string }> = {
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
  '/described': {
    files: ['danchieu-citations'],
    policies: 'danchieu-citations',
    alive: ['danchieu-citations'],
    body: BODY.replace('<danchieu-citations>', '<danchieu-citations json-ld>'),
  },
  '/listed': {
    files: ['danchieu-citations'],
    policies: 'danchieu-citations',
    alive: ['danchieu-citations', 'danchieu-citation-list'],
    body: `${BODY}<danchieu-citation-list></danchieu-citation-list>`,
  },
  /** The card's file is not what was built. */
  '/forged': {
    files: ['forged/danchieu-citations'],
    policies: 'danchieu-citations',
    alive: ['danchieu-citations'],
  },
  /** The webmaster forgot it. */
  '/half': {
    files: ['half/danchieu-citations'],
    policies: 'danchieu-citations',
    alive: ['danchieu-citations'],
  },
};

/** Folders in which the kit lies as it was built, of another version, with a forged card file, without one. */
const KIT = /^\/kit\/(?:(other|forged|half)\/)?([\w.-]+\.js)$/;
const REGISTRY = /^\/kit\/(?:\w+\/)?registry\/([\w./-]+)$/;

/** What the browser asked the server for, since the page was opened. */
const asked: string[] = [];

async function answer(
  path: string,
): Promise<{ type: string; body: string | Uint8Array; policy?: string } | undefined> {
  const page = PAGES[path];
  if (page) {
    const scripts = page.files.map((file) => `<script defer src="/kit/${file}.js"></script>`).join('');
    return {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="vi"><title>Bộ công cụ</title><script src="/watch.js"></script>${scripts}<body>${page.body ?? BODY}`,
      policy: `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types ${page.policies}`,
    };
  }
  if (path === '/watch.js') return { type: 'text/javascript', body: WATCH };
  if (path === '/weather.json')
    return { type: 'application/json', body: JSON.stringify(sampleWeather(new Date(), 'http://127.0.0.1')) };
  const shard = REGISTRY.exec(path)?.[1];
  if (shard) return { type: 'application/json', body: await readFile(join(DIST, 'registry', shard)) };
  const [, folder, file] = KIT.exec(path) ?? [];
  if (file === undefined || (folder === 'half' && file.startsWith('danchieu-card'))) return undefined;
  const source = await readFile(join(DIST, 'kit', file), 'utf8');
  const { version } = JSON.parse(await readFile(join(DIST, 'kit/integrity.json'), 'utf8')) as {
    version: string;
  };
  const isForged = folder === 'forged' && file.startsWith('danchieu-card');
  return {
    type: 'text/javascript',
    body:
      folder === 'other' ? source.replaceAll(version, '99.0.0') : isForged ? `${source};forged = 1` : source,
  };
}

for (const name of ['chromium', 'firefox'] as BrowserName[]) {
  describe(`the kit's files in ${name}, under a strict policy with Trusted Types`, () => {
    let server: Server;
    let browser: Browser;
    let origin: string;

    before(async () => {
      server = createServer((request, response) => {
        asked.push(request.url ?? '/');
        void answer(request.url ?? '/').then((found) => {
          const headers = found?.policy === undefined ? {} : { 'content-security-policy': found.policy };
          response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain', ...headers });
          response.end(found?.body ?? '');
        });
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

    /** Opens a page and waits for its elements to come to life. */
    async function open(path: string): Promise<Page> {
      asked.length = 0;
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
      return page;
    }

    /** What a page told of itself, once it has come to life. */
    async function visit(path: string): Promise<string[]> {
      const page = await open(path);
      const said = await told(page);
      await page.close();
      return said;
    }

    const told = (page: Page): Promise<string[]> =>
      page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    const askedForCard = (): string[] => asked.filter((path) => path.includes('danchieu-card'));

    for (const path of ['/all', '/citations', '/weather', '/news', '/singles', '/twice', '/listed']) {
      test(`${path}: works without a report, a warning or an error`, async () => {
        assert.deepEqual(await visit(path), []);
      });
    }

    for (const path of ['/all', '/citations']) {
      test(`${path}: the card's half of the script comes when a reader rests on a citation, checked by its hash, without a report`, async () => {
        const page = await open(path);
        assert.deepEqual(askedForCard(), []);
        const integrity = page.evaluate(
          () =>
            new Promise<string>((resolve) => {
              new MutationObserver(([record], observer) => {
                observer.disconnect();
                resolve((record!.addedNodes[0] as HTMLScriptElement).integrity);
              }).observe(document.head, { childList: true });
            }),
        );
        await page.hover('a[data-danchieu-citation]');
        await page.waitForFunction(() =>
          document
            .querySelector('[data-danchieu-card]')
            ?.shadowRoot?.querySelector('[aria-busy=false]')
            ?.textContent.includes('Chính phủ'),
        );
        assert.match(await integrity, /^sha384-/);
        assert.equal(askedForCard().length, 1);
        assert.deepEqual(await told(page), []);
        assert.equal(await page.$('script[integrity]'), null, 'its tag does not stay');
        await page.close();
      });
    }

    test('/described: where the page asks for it, its citations stand in its head as JSON-LD, until the element goes', async () => {
      const page = await open('/described');
      const script = (await page.waitForSelector('head script[type="application/ld+json"]'))!;
      const graph = JSON.parse(await script.evaluate((element) => element.textContent)) as {
        '@context': string;
        '@graph': { url: string; citation: { legislationIdentifier: string; name: string }[] }[];
      };
      assert.deepEqual(faultsOf(graph), []);
      assert.equal(graph['@graph'][0]!.url, `${origin}/described`);
      assert.equal(graph['@graph'][0]!.citation[0]!.legislationIdentifier, '32/2021/NĐ-CP');
      await page.evaluate(() => document.querySelector('danchieu-citations')!.remove());
      await page.waitForFunction(() => !document.querySelector('script[type="application/ld+json"]'));
      assert.deepEqual(await told(page), []);
      await page.close();
    });

    for (const path of ['/forged', '/half']) {
      test(`${path}: without its card a citation is still a link, and says so`, async () => {
        const page = await open(path);
        const link = (await page.$('a[data-danchieu-citation]'))!;
        await link.hover();
        await page.waitForFunction(() => document.querySelector('a[data-danchieu-citation][title]'));
        assert.equal(await link.evaluate((a) => a.title), 'Chưa tải được thông tin văn bản.');
        assert.match(await link.evaluate((a) => a.href), /^https:\/\/vbpl\.vn\//);
        assert.equal(await page.$('[data-danchieu-card]'), null);
        assert.equal(await page.evaluate(() => 'forged' in globalThis), false);
        assert.match((await told(page)).at(-1)!, /no card at/);
        await page.close();
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
