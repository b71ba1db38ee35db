import { MANIFEST } from './pack-format.ts';
import { folderAt, manifestOf, type PackSource } from './source.ts';

/** Where files of one pack are kept. Anything may reject: then the cache is as good as not there. */
export interface Shelf {
  get(path: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  put(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown>;
  /** Puts away all files but those that this test names. */
  keep(isNeeded: (path: string) => boolean): Promise<unknown>;
}

/**
 * A pack's files with a shelf before them. Shards never change under their name, so one that is there is not asked for
 * again. The manifest is answered from the shelf at once and asked for meanwhile: a newer one serves the next opening,
 * and the shards that it no longer names go. So what was read once can be read without a network.
 */
export function cachedSource(source: PackSource, shelf: Shelf): PackSource {
  const fetch = async (path: string, fresh?: boolean): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = await source.read(path, fresh);
    // Whoever asked need not wait for the shelf, nor hear that there is none.
    quietly(path === MANIFEST ? replace(bytes) : shelf.put(path, bytes));
    return bytes;
  };
  const replace = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    // A guest network's welcome page must not take the place of a good manifest.
    const manifest = JSON.stringify(manifestOf(bytes));
    await shelf.put(MANIFEST, bytes);
    // `n/<hash>.json`
    await shelf.keep((path) => path === MANIFEST || manifest.includes(path.slice(2, -5)));
  };
  return {
    async read(path, fresh) {
      const kept = fresh ? undefined : await shelf.get(path).catch(() => undefined);
      if (!kept) return fetch(path, fresh);
      if (path === MANIFEST) quietly(fetch(path));
      return kept;
    },
  };
}

const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined);

/**
 * A shelf in the browser's Cache API, in the page's own partition of storage. There is none in pages without a secure
 * context and where storage is forbidden: every call then rejects.
 * @param base the pack's address, as `fetchSource` takes it.
 */
export function browserShelf(base: string | URL): Shelf {
  const folder = folderAt(base);
  const address = (path: string): URL => new URL(path, folder);
  const open = async (): Promise<Cache> => caches.open(`danchieu ${String(folder)}`);
  return {
    async get(path) {
      const answer = await (await open()).match(address(path));
      return answer && new Uint8Array(await answer.arrayBuffer());
    },
    put: async (path, bytes) => (await open()).put(address(path), new Response(bytes)),
    async keep(isNeeded) {
      const cache = await open();
      for (const request of await cache.keys())
        if (!isNeeded(request.url.slice(folder!.href.length))) await cache.delete(request);
    },
  };
}
