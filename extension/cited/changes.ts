import { isNationwideUnique } from '../../core/registry/locality.ts';
import { numberKey } from '../../core/registry/number-key.ts';
import type { DocumentRecord, DocumentRelation } from '../../core/registry/types.ts';

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
  relation: DocumentRelation['kind'] | `${DocumentRelation['kind']}-part`;
  acts: Act[];
}

/** In the order of telling. */
const TOLD = ['replaces', 'repeals', 'amends', 'consolidates'] as const;
/** Acts of one kind that a list names before it only counts. */
export const MOST_ACTS = 3;

/**
 * What ended, changed or consolidated a document, newest first within a kind.
 * @param related records of the acts' numbers, as far as they were looked up
 */
export function changesOf(record: DocumentRecord, related: readonly DocumentRecord[] = []): Change[] {
  return TOLD.flatMap((kind) => {
    const deeds = record.affectedBy.filter((deed) => deed.kind === kind);
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
    const record = recordOf(to, toKey, related);
    const known = acts.get(to);
    const first = known?.since !== undefined && (since === undefined || known.since <= since);
    if (known && (first || since === undefined)) continue;
    acts.set(to, {
      number: to,
      ...(since === undefined ? {} : { since }),
      ...(record === undefined ? {} : { record }),
    });
  }
  return [...acts.values()].sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? 1 : -1));
}

/** The record of an act, where no other can be meant. */
function recordOf(
  number: string,
  key: string | undefined,
  related: readonly DocumentRecord[],
): DocumentRecord | undefined {
  const known = related.filter((record) => numberKey(record.number) === numberKey(number));
  if (key !== undefined) return known.find((record) => record.key === key);
  return known.length === 1 && isNationwideUnique(number) ? known[0] : undefined;
}

/** Numbers of the acts that a list names, and of what its doubts suggest, each once: worth looking up. */
export function numbersNamed(
  documents: readonly { record?: DocumentRecord; doubts: readonly { suggestion?: string }[] }[],
): string[] {
  const acts = documents.flatMap(({ record }) =>
    record ? changesOf(record).flatMap((change) => change.acts.slice(0, MOST_ACTS)) : [],
  );
  const suggested = documents.flatMap(({ doubts }) => doubts.flatMap(({ suggestion }) => suggestion ?? []));
  return [...new Set([...acts.map(({ number }) => number), ...suggested])];
}
