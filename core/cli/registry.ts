import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedSource } from '../registry/cache.ts';
import type { PackVersion } from '../registry/changes.ts';
import { openKept, type Drawer } from '../registry/kept.ts';
import { fetchSource, openPack, RegistryError, stack, type PackRegistry } from '../registry/index.ts';
import { MANIFEST } from '../registry/pack-format.ts';
import { manifestOf, type PackSource } from '../registry/source.ts';
import { diskSource, folderShelf } from '../registry/node/disk.ts';
import { folderDrawer } from '../registry/node/folder-drawer.ts';
import type { Registry } from '../registry/types.ts';
import { Unusable } from './failure.ts';

/** Where programs keep what is theirs (XDG Base Directory Specification): data to stay, and what can be had again. */
const home = (kind: 'DATA' | 'CACHE', usual: string): string =>
  join(process.env[`XDG_${kind}_HOME`] || join(homedir(), usual), 'danchieu');

/** The packs that `danchieu registry update` took. */
export const ownDrawer = (): Drawer => folderDrawer(home('DATA', '.local/share'));

/** Whether a place is an address on the web rather than a folder. */
export const isAddress = (place: string): boolean => /^https?:\/\//i.test(place);

/** Files of the pack in a folder, or at an address: those are kept for the next time. */
function sourceAt(place: string): PackSource {
  if (!isAddress(place)) return diskSource(place);
  const name = createHash('sha256').update(place).digest('hex').slice(0, 20);
  return cachedSource(fetchSource(place), folderShelf(join(home('CACHE', '.cache'), name)));
}

/**
 * The pack that the build leaves in `dist/registry`, if it is there (`core/cli` and the bundled `dist/cli` lie equally
 * deep below the package).
 * @throws Unusable where it is damaged.
 */
export const bundledPack = (): Promise<PackRegistry | undefined> => fromBundle(openPack);

/** The same pack, to be compared with another. @throws Unusable where it is damaged. */
export const bundledVersion = (): Promise<PackVersion | undefined> =>
  fromBundle(async (source) => ({ source, manifest: manifestOf(await source.read(MANIFEST)) }));

async function fromBundle<T>(open: (source: PackSource) => Promise<T>): Promise<T | undefined> {
  const folder = fileURLToPath(new URL('../../dist/registry', import.meta.url));
  try {
    return await open(diskSource(folder));
  } catch (error) {
    if (error instanceof RegistryError && error.code === 'missing') return undefined;
    throw unusablePack(error, folder);
  }
}

/**
 * Opens the packs at these places (folders, addresses), the first asked first; without any, those that were taken by
 * `danchieu registry update` and the one that came along.
 * @returns undefined where none was named and there is none.
 * @throws Unusable where a pack cannot be used.
 */
export async function openRegistry(places: readonly string[] = []): Promise<Registry | undefined> {
  const packs =
    places.length > 0
      ? await Promise.all(
          places.map((place) =>
            openPack(sourceAt(place)).catch((error: unknown) => {
              throw unusablePack(error, place);
            }),
          ),
        )
      : await openKept(ownDrawer(), await bundledPack());
  return packs.length > 0 ? stack(packs) : undefined;
}

/** A pack's failure as one of the command's, said in the reader's language; anything else as it is. */
export function unusablePack(error: unknown, place?: string): unknown {
  const { code: cause, syscall, message, path: file } = error as NodeJS.ErrnoException;
  if (cause !== undefined && syscall !== undefined)
    return new Unusable((say) => say.notWritable(place ?? file ?? '', message));
  if (!(error instanceof RegistryError)) return error;
  const { path, code } = error;
  return new Unusable((say) =>
    say.registryUnusable(
      place === undefined ? path : `${place.replace(/\/$/, '')}/${path}`,
      say.packFault(code),
    ),
  );
}
