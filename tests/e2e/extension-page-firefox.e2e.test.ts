import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openPagePortal, type PagePortal } from './extension-page.pages.ts';
import { testBuild } from './harness/build.ts';
import { startFirefox, type Firefox } from './harness/firefox.ts';
import { GRANTED } from './harness/portal.ts';

const MARK = 'a[data-danchieu-citation]';

const marked = (page: Page, count: number) =>
  page.waitForFunction(
    (selector, wanted) => document.querySelectorAll(selector).length === wanted,
    {},
    MARK,
    count,
  );
const cardOpen = (page: Page) => page.waitForSelector(`${MARK}[aria-describedby]`);
/** A link that leads to a document: the registry has answered. */
const settled = (page: Page) => page.waitForSelector(`${MARK}[href]`);

describe('pages that the extension annotates, in Firefox', { timeout: 180_000 }, () => {
  let portal: PagePortal;
  let firefox: Firefox;
  const complaints: string[] = [];
  /** The browser itself asks for a page's icon, and tells where the page's policy forbids it. */
  const complain = (page: Page, words: string): void => {
    if (!words.includes('favicon.ico')) complaints.push(`${page.url()}: ${words}`);
  };

  before(async () => {
    portal = await openPagePortal();
    firefox = await startFirefox(await testBuild('firefox'));
  });
  after(async () => {
    await firefox.browser.close();
    await portal.close();
  });

  const open = async (path: string): Promise<Page> => {
    const page = await firefox.newPage();
    page.on('console', (message) => {
      // The browser's own request for the site's icon meets the page's policy, too.
      if (message.type() === 'error') complain(page, message.text());
    });
    page.on('pageerror', (error) => complain(page, String(error)));
    await page.goto(`http://${GRANTED}:${portal.port}${path}`, { waitUntil: 'domcontentloaded' });
    return page;
  };

  it('annotates a granted page by itself, and shows the card by mouse and by keyboard', async () => {
    const page = await open('/liferay');
    await marked(page, 5);
    await settled(page);
    await page.bringToFront();
    await page.hover(`${MARK}[href]`);
    await cardOpen(page);
    await page.keyboard.press('Escape');
    await page.mouse.move(1, 1);
    await page.waitForFunction((mark) => !document.querySelector(`${mark}[aria-describedby]`), {}, MARK);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await cardOpen(page);
    await page.close();
  });

  it('annotates frames of the page, of another granted site, and written in place', async () => {
    const page = await open('/khung');
    // A frame that is on its way to its page cannot be asked yet.
    const inFrames = async () => {
      const counts = page.frames().map((frame) => frame.$$eval(MARK, (links) => links.length));
      return (await Promise.allSettled(counts))
        .map((one) => (one.status === 'fulfilled' ? one.value : '?'))
        .join();
    };
    let found = await inFrames();
    for (let tries = 0; tries < 80 && found !== '5,1,1,1'; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      found = await inFrames();
    }
    assert.equal(found, '5,1,1,1');
    await page.close();
  });

  it('follows a page whose script puts another in its place', async () => {
    const page = await open('/spa');
    await marked(page, 1);
    await page.evaluate(() => (globalThis as unknown as { go(name: string): void }).go('b'));
    await page.waitForFunction(
      (mark) => document.querySelector(mark)?.textContent.includes('131/2020/QH14'),
      {},
      MARK,
    );
    await settled(page);
    await page.close();
  });

  it('highlights where the page’s script renders the links away twice', async () => {
    const page = await open('/khung-nhin');
    await marked(page, 2);
    for (let times = 0; times < 2; times += 1) {
      await page.evaluate(() => (globalThis as unknown as { render(): void }).render());
      await marked(page, times === 0 ? 2 : 0);
    }
    await page.waitForFunction(() => CSS.highlights.has('danchieu'));
    await page.close();
  });

  it('stands under any policy and the page’s worst rules', async () => {
    const page = await open('/nghiem');
    await marked(page, 5);
    await settled(page);
    await page.bringToFront();
    await page.focus(MARK);
    await page.keyboard.press('Tab');
    await cardOpen(page);
    assert.notEqual(
      await page.$eval('[data-danchieu-card]', (host) => getComputedStyle(host).display),
      'none',
    );
    assert.deepEqual(
      portal.reports.filter((report) => !report.includes('favicon.ico')),
      [],
    );
    await page.close();
  });

  it('is as it was after the page came back from the browser’s memory', async () => {
    const page = await open('/liferay');
    await marked(page, 5);
    await page.goto(`http://${GRANTED}:${portal.port}/khong-vien-dan`, { waitUntil: 'domcontentloaded' });
    assert.deepEqual(await page.$$(MARK), []);
    await page.evaluate(() => history.back());
    await marked(page, 5).catch(() => marked(page, 5));
    await page.close();
  });

  it('left no complaint in any page’s console', () => assert.deepEqual(complaints, []));
});
