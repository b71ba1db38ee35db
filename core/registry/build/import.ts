/**
 * Turns the collected facts in ../shared/registry into the project's own tables (core/registry/data). Run it only
 * when those facts change: `node core/registry/build/import.ts`. The rules are written in core/registry/data/README.md.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import * as z from 'zod/mini';
import { numberKey, numberParts } from '../number-key.ts';
import { slug, titleKey } from '../words.ts';
import { clean, settleSharedLinks, type Draft, type Note } from './clean.ts';
import { settleDisputes } from './disputes.ts';
import { groupBy } from './group.ts';
import { mayChange } from './standing.ts';
import { splitTwins } from './twins.ts';
import { readTsv, writeTsv, type Row } from './tsv.ts';

const SHARED = new URL('../../../../shared/registry/', import.meta.url);
const DATA = new URL('../data/', import.meta.url);

const day = z.string().check(z.regex(/^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
const documentRow = z.object({
  number: z.string().check(z.minLength(3)),
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  issuer: z.optional(z.string()),
  issued: z.optional(day),
  effective: z.optional(day),
  status: z.optional(z.string()),
  codified: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}$/))),
  tier: z.enum(['metadata', 'list', 'cited']),
  url: z.optional(z.url()),
  source: z.string(),
  alsoIn: z.optional(z.array(z.string())),
});
const relationRow = z.object({
  from: z.string(),
  relation: z.enum(['amends', 'replaces', 'repeals', 'guides', 'consolidates', 'based-on', 'cites']),
  to: z.string(),
  ops: z.optional(z.array(z.string())),
  sources: z.array(z.string()),
});
const chainRow = z.object({
  number: z.string(),
  type: z.string(),
  title: z.string(),
  issuer: z.string(),
  issued: z.optional(day),
  effective: z.optional(day),
  expires: z.optional(day),
  relations: z.array(
    z.object({
      kind: z.enum(['amends', 'replaces', 'repeals', 'guides', 'expires-by']),
      to: z.string(),
      toType: z.optional(z.string()),
      from: z.optional(day),
      part: z.optional(z.boolean()),
    }),
  ),
  sources: z.array(z.string()),
  confidence: z.enum(['sourced', 'single-source', 'unsure']),
  note: z.optional(z.string()),
  derived: z.optional(z.object({ expires: day, rule: z.string() })),
});

/** Reads NDJSON row by row; a bad row is reported with its line and left out. */
function rows<T>(file: string, schema: z.ZodMiniType<T>): T[] {
  const lines = readFileSync(new URL(file, SHARED), 'utf8').trimEnd().split('\n');
  return lines.flatMap((line, i) => {
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      console.error(
        `${file}:${i + 1}: left out: ${error instanceof z.core.$ZodError ? z.prettifyError(error) : String(error)}`,
      );
      return [];
    }
  });
}

const conflicts: Row[] = [];
const note: Note = (number, what, detail) => conflicts.push({ number, what, detail });

const typeOf = (name: string | undefined): string | undefined => name && slug(name);

function draftOf(row: z.infer<typeof documentRow>): Draft {
  const { url, source, alsoIn, type, ...facts } = row;
  return { ...facts, type: typeOf(type), links: url ? [url] : [], sources: [source, ...(alsoIn ?? [])] };
}

/**
 * Whether two rows of one number are one document. A central body's number with its year is unique within its type; a
 * number without a year comes again every year, a local one in every place, so that those need a day or a title besides.
 */
function same(a: Draft, b: Draft): boolean {
  if (a.type !== b.type || (a.place ?? '') !== (b.place ?? '')) return false;
  const parts = numberParts(a.number);
  const titled = a.title && b.title && titleKey(a.title) === titleKey(b.title);
  if (/(^|-)(ct)?(ubnd|hdnd|tu)(-|$)/.test(parts?.symbol ?? ''))
    return Boolean(titled && a.issued === b.issued);
  if (parts?.year || (a.issued && a.issued === b.issued)) return true;
  return Boolean(titled && (!a.issued || !b.issued));
}

function merge(drafts: Draft[]): Draft[] {
  const byNumber = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const known = byNumber.get(numberKey(draft.number)) ?? [];
    const twin = known.find((other) => same(other, draft));
    if (!twin) byNumber.set(numberKey(draft.number), [...known, draft]);
    else {
      note(draft.number, 'two rows of one document joined', `${draft.sources[0]} into ${twin.sources[0]}`);
      twin.links.push(...draft.links);
      twin.sources.push(...draft.sources);
      const { number: _number, tier: _tier, links: _links, sources: _sources, ...facts } = draft;
      Object.assign(twin, { ...facts, ...JSON.parse(JSON.stringify(twin)) });
    }
  }
  return [...byNumber.values()].flat();
}

const drafts = merge(
  splitTwins(
    rows('documents.ndjson', documentRow).map((row) => clean(draftOf(row), note)),
    note,
  ),
);
settleDisputes(drafts, new URL('conflicts.tsv', SHARED), note);
settleSharedLinks(drafts, note);
const filed = groupBy(drafts, ({ number }) => numberKey(number));
const find = (number: string, type?: string): Draft | undefined => {
  const hits = filed.get(numberKey(number)) ?? [];
  return type ? hits.find((draft) => draft.type === type) : hits[0];
};

// Chains first: each has read sources, so their facts win over the collected tables.
interface RelationDraft extends Row {
  from: string;
  kind: string;
  to: string;
  sources: string;
}
const relations = new Map<string, RelationDraft>();
const sourceIds = new Map<string, string>();
const collections = readTsv(new URL('collections.tsv', DATA));
const sourceRows: Row[] = [];
function sourceId(source: string): string {
  const known = sourceIds.get(source);
  if (known) return known;
  const home = collections.find(
    (collection) => source.startsWith(collection['name']!) && collection['id'] !== 'web',
  );
  const path = home ? source.slice(home['name']!.length).replace(/^\//, '') : source;
  // By content, so that a source keeps its id from import to import.
  const id = parseInt(createHash('sha256').update(source).digest('hex').slice(0, 8), 16).toString(36);
  if ([...sourceIds.values()].includes(id)) throw new Error(`two sources with one id: ${source}`);
  sourceIds.set(source, id);
  sourceRows.push({ id, collection: home?.['id'] ?? 'web', path });
  return id;
}
const cite = (sources: readonly string[]): string => [...new Set(sources.map(sourceId))].join(' ');

function relate(from: string, kind: string, to: string, facts: Row, sources: readonly string[]): void {
  const key = [numberKey(from), kind, numberKey(to), facts['toType'] ?? ''].join('|');
  const known = relations.get(key);
  if (known)
    known.sources = [...new Set([...known.sources.split(' '), ...cite(sources).split(' ')])].join(' ');
  relations.set(key, known ?? { from, kind, to, ...facts, sources: cite(sources) });
}

const chains = rows('chains.ndjson', chainRow);
for (const chain of chains) {
  const type = slug(chain.type)!;
  const draft = clean(
    {
      number: chain.number,
      type,
      title: chain.title,
      issuer: chain.issuer,
      tier: 'list',
      links: [],
      sources: chain.sources,
    },
    note,
  );
  const facts = { issued: chain.issued, effective: chain.effective, expires: chain.expires };
  const known = find(chain.number, type);
  if (!known) {
    drafts.push(draft);
    filed.set(numberKey(draft.number), [...(filed.get(numberKey(draft.number)) ?? []), draft]);
  }
  const target = known ?? draft;
  for (const [field, value] of Object.entries(facts) as [keyof typeof facts, string | undefined][]) {
    if (!value) continue;
    if (target[field] && target[field] !== value)
      note(chain.number, `${field}: chain wins`, `${target[field]} → ${value}`);
    target[field] = value;
  }
  target.title ??= draft.title;
  if (known) known.sources.push(...chain.sources);
  if (chain.derived)
    target.lapse = `${chain.derived.expires} ${chain.relations.find(({ kind }) => kind === 'guides')!.to}`;
}
for (const chain of chains) {
  const unsure: Row = chain.confidence === 'unsure' ? { unsure: '1' } : {};
  for (const { kind, to, toType, from, part } of chain.relations) {
    const facts: Row = {
      ...(from && { since: from }),
      ...(part && { part: '1' }),
      ...(toType && { toType: slug(toType)! }),
      ...unsure,
    };
    if (kind !== 'expires-by') relate(chain.number, kind, to, facts, chain.sources);
    else {
      const stated = chains
        .find((other) => other.number === to)
        ?.relations.find((relation) => relation.to === chain.number && relation.kind !== 'guides');
      const successor = find(to);
      const replaces =
        successor?.type === slug(chain.type) && titleKey(successor?.title ?? '') === titleKey(chain.title);
      relate(to, stated?.kind ?? (replaces ? 'replaces' : 'repeals'), chain.number, facts, chain.sources);
    }
  }
}
// A chain may note its end without a clause read for it: known, but not firmly.
const NOTED_END = /^replaced-by (\S+) from (\d{4}-\d{2}-\d{2}): no clause read/;
for (const chain of chains) {
  const [, by, since] = NOTED_END.exec(chain.note ?? '') ?? [];
  if (by && since) relate(by, 'replaces', chain.number, { since, unsure: '1' }, chain.sources);
}
for (const { from, relation, to, ops, sources } of rows('relations.ndjson', relationRow)) {
  const changes = relation === 'amends' || relation === 'replaces' || relation === 'repeals';
  if (changes && !mayChange(find(from) ?? { number: from }, find(to) ?? { number: to })) {
    note(to, 'changed by a document that could not, left out', `${from} ${relation}`);
    continue;
  }
  const part: Row = relation === 'amends' && ops?.includes('bãi bỏ một phần') ? { part: '1' } : {};
  relate(from, relation, to, part, sources);
}

const byPath = (a: Row, b: Row): number =>
  `${a['collection']} ${a['path']}` < `${b['collection']} ${b['path']}` ? -1 : 1;

// Tables by type; the largest first in git's eyes too: rows in the order of their keys.
rmSync(new URL('documents/', DATA), { recursive: true, force: true });
mkdirSync(new URL('documents/', DATA), { recursive: true });
const COLUMNS = [
  'number',
  'title',
  'issuer',
  'place',
  'issued',
  'effective',
  'expires',
  'status',
  'codified',
  'tier',
  'flags',
  'links',
  'sources',
];
const prefixes = readTsv(new URL('addresses.tsv', DATA));
function shorten(url: string): string {
  const hit = prefixes.find(({ prefix, suffix }) => url.startsWith(prefix!) && url.endsWith(suffix ?? ''));
  return hit
    ? `${hit['id']}:${url.slice(hit['prefix']!.length, url.length - (hit['suffix']?.length ?? 0))}`
    : url;
}
const byType = groupBy(drafts, (draft) => draft.type ?? 'khac');
for (const [type, list] of byType) {
  const table = list
    .map(({ links, sources, lowerCased, lapse, type: _type, ...facts }): Row => ({
      ...(facts as Row),
      tier: facts.tier === 'metadata' ? '' : facts.tier,
      flags: [lowerCased && 'lower-cased', lapse && `lapse ${lapse}`].filter(Boolean).join('; '),
      links: [...new Set(links.map(shorten))].join(' '),
      sources: cite(sources),
    }))
    .sort((a, b) => (numberKey(a['number']!) < numberKey(b['number']!) ? -1 : 1));
  writeTsv(new URL(`documents/${type}.tsv`, DATA), COLUMNS, table);
}
writeTsv(
  new URL('relations.tsv', DATA),
  ['from', 'kind', 'to', 'toType', 'since', 'part', 'unsure', 'sources'],
  [...relations.values()].sort((a, b) => (numberKey(a.from) < numberKey(b.from) ? -1 : 1)),
);
writeTsv(new URL('sources.tsv', DATA), ['id', 'collection', 'path'], sourceRows.sort(byPath));
writeTsv(new URL('conflicts.tsv', DATA), ['number', 'what', 'detail'], conflicts);
console.log(
  `${drafts.length} documents, ${relations.size} relations, ${sourceRows.length} sources, ${conflicts.length} notes in conflicts.tsv`,
);
