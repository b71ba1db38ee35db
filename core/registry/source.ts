import { RegistryError } from './error.ts';
import {
  checkManifest,
  FILE_LIMIT,
  isSerialEntry,
  isStoredRecord,
  isTitleEntry,
  isWordEntry,
  MANIFEST,
  type Manifest,
} from './pack-format.ts';

/** Where a pack's files come from. Rejects with `RegistryError` ('missing', 'unreachable', 'damaged': too long). */
export interface PackSource {
  /** @param fresh asks past every cache: what one of them has was found damaged, or old. */
  read(path: string, fresh?: boolean): Promise<Uint8Array<ArrayBuffer>>;
}

/** The folder that an address means, with a slash at its end; undefined where it is no address. */
export function folderAt(base: string | URL): URL | undefined {
  const text = String(base);
  const page = (globalThis as { document?: { baseURI: string } }).document?.baseURI;
  try {
    return new URL('.', new URL(text.endsWith('.json') ? text : text.replace(/\/?$/, '/'), page));
  } catch {
    return undefined;
  }
}

/** Milliseconds after which a file that has not come whole is given up. */
const TIMEOUT = 15_000;

/** The bytes of an answer, read no further than a file of a pack may be long. */
async function body(response: Response, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  for (let size = 0; reader;) {
    const { value } = await reader.read();
    if (!value) break;
    if ((size += value.length) > FILE_LIMIT) {
      void reader.cancel();
      throw new RegistryError('damaged', path);
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/**
 * Files of a pack below an address, by `fetch`.
 * @param base address of the pack's folder, or of its manifest; a relative one counts from the page, and where there is
 * no page nothing is there ('missing').
 */
export function fetchSource(
  base: string | URL,
  get: typeof fetch = (input, init) => fetch(input, init),
): PackSource {
  return {
    async read(path, fresh) {
      const folder = folderAt(base);
      if (!folder) throw new RegistryError('missing', path);
      let response: Response;
      try {
        // Shards never change under their name; only the manifest may have to be asked for again.
        response = await get(new URL(path, folder), {
          cache: fresh ? 'reload' : path === MANIFEST ? 'no-cache' : 'force-cache',
          credentials: 'omit',
          signal: AbortSignal.timeout(TIMEOUT),
        });
        if (response.ok) return await body(response, path);
      } catch (cause) {
        throw cause instanceof RegistryError ? cause : new RegistryError('unreachable', path, { cause });
      }
      throw new RegistryError(
        response.status === 404 || response.status === 410 ? 'missing' : 'unreachable',
        path,
      );
    },
  };
}

/** Hash of a file's bytes, as manifests have it; undefined where there is nothing to work it out by. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  // Pages without a secure context have no subtle crypto; there the shape checks alone stand at the door.
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What a file of a pack holds. @throws RegistryError 'damaged' (a manifest: 'foreign') where that is no JSON. */
function parse(bytes: Uint8Array, path: string): unknown {
  if (bytes.length > FILE_LIMIT) throw new RegistryError('damaged', path);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new RegistryError(path === MANIFEST ? 'foreign' : 'damaged', path, { cause });
  }
}

/** What the entries of each kind of shard must be. */
const ENTRIES: Readonly<Record<string, (entry: unknown) => boolean>> = {
  n: isStoredRecord,
  s: isSerialEntry,
  t: isTitleEntry,
  w: isWordEntry,
};

/**
 * The entries of a shard, from its bytes.
 * @param path `<kind>/<hash>.json`, as the manifest names it.
 * @throws RegistryError 'damaged' where its hash, its length or its shape is not what it should be.
 */
export async function shardOf(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<unknown[]> {
  const actual = await digest(bytes);
  if (actual !== undefined && actual !== path.slice(2, -5)) throw new RegistryError('damaged', path);
  const entries = parse(bytes, path);
  if (!Array.isArray(entries) || !entries.every(ENTRIES[path[0]!]!)) throw new RegistryError('damaged', path);
  return entries as unknown[];
}

/** What is made of a file. Where that fails, a cache may have spoiled it: it is asked for once more, past them all. */
export async function soundly<T>(
  source: PackSource,
  path: string,
  make: (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>,
): Promise<T> {
  const bytes = await source.read(path);
  try {
    return await make(bytes);
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    return make(await source.read(path, true));
  }
}

/** The manifest that these bytes are. @throws RegistryError as `checkManifest` */
export const manifestOf = (bytes: Uint8Array): Manifest => checkManifest(parse(bytes, MANIFEST));
