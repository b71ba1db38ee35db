import type { PackVersion } from '../../core/registry/changes.ts';
import { openKept } from '../../core/registry/kept.ts';
import { fetchSource, openPack, type PackRegistry, type PackSource } from '../../core/registry/pack.ts';
import { MANIFEST } from '../../core/registry/pack-format.ts';
import { manifestOf } from '../../core/registry/source.ts';
import { browser } from '../browser.ts';
import { databaseDrawer } from './database-drawer.ts';

/** Channel on which the background hears that other packs are in use than before. */
export const PACKS_CHANNEL = 'packs-changed';

/** Files of the pack that came with the extension. */
const bundled = (): PackSource => fetchSource(browser.runtime.getURL('/registry/'));

/** The pack that came with the extension. @throws RegistryError */
export const openBundled = (): Promise<PackRegistry> => openPack(bundled());

/** The same, to be compared with another. @throws RegistryError */
export async function bundledVersion(): Promise<PackVersion> {
  const source = bundled();
  return { source, manifest: manifestOf(await source.read(MANIFEST)) };
}

/**
 * The packs in use, the reader's own first. Where those can't be had (the browser's store is broken), the one that came
 * with the extension answers alone.
 * @throws RegistryError where that one can't be read
 */
export async function packsInUse(): Promise<PackRegistry[]> {
  const own = await openBundled();
  return openKept(databaseDrawer, own).catch((error: unknown) => {
    console.error(error);
    return [own];
  });
}
