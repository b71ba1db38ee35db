import { RegistryError } from './error.ts';
import { FILE_LIMIT, MANIFEST, type Manifest } from './pack-format.ts';
import { fetchSource, manifestOf, shardOf, soundly, type PackSource } from './source.ts';

/**
 * A whole pack on its way to whoever keeps packs. It may come as one file (`danchieu pack --bundle`): gzip of the
 * manifest and then the shards in the manifest's order, one a line. A line is a file's own bytes, so that its hash
 * proves it; no shard holds a line feed.
 */
export interface Parcel {
  manifest: Manifest;
  /** The pack's files but the manifest, each checked against its hash and shape; to be read once. */
  shards(): AsyncIterable<[path: string, bytes: Uint8Array<ArrayBuffer>]>;
}

/** Longest parcel, in bytes of JSON: some ten times the kit's own. */
const PARCEL_LIMIT = 100_000_000;

/** Paths of a pack's shards, in the order in which a parcel has them; each once. */
export function shardPaths(manifest: Manifest): string[] {
  return [...counts(manifest).keys()];
}

/** How many entries the manifest says that each shard has. */
function counts({ numbers, serials, titles, words }: Manifest): Map<string, number> {
  const kinds = { n: numbers, s: serials, t: titles, w: words };
  return new Map(
    Object.entries(kinds).flatMap(([kind, shards]) =>
      shards.map(([, hash, count]): [string, number] => [`${kind}/${hash}.json`, count]),
    ),
  );
}

/** Checks a shard against its hash, its shape and the count that the manifest has of it. @throws RegistryError 'damaged' */
async function check(bytes: Uint8Array<ArrayBuffer>, path: string, count: number): Promise<void> {
  if ((await shardOf(bytes, path)).length !== count) throw new RegistryError('damaged', path);
}

/**
 * Opens a parcel in one file.
 * @throws RegistryError 'foreign' where it is none; while its shards are read, 'damaged' where one is cut short, too
 * long, or not what the manifest says.
 */
export async function openParcel(bytes: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Parcel> {
  const lines = linesOf(bytes.pipeThrough(new DecompressionStream('gzip')));
  let first: IteratorResult<Uint8Array<ArrayBuffer>>;
  try {
    first = await lines.next();
  } catch (cause) {
    throw cause instanceof RegistryError ? cause : new RegistryError('foreign', MANIFEST, { cause });
  }
  if (first.done) throw new RegistryError('foreign', MANIFEST);
  const manifest = manifestOf(first.value);
  return {
    manifest,
    async *shards() {
      for (const [path, count] of counts(manifest)) {
        const line = await lines.next().catch((cause: unknown) => {
          throw cause instanceof RegistryError ? cause : new RegistryError('damaged', path, { cause });
        });
        if (line.done) throw new RegistryError('damaged', path);
        await check(line.value, path, count);
        yield [path, line.value];
      }
      if (!(await lines.next()).done) throw new RegistryError('damaged', MANIFEST);
    },
  };
}

/** A pack below an address or in a folder, taken whole. @throws RegistryError as `openPack`, and as its shards come. */
export async function parcelOf(source: PackSource): Promise<Parcel> {
  const manifest = await soundly(source, MANIFEST, manifestOf);
  return {
    manifest,
    async *shards() {
      let total = 0;
      for (const [path, count] of counts(manifest)) {
        const bytes = await soundly(source, path, async (read) => {
          await check(read, path, count);
          return read;
        });
        if ((total += bytes.length) > PARCEL_LIMIT) throw new RegistryError('damaged', path);
        yield [path, bytes];
      }
    },
  };
}

/** Milliseconds that a parcel in one file may take to come. */
const TIMEOUT = 120_000;

/**
 * The pack at an address: in one file where the address ends in `.gz`, else the folder's, or its manifest's.
 * @throws RegistryError 'missing', 'unreachable', and as the two above
 */
export async function fetchParcel(address: string): Promise<Parcel> {
  if (!/\.gz$/i.test(new URL(address).pathname)) return parcelOf(fetchSource(address));
  const answer = await fetch(address, {
    credentials: 'omit',
    cache: 'no-cache',
    signal: AbortSignal.timeout(TIMEOUT),
  }).catch((cause: unknown) => {
    throw new RegistryError('unreachable', '', { cause });
  });
  if (!answer.ok || !answer.body)
    throw new RegistryError(answer.status === 404 || answer.status === 410 ? 'missing' : 'unreachable', '');
  return openParcel(answer.body);
}

/** The lines of a stream, each no longer than a file of a pack may be. */
async function* linesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let [length, total] = [0, 0];
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value } = await reader.read();
      if (!value) break;
      if ((total += value.length) > PARCEL_LIMIT) throw new RegistryError('damaged', MANIFEST);
      let start = 0;
      for (let end = value.indexOf(0x0a); end >= 0; end = value.indexOf(0x0a, start)) {
        yield whole([...parts, value.subarray(start, end)]);
        [parts, length, start] = [[], 0, end + 1];
      }
      if (start < value.length) parts.push(value.slice(start));
      if ((length += value.length - start) > FILE_LIMIT) throw new RegistryError('damaged', MANIFEST);
    }
    if (parts.length > 0) yield whole(parts);
  } finally {
    // Whoever stops early reads no further of what a stranger sends.
    reader.cancel().catch(() => undefined);
  }
  return undefined;
}

function whole(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
