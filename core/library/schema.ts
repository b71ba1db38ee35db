import type { DBSchema, StoreNames } from 'idb';
import type { Citation } from '../citation/citation.ts';

/** One article, known by its addresses; what it said is in its versions. */
export interface ArticleRecord {
  id: string;
  /** `selection`: a part that the reader chose; `links`: a list of links. */
  kind: 'page' | 'selection' | 'links';
  canonicalUrl: string;
  /** The canonical URL first, then those of articles that were made one with it. No two articles share one. */
  addresses: string[];
  /** Address it was last saved from. */
  url: string;
  title: string;
  author?: string;
  source?: string;
  /** ISO day. */
  published?: string;
  /** ISO instants: first saved, last version, last time it was found unchanged or changed, last edit of what follows below. */
  addedAt: string;
  changedAt: string;
  checkedAt: string;
  editedAt: string;
  /** Id and count of its versions. */
  latest: string;
  versions: number;
  /** Ids of tags. */
  tags: string[];
  starred: boolean;
  read: 'unread' | 'reading' | 'done';
  /** ISO instant at which it went to the trash, or null. */
  deletedAt: string | null;
}

/** A picture of a version: its bytes are the asset of that hash; the version's HTML names it `asset:HASH`. */
interface Picture {
  hash: string;
  address: string;
  alt: string;
}

/**
 * A picture that was not kept. `other-site`: of another origin than the page; `too-large`: over the limits;
 * `not-a-picture`: no PNG, JPEG, GIF, WebP or AVIF; `unreachable`: the site did not give it; `not-tried`: before pictures were kept.
 */
export interface MissingPicture {
  address: string;
  reason: 'other-site' | 'too-large' | 'not-a-picture' | 'unreachable' | 'not-tried';
}

/** How a version's text differs from the one before: in white space and case only, in a few words, in many, nearly whole. */
export type Sameness = 'space' | 'minor' | 'major' | 'other';

/** What an article said when it was captured. Never changed once written. */
export interface VersionRecord {
  id: string;
  articleId: string;
  /** 1 for the first; what orders them, since clocks are set back. */
  number: number;
  capturedAt: string;
  capturedUrl: string;
  title: string;
  author?: string;
  source?: string;
  published?: string;
  /** Sanitised. */
  html: string;
  plain: string;
  /** The article's headings, in order, as printed. */
  headings: string[];
  /** SHA-256, hex, of title and text (`textHash`): what decides whether an article changed. */
  textHash: string;
  /** SHA-256, hex, of the HTML as kept; absent in versions from before schema 2. */
  htmlHash?: string;
  /** How its region on the page was chosen, and by which rule. */
  region: 'rule' | 'density' | 'body' | 'selection' | 'chosen';
  rule?: string;
  /** Share of the page's visible text that was kept, 0 to 1. */
  keptText: number;
  /** Share of the page's citations that were kept, 0 to 1; absent where it was not measured. */
  keptCitations?: number;
  pictures: Picture[];
  /** Hashes of the pictures, each once: the index by which unused assets are found. */
  assets: string[];
  missing: MissingPicture[];
  /** Against the version before; absent in the first. */
  sameness?: Sameness;
}

/** Derived from an article's latest version for searching; rebuilt at will, never exported. */
export interface FoldedRecord {
  articleId: string;
  versionId: string;
  /** `searchWords` of the version. */
  words: Uint8Array;
}

/** One citation in a version, with what the registry knew when it was saved. */
export interface CitationRecord {
  versionId: string;
  /** Place in the version's list. */
  index: number;
  articleId: string;
  /** Its offsets are of the version's plain text. */
  citation: Citation;
  /** Key of the document it was resolved to; absent where it was not. */
  key?: string;
  outcome: 'found' | 'ambiguous' | 'unknown';
  /** Validity of the document on the day of saving, as far as the registry knew. */
  status?: string;
  /** ISO day up to which that registry knew. */
  asOf: string;
}

/** Bytes of a picture, known by their SHA-256 (hex); several versions may share one. */
export interface AssetRecord {
  hash: string;
  mime: string;
  bytes: ArrayBuffer;
}

/** A highlight in a version, with a note of the reader's where `body` is not empty. */
export interface AnnotationRecord {
  id: string;
  articleId: string;
  versionId: string;
  /** The words marked, and some that stand before and after them, as in the version's plain text. */
  quote: string;
  prefix: string;
  suffix: string;
  /** Offsets of the quote in the version's plain text. */
  start: number;
  end: number;
  colour: Colour;
  /** Markdown. */
  body: string;
  createdAt: string;
  changedAt: string;
}

/** Colours of tags and highlights; their tones are the sheet's affair. */
export const COLOURS = ['grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];

export interface TagRecord {
  id: string;
  name: string;
  colour: Colour;
  createdAt: string;
  changedAt: string;
}

/** The reader's note on an article as a whole. */
export interface NoteRecord {
  articleId: string;
  /** Markdown. */
  body: string;
  changedAt: string;
}

/** What a page gave when it was captured: plain JSON, as it comes from the script in the page. */
export interface Capture {
  kind: ArticleRecord['kind'];
  url: string;
  canonical?: string;
  title: string;
  author?: string;
  source?: string;
  published?: string;
  html: string;
  plain: string;
  headings: string[];
  region: VersionRecord['region'];
  rule?: string;
  keptText: number;
  keptCitations?: number;
  /** Bytes in base64. */
  pictures: { address: string; alt: string; mime: string; data: string; hash: string }[];
  missing: MissingPicture[];
}

/** A capture that did not reach the library. */
export interface OutboxRecord {
  id: string;
  url: string;
  title: string;
  kind: ArticleRecord['kind'];
  /** First and last attempt. */
  at: string;
  triedAt: string;
  attempts: number;
  /** Code of the last failure; `interrupted` while it is being saved, and after the program died doing so. */
  reason: string;
  /** What was captured, as far as that went: it can be saved without opening the page again. */
  capture?: Capture;
}

/** A record as it was before a change: undefined where there was none. */
export interface Before {
  store: StoreName;
  key: IDBValidKey;
  record?: unknown;
}

/** One change of the library, and the way back. Kept for the latest changes only. */
export interface JournalRecord {
  /** Grows by one with each change. */
  seq: number;
  /** Changes that are undone together share one: an import in several batches. */
  group: string;
  at: string;
  action: JournalAction;
  before: Before[];
}

export type JournalAction =
  'save' | 'remove' | 'restore' | 'edit' | 'merge' | 'tag' | 'note' | 'annotation' | 'outbox' | 'import';

/** What the library remembers of itself, by key. */
export interface SettingRecord {
  key: 'last-backup' | 'import-progress' | 'last-sweep' | 'view';
  value: unknown;
}

/** The stores of the database. A store that is missing here cannot be opened, one that is missing elsewhere does not compile. */
export interface LibrarySchema extends DBSchema {
  article: {
    key: string;
    value: ArticleRecord;
    indexes: { canonicalUrl: string; addresses: string; tags: string };
  };
  version: {
    key: string;
    value: VersionRecord;
    indexes: { articleId: string; textHash: string; assets: string };
  };
  citation: {
    key: [string, number];
    value: CitationRecord;
    indexes: { versionId: string; articleId: string; key: string };
  };
  folded: { key: string; value: FoldedRecord };
  asset: { key: string; value: AssetRecord };
  annotation: { key: string; value: AnnotationRecord; indexes: { articleId: string } };
  tag: { key: string; value: TagRecord };
  note: { key: string; value: NoteRecord };
  outbox: { key: string; value: OutboxRecord };
  journal: { key: number; value: JournalRecord; indexes: { group: string } };
  setting: { key: string; value: SettingRecord };
}

export type StoreName = StoreNames<LibrarySchema>;

/** Channel on which every part of the program hears that the library changed. */
export const LIBRARY_CHANNEL = 'library-changed';

/** What becomes of each store when the library leaves or returns; a store without an entry does not compile. */
export const TRAVEL = {
  article: 'exported',
  version: 'exported',
  citation: 'exported',
  /** Made again from the latest version. */
  folded: 'derived',
  asset: 'exported',
  annotation: 'exported',
  tag: 'exported',
  note: 'exported',
  outbox: 'exported',
  /** Steps back on this machine, for the latest changes; what was deleted leaves with the trash. */
  journal: 'stays',
  setting: 'exported',
} as const satisfies Record<StoreName, 'exported' | 'derived' | 'stays'>;

export const STORES = Object.keys(TRAVEL) as StoreName[];

/** The stores that leave in an export and return with an import. */
export type ExportedStore = {
  [N in StoreName]: (typeof TRAVEL)[N] extends 'exported' ? N : never;
}[StoreName];
