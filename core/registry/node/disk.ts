import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Shelf } from '../cache.ts';
import { RegistryError } from '../error.ts';
import { FILE_LIMIT } from '../pack-format.ts';
import type { PackSource } from '../source.ts';

/** Files of a pack in a folder on this machine. */
export function diskSource(folder: string): PackSource {
  return {
    async read(path) {
      const file = join(folder, path);
      try {
        const { size } = await stat(file);
        if (size <= FILE_LIMIT) return new Uint8Array(await readFile(file));
      } catch (cause) {
        throw new RegistryError(hasNone(cause) ? 'missing' : 'unreachable', path, { cause });
      }
      throw new RegistryError('damaged', path);
    },
  };
}

/** A shelf (for `cachedSource`) in a folder, made when first needed. */
export function folderShelf(folder: string): Shelf {
  return {
    async get(path) {
      try {
        return new Uint8Array(await readFile(join(folder, path)));
      } catch (error) {
        if (hasNone(error)) return undefined;
        throw error;
      }
    },
    put: (path, bytes) => writeWhole(join(folder, path), bytes),
    async keep(isNeeded) {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const entry of entries) {
        const file = join(entry.parentPath, entry.name);
        if (entry.isFile() && !isNeeded(file.slice(folder.length + 1))) await rm(file, { force: true });
      }
    },
  };
}

/** Writes a file, its folder too, so that others see the old bytes or the new, never a part. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  await writeFile(draft, bytes);
  await rename(draft, file);
}

const hasNone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
