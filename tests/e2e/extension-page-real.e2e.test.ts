import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { testBuild } from './harness/build.ts';
import { startChromium, type Chromium } from './harness/chromium.ts';
import { GRANTED, OTHER } from './harness/portal.ts';

const MARK = 'a[data-danchieu-citation]';
const FOLDER = resolve(import.meta.dirname, '../../../shared/pages');
/** One page of each portal and kind; all of them, with what was marked, where somebody wants to look (DANCHIEU_LOOK=1). */
const KINDS =
  /^(?:anle-thuoctinh|baochinhphu-3|baophapluat-3-|congbao-sonla-danh_muc|phapdien-demuc-2|vbpl-(?:2315-vbpl|luocdo-hopnhat|search)|vpcp)/;
const names = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter(
      (name) => name.endsWith('.html') && (process.env.DANCHIEU_LOOK ?? KINDS.test(name)),
    )
  : [];

/** A mark stands for a document: it has a number, or the name of a kind of document. */
const NAMES_A_DOCUMENT =
  /\d+[a-z]?\/|\d+-\p{Lu}+|^(?:bộ\s+)?luật|hiến pháp|pháp lệnh|nghị (?:định|quyết)|quyết định|thông tư|chỉ thị|lệnh|điều lệ|kết luận|quy định|văn bản|này|trên|nêu|[\p{Lu}Đ]{2,}/iu;

describe(
  'real portal pages',
  { skip: names.length === 0 && '../shared/pages is absent', timeout: 240_000 },
  () => {
    let chromium: Chromium;
    let server: Server;

    before(async () => {
      server = createServer((request, response) => {
        const name = decodeURIComponent((request.url ?? '/').slice(1));
        response.writeHead(names.includes(name) ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(names.includes(name) ? readFileSync(join(FOLDER, name)) : '');
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      chromium = await startChromium(await testBuild('chrome'), (server.address() as AddressInfo).port);
    });
    after(async () => {
      await chromium.browser.close();
      server.closeAllConnections();
      server.close();
    });

    /** The page as it was saved: none of its scripts runs, none of its pictures loads. */
    const open = async (host: string, name: string): Promise<Page> => {
      const page = await chromium.browser.newPage();
      page.setDefaultTimeout(30_000);
      await page.setRequestInterception(true);
      page.on(
        'request',
        (request) => void (request.resourceType() === 'document' ? request.continue() : request.abort()),
      );
      await page.setBypassCSP(false);
      await page.goto(`http://${host}/${name}`, { waitUntil: 'domcontentloaded' });
      return page;
    };
    /** The text, once the page has been at rest for a while. */
    const settled = async (page: Page): Promise<number> => {
      let count = -1;
      for (let same = 0; same < 3;) {
        const now = await page.$$eval(MARK, (links) => links.length);
        same = now === count ? same + 1 : 0;
        count = now;
        await new Promise((done) => setTimeout(done, 200));
      }
      return count;
    };
    const text = (page: Page) =>
      page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        let all = '';
        while (walker.nextNode())
          if (!walker.currentNode.parentElement!.closest('script,style'))
            all += walker.currentNode.textContent;
        return all;
      });

    for (const name of names) {
      it(`${name}: text unchanged, no link in a link, each mark names a document`, async () => {
        const page = await open(GRANTED, name);
        const count = await settled(page);
        const plain = await open(OTHER, name);
        assert.equal(await text(page), await text(plain));
        assert.equal(await page.$$eval('a a, button a[data-danchieu-citation]', (links) => links.length), 0);
        const found = await page.$$eval(MARK, (links) => {
          const whole = new Map<string, string>();
          for (const link of links) {
            const index = link.getAttribute('data-danchieu-citation')!;
            whole.set(index, `${whole.get(index) ?? ''}${whole.has(index) ? ' ' : ''}${link.textContent}`);
          }
          return [...whole.values()].map((words) => words.replace(/\s+/g, ' ').trim());
        });
        if (process.env.DANCHIEU_LOOK)
          console.log(`== ${name}: ${count} links\n${[...new Set(found)].join('\n')}`);
        assert.deepEqual(
          found.filter((words) => !NAMES_A_DOCUMENT.test(words)),
          [],
        );
        await plain.close();
        await page.close();
      });
    }
  },
);
