import { settle, writing, Change } from './change.ts';
import { StoreFailure, type Connection } from './connection.ts';
import type { Before, JournalRecord } from './schema.ts';

/** The journal keeps this many changes, and none older than so many days. */
const MOST_CHANGES = 1000;
const LONGEST_DAYS = 90;

const place = ({ store, key }: Before): string => `${store} ${JSON.stringify(key)}`;

/** The articles whose records a change touched. */
function articlesOf(before: readonly Before[]): string[] {
  return before.flatMap(({ store, key, record }) => {
    if (store === 'article') return [key as string];
    const { articleId } = (record ?? {}) as { articleId?: string };
    return articleId === undefined ? [] : [articleId];
  });
}

/** Steps one change back within a transaction. @throws StoreFailure `changed-since` */
async function stepBack(change: Change, entry: JournalRecord): Promise<void> {
  const ours = new Set(entry.before.map(place));
  const later = IDBKeyRange.lowerBound(entry.seq, true);
  for (
    let cursor = await change.store('journal').openCursor(later);
    cursor;
    cursor = await cursor.continue()
  ) {
    if (cursor.value.before.some((other) => ours.has(place(other)))) throw new StoreFailure('changed-since');
  }
  const assets: string[] = [];
  for (const before of entry.before.toReversed()) {
    const store = change.transaction.objectStore(before.store);
    if (before.store === 'version' && before.record === undefined)
      assets.push(...((await change.store('version').get(before.key as string))?.assets ?? []));
    if (before.record === undefined) await store.delete(before.key as never);
    else await store.put(before.record as never);
  }
  for (const id of articlesOf(entry.before)) {
    const article = await change.store('article').get(id);
    // Its versions went for good meanwhile, with the trash.
    if (article && !(await change.store('version').get(article.latest)))
      throw new StoreFailure('changed-since');
  }
  await change.refold(articlesOf(entry.before));
  await change.dropUnused(assets);
  await change.transaction.objectStore('journal').delete(entry.seq);
}

/**
 * Takes back every change of a group, the last first, each in a transaction of its own: where it stops, asking again goes on.
 * @returns how many changes were taken back; 0 where the journal no longer knows the group.
 * @throws StoreFailure `changed-since` where something later touched the same records; that change and earlier ones stay.
 */
export async function undo(connection: Connection, group: string): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const found = await connection.write((database) => {
      const transaction = writing(database);
      return settle(
        transaction,
        (async () => {
          const index = transaction.objectStore('journal').index('group');
          const entry = (await index.openCursor(IDBKeyRange.only(group), 'prev'))?.value;
          if (entry) await stepBack(new Change(transaction), entry);
          return entry !== undefined;
        })(),
      );
    });
    if (!found) return steps;
  }
}

/** Forgets the ways back of old changes. The latest is kept whatever its age: its number says how many changes there were. */
export async function pruneJournal(connection: Connection, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - LONGEST_DAYS * 86_400_000).toISOString();
  await connection.write((database) => {
    const transaction = database.transaction('journal', 'readwrite');
    return settle(
      transaction,
      (async () => {
        const last = await lastChange(transaction.store);
        for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue()) {
          const { seq, at } = cursor.value;
          if (seq === last || (seq > last - MOST_CHANGES && at >= oldest)) continue;
          await cursor.delete();
        }
      })(),
    );
  });
}

/** The number of the latest change; 0 before the first. */
export async function lastChange(journal: {
  openKeyCursor(query: null, direction: 'prev'): Promise<{ primaryKey: number } | null>;
}): Promise<number> {
  return (await journal.openKeyCursor(null, 'prev'))?.primaryKey ?? 0;
}
