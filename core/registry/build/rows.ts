import * as z from 'zod/mini';
import { codeTypes, typeOf } from '../../citation/vocabulary/types.ts';
import { isoDay, readBareDay } from '../../text/date.ts';
import { currentAddress, publisherOf } from '../links.ts';
import { numberKey, numberParts } from '../number-key.ts';
import type { DocumentRecord, RelationKind } from '../types.ts';
import { slug } from '../words.ts';
import { relationKind, tier } from './facts.ts';
import { groupBy } from './group.ts';
import { assignKeys, relate } from './records.ts';
import { readTable, type TableRow } from './table.ts';

/** Why a line was left out. */
export interface RowFault {
  line: number;
  code:
    | 'not-json'
    | 'not-object'
    | 'bad-field'
    | 'unknown-field'
    | 'no-number'
    | 'duplicate'
    /** It ends before it was signed or has effect. */
    | 'ends-early'
    /** It does something to itself. */
    | 'self'
    /** It and another are each said to end the other. */
    | 'mutual';
  /** The field concerned; for a duplicate or a mutual end, the line of the other document. */
  about?: string;
}

interface ReadRows {
  records: DocumentRecord[];
  faults: RowFault[];
}

interface RowDefaults {
  /** What stands as the source of records that name none. */
  source: string;
  /** ISO day up to which records know that do not say. */
  asOf?: string;
}

/** Columns of a table that hold one thing, by the names under which they may go (as slugs). */
const COLUMNS: Readonly<Record<string, string>> = {
  number: 'number',
  'so-hieu': 'number',
  'so-ky-hieu': 'number',
  type: 'type',
  loai: 'type',
  'loai-van-ban': 'type',
  title: 'title',
  ten: 'title',
  'trich-yeu': 'title',
  issuer: 'issuer',
  'co-quan-ban-hanh': 'issuer',
  place: 'place',
  'dia-phuong': 'place',
  issued: 'issued',
  'ngay-ban-hanh': 'issued',
  effective: 'effective',
  'ngay-hieu-luc': 'effective',
  'ngay-co-hieu-luc': 'effective',
  expires: 'expires',
  'ngay-het-hieu-luc': 'expires',
  status: 'status',
  asof: 'asOf',
  'as-of': 'asOf',
  'du-lieu-den-ngay': 'asOf',
  links: 'links',
  link: 'links',
  'lien-ket': 'links',
  sources: 'sources',
  source: 'sources',
  nguon: 'sources',
  amends: 'amends',
  'sua-doi': 'amends',
  replaces: 'replaces',
  'thay-the': 'replaces',
  repeals: 'repeals',
  'bai-bo': 'repeals',
  guides: 'guides',
  'huong-dan': 'guides',
  consolidates: 'consolidates',
  'hop-nhat': 'consolidates',
};

const KINDS = ['amends', 'replaces', 'repeals', 'guides', 'consolidates'] as const;

type RowFacts = z.infer<ReturnType<typeof makeSchema>>;

function makeSchema() {
  const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000), z.normalize('NFC'));
  const day = z.pipe(z.pipe(text, z.transform(readDay)), z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)));
  const relation = z.strictObject({
    kind: relationKind,
    to: text,
    toKey: z.optional(z.string()),
    since: z.optional(day),
    notBefore: z.optional(day),
    part: z.optional(z.boolean()),
    unsure: z.optional(z.boolean()),
  });
  const address = z.url({ protocol: /^https$/ });
  return z.strictObject({
    number: text.check(z.minLength(3), z.maxLength(80)),
    type: z.optional(
      z.pipe(
        z.pipe(
          text,
          z.transform((given) => typeOf(slug(given))?.slug),
        ),
        z.string(),
      ),
    ),
    title: z.optional(text.check(z.minLength(3))),
    issuer: z.optional(text),
    place: z.optional(text),
    issued: z.optional(day),
    effective: z.optional(day),
    expires: z.optional(day),
    status: z.optional(z.enum(['not-yet', 'in-force', 'amended', 'partly-expired', 'expired'])),
    tier: z.optional(tier),
    lowerCased: z.optional(z.boolean()),
    links: z.optional(z.array(z.union([address, z.object({ url: address })])).check(z.maxLength(50))),
    relations: z.optional(z.array(relation).check(z.maxLength(2000))),
    affectedBy: z.optional(z.array(relation).check(z.maxLength(2000))),
    asOf: z.optional(day),
    sources: z.optional(z.array(text)),
    // What a record of ours has besides, and is worked out anew.
    key: z.optional(z.unknown()),
    pack: z.optional(z.unknown()),
  });
}

let schema: ReturnType<typeof makeSchema> | undefined;

/** A day as an ISO day; it may be written 13/7/2026, too. Anything else comes back as it is. */
function readDay(given: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(given) ?? [];
  if (year !== undefined) return isoDay(Number(year), Number(month), Number(day)) ?? '';
  const local = readBareDay(given, 0);
  return (local?.end === given.length && local.iso) || '';
}

/** A row's cells under their columns; lists are apart by spaces (links) or semicolons. */
function unfold(columns: readonly string[], { cells }: TableRow): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  const relations: { kind: RelationKind; to: string }[] = [];
  columns.forEach((column, i) => {
    const cell = cells[i] ?? '';
    if (cell === '') return;
    const list = (mark: RegExp): string[] => cell.split(mark).flatMap((part) => part.trim() || []);
    const kind = KINDS.find((known) => known === column);
    if (kind) relations.push(...list(/;/).map((to) => ({ kind, to })));
    else if (column === 'links') row[column] = list(/\s+/);
    else if (column === 'sources') row[column] = list(/;/);
    else row[column] = cell;
  });
  return relations.length > 0 ? { ...row, relations } : row;
}

/** The rows of a text, as they stand: one JSON object a line, or a table with a header line. */
function* rawRows(text: string): Generator<{ line: number; row: unknown } | RowFault> {
  if (/^\s*\{/.test(text)) {
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      try {
        yield { line: index + 1, row: JSON.parse(line) as unknown };
      } catch {
        yield { line: index + 1, code: 'not-json' };
      }
    }
    return;
  }
  const [header, ...rows] = readTable(text);
  if (!header) return;
  const columns = header.cells.map((name) => COLUMNS[slug(name)] ?? name);
  const unknown = columns.find((column) => !Object.values(COLUMNS).includes(column));
  // A column misspelt would be lost in silence.
  if (unknown !== undefined) yield { line: header.line, code: 'unknown-field', about: unknown };
  else for (const row of rows) yield { line: row.line, row: unfold(columns, row) };
}

/** The type that a number's own codes tell: 37/2026/QĐ-UBND is a decision. Those of the National Assembly tell none. */
export function typeOfNumber(number: string): string | undefined {
  const codes = number.split(/[-/]/).slice(1);
  return codes.map((code) => codeTypes.get(code)).find((type) => type !== undefined);
}

function recordOf(facts: RowFacts, { source, asOf }: RowDefaults): DocumentRecord {
  const { key: _key, pack: _pack, links = [], relations = [], affectedBy = [], ...rest } = facts;
  const type = facts.type ?? typeOfNumber(facts.number);
  const day = facts.asOf ?? asOf;
  const present = Object.entries(rest).filter(([, value]) => value !== undefined);
  const bare = <T extends object>(list: readonly T[]): T[] =>
    list.map(
      (item) => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as T,
    );
  return {
    ...(Object.fromEntries(present) as typeof rest),
    key: '',
    number: facts.number,
    ...(type !== undefined && { type }),
    tier: facts.tier ?? 'metadata',
    links: links
      .map((link) => currentAddress(typeof link === 'string' ? link : link.url))
      .map((url) => ({ url, publisher: publisherOf(url) })),
    relations: bare(relations) as DocumentRecord['relations'],
    affectedBy: bare(affectedBy) as DocumentRecord['affectedBy'],
    ...(day !== undefined && { asOf: day }),
    sources: facts.sources ?? [source],
  };
}

/**
 * Records out of a text that a webmaster, a province or `danchieu harvest` wrote: NDJSON (an object a line) or a table
 * (TSV, CSV) with a header line. Fields, all but `number` optional: number; type (its name or slug; else as the number
 * tells); title; issuer; place; issued, effective, expires (ISO days or 13/7/2026); status; links (https addresses);
 * sources; asOf; relations ({kind, to, since?, part?}; in a table a column for each kind, numbers apart by
 * semicolons). Relations are tied both ways among the records. A row that does not fit is told with its line and left
 * out whole.
 */
export function readRows(text: string, defaults: RowDefaults): ReadRows {
  const faults: RowFault[] = [];
  const read: { line: number; record: DocumentRecord }[] = [];
  schema ??= makeSchema();
  for (const raw of rawRows(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))) {
    if ('code' in raw) {
      faults.push(raw);
      continue;
    }
    const { line, row } = raw;
    const { success, data, error } = schema.safeParse(row);
    const fault = success ? impossible(line, data) : faultOf(line, error.issues[0]);
    if (fault) faults.push(fault);
    else read.push({ line, record: recordOf(data!, defaults) });
  }
  findMutual(read, faults);
  const records = apart(read, faults);
  assignKeys(records);
  const told = records.flatMap(({ number, relations }) =>
    relations.map(({ kind, to, since, part, unsure }) => ({
      from: number,
      to,
      kind,
      ...(since !== undefined && { since }),
      ...(part && { part: '1' }),
      ...(unsure && { unsure: '1' }),
    })),
  );
  for (const record of records) record.relations = [];
  relate(records, told);
  return { records, faults: faults.sort((a, b) => a.line - b.line) };
}

function faultOf(line: number, issue: z.core.$ZodIssue | undefined): RowFault {
  if (issue?.code === 'unrecognized_keys') return { line, code: 'unknown-field', about: issue.keys[0]! };
  const [field] = issue?.path ?? [];
  return field === undefined
    ? { line, code: 'not-object' }
    : { line, code: 'bad-field', about: String(field) };
}

/** What a row says that cannot be, if it says such a thing. */
function impossible(
  line: number,
  { number, issued = '', effective = '', ...facts }: RowFacts,
): RowFault | undefined {
  if (!numberParts(number)) return { line, code: 'no-number' };
  const { expires, relations = [], affectedBy = [] } = facts;
  if (expires !== undefined && (expires < issued || expires < effective)) return { line, code: 'ends-early' };
  const isSelf = [...relations, ...affectedBy].some(
    ({ to, toKey }) =>
      toKey === undefined && numberKey(to) === numberKey(number) && facts.place === undefined,
  );
  return isSelf ? { line, code: 'self' } : undefined;
}

/** Faults both of two documents that are each said to end the other whole: one of the two is wrong, and which is not told. */
function findMutual(read: readonly { line: number; record: DocumentRecord }[], faults: RowFault[]): void {
  const ends = new Map<string, number>();
  for (const { line, record } of read)
    for (const { kind, to, part } of record.relations) {
      if ((kind !== 'replaces' && kind !== 'repeals') || part) continue;
      const [one, other] = [numberKey(record.number), numberKey(to)];
      const back = ends.get(`${other} ${one}`);
      if (back !== undefined && back !== line)
        faults.push(
          { line, code: 'mutual', about: String(back) },
          { line: back, code: 'mutual', about: String(line) },
        );
      ends.set(`${one} ${other}`, line);
    }
}

/** The records without those that a line before has already: same number, type, place and day. */
function apart(
  read: readonly { line: number; record: DocumentRecord }[],
  faults: RowFault[],
): DocumentRecord[] {
  const same = groupBy(read, ({ record: { number, type, place, issued } }) =>
    [numberKey(number), type, place && slug(place), issued].join(' '),
  );
  for (const [first, ...others] of same.values())
    for (const { line } of others) faults.push({ line, code: 'duplicate', about: String(first!.line) });
  const left = new Set(faults.map(({ line }) => line));
  return read.filter(({ line }) => !left.has(line)).map(({ record }) => record);
}
