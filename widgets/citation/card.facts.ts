import type { Citation, Doubt, Provision } from '../../core/citation/citation.ts';
import { officialLinks, type OfficialLink } from '../../core/registry/links.ts';
import { statusAt } from '../../core/registry/status.ts';
import type {
  DocumentRecord,
  DocumentRelation,
  RegistryDoubt,
  Resolution,
  Status,
} from '../../core/registry/types.ts';

/** What a link stands for, as the text says it. */
export interface CardSubject {
  citation: Citation;
  /** For one that only points ("Nghị định này"): the citation that it leans on. */
  antecedent?: Citation | undefined;
  /** ISO day of the article. */
  published?: string | undefined;
}

/** What became of asking the registry. `alone`: there is none to ask. */
export type CardAnswer =
  { state: 'loading' | 'failed' | 'alone' } | { state: 'answered'; resolution: Resolution; asOf: string };

/** What others did to a document, by kind; `part` where only a part of it is concerned. */
export interface Change {
  relation: DocumentRelation['kind'] | `${DocumentRelation['kind']}-part`;
  numbers: string[];
}

/** A document as far as it is known. */
export interface DocumentFacts {
  /** The words of the text, where it gives neither number nor title. */
  said?: string | undefined;
  type?: string | undefined;
  number?: string | undefined;
  title?: string | undefined;
  issuer?: string | undefined;
  issued?: string | undefined;
  effective?: string | undefined;
  expires?: string | undefined;
  links: OfficialLink[];
}

/** All that a card shows, in no language yet. */
export interface CardFacts extends DocumentFacts {
  state: 'loading' | 'failed' | 'alone' | 'found' | 'several' | 'unknown';
  now?: Status | undefined;
  /** On the article's day, where that was another than today's. */
  then?: Status | undefined;
  changes: Change[];
  provisions: Provision[];
  doubts: (Doubt | RegistryDoubt)[];
  isDraft: boolean;
  /** Why there is a record, or none. */
  reason?: Resolution['reason'] | undefined;
  /** Documents that the citation may mean, best first. */
  candidates: DocumentFacts[];
  /** Whether the record was only read out of other documents. */
  isHearsay: boolean;
  asOf?: string | undefined;
}

const MOST_CANDIDATES = 5;
const TOLD: DocumentRelation['kind'][] = ['replaces', 'repeals', 'amends', 'consolidates', 'guides'];

/**
 * @param today ISO day on which the card is read
 * @param source registered name of the publisher that the page's owner or the reader prefers
 */
export function cardFacts(
  { citation, antecedent, published }: CardSubject,
  answer: CardAnswer,
  today: string,
  source?: string,
): CardFacts {
  const said =
    antecedent && citation.number === undefined && citation.title === undefined ? antecedent : citation;
  const text: CardFacts = {
    state: answer.state === 'answered' ? 'unknown' : answer.state,
    said: said.text,
    type: said.type,
    number: said.number,
    title: said.title,
    issuer: said.issuer,
    issued: said.issued,
    links: preferred(officialLinks(targetOf(said)), source),
    changes: [],
    provisions: citation.provisions,
    doubts: citation.doubts,
    isDraft: citation.draft ?? false,
    candidates: [],
    isHearsay: false,
  };
  if (answer.state !== 'answered') return text;

  const { reason, record, candidates, doubts } = answer.resolution;
  if (reason === 'unavailable') return { ...text, state: 'failed' };
  const answered = {
    ...text,
    doubts: [...text.doubts, ...doubts.filter(({ code }) => code !== 'ambiguous')],
    reason,
    asOf: answer.asOf,
  };
  if (!record) {
    if (candidates.length === 0) return answered;
    const documents = candidates
      .slice(0, MOST_CANDIDATES)
      .map((candidate) => documentFacts(candidate.record, source));
    return { ...answered, state: 'several', candidates: documents };
  }
  const now = statusAt(record, today);
  const before = published === undefined ? undefined : statusAt(record, published);
  const then = before && (before.kind !== now.kind || before.by !== now.by) ? before : undefined;
  const known = documentFacts(record, source);
  return {
    ...answered,
    ...known,
    state: 'found',
    now,
    then,
    // The two status lines have told the end, and what brought it.
    expires: then && now.since === known.expires ? undefined : known.expires,
    changes: changesOf(record).filter(({ numbers }) => !then || numbers.some((number) => number !== now.by)),
    isHearsay: record.tier === 'cited',
    asOf: record.asOf,
  };
}

/** Where a citation's link leads before anything is looked up: a search by its number or title. */
export function searchAddress(said: Citation, source?: string): string | undefined {
  return preferred(officialLinks(targetOf(said)), source)[0]?.url;
}

function documentFacts(record: DocumentRecord, source: string | undefined): DocumentFacts {
  const { type, number, title, issuer, issued, effective, expires } = record;
  return {
    type,
    number,
    title,
    issuer,
    issued,
    effective,
    expires,
    links: preferred(officialLinks(record), source),
  };
}

function targetOf({ number, title, year }: Citation): { number?: string; title?: string } {
  if (number !== undefined) return { number };
  if (title === undefined) return {};
  return { title: year === undefined ? title : `${title} ${year}` };
}

/** The preferred publisher's link first; else official ones before others, as the registry orders them. */
function preferred(links: OfficialLink[], source: string | undefined): OfficialLink[] {
  const first = links.filter(({ publisher }) => publisher === source);
  return first.length === 0 ? links : [...first, ...links.filter(({ publisher }) => publisher !== source)];
}

function changesOf({ affectedBy }: DocumentRecord): Change[] {
  const numbers = new Map<Change['relation'], Set<string>>();
  const order = [...affectedBy].sort((a, b) => TOLD.indexOf(a.kind) - TOLD.indexOf(b.kind));
  for (const { kind, to, part } of order) {
    if (!TOLD.includes(kind)) continue;
    const relation = part && kind !== 'amends' ? (`${kind}-part` as const) : kind;
    numbers.set(relation, (numbers.get(relation) ?? new Set()).add(to));
  }
  return [...numbers].map(([relation, those]) => ({ relation, numbers: [...those] }));
}
