import * as z from 'zod/mini';
import type { ExportedStore, LibrarySchema } from '../schema.ts';
import { SHAPES } from '../shapes.ts';

/** What `format` says in an archive of ours, and the version of its layout. */
export const FORMAT = 'danchieu-library';
export const FORMAT_VERSION = 1;

/**
 * How each store travels: with its article, in a list of its own, or as a file of bytes. A store that is exported and
 * stands not here does not compile.
 */
export const CARRIED = {
  article: 'bundle',
  version: 'bundle',
  citation: 'bundle',
  annotation: 'bundle',
  note: 'bundle',
  tag: 'list',
  outbox: 'list',
  setting: 'list',
  asset: 'file',
} as const satisfies Record<ExportedStore, 'bundle' | 'list' | 'file'>;

type CarriedAs<C> = { [N in ExportedStore]: (typeof CARRIED)[N] extends C ? N : never }[ExportedStore];
type BundledStore = CarriedAs<'bundle'>;
export type ListedStore = CarriedAs<'list'>;

const storesCarried = <C extends 'bundle' | 'list'>(as: C): CarriedAs<C>[] =>
  (Object.keys(CARRIED) as ExportedStore[]).filter((store): store is CarriedAs<C> => CARRIED[store] === as);

export const BUNDLED = storesCarried('bundle');
export const LISTED = storesCarried('list');

/** An article with all that hangs on it: one file of an archive, so that damage to one file costs one article. */
export type Bundle = { [N in BundledStore]: LibrarySchema[N]['value'][] };

export interface Manifest {
  format: typeof FORMAT;
  version: number;
  /** The library's schema number when it was written. */
  schema: number;
  /** Tells one archive from another, so that an import that was broken off goes on. */
  id: string;
  made: string;
  /** How many records of each store. */
  counts: Partial<Record<ExportedStore, number>>;
  /** Whether the whole library is in it, its trash included. */
  whole: boolean;
}

/** What should be in an archive; it stands first, so that a file cut short still tells what it lost. */
export interface Contents {
  id: string;
  articles: { id: string; title: string; url: string }[];
}

/** Shape of `contents.json`. */
export function contentsSchema() {
  return z.object({
    id: z.string().check(z.minLength(1), z.maxLength(64)),
    articles: z.array(z.object({ id: z.string(), title: z.string(), url: z.string() })),
  });
}

const counts = () =>
  z.object(Object.fromEntries(Object.keys(CARRIED).map((store) => [store, z.optional(z.int())])));

/** Shape of `manifest.json`. */
export function manifestSchema() {
  return z.object({
    format: z.literal(FORMAT),
    version: z.int().check(z.minimum(1)),
    schema: z.int().check(z.minimum(1)),
    id: z.string().check(z.minLength(1), z.maxLength(64)),
    made: z.string(),
    counts: counts(),
    whole: z.boolean(),
  });
}

let bundle: z.ZodMiniType | undefined;

/** Shape of `articles/ID.json`. */
export function bundleSchema(): z.ZodMiniType {
  bundle ??= z.object({
    article: z.array(SHAPES.article()).check(z.minLength(1), z.maxLength(1)),
    version: z.array(SHAPES.version()).check(z.minLength(1)),
    citation: z.array(SHAPES.citation()),
    annotation: z.array(SHAPES.annotation()),
    note: z.array(SHAPES.note()),
  } satisfies Record<BundledStore, z.ZodMiniType>);
  return bundle;
}

/** JSON of ours: what the ZIP has in parts, as one value; pictures by their hash, in base64. */
export interface JsonLibrary {
  manifest: Manifest;
  /** A bundle each. */
  articles: unknown[];
  lists: Partial<Record<ListedStore, unknown>>;
  assets: Record<string, string>;
}

/** Where things lie in an archive. Names outside of these patterns are for readers without us, and never read back. */
export const PLACES = {
  contents: 'contents.json',
  manifest: 'manifest.json',
  readme: 'README.txt',
  index: 'index.html',
  article: (id: string) => `articles/${id}.json`,
  list: (store: ListedStore) => `${store}.json`,
  asset: (hash: string, mime: string) => `assets/${hash}.${mime.replace('image/', '')}`,
  page: (name: string) => `html/${name}.html`,
} as const;

export const ARTICLE_PLACE = /^articles\/[\w-]{1,64}\.json$/;
export const ASSET_PLACE = /^assets\/([0-9a-f]{64})\.(png|jpeg|gif|webp|avif)$/;

/** The largest that a part of an archive may be, unpacked. */
export const LARGEST_PART = 96 << 20;
