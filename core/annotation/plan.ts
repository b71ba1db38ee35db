import type { Citation } from '../citation/citation.ts';
import { locate, type Block } from './blocks.ts';
import { hasSomethingToShow } from './dress.ts';
import { linkAround } from './link.ts';
import type { Span } from './mark.ts';

/** A block, and where its citations stand in the list. */
export interface CitedBlock<T = Text, A = HTMLAnchorElement, N = Node> {
  block: Block<T, A, N>;
  first: number;
  count: number;
}

/** What one text node is to carry; `data` is its text when it was read, `home` the block that it stands in. */
export interface Wanted<N = Node> {
  data: string;
  home: N;
  spans: Span[];
}

/** Which parts of which text nodes, and which existing links, stand for citations, in document order. */
export interface Plan<T = Text, A = HTMLAnchorElement, N = Node> {
  texts: Map<T, Wanted<N>>;
  links: Map<A, number>;
}

/** @param mayEnrich whether an existing link may stand for a citation; one that may not stays as it is */
export function planOf<T, A, N>(
  cited: readonly CitedBlock<T, A, N>[],
  citations: readonly Citation[],
  mayEnrich: (link: A) => boolean,
): Plan<T, A, N> {
  const plan: Plan<T, A, N> = { texts: new Map(), links: new Map() };
  for (const { block, first, count } of cited) {
    for (let index = first; index < first + count; index += 1) {
      const citation = citations[index]!;
      if (!hasSomethingToShow(citation)) continue;
      for (const { node, data, from, to, link } of locate(block, citation.start, citation.end)) {
        if (link) {
          if (mayEnrich(link) && linkAround(block, link, citation)) plan.links.set(link, index);
          continue;
        }
        const wanted = plan.texts.get(node) ?? { data, home: block.element, spans: [] };
        wanted.spans.push({ from, to, index });
        plan.texts.set(node, wanted);
      }
    }
  }
  return plan;
}
