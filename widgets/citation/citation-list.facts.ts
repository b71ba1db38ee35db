import { meantBy, saidOf } from '../../core/citation/antecedent.ts';
import type { Citation, Provision } from '../../core/citation/citation.ts';
import type { Resolution } from '../../core/registry/types.ts';
import { cardFacts, type CardFacts } from './card.facts.ts';

/** The citations of one text of the page, in order. */
interface CitedText {
  citations: readonly Citation[];
  /** The link that stands for a citation, where there is one. */
  linkOf: (index: number) => HTMLAnchorElement | undefined;
}

/** All that one element has marked, and what becomes of asking the registry about it. */
export interface CitedTexts {
  texts: readonly CitedText[];
  /** ISO day of the article. */
  published?: string | undefined;
  /** Registered name of the publisher to lead to first. */
  source?: string | undefined;
  /** Asks the registry: for each text its citations' answers, in order; undefined where there is none to ask. */
  settle: () => Promise<{ resolutions: readonly Resolution[][]; asOf: string } | undefined>;
}

/** What became of asking, for all that one element has marked. */
export type Settled =
  | { state: 'loading' | 'failed' | 'alone' }
  | { state: 'answered'; resolutions: readonly Resolution[][]; asOf: string };

/** A document that the article cites, with all places where it does. */
export interface CitedDocument {
  /** As its card would tell it, with the provisions and doubts of all its citations. */
  facts: CardFacts;
  /** In reading order. */
  places: { text: CitedText; index: number }[];
}

/** How much of a document a form of citation says. */
const FULLNESS: Record<Citation['form'], number> = { back: 0, short: 1, named: 2, numbered: 3 };

interface Group {
  said: Citation;
  resolution: Resolution | undefined;
  citations: Citation[];
  places: CitedDocument['places'];
}

/**
 * An article's citations, grouped by the document that they mean, in the order of first mention: by the registry's key
 * where it knows one, else by what the text says of it. What points at nothing is left out.
 * @param today ISO day on which the list is read
 */
export function citedDocuments(
  { texts, published, source }: CitedTexts,
  settled: Settled,
  today: string,
): CitedDocument[] {
  const groups = new Map<string, Group>();
  texts.forEach((text, at) => {
    const places = new Map(text.citations.map((citation, index) => [citation, index]));
    text.citations.forEach((citation, index) => {
      const said = meantBy(citation, text.citations);
      if (!said) return;
      const resolution =
        settled.state === 'answered' ? settled.resolutions[at]?.[places.get(said)!] : undefined;
      const id = resolution?.key ?? saidOf(said);
      const group = groups.get(id);
      if (!group) {
        groups.set(id, { said, resolution, citations: [citation], places: [{ text, index }] });
        return;
      }
      group.citations.push(citation);
      group.places.push({ text, index });
      if (FULLNESS[said.form] > FULLNESS[group.said.form]) Object.assign(group, { said, resolution });
    });
  });
  return [...groups.values()].map(({ said, resolution, citations, places }) => {
    const answer =
      settled.state === 'answered' && resolution
        ? { state: settled.state, resolution, asOf: settled.asOf }
        : { state: settled.state === 'answered' ? ('alone' as const) : settled.state };
    const facts = cardFacts({ citation: said, published }, answer, today, source);
    return {
      facts: {
        ...facts,
        provisions: once(
          citations.flatMap(({ provisions }) => provisions),
          nameOf,
        ),
        doubts: once([...facts.doubts, ...citations.flatMap(({ doubts }) => doubts)], (doubt) =>
          JSON.stringify(doubt),
        ),
      },
      places,
    };
  });
}

function nameOf({ point, clause, article, section, chapter, part, appendix }: Provision): string {
  return JSON.stringify([point, clause, article, section, chapter, part, appendix]);
}

function once<T>(all: readonly T[], name: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [name(one), one])).values()];
}
