/**
 * Turns the collected facts in ../shared/registry into the project's own tables (core/registry/data), together with what
 * was read since (clauses.tsv, readings.tsv there). Run it only when any of these changes:
 * `node core/registry/build/import.ts`. The rules are written in core/registry/data/README.md.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import type * as z from 'zod/mini';
import { numberKey } from '../number-key.ts';
import { slug } from '../words.ts';
import { restoreCapitals } from './capitals.ts';
import { takeChains, tieChains } from './chains.ts';
import { clean, settleSharedLinks, type Draft, type Note } from './clean.ts';
import { settleDisputes } from './disputes.ts';
import { DraftList } from './drafts.ts';
import {
  chainRow,
  clauseRow,
  documentRow,
  goodRows,
  readingRow,
  relationRow,
  type DocumentRow,
} from './facts.ts';
import { groupBy } from './group.ts';
import { takeClauses, takeReadings } from './readings.ts';
import { joinSlips } from './slips.ts';
import { SourceList } from './sources.ts';
import { mayChange } from './standing.ts';
import { TieList } from './ties.ts';
import { readTsv, writeTsv, type Row } from './tsv.ts';
import { splitTwins } from './twins.ts';

const SHARED = new URL('../../../../shared/registry/', import.meta.url);
const DATA = new URL('../data/', import.meta.url);

const report = (problem: string): void => console.error(problem);

function collected<T>(file: string, schema: z.ZodMiniType<T>): T[] {
  const lines = readFileSync(new URL(file, SHARED), 'utf8').trimEnd().split('\n');
  return goodRows(file, lines, (line) => JSON.parse(line) as unknown, schema, report);
}

function own<T>(file: string, schema: z.ZodMiniType<T>): T[] {
  return goodRows(file, readTsv(new URL(file, DATA)), (row) => row, schema, report, 2);
}

const conflicts: Row[] = [];
const note: Note = (number, what, detail) => conflicts.push({ number, what, detail });

function draftOf({ url, source, alsoIn, type, ...facts }: DocumentRow): Draft {
  return {
    ...facts,
    type: type && slug(type),
    links: url ? [url] : [],
    sources: [source, ...(alsoIn ?? [])],
  };
}

const rows = collected('documents.ndjson', documentRow).map((row) => clean(draftOf(row), note));
const drafts = new DraftList(splitTwins(rows, note), note);
settleDisputes(drafts.all(), new URL('conflicts.tsv', SHARED), note);
settleSharedLinks(drafts.all(), note);

const sources = new SourceList(readTsv(new URL('collections.tsv', DATA)));
const ties = new TieList(sources);
// Chains first: each has read sources, so their facts win over the collected tables.
const chains = collected('chains.ndjson', chainRow);
takeChains(chains, drafts, note);
tieChains(chains, drafts, ties);
takeReadings(own('readings.tsv', readingRow), drafts, note);
takeClauses(own('clauses.tsv', clauseRow), drafts, ties, note);
for (const { from, relation, to, ops, sources: read } of collected('relations.ndjson', relationRow)) {
  const changes = relation === 'amends' || relation === 'replaces' || relation === 'repeals';
  if (changes && !mayChange(drafts.find(from) ?? { number: from }, drafts.find(to) ?? { number: to })) {
    note(to, 'changed by a document that could not, left out', `${from} ${relation}`);
    continue;
  }
  const part: Row = relation === 'amends' && ops?.includes('bãi bỏ một phần') ? { part: '1' } : {};
  ties.add(from, relation, to, part, read);
}
joinSlips(drafts, (number) => ties.touches(number), note);
restoreCapitals(drafts.all());

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
for (const [type, list] of groupBy(drafts.all(), (draft) => draft.type ?? 'khac')) {
  const table = list
    .map(({ links, sources: read, lowerCased, lapse, type: _type, ...facts }): Row => ({
      ...(facts as Row),
      tier: facts.tier === 'metadata' ? '' : facts.tier,
      flags: [lowerCased && 'lower-cased', lapse && `lapse ${lapse}`].filter(Boolean).join('; '),
      links: [...new Set(links.map(shorten))].join(' '),
      sources: sources.cite(read),
    }))
    .sort((a, b) => (numberKey(a['number']!) < numberKey(b['number']!) ? -1 : 1));
  writeTsv(new URL(`documents/${type}.tsv`, DATA), COLUMNS, table);
}
writeTsv(
  new URL('relations.tsv', DATA),
  ['from', 'fromType', 'kind', 'to', 'toType', 'since', 'part', 'unsure', 'sources'],
  ties.rows(),
);
const sourceRows = sources.rows();
writeTsv(new URL('sources.tsv', DATA), ['id', 'collection', 'path'], sourceRows);
writeTsv(new URL('conflicts.tsv', DATA), ['number', 'what', 'detail'], conflicts);
console.log(
  `${drafts.all().length} documents, ${ties.rows().length} relations, ${sourceRows.length} sources, ` +
    `${conflicts.length} notes in conflicts.tsv`,
);
