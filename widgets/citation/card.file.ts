import { today } from '../../core/locale/format.ts';
import { jsonLd, jsonLdText } from '../../core/registry/json-ld.ts';
import { mainLink, sourceLinks, type LinkTarget } from '../../core/registry/links.ts';
import { packsAt } from '../../core/registry/packs-at.ts';
import { resolve, resolveOne } from '../../core/registry/resolve.ts';
import type { Registry, Resolution } from '../../core/registry/types.ts';
import { cardSurface } from './card.surface.view.ts';
import { drawCitationList } from './citation-list.view.ts';

/** The packs at these addresses, apart by spaces (`packAddress`), as one registry. */
const registryAt = (addresses: string): Promise<Registry> => packsAt(addresses.split(' '));

/** Where a document of the registry can be read, at an authoritative publisher. */
function addressOf(target: LinkTarget, prefer?: string): string | undefined {
  return mainLink(sourceLinks(target, { prefer }))?.url;
}

/** What the registry found of a page's citations, as the text of a JSON-LD script. */
function describe(resolutions: readonly Resolution[], page: string): string {
  return jsonLdText(jsonLd(resolutions, { on: today(), page }));
}

/** All that is needed only once a reader asks for more: what shows the card and the list, and what reads the registry. */
export const cardFile = {
  surface: cardSurface,
  drawCitationList,
  registryAt,
  resolve,
  resolveOne,
  addressOf,
  describe,
};

export type CardFile = typeof cardFile;
