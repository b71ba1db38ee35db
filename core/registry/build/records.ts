import { readdirSync } from 'node:fs';
import { documentKey } from '../document-key.ts';
import { currentAddress, publisherOf } from '../links.ts';
import { yearOf } from '../chronology.ts';
import { numberKey, numberYear } from '../number-key.ts';
import type { DocumentRecord, RelationKind } from '../types.ts';
import { titleKey } from '../words.ts';
import { groupBy } from './group.ts';
import { readTsv, type Row } from './tsv.ts';

/** The project's own tables. */
export const DATA = new URL('../data/', import.meta.url);

interface Tables {
  /** Source id → its collection's row. */
  collections: Map<string, Row>;
  prefixes: Map<string, Row>;
}

function tables(): Tables {
  const collections = new Map(readTsv(new URL('collections.tsv', DATA)).map((row) => [row['id']!, row]));
  const sources = readTsv(new URL('sources.tsv', DATA));
  return {
    collections: new Map(
      sources.map((source) => {
        const home = collections.get(source['collection']!)!;
        const cited = /\((?:cited in text|pGhiChu)\)/.test(source['path'] ?? '');
        return [
          source['id']!,
          home['id'] === 'web' ? { ...home, name: source['path']! } : { ...home, cited: cited ? '1' : '' },
        ];
      }),
    ),
    prefixes: new Map(readTsv(new URL('addresses.tsv', DATA)).map((row) => [row['id']!, row])),
  };
}

function expand(link: string, { prefixes }: Tables): string {
  const [, id, rest] = /^([a-z-]+):(?!\/\/)(.*)$/.exec(link) ?? [];
  const hit = id && prefixes.get(id);
  return hit ? `${hit['prefix']}${rest}${hit['suffix'] ?? ''}` : link;
}

/**
 * The day up to which a record's sources know: that of the newest collection that lists it, not merely cites it. Single
 * pages bear no such day, and none is made up from the document's own. A collection that has a document of a later day
 * than its own knew at least that day.
 */
function knownUntil(homes: Row[], facts: Row): string | undefined {
  const days = (list: Row[]): string[] => list.map((home) => home['asOf'] ?? '').filter(Boolean);
  const listing = days(homes.filter((home) => !home['cited']));
  const newest = (listing.length ? listing : days(homes)).sort().at(-1);
  const year = numberYear(facts['number']!);
  const own = facts['issued'] ?? (year === undefined ? '' : `${year}-01-01`);
  return newest !== undefined && own > newest ? own : newest;
}

function recordOf(facts: Row, type: string, data: Tables): DocumentRecord {
  const homes = (facts['sources'] ?? '').split(' ').map((id) => data.collections.get(id)!);
  const flags = (facts['flags'] ?? '').split('; ');
  const lapse = flags.find((flag) => flag.startsWith('lapse '))?.split(' ');
  const pick = (field: string): Record<string, string> => (facts[field] ? { [field]: facts[field] } : {});
  const asOf = knownUntil(homes, facts);
  return {
    key: '',
    number: facts['number']!,
    ...(type !== 'khac' && { type }),
    ...pick('title'),
    ...pick('issuer'),
    ...pick('place'),
    ...pick('issued'),
    ...pick('effective'),
    ...pick('expires'),
    ...pick('status'),
    ...pick('codified'),
    tier: (facts['tier'] ?? 'metadata') as DocumentRecord['tier'],
    links: (facts['links'] ?? '')
      .split(' ')
      .filter(Boolean)
      .map((link) => currentAddress(expand(link, data)))
      .map((url) => ({ url, publisher: publisherOf(url) })),
    relations: [],
    affectedBy: [],
    ...(asOf !== undefined && { asOf }),
    sources: [...new Set(homes.map((home) => home['name']!))],
    ...(flags.includes('lower-cased') && { lowerCased: true }),
    ...(lapse && { lapse: { on: lapse[1]!, with: lapse[2]! } }),
  };
}

/** Gives every record its key; those that would share one are told apart by signing day, then by a letter. */
export function assignKeys(records: DocumentRecord[]): void {
  for (const twins of groupBy(records, (record) => documentKey(record)).values()) {
    const days = new Set(twins.map(({ issued }) => issued ?? ''));
    const byDay = twins.length > 1 && days.size === twins.length && !days.has('');
    [...twins]
      .sort((a, b) => (`${a.issued ?? '9'}${a.title}` < `${b.issued ?? '9'}${b.title}` ? -1 : 1))
      .forEach((record, i) => {
        const apart = byDay ? record.issued : String.fromCharCode(97 + (i % 26));
        record.key = documentKey(record, twins.length > 1 ? apart : undefined);
      });
  }
}

/** Signing day of the newest record: no pack knows further. */
export function newestDay(records: readonly DocumentRecord[]): string {
  return records.reduce((newest, { issued }) => (issued && issued > newest ? issued : newest), '');
}

const ENDS = new Set<RelationKind>(['replaces', 'repeals']);
const endsWhole = ({ kind, part }: Row): boolean => ENDS.has(kind as RelationKind) && !part;
const ends = (from: string, to: string): string => `${numberKey(from)} ${numberKey(to)}`;

/** Ties records to each other both ways. The acting document's effect, or at least its signing, dates the other end. */
export function relate(records: DocumentRecord[], rows: Row[]): void {
  const byNumber = groupBy(records, ({ number }) => numberKey(number));
  const newest = newestDay(records);
  const ended = new Set(rows.filter(endsWhole).map(({ from, to }) => ends(from!, to!)));
  for (const row of rows) {
    // No document does anything to itself, nor can two end each other.
    if (numberKey(row['from']!) === numberKey(row['to']!) && !row['toType']) continue;
    if (endsWhole(row) && ended.has(ends(row['to']!, row['from']!))) continue;
    const [actors, targets] = ['from', 'to'].map((end) =>
      (byNumber.get(numberKey(row[end]!)) ?? []).filter(
        ({ type }) => !row[`${end}Type`] || type === row[`${end}Type`],
      ),
    ) as [DocumentRecord[], DocumentRecord[]];
    const facts = { ...(row['part'] && { part: true }), ...(row['unsure'] && { unsure: true }) };
    // A number that several documents share ties nothing, unless the row's type settles which.
    const actor = actors.length === 1 ? actors[0] : undefined;
    const target = targets.length === 1 ? targets[0] : undefined;
    const kind = row['kind'] as RelationKind;
    const keyed = (document?: DocumentRecord): { toKey?: string } =>
      document && byNumber.get(numberKey(document.number))!.length > 1 ? { toKey: document.key } : {};
    actor?.relations.push({
      kind,
      to: row['to']!,
      ...keyed(target),
      ...(row['since'] && { since: row['since'] }),
      ...facts,
    });
    if (!target || actors.length > 1 || kind === 'cites' || kind === 'based-on') continue;
    const since = row['since'] ?? actor?.effective;
    const year = /\/((?:19|20)\d\d)\//.exec(row['from']!)?.[1];
    const notBefore = actor?.issued ?? (year && `${year}-01-01`);
    target.affectedBy.push({
      kind,
      to: row['from']!,
      ...keyed(actor),
      ...(since ? { since } : notBefore ? { notBefore } : {}),
      ...facts,
    });
    const heard = since ?? notBefore;
    // A publisher's own word on its force was given on the day of its list, and moves no further.
    if (target.status !== undefined) continue;
    if (heard && !row['unsure'] && target.asOf !== undefined && heard > target.asOf && heard <= newest)
      target.asOf = heard;
  }
}

/** Names of acts that amend others (`titleKey`). */
const AMENDS = /\bsua doi\b/;
const NAMED = new Set(['hien-phap', 'bo-luat', 'luat', 'phap-lenh']);

/** Whether one document came after another, as far as their days or years tell. */
function isAfter(later: DocumentRecord, earlier: DocumentRecord): boolean {
  if (later.issued && earlier.issued) return later.issued > earlier.issued;
  return (yearOf(later) ?? 0) > (yearOf(earlier) ?? Infinity);
}

/**
 * Points each constitution, law, code and ordinance that nothing is known to have ended to the next one of its type and name. Acts
 * that amend others share names and stand side by side, so that their names tell nothing.
 */
function noteNamesakes(records: readonly DocumentRecord[]): void {
  const named = records.filter(({ type, title }) => NAMED.has(type ?? '') && title);
  // There is one constitution at a time, whatever it calls itself.
  const nameOf = ({ type, title }: DocumentRecord): string =>
    type === 'hien-phap' ? type : `${type} ${titleKey(title!)}`;
  for (const versions of groupBy(named, nameOf).values()) {
    if (versions.length < 2 || AMENDS.test(titleKey(versions[0]!.title!))) continue;
    for (const record of versions) {
      if (
        record.expires ||
        record.lapse ||
        record.affectedBy.some(({ kind, part }) => ENDS.has(kind) && !part)
      )
        continue;
      const [next] = versions
        .filter((other) => isAfter(other, record))
        .sort((a, b) => (isAfter(a, b) ? 1 : -1));
      if (!next) continue;
      const from = next.effective ?? next.issued ?? `${yearOf(next)}-01-01`;
      record.namesake = { number: next.number, from };
    }
  }
}

/**
 * The project's registry records, read from its tables.
 * @param options.commercial false leaves out records known only from a commercial compilation.
 */
export function readRecords(options: { commercial?: boolean } = {}): DocumentRecord[] {
  const data = tables();
  const commercial = new Set(
    [...data.collections.values()].filter(({ kind }) => kind === 'commercial').map(({ name }) => name),
  );
  const records = readdirSync(new URL('documents/', DATA))
    .sort()
    .flatMap((file) =>
      readTsv(new URL(`documents/${file}`, DATA)).map((row) => recordOf(row, file.replace('.tsv', ''), data)),
    )
    .filter(
      ({ sources }) => options.commercial !== false || !sources.every((source) => commercial.has(source)),
    );
  assignKeys(records);
  relate(records, readTsv(new URL('relations.tsv', DATA)));
  noteNamesakes(records);
  return records;
}
