import { isNationwideUnique } from './locality.ts';
import { numberKey } from './number-key.ts';
import type { DocumentRecord, DocumentRelation, RelationKind } from './types.ts';

/** An act that ended or changed a document. */
export interface Act {
  number: string;
  /** ISO day from which it did. */
  since?: string;
  /** Where the registry has it, and no other can be meant. */
  record?: DocumentRecord;
}

/** What others did to a document; `part` where only a part of it is concerned. */
export interface Change {
  relation: RelationKind | `${RelationKind}-part`;
  acts: Act[];
}

/** Deeds that end, change or consolidate a document, in the order of telling. */
export const CHANGING: readonly RelationKind[] = ['replaces', 'repeals', 'amends', 'consolidates'];
/** Acts of one kind that are named before the rest are only counted. */
export const MOST_ACTS = 3;

/**
 * What other acts did to a document: by kind, newest first within a kind, each act once and from its first day.
 * @param related records of the acts' numbers, as far as they were looked up
 * @param kinds those to tell, in the order of telling
 */
export function changesOf(
  { affectedBy }: DocumentRecord,
  related: readonly DocumentRecord[] = [],
  kinds = CHANGING,
): Change[] {
  return kinds.flatMap((kind) => {
    const deeds = affectedBy.filter((deed) => deed.kind === kind);
    // Whatever amends a document does so in part.
    const whole = deeds.filter(({ part }) => kind === 'amends' || !part);
    const parts = deeds.filter((deed) => !whole.includes(deed));
    return [
      ...(whole.length > 0 ? [{ relation: kind, acts: actsOf(whole, related) }] : []),
      ...(parts.length > 0 ? [{ relation: `${kind}-part` as const, acts: actsOf(parts, related) }] : []),
    ];
  });
}

function actsOf(deeds: readonly DocumentRelation[], related: readonly DocumentRecord[]): Act[] {
  const acts = new Map<string, Act>();
  for (const { to, toKey, since } of deeds) {
    const known = acts.get(to);
    const isLater = known?.since !== undefined && (since === undefined || known.since <= since);
    if (known && (isLater || since === undefined)) continue;
    const record = recordOf(to, toKey, related);
    acts.set(to, {
      number: to,
      ...(since === undefined ? {} : { since }),
      ...(record === undefined ? {} : { record }),
    });
  }
  return [...acts.values()].sort(({ since: a = '' }, { since: b = '' }) => (a < b ? 1 : a > b ? -1 : 0));
}

/** The record of an acting document, where no other can be meant. */
function recordOf(
  number: string,
  key: string | undefined,
  related: readonly DocumentRecord[],
): DocumentRecord | undefined {
  const known = related.filter((record) => numberKey(record.number) === numberKey(number));
  if (key !== undefined) return known.find((record) => record.key === key);
  return known.length === 1 && isNationwideUnique(number) ? known[0] : undefined;
}

/**
 * Numbers that a telling of documents names beside their own, each once: what their doubts suggest, and the acts that
 * changed them, as many as are named.
 * @param kinds as for `changesOf`
 */
export function numbersNamed(
  documents: readonly { record?: DocumentRecord; doubts: readonly { suggestion?: string }[] }[],
  kinds = CHANGING,
): string[] {
  const suggested = documents.flatMap(({ doubts }) => doubts.flatMap(({ suggestion }) => suggestion ?? []));
  const acts = documents.flatMap(({ record }) =>
    record ? changesOf(record, [], kinds).flatMap((change) => change.acts.slice(0, MOST_ACTS)) : [],
  );
  return [...new Set([...suggested, ...acts.map(({ number }) => number)])];
}
