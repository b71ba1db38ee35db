import * as z from 'zod/mini';
import { COLOURS, type ExportedStore, type LibrarySchema } from './schema.ts';

/** Longest HTML or text of one article, in UTF-16 units. */
const LONGEST_TEXT = 4 << 20;

const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Days and instants of the calendar: one that is none cannot be told, sorted or written as a date anywhere. */
const day = () => z.iso.date();
const instant = () => z.iso.datetime();
const told = () => ({
  title: z.string().check(z.minLength(1)),
  author: z.optional(z.string()),
  source: z.optional(z.string()),
  published: z.optional(day()),
});

const hash = () => z.string().check(z.regex(/^[0-9a-f]{64}$/));
const id = () => z.string().check(z.minLength(1), z.maxLength(64));
const share = () => z.number().check(z.minimum(0), z.maximum(1));
const text = () => z.string().check(z.maxLength(LONGEST_TEXT));
const web = () => z.url({ protocol: /^https?$/ });
const kind = () => z.enum(['page', 'selection', 'links']);
const region = () => z.enum(['rule', 'density', 'body', 'selection', 'chosen']);
const missing = () =>
  z.array(
    z.object({
      address: z.string(),
      reason: z.enum(['other-site', 'too-large', 'not-a-picture', 'unreachable', 'not-tried']),
    }),
  );

/** A capture, as it comes from the script in a page. */
export const captureSchema = lazily(() =>
  z.strictObject({
    kind: kind(),
    url: web(),
    canonical: z.optional(z.string()),
    ...told(),
    html: text(),
    plain: text().check(z.minLength(1)),
    headings: z.array(z.string()),
    region: region(),
    rule: z.optional(z.string()),
    keptText: share(),
    keptCitations: z.optional(share()),
    pictures: z.array(
      z.strictObject({
        address: z.string(),
        alt: z.string(),
        mime: z.string().check(z.regex(/^image\/(?:png|jpeg|gif|webp|avif)$/)),
        data: z.string(),
        hash: hash(),
      }),
    ),
    missing: missing(),
  }),
);

export const articleSchema = lazily(() =>
  z.object({
    id: id(),
    kind: kind(),
    canonicalUrl: web(),
    addresses: z.array(web()).check(z.minLength(1)),
    url: web(),
    ...told(),
    addedAt: instant(),
    changedAt: instant(),
    checkedAt: instant(),
    editedAt: instant(),
    latest: id(),
    versions: z.int().check(z.minimum(1)),
    tags: z.array(id()),
    starred: z.boolean(),
    read: z.enum(['unread', 'reading', 'done']),
    deletedAt: z.nullable(instant()),
  }),
);

export const versionSchema = lazily(() =>
  z.object({
    id: id(),
    articleId: id(),
    number: z.int().check(z.minimum(1)),
    capturedAt: instant(),
    capturedUrl: web(),
    ...told(),
    html: text(),
    plain: text(),
    headings: z.array(z.string()),
    textHash: hash(),
    htmlHash: z.optional(hash()),
    region: region(),
    rule: z.optional(z.string()),
    keptText: share(),
    keptCitations: z.optional(share()),
    pictures: z.array(z.object({ hash: hash(), address: z.string(), alt: z.string() })),
    assets: z.array(hash()),
    missing: missing(),
    sameness: z.optional(z.enum(['space', 'minor', 'major', 'other'])),
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
    versionId: id(),
    index: z.int().check(z.minimum(0)),
    articleId: id(),
    citation: citationSchema(),
    key: z.optional(z.string()),
    outcome: z.enum(['found', 'ambiguous', 'unknown']),
    status: z.optional(z.string()),
    asOf: z.string(),
  }),
);

export const assetSchema = lazily(() =>
  z.object({
    hash: hash(),
    mime: z.string().check(z.regex(/^image\/(?:png|jpeg|gif|webp|avif)$/)),
    bytes: z.instanceof(ArrayBuffer),
  }),
);

export const annotationSchema = lazily(() =>
  z.object({
    id: id(),
    articleId: id(),
    versionId: id(),
    quote: text(),
    prefix: text(),
    suffix: text(),
    start: z.int().check(z.minimum(0)),
    end: z.int().check(z.minimum(0)),
    colour: z.enum(COLOURS),
    body: text(),
    createdAt: instant(),
    changedAt: instant(),
  }),
);

export const tagSchema = lazily(() =>
  z.object({
    id: id(),
    name: z.string().check(z.minLength(1), z.maxLength(200)),
    colour: z.enum(COLOURS),
    createdAt: instant(),
    changedAt: instant(),
  }),
);

export const noteSchema = lazily(() => z.object({ articleId: id(), body: text(), changedAt: instant() }));

const outboxSchema = lazily(() =>
  z.object({
    id: id(),
    url: z.string(),
    title: z.string(),
    kind: kind(),
    at: instant(),
    triedAt: instant(),
    attempts: z.int().check(z.minimum(1)),
    reason: z.string(),
    capture: z.optional(captureSchema()),
  }),
);

const settingSchema = lazily(() =>
  z.object({
    key: z.enum(['last-backup', 'import-progress', 'last-sweep', 'view']),
    value: z.unknown(),
  }),
);

/** The shape of a record of each store that is exported: what is written, and what is taken from a backup. */
export const SHAPES = {
  article: articleSchema,
  version: versionSchema,
  citation: citationRecordSchema,
  asset: assetSchema,
  annotation: annotationSchema,
  tag: tagSchema,
  note: noteSchema,
  outbox: outboxSchema,
  setting: settingSchema,
} as const satisfies Record<ExportedStore, () => z.ZodMiniType>;

/** Whether a record is whole. */
export const isWhole = <N extends ExportedStore>(
  store: N,
  record: unknown,
): record is LibrarySchema[N]['value'] => SHAPES[store]().safeParse(record).success;
