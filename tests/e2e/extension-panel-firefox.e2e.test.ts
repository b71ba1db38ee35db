import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { axe } from './harness/axe.ts';
import { testBuild } from './harness/build.ts';
import { startFirefox, type Firefox } from './harness/firefox.ts';
import { openPortal, OTHER, type Portal } from './harness/portal.ts';

const PANEL = 'danchieu-panel >>>';

/** What the browser keeps out of every test's reach, and what was done in its stead. */
const FIRED = [
  'toolbar button: the action’s own trigger in the browser’s window',
  'sidebar: opened for real by the popup’s button; what is in it is driven as the same page in a tab, for the same tab',
];

const DRAFT = 'Nghị quyết số 97/2019/QH14 và Nghị quyết số 97/2021/QH14.';

interface Platform {
  storage: { local: { set(items: object): Promise<void> } };
  sidebarAction: { isOpen(of: object): Promise<boolean> };
}

describe('the sidebar of the built extension in Firefox', { timeout: 180_000 }, () => {
  let portal: Portal;
  let firefox: Firefox;
  let page: Page;
  let tab: number;

  const says = async (own: Page, selector: string, wanted: RegExp): Promise<void> => {
    let said = '';
    for (let tries = 0; tries < 300 && !wanted.test(said); tries += 1) {
      said = await own
        .$$eval(`${PANEL} ${selector}`, (found) =>
          found.map((one) => one.textContent.replace(/\s+/g, ' ').trim()).join(' | '),
        )
        .catch(() => '');
      if (!wanted.test(said)) await setTimeout(50);
    }
    assert.match(said, wanted);
  };

  before(async () => {
    portal = await openPortal();
    firefox = await startFirefox(await testBuild('firefox'));
    const own = await firefox.openOwn('sidepanel.html?view=lookup');
    await own.evaluate(async () => {
      const { browser } = globalThis as unknown as { browser: Platform };
      await browser.storage.local.set({ settings: { version: 1, language: 'vi' } });
    });
    await own.close();
    page = await firefox.newPage();
    await page.goto(`http://${OTHER}:${portal.port}/tin`);
    await page.bringToFront();
    tab = await firefox.pressToolbar();
    await page.waitForSelector('a[data-danchieu-citation]');
    await firefox.closePopup();
  });
  after(async () => {
    console.log(`Not pressed but fired, in Firefox:\n${FIRED.map((line) => `  - ${line}`).join('\n')}`);
    await firefox.browser.close();
    await portal.close();
  });

  it('lists the page’s documents and goes to a citation', async () => {
    const own = await firefox.openOwn(`sidepanel.html?tab=${tab}`);
    await says(own, '.times', /Khi bài viết \(06\/7\/2022\) Còn hiệu lực Hôm nay Hết hiệu lực/);
    await says(own, '.doubts', /có thể là 97\/2019\/QH14/);
    assert.deepEqual(await axe(own), []);
    await own.focus(`${PANEL} .place[data-index="2"]`);
    await own.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-danchieu-citation') === '2', {
      polling: 50,
    });
    await own.close();
  });

  it('opens beside the page at a press of the popup’s button', async () => {
    const popup = await firefox.openOwn(`popup.html?tab=${tab}`);
    await popup.waitForSelector('danchieu-popup >>> .document');
    assert.deepEqual(await axe(popup), []);
    await (await popup.waitForSelector('danchieu-popup >>> .panel'))!.click();
    await popup.waitForFunction(
      () => (globalThis as unknown as { browser: Platform }).browser.sidebarAction.isOpen({}),
      { polling: 100 },
    );
    await popup.close();
  });

  it('checks a draft as it is typed, and underlines it', async () => {
    const own = await firefox.openOwn('sidepanel.html?view=check');
    await own.waitForSelector(`${PANEL} textarea`);
    await own.focus(`${PANEL} textarea`);
    await own.keyboard.type(DRAFT);
    await says(own, '.summary', /2 văn bản, 2 lần viện dẫn 1 văn bản có nghi vấn ?1 văn bản hết hiệu lực/);
    const underlined = (kind: string) =>
      own.evaluate((name) => [...(CSS.highlights.get(`danchieu-${name}`) ?? [])].map(String), kind);
    assert.deepEqual(await underlined('ended'), ['Nghị quyết số 97/2019/QH14']);
    assert.deepEqual(await underlined('doubted'), ['Nghị quyết số 97/2021/QH14']);
    // The copy that carries the underlines has the field's own breaks: nothing may stand beside its letters.
    const [field, under] = await own.$$eval(`${PANEL} textarea, ${PANEL} .under`, (both) =>
      both.map((one) => [one.clientWidth, one.scrollHeight]),
    );
    assert.deepEqual(field, under);
    await own.focus(`${PANEL} .place[data-index="1"]`);
    await own.keyboard.press('Enter');
    assert.deepEqual(await underlined('current'), ['Nghị quyết số 97/2021/QH14']);
    assert.deepEqual(await axe(own), []);
    await own.close();
  });

  it('looks words up', async () => {
    const own = await firefox.openOwn(`sidepanel.html?view=lookup&q=${encodeURIComponent('97/2019/QH14')}`);
    await says(own, 'h2', /^Nghị quyết 97\/2019\/QH14/);
    assert.deepEqual(await axe(own), []);
    await own.close();
  });
});
