import * as z from 'zod/mini';
import type { DBSchema } from 'idb';
import type { Citation } from '../citation/citation.ts';

/** One article, known by its canonical URL; what it said is in its versions. */
export interface ArticleRecord {
  id: string;
  canonicalUrl: string;
  /** Address it was last saved from. */
  url: string;
  title: string;
  author?: string;
  source?: string;
  /** ISO day. */
  published?: string;
  /** ISO instants: first saved, last version, last time it was found unchanged or changed. */
  addedAt: string;
  changedAt: string;
  checkedAt: string;
  /** Id and count of its versions. */
  latest: string;
  versions: number;
  /** ISO instant at which it went to the trash, or null. */
  deletedAt: string | null;
}

/** What an article said when it was captured. Never changed once written. */
export interface VersionRecord {
  id: string;
  articleId: string;
  capturedAt: string;
  capturedUrl: string;
  title: string;
  author?: string;
  source?: string;
  published?: string;
  /** Sanitised. */
  html: string;
  plain: string;
  /** SHA-256, hex, of title and text (`textHash`): what decides whether an article changed. */
  textHash: string;
  /** How its region on the page was chosen, and by which rule. */
  region: 'rule' | 'density' | 'body';
  rule?: string;
  /** Share of the page's visible text that was kept, 0 to 1. */
  keptText: number;
  /** Addresses of pictures that were not kept. */
  missing: string[];
}

/** Derived from an article's latest version for searching; rebuilt at will, never exported. */
export interface FoldedRecord {
  articleId: string;
  title: string;
  text: string;
}

/** One citation in a version, with what the registry knew when it was saved. */
export interface CitationRecord {
  versionId: string;
  /** Place in the version's list. */
  index: number;
  articleId: string;
  citation: Citation;
  /** Key of the document it was resolved to; absent where it was not. */
  key?: string;
  outcome: 'found' | 'ambiguous' | 'unknown';
  /** Validity of the document on the day of saving, as far as the registry knew. */
  status?: string;
  /** ISO day up to which that registry knew. */
  asOf: string;
}

/** The stores of the database. A store that is missing here cannot be opened, one that is missing elsewhere does not compile. */
export interface LibrarySchema extends DBSchema {
  article: { key: string; value: ArticleRecord; indexes: { canonicalUrl: string } };
  version: { key: string; value: VersionRecord; indexes: { articleId: string } };
  citation: { key: [string, number]; value: CitationRecord; indexes: { versionId: string; key: string } };
  folded: { key: string; value: FoldedRecord };
}

export const STORES = [
  'article',
  'version',
  'citation',
  'folded',
] as const satisfies readonly (keyof LibrarySchema)[];

const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

const day = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const instant = () => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/));
const told = () => ({
  title: z.string().check(z.minLength(1)),
  author: z.optional(z.string()),
  source: z.optional(z.string()),
  published: z.optional(day()),
});

/** What a page gave when it was captured, as it comes from the content script. */
export const captureSchema = lazily(() =>
  z.strictObject({
    url: z.url({ protocol: /^https?$/ }),
    canonical: z.optional(z.string()),
    ...told(),
    html: z.string().check(z.maxLength(4 << 20)),
    plain: z.string().check(z.minLength(1), z.maxLength(4 << 20)),
    region: z.enum(['rule', 'density', 'body']),
    rule: z.optional(z.string()),
    keptText: z.number().check(z.minimum(0), z.maximum(1)),
    missing: z.array(z.string()),
  }),
);

export type Capture = z.infer<ReturnType<typeof captureSchema>>;

export const articleSchema = lazily(() =>
  z.object({
    id: z.string(),
    canonicalUrl: z.string(),
    url: z.string(),
    ...told(),
    addedAt: instant(),
    changedAt: instant(),
    checkedAt: instant(),
    latest: z.string(),
    versions: z.int().check(z.minimum(1)),
    deletedAt: z.nullable(instant()),
  }),
);

export const versionSchema = lazily(() =>
  z.object({
    id: z.string(),
    articleId: z.string(),
    capturedAt: instant(),
    capturedUrl: z.string(),
    ...told(),
    html: z.string(),
    plain: z.string(),
    textHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    region: z.enum(['rule', 'density', 'body']),
    rule: z.optional(z.string()),
    keptText: z.number(),
    missing: z.array(z.string()),
  }),
);

/** A citation as it travels in messages and lies in the library: the fields that are relied upon; others pass. */
export const citationSchema = lazily(() =>
  z.looseObject({
    start: z.int().check(z.minimum(0)),
    end: z.int().check(z.minimum(0)),
    text: z.string().check(z.maxLength(2000)),
    form: z.enum(['numbered', 'named', 'short', 'back']),
    inferred: z.array(z.string()),
    provisions: z.array(z.looseObject({ start: z.int(), end: z.int() })),
    doubts: z.array(z.looseObject({ code: z.string() })),
    type: z.optional(z.string()),
    number: z.optional(z.string()),
    serial: z.optional(z.string()),
    issuerCode: z.optional(z.string()),
    title: z.optional(z.string()),
    issued: z.optional(day()),
    issuer: z.optional(z.string()),
    place: z.optional(z.string()),
    year: z.optional(z.int()),
    antecedent: z.optional(z.int()),
  }),
);

export const citationRecordSchema = lazily(() =>
  z.object({
    versionId: z.string(),
    index: z.int().check(z.minimum(0)),
    articleId: z.string(),
    citation: citationSchema(),
    key: z.optional(z.string()),
    outcome: z.enum(['found', 'ambiguous', 'unknown']),
    status: z.optional(z.string()),
    asOf: z.string(),
  }),
);
