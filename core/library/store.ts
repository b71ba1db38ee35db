import { openDB, type IDBPDatabase } from 'idb';
import { MIGRATIONS, SCHEMA } from './migrations.ts';
import {
  articleSchema,
  STORES,
  versionSchema,
  citationRecordSchema,
  type ArticleRecord,
  type CitationRecord,
  type FoldedRecord,
  type LibrarySchema,
  type VersionRecord,
} from './schema.ts';

/** Name of the database in the extension's own origin. */
export const LIBRARY = 'danchieu-library';

export type StoreFailureCode =
  'storage-full' | 'newer-schema' | 'library-busy' | 'library-unavailable' | 'record-invalid';

/** Why the library could not do what was asked; nothing was changed. */
export class StoreFailure extends Error {
  readonly code: StoreFailureCode;

  constructor(code: StoreFailureCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'StoreFailure';
    this.code = code;
  }
}

function storeFailure(thrown: unknown): StoreFailure {
  if (thrown instanceof StoreFailure) return thrown;
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';
  return new StoreFailure(name === 'QuotaExceededError' ? 'storage-full' : 'library-unavailable', thrown);
}

/** Everything about a capture that takes time to make, made before the transaction begins. */
export interface PreparedArticle {
  canonicalUrl: string;
  version: Omit<VersionRecord, 'id' | 'articleId' | 'capturedAt'>;
  citations: readonly Omit<CitationRecord, 'versionId' | 'articleId' | 'index'>[];
  folded: Omit<FoldedRecord, 'articleId'>;
}

export interface SaveOutcome {
  articleId: string;
  /** `unchanged`: the text is the one already kept, only the day of checking moved. */
  verdict: 'new' | 'changed' | 'unchanged';
  versions: number;
  savedAt: string;
}

/** An article opened for reading. */
export interface OpenedArticle {
  article: ArticleRecord;
  version: VersionRecord;
  citations: CitationRecord[];
}

/** How many days the trash keeps an article. */
export const TRASH_DAYS = 30;

/** How long an upgrade waits for other parts of the program to give the database up. */
const PATIENCE_MS = 3000;

const lost = (thrown: unknown) =>
  (thrown instanceof DOMException || thrown instanceof Error) &&
  (thrown.name === 'InvalidStateError' || thrown.name === 'AbortError');

/**
 * The saved articles of this machine, in IndexedDB. One part of a program writes; any number read. The connection is
 * given up when another part needs to upgrade the database, and taken up again when next asked.
 */
export class Library {
  readonly #name: string;
  #connection: Promise<IDBPDatabase<LibrarySchema>> | undefined;
  #readOnly = false;

  constructor(name: string = LIBRARY) {
    this.#name = name;
  }

  #open(): Promise<IDBPDatabase<LibrarySchema>> {
    const forget = () => (this.#connection = undefined);
    const connect = async (): Promise<IDBPDatabase<LibrarySchema>> => {
      const callbacks = {
        blocking: (_now: number, _next: number | null, event: IDBVersionChangeEvent) => {
          (event.target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      };
      try {
        let giveUp: (failure: StoreFailure) => void;
        const busy = new Promise<never>((_, reject) => (giveUp = reject));
        const upgraded = openDB<LibrarySchema>(this.#name, SCHEMA, {
          upgrade: (database, from, _to, transaction) =>
            MIGRATIONS.slice(from).forEach((step) => step(database, transaction)),
          // Other parts give way at once (`blocking`); one that does not is stuck, and the reader should hear of it.
          blocked: () => setTimeout(() => giveUp(new StoreFailure('library-busy')), PATIENCE_MS),
          ...callbacks,
        });
        return await Promise.race([upgraded, busy]);
      } catch (error) {
        if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
        // A newer build wrote this library: it is shown, and left as it is.
        this.#readOnly = true;
        return openDB<LibrarySchema>(this.#name, undefined, callbacks);
      }
    };
    this.#connection ??= connect().catch((error: unknown) => {
      forget();
      throw error;
    });
    return this.#connection;
  }

  /** Runs work on the database; once more on a fresh connection where the old one turned out to be dead. */
  async #with<T>(work: (database: IDBPDatabase<LibrarySchema>) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work(await this.#open());
      } catch (error) {
        if (attempt > 0 || !lost(error)) throw storeFailure(error);
        this.#connection = undefined;
      }
    }
  }

  async #write<T>(work: (database: IDBPDatabase<LibrarySchema>) => Promise<T>): Promise<T> {
    return this.#with((database) => {
      if (this.#readOnly) throw new StoreFailure('newer-schema');
      return work(database);
    });
  }

  /**
   * Saves an article in one transaction: a new one, a new version of a known one, or only the note that it was checked.
   * An article in the trash comes back. When the promise fulfils, the transaction is done.
   * @throws StoreFailure; nothing was changed then.
   */
  save(prepared: PreparedArticle, now: Date = new Date()): Promise<SaveOutcome> {
    const at = now.toISOString();
    return this.#write(async (database) => {
      const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
      const written = (async (): Promise<SaveOutcome> => {
        const articles = transaction.objectStore('article');
        const known = await articles.index('canonicalUrl').get(prepared.canonicalUrl);
        const latest = known && (await transaction.objectStore('version').get(known.latest));
        if (known && latest?.textHash === prepared.version.textHash) {
          await articles.put({ ...known, checkedAt: at, deletedAt: null });
          return { articleId: known.id, verdict: 'unchanged', versions: known.versions, savedAt: at };
        }
        const { title, author, source, published, capturedUrl } = prepared.version;
        const version: VersionRecord = {
          ...prepared.version,
          id: crypto.randomUUID(),
          articleId: known?.id ?? crypto.randomUUID(),
          capturedAt: at,
        };
        const article: ArticleRecord = {
          id: version.articleId,
          canonicalUrl: prepared.canonicalUrl,
          url: capturedUrl,
          title,
          ...(author === undefined ? {} : { author }),
          ...(source === undefined ? {} : { source }),
          ...(published === undefined ? {} : { published }),
          addedAt: known?.addedAt ?? at,
          changedAt: at,
          checkedAt: at,
          latest: version.id,
          versions: (known?.versions ?? 0) + 1,
          deletedAt: null,
        };
        const citations = prepared.citations.map((citation, index) => ({
          ...citation,
          index,
          versionId: version.id,
          articleId: article.id,
        }));
        checkRecords(article, version, citations);
        await Promise.all([
          articles.put(article),
          transaction.objectStore('version').add(version),
          transaction.objectStore('folded').put({ ...prepared.folded, articleId: article.id }),
          ...citations.map((citation) => transaction.objectStore('citation').add(citation)),
        ]);
        return {
          articleId: article.id,
          verdict: known ? 'changed' : 'new',
          versions: article.versions,
          savedAt: at,
        };
      })();
      return settle(transaction, written);
    });
  }

  /** The article saved from this canonical URL, if it is kept and not in the trash. */
  find(url: string): Promise<ArticleRecord | undefined> {
    return this.#with(async (database) => {
      const article = await database.getFromIndex('article', 'canonicalUrl', url);
      return article?.deletedAt === null ? article : undefined;
    });
  }

  /** All articles out of the trash, latest change first, and how many records could not be read. */
  list(): Promise<{ articles: ArticleRecord[]; damaged: number }> {
    return this.#with(async (database) => {
      const all = await database.getAll('article');
      const whole = all.filter((record) => articleSchema().safeParse(record).success);
      const articles = whole
        .filter((record) => record.deletedAt === null)
        .sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0));
      return { articles, damaged: all.length - whole.length };
    });
  }

  /** The articles in the trash that can be read, last deleted first. */
  trash(): Promise<ArticleRecord[]> {
    return this.#with(async (database) =>
      (await database.getAll('article'))
        .filter((record) => record.deletedAt !== null && articleSchema().safeParse(record).success)
        .sort((a, b) => (a.deletedAt! < b.deletedAt! ? 1 : a.deletedAt! > b.deletedAt! ? -1 : 0)),
    );
  }

  /** The plain text of the latest versions of some articles, by article. */
  plainTexts(articles: readonly ArticleRecord[]): Promise<Map<string, string>> {
    return this.#with(async (database) => {
      const store = database.transaction('version').store;
      const versions = await Promise.all(articles.map((article) => store.get(article.latest)));
      return new Map(versions.flatMap((version) => (version ? [[version.articleId, version.plain]] : [])));
    });
  }

  /** The search texts of all articles. */
  folded(): Promise<FoldedRecord[]> {
    return this.#with((database) => database.getAll('folded'));
  }

  /** An article with its latest version and that version's citations; undefined where it is not kept. */
  read(articleId: string): Promise<OpenedArticle | undefined> {
    return this.#with(async (database) => {
      const transaction = database.transaction(['article', 'version', 'citation']);
      const article = await transaction.objectStore('article').get(articleId);
      const version = article && (await transaction.objectStore('version').get(article.latest));
      if (!article || !version) return undefined;
      return {
        article,
        version,
        citations: await transaction.objectStore('citation').index('versionId').getAll(version.id),
      };
    });
  }

  /** Moves an article to the trash; `restore` brings it back until the trash is emptied. */
  remove(articleId: string, now: Date = new Date()): Promise<void> {
    return this.#setDeleted(articleId, now.toISOString());
  }

  restore(articleId: string): Promise<void> {
    return this.#setDeleted(articleId, null);
  }

  #setDeleted(articleId: string, deletedAt: string | null): Promise<void> {
    return this.#write(async (database) => {
      const transaction = database.transaction('article', 'readwrite');
      const written = (async () => {
        const article = await transaction.store.get(articleId);
        if (article) await transaction.store.put({ ...article, deletedAt });
      })();
      return settle(transaction, written);
    });
  }

  /** Deletes for good what went to the trash before an instant; returns how many articles. */
  emptyTrash(before: Date): Promise<number> {
    return this.#write(async (database) => {
      const transaction = database.transaction(STORES, 'readwrite');
      const written = (async () => {
        const old = (await transaction.objectStore('article').getAll()).filter(
          (article) => article.deletedAt !== null && article.deletedAt < before.toISOString(),
        );
        for (const { id } of old) {
          const versions = await transaction.objectStore('version').index('articleId').getAllKeys(id);
          for (const versionId of versions) {
            const citations = await transaction
              .objectStore('citation')
              .index('versionId')
              .getAllKeys(versionId);
            for (const key of citations) await transaction.objectStore('citation').delete(key);
            await transaction.objectStore('version').delete(versionId);
          }
          await transaction.objectStore('folded').delete(id);
          await transaction.objectStore('article').delete(id);
        }
        return old.length;
      })();
      return settle(transaction, written);
    });
  }

  /** Gives the connection up. */
  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    (await connection?.catch(() => undefined))?.close();
  }
}

/** Waits until a transaction is done; where its work failed, everything it wrote is taken back. */
async function settle<T>(
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

/** The last look before writing: a record that this build could not read back is never written. */
function checkRecords(
  article: ArticleRecord,
  version: VersionRecord,
  citations: readonly CitationRecord[],
): void {
  const parts = [
    articleSchema().safeParse(article),
    versionSchema().safeParse(version),
    ...citations.map((citation) => citationRecordSchema().safeParse(citation)),
  ];
  const broken = parts.find((part) => !part.success);
  if (broken) throw new StoreFailure('record-invalid', broken.error);
}
