/**
 * Writes a registry pack. As a command, the kit's own from core/registry/data:
 * `node core/registry/build/pack.ts [OUTDIR=dist/registry] [--no-commercial] [--report[=DAY]]`. With `--report` it also
 * tells what the pack holds and how much of it has force on that day (today).
 */
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { today } from '../../locale/format.ts';
import { documentKey } from '../document-key.ts';
import { numberKey, numberParts } from '../number-key.ts';
import { OWN_PACK } from '../pack.ts';
import {
  MANIFEST,
  PACK_FORMAT,
  searchTerms,
  serialKey,
  type Manifest,
  type ShardEntry,
  type StoredRecord,
} from '../pack-format.ts';
import type { DocumentRecord } from '../types.ts';
import { titleKey } from '../words.ts';
import { figures } from './figures.ts';
import { newestDay, readRecords } from './records.ts';
import { recordSchema } from './schema.ts';

export interface PackOptions {
  /** Name of the pack, shown with its records; the kit's own by default. */
  name?: string;
  /** What readers call it; its name by default. */
  title?: string;
  /** ISO day up to which the pack knows; by default the newest signing day in it, else the newest `asOf`. */
  asOf?: string;
  /** Told of each record left out, by its position. */
  onBad?: (index: number, reason: string) => void;
}

export interface PackReport {
  records: number;
  left: number;
  files: number;
  /** Bytes of all files, gzip -9. */
  gzip: number;
  /** Bytes of the largest number shard and of the manifest, gzip -9. */
  largestShard: number;
  manifest: number;
  asOf: string;
}

/** Characters of JSON in a shard, by what it holds; each packs to 10–25 KB of gzip. */
const SHARD_SIZE = { n: 120_000, s: 100_000, t: 60_000, w: 50_000 };
/** A term's list stops here. Records are in order of rank, so that what is cut off is what matters least. */
const LONGEST_LIST = 2_000;
/** Words more frequent than this share of the records are a poor choice to search by. */
const COMMON = 0.08;

const NAMED = new Set(['hien-phap', 'bo-luat', 'luat', 'phap-lenh']);

function stored(record: DocumentRecord, sources: Map<string, number>): StoredRecord {
  const { key, links, relations, affectedBy, sources: names, pack: _pack, ...facts } = record;
  const plain = documentKey(record);
  return {
    ...facts,
    ...(key !== plain && { apart: key.slice(plain.length + 1) }),
    ...(links.length && { links: links.map(({ url }) => url) }),
    ...(relations.length && { relations }),
    ...(affectedBy.length && { affectedBy }),
    sources: names.map((name) => sources.get(name) ?? sources.set(name, sources.size).size - 1),
  };
}

/** The shortest text that still sorts after `before` and not after `first`. */
function boundary(before: string, first: string): string {
  let length = 1;
  while (length < first.length && first.slice(0, length) <= before) length += 1;
  return first.slice(0, length);
}

/** Cuts sorted entries into shards; entries of one key stay together. */
function cut<T>(
  entries: readonly (readonly [key: string, entry: T])[],
  limit: number,
): { first: string; last: string; entries: T[] }[] {
  const shards: { first: string; last: string; entries: T[] }[] = [];
  let size = Infinity;
  for (const [key, entry] of entries) {
    const length = JSON.stringify(entry).length;
    const open = shards.at(-1);
    if (!open || (size + length > limit && open.last !== key)) {
      shards.push({ first: key, last: key, entries: [entry] });
      size = length;
    } else {
      open.entries.push(entry);
      open.last = key;
      size += length;
    }
  }
  return shards;
}

/** The symbols and years of each type and serial, as `SerialShard` has them. */
function listNumbers(
  records: readonly StoredRecord[],
): [key: string, entry: [string, (string | number)[]]][] {
  const lists = new Map<string, Map<string, Set<number>>>();
  for (const { type, number, issued } of records) {
    const parts = numberParts(number);
    if (!type || !parts) continue;
    const key = serialKey(type, parts.serial);
    const symbols = lists.get(key) ?? lists.set(key, new Map()).get(key)!;
    const years = symbols.get(parts.symbol) ?? symbols.set(parts.symbol, new Set()).get(parts.symbol)!;
    years.add(parts.year ?? -Number(issued?.slice(0, 4) ?? 0));
  }
  return [...lists].map(([key, symbols]) => [
    key,
    [key, [...symbols].flatMap(([symbol, years]) => [symbol, ...years])],
  ]);
}

const distances = (positions: readonly number[]): number[] =>
  positions.map((position, i) => position - (positions[i - 1] ?? 0));

const compare = <T>([a]: readonly [string, T], [b]: readonly [string, T]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/**
 * Writes a pack of these records. Each passes the schema or is reported and left out.
 * @throws Error where none does, or where nothing tells up to which day the pack knows.
 * @param outDir folder of the pack; its shards are written anew.
 */
export function buildPack(
  records: readonly DocumentRecord[],
  outDir: string,
  options: PackOptions = {},
): PackReport {
  const good = records.filter((record, index) => {
    const result = recordSchema().safeParse(record);
    if (!result.success) options.onBad?.(index, `${record.number}: ${z.prettifyError(result.error)}`);
    return result.success;
  });
  const sources = new Map<string, number>();
  const numbers = good
    .map((record) => [numberKey(record.number), stored(record, sources)] as const)
    .sort(compare);
  const titles = numbers
    .flatMap(([, record]) =>
      record.title && NAMED.has(record.type ?? '') ? [[titleKey(record.title), record] as const] : [],
    )
    .map(([key, record]) => [key, [key, record] as const] as const)
    .sort(compare);

  const words = numbers.map(([, { title }]) =>
    titleKey(title ?? '')
      .split(' ')
      .filter(Boolean),
  );
  const frequency = new Map<string, number>();
  for (const title of words)
    for (const word of new Set(title)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const isCommon = ([, count]: [string, number]): boolean => count > Math.max(50, good.length * COMMON);
  const common = new Set([...frequency].filter(isCommon).map(([word]) => word));
  const postings = new Map<string, number[]>();
  words.forEach((title, position) => {
    const terms = searchTerms(title, common);
    for (const term of [...terms.words, ...terms.pairs]) {
      (postings.get(term) ?? postings.set(term, []).get(term)!).push(position);
    }
  });
  const lists = [...postings]
    .map(([term, all]) => [term, [term, distances(all.slice(0, LONGEST_LIST))] as const] as const)
    .sort(compare);

  if (!good.length) throw new Error('nothing to pack: no record passed the schema');
  const newestSource = good
    .flatMap((record) => record.asOf ?? [])
    .sort()
    .at(-1);
  const asOf = options.asOf ?? (newestDay(good) || newestSource);
  if (asOf === undefined)
    throw new Error('as of when does the pack know? no record has a day; give options.asOf');
  let gzip = 0;
  let largestShard = 0;
  let files = 0;
  const write = (path: string, value: unknown): { hash: string; size: number } => {
    const bytes = Buffer.from(JSON.stringify(value));
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 20);
    writeFileSync(join(outDir, path.replace('*', hash)), bytes);
    const size = gzipSync(bytes, { level: 9 }).length;
    gzip += size;
    files += 1;
    return { hash, size };
  };
  const shards = <T>(
    kind: keyof typeof SHARD_SIZE,
    entries: readonly (readonly [string, T])[],
  ): ShardEntry[] => {
    rmSync(join(outDir, kind), { recursive: true, force: true });
    mkdirSync(join(outDir, kind), { recursive: true });
    let before = '';
    return cut(entries, SHARD_SIZE[kind]).map(({ first, last, entries: list }): ShardEntry => {
      const { hash, size } = write(`${kind}/*.json`, list);
      largestShard = Math.max(largestShard, size);
      const entry: ShardEntry = [boundary(before, first), hash, list.length];
      before = last;
      return entry;
    });
  };
  const manifest: Manifest = {
    format: PACK_FORMAT,
    name: options.name ?? OWN_PACK,
    ...(options.title !== undefined && { title: options.title }),
    asOf,
    records: good.length,
    sources: [],
    numbers: shards('n', numbers),
    serials: shards('s', listNumbers(numbers.map(([, record]) => record)).sort(compare)),
    titles: shards('t', titles),
    words: shards('w', lists),
    common: [...common],
  };
  manifest.sources = [...sources.keys()];
  const { size } = write(MANIFEST, manifest);
  return {
    records: good.length,
    left: records.length - good.length,
    files,
    gzip,
    largestShard,
    manifest: size,
    asOf: manifest.asOf,
  };
}

// Bundled into the command `danchieu`, this file is no command of its own.
if (
  import.meta.url.endsWith('/build/pack.ts') &&
  import.meta.url === pathToFileURL(process.argv[1] ?? '').href
) {
  const args = process.argv.slice(2);
  const outDir = args.find((arg) => !arg.startsWith('--')) ?? 'dist/registry';
  const records = readRecords({ commercial: !args.includes('--no-commercial') });
  const report = buildPack(records, outDir, {
    onBad: (_, reason) => console.error(`left out: ${reason}`),
  });
  const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
  console.log(
    `${report.records} records as of ${report.asOf}, ${report.left} left out; ${report.files} files, ${kb(report.gzip)} gzip; ` +
      `manifest ${kb(report.manifest)}, largest shard ${kb(report.largestShard)} → ${outDir}`,
  );
  const asked = args.find((arg) => /^--report(=|$)/.test(arg));
  if (asked) console.log(`\n${figures(records, asked.split('=')[1] ?? today())}`);
}
