import { statusAt } from '../../core/registry/status.ts';
import type { DocumentRecord, Status } from '../../core/registry/types.ts';
import type { CitedDocument } from '../grouping.ts';

/** The days on which a list tells whether its documents hold, and why these. */
export interface Moments {
  /** ISO day by which documents are judged: today, or one that the reader chose. */
  on: string;
  today: string;
  /** ISO day of the article that cites them, where it has one. */
  written?: string | undefined;
}

/** Whether a document holds: on the day by which it is judged, and on the others that matter. */
export interface Standing {
  judged: Status;
  written?: Status;
  /** Where the reader judges by another day. */
  today?: Status;
}

/** A list asks the same of a record many times over. */
const told = new WeakMap<DocumentRecord, Map<string, Status>>();

function statusOf(record: DocumentRecord, on: string): Status {
  const days = told.get(record) ?? new Map<string, Status>();
  told.set(record, days);
  const status = days.get(on) ?? statusAt(record, on);
  days.set(on, status);
  return status;
}

/** How a document stands; undefined where it is not known which one is meant. */
export function standingOf(
  { record }: Pick<CitedDocument, 'record'>,
  moments: Moments,
): Standing | undefined {
  if (!record) return undefined;
  const { on, today, written } = moments;
  return {
    judged: statusOf(record, on),
    ...(written === undefined || written === on ? {} : { written: statusOf(record, written) }),
    ...(today === on ? {} : { today: statusOf(record, today) }),
  };
}

/** What a list can be narrowed to; a document may belong to several. */
export const FILTERS = ['in-force', 'amended', 'expired', 'not-yet', 'doubted', 'unknown'] as const;
export type Filter = (typeof FILTERS)[number];

/** Which filters a document passes. One whose identity is open is not known, even if each that it may be has a status. */
export function filtersOf(document: CitedDocument, standing: Standing | undefined): Set<Filter> {
  const kind = standing?.judged.kind ?? 'unknown';
  const filters = new Set<Filter>([kind === 'partly-expired' ? 'amended' : kind]);
  if (document.doubts.length > 0) filters.add('doubted');
  return filters;
}

/** How many documents pass each filter. */
export function countsOf(documents: readonly CitedDocument[], moments: Moments): Map<Filter, number> {
  const counts = new Map<Filter, number>();
  for (const document of documents)
    for (const filter of filtersOf(document, standingOf(document, moments)))
      counts.set(filter, (counts.get(filter) ?? 0) + 1);
  return counts;
}
