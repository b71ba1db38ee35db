import type * as z from 'zod/mini';
import type { AssetRecord, LibrarySchema } from '../schema.ts';
import { LARGEST_PICTURE, pictureKind } from '../pictures.ts';
import { SHAPES } from '../shapes.ts';
import { sha256 } from '../hash.ts';
import {
  ARTICLE_PLACE,
  ASSET_PLACE,
  bundleSchema,
  contentsSchema,
  FORMAT_VERSION,
  LARGEST_PART,
  LISTED,
  manifestSchema,
  PLACES,
  type Bundle,
  type Contents,
  type JsonLibrary,
  type ListedStore,
  type Manifest,
} from './archive.ts';
import { EntryError, readEntry, zipDirectory, type EntryFault, type ZipEntry } from './unzip.ts';

/**
 * Why a part of a file was not taken. `malformed`: no JSON, or a record that is none of ours; `lost`: the contents name it, the file
 * does not have it; `newer-format`: a later
 * build wrote it; `not-ours`: no library in it; the others are those of the ZIP file.
 */
type Fault = EntryFault | 'malformed' | 'newer-format' | 'not-ours' | 'lost';

export interface Invalid {
  /** The part's name in the file, or its line. */
  name: string;
  fault: Fault;
  /** Where in the record, as zod tells it. */
  detail?: string;
}

type Lists = { [N in ListedStore]: LibrarySchema[N]['value'][] };

/** A file that articles can be taken from, part by part: a ZIP of ours, or JSON. */
export interface Opened {
  /** Tells one file from another. */
  id: string;
  manifest: Manifest | undefined;
  /** The file's directory was damaged: its parts were looked for one by one. */
  isRecovered: boolean;
  /** Names of its articles' parts. */
  articles: string[];
  /** What was found wrong already. */
  invalid: Invalid[];
  lists: Lists;
  /** @throws EntryError, or MalformedError */
  bundle(name: string): Promise<Bundle>;
  /** The bytes of a picture; undefined where they are not in the file, or not what their name says. */
  asset(hash: string): Promise<AssetRecord | undefined>;
}

class MalformedError extends Error {
  readonly detail: string | undefined;

  constructor(detail?: string) {
    super(detail ?? 'malformed');
    this.name = 'MalformedError';
    this.detail = detail;
  }
}

/** What a part's failure is told as. */
export function invalidOf(name: string, thrown: unknown): Invalid {
  if (thrown instanceof EntryError) return { name, fault: thrown.fault };
  const detail = thrown instanceof MalformedError ? thrown.detail : undefined;
  return { name, fault: 'malformed', ...(detail === undefined ? {} : { detail }) };
}

function checked<T>(schema: z.ZodMiniType, value: unknown): T {
  const { success, error } = schema.safeParse(value);
  if (success) return value as T;
  const issue = error.issues[0];
  throw new MalformedError(issue && `${issue.path.join('.')}: ${issue.code}`);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new MalformedError();
  }
}

const isEachOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/**
 * A bundle whose records belong together: none of another article, none of a version that is not in it, none that would
 * take another's place; and its article is known by one of its own addresses.
 */
function belonging(bundle: Bundle): Bundle {
  const { id, latest, canonicalUrl, addresses } = bundle.article[0]!;
  const versions = new Set(bundle.version.map((version) => version.id));
  const isTogether =
    versions.has(latest) &&
    [...bundle.version, ...bundle.citation, ...bundle.annotation, ...bundle.note].every(
      ({ articleId }) => articleId === id,
    ) &&
    [...bundle.citation, ...bundle.annotation].every(({ versionId }) => versions.has(versionId));
  if (!isTogether) throw new MalformedError('articleId');
  const areSingle =
    isEachOnce(bundle.version.map((version) => version.id)) &&
    isEachOnce(bundle.citation.map(({ versionId, index }) => `${index} ${versionId}`)) &&
    isEachOnce(bundle.annotation.map((mark) => mark.id)) &&
    bundle.note.length <= 1;
  if (!areSingle) throw new MalformedError('id');
  if (!addresses.includes(canonicalUrl)) throw new MalformedError('canonicalUrl');
  return bundle;
}

/** The whole records of a list; the others are told. */
function wholeOf<N extends ListedStore>(store: N, records: unknown, invalid: Invalid[]): Lists[N] {
  if (!Array.isArray(records)) {
    invalid.push({ name: PLACES.list(store), fault: 'malformed' });
    return [];
  }
  return records.flatMap((record: unknown, place) => {
    if (SHAPES[store]().safeParse(record).success) return [record as Lists[N][number]];
    invalid.push({ name: `${PLACES.list(store)} ${place + 1}`, fault: 'malformed' });
    return [];
  }) as Lists[N];
}

const emptyLists = (): Lists => ({ tag: [], outbox: [], setting: [] });

const nothing = (id: string, invalid: Invalid[]): Opened => ({
  ...{ id, manifest: undefined, isRecovered: false, articles: [], invalid, lists: emptyLists() },
  bundle: () => Promise.reject(new MalformedError()),
  asset: () => Promise.resolve(undefined),
});

async function openZip(file: Blob, fallbackId: string): Promise<Opened> {
  const { entries, faults, isRecovered } = await zipDirectory(file);
  const byName = new Map<string, ZipEntry>(entries.map((entry) => [entry.name, entry]));
  const invalid: Invalid[] = faults.map(({ name, fault }) => ({ name, fault }));
  const json = async (name: string): Promise<unknown> =>
    parsed(await readEntry(file, byName.get(name)!, LARGEST_PART));

  let manifest: Manifest | undefined;
  if (byName.has(PLACES.manifest)) {
    try {
      manifest = checked<Manifest>(manifestSchema(), await json(PLACES.manifest));
    } catch (error) {
      invalid.push(invalidOf(PLACES.manifest, error));
    }
  }
  if (manifest && manifest.version > FORMAT_VERSION)
    return nothing(manifest.id, [{ name: PLACES.manifest, fault: 'newer-format' }]);
  const articles = [...byName.keys()].filter((name) => ARTICLE_PLACE.test(name));
  const contents = await contentsOf(byName.has(PLACES.contents), () => json(PLACES.contents));
  for (const { id, title } of contents?.articles ?? [])
    if (!byName.has(PLACES.article(id))) invalid.push({ name: title, fault: 'lost' });
  // A damaged file may have lost its manifest; its articles tell whose it is.
  if (!manifest && articles.length === 0)
    return nothing(fallbackId, [...invalid, { name: '', fault: 'not-ours' }]);

  const lists = emptyLists();
  const fill = async <N extends ListedStore>(store: N) => {
    const name = PLACES.list(store);
    if (!byName.has(name)) return;
    try {
      lists[store] = wholeOf(store, await json(name), invalid);
    } catch (error) {
      invalid.push(invalidOf(name, error));
    }
  };
  for (const store of LISTED) await fill(store);

  const assets = new Map(
    [...byName.keys()].flatMap((name) => {
      const hash = ASSET_PLACE.exec(name)?.[1];
      return hash === undefined ? [] : [[hash, name] as const];
    }),
  );
  return {
    ...{ id: manifest?.id ?? contents?.id ?? fallbackId, manifest, isRecovered, articles, invalid, lists },
    bundle: async (name) => belonging(checked<Bundle>(bundleSchema(), await json(name))),
    asset: async (hash) => {
      const name = assets.get(hash);
      if (name === undefined) return undefined;
      try {
        return await assetOf(hash, await readEntry(file, byName.get(name)!, LARGEST_PICTURE));
      } catch (error) {
        invalid.push(invalidOf(name, error));
        return undefined;
      }
    },
  };
}

async function contentsOf(isThere: boolean, read: () => Promise<unknown>): Promise<Contents | undefined> {
  try {
    return isThere ? checked<Contents>(contentsSchema(), await read()) : undefined;
  } catch {
    // Its loss costs only the names of what else is lost.
    return undefined;
  }
}

async function assetOf(hash: string, bytes: Uint8Array): Promise<AssetRecord | undefined> {
  const own = new Uint8Array(bytes);
  const mime = pictureKind(own);
  return mime !== undefined && (await sha256(own)) === hash ? { hash, mime, bytes: own.buffer } : undefined;
}

function openJson(text: string, fallbackId: string): Opened {
  let value: Partial<JsonLibrary>;
  try {
    value = JSON.parse(text) as Partial<JsonLibrary>;
  } catch {
    return nothing(fallbackId, [{ name: '', fault: 'malformed' }]);
  }
  const manifest = manifestSchema().safeParse(value?.manifest);
  if (!manifest.success || !Array.isArray(value.articles))
    return nothing(fallbackId, [{ name: '', fault: 'not-ours' }]);
  const { id, version } = manifest.data;
  if (version > FORMAT_VERSION) return nothing(id, [{ name: PLACES.manifest, fault: 'newer-format' }]);
  const invalid: Invalid[] = [];
  const lists = emptyLists();
  const fill = <N extends ListedStore>(store: N) =>
    void (lists[store] = wholeOf(store, value.lists?.[store] ?? [], invalid));
  LISTED.forEach(fill);
  const { articles, assets = {} } = value;
  return {
    ...{ id, manifest: manifest.data as Manifest, isRecovered: false, invalid, lists },
    articles: articles.map((_, place) => `articles ${place + 1}`),

    bundle: async (name) => belonging(checked<Bundle>(bundleSchema(), articles[Number(name.slice(9)) - 1])),
    asset: async (hash) => {
      const data = Object.hasOwn(assets, hash) ? assets[hash] : undefined;
      if (typeof data !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(data)) return undefined;
      return assetOf(
        hash,
        Uint8Array.from(atob(data), (character) => character.charCodeAt(0)),
      );
    },
  };
}

/** Opens a file that a library may be in, by what it begins with. Never throws for what is in the file: `invalid` tells. */
export async function openLibraryFile(file: Blob): Promise<Opened> {
  const start = new Uint8Array(await file.slice(0, 64).arrayBuffer());
  const fallbackId = `file-${file.size}-${(await sha256(start)).slice(0, 16)}`;
  const first = new TextDecoder().decode(start).trimStart().replace('\uFEFF', '');
  return first.startsWith('{') && file.size <= 1 << 29
    ? openJson(await file.text(), fallbackId)
    : openZip(file, fallbackId);
}
