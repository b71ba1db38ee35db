import { documentKey } from './document-key.ts';
import { RegistryError } from './error.ts';
import { publisherOf } from './links.ts';
import type { DocumentRecord } from './types.ts';

/**
 * A pack is a folder of JSON files that never change: `manifest.json` and shards named by the hash of their bytes.
 * Shards cut sorted lists, so that the manifest's boundaries say which one shard can hold an answer.
 */
export const PACK_FORMAT = 'danchieu-registry/1';
export const MANIFEST = 'manifest.json';

/** `[first key, hash of the file's bytes, number of entries]`; the first key may be cut short where that still sorts. */
export type ShardEntry = [first: string, hash: string, count: number];

export interface Manifest {
  format: typeof PACK_FORMAT;
  name: string;
  asOf: string;
  records: number;
  /** Names of the sources that records point to by position. */
  sources: string[];
  /** Records in the order of their number keys. */
  numbers: ShardEntry[];
  /** Which numbers there are of each type and serial. */
  serials: ShardEntry[];
  /** Laws, codes, ordinances and constitutions once more, whole, in the order of their title keys. */
  titles: ShardEntry[];
  /** Search terms of titles with the positions of the records that have them. */
  words: ShardEntry[];
  /** Words too common to choose by. */
  common: string[];
}

/** A record as it lies in a shard: what can be worked out is left out. */
export type StoredRecord = Omit<
  DocumentRecord,
  'key' | 'links' | 'relations' | 'affectedBy' | 'sources' | 'pack'
> & {
  apart?: string;
  links?: string[];
  relations?: DocumentRecord['relations'];
  affectedBy?: DocumentRecord['affectedBy'];
  sources: number[];
};

export type NumberShard = StoredRecord[];
/**
 * `<type>/<serial>` with the symbols that occur, each followed by its years: as the number prints it, or negative where
 * only the signing day tells it (0: nothing does).
 */
export type SerialShard = [key: string, symbolsAndYears: (string | number)[]][];
export type TitleShard = [titleKey: string, record: StoredRecord][];
/** A word with the positions of its records, each as the distance from the one before. */
export type WordShard = [word: string, distances: number[]][];

/** What a number is filed under by its type and serial, however the serial is padded. */
export function serialKey(type: string, serial: string): string {
  return `${type}/${serial.toLowerCase().replace(/^0+(?=\d)/, '')}`;
}

/**
 * What a title is filed under, or looked for by: its words, and pairs of neighbours where both are common ("sử dụng"
 * chooses where "sử" and "dụng" don't).
 */
export function searchTerms(
  words: readonly string[],
  common: ReadonlySet<string>,
): { words: string[]; pairs: string[] } {
  const pairs = words
    .slice(1)
    .flatMap((word, i) => (common.has(word) && common.has(words[i]!) ? [`${words[i]} ${word}`] : []));
  return { words: [...new Set(words)], pairs: [...new Set(pairs)] };
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isShardList(value: unknown): value is ShardEntry[] {
  return (
    Array.isArray(value) &&
    value.every(
      (entry: unknown) =>
        Array.isArray(entry) &&
        isText(entry[0]) &&
        /^[0-9a-f]{20}$/.test(String(entry[1])) &&
        Number.isInteger(entry[2]),
    )
  );
}

/** The manifest if this is one that this reader understands. */
export function checkManifest(value: unknown): Manifest {
  if (!isObject(value) || value['format'] !== PACK_FORMAT) throw new RegistryError('foreign', MANIFEST);
  const whole =
    isText(value['name']) &&
    /^\d{4}-\d{2}-\d{2}$/.test(String(value['asOf'])) &&
    Number.isInteger(value['records']) &&
    [value['sources'], value['common']].every((list) => Array.isArray(list) && list.every(isText)) &&
    [value['numbers'], value['serials'], value['titles'], value['words']].every(isShardList);
  if (!whole) throw new RegistryError('damaged', MANIFEST);
  return value as unknown as Manifest;
}

/** Whether this has what every record needs; further fields are trusted to the hash. */
export function isStoredRecord(value: unknown): value is StoredRecord {
  return (
    isObject(value) &&
    isText(value['number']) &&
    isText(value['tier']) &&
    isText(value['asOf']) &&
    Array.isArray(value['sources'])
  );
}

/** The record that a pack stores in short. `pack` is its pack's name, where it is not the kit's own. */
export function toRecord(
  stored: StoredRecord,
  sources: readonly string[],
  pack: string | undefined,
): DocumentRecord {
  const { apart, links = [], relations = [], affectedBy = [], ...facts } = stored;
  return {
    ...facts,
    key: documentKey(stored, apart),
    links: links.map((url) => ({ url, publisher: publisherOf(url) })),
    relations,
    affectedBy,
    sources: stored.sources.map((index) => sources[index] ?? ''),
    ...(pack && { pack }),
  };
}
