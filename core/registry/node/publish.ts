import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { buildPack, type PackOptions, type PackReport } from '../build/pack.ts';
import { MANIFEST } from '../pack-format.ts';
import { shardPaths } from '../parcel.ts';
import { manifestOf } from '../source.ts';
import type { DocumentRecord } from '../types.ts';
import { folderShelf, writeWhole } from './disk.ts';

interface Publication {
  /** Folder for the pack's files, to be put on a web server. */
  folder?: string | undefined;
  /** File for the pack in one piece (`openParcel`). */
  bundle?: string | undefined;
}

/** Whether a folder may become a pack's: it holds one already, or nothing. */
export async function isFree(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.length === 0 || names.includes(MANIFEST);
}

/**
 * Builds a pack and puts it where it is to be served. A pack that lies there stays whole until the new manifest takes
 * the place of the old: shards first, manifest next, what it no longer names last.
 * @throws as `buildPack`
 */
export async function publish(
  records: readonly DocumentRecord[],
  { folder, bundle }: Publication,
  options: PackOptions,
): Promise<PackReport> {
  const draft = await mkdtemp(join(tmpdir(), 'danchieu-pack-'));
  try {
    const report = buildPack(records, draft, options);
    const manifest = await readFile(join(draft, MANIFEST));
    const paths = shardPaths(manifestOf(manifest));
    const bytesOf = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
      new Uint8Array(await readFile(join(draft, path)));
    if (folder !== undefined) {
      const shelf = folderShelf(folder);
      for (const path of [...paths, MANIFEST]) await shelf.put(path, await bytesOf(path));
      const named = new Set([...paths, MANIFEST]);
      // Only what has the place and the form of a shard is ours to remove.
      await shelf.keep((path) => named.has(path) || !/^[nstw][\\/][0-9a-f]{20}\.json$/.test(path));
    }
    if (bundle !== undefined) {
      const lines: Uint8Array[] = [manifest];
      for (const path of paths) lines.push(Buffer.from('\n'), await bytesOf(path));
      await writeWhole(bundle, await zipped(Buffer.concat(lines)));
    }
    return report;
  } finally {
    await rm(draft, { recursive: true });
  }
}

/** Bytes as gzip that says nothing of when and on which system it was made, so that the same bytes give the same file. */
async function zipped(bytes: Uint8Array): Promise<Buffer> {
  const file = await promisify(gzip)(bytes, { level: 9 });
  file[9] = 255;
  return file;
}
