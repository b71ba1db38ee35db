import { today } from '../locale/format.ts';
import { yearOf } from './chronology.ts';
import { RegistryError } from './error.ts';
import { numberKey, numberParts } from './number-key.ts';
import {
  isToCome,
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
import { manifestOf, shardOf, soundly, type PackSource } from './source.ts';
import type {
  DocumentRecord,
  ListedNumber,
  PackInfo,
  Registry,
  SearchOptions,
  SearchResult,
} from './types.ts';
import { titleKey } from './words.ts';

export { fetchSource, type PackSource } from './source.ts';

/** Name of the pack that comes with the kit. */
export const OWN_PACK = 'danchieu';

/** An open pack. Shards are read when a look-up needs them; the latest used stay in memory. */
export interface PackRegistry extends Registry {
  readonly info: PackInfo;
}

/** Titles that have a drawer of their own (`Manifest.titles`) begin with these words. */
const NAMED = /^(?:luat|bo luat|phap lenh|hien phap)(?: |$)/;

/** Shards kept in memory: about 3 MB of text at most. */
const KEPT = 16;

/**
 * Milliseconds for which a failure is the answer, before the file is asked for again: a page with a thousand citations
 * must not send a thousand requests after what is not there.
 */
export const PAUSE = 5_000;

/** Position of the last shard that begins at or before this key; 0 where the key comes before all. */
function placeOf(shards: readonly ShardEntry[], key: string): number {
  let low = 0;
  for (let high = shards.length; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (shards[middle]![0] <= key) low = middle;
    else high = middle;
  }
  return low;
}

/** One version of a pack, whole. */
class Pack implements PackRegistry {
  readonly info: PackInfo;
  readonly asOf: string;
  #source: PackSource;
  readonly manifest: Manifest;
  #shards = new Map<string, Promise<unknown[]>>();
  /** Shards that are still under way: none of these is dropped, or it would be read twice. */
  #coming = new Set<string>();
  /** When a shard failed. */
  #failed = new WeakMap<Promise<unknown[]>, number>();
  /** Position of each number shard's first record. */
  #starts: number[];
  #common: ReadonlySet<string>;

  constructor(source: PackSource, manifest: Manifest) {
    const { name, title, records } = manifest;
    // A day that has not come is not claimed, be it that the pack is wrong or that the reader's clock is.
    const asOf = isToCome(manifest.asOf) ? today() : manifest.asOf;
    this.#source = source;
    this.manifest = manifest;
    this.info = { name, ...(title !== undefined && { title }), records, asOf };
    this.asOf = asOf;
    this.#common = new Set(manifest.common);
    let start = 0;
    this.#starts = manifest.numbers.map(([, , count]) => (start += count) - count);
  }

  async byNumber(number: string): Promise<DocumentRecord[]> {
    const key = numberKey(number);
    const shard = await this.#numbers(placeOf(this.manifest.numbers, key));
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
    const { words: shards } = this.manifest;
    if (!shards.length || requests < 1) return [[], 0];
    const { words, pairs } = searchTerms(query, this.#common);
    const choosy = [...words.filter((word) => !this.#common.has(word)), ...pairs];
    const terms = choosy.length ? choosy : words;
    const chosen = [...new Set(terms.map((term) => placeOf(shards, term)))].slice(0, requests);
    const lists = new Map<string, number[]>();
    for (const index of chosen) {
      for (const [term, distances] of (await this.#read('w', shards[index]!)) as WordShard) {
        let position = 0;
        if (terms.includes(term))
          lists.set(
            term,
            distances.map((distance) => (position += distance)),
          );
      }
    }
    const known = terms
      .filter((term) => chosen.includes(placeOf(shards, term)))
      .map((term) => new Set(lists.get(term)));
    const [first, ...others] = known.sort((a, b) => a.size - b.size);
    return [[...first!].filter((position) => others.every((other) => other.has(position))), chosen.length];
  }

  async #serials(key: string): Promise<SerialShard> {
    const { serials } = this.manifest;
    if (!serials.length) return [];
    return (await this.#read('s', serials[placeOf(serials, key)]!)) as SerialShard;
  }

  async #titles(key: string): Promise<TitleShard> {
    const shards = this.manifest.titles;
    if (!shards.length) return [];
    return (await this.#read('t', shards[placeOf(shards, key)]!)) as TitleShard;
  }

  async #numbers(index: number): Promise<NumberShard> {
    const entry = this.manifest.numbers[index];
    return entry ? ((await this.#read('n', entry)) as NumberShard) : [];
  }

  #record(stored: StoredRecord): DocumentRecord {
    const { sources, name, title = name } = this.manifest;
    const record = toRecord(stored, sources, name === OWN_PACK ? undefined : title);
    // Nothing in a pack knows further than the pack: a day to come must not keep a document in force.
    const { asOf, codified, ...facts } = record;
    return {
      ...facts,
      ...(asOf !== undefined && { asOf: asOf < this.asOf ? asOf : this.asOf }),
      ...(codified !== undefined && codified <= this.asOf && { codified }),
    };
  }

  /** A shard from memory or the source; one that failed is asked for again after a while. */
  #read(kind: string, [, hash]: ShardEntry): Promise<unknown[]> {
    const path = `${kind}/${hash}.json`;
    let shard = this.#shards.get(path);
    this.#shards.delete(path);
    if (!shard || this.#failed.get(shard)! <= Date.now() - PAUSE) {
      const asked = soundly(this.#source, path, (bytes) => shardOf(bytes, path));
      this.#coming.add(path);
      asked
        .catch(() => this.#failed.set(asked, Date.now()))
        .finally(() => {
          this.#coming.delete(path);
          this.#trim();
        });
      shard = asked;
    }
    this.#shards.set(path, shard);
    this.#trim();
    return shard;
  }

  /** Drops the shards used longest ago. */
  #trim(): void {
    for (const path of this.#shards.keys()) {
      if (this.#shards.size <= KEPT) return;
      if (!this.#coming.has(path)) this.#shards.delete(path);
    }
  }
}

function lastAtOrBefore(starts: readonly number[], position: number): number {
  let index = starts.length - 1;
  while (index > 0 && starts[index]! > position) index -= 1;
  return index;
}

/** A pack that stays in use while newer ones take its place where it lies. */
class OpenPack implements PackRegistry {
  #source: PackSource;
  #pack: Pack;
  /** Failures for which a newer pack was looked for in vain. */
  #vain = new WeakSet<object>();

  constructor(source: PackSource, manifest: Manifest) {
    this.#source = source;
    this.#pack = new Pack(source, manifest);
  }

  get info(): PackInfo {
    return this.#pack.info;
  }

  get asOf(): string {
    return this.#pack.asOf;
  }

  byNumber(number: string): Promise<DocumentRecord[]> {
    return this.#ask((pack) => pack.byNumber(number));
  }

  bySerial(type: string, serial: string): Promise<ListedNumber[]> {
    return this.#ask((pack) => pack.bySerial(type, serial));
  }

  byTitle(title: string, year?: number): Promise<DocumentRecord[]> {
    return this.#ask((pack) => pack.byTitle(title, year));
  }

  search(query: string, options?: SearchOptions): Promise<SearchResult> {
    return this.#ask((pack) => pack.search(query, options));
  }

  /** The answer of one version, never of two: where its shards have gone, the whole question goes to the next. */
  async #ask<T>(question: (pack: Pack) => Promise<T>): Promise<T> {
    const pack = this.#pack;
    try {
      return await question(pack);
    } catch (error) {
      // A host may answer for a file that has gone with a page of its own.
      const isGone = error instanceof RegistryError && /^(?:missing|damaged)$/.test(error.code);
      if (!isGone || this.#vain.has(error)) throw error;
      if (this.#pack === pack) {
        const next = await this.#source
          .read(MANIFEST, true)
          .then(manifestOf)
          .catch(() => undefined);
        if (!next || JSON.stringify(next) === JSON.stringify(pack.manifest)) {
          this.#vain.add(error);
          throw error;
        }
        this.#pack = new Pack(this.#source, next);
      }
      return question(this.#pack);
    }
  }
}

/**
 * Opens a pack: reads its manifest and nothing else; call it when the first look-up is due.
 * @throws RegistryError 'missing' or 'unreachable' (no manifest there), 'foreign' (not a pack we know), 'damaged'.
 */
export async function openPack(source: PackSource): Promise<PackRegistry> {
  return new OpenPack(source, await soundly(source, MANIFEST, manifestOf));
}
