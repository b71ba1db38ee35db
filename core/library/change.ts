import type { IDBPTransaction } from 'idb';
import type { Connection, Database } from './connection.ts';
import { StoreFailure } from './connection.ts';
import { foldedOf } from './folding.ts';
import {
  STORES,
  TRAVEL,
  type Before,
  type ExportedStore,
  type JournalAction,
  type LibrarySchema,
  type StoreName,
} from './schema.ts';
import { SHAPES } from './shapes.ts';

type Writing = IDBPTransaction<LibrarySchema, StoreName[], 'readwrite'>;

/** Stores whose records can be stepped back; what is derived follows them, and bytes are dropped when no version names them. */
type Journalled = Exclude<ExportedStore, 'asset' | 'setting'>;

const isExported = (store: StoreName): store is ExportedStore => TRAVEL[store] === 'exported';

/** Writes within one transaction, and remembers what was there before. */
export class Change {
  readonly transaction: Writing;
  readonly #before: Before[] = [];

  constructor(transaction: Writing) {
    this.transaction = transaction;
  }

  /** In the order of writing, a record as often as it was written: steps back go the other way. */
  get before(): readonly Before[] {
    return this.#before;
  }

  store<N extends StoreName>(name: N) {
    return this.transaction.objectStore(name);
  }

  async #remember(store: Journalled, key: IDBValidKey): Promise<void> {
    const record: unknown = await this.store(store).get(key as never);
    this.#before.push(record === undefined ? { store, key } : { store, key, record });
  }

  /** @throws StoreFailure `record-invalid`: a record that this build could not read back is never written. */
  async put<N extends Journalled>(store: N, record: LibrarySchema[N]['value']): Promise<void> {
    checkRecord(store, record);
    const path = this.store(store).keyPath;
    const fields = record as unknown as Record<string, IDBValidKey>;
    await this.#remember(store, Array.isArray(path) ? path.map((name) => fields[name]!) : fields[path!]!);
    await this.transaction.objectStore(store).put(record as never);
  }

  async delete(store: Journalled, key: IDBValidKey): Promise<void> {
    await this.#remember(store, key);
    await this.transaction.objectStore(store).delete(key as never);
  }

  /** Makes the search texts of articles follow their latest versions; those of articles that are gone go. */
  async refold(articles: Iterable<string>): Promise<void> {
    for (const id of new Set(articles)) {
      const article = await this.store('article').get(id);
      const version = article && (await this.store('version').get(article.latest));
      if (version) await this.transaction.objectStore('folded').put(foldedOf(version));
      else await this.transaction.objectStore('folded').delete(id);
    }
  }

  /** Deletes the bytes among these that no version names any more. */
  async dropUnused(assets: Iterable<string>): Promise<void> {
    for (const hash of new Set(assets)) {
      const used = await this.store('version').index('assets').count(hash);
      if (used === 0) await this.transaction.objectStore('asset').delete(hash);
    }
  }
}

export function checkRecord(store: StoreName, record: unknown): void {
  if (!isExported(store)) return;
  const { success, error } = SHAPES[store]().safeParse(record);
  if (!success) throw new StoreFailure('record-invalid', error);
}

/** Waits until a transaction is done; where its work failed, everything it wrote is taken back. */
export async function settle<T>(
  transaction: { done: Promise<void>; abort(): void },
  written: Promise<T>,
): Promise<T> {
  // Its own rejection is the same failure told again.
  transaction.done.catch(() => undefined);
  try {
    const result = await written;
    await transaction.done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It is over already: the failed request aborted it.
    }
    const ending = await transaction.done.then(
      () => error,
      (reason: unknown) => reason,
    );
    // A full disk shows on the transaction; its requests only say that they were aborted.
    throw ending instanceof DOMException && ending.name === 'QuotaExceededError' ? ending : error;
  }
}

/** The transaction over every store in which all changes are made: on the disk when it is done, as far as a browser can tell. */
export const writing = (database: Database): Writing =>
  database.transaction(STORES, 'readwrite', { durability: 'strict' });

/** The later of two ISO instants: a clock that was set back takes none of what is known. */
export const later = (one: string, other: string): string => (one > other ? one : other);

interface Step {
  action: JournalAction;
  now: Date;
  /** The group of changes it belongs to; one of its own where none is given. */
  group?: string;
}

/**
 * Makes one change in one transaction, with its entry in the journal. When the promise fulfils, it is on the disk.
 * @returns what the work gave, and the handle by which it can be undone.
 * @throws StoreFailure; nothing was changed then.
 */
export async function change<T>(
  connection: Connection,
  { action, now, group = crypto.randomUUID() }: Step,
  work: (change: Change) => Promise<T>,
): Promise<{ value: T; undo: string }> {
  const value = await connection.write((database) => {
    const transaction = writing(database);
    const made = new Change(transaction);
    return settle(
      transaction,
      (async () => {
        const result = await work(made);
        if (made.before.length > 0) {
          const last = await transaction.objectStore('journal').openCursor(null, 'prev');
          // Never before the change before it: a clock that was set back tells nothing of their order.
          const at = later(now.toISOString(), last?.value.at ?? '');
          const entry = { group, at, action, before: [...made.before] };
          // The store numbers its records itself.
          await transaction.objectStore('journal').add(entry as never);
        }
        return result;
      })(),
    );
  });
  return { value, undo: group };
}
