import { stateOf } from '../annotation/dress.ts';
import type { MarkState } from '../annotation/types.ts';
import { meantBy } from '../citation/antecedent.ts';
import type { Citation } from '../citation/citation.ts';
import { mainLink, sourceLinks } from '../registry/links.ts';
import { searchAddressOf } from '../registry/mention-address.ts';
import { resolve } from '../registry/resolve.ts';
import { registryDoubts } from '../registry/registry-doubts.ts';
import type { Registry, Resolution, ResolveContext } from '../registry/types.ts';
import type { Reading } from './page.ts';

/** What is made of one citation of a page. */
export interface Judgement {
  citation: Citation;
  /** What the registry makes of it, where it was asked. */
  resolution?: Resolution;
  /** Where its link leads; as in the page, a citation that only points leads to where the one does that it leans on. */
  href: string | undefined;
  state: MarkState | undefined;
}

/**
 * Judges a reading's citations as the cards of the page do: where the link leads, and how far it can be trusted.
 * @param registry without one, by the text alone, as the page does before a card was asked for
 * @param prefer registered name of the publisher that links lead to first
 */
export async function judge(
  { citations, around }: Reading,
  registry: Registry | undefined,
  context: ResolveContext,
  prefer?: string,
): Promise<Judgement[]> {
  const resolutions = new Map<Citation, Resolution>();
  if (registry)
    for (const resolution of await resolve(citations, registry, { ...context, around }))
      resolutions.set(citations[resolution.index]!, resolution);
  return citations.map((citation) => {
    const meant = meantBy(citation, citations) ?? citation;
    const own = resolutions.get(citation);
    const resolution = resolutions.get(meant);
    const { record } = resolution ?? {};
    const page = record && mainLink(sourceLinks(record, { prefer }))?.url;
    const href = page ?? searchAddressOf(meant, prefer);
    if (!resolution || resolution.failure !== undefined)
      return { citation, ...(own && { resolution: own }), href, state: stateOf(citation) };
    // The registry's doubts are about the words that name the document, not those that point to them.
    const isDoubted =
      citation.doubts.length > 0 || (meant === citation && registryDoubts(resolution).length > 0);
    const state = isDoubted ? 'doubted' : record ? undefined : 'unresolved';
    return { citation, ...(own && { resolution: own }), href, state };
  });
}
