import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Drawer } from '../kept.ts';
import { folderShelf, writeWhole } from './disk.ts';

/** Longest name of a file that every system takes, with room for what is written beside it. */
const LONGEST_NAME = 150;

/** Milliseconds between two tries for the lock; after how many a lock is taken to be left over from a process that died. */
const PATIENCE = 50;
const STALE = 30_000;

/** What names a pack's file: its name where that is short enough. */
function fileName(name: string): string {
  const plain = encodeURIComponent(name);
  return plain.length <= LONGEST_NAME ? plain : createHash('sha256').update(name).digest('hex');
}

/** Takes a lock: a file that only one process can make. */
async function lock(file: string): Promise<void> {
  for (;;) {
    try {
      await (await open(file, 'wx')).close();
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const held = await stat(file).catch(() => undefined);
    if (held && held.mtimeMs < Date.now() - STALE) await rm(file, { force: true });
    else await new Promise((again) => setTimeout(again, PATIENCE));
  }
}

/** A drawer in a folder, made when first needed: a JSON file for each pack, and their shards below `shards/`. */
export function folderDrawer(folder: string): Drawer {
  const shelf = folderShelf(join(folder, 'shards'));
  const file = (name: string): string => join(folder, `${fileName(name)}.pack.json`);
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
    async paths() {
      const kinds = await readdir(join(folder, 'shards')).catch(() => []);
      const lists = kinds.map(async (kind) => {
        const names = await readdir(join(folder, 'shards', kind)).catch(() => []);
        return names.map((name) => `${kind}/${name}`);
      });
      return (await Promise.all(lists)).flat();
    },
    putShard: async (path, bytes) => void (await shelf.put(path, bytes)),
    async keep(isNeeded) {
      await shelf.keep(isNeeded).catch((error: unknown) => {
        // Nothing was ever put there.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      });
    },
    async alone(work) {
      const file = join(folder, 'lock');
      await mkdir(folder, { recursive: true });
      await lock(file);
      try {
        return await work();
      } finally {
        await rm(file, { force: true });
      }
    },
  };
}
