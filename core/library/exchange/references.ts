import { csv } from '../../text/csv.ts';
import type { ArticleRecord, CitationRecord, VersionRecord } from '../schema.ts';

/** An article with the version that speaks for it. */
interface Reference {
  article: ArticleRecord;
  version: VersionRecord;
}

/** Every citation of some articles, one row each; the columns are named in English, as machines and spreadsheets share them. */
export function citationsCsv(
  cited: readonly (Reference & { citations: readonly CitationRecord[] })[],
): string {
  const head = [
    ...[
      'article',
      'url',
      'published',
      'captured',
      'text',
      'number',
      'type',
      'title',
      'year',
      'issuer',
      'place',
    ],
    ...['provisions', 'key', 'outcome', 'status_when_saved', 'registry_as_of', 'doubts', 'start', 'end'],
  ];
  const rows = cited.flatMap(({ article, version, citations }) =>
    citations.map(({ citation, key, outcome, status, asOf }) =>
      [
        ...[article.title, version.capturedUrl, version.published, version.capturedAt],
        ...[citation.text, citation.number, citation.type, citation.title, citation.year, citation.issuer],
        ...[citation.place, citation.provisions.map(provision).join('; '), key, outcome, status, asOf],
        ...[citation.doubts.map(({ code }) => code).join('; '), citation.start, citation.end],
      ].map((value) => String(value ?? '')),
    ),
  );
  return csv([head, ...rows]);
}

const LEVELS = [
  ['point', 'điểm'],
  ['clause', 'khoản'],
  ['article', 'Điều'],
  ['section', 'Mục'],
  ['chapter', 'Chương'],
  ['part', 'Phần'],
  ['appendix', 'Phụ lục'],
] as const;

/** A provision as Vietnamese law is cited, the narrowest first: "điểm a khoản 2 Điều 5". */
function provision(said: CitationRecord['citation']['provisions'][number]): string {
  return LEVELS.flatMap(([level, word]) =>
    said[level] === undefined ? [] : [`${word} ${said[level]}`],
  ).join(' ');
}

const dateParts = (iso: string): { 'date-parts': number[][] } => ({
  'date-parts': [iso.slice(0, 10).split('-').map(Number)],
});

/** Articles as CSL-JSON (citeproc's input, version 1.0.2): web pages with their day, source and day of capture. */
export function cslJson(references: readonly Reference[]): string {
  const items = references.map(({ article, version }) => ({
    id: article.id,
    type: 'webpage',
    title: version.title,
    ...(version.author === undefined ? {} : { author: [{ literal: version.author }] }),
    ...(version.source === undefined ? {} : { 'container-title': version.source }),
    ...(version.published === undefined ? {} : { issued: dateParts(version.published) }),
    accessed: dateParts(version.capturedAt),
    URL: version.capturedUrl,
    language: 'vi',
  }));
  return JSON.stringify(items, undefined, 2);
}

/** A value on one line: RIS has no way to write two. */
const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** Articles as RIS (type ELEC, a web page; Y2 is the day of capture). Lines end with CR and LF, as the format wants. */
export function ris(references: readonly Reference[]): string {
  const records = references.map(({ article, version }) => {
    const lines: [tag: string, value: string | undefined][] = [
      ['TY', 'ELEC'],
      ['ID', article.id],
      ['TI', version.title],
      ['AU', version.author],
      ['T2', version.source],
      ['PY', version.published?.slice(0, 4)],
      ['DA', version.published?.replaceAll('-', '/')],
      ['Y2', version.capturedAt.slice(0, 10).replaceAll('-', '/')],
      ['LA', 'vi'],
      ['UR', version.capturedUrl],
      ['ER', ''],
    ];
    return lines
      .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`]))
      .join('\r\n');
  });
  return records.map((record) => `${record}\r\n`).join('\r\n');
}
