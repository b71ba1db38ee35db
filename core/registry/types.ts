import type { Citation } from '../citation/citation.ts';

/** `vn/<type>/<year>/<serial>/<issuer>`, e.g. `vn/nghi-dinh/2021/32/cp`; where the number has no year, the date qualifies it. */
export type DocumentKey = string;

export type RelationKind = 'amends' | 'replaces' | 'repeals' | 'guides' | 'consolidates' | 'based-on' | 'cites';

/** What this document does to another. */
export interface DocumentRelation {
  kind: RelationKind;
  /** Canonical number (or key, where the number is not unique) of the other document. */
  to: string;
  /** ISO day from which it holds, where a source says so. */
  since?: string;
  /** Only part of the other document is concerned. */
  part?: boolean;
}

export interface DocumentLink {
  url: string;
  /** Registered name of the publisher: `vbpl.vn`, `vanban.chinhphu.vn`, `thuvienphapluat.vn`, … */
  publisher: string;
}

/** How far to trust a record: a publisher's own metadata, a list of numbers and links, or read out of other documents. */
export type RecordTier = 'metadata' | 'list' | 'cited';

export interface DocumentRecord {
  key: DocumentKey;
  number: string;
  type?: string;
  title?: string;
  issuer?: string;
  place?: string;
  issued?: string;
  effective?: string;
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
  /** ISO day up to which the record's sources know. */
  asOf: string;
  sources: string[];
}

export type StatusKind = 'not-yet' | 'in-force' | 'amended' | 'partly-expired' | 'expired' | 'unknown';

/** Validity on a day. `in-force` only where a source supports it; mere absence of news is `unknown` with reason `no-news`. */
export interface Status {
  kind: StatusKind;
  /** ISO day asked about. */
  on: string;
  /** ISO day since which this holds, where known. */
  since?: string;
  /** Number of the document that caused it. */
  by?: string;
  reason:
    | 'effective-date'
    | 'expiry-date'
    | 'replaced'
    | 'repealed'
    | 'amended'
    | 'partly-repealed'
    | 'codified'
    | 'stated'
    | 'before-issued'
    | 'no-news'
    | 'no-record';
  /** ISO day up to which the registry knows. */
  asOf: string;
}

/** A document that a citation may mean, with the reason it is offered. */
export interface Candidate {
  record: DocumentRecord;
  reason: 'number' | 'number-and-type' | 'number-and-place' | 'number-and-date' | 'title' | 'title-and-year' | 'in-force-on-date' | 'short-number';
}

export interface RegistryDoubt {
  code: 'ambiguous' | 'date-against-record' | 'type-against-record';
  suggestion?: string;
  facts?: Record<string, string | number>;
}

/** What the registry makes of one citation. `record` only when one candidate remains. */
export interface Resolution {
  /** Index into the list of citations given. */
  citation: number;
  outcome: 'found' | 'ambiguous' | 'unknown';
  key?: DocumentKey;
  record?: DocumentRecord;
  candidates: Candidate[];
  reason: Candidate['reason'] | 'antecedent' | 'no-number-or-title' | 'not-in-registry' | 'several' | 'draft';
  doubts: RegistryDoubt[];
}

export interface ResolveContext {
  /** ISO day of the citing article. */
  published?: string;
  /** Locality that the page or its site belongs to. */
  place?: string;
  /** Host name of the page. */
  site?: string;
}

/** A place to ask about documents: an open pack, or several stacked. Rejects with `RegistryError` where data can't be had. */
export interface Registry {
  /** ISO day up to which it knows. */
  readonly asOf: string;
  /** Records with this canonical number, of any type and place. */
  byNumber(number: string): Promise<DocumentRecord[]>;
  /** Records whose folded title equals this one's, of this year where given. */
  byTitle(title: string, year?: number): Promise<DocumentRecord[]>;
}

export type Resolve = (citations: readonly Citation[], registry: Registry, context?: ResolveContext) => Promise<Resolution[]>;
