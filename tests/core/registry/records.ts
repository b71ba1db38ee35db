import { documentKey } from '../../../core/registry/document-key.ts';
import type { DocumentRecord, Registry } from '../../../core/registry/types.ts';
import { numberKey, numberParts } from '../../../core/registry/number-key.ts';
import { titleKey } from '../../../core/registry/words.ts';
import { yearOf } from '../../../core/registry/chronology.ts';
import type { Citation } from '../../../core/citation/citation.ts';

/** A record with these facts and the least of everything else. */
export function record(facts: Partial<DocumentRecord> & { number: string }): DocumentRecord {
  return {
    key: documentKey(facts),
    tier: 'metadata',
    links: [],
    relations: [],
    affectedBy: [],
    asOf: '2026-01-01',
    sources: ['test'],
    ...facts,
  };
}

/** A registry of these records, in memory. */
export function registryOf(...records: DocumentRecord[]): Registry {
  return {
    asOf: '2026-01-01',
    byNumber: (number) =>
      Promise.resolve(records.filter((known) => numberKey(known.number) === numberKey(number))),
    bySerial: (type, serial) =>
      Promise.resolve(
        records
          .filter((known) => known.type === type && numberParts(known.number)?.serial === serial)
          .map((known) => ({ number: known.number, year: yearOf(known) })),
      ),
    byTitle: (title, year) =>
      Promise.resolve(
        records.filter(
          (known) =>
            titleKey(known.title ?? '') === titleKey(title) && (year === undefined || yearOf(known) === year),
        ),
      ),
    search: () => Promise.resolve({ records: [], more: false }),
  };
}

/** A citation with these facts. */
export function citation(facts: Partial<Citation>): Citation {
  const text = facts.number ?? facts.title ?? '';
  return {
    start: 0,
    end: text.length,
    text,
    form: facts.number ? 'numbered' : 'named',
    inferred: [],
    provisions: [],
    doubts: [],
    ...facts,
  };
}
