import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { testBuild } from './harness/build.ts';
import { startChromium, type Chromium } from './harness/chromium.ts';
import { askAs, fire, type BackgroundAnswer, type Platform } from './harness/platform.ts';
import { GRANTED, openPortal, type Portal } from './harness/portal.ts';
import { openProxy, type Proxy } from './harness/proxy.ts';
import { watchRequests, type Watch } from './harness/watch.ts';

const MARK = 'a[data-danchieu-citation]';

/** Hosts of the portal: what tests open by themselves. */
const PORTAL = /(^|\.)vn$/;

describe(
  'the extension whose worker may die at any moment, with the network watched',
  { timeout: 120_000 },
  () => {
    let portal: Portal;
    let proxy: Proxy;
    let chromium: Chromium;
    let own: Page;
    let watch: Watch;
    let built: string;

    before(async () => {
      portal = await openPortal();
      proxy = await openProxy(portal.port, PORTAL);
      built = await testBuild('chrome');
      chromium = await startChromium(built, portal.port, { proxy: proxy.port });
      watch = watchRequests(chromium.browser);
      own = await chromium.browser.newPage();
      await own.goto(chromium.address('options.html'));
    });
    after(async () => {
      await chromium.browser.close();
      await proxy.close();
      await portal.close();
    });

    const open = async (path: string): Promise<Page> => {
      const page = await chromium.browser.newPage();
      await page.goto(`http://${GRANTED}${path}`);
      return page;
    };
    const tabOf = (page: Page): Promise<number> =>
      own.evaluate(
        async (url) =>
          (await (globalThis as unknown as { chrome: Platform }).chrome.tabs.query({})).find(
            (tab) => tab.url === url,
          )!.id,
        page.url(),
      );
    const ask = <T>(name: string, question: object): Promise<BackgroundAnswer<T>> =>
      askAs<T>(own, name, question);
    /**
     * Asks, and stops the worker without waiting for its answer, which the browser may keep open for half a minute; then
     * asks again, as the extension's pages do.
     */
    const askThroughDeath = async <T>(name: string, question: object): Promise<T> => {
      void ask(name, question).catch(() => undefined);
      await chromium.stopWorker();
      const answer = await ask<T>(name, question);
      assert.equal(answer.ok, true, `${name}: ${answer.failure ?? ''}`);
      return answer.value!;
    };
    /** How many rows the library's stores hold. */
    const rows = (): Promise<Record<string, number>> =>
      own.evaluate(async () => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open('danchieu-library');
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error!);
        });
        const counted: Record<string, number> = {};
        for (const store of ['article', 'version', 'folded'])
          counted[store] = await new Promise<number>((resolve) => {
            const counting = database.transaction(store).objectStore(store).count();
            counting.onsuccess = () => resolve(counting.result);
          });
        database.close();
        return counted;
      });
    const marked = (page: Page, count: number) =>
      page.waitForFunction(
        (selector, least) => document.querySelectorAll(selector).length >= least,
        {},
        MARK,
        count,
      );

    it('annotates, and annotates what comes later, each time with a worker that had been stopped', async () => {
      await chromium.stopWorker();
      const page = await open('/tin');
      await marked(page, 5);
      await page.waitForSelector(`${MARK}[href^="https://"]`);
      await chromium.stopWorker();
      await page.evaluate(() => {
        const late = document.createElement('p');
        late.textContent = 'Bổ sung: Luật Tổ chức chính quyền địa phương năm 2015.';
        document.querySelector('.journal-content-article')!.append(late);
      });
      await page.waitForFunction(
        (selector) =>
          [...document.querySelectorAll<HTMLAnchorElement>(selector)].some(
            (link) => link.textContent.startsWith('Luật Tổ chức') && link.href !== '',
          ),
        {},
        MARK,
      );
      await chromium.stopWorker();
      await page.hover(`${MARK}[href^="https://"]`);
      await page.waitForFunction(() =>
        document.querySelector('[data-danchieu-card]')?.textContent.includes('97/2019/QH14'),
      );
      await page.close();
    });

    it('saves each article once, whenever the worker is stopped', async () => {
      const page = await open('/tin');
      const tab = await tabOf(page);
      type Outcome = { articleId: string; verdict: string; versions: number };
      const first = await askThroughDeath<Outcome>('save-tab', { tab });
      assert.equal(first.versions, 1);
      assert.deepEqual(await rows(), { article: 1, version: 1, folded: 1 });

      portal.amend('Đính chính: họp lúc 14 giờ, theo Quyết định số 749/QĐ-TTg.');
      await page.reload();
      const changed = await askThroughDeath<Outcome>('save-tab', { tab });
      assert.deepEqual([changed.articleId, changed.versions], [first.articleId, 2]);
      assert.deepEqual(await rows(), { article: 1, version: 2, folded: 1 });

      await chromium.stopWorker();
      const same = await ask<Outcome>('save-tab', { tab });
      assert.deepEqual([same.value?.verdict, same.value?.versions], ['unchanged', 2]);

      await askThroughDeath('remove-article', { article: first.articleId });
      await askThroughDeath('restore-article', { article: first.articleId });
      await chromium.stopWorker();
      const kept = await ask<{ deletedAt: string | null; versions: number }>('saved-article', {
        url: page.url(),
      });
      assert.deepEqual([kept.value?.deletedAt, kept.value?.versions], [null, 2]);
      assert.deepEqual(await rows(), { article: 1, version: 2, folded: 1 });
      await page.close();
    });

    it('keeps what the reader chose, and answers every question anew', async () => {
      await askThroughDeath('prefer', { publisher: 'vanban.chinhphu.vn' });
      await chromium.stopWorker();
      const { source } = await askThroughDeath<{ source: string }>('resolve', { citations: [], context: {} });
      assert.equal(source, 'vanban.chinhphu.vn');
      const records = await askThroughDeath<{ number: string }[]>('by-number', { numbers: ['97/2019/QH14'] });
      assert.equal(records[0]!.number, '97/2019/QH14');
      const { found } = await askThroughDeath<{ found: unknown[] }>('look-up', { query: 'luat dat dai' });
      assert.ok(found.length > 1);
      await askThroughDeath('prefer', { publisher: null });
    });

    it('still does what menu, shortcut and address bar command, and has its registered script and its alarm', async () => {
      const page = await open('/tin');
      await marked(page, 5);
      const tab = await tabOf(page);
      await chromium.stopWorker();
      await ask('saved-article', { url: page.url() });
      await fire(await chromium.worker(), 'commands.onCommand', 'save-page', { id: tab });
      await own.waitForFunction(
        async (tabId) =>
          (await (globalThis as unknown as { chrome: Platform }).chrome.action.getBadgeText({ tabId })) ===
          '✓',
        { polling: 50 },
        tab,
      );
      const kept = await own.evaluate(async () => {
        const { scripting, alarms } = (
          globalThis as unknown as {
            chrome: Platform & { alarms: { getAll(): Promise<{ name: string }[]> } };
          }
        ).chrome;
        return [
          (await scripting.getRegisteredContentScripts()).length,
          (await alarms.getAll()).map(({ name }) => name),
        ];
      });
      assert.equal(kept[0], 1);
      assert.ok((kept[1] as string[]).includes('empty-trash'));
      await page.close();
    });

    it('asks for a data pack only at the address that the reader gives', async () => {
      const address = 'du-lieu.example.vn:443';
      assert.ok(!proxy.sent().some(({ target }) => target === address));
      const input = await own.waitForSelector('danchieu-options >>> input[name=address]');
      await input!.type('https://du-lieu.example.vn/goi.tar.gz');
      await own.keyboard.press('Enter');
      await own.waitForSelector('danchieu-options >>> danchieu-packs >>> [role=alert]');
      assert.equal(proxy.sent().filter(({ target }) => target === address).length, 1);
    });

    it('has sent nothing but the pages that were opened, their own pictures, and that one request', async () => {
      for (const path of [
        'popup.html',
        'library.html',
        'sidepanel.html?view=check',
        'sidepanel.html',
        'welcome.html',
      ]) {
        const page = await chromium.browser.newPage();
        await page.goto(chromium.address(path));
        await page.close();
      }
      const worker = await chromium.worker();
      await worker.evaluate(
        () =>
          new Promise((resolve) =>
            (globalThis as unknown as { chrome: Platform }).chrome.omnibox.onInputChanged.dispatch(
              'luat dat dai 2024',
              resolve,
            ),
          ),
      );
      const allowed = new Set([
        `GET http://${GRANTED}/tin`,
        // The page's picture: by the page itself, and once more when it is saved.
        `GET http://${GRANTED}/anh.png`,
        // The browser's own wishes for each site: its icon, and to have it encrypted.
        `GET http://${GRANTED}/favicon.ico`,
        `CONNECT ${GRANTED}:443`,
        `GET https://${GRANTED}/tin`,
        'CONNECT du-lieu.example.vn:443',
      ]);
      const others = proxy
        .sent()
        .map(({ method, target }) => `${method} ${target}`)
        .filter((sent) => !allowed.has(sent));
      // What is left is the browser's own, to its maker: it comes from no page, no script in one, and the worker knows of
      // no such host.
      const code = readFileSync(join(built, 'background.js'), 'utf8');
      assert.doesNotMatch(code, /google(apis)?\.com/);
      assert.deepEqual(
        others.filter((sent) => !/^\S+ (http:\/\/)?[a-z0-9]+\.(google|googleapis)\.com[:/]/.test(sent)),
        [],
      );
      const asked = watch.requests().filter((url) => /^(https?|wss?):/.test(url));
      assert.deepEqual(
        asked.filter((url) => !allowed.has(`GET ${url}`) && url !== 'https://du-lieu.example.vn/goi.tar.gz'),
        [],
      );
      assert.ok(
        asked.includes('https://du-lieu.example.vn/goi.tar.gz'),
        'the watch sees what the extension asks for',
      );
    });
  },
);
