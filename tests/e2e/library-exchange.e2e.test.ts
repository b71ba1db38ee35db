/** What is saved, by whatever command, leaves as a file and returns from it. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { testBuild } from './harness/build.ts';
import { startChromium, type Chromium } from './harness/chromium.ts';
import { askAs, fire, type Platform } from './harness/platform.ts';
import { GRANTED, openPortal, type Portal } from './harness/portal.ts';
import { wcag } from './harness/wcag.ts';

interface Saved {
  verdict: string;
}

/** Every record of a store of the library. */
const records = (own: Page, store: string): Promise<Record<string, unknown>[]> =>
  own.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('danchieu-library');
        opening.onerror = () => reject(new Error('the library did not open'));
        opening.onsuccess = () => {
          const asked = opening.result.transaction(name).objectStore(name).getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(
              asked.result.map((record) => JSON.parse(JSON.stringify(record)) as Record<string, unknown>),
            );
          };
        };
      }),
    store,
  );

/** An element of the room where the library leaves and returns. */
async function part(own: Page, selector: string): Promise<ElementHandle> {
  const handle = await own.waitForFunction(
    (wanted) =>
      document
        .querySelector('danchieu-library')
        ?.shadowRoot?.querySelector('danchieu-exchange')
        ?.shadowRoot?.querySelector(wanted),
    { polling: 50 },
    selector,
  );
  return handle as ElementHandle;
}

const press = async (own: Page, selector: string): Promise<void> =>
  (await part(own, selector)).evaluate((element) => (element as HTMLElement).click());

/** What axe finds in the room where the library leaves and returns; the list beside it has tests of its own. */
const faults = async (own: Page): Promise<string[]> =>
  (await wcag(own)).filter((line) => line.includes('danchieu-exchange'));

describe('saving, leaving and returning in Chromium', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'danchieu-exchange-'));
  let portal: Portal;
  let chromium: Chromium;
  let site: Page;
  let own: Page;
  let tab: number;

  before(async () => {
    portal = await openPortal();
    chromium = await startChromium(await testBuild('chrome'), portal.port);
    site = await chromium.browser.newPage();
    await site.goto(`http://${GRANTED}/tin`);
    own = await chromium.browser.newPage();
    await own.goto(chromium.address('library.html#exchange'));
    tab = await own.evaluate(async (host) => {
      const { chrome } = globalThis as unknown as { chrome: Platform };
      return (await chrome.tabs.query({})).find(({ url }) => url?.includes(host))!.id;
    }, GRANTED);
  });
  after(async () => {
    await chromium.browser.close();
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const kinds = async () => (await records(own, 'article')).map(({ kind }) => kind).sort();

  it('keeps a page with its picture, and the list of its links', async () => {
    const page = await askAs<Saved>(own, 'save-tab', { tab });
    assert.equal(page.value?.verdict, 'new', JSON.stringify(page));
    assert.equal((await records(own, 'asset')).length, 1);
    const links = await askAs<Saved>(own, 'save-tab', { tab, kind: 'links' });
    assert.equal(links.value?.verdict, 'new', JSON.stringify(links));
    assert.deepEqual(await kinds(), ['links', 'page']);
  });

  it('keeps what is marked, by the command that saves a page', async () => {
    await site.bringToFront();
    await site.evaluate(() =>
      document.getSelection()!.selectAllChildren(document.querySelector('.journal-content-article p')!),
    );
    await fire(await chromium.worker(), 'commands.onCommand', 'save-page', { id: tab });
    while ((await kinds()).length < 3) await wait(50);
    assert.deepEqual(await kinds(), ['links', 'page', 'selection']);
    await site.evaluate(() => document.getSelection()!.removeAllRanges());
  });

  it('keeps the region that the reader chose by keys', async () => {
    assert.equal((await askAs(own, 'choose-region', { tab })).ok, true);
    await site.waitForSelector('#danchieu-chooser');
    await site.bringToFront();
    await site.keyboard.press('ArrowUp');
    await site.keyboard.press('Enter');
    const chosen = async () =>
      (await records(own, 'version')).filter(({ region }) => region === 'chosen').length;
    while ((await chosen()) === 0) await wait(50);
    await site.keyboard.press('Escape');
    assert.equal(await site.$('#danchieu-chooser'), null);
  });

  it('leaves as a ZIP file, and returns from it after everything was deleted', async () => {
    await own.bringToFront();
    const session = await own.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await part(own, '#backup');
    assert.deepEqual(await faults(own), []);
    const stores = ['article', 'version', 'citation', 'asset'];
    const before = await Promise.all(stores.map((store) => records(own, store)));
    await press(own, 'section[aria-labelledby="backup"] button');
    const file = () => readdirSync(folder).find((name) => name.endsWith('.zip'));
    while (file() === undefined || !existsSync(join(folder, file()!))) await wait(50);

    await own.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('danchieu-library');
          deleting.onsuccess = resolve;
          deleting.onerror = reject;
        }),
    );
    await own.reload();
    const input = (await part(own, 'input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, file()!));
    await press(own, '#take:not([disabled])');
    while ((await records(own, 'article')).length < before[0]!.length) await wait(50);
    await part(own, '[role=status] button');
    assert.deepEqual(await Promise.all(stores.map((store) => records(own, store))), before);
    assert.deepEqual(await faults(own), []);
  });
});
