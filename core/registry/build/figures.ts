import { statusAt } from '../status.ts';
import type { DocumentRecord } from '../types.ts';
import { groupBy } from './group.ts';
import { DATA } from './records.ts';
import { readTsv } from './tsv.ts';

const count = (value: number): string => value.toLocaleString('en').padStart(7);

function table<T>(title: string, items: readonly T[], keyOf: (item: T) => string): string[] {
  const rows = [...groupBy(items, keyOf)].sort(([, a], [, b]) => b.length - a.length);
  return ['', title, ...rows.map(([key, list]) => `${count(list.length)}  ${key}`)];
}

/**
 * What the registry holds, for people to read: records by type, by status on a day, by the fields they have and by how
 * they are known, and what the import settled or left out.
 * @param day ISO day asked about
 */
export function figures(records: readonly DocumentRecord[], day: string): string {
  const fields = {
    title: ({ title }: DocumentRecord) => title,
    'title without capitals': ({ lowerCased }) => lowerCased,
    issuer: ({ issuer, place }) => issuer ?? place,
    'day of signing': ({ issued }) => issued,
    'day of effect': ({ effective }) => effective,
    'day of the end': ({ expires, lapse }) => expires ?? lapse,
    'what changed it': ({ affectedBy }) => affectedBy.length,
    link: ({ links }) => links.length,
    asOf: ({ asOf }) => asOf,
  } satisfies Record<string, (record: DocumentRecord) => unknown>;
  const statuses = records.map((record) => statusAt(record, day));
  const changes = records.flatMap(({ affectedBy }) => affectedBy);
  return [
    `${records.length.toLocaleString('en')} records`,
    ...table('by type', records, ({ type }) => type ?? 'without a type'),
    ...table(`by status on ${day}`, statuses, ({ kind, reason }) => `${kind} (${reason})`),
    '',
    'with',
    ...Object.entries(fields).map(([name, has]) => `${count(records.filter(has).length)}  ${name}`),
    ...table('known by', records, ({ tier }) => tier),
    ...table('changes by others', changes, ({ kind, since }) => `${kind}${since ? '' : ', day unknown'}`),
    ...table(
      'settled, corrected or left out on the way in (conflicts.tsv)',
      readTsv(new URL('conflicts.tsv', DATA)),
      ({ what }) => what!,
    ),
  ].join('\n');
}
