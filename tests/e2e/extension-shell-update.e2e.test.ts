import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, requireBrowser } from '../harness/browsers.ts';
import { manifestOf, testBuild } from './harness/build.ts';
import { askAs, type Platform } from './harness/platform.ts';
import { GRANTED, openPortal, type Portal } from './harness/portal.ts';

/**
 * What the build of commit 2233ec1 (version 0.1.0) left in a profile, read out of its stores: three articles, one of two
 * versions, one in the trash; a pack of the reader's own; the preferred publisher.
 */
const LEFT = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../fixtures/extension/0.1.0.json'), 'utf8'),
) as Left;

type Stored = { key?: IDBValidKey; value: unknown };

interface Left {
  storage: Record<string, unknown>;
  databases: {
    name: string;
    version: number;
    stores: {
      name: string;
      keyPath: string | string[] | null;
      autoIncrement: boolean;
      indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
      rows: Stored[];
    }[];
  }[];
}

/** Writes into an extension's stores what an older version had left there. */
function leave(page: Page, left: Left): Promise<void> {
  return page.evaluate(async ({ storage, databases }) => {
    const decoded = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(decoded);
      if (typeof value !== 'object' || value === null) return value;
      const { $bytes } = value as { $bytes?: string };
      if ($bytes !== undefined) return Uint8Array.from(atob($bytes), (character) => character.charCodeAt(0));
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decoded(inner)]));
    };
    await (globalThis as unknown as { chrome: Platform }).chrome.storage.local.set(storage);
    for (const { name, version, stores } of databases) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => resolve(opening.result);
        opening.onupgradeneeded = () => {
          for (const { name, keyPath, autoIncrement, indexes } of stores) {
            const made = opening.result.createObjectStore(name, { keyPath, autoIncrement });
            for (const { name, keyPath, unique, multiEntry } of indexes)
              made.createIndex(name, keyPath, { unique, multiEntry });
          }
        };
      });
      const transaction = database.transaction(
        stores.map(({ name }) => name),
        'readwrite',
      );
      for (const { name, rows } of stores)
        for (const { key, value } of rows) transaction.objectStore(name).put(decoded(value), key);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error!);
      });
      database.close();
    }
  }, left);
}

describe('an update from version 0.1.0, in Chromium', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'danchieu-update-'));
  let portal: Portal;
  let browser: Browser;
  let own: Page;

  before(async () => {
    const built = await testBuild('chrome');
    portal = await openPortal();
    // The older version, as far as its data goes: same place, so same identity, and nothing that runs.
    writeFileSync(join(folder, 'old.html'), '<!doctype html><title>0.0.9</title>');
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({
        manifest_version: 3,
        name: 'Dẫn Chiếu',
        version: '0.0.9',
        permissions: manifestOf(built).permissions,
        host_permissions: manifestOf(built).host_permissions,
      }),
    );
    browser = await launch({
      executablePath: requireBrowser('chromium'),
      pipe: true,
      enableExtensions: true,
      args: [...CHROMIUM_FLAGS, `--host-resolver-rules=MAP *.vn 127.0.0.1:${portal.port}`],
    });
    const id = await browser.installExtension(folder);
    const old = await browser.newPage();
    await old.goto(`chrome-extension://${id}/old.html`);
    await leave(old, LEFT);

    cpSync(built, folder, { recursive: true });
    assert.equal(await browser.installExtension(folder), id);
    await browser.waitForTarget((target) => target.url() === `chrome-extension://${id}/background.js`);
    own = await browser.newPage();
    await own.goto(`chrome-extension://${id}/options.html`);
  });
  after(async () => {
    await browser.close();
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds every article again, with its versions, and saves on', async () => {
    const saved = async (path: string) =>
      (
        await askAs<{ title: string; versions: number; deletedAt: string | null } | null>(
          own,
          'saved-article',
          { url: `http://${GRANTED}${path}` },
        )
      ).value;
    const article = await saved('/tin');
    assert.deepEqual(
      [article?.title, article?.versions],
      ['Phường sơ kết một năm thí điểm chính quyền đô thị', 2],
    );
    assert.equal((await saved('/khong-quy-tac'))?.versions, 1);

    const page = await browser.newPage();
    await page.goto(`http://${GRANTED}/tin`);
    const tab = await own.evaluate(
      async (url) =>
        (await (globalThis as unknown as { chrome: Platform }).chrome.tabs.query({})).find(
          (candidate) => candidate.url === url,
        )!.id,
      page.url(),
    );
    const { value } = await askAs<{ verdict: string; versions: number }>(own, 'save-tab', { tab });
    assert.deepEqual([value?.verdict, value?.versions], ['changed', 3]);
    await page.close();
  });

  it('keeps the reader’s own pack in use', async () => {
    const { value } = await askAs<{ title: string; pack?: string }[]>(own, 'by-number', {
      numbers: ['05/2026/QĐ-UBND'],
    });
    assert.deepEqual(
      value?.map(({ title, pack }) => [title, pack]),
      [['Về việc quản lý chợ', 'Văn bản Sơn La']],
    );
  });

  it('keeps the reader’s choice of a publisher, in the one record of settings', async () => {
    const source = async () =>
      (await askAs<{ source?: string }>(own, 'resolve', { citations: [], context: {} })).value?.source;
    assert.equal(await source(), 'vanban.chinhphu.vn');
    await own.waitForSelector('danchieu-options >>> select[data-setting=dates]');
    await (await own.waitForSelector('danchieu-options >>> select[data-setting=dates]'))!.select('words');
    const stored = await own
      .waitForFunction(async () => {
        const kept = await (globalThis as unknown as { chrome: Platform }).chrome.storage.local.get();
        return 'source' in kept ? undefined : kept;
      })
      .then((handle) => handle.jsonValue());
    assert.deepEqual((stored as { settings: unknown }).settings, {
      version: 1,
      language: 'auto',
      source: 'vanban.chinhphu.vn',
      dates: 'words',
      links: 'underline',
      never: [],
    });
    assert.equal(await source(), 'vanban.chinhphu.vn');
  });

  it('welcomes nobody anew', async () => {
    assert.ok(!browser.targets().some((target) => target.url().endsWith('/welcome.html')));
    assert.match(
      await own.evaluate(
        () => (globalThis as unknown as { chrome: Platform }).chrome.runtime.getManifest().version,
      ),
      /^0\.1\./,
    );
  });
});
