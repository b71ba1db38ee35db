import { numberKey } from './number-key.ts';
import { toRecord, type Manifest, type StoredRecord } from './pack-format.ts';
import { shardOf, type PackSource } from './source.ts';
import { statusAt } from './status.ts';
import type { DocumentRecord, StatusKind } from './types.ts';

/** A document that one version of a pack has otherwise than another. */
export interface ChangedDocument {
  number: string;
  type?: string;
  title?: string;
}

/** What changed from one version of a pack to the next. Counts are whole; lists name the first only. */
export interface PackChanges {
  added: number;
  withdrawn: number;
  /** Documents of another validity than before, on the day asked about. */
  restated: number;
  /** Documents with other facts, their validity the same. */
  amended: number;
  lists: {
    added: ChangedDocument[];
    withdrawn: ChangedDocument[];
    amended: ChangedDocument[];
    restated: (ChangedDocument & { from: StatusKind; to: StatusKind })[];
  };
}

/** Documents named in each list. */
const LISTED = 100;

/** A version of a pack with the place where its files are. */
export interface PackVersion {
  manifest: Manifest;
  source: PackSource;
}

/** Records with one number, of one version. */
interface Entry {
  key: string;
  records: DocumentRecord[];
}

/** The records of a version by number, in the manifest's order; shards that both versions have are left out. */
async function* entries(
  { manifest, source }: PackVersion,
  shared: ReadonlySet<string>,
): AsyncGenerator<Entry, undefined> {
  let open: Entry | undefined;
  for (const [, hash] of manifest.numbers) {
    if (shared.has(hash)) continue;
    const path = `n/${hash}.json`;
    for (const stored of (await shardOf(await source.read(path), path)) as StoredRecord[]) {
      const record = toRecord(stored, manifest.sources, undefined);
      const key = numberKey(record.number);
      if (open?.key === key) open.records.push(record);
      else {
        if (open) yield open;
        open = { key, records: [record] };
      }
    }
  }
  if (open) yield open;
  return undefined;
}

/**
 * What a newer version of a pack has otherwise than the one before. Both are read side by side, a shard at a time.
 * @param day ISO day on which the documents' validity is compared.
 * @throws RegistryError where a shard of either cannot be read.
 */
export async function changesBetween(
  before: PackVersion,
  after: PackVersion,
  day: string,
): Promise<PackChanges> {
  const changes: PackChanges = {
    added: 0,
    withdrawn: 0,
    restated: 0,
    amended: 0,
    lists: { added: [], withdrawn: [], amended: [], restated: [] },
  };
  const hashes = ({ manifest }: PackVersion): Set<string> =>
    new Set(manifest.numbers.map(([, hash]) => hash));
  const [old, next] = [hashes(before), hashes(after)];
  const shared = new Set([...old].filter((hash) => next.has(hash)));
  const [olds, news] = [entries(before, shared), entries(after, shared)];
  let [left, right] = [(await olds.next()).value, (await news.next()).value];
  while (left ?? right) {
    const order = !right ? -1 : !left ? 1 : left.key < right.key ? -1 : left.key > right.key ? 1 : 0;
    compare(order > 0 ? [] : left!.records, order < 0 ? [] : right!.records, day, changes);
    if (order <= 0) left = (await olds.next()).value;
    if (order >= 0) right = (await news.next()).value;
  }
  return changes;
}

/** All that a record says but up to which day it knows: a source read again may merely confirm it. */
const facts = (record: DocumentRecord): string => JSON.stringify({ ...record, asOf: undefined });

function compare(
  olds: readonly DocumentRecord[],
  news: readonly DocumentRecord[],
  day: string,
  changes: PackChanges,
): void {
  for (const record of news) {
    const before = olds.find(({ key }) => key === record.key);
    if (!before) {
      changes.added += 1;
      name(changes.lists.added, record, {});
      continue;
    }
    const [from, to] = [statusAt(before, day).kind, statusAt(record, day).kind];
    if (from !== to) {
      changes.restated += 1;
      name(changes.lists.restated, record, { from, to });
    } else if (facts(before) !== facts(record)) {
      changes.amended += 1;
      name(changes.lists.amended, record, {});
    }
  }
  for (const record of olds) {
    if (news.some(({ key }) => key === record.key)) continue;
    changes.withdrawn += 1;
    name(changes.lists.withdrawn, record, {});
  }
}

function name<T extends object>(list: (ChangedDocument & T)[], record: DocumentRecord, more: T): void {
  const { number, type, title } = record;
  if (list.length < LISTED)
    list.push({
      number,
      ...(type !== undefined && { type }),
      ...(title !== undefined && { title }),
      ...more,
    });
}
