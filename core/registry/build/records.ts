import { readdirSync } from 'node:fs';
import { documentKey } from '../document-key.ts';
import { currentAddress, publisherOf } from '../links.ts';
import { numberKey } from '../number-key.ts';
import type { DocumentRecord, RelationKind } from '../types.ts';
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

/** The day up to which a record's sources know: that of the newest collection that lists it, not merely cites it. */
function knownUntil(homes: Row[], facts: Row): string {
  const listing = homes.filter((home) => !home['cited']);
  const days = (listing.length ? listing : homes).map((home) => home['asOf'] ?? '');
  const own = [facts['issued'], facts['effective'], facts['expires']].filter((day) => day !== undefined);
  return [...days, ...(days.some(Boolean) ? own.slice(0, 1) : own)].sort().at(-1) || '1945-09-02';
}

function recordOf(facts: Row, type: string, data: Tables): DocumentRecord {
  const homes = (facts['sources'] ?? '').split(' ').map((id) => data.collections.get(id)!);
  const flags = (facts['flags'] ?? '').split('; ');
  const lapse = flags.find((flag) => flag.startsWith('lapse '))?.split(' ');
  const pick = (field: string): Record<string, string> => (facts[field] ? { [field]: facts[field] } : {});
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
    asOf: knownUntil(homes, facts),
    sources: [...new Set(homes.map((home) => home['name']!))],
    ...(flags.includes('lower-cased') && { lowerCased: true }),
    ...(lapse && { lapse: { on: lapse[1]!, with: lapse[2]! } }),
  };
}

/** Gives every record its key; those that would share one are told apart by signing day, then by a letter. */
function assignKeys(records: DocumentRecord[]): void {
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

/** Ties records to each other both ways. The acting document's effect, or at least its signing, dates the other end. */
function relate(records: DocumentRecord[], rows: Row[]): void {
  const byNumber = groupBy(records, ({ number }) => numberKey(number));
  const newest = newestDay(records);
  for (const row of rows) {
    const actors = byNumber.get(numberKey(row['from']!)) ?? [];
    const targets = (byNumber.get(numberKey(row['to']!)) ?? []).filter(
      ({ type }) => !row['toType'] || type === row['toType'],
    );
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
    if (heard && heard > target.asOf && heard <= newest) target.asOf = heard;
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
  return records;
}
