import type { Citation, Doubt, Provision } from '../../core/citation/citation.ts';
import { changesOf, CHANGING, MOST_ACTS, numbersNamed, type Change } from '../../core/registry/affecting.ts';
import { mainLink, sourceLinks, type SourceLink } from '../../core/registry/links.ts';
import { targetOf } from '../../core/registry/mention-address.ts';
import { numberKey } from '../../core/registry/number-key.ts';
import { statusAt } from '../../core/registry/status.ts';
import type { DocumentRecord, RegistryDoubt, Resolution, Status } from '../../core/registry/types.ts';

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
  | { state: 'loading' | 'failed' | 'alone' }
  | {
      state: 'answered';
      resolution: Resolution;
      asOf: string;
      /** Records of the numbers that the card names beside its own (`numbersOnCard`), once they have been looked up. */
      related?: readonly DocumentRecord[];
    };

/** What others did to a document, with where each act is to be read. */
interface LinkedChange {
  relation: Change['relation'];
  acts: { number: string; url?: string | undefined }[];
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
  /** Names in the title have lost their capitals: its source had it in lower case only. */
  isLowerCased?: boolean | undefined;
  links: SourceLink[];
  /** Whose record it is, where it is not the kit's own. */
  pack?: string | undefined;
  /** Why it is offered, for one of several. */
  reason?: Resolution['reason'] | undefined;
}

/** All that a card shows, in no language yet. */
export interface CardFacts extends DocumentFacts {
  state: 'loading' | 'failed' | 'alone' | 'found' | 'several' | 'unknown';
  now?: Status | undefined;
  /** On the article's day, where that was another than today's. */
  then?: Status | undefined;
  changes: LinkedChange[];
  provisions: Provision[];
  doubts: (Doubt | RegistryDoubt)[];
  isDraft: boolean;
  /** Documents that the citation may mean, best first. */
  candidates: DocumentFacts[];
  /** The registry has others that it may mean, too. */
  more: boolean;
  /** Documents whose numbers the doubts suggest; never what the citation says. */
  suggestions: DocumentFacts[];
  /** Whether the record was only read out of other documents. */
  isHearsay: boolean;
  asOf?: string | undefined;
}

const MOST_CANDIDATES = 5;
/** What others did, in the order of telling. */
const TOLD = [...CHANGING, 'guides'] as const;

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
    title: nameOf(said),
    issuer: said.issuer,
    issued: said.issued,
    links: sourceLinks(targetOf(said), { prefer: source }),
    changes: [],
    provisions: citation.provisions,
    doubts: citation.doubts,
    isDraft: citation.draft ?? false,
    candidates: [],
    more: false,
    suggestions: [],
    isHearsay: false,
  };
  if (answer.state !== 'answered') return text;

  const { reason, record, candidates, doubts, more = false } = answer.resolution;
  if (reason === 'unavailable') return { ...text, state: 'failed' };
  const related = answer.related ?? [];
  const told = [...text.doubts, ...doubts.filter(({ code }) => code !== 'ambiguous')];
  const answered = {
    ...text,
    doubts: told,
    suggestions: related
      .filter(({ number }) => suggested(told).some((wanted) => numberKey(wanted) === numberKey(number)))
      .slice(0, MOST_ACTS)
      .map((known) => documentFacts(known, source)),
    reason,
    asOf: answer.asOf,
  };
  if (!record) {
    if (candidates.length === 0) return answered;
    const documents = candidates
      .slice(0, MOST_CANDIDATES)
      .map((candidate) => ({ ...documentFacts(candidate.record, source), reason: candidate.reason }));
    return {
      ...answered,
      state: 'several',
      candidates: documents,
      more: more || candidates.length > MOST_CANDIDATES,
    };
  }
  const now = statusAt(record, today);
  const before = published === undefined ? undefined : statusAt(record, published);
  const then = before && (before.kind !== now.kind || before.by !== now.by) ? before : undefined;
  const known = documentFacts(record, source);
  return {
    ...answered,
    ...known,
    issued: known.issued ?? said.issued,
    state: 'found',
    now,
    then,
    // The two status lines have told the end, and what brought it.
    expires: then && now.since === known.expires ? undefined : known.expires,
    changes: changesOf(record, related, TOLD).map((change) => linked(change, source)),
    isHearsay: record.tier === 'cited',
    asOf: record.asOf,
  };
}

/** A name with its year, as the text gives them. */
function nameOf({ title, year, number }: Citation): string | undefined {
  return title === undefined || year === undefined || number !== undefined ? title : `${title} ${year}`;
}

/** Numbers that the card names besides the citation's own: what its doubts suggest, and who changed the document. */
export function numbersOnCard({ citation }: CardSubject, { record, doubts }: Resolution): string[] {
  return numbersNamed([{ ...(record && { record }), doubts: [...citation.doubts, ...doubts] }], TOLD);
}

function suggested(doubts: readonly (Doubt | RegistryDoubt)[]): string[] {
  return doubts.flatMap(({ suggestion }) => suggestion ?? []);
}

function documentFacts(record: DocumentRecord, source: string | undefined): DocumentFacts {
  const { type, number, title, issuer, issued, effective, expires, pack, lowerCased } = record;
  return {
    type,
    number,
    title,
    issuer,
    issued,
    effective,
    expires,
    pack,
    isLowerCased: lowerCased,
    links: sourceLinks(record, { prefer: source }),
  };
}

function linked({ relation, acts }: Change, source: string | undefined): LinkedChange {
  return {
    relation,
    acts: acts.map(({ number, record }) => ({
      number,
      url: mainLink(sourceLinks(record ?? { number }, { prefer: source }))?.url,
    })),
  };
}
