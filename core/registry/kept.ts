import * as z from 'zod/mini';
import type { PackVersion } from './changes.ts';
import { RegistryError } from './error.ts';
import { openPack, OWN_PACK, type PackRegistry } from './pack.ts';
import { checkManifest, MANIFEST, type Manifest } from './pack-format.ts';
import { shardPaths, type Parcel } from './parcel.ts';
import type { PackSource } from './source.ts';

/** A pack that someone gave the extension or the command, in the version in use and the one before. */
export interface KeptPack {
  name: string;
  current: Manifest;
  previous?: Manifest | undefined;
  /** ISO day up to which knew what was in use when this version was taken; empty where nothing was. */
  over: string;
  /** ISO instant at which it was taken. */
  taken: string;
}

/**
 * Where packs are kept: a database, a folder. Shards lie side by side under their own names, whichever version they are
 * of; a version is in use once its row is written, which happens at one stroke.
 */
export interface Drawer {
  rows(): Promise<unknown[]>;
  putRow(row: KeptPack): Promise<void>;
  removeRow(name: string): Promise<void>;
  /** The bytes of a shard, if it is there. */
  shard(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Paths of all shards there. */
  paths(): Promise<string[]>;
  putShard(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Removes the shards that this test does not name. */
  keep(isNeeded: (path: string) => boolean): Promise<void>;
  /** Does work while nobody else, in whatever process or window, does work that was given here. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

let schema: z.ZodMiniType<KeptPack> | undefined;

function rowSchema(): z.ZodMiniType<KeptPack> {
  const manifest = z.custom<Manifest>((value) => {
    try {
      return Boolean(checkManifest(value));
    } catch {
      return false;
    }
  });
  schema ??= z.strictObject({
    name: z.string(),
    current: manifest,
    previous: z.optional(manifest),
    over: z.string(),
    taken: z.string(),
  });
  return schema;
}

/** The packs in a drawer, by name. A row that is not ours, or was damaged, is as good as not there. */
export async function keptPacks(drawer: Drawer): Promise<KeptPack[]> {
  const rows = (await drawer.rows()).flatMap((row) => {
    const { success, data } = rowSchema().safeParse(row);
    return success && data.name === data.current.name ? [data] : [];
  });
  return rows.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Puts a parcel's shards into a drawer, each checked; its version is not in use yet (`useVersion`). A parcel that fails
 * half-way leaves what is in use as it was, and nothing of itself.
 * @throws RegistryError as the parcel does.
 */
export async function stow(drawer: Drawer, parcel: Parcel): Promise<Manifest> {
  try {
    for await (const [path, bytes] of parcel.shards()) await drawer.putShard(path, bytes);
  } catch (error) {
    await tidy(drawer);
    throw error;
  }
  return parcel.manifest;
}

/**
 * Puts a version in use that was stowed; the one that was in use is kept, to go back to.
 * @param over ISO day up to which knew what it takes the place of.
 * @throws RegistryError 'missing' where a shard of it has gone meanwhile.
 */
export function useVersion(drawer: Drawer, manifest: Manifest, over: string, now: Date): Promise<KeptPack> {
  return drawer.alone(() => use(drawer, manifest, over, now));
}

async function use(drawer: Drawer, manifest: Manifest, over: string, now: Date): Promise<KeptPack> {
  const known = (await keptPacks(drawer)).find(({ name }) => name === manifest.name);
  const gone = await lacking(drawer, manifest);
  if (gone !== undefined) throw new RegistryError('missing', gone);
  const isSame = known && JSON.stringify(known.current) === JSON.stringify(manifest);
  const previous = isSame ? known.previous : known?.current;
  const row: KeptPack = {
    name: manifest.name,
    current: manifest,
    ...(previous && { previous }),
    over,
    taken: now.toISOString(),
  };
  await drawer.putRow(row);
  await sweep(drawer);
  return row;
}

/**
 * Goes back to the version that was in use before, if one is kept; else the pack goes, and for the kit's own pack the
 * one that came with it is in use again. Going back twice leads where one was.
 * @returns what is now in use of that pack's versions.
 */
export function goBack(drawer: Drawer, name: string, now: Date): Promise<Manifest | undefined> {
  return drawer.alone(() => back(drawer, name, now));
}

async function back(drawer: Drawer, name: string, now: Date): Promise<Manifest | undefined> {
  const known = (await keptPacks(drawer)).find((pack) => pack.name === name);
  if (!known?.previous) {
    await drop(drawer, name);
    return undefined;
  }
  const { current, previous } = known;
  // What was chosen by going back holds until something newer than what was left comes along.
  const over = current.asOf > known.over ? current.asOf : known.over;
  await drawer.putRow({ name, current: previous, previous: current, over, taken: now.toISOString() });
  await sweep(drawer);
  return previous;
}

/** Takes a pack out of a drawer, with all versions of it. */
export function removePack(drawer: Drawer, name: string): Promise<void> {
  return drawer.alone(() => drop(drawer, name));
}

async function drop(drawer: Drawer, name: string): Promise<void> {
  await drawer.removeRow(name);
  await sweep(drawer);
}

/**
 * Removes the shards that no version names any more: left over from older ones, and from parcels never used. To be
 * called where a parcel that was stowed is not put in use.
 */
export const tidy = (drawer: Drawer): Promise<void> => drawer.alone(() => sweep(drawer));

/** A shard of a version that is not in the drawer, if one is not. */
async function lacking(drawer: Drawer, manifest: Manifest): Promise<string | undefined> {
  const there = new Set(await drawer.paths());
  return shardPaths(manifest).find((path) => !there.has(path));
}

async function sweep(drawer: Drawer): Promise<void> {
  const versions = (await keptPacks(drawer)).flatMap(({ current, previous }) => [
    current,
    previous ?? current,
  ]);
  const needed = new Set(versions.flatMap(shardPaths));
  await drawer.keep((path) => needed.has(path));
}

/** Files of one version in a drawer. */
export function drawerSource(drawer: Drawer, manifest: Manifest): PackSource {
  return {
    async read(path) {
      if (path === MANIFEST) return new TextEncoder().encode(JSON.stringify(manifest));
      const bytes = await drawer.shard(path);
      if (!bytes) throw new RegistryError('missing', path);
      return bytes;
    },
  };
}

/** Whether the pack that came along knows further than a version kept here, and than what that took the place of. */
const isOutrun = ({ current, over }: KeptPack, bundled: { asOf: string } | undefined): boolean =>
  bundled !== undefined && bundled.asOf > current.asOf && bundled.asOf > over;

/**
 * The version of a pack that is in use, if any is.
 * @param bundled the kit's own pack as it came along, if it did.
 */
export async function inUse(
  drawer: Drawer,
  name: string,
  bundled: PackVersion | undefined,
): Promise<PackVersion | undefined> {
  const known = (await keptPacks(drawer)).find((pack) => pack.name === name);
  const own = name === OWN_PACK ? bundled : undefined;
  if (!known || isOutrun(known, own?.manifest) || (await lacking(drawer, known.current))) return own;
  return { manifest: known.current, source: drawerSource(drawer, known.current) };
}

/**
 * Opens what is in use: one's own packs in the order of their names, then the kit's. A version of the kit's that has lost
 * a shard gives way to the one that came along.
 * @param bundled the kit's own pack as it came along, if it did.
 */
export async function openKept(drawer: Drawer, bundled: PackRegistry | undefined): Promise<PackRegistry[]> {
  const packs = await keptPacks(drawer);
  const own = packs.find(({ name }) => name === OWN_PACK);
  const open = ({ current }: KeptPack): Promise<PackRegistry> => openPack(drawerSource(drawer, current));
  const others = await Promise.all(packs.filter((pack) => pack !== own).map(open));
  const isSound =
    own && !isOutrun(own, bundled) && !(bundled && (await lacking(drawer, own.current)) !== undefined);
  const kit = isSound ? await open(own) : bundled;
  return [...others, ...(kit ? [kit] : [])];
}
