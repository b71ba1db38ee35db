import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { axe } from './harness/axe.ts';
import { shippedBuild } from './harness/build.ts';
import { startFirefox, type Firefox } from './harness/firefox.ts';
import { openPortal, OTHER, type Portal } from './harness/portal.ts';

const MARK = 'a[data-danchieu-citation]';

/** What the browser keeps out of every test's reach, and what was done in its stead. */
const FIRED = [
  'toolbar button: the action’s own trigger in the browser’s window, as its shortcut does',
  'shortcut: its key element in the browser’s window',
  'popup: its page in a tab, for the same tab (the panel cannot be reached)',
  'permission prompt: the browser’s preference that answers yes',
];

interface Platform {
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
}

const marked = (page: Page, count: number) =>
  page.waitForFunction(
    (selector, least) => document.querySelectorAll(selector).length >= least,
    {},
    MARK,
    count,
  );
const text = (page: Page) => page.$eval('body', (body) => body.textContent);

describe('the shipped extension in Firefox', { timeout: 180_000 }, () => {
  let portal: Portal;
  let firefox: Firefox;
  let page: Page;
  let tab: number;
  let plain: string;

  const address = () => `http://${OTHER}:${portal.port}/tin`;
  const openPopup = async (): Promise<Page> => {
    const popup = await firefox.openOwn(`popup.html?tab=${tab}`);
    await popup.waitForSelector('danchieu-popup >>> .document');
    return popup;
  };

  before(async () => {
    portal = await openPortal();
    firefox = await startFirefox(shippedBuild('firefox'));
    page = await firefox.newPage();
    await page.goto(address());
    plain = await text(page);
  });
  after(async () => {
    console.log(`Not pressed but fired, in Firefox:\n${FIRED.map((line) => `  - ${line}`).join('\n')}`);
    await firefox.browser.close();
    await portal.close();
  });

  it('annotates a page on the toolbar’s command alone, its text unchanged', async () => {
    assert.equal(await page.$(MARK), null);
    await page.bringToFront();
    tab = await firefox.pressToolbar();
    await marked(page, 5);
    assert.equal(await text(page), plain);
    await page.waitForSelector(`${MARK}[href^="https://vbpl.vn/"]`);
    await firefox.closePopup();
    await page.waitForFunction(() => document.hasFocus());
  });

  it('shows the card on hover and on focus, and closes it on Escape', async () => {
    await page.bringToFront();
    const first = `${MARK}[href^="https://"]`;
    const closed = () =>
      page.waitForFunction((selector) => !document.querySelector(`${selector}[aria-describedby]`), {}, MARK);
    await page.hover(first);
    await page.waitForSelector(`${first}[aria-describedby]`);
    await page.waitForFunction(() =>
      document.querySelector('[data-danchieu-card]')?.textContent.includes('97/2019/QH14'),
    );
    await page.keyboard.press('Escape');
    await closed();
    await page.mouse.move(0, 0);
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((selector) => document.activeElement?.matches(selector), MARK)) break;
    }
    await page.waitForSelector(`${MARK}[aria-describedby]:focus`);
    await page.keyboard.press('Escape');
    await closed();
  });

  it('lists the page’s documents in the popup', async () => {
    const popup = await openPopup();
    const names = await popup.$$eval('danchieu-popup >>> h2', (headings) =>
      headings.map((heading) => heading.textContent),
    );
    assert.deepEqual(names, [
      'Nghị quyết số 97/2019/QH14',
      'Nghị định số 32/2021/NĐ-CP',
      'Nghị quyết số 97/2021/QH14',
    ]);
    assert.deepEqual(await axe(popup), []);
    await popup.close();
  });

  it('annotates a site by itself once it is granted, and no longer once that is revoked', async () => {
    const popup = await openPopup();
    const box = await popup.waitForSelector('danchieu-popup >>> input[type=checkbox]');
    await box!.click();
    await popup.waitForFunction(
      () => document.querySelector('danchieu-popup')?.shadowRoot?.querySelector('input')?.checked === true,
    );
    await popup.close();
    const options = await firefox.openOwn('options.html');
    await options.waitForSelector('danchieu-options >>> .granted li');
    assert.deepEqual(await axe(options), []);

    const other = await firefox.newPage();
    await other.goto(address());
    await marked(other, 5);
    assert.equal(await text(other), plain);

    await (await options.waitForSelector('danchieu-options >>> .granted li button'))!.click();
    await options.waitForFunction(
      () =>
        document
          .querySelector('danchieu-options')
          ?.shadowRoot?.querySelector('danchieu-sites')
          ?.shadowRoot?.querySelector('.granted') === null,
    );
    await options.waitForFunction(async () => {
      const { scripting } = (globalThis as unknown as { browser: Platform }).browser;
      return (await scripting.getRegisteredContentScripts()).length === 0;
    });
    await other.reload();
    assert.equal(await other.$(MARK), null);
    await other.close();
    await options.close();
  });

  it('annotates on its shortcut', async () => {
    await page.reload();
    await page.bringToFront();
    assert.equal(await page.$(MARK), null);
    await firefox.pressShortcut('A');
    await marked(page, 5);
  });

  it('saves the article and has it in the library after a reload', async () => {
    await page.bringToFront();
    tab = await firefox.pressToolbar();
    const popup = await openPopup();
    await (await popup.waitForSelector('danchieu-popup >>> .primary'))!.click();
    await popup.waitForFunction(() =>
      /Đã lưu vào|Saved to/.test(
        document.querySelector('danchieu-popup')?.shadowRoot?.querySelector('footer [role=status]')
          ?.textContent ?? '',
      ),
    );
    await popup.close();
    const library = await firefox.openOwn('library.html');
    await library.waitForSelector('danchieu-library >>> nav li');
    assert.deepEqual(await axe(library), []);
    await library.close();
    const again = await firefox.openOwn('library.html');
    await (await again.waitForSelector('danchieu-library >>> nav li a'))!.click();
    await again.waitForSelector('danchieu-library .text p');
    const article = await again.$eval('danchieu-library article', (element) => element.textContent);
    for (const part of ['một năm thí điểm', 'Minh Hiền', '13.530', '97/2021/QH14'])
      assert.ok(article.includes(part), part);
    assert.deepEqual(await axe(again), []);
    await again.close();
  });
});
