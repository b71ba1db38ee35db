import { readRecords } from '../../core/registry/build/records.ts';
import { yearOf } from '../../core/registry/chronology.ts';
import { numberKey, numberParts } from '../../core/registry/number-key.ts';
import type { DocumentRecord, Registry } from '../../core/registry/types.ts';
import { titleKey } from '../../core/registry/words.ts';

function indexed(
  records: readonly DocumentRecord[],
  key: (record: DocumentRecord) => string,
): Map<string, DocumentRecord[]> {
  const index = new Map<string, DocumentRecord[]>();
  for (const record of records) {
    const known = index.get(key(record));
    if (known) known.push(record);
    else index.set(key(record), [record]);
  }
  return index;
}

const records = readRecords();
const byNumber = indexed(records, ({ number }) => numberKey(number));
const bySerial = indexed(records, ({ number, type }) => `${type} ${numberParts(number)?.serial}`);
const byTitle = indexed(records, ({ title = '' }) => titleKey(title));

/** A record without what others did to it that the registry is not to know. */
function forgetting(record: DocumentRecord, isUnknown: (number: string) => boolean): DocumentRecord {
  const { namesake, ...facts } = record;
  return {
    ...facts,
    affectedBy: record.affectedBy.filter(({ to }) => !isUnknown(to)),
    ...(namesake && !isUnknown(namesake.number) && { namesake }),
  };
}

/** The kit's own records, in memory; `without` leaves some out, as if the registry did not know them. */
export function ownRegistry(without: (record: DocumentRecord) => boolean = () => false): Registry {
  const isUnknown = (number: string) => Boolean(byNumber.get(numberKey(number))?.some(without));
  const known = (found: readonly DocumentRecord[] = []) =>
    found.filter((record) => !without(record)).map((record) => forgetting(record, isUnknown));
  return {
    asOf: '2026-07-31',
    byNumber: (number) => Promise.resolve(known(byNumber.get(numberKey(number)))),
    bySerial: (type, serial) =>
      Promise.resolve(
        known(bySerial.get(`${type} ${serial.toLowerCase().replace(/^0+(?=\d)/, '')}`)).map((record) => ({
          number: record.number,
          year: yearOf(record),
        })),
      ),
    byTitle: (title, year) =>
      Promise.resolve(
        known(byTitle.get(titleKey(title))).filter((record) => year === undefined || yearOf(record) === year),
      ),
    search: () => Promise.resolve({ records: [], more: false }),
  };
}

/** Whether a record is the document of this number, and of this day where the number has no year. */
export function isDocument(record: DocumentRecord, number: string | null, issued?: string): boolean {
  return (
    number !== null &&
    numberKey(record.number) === numberKey(number) &&
    (issued === undefined || record.issued === undefined || record.issued === issued)
  );
}
