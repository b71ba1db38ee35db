import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { foldedOf } from './folding.ts';
import type { LibrarySchema } from './schema.ts';

type Upgrade = (
  database: IDBPDatabase<LibrarySchema>,
  transaction: IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>,
) => void | Promise<void>;

type Old = Record<string, unknown>;

/** Rewrites every record of a store, one by one, within the upgrade's own transaction. */
async function rewrite(
  transaction: Parameters<Upgrade>[1],
  store: 'article' | 'version',
  renew: (old: Old) => Old,
): Promise<void> {
  // What an older schema wrote has an older shape than the types say.
  for (
    let cursor = await transaction.objectStore(store).openCursor();
    cursor;
    cursor = await cursor.continue()
  )
    await cursor.update(renew(cursor.value as unknown as Old) as never);
}

/** The place of each version among its article's, by the time of capture: schema 1 had no other order. */
async function numbersOfVersions(transaction: Parameters<Upgrade>[1]): Promise<Map<unknown, number>> {
  const numbers = new Map<unknown, number>();
  const counts = new Map<unknown, number>();
  const versions: Old[] = [];
  for (
    let cursor = await transaction.objectStore('version').openCursor();
    cursor;
    cursor = await cursor.continue()
  ) {
    const { id, articleId, capturedAt } = cursor.value;
    versions.push({ id, articleId, capturedAt });
  }
  versions.sort((a, b) => (String(a.capturedAt) < String(b.capturedAt) ? -1 : 1));
  for (const { id, articleId } of versions) {
    const number = (counts.get(articleId) ?? 0) + 1;
    counts.set(articleId, number);
    numbers.set(id, number);
  }
  return numbers;
}

/** Makes the searched words of every article again. */
async function foldAgain(transaction: Parameters<Upgrade>[1]): Promise<void> {
  await transaction.objectStore('folded').clear();
  for (
    let cursor = await transaction.objectStore('article').openCursor();
    cursor;
    cursor = await cursor.continue()
  ) {
    const version = await transaction.objectStore('version').get(cursor.value.latest);
    // A damaged text is not found by its words; it must not keep the whole library shut.
    if (typeof version?.plain === 'string' && typeof version.title === 'string')
      await transaction.objectStore('folded').put(foldedOf(version));
  }
}

/**
 * Keeps a request of an upgrade's transaction under way until told that it is over. A browser commits a transaction that
 * has none: Firefox did so with what a worker had written that was stopped half-way.
 */
export function holdOpen(transaction: Parameters<Upgrade>[1]): () => void {
  let isOver = false;
  const [store] = transaction.objectStoreNames;
  const turn = (): void => {
    if (isOver || store === undefined) return;
    // Where the upgrade fails, this fails with it.
    transaction
      .objectStore(store)
      .count()
      .then(turn, () => undefined);
  };
  turn();
  return () => (isOver = true);
}

/** One step per schema number, in order; a step that shipped is never edited. `MIGRATIONS[n]` leads from schema n to n + 1. */
export const MIGRATIONS: readonly Upgrade[] = [
  (database) => {
    database
      .createObjectStore('article', { keyPath: 'id' })
      .createIndex('canonicalUrl', 'canonicalUrl', { unique: true });
    database.createObjectStore('version', { keyPath: 'id' }).createIndex('articleId', 'articleId');
    const citation = database.createObjectStore('citation', { keyPath: ['versionId', 'index'] });
    citation.createIndex('versionId', 'versionId');
    citation.createIndex('key', 'key');
    database.createObjectStore('folded', { keyPath: 'articleId' });
  },
  /** Tags, stars, read states, pictures, highlights, notes, the outbox, the journal and settings. */
  async (database, transaction) => {
    database.createObjectStore('asset', { keyPath: 'hash' });
    database.createObjectStore('annotation', { keyPath: 'id' }).createIndex('articleId', 'articleId');
    database.createObjectStore('tag', { keyPath: 'id' });
    database.createObjectStore('note', { keyPath: 'articleId' });
    database.createObjectStore('outbox', { keyPath: 'id' });
    database
      .createObjectStore('journal', { keyPath: 'seq', autoIncrement: true })
      .createIndex('group', 'group');
    database.createObjectStore('setting', { keyPath: 'key' });
    transaction.objectStore('citation').createIndex('articleId', 'articleId');
    await rewrite(transaction, 'article', (old) => ({
      ...old,
      kind: 'page',
      addresses: [old.canonicalUrl],
      editedAt: old.changedAt,
      tags: [],
      starred: false,
      read: 'unread',
    }));
    const numbers = await numbersOfVersions(transaction);
    await rewrite(transaction, 'version', (old) => ({
      ...old,
      number: numbers.get(old.id) ?? 1,
      headings: [],
      pictures: [],
      assets: [],
      missing: (Array.isArray(old.missing) ? (old.missing as string[]) : []).map((address) => ({
        address,
        reason: 'not-tried',
      })),
    }));
    const article = transaction.objectStore('article');
    article.createIndex('addresses', 'addresses', { unique: true, multiEntry: true });
    article.createIndex('tags', 'tags', { multiEntry: true });
    await foldAgain(transaction);
    const version = transaction.objectStore('version');
    version.createIndex('textHash', 'textHash');
    version.createIndex('assets', 'assets', { multiEntry: true });
  },
];

/** Schema number of this build. */
export const SCHEMA = MIGRATIONS.length;
