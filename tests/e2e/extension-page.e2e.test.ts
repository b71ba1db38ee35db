import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { PageState } from '../../extension/messages.ts';
import { DATED, openPagePortal, PAGES, type PagePortal } from './extension-page.pages.ts';
import { testBuild } from './harness/build.ts';
import { startChromium, type Chromium } from './harness/chromium.ts';
import { GRANTED } from './harness/portal.ts';

const MARK = 'a[data-danchieu-citation]';

interface Platform {
  runtime: { sendMessage(message: object): Promise<unknown>; reload(): void };
  tabs: { query(by: object): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> };
}

const marks = (page: Page) => page.$$eval(MARK, (links) => links.map((link) => link.textContent));
const marked = (page: Page, count: number) =>
  page.waitForFunction(
    (selector, wanted) => document.querySelectorAll(selector).length === wanted,
    {},
    MARK,
    count,
  );
const text = (page: Page) => page.$eval('body', (body) => body.textContent);

describe('pages that the extension annotates, in Chromium', { timeout: 180_000 }, () => {
  let portal: PagePortal;
  let chromium: Chromium;
  let folder: string;
  let own: Page;
  const complaints: string[] = [];

  before(async () => {
    portal = await openPagePortal();
    folder = await testBuild('chrome');
    chromium = await startChromium(folder, portal.port);
    own = await chromium.browser.newPage();
    await own.goto(chromium.address('options.html'));
  });
  after(async () => {
    await chromium.browser.close();
    await portal.close();
  });

  const newPage = async (): Promise<Page> => {
    const page = await chromium.browser.newPage();
    page.on('console', (message) => {
      if (/error|warn/.test(message.type()) && !/404|cham\.png/.test(message.text() + message.location().url))
        complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${String(error)}`));
    return page;
  };
  const open = async (path: string): Promise<Page> => {
    const page = await newPage();
    await page.goto(`http://${GRANTED}${path}`, { waitUntil: 'domcontentloaded' });
    return page;
  };
  const tabs = new WeakMap<Page, number>();
  const tabOf = async (page: Page): Promise<number> => {
    const tab = tabs.get(page) ?? (await findTab(page));
    tabs.set(page, tab);
    return tab;
  };
  const findTab = (page: Page): Promise<number> =>
    own.evaluate(async (url) => {
      const tabs = await (globalThis as unknown as { chrome: Platform }).chrome.tabs.query({});
      return tabs.find((tab) => tab.url === url)!.id;
    }, page.url());
  const ask = async <T>(name: string, question: object): Promise<T> => {
    const answer = (await own.evaluate(
      (message) => (globalThis as unknown as { chrome: Platform }).chrome.runtime.sendMessage(message),
      { to: 'background', name, ask: question },
    )) as { ok: boolean; value: T; failure?: string };
    assert.ok(answer.ok, answer.failure);
    return answer.value;
  };
  /** The state of a page, once it is as wished. */
  const stateOf = async (page: Page, isReady: (state: PageState) => boolean): Promise<PageState> => {
    const tab = await tabOf(page);
    let state = await ask<PageState | null>('tab-state', { tab });
    for (let tries = 0; tries < 60 && !(state && isReady(state)); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      state = await ask<PageState | null>('tab-state', { tab });
    }
    assert.ok(state && isReady(state), JSON.stringify(state)?.slice(0, 600));
    return state;
  };
  const cardOpen = (page: Page) => page.waitForSelector(`${MARK}[aria-describedby]`);

  for (const [path, { published }] of Object.entries(DATED)) {
    it(`takes ${published} for the day of ${path}, whatever clocks and other news show`, async () => {
      const page = await open(path);
      await marked(page, 5);
      const state = await stateOf(page, ({ resolutions }) => resolutions.length > 0);
      assert.equal(state.published, published);
      assert.deepEqual(
        state.citations.map(({ number }) => number),
        ['97/2019/QH14', '32/2021/NĐ-CP', '97/2019/QH14'],
      );
      assert.deepEqual(state.marks, ['link', 'link', 'link']);
      assert.match(state.lines![2]!.text, /^Các đại biểu cho rằng Nghị quyết 97/);
      await page.close();
    });
  }

  it('brings no engine into a page without citations, until one comes', async () => {
    const page = await open('/khong-vien-dan');
    const tab = await tabOf(page);
    const hasEngine = () =>
      own.evaluate(async (tabId) => {
        const { scripting } = (globalThis as unknown as { chrome: Platform }).chrome;
        const [answer] = await scripting.executeScript({
          target: { tabId },
          func: () =>
            (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('danchieu')] !== undefined,
        });
        return answer!.result;
      }, tab);
    await page.evaluate(() => {
      document.querySelector('#them')!.textContent = 'Luật sư gặp dân lúc 15/20 giờ.';
    });
    assert.equal(await hasEngine(), false);
    await page.evaluate(() => {
      document.querySelector('#them')!.innerHTML = '<p>Bổ sung: Nghị định số 32/2021/NĐ-CP.</p>';
    });
    await marked(page, 1);
    assert.equal(await hasEngine(), true);
    await page.close();
  });

  it('leaves a page that carries our widget to it', async () => {
    const page = await open('/the-rieng');
    const state = await ask<PageState>('annotate-tab', { tab: await tabOf(page) });
    assert.equal(state.annotated, 'own');
    assert.deepEqual(await marks(page), []);
    await page.close();
  });

  it('annotates frames of the page, of another granted site, and written in place; one list tells of all', async () => {
    const page = await open('/khung');
    const inFrames = async () =>
      (await Promise.all(page.frames().map((frame) => frame.$$eval(MARK, (links) => links.length)))).join();
    for (let tries = 0; tries < 60 && (await inFrames()) !== '5,1,1,1'; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(await inFrames(), '5,1,1,1');
    const state = await stateOf(page, ({ resolutions }) => resolutions.length === 6);
    const named = state.citations.map(({ text: words }) => words);
    assert.equal(named.filter((words) => words.startsWith('Luật Tổ chức')).length, 2);
    assert.ok(named.includes('Nghị quyết số 131/2020/QH14'), named.join(' | '));
    assert.equal(state.citations[2]!.antecedent, 0);
    const index = named.indexOf('Nghị quyết số 131/2020/QH14');
    await page.bringToFront();
    await ask('jump-tab', { tab: await tabOf(page), index });
    const focused = () =>
      Promise.all(
        page.frames().map((frame) => frame.evaluate(() => document.activeElement?.textContent ?? '')),
      );
    for (let tries = 0; tries < 40 && !(await focused()).includes('Nghị quyết số 131/2020/QH14'); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok((await focused()).includes('Nghị quyết số 131/2020/QH14'));
    await page.close();
  });

  it('follows a page whose script puts another in its place, and back', async () => {
    const page = await open('/spa');
    await marked(page, 1);
    await stateOf(page, ({ published }) => published === '2022-07-06');
    await page.evaluate(() => (globalThis as unknown as { go(name: string): void }).go('b'));
    const state = await stateOf(
      page,
      ({ published, citations, url }) =>
        url.endsWith('bai=b') && published === '2021-04-22' && citations[0]?.number === '131/2020/QH14',
    );
    assert.equal(state.title, 'Bài thứ hai của cổng phường');
    await page.evaluate(() => history.back());
    await stateOf(
      page,
      ({ published, citations }) => published === '2022-07-06' && citations[0]?.number === '97/2019/QH14',
    );
    assert.ok((await marks(page)).every((words) => words.includes('97/2019/QH14')));
    await page.close();
  });

  it('highlights where the page’s script renders the links away twice, lists the citations, and goes to them', async () => {
    const page = await open('/khung-nhin');
    await marked(page, 2);
    for (let times = 0; times < 2; times += 1) {
      await page.evaluate(() => (globalThis as unknown as { render(): void }).render());
      await marked(page, times === 0 ? 2 : 0);
    }
    const state = await stateOf(page, ({ marks: kinds }) => kinds.every((kind) => kind === 'highlight'));
    assert.equal(state.citations.length, 2);
    assert.deepEqual(
      await page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('danchieu'))),
      ['danchieu', 'danchieu-doubted'],
    );
    await ask('jump-tab', { tab: await tabOf(page), index: 1 });
    await page.waitForFunction(() => getSelection()?.toString() === 'Nghị quyết số 97/2021/QH14');
    await page.close();
  });

  it('waits until a page has taken over what the server drew', async () => {
    const page = await open('/tiep-quan');
    await marked(page, 1);
    assert.equal(await page.evaluate(() => (globalThis as { isTakenOver?: boolean }).isTakenOver), true);
    await page.close();
  });

  it('stands under any policy and the page’s worst rules, in pixels, and out of its scripts’ reach', async () => {
    const page = await open('/nghiem');
    await marked(page, 5);
    await page.bringToFront();
    await page.focus(MARK);
    await page.keyboard.press('Tab');
    await cardOpen(page);
    const box = await page.$eval('[data-danchieu-card]', (host) => {
      const { width, height } = host.getBoundingClientRect();
      return { root: host.shadowRoot, display: getComputedStyle(host).display, width, height };
    });
    assert.equal(box.root, null);
    assert.notEqual(box.display, 'none');
    const styled = await page.$$eval('[style]', (elements) => elements.length);
    assert.equal(styled, 0, 'no style attribute');
    await page.keyboard.press('Escape');
    await page.waitForFunction((mark) => !document.querySelector(`${mark}[aria-describedby]`), {}, MARK);
    assert.deepEqual(portal.reports, []);
    await page.close();
  });

  it('shows the card by mouse, by keyboard, and by touch, where a tap does not leave the page', async () => {
    const page = await open('/liferay');
    await marked(page, 5);
    await stateOf(page, ({ resolutions }) => resolutions.length > 0);
    await page.bringToFront();
    await page.hover(MARK);
    await cardOpen(page);
    await page.keyboard.press('Escape');
    await page.mouse.move(1, 1);
    await page.waitForFunction((mark) => !document.querySelector(`${mark}[aria-describedby]`), {}, MARK);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await cardOpen(page);
    await page.keyboard.press('Escape');

    await page.emulate({
      viewport: { width: 360, height: 700, hasTouch: true, isMobile: true },
      userAgent: '',
    });
    await page.reload();
    await marked(page, 5);
    await stateOf(page, ({ resolutions }) => resolutions.length > 0);
    await (await page.$(MARK))!.tap();
    await cardOpen(page);
    assert.match(page.url(), /\/liferay$/);
    await page.close();
  });

  it('reads five megabytes whole, its text unchanged', async () => {
    const page = await newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`http://${GRANTED}/dai`, { waitUntil: 'domcontentloaded' });
    const { html } = PAGES['/dai']!;
    assert.ok(Buffer.byteLength(html) > 5_000_000, `${Buffer.byteLength(html)} bytes`);
    await marked(page, 1200);
    assert.equal(await text(page), html.replace(/^.*<body>|<[^>]*>/g, ''));
    await page.close();
  });

  it('is as it was after the page came back from the browser’s memory', async () => {
    const page = await open('/liferay');
    await marked(page, 5);
    await page.goto(`http://${GRANTED}/khong-vien-dan`);
    await page.goBack();
    await marked(page, 5);
    await stateOf(page, ({ resolutions }) => resolutions.length > 0);
    await page.bringToFront();
    await page.hover(MARK);
    await cardOpen(page);
    await page.close();
  });

  it('hands over to the script of an updated extension, without double marks', async () => {
    const page = await open('/liferay');
    await marked(page, 5);
    const before = await text(page);
    await own.close();
    // As an update does: the extension is loaded anew from its folder.
    await chromium.browser.installExtension(folder);
    await chromium.worker();
    own = await chromium.browser.newPage();
    await own.goto(chromium.address('options.html'));
    await stateOf(page, ({ annotated, resolutions }) => annotated === 'yes' && resolutions.length === 3);
    assert.equal((await marks(page)).length, 5);
    assert.equal(await text(page), before);
    await page.bringToFront();
    await page.hover(MARK);
    await cardOpen(page);
    await page.close();
  });

  it('left no complaint in any page’s console', () => assert.deepEqual(complaints, []));
});
