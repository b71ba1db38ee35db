/**
 * What the bench of the library does within the extension's own page: makes articles, saves them, and lets other search
 * libraries do the same search on the same texts.
 */
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { findCitations } from '../../../core/citation/find.ts';
import { foldedOf } from '../../../core/library/folding.ts';
import { prepareArticle } from '../../../core/library/prepare.ts';
import type { Capture } from '../../../core/library/schema.ts';
import { Library } from '../../../core/library/store.ts';
import { fold } from '../../../core/text/fold.ts';
import { makeArticle, percentile } from './articles.ts';

const captureOf = (n: number): Capture => {
  const { title, plain, published } = makeArticle(n);
  const lines = plain.split('\n');
  return {
    kind: 'page',
    url: `https://phuong${n % 40}.gov.vn/tin/${n}`,
    title,
    source: `Cổng thông tin điện tử phường ${n % 40}`,
    published,
    html: lines
      .map((line, at) => (at % 9 === 8 ? `<h3>${line.slice(0, 60)}</h3>` : `<p>${line}</p>`))
      .join(''),
    plain,
    headings: [],
    region: 'rule',
    keptText: 0.9,
    pictures: [],
    missing: [],
  };
};

const prepared = (n: number) =>
  prepareArticle(captureOf(n), (plain) =>
    Promise.resolve(
      findCitations(plain).map((citation) => ({ citation, outcome: 'unknown' as const, asOf: '' })),
    ),
  );

/** Writes articles as they lie in the library after being saved, many in one transaction: saving each would take hours. */
async function seed(from: number, to: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('danchieu-library');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
  for (let batch = from; batch < to; batch += 200) {
    const all = await Promise.all(
      Array.from({ length: Math.min(200, to - batch) }, (_, at) => prepared(batch + at)),
    );
    const transaction = database.transaction(['article', 'version', 'citation', 'folded'], 'readwrite');
    all.forEach((each, at) => {
      const n = batch + at;
      const day = new Date(Date.UTC(2024, 0, 1) + n * 3_600_000).toISOString();
      const { title, source, published, capturedUrl } = each.version;
      const version = { ...each.version, id: `v${n}`, articleId: `a${n}`, number: 1, capturedAt: day };
      transaction.objectStore('article').put({
        id: `a${n}`,
        kind: 'page',
        canonicalUrl: each.canonicalUrl,
        addresses: [each.canonicalUrl],
        url: capturedUrl,
        title,
        source,
        published,
        addedAt: day,
        changedAt: day,
        checkedAt: day,
        editedAt: day,
        latest: version.id,
        versions: 1,
        tags: [],
        starred: n % 50 === 0,
        read: 'unread',
        deletedAt: null,
      });
      transaction.objectStore('version').put(version);
      transaction.objectStore('folded').put(foldedOf(version));
      each.citations.forEach((citation, index) =>
        transaction
          .objectStore('citation')
          .put({ ...citation, index, versionId: version.id, articleId: `a${n}` }),
      );
    });
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error ?? new Error('not written'));
    });
  }
  database.close();
}

/** Milliseconds to save single articles into the library as it is, each a transaction of its own. */
async function saves(from: number, count: number): Promise<{ p50: number; p95: number }> {
  const library = new Library();
  const times: number[] = [];
  for (let n = from; n < from + count; n += 1) {
    const started = performance.now();
    await library.save(await prepared(n));
    times.push(performance.now() - started);
  }
  await library.close();
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

interface Rival {
  buildMs: number;
  p50: number;
  p95: number;
  found: number;
}

function timed(queries: readonly string[], search: (query: string) => number): Omit<Rival, 'buildMs'> {
  const times: number[] = [];
  let found = 0;
  for (const query of queries) {
    const started = performance.now();
    found += search(query);
    times.push(performance.now() - started);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), found };
}

const termsOf = (text: string): string[] => fold(text).match(/[a-z0-9/-]+/g) ?? [];

/** MiniSearch on the same folded words: all words, the last one by its beginning. */
function miniSearch(count: number, queries: readonly string[]): Rival {
  const index = new MiniSearch({
    fields: ['title', 'plain'],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: {
      combineWith: 'AND',
      boost: { title: 5 },
      prefix: (_term, at, all) => at === all.length - 1,
    },
  });
  const started = performance.now();
  for (let n = 0; n < count; n += 1) index.add({ id: n, ...makeArticle(n) });
  const buildMs = performance.now() - started;
  return { buildMs, ...timed(queries, (query) => index.search(query).length) };
}

/** FlexSearch on the same folded words, by their beginnings; it ranks, and gives, the first so many. */
function flexSearch(count: number, queries: readonly string[]): Rival {
  const index = new FlexSearch.Index({ tokenize: 'forward', encode: termsOf });
  const started = performance.now();
  for (let n = 0; n < count; n += 1) {
    const { title, plain } = makeArticle(n);
    index.add(n, `${title} ${plain}`);
  }
  const buildMs = performance.now() - started;
  return { buildMs, ...timed(queries, (query) => index.search(query, { limit: 10_000 }).length) };
}

export const bench = { seed, saves, miniSearch, flexSearch };
(globalThis as unknown as { libraryBench: typeof bench }).libraryBench = bench;
