import { browserShelf, cachedSource } from './cache.ts';
import { openPack } from './pack.ts';
import { fetchSource } from './source.ts';
import { stack } from './stack.ts';
import type { Registry } from './types.ts';

/** One open pack an address, for all that ask on a page. */
const packs = new Map<string, Promise<Registry>>();

function packAt(address: string): Promise<Registry> {
  let pack = packs.get(address);
  if (!pack) {
    pack = openPack(cachedSource(fetchSource(address), browserShelf(address)));
    packs.set(address, pack);
    pack.catch(() => packs.delete(address));
  }
  return pack;
}

/** A pack that could not be opened, among others that could: it passes its failure on to whoever asks it. */
function unopened(failure: unknown): Registry {
  const fail = (): Promise<never> => Promise.reject(failure as Error);
  return { asOf: '', byNumber: fail, bySerial: fail, byTitle: fail, search: fail };
}

/**
 * Opens the packs at these addresses for a page, kept in the browser's cache; the first is asked first. One that can't
 * be opened leaves the others their answers, and is tried again when asked for next.
 * @param addresses whole addresses of the packs' folders.
 * @throws RegistryError of the first, where none can be opened.
 */
export async function packsAt(addresses: readonly string[]): Promise<Registry> {
  const settled = await Promise.allSettled(addresses.map(packAt));
  const first = settled[0];
  if (first?.status === 'rejected' && settled.every(({ status }) => status === 'rejected'))
    throw first.reason;
  return stack(settled.map((pack) => (pack.status === 'fulfilled' ? pack.value : unopened(pack.reason))));
}
