import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RegistryError } from '../error.ts';
import type { PackSource } from '../pack.ts';

/** Files of a pack in a folder on this machine. */
export function diskSource(folder: string): PackSource {
  return {
    async read(path) {
      try {
        return new Uint8Array(await readFile(join(folder, path)));
      } catch (cause) {
        throw new RegistryError(
          (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreachable',
          path,
          { cause },
        );
      }
    },
  };
}
