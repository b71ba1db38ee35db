import { fileURLToPath } from 'node:url';
import { openPack, RegistryError, type PackRegistry } from '../registry/index.ts';
import { diskSource } from '../registry/node/disk.ts';
import { Unusable } from './failure.ts';

/**
 * Opens the pack in a folder; without one named, the pack that the build leaves in `dist/registry`
 * (`core/cli` and the bundled `dist/cli` lie equally deep below the package).
 * @returns undefined where none was named and none is built.
 * @throws Unusable where the pack cannot be used.
 */
export async function openRegistry(folder?: string): Promise<PackRegistry | undefined> {
  const place = folder ?? fileURLToPath(new URL('../../dist/registry', import.meta.url));
  try {
    return await openPack(diskSource(place));
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    if (folder === undefined && error.code === 'missing') return undefined;
    throw unusablePack(error, place);
  }
}

/** A pack's failure as one of the command's, said in the reader's language. */
export function unusablePack({ path, code }: RegistryError, folder?: string): Unusable {
  return new Unusable((say) =>
    say.registryUnusable(folder === undefined ? path : `${folder}/${path}`, say.packFault(code)),
  );
}
