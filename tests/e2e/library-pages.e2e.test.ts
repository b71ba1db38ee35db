import { after, before, describe } from 'node:test';
import type { Page } from 'puppeteer-core';
import { testBuild } from './harness/build.ts';
import { startChromium, type Chromium } from './harness/chromium.ts';
import { startFirefox, type Firefox } from './harness/firefox.ts';
import { GRANTED, openPortal, type Portal } from './harness/portal.ts';
import { libraryJourney } from './library-pages.cases.ts';
import { hostileLibrary } from './library-pages.hostile.ts';

interface Platform {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { query(by: object): Promise<{ id: number; url?: string }[]> };
}

/** Asks the background to save the tab of the portal, as the popup does. */
const saveFrom = (own: Page, host: string): Promise<{ verdict: string; versions: number }> =>
  own.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as { chrome: Platform };
    const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes(wanted));
    const answer = await chrome.runtime.sendMessage({
      to: 'background',
      name: 'save-tab',
      ask: { tab: tab?.id },
    });
    const { ok, value } = answer as { ok: boolean; value: { verdict: string; versions: number } };
    if (!ok) throw new Error(JSON.stringify(answer));
    return value;
  }, host);

describe('the library in Chromium', { timeout: 180_000 }, () => {
  let portal: Portal;
  let chromium: Chromium;
  let site: Page;
  let page: Page;
  let isOpen = true;

  before(async () => {
    portal = await openPortal();
    chromium = await startChromium(await testBuild('chrome'), portal.port);
    site = await chromium.browser.newPage();
  });
  after(async () => {
    await chromium.browser.close();
    if (isOpen) await portal.close();
  });

  libraryJourney({
    open: async (fragment) => {
      page = await chromium.browser.newPage();
      await page.setViewport({ width: 1100, height: 800 });
      await page.goto(chromium.address(`library.html#${fragment}`));
      return page;
    },
    save: async () => {
      await site.goto(`http://${GRANTED}/tin`);
      const saved = await saveFrom(page, GRANTED);
      await page.bringToFront();
      return saved;
    },
    amend: (paragraph) => portal.amend(paragraph),
    cutOff: async () => {
      await site.close();
      await portal.close();
      isOpen = false;
    },
  });

  hostileLibrary(async (part) => {
    const own = await chromium.browser.newPage();
    await own.goto(chromium.address(part));
    return own;
  });
});

describe('the library in Firefox', { timeout: 240_000 }, () => {
  let portal: Portal;
  let firefox: Firefox;
  let site: Page;
  let page: Page;
  let isOpen = true;

  before(async () => {
    portal = await openPortal();
    firefox = await startFirefox(await testBuild('firefox'));
    site = await firefox.newPage();
  });
  after(async () => {
    await firefox.browser.close();
    if (isOpen) await portal.close();
  });

  libraryJourney({
    open: async (fragment) => {
      page = await firefox.openOwn(`library.html#${fragment}`);
      return page;
    },
    save: async () => {
      await site.goto(`http://${GRANTED}:${portal.port}/tin`);
      const saved = await saveFrom(page, GRANTED);
      await page.bringToFront();
      return saved;
    },
    amend: (paragraph) => portal.amend(paragraph),
    cutOff: async () => {
      await site.close();
      await portal.close();
      isOpen = false;
    },
  });
});
