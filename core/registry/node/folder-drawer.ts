import { access, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Drawer } from '../kept.ts';
import { folderShelf, writeWhole } from './disk.ts';

/** A drawer in a folder, made when first needed: a JSON file for each pack, and their shards below `shards/`. */
export function folderDrawer(folder: string): Drawer {
  const shelf = folderShelf(join(folder, 'shards'));
  const file = (name: string): string => join(folder, `${encodeURIComponent(name)}.pack.json`);
  return {
    async rows() {
      const names = await readdir(folder).catch(() => []);
      const rows = names.filter((name) => name.endsWith('.pack.json'));
      return Promise.all(
        rows.map(async (name) => {
          try {
            return JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown;
          } catch {
            return undefined;
          }
        }),
      );
    },
    putRow: (row) => writeWhole(file(row.name), JSON.stringify(row)),
    removeRow: (name) => rm(file(name), { force: true }),
    shard: (path) => shelf.get(path),
    has: (path) =>
      access(join(folder, 'shards', path)).then(
        () => true,
        () => false,
      ),
    putShard: async (path, bytes) => void (await shelf.put(path, bytes)),
    async keep(isNeeded) {
      await shelf.keep(isNeeded).catch((error: unknown) => {
        // Nothing was ever put there.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      });
    },
  };
}
