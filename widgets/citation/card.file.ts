import type { Citation } from '../../core/citation/citation.ts';
import { today } from '../../core/locale/format.ts';
import { jsonLd, jsonLdText } from '../../core/registry/json-ld.ts';
import { mainLink, sourceLinks, type LinkTarget } from '../../core/registry/links.ts';
import { packsAt } from '../../core/registry/packs-at.ts';
import { resolve, resolveOne } from '../../core/registry/resolve.ts';
import type { Registry, ResolveContext } from '../../core/registry/types.ts';
import { cardSurface } from './card.surface.view.ts';

/** The packs at these addresses, apart by spaces (`packAddress`), as one registry. */
const registryAt = (addresses: string): Promise<Registry> => packsAt(addresses.split(' '));

/** Where a document of the registry can be read, at an authoritative publisher. */
function addressOf(target: LinkTarget, prefer?: string): string | undefined {
  return mainLink(sourceLinks(target, { prefer }))?.url;
}

/** What the registry finds of a page's citations, as the text of a JSON-LD script. */
async function describe(
  citations: readonly Citation[],
  registry: Registry,
  context: ResolveContext,
  page: string,
): Promise<string> {
  return jsonLdText(jsonLd(await resolve(citations, registry, context), { on: today(), page }));
}

/** All that the links need only once a reader asks for more: what shows the card, and what reads the registry. */
export const cardFile = { surface: cardSurface, registryAt, resolveOne, addressOf, describe };

export type CardFile = typeof cardFile;
