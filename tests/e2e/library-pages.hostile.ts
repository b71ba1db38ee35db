import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { findCitations } from '../../core/citation/find.ts';
import { CANARY, HOSTILE, HOSTILE_TITLES } from '../fixtures/library/hostile.ts';

const DAY = '2026-03-01T08:00:00.000Z';

/** Address of a picture as a page's own text might name it. */
const LOUD = `asset:${'1'.repeat(64)}`;

/** Hostile articles as they might lie in a library that an older build, or another program, wrote: nothing was sanitised. */
const shelved = HOSTILE.map(({ html }, at) => {
  const [id, latest] = [`hostile-${at}`, `hostile-${at}-1`];
  const url = `https://phuong.gov.vn/${id}`;
  const title = HOSTILE_TITLES[at % HOSTILE_TITLES.length]!;
  const quote = html.slice(0, 60) || 'a';
  const [citation] = findCitations('Nghị định số 32/2021/NĐ-CP');
  return {
    article: {
      ...{ id, kind: 'page', canonicalUrl: url, addresses: [url], url, title, source: html, latest },
      ...{ addedAt: DAY, changedAt: DAY, checkedAt: DAY, editedAt: DAY, deletedAt: null },
      ...{ versions: 1, tags: ['hostile'], starred: false, read: 'unread' },
    },
    version: {
      ...{ id: latest, articleId: id, number: 1, capturedAt: DAY, capturedUrl: url, title },
      ...{ author: html, source: html, html, plain: `Bài ${at}. ${quote}`, headings: [html] },
      ...{ textHash: '', region: 'rule', keptText: 0.1, pictures: [], assets: [], missing: [] },
    },
    citation: {
      ...{ versionId: latest, articleId: id, index: 0, outcome: 'unknown', asOf: '2026-03-01' },
      citation: { ...citation, text: html },
    },
    note: { articleId: id, body: html, changedAt: DAY },
    annotation: {
      ...{ id, articleId: id, versionId: latest, quote, prefix: '', suffix: '', start: 0, end: quote.length },
      ...{
        colour: 'yellow',
        body: `${html}\n\n![x](https://spy.example/x.gif)`,
        createdAt: DAY,
        changedAt: DAY,
      },
    },
    tag: { id: 'hostile', name: HOSTILE_TITLES[0], colour: 'red', createdAt: DAY, changedAt: DAY },
  };
});

/** Writes records into the library behind its back. */
const shelve = (page: Page): Promise<void> =>
  page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('danchieu-library');
        opening.onerror = () => reject(opening.error ?? new Error('no library'));
        opening.onsuccess = () => {
          const database = opening.result;
          const stores = ['article', 'version', 'citation', 'note', 'annotation', 'tag'] as const;
          const transaction = database.transaction(stores, 'readwrite');
          for (const records of all)
            for (const store of stores) transaction.objectStore(store).put(records[store]);
          transaction.onabort = () => reject(transaction.error ?? new Error('not written'));
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    shelved,
  );

/** Does to every element what a hand might do, so that a handler would run. */
const touchAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const stay = (event: Event): void => event.preventDefault();
    document.addEventListener('click', stay, true);
    const kinds = [
      'click',
      'mouseover',
      'pointerenter',
      'focus',
      'toggle',
      'animationend',
      'load',
      'error',
      'begin',
    ];
    const text = document.querySelectorAll('.text *, .markdown *, .highlights blockquote, .cited *');
    for (const element of text)
      for (const kind of kinds) element.dispatchEvent(new Event(kind, { cancelable: true }));
    document.removeEventListener('click', stay, true);
  });

/** Reader, list, notes, highlights and print of hostile articles, in a page of the built extension. */
export function hostileLibrary(open: (part: string) => Promise<Page>): void {
  it('runs nothing, and asks for nothing, of what hostile articles, notes and highlights hold', async () => {
    const page = await open('library.html');
    const listed = (least: number): Promise<unknown> =>
      page.waitForFunction(
        (count) => {
          const root = document.querySelector('danchieu-library')?.shadowRoot;
          const size = root?.querySelector('nav li')?.getAttribute('aria-setsize');
          return root?.querySelector('nav .empty, nav li') != null && Number(size ?? 0) >= count;
        },
        { polling: 50 },
        least,
      );
    await listed(0);
    await shelve(page);
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    page.on('dialog', () => assert.fail('a dialog'));
    const ran = (): Promise<boolean> => page.evaluate((name) => name in globalThis, CANARY);
    const own = new URL('.', page.url()).href;

    await page.reload();
    await listed(shelved.length);
    assert.equal(await ran(), false, 'the list');

    await page.goto(`${own}reader.html#${shelved[0]!.article.id}`);
    for (const [at, { article, version }] of shelved.entries()) {
      await page.evaluate((id) => (location.hash = id), article.id);
      await page.waitForFunction(
        (address) =>
          document.querySelector<HTMLAnchorElement>('.reader .actions a')?.href === address &&
          document.querySelector('.reader .markdown') !== null,
        { polling: 20 },
        article.url,
      );
      await touchAll(page);
      assert.equal(await ran(), false, `${HOSTILE[at]!.name}: ${version.html}`);
    }
    await page.emulateMediaType('print');
    await page.pdf();
    assert.equal(await ran(), false, 'in print');
    assert.equal(await page.evaluate(() => document.body.isConnected && location.pathname), '/reader.html');
    assert.deepEqual(
      asked.filter((address) => !address.startsWith(own) && !address.startsWith('blob:')),
      [],
    );
    // What is asked for would have been heard.
    await page.evaluate((address) => {
      const picture = new Image();
      return new Promise((resolve) => {
        picture.onerror = resolve;
        picture.src = address;
      });
    }, LOUD);
    assert.ok(asked.includes(LOUD));
    await page.close();
  });
}
