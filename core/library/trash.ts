import { Change, settle, writing } from './change.ts';
import type { Connection } from './connection.ts';

/** How many days the trash keeps an article. */
export const TRASH_DAYS = 30;

/** Two sweeps are a day apart, more or less; a longer gap may be a clock gone wrong, and the sweep waits for the next. */
const LONGEST_GAP_DAYS = 60;

const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString();

/** Deletes an article for good, with all that hangs on it. Not journalled: it cannot be undone. */
async function erase(change: Change, id: string): Promise<void> {
  const { transaction } = change;
  const assets: string[] = [];
  for (const { id: versionId, assets: own } of await change.store('version').index('articleId').getAll(id)) {
    assets.push(...own);
    for (const key of await change.store('citation').index('versionId').getAllKeys(versionId))
      await transaction.objectStore('citation').delete(key);
    await transaction.objectStore('version').delete(versionId);
  }
  for (const key of await change.store('annotation').index('articleId').getAllKeys(id))
    await transaction.objectStore('annotation').delete(key);
  for (const store of ['note', 'folded', 'article'] as const) await transaction.objectStore(store).delete(id);
  await change.dropUnused(assets);
}

/** Deletes for good what went to the trash before an instant, each article in a transaction of its own. @returns how many articles */
export async function emptyTrash(connection: Connection, before: Date): Promise<number> {
  const limit = before.toISOString();
  const old = await connection.read(async (database) =>
    (await database.getAll('article')).filter(({ deletedAt }) => deletedAt !== null && deletedAt < limit),
  );
  let erased = 0;
  for (const { id } of old) {
    erased += await connection.write((database) => {
      const transaction = writing(database);
      return settle(
        transaction,
        (async () => {
          // It may have been brought back meanwhile.
          const article = await transaction.objectStore('article').get(id);
          if (!article || article.deletedAt === null || article.deletedAt >= limit) return 0;
          await erase(new Change(transaction), id);
          return 1;
        })(),
      );
    });
  }
  return erased;
}

/**
 * The daily sweep: deletes for good what has been in the trash for thirty days. After a leap of the clock nothing goes
 * until a second sweep finds the clock where the first did.
 */
export async function sweepTrash(connection: Connection, now: Date): Promise<number> {
  const last = await connection.read((database) => database.get('setting', 'last-sweep'));
  const at = now.toISOString();
  const isSteady =
    typeof last?.value === 'string' && last.value <= at && last.value >= daysBefore(now, LONGEST_GAP_DAYS);
  await connection.write((database) => database.put('setting', { key: 'last-sweep', value: at }));
  return isSteady ? emptyTrash(connection, new Date(daysBefore(now, TRASH_DAYS))) : 0;
}
