import type { DocumentType } from '../citation/citation.ts';

/** `vn/<type>/<year>/<serial>/<issuer>`, e.g. `vn/nghi-dinh/2021/32/cp`; its rules stand with `documentKey`. */
export type DocumentKey = string;

/** What one document may do to another. */
export const RELATION_KINDS = [
  'amends',
  'replaces',
  'repeals',
  'guides',
  'consolidates',
  'based-on',
  'cites',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** What this document does to another. */
export interface DocumentRelation {
  kind: RelationKind;
  /** Canonical number of the other document. */
  to: string;
  /** Its key, where several documents have that number. */
  toKey?: DocumentKey;
  /** ISO day from which it holds, where a source says so. */
  since?: string;
  /** Only part of the other document is concerned. */
  part?: boolean;
  /** ISO day before which it cannot hold (the acting document's signing), where `since` is not known. */
  notBefore?: string;
  /** Its source says so, but not firmly. */
  unsure?: boolean;
}

export interface DocumentLink {
  url: string;
  /** Registered name of the publisher: `vbpl.vn`, `vanban.chinhphu.vn`, `thuvienphapluat.vn`, … */
  publisher: string;
}

/** How far to trust a record: a publisher's own metadata, a list of numbers and links, or read out of other documents. */
export const RECORD_TIERS = ['metadata', 'list', 'cited'] as const;
export type RecordTier = (typeof RECORD_TIERS)[number];

export interface DocumentRecord {
  key: DocumentKey;
  number: string;
  type?: DocumentType;
  title?: string;
  issuer?: string;
  place?: string;
  /** ISO day of signing. */
  issued?: string;
  /** ISO day from which it has effect. */
  effective?: string;
  /** ISO day from which it no longer has effect. */
  expires?: string;
  /** As a source states it, if any does. */
  status?: string;
  /** Month (2026-01) of a codification that lists it, so that it was at least partly in force then. */
  codified?: string;
  tier: RecordTier;
  links: DocumentLink[];
  /** What this document does to others. */
  relations: DocumentRelation[];
  /** What others do to it: the same facts seen from the other end (`to` is then the acting document). */
  affectedBy: DocumentRelation[];
  /** ISO day up to which the record's sources know; none where no source tells. */
  asOf?: string;
  sources: string[];
  /** The source had the title in lower case only: names in it have lost their capitals. */
  lowerCased?: boolean;
  /**
   * Inferred, not sourced: a guiding text ends with the text it details (Law 80/2015/QH13, Article 154(4)).
   * `with` is the number of that text.
   */
  lapse?: { on: string; with: string };
  /**
   * Inferred from the names alone: the next law, code or ordinance of the same name, and the ISO day of its effect, else
   * of its signing, else the first of its year. It may have replaced this document; no clause that says so was read.
   */
  namesake?: { number: string; from: string };
  /** What readers call the pack that the record came from, where it is not the kit's own. */
  pack?: string;
}

/** What a pack's own manifest says of it. */
export interface PackInfo {
  name: string;
  /** What readers call it, where that is more than its name. */
  title?: string;
  records: number;
  asOf: string;
}

export type StatusKind = 'not-yet' | 'in-force' | 'amended' | 'partly-expired' | 'expired' | 'unknown';

/** Validity on a day. `in-force` only where a source supports it; mere absence of news is `unknown` with reason `no-news`. */
export interface Status {
  kind: StatusKind;
  /** ISO day asked about. */
  on: string;
  /** ISO day since which this holds, where known. */
  since?: string;
  /** ISO day from which it no longer has force, where that is known and its beginning is not (`start-unknown`). */
  until?: string;
  /** Number of the document that caused it. */
  by?: string;
  /** The source behind it says so, but not firmly. */
  unsure?: boolean;
  reason:
    | 'effective-date'
    | 'expiry-date'
    | 'replaced'
    | 'repealed'
    | 'amended'
    | 'partly-repealed'
    | 'codified'
    | 'stated'
    | 'lapsed'
    /** A later act ended, amended or repealed part of it: until then it had force. */
    | 'attested-later'
    | 'before-issued'
    /** An act is said to have ended it, yet a later listing has it in force. */
    | 'sources-disagree'
    /** Its publisher lists it as ended in part; since which day is not known. */
    | 'partly-undated'
    /** Its end is known (`until`), but not from which day it had effect. */
    | 'start-unknown'
    /** A later document has its name (`by`), and no clause was read that says what became of this one. */
    | 'maybe-replaced'
    /** No end is known, or none before an act that came only later (`by`). */
    | 'no-news'
    | 'no-record';
  /** ISO day up to which the record's sources know; empty where that is not known. */
  asOf: string;
}

/** A document that a citation may mean, with the reason it is offered. */
export interface Candidate {
  record: DocumentRecord;
  reason:
    | 'number'
    | 'number-and-type'
    | 'number-and-place'
    | 'number-and-date'
    /** A number given anew each year or term, and the words around it speak of what the document's title is about. */
    | 'number-and-topic'
    | 'title'
    | 'title-and-year'
    /** Its title has the words looked up, and others. */
    | 'title-words'
    | 'in-force-on-date'
    /** The newest of its name on the article's day, and in effect for less than two years. */
    | 'newest-of-name'
    | 'short-number'
    /** A number cut short, and the words around it speak of what the document's title is about. */
    | 'short-number-and-topic';
}

export interface RegistryDoubt {
  code:
    | 'ambiguous'
    /** Another document with a like number has the day that the text prints (`suggestion`). */
    | 'date-against-record'
    | 'type-against-record'
    | 'title-against-record'
    /** The number is not known here; a like one is, and the text's day or name or another mention speaks for it. */
    | 'like-number';
  suggestion?: string;
  facts?: Record<string, string | number>;
}

/** What the registry makes of one citation. `record` only when one candidate remains. */
export interface Resolution {
  /** Which of the citations given it answers: its index in their list. */
  index: number;
  outcome: 'found' | 'ambiguous' | 'unknown';
  key?: DocumentKey;
  record?: DocumentRecord;
  candidates: Candidate[];
  reason:
    | Candidate['reason']
    | 'antecedent'
    | 'no-number-or-title'
    | 'not-in-registry'
    /** The registry has documents of this name, all issued after the citing article. */
    | 'later-than-article'
    | 'several'
    /** One record has the number, but the text does not say enough to tell it from others that may have it. */
    | 'not-settled'
    /** The Party's numbers begin anew each term, and the text gives no day to tell the documents apart. */
    | 'each-term'
    /** The registry could not be read; `failure` says why. */
    | 'unavailable'
    | 'draft';
  doubts: RegistryDoubt[];
  /**
   * True where the registry has further documents that the citation may mean than the candidates named: more fit than
   * are offered, or some that may fit were not read. Left out, the candidates are all that it has; others, which it does
   * not have, may be meant all the same.
   */
  more?: boolean;
  failure?: 'missing' | 'unreachable' | 'damaged' | 'foreign';
}

export interface ResolveContext {
  /** ISO day of the citing article. */
  published?: string;
  /** Locality that the page or its site belongs to. */
  place?: string;
  /** Host name of the page. */
  site?: string;
  /**
   * What stands around each citation, in their order: its sentence or paragraph, however written (`surroundings` cuts
   * them from a text). Where given, numbers cut short are weighed by what their titles are about.
   */
  around?: readonly string[];
}

/** A place to ask about documents: an open pack, or several stacked. Rejects with `RegistryError` where data can't be had. */
export interface Registry {
  /** ISO day up to which it knows; of several stacked, the oldest of theirs. Empty where that is not known. */
  readonly asOf: string;
  /** Records with this canonical number, of any type and place. */
  byNumber(number: string): Promise<DocumentRecord[]>;
  /** Numbers of this type of document with this serial ("100", "30a"), of any year, issuer and place. */
  bySerial(type: string, serial: string): Promise<ListedNumber[]>;
  /** Records whose folded title equals this one's, of this year where given. */
  byTitle(title: string, year?: number): Promise<DocumentRecord[]>;
  /** Records whose titles hold all these words or begin with them, best first. */
  search(words: string, options?: SearchOptions): Promise<SearchResult>;
}

/** A number that the registry has, told without its record. */
export interface ListedNumber {
  /** As `byNumber` takes it: folded (`1111/nq-ubtvqh14`). */
  number: string;
  /** That of the number, else of the signing where known. */
  year?: number;
}

export interface SearchOptions {
  /** Most records wanted (default 10). */
  limit?: number;
  /** Most requests that may be made (default 3). */
  requests?: number;
}

export interface SearchResult {
  records: DocumentRecord[];
  /** True where further documents may match that the requests allowed did not reach. */
  more: boolean;
}
