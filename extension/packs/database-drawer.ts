import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Drawer, KeptPack } from '../../core/registry/kept.ts';

/** Name of the database in the extension's own origin; nothing in it but packs, each of which can be had again. */
const PACKS = 'danchieu-packs';

interface PacksSchema extends DBSchema {
  packs: { key: string; value: KeptPack };
  shards: { key: string; value: Uint8Array<ArrayBuffer> };
}

/** Does work on the database, and closes it: packs change seldom, and an open one would stand in an update's way. */
async function withDatabase<T>(work: (database: IDBPDatabase<PacksSchema>) => Promise<T>): Promise<T> {
  const database = await openDB<PacksSchema>(PACKS, 1, {
    upgrade: (made) => {
      made.createObjectStore('packs', { keyPath: 'name' });
      made.createObjectStore('shards');
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** The extension's drawer of packs: a store of their rows and a store of their shards. */
export const databaseDrawer: Drawer = {
  rows: () => withDatabase((database) => database.getAll('packs')),
  putRow: (row) => withDatabase(async (database) => void (await database.put('packs', row))),
  removeRow: (name) => withDatabase((database) => database.delete('packs', name)),
  shard: (path) => withDatabase((database) => database.get('shards', path)),
  paths: () => withDatabase((database) => database.getAllKeys('shards')),
  putShard: (path, bytes) =>
    withDatabase(async (database) => void (await database.put('shards', bytes, path))),
  keep: (isNeeded) =>
    withDatabase(async (database) => {
      const transaction = database.transaction('shards', 'readwrite');
      const paths = await transaction.store.getAllKeys();
      await Promise.all(
        paths.filter((path) => !isNeeded(path)).map((path) => transaction.store.delete(path)),
      );
      await transaction.done;
    }),
  alone: <T>(work: () => Promise<T>): Promise<T> =>
    navigator.locks.request(PACKS, work) as unknown as Promise<T>,
};
