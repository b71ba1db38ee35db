import { changesBetween, type PackChanges, type PackVersion } from './changes.ts';
import { RegistryError } from './error.ts';
import { drawerSource, inUse, stow, tidy, type Drawer } from './kept.ts';
import { OWN_PACK } from './pack.ts';
import { isToCome, MANIFEST, type Manifest } from './pack-format.ts';
import type { Parcel } from './parcel.ts';

/** A version of a pack that was checked whole and may be put in use (`useVersion`), and what that would mean. */
export interface Proposal {
  manifest: Manifest;
  /** The version in use of the same pack, and what is otherwise in the new one; neither where there is none. */
  before?: Manifest;
  changes?: PackChanges;
  /** It knows less far than the one in use. */
  isOlder: boolean;
  /** It is without more than half of the documents of the one in use: likely another pack under its name. */
  losesMuch: boolean;
  /** It takes the place of the kit's own pack: its documents will be told without saying whose they are. */
  replacesKit: boolean;
}

/**
 * Checks a parcel whole, keeps its shards, and tells what it would change. What is in use stays so. Where the version is
 * then not put in use, its shards are to be tidied away (`tidy`).
 * @param bundled the kit's own pack as it came along, if it did.
 * @param day ISO day on which the documents' validity is compared.
 * @throws RegistryError as the parcel does, 'damaged' for one that says that it knows up to a day to come
 */
export async function propose(
  drawer: Drawer,
  parcel: Parcel,
  bundled: PackVersion | undefined,
  day: string,
): Promise<Proposal> {
  if (isToCome(parcel.manifest.asOf)) throw new RegistryError('damaged', MANIFEST);
  const manifest = await stow(drawer, parcel);
  const replacesKit = manifest.name === OWN_PACK;
  const before = await inUse(drawer, manifest.name, bundled);
  if (!before) return { manifest, isOlder: false, losesMuch: false, replacesKit };
  const after = { manifest, source: drawerSource(drawer, manifest) };
  const changes = await changesBetween(before, after, day).catch(async (error: unknown) => {
    await tidy(drawer);
    throw error;
  });
  return {
    manifest,
    replacesKit,
    before: before.manifest,
    changes,
    isOlder: manifest.asOf < before.manifest.asOf,
    losesMuch: changes.withdrawn * 2 > before.manifest.records,
  };
}
