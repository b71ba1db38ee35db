import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { LibrarySchema } from './schema.ts';

type Upgrade = (
  database: IDBPDatabase<LibrarySchema>,
  transaction: IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>,
) => void;

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
];

/** Schema number of this build. */
export const SCHEMA = MIGRATIONS.length;
