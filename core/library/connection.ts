import { openDB, type IDBPDatabase } from 'idb';
import { holdOpen, MIGRATIONS, SCHEMA } from './migrations.ts';
import type { LibrarySchema } from './schema.ts';

export type StoreFailureCode =
  | 'storage-full'
  | 'newer-schema'
  | 'library-busy'
  | 'library-unavailable'
  | 'record-invalid'
  | 'changed-since';

/** Why the library could not do what was asked; nothing was changed. */
export class StoreFailure extends Error {
  readonly code: StoreFailureCode;

  constructor(code: StoreFailureCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'StoreFailure';
    this.code = code;
  }
}

const nameOf = (thrown: unknown): string =>
  thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';

function storeFailure(thrown: unknown): StoreFailure {
  if (thrown instanceof StoreFailure) return thrown;
  return new StoreFailure(
    nameOf(thrown) === 'QuotaExceededError' ? 'storage-full' : 'library-unavailable',
    thrown,
  );
}

/** How long an upgrade waits for other parts of the program to give the database up. */
const PATIENCE_MS = 3000;

const isLost = (thrown: unknown): boolean => ['InvalidStateError', 'AbortError'].includes(nameOf(thrown));

export type Database = IDBPDatabase<LibrarySchema>;

/**
 * A connection to the library's database, opened when first asked. It is given up when another part of the program needs
 * to upgrade the database, and taken up again when next asked; a library of a newer schema is opened for reading only.
 */
export class Connection {
  readonly #name: string;
  #opened: Promise<Database> | undefined;
  #readOnly = false;

  constructor(name: string) {
    this.#name = name;
  }

  #open(): Promise<Database> {
    this.#opened ??= this.#connect().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  async #connect(): Promise<Database> {
    const forget = () => (this.#opened = undefined);
    const callbacks = {
      blocking: (_now: number, _next: number | null, event: IDBVersionChangeEvent) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    };
    let isGivenUp = false;
    try {
      let giveUp: (failure: StoreFailure) => void;
      const busy = new Promise<never>((_, reject) => (giveUp = reject));
      const upgraded = openDB<LibrarySchema>(this.#name, SCHEMA, {
        // An upgrade that throws is taken back whole: the library stays what it was.
        upgrade: (database, from, _to, transaction) =>
          void (async () => {
            const release = holdOpen(transaction);
            for (const step of MIGRATIONS.slice(from)) await step(database, transaction);
            release();
          })().catch(() => transaction.abort()),
        // Other parts give way at once (`blocking`); one that does not is stuck, and the reader should hear of it.
        blocked: () =>
          setTimeout(() => {
            isGivenUp = true;
            giveUp(new StoreFailure('library-busy'));
          }, PATIENCE_MS),
        ...callbacks,
      });
      // It may still open, long after: then nobody waits for it.
      upgraded.then(
        (database) => isGivenUp && database.close(),
        () => undefined,
      );
      const database = await Promise.race([upgraded, busy]);
      this.#readOnly = false;
      return database;
    } catch (error) {
      if (nameOf(error) !== 'VersionError') throw error;
      // A newer build wrote this library: it is shown, and left as it is.
      this.#readOnly = true;
      return openDB<LibrarySchema>(this.#name, undefined, callbacks);
    }
  }

  /** Runs work on the database; once more on a fresh connection where the old one turned out to be dead. @throws StoreFailure */
  async read<T>(work: (database: Database) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work(await this.#open());
      } catch (error) {
        if (attempt > 0 || !isLost(error)) throw storeFailure(error);
        this.#opened = undefined;
      }
    }
  }

  /** The same for work that writes. @throws StoreFailure; `newer-schema` where the library may only be read. */
  write<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.read((database) => {
      if (this.#readOnly) throw new StoreFailure('newer-schema');
      return work(database);
    });
  }

  /** Whether a newer build wrote this library, so that it can only be read. */
  isReadOnly(): Promise<boolean> {
    return this.read(() => Promise.resolve(this.#readOnly));
  }

  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = undefined;
    (await opened?.catch(() => undefined))?.close();
  }
}
