import { yearOf } from './chronology.ts';
import { RegistryError } from './error.ts';
import { numberKey, numberParts } from './number-key.ts';
import {
  checkManifest,
  isSerialEntry,
  isStoredRecord,
  isTitleEntry,
  isWordEntry,
  MANIFEST,
  searchTerms,
  serialKey,
  toRecord,
  type Manifest,
  type NumberShard,
  type SerialShard,
  type ShardEntry,
  type StoredRecord,
  type TitleShard,
  type WordShard,
} from './pack-format.ts';
import type {
  DocumentRecord,
  ListedNumber,
  PackInfo,
  Registry,
  SearchOptions,
  SearchResult,
} from './types.ts';
import { titleKey } from './words.ts';

/** Where a pack's files come from. Rejects with `RegistryError` ('missing', 'unreachable'). */
export interface PackSource {
  read(path: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** Name of the pack that comes with the kit. */
export const OWN_PACK = 'danchieu';

/** The folder that an address means; undefined where it is no address. */
function folderAt(base: string | URL): URL | undefined {
  const text = String(base);
  const page = (globalThis as { document?: { baseURI: string } }).document?.baseURI;
  try {
    return new URL('.', new URL(text.endsWith('.json') ? text : text.replace(/\/?$/, '/'), page));
  } catch {
    return undefined;
  }
}

/**
 * Files of a pack below an address, by `fetch`.
 * @param base address of the pack's folder, or of its manifest; a relative one counts from the page, and where there is
 * no page nothing is there ('missing').
 */
export function fetchSource(
  base: string | URL,
  get: typeof fetch = (input, init) => fetch(input, init),
): PackSource {
  return {
    async read(path) {
      const folder = folderAt(base);
      if (!folder) throw new RegistryError('missing', path);
      let response: Response;
      try {
        // Shards never change under their name; only the manifest may have to be asked for again.
        response = await get(new URL(path, folder), {
          cache: path === MANIFEST ? 'no-cache' : 'force-cache',
          credentials: 'omit',
        });
        if (response.ok) return new Uint8Array(await response.arrayBuffer());
      } catch (cause) {
        throw new RegistryError('unreachable', path, { cause });
      }
      throw new RegistryError(
        response.status === 404 || response.status === 410 ? 'missing' : 'unreachable',
        path,
      );
    },
  };
}

/** An open pack. Shards are read when a look-up needs them; the latest used stay in memory. */
export interface PackRegistry extends Registry {
  readonly info: PackInfo;
}

/** Titles that have a drawer of their own (`Manifest.titles`) begin with these words. */
const NAMED = /^(?:luat|bo luat|phap lenh|hien phap)(?: |$)/;

/** Shards kept in memory: about 3 MB of text at most. */
const KEPT = 16;

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  // Pages without a secure context have no subtle crypto; there the shape checks alone stand at the door.
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function parse(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new RegistryError(path === MANIFEST ? 'foreign' : 'damaged', path, { cause });
  }
}

/** Position of the last shard that begins at or before this key; 0 where the key comes before all. */
function shardOf(shards: readonly ShardEntry[], key: string): number {
  let low = 0;
  for (let high = shards.length; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (shards[middle]![0] <= key) low = middle;
    else high = middle;
  }
  return low;
}

class Pack implements PackRegistry {
  readonly info: PackInfo;
  readonly asOf: string;
  #source: PackSource;
  #manifest: Manifest;
  #shards = new Map<string, Promise<unknown[]>>();
  /** Position of each number shard's first record. */
  #starts: number[];
  #common: ReadonlySet<string>;

  constructor(source: PackSource, manifest: Manifest) {
    const { name, records, asOf } = manifest;
    this.#source = source;
    this.#manifest = manifest;
    this.info = { name, records, asOf };
    this.asOf = asOf;
    this.#common = new Set(manifest.common);
    let start = 0;
    this.#starts = manifest.numbers.map(([, , count]) => (start += count) - count);
  }

  async byNumber(number: string): Promise<DocumentRecord[]> {
    const key = numberKey(number);
    const shard = await this.#numbers(shardOf(this.#manifest.numbers, key));
    // The cheap question first: a shard holds some three hundred records.
    const digits = /\d+/.exec(numberParts(number)?.serial ?? '')?.[0] ?? '';
    return shard
      .filter((stored) => stored.number.includes(digits) && numberKey(stored.number) === key)
      .map((stored) => this.#record(stored));
  }

  async bySerial(type: string, serial: string): Promise<ListedNumber[]> {
    const key = serialKey(type, serial);
    const digits = key.slice(type.length + 1);
    const [, listed = []] = (await this.#serials(key)).find(([known]) => known === key) ?? [];
    let symbol = '';
    return listed.flatMap((entry): ListedNumber[] => {
      if (typeof entry === 'string') symbol = entry;
      else if (entry > 0) return [{ number: `${digits}/${entry}/${symbol}`, year: entry }];
      else return [{ number: `${digits}/${symbol}`, ...(entry < 0 && { year: -entry }) }];
      return [];
    });
  }

  async byTitle(title: string, year?: number): Promise<DocumentRecord[]> {
    const key = titleKey(title);
    const found = (await this.#titles(key))
      .filter(([known]) => known === key)
      .map(([, stored]) => this.#record(stored));
    return year === undefined ? found : found.filter((record) => yearOf(record) === year);
  }

  async search(query: string, { limit = 10, requests = 3 }: SearchOptions = {}): Promise<SearchResult> {
    const folded = titleKey(query);
    const words = folded.split(' ').filter(Boolean);
    if (!words.length) return { records: [], more: false };
    let left = requests;
    const found = new Map<string, DocumentRecord>();
    const add = (stored: StoredRecord): void => {
      const record = this.#record(stored);
      found.set(record.key, record);
    };
    if (NAMED.test(folded)) {
      // Laws and codes by the beginning of their names: one shard, as it were the catalogue's first drawer.
      for (const [key, stored] of await this.#titles(folded)) {
        if (key.startsWith(folded)) add(stored);
      }
      left -= 1;
    }
    // One request at least is kept for the records themselves.
    const [positions, used] = await this.#positions(words, Math.min(2, left - 1));
    left -= used;
    let at = 0;
    while (left > 0 && at < positions.length && found.size < limit) {
      const index = lastAtOrBefore(this.#starts, positions[at]!);
      const [start, shard] = [this.#starts[index]!, await this.#numbers(index)];
      left -= 1;
      for (; at < positions.length && positions[at]! < start + shard.length; at += 1) {
        const stored = shard[positions[at]! - start]!;
        const title = ` ${titleKey(stored.title ?? '')} `;
        if (words.every((word) => title.includes(` ${word} `))) add(stored);
      }
    }
    return {
      records: [...found.values()].slice(0, limit),
      more: at < positions.length || found.size > limit,
    };
  }

  /**
   * Positions of the records whose titles have these words, in order, by at most so many shards: those that hold the
   * choosiest terms. Words of other shards are left for the titles themselves to answer.
   */
  async #positions(
    query: readonly string[],
    requests: number,
  ): Promise<[positions: number[], requests: number]> {
    const { words: shards } = this.#manifest;
    if (!shards.length || requests < 1) return [[], 0];
    const { words, pairs } = searchTerms(query, this.#common);
    const choosy = [...words.filter((word) => !this.#common.has(word)), ...pairs];
    const terms = choosy.length ? choosy : words;
    const chosen = [...new Set(terms.map((term) => shardOf(shards, term)))].slice(0, requests);
    const lists = new Map<string, number[]>();
    for (const index of chosen) {
      for (const [term, distances] of (await this.#read('w', shards[index]!, isWordEntry)) as WordShard) {
        let position = 0;
        if (terms.includes(term))
          lists.set(
            term,
            distances.map((distance) => (position += distance)),
          );
      }
    }
    const known = terms
      .filter((term) => chosen.includes(shardOf(shards, term)))
      .map((term) => new Set(lists.get(term)));
    const [first, ...others] = known.sort((a, b) => a.size - b.size);
    return [[...first!].filter((position) => others.every((other) => other.has(position))), chosen.length];
  }

  async #serials(key: string): Promise<SerialShard> {
    const { serials } = this.#manifest;
    if (!serials.length) return [];
    return (await this.#read('s', serials[shardOf(serials, key)]!, isSerialEntry)) as SerialShard;
  }

  async #titles(key: string): Promise<TitleShard> {
    const shards = this.#manifest.titles;
    if (!shards.length) return [];
    return (await this.#read('t', shards[shardOf(shards, key)]!, isTitleEntry)) as TitleShard;
  }

  async #numbers(index: number): Promise<NumberShard> {
    const entry = this.#manifest.numbers[index];
    return entry ? ((await this.#read('n', entry, isStoredRecord)) as NumberShard) : [];
  }

  #record(stored: StoredRecord): DocumentRecord {
    const { sources, name } = this.#manifest;
    const record = toRecord(stored, sources, name === OWN_PACK ? undefined : name);
    // Nothing in a pack knows further than the pack: a day to come must not keep a document in force.
    const { asOf, codified, ...facts } = record;
    return {
      ...facts,
      ...(asOf !== undefined && { asOf: asOf < this.asOf ? asOf : this.asOf }),
      ...(codified !== undefined && codified <= this.asOf && { codified }),
    };
  }

  /** A shard from memory or the source. A failed one is forgotten, so that a later look-up may try again. */
  #read(kind: string, [, hash]: ShardEntry, check: (entry: unknown) => boolean): Promise<unknown[]> {
    const path = `${kind}/${hash}.json`;
    const known = this.#shards.get(path);
    this.#shards.delete(path);
    const shard = known ?? this.#load(path, hash, check);
    this.#shards.set(path, shard);
    if (!known) shard.catch(() => this.#shards.get(path) === shard && this.#shards.delete(path));
    if (this.#shards.size > KEPT) this.#shards.delete(this.#shards.keys().next().value!);
    return shard;
  }

  async #load(path: string, hash: string, check: (entry: unknown) => boolean): Promise<unknown[]> {
    const bytes = await this.#source.read(path);
    const actual = await digest(bytes);
    if (actual !== undefined && actual !== hash) throw new RegistryError('damaged', path);
    const entries = parse(bytes, path);
    if (!Array.isArray(entries) || !entries.every(check)) throw new RegistryError('damaged', path);
    return entries as unknown[];
  }
}

function lastAtOrBefore(starts: readonly number[], position: number): number {
  let index = starts.length - 1;
  while (index > 0 && starts[index]! > position) index -= 1;
  return index;
}

/**
 * Opens a pack: reads its manifest and nothing else; call it when the first look-up is due.
 * @throws RegistryError 'missing' or 'unreachable' (no manifest there), 'foreign' (not a pack we know), 'damaged'.
 */
export async function openPack(source: PackSource): Promise<PackRegistry> {
  return new Pack(source, checkManifest(parse(await source.read(MANIFEST), MANIFEST)));
}
