import { today } from '../locale/format.ts';
import { isoDay } from '../text/date.ts';
import { documentKey } from './document-key.ts';
import { RegistryError } from './error.ts';
import { publisherOf } from './links.ts';
import { RECORD_TIERS, RELATION_KINDS, type DocumentRecord, type DocumentRelation } from './types.ts';

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
  /** A short name (`son-la`), by which a newer version of the pack is known. */
  name: string;
  /** What readers call it ("Văn bản của tỉnh Sơn La"); its name, where there is none. */
  title?: string;
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

/**
 * Longest file of a pack, in bytes: what is longer is refused, however right its hash. Those that `buildPack` writes are
 * far shorter, shards about a tenth of it.
 */
export const FILE_LIMIT = 1_000_000;

const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether this may name a pack, or be its title: one short line. */
export const isLabel = (value: unknown): boolean => isText(value) && /^[^\p{C}\n]{1,120}$/u.test(value);

/** A count, or a position. */
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

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
        isText(entry[1]) &&
        /^[0-9a-f]{20}$/.test(entry[1]) &&
        isCount(entry[2]),
    )
  );
}

/** Whether this is an ISO day that exists. */
function isDay(value: unknown): value is string {
  const [, year, month, day] = (isText(value) && /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)) || [];
  return value !== undefined && isoDay(Number(year), Number(month), Number(day)) === value;
}

/** Whether an ISO day has not come yet anywhere: where a pack was built it may be a day later than here. */
export const isToCome = (day: string): boolean => day > today(new Date(Date.now() + 86_400_000));

/**
 * The manifest if this is one that this reader understands.
 * @throws RegistryError 'foreign' for something else than a pack, 'damaged' for one that lacks its parts, or says that
 * it knows up to a day that does not exist. A day to come is refused where packs are built and taken (`isToCome`), not
 * here: a reader's clock may be slow.
 */
export function checkManifest(value: unknown): Manifest {
  if (!isObject(value) || value['format'] !== PACK_FORMAT) throw new RegistryError('foreign', MANIFEST);
  const whole =
    isLabel(value['name']) &&
    (value['title'] === undefined || isLabel(value['title'])) &&
    isDay(value['asOf']) &&
    isCount(value['records']) &&
    [value['sources'], value['common']].every((list) => Array.isArray(list) && list.every(isText)) &&
    [value['numbers'], value['serials'], value['titles'], value['words']].every(isShardList);
  if (!whole) throw new RegistryError('damaged', MANIFEST);
  return value as unknown as Manifest;
}

type Check = (value: unknown) => boolean;

const isMaybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isOneOf =
  (words: readonly string[]): Check =>
  (value) =>
    isText(value) && words.includes(value);
/** Fields of these shapes; others, which a later build may write, are taken out unread, however they look. */
const isShaped = (fields: Readonly<Record<string, Check>>): Check => {
  const checks = Object.entries(fields);
  const known = new Map(checks);
  return (value) => {
    if (!isObject(value)) return false;
    for (const name of Object.keys(value)) if (!known.has(name)) delete value[name];
    return checks.every(([name, check]) => check(value[name]));
  };
};
/** A word that tables are asked by, so none that every object answers to (`constructor`). */
const isWord: Check = (value) => isText(value) && !(value in {});
/** Nothing else than an address on the web becomes a link (`javascript:`). */
const isAddress: Check = (value) => isText(value) && /^https?:\/\//.test(value);
const isNumber: Check = (value) => Number.isInteger(value);
const isFlag: Check = (value) => typeof value === 'boolean';

const RELATION: Record<keyof DocumentRelation, Check> = {
  kind: isOneOf(RELATION_KINDS),
  to: isText,
  toKey: isMaybe(isText),
  since: isMaybe(isDay),
  notBefore: isMaybe(isDay),
  part: isMaybe(isFlag),
  unsure: isMaybe(isFlag),
};
const isRelation = isShaped(RELATION);

const RECORD: Record<keyof StoredRecord, Check> = {
  number: isText,
  apart: isMaybe(isText),
  type: isMaybe(isWord),
  title: isMaybe(isText),
  issuer: isMaybe(isText),
  place: isMaybe(isText),
  issued: isMaybe(isDay),
  effective: isMaybe(isDay),
  expires: isMaybe(isDay),
  status: isMaybe(isWord),
  codified: isMaybe((value) => isDay(`${String(value)}-01`)),
  tier: isOneOf(RECORD_TIERS),
  links: isMaybe(isListOf(isAddress)),
  relations: isMaybe(isListOf(isRelation)),
  affectedBy: isMaybe(isListOf(isRelation)),
  asOf: isMaybe(isDay),
  sources: isListOf(isCount),
  lowerCased: isMaybe(isFlag),
  lapse: isMaybe(isShaped({ on: isDay, with: isText })),
  namesake: isMaybe(isShaped({ number: isText, from: isDay })),
};

/**
 * Whether every field that is read of a record has its shape. The hash proves only that a shard is the one that its pack
 * was built with, and pages without a secure context cannot check even that.
 */
export const isStoredRecord: Check = isShaped(RECORD);

const isPair =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length === 2 && isText(value[0]) && check(value[1]);

/** Whether this is an entry of a `TitleShard`. */
export const isTitleEntry: Check = isPair(isStoredRecord);
/** Whether this is an entry of a `SerialShard`. */
export const isSerialEntry: Check = isPair(isListOf((value) => isText(value) || isNumber(value)));
/** Whether this is an entry of a `WordShard`. */
export const isWordEntry: Check = isPair(isListOf(isCount));

/** The record that a pack stores in short. `pack` is what readers call its pack, where it is not the kit's own. */
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
