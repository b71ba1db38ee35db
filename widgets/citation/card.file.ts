import { mainLink, sourceLinks, type LinkTarget } from '../../core/registry/links.ts';
import { fetchSource, openPack } from '../../core/registry/pack.ts';
import { resolve } from '../../core/registry/resolve.ts';
import type { Registry } from '../../core/registry/types.ts';
import { cardSurface } from './card.surface.view.ts';

/** One open pack an address, for all elements of the page; a failed opening is tried again when asked next. */
const registries = new Map<string, Promise<Registry>>();

function registryAt(address: string): Promise<Registry> {
  let registry = registries.get(address);
  if (!registry) {
    registry = openPack(fetchSource(address));
    registries.set(address, registry);
    registry.catch(() => registries.delete(address));
  }
  return registry;
}

/** Where a document of the registry can be read, at an authoritative publisher. */
function addressOf(target: LinkTarget, prefer?: string): string | undefined {
  return mainLink(sourceLinks(target, { prefer }))?.url;
}

/** All that the links need only once a reader asks for more: what shows the card, and what reads the registry. */
export const cardFile = { surface: cardSurface, registryAt, resolve, addressOf };

export type CardFile = typeof cardFile;
