import { citationMessages } from '../../core/locale/citation.messages.ts';
import { formatDay } from '../../core/locale/format.ts';
import { panelMessages } from '../../core/locale/panel.messages.ts';
import { registryMessages } from '../../core/locale/registry.messages.ts';
import { changesOf, type Act } from '../../core/registry/affecting.ts';
import { mainLink, sourceLinks } from '../../core/registry/links.ts';
import type { DocumentRecord, Status } from '../../core/registry/types.ts';
import { csv } from '../../core/text/csv.ts';
import type { Citation } from '../../core/citation/citation.ts';
import type { CitedDocument } from '../grouping.ts';
import { plain, wordsOf, type Excerpt } from './excerpt.ts';
import { standingOf, type Moments } from './standing.ts';

/** A list of cited documents, ready to be told. */
export interface CitedList {
  citations: readonly Citation[];
  documents: readonly CitedDocument[];
  moments: Moments;
  /** Records of acts that are named beside the documents themselves. */
  related: readonly DocumentRecord[];
  /** The sentence of a citation, by its index. */
  excerpt(index: number): Excerpt;
  /** ISO day up to which the registry knows. */
  asOf?: string | undefined;
  /** Registered name of the publisher that the reader prefers. */
  prefer?: string | undefined;
}

/** What a list is of. */
export interface ListHead {
  title: string;
  /** Address of the page, where it is one. */
  url?: string | undefined;
  /** What is to be said before the list. */
  lines?: readonly string[] | undefined;
}

/** What a status stands on, in words. */
function groundInWords(status: Status, language: string): string {
  const registry = registryMessages.for(language);
  return `${registry.statusReason(status)}${status.unsure ? ` ${registry.unsure}` : ''}`;
}

/** Reasons that the acts beside a status may tell already. */
const TOLD_BY_ACTS = new Set<Status['reason']>(['replaced', 'repealed', 'amended', 'partly-repealed']);

/** What a status stands on as far as the acts named beside it do not tell: of a source that is not firm always that. */
export function restOfGround(status: Status, acts: readonly Act[], language: string): string {
  const isNamed =
    TOLD_BY_ACTS.has(status.reason) &&
    status.since !== undefined &&
    acts.some(({ number, since }) => number === status.by && since === status.since);
  if (!isNamed) return groundInWords(status, language);
  return status.unsure ? registryMessages.for(language).unsure : '';
}

/** Why there is no one document to tell of, in words; undefined where there is one. */
export function openQuestion(document: CitedDocument, language: string): string | undefined {
  const say = panelMessages.for(language);
  const { outcome, record, candidates, reason } = document;
  if (record) return undefined;
  if (outcome === 'ambiguous')
    return candidates.length > 1 ? say.ambiguous(candidates.length) : say.notSettled;
  if (reason === undefined) return say.notInData;
  return reason === 'not-in-registry' ? say.notInData : registryMessages.for(language).outcome(reason);
}

/** The lines that say on which days a document holds: judged first. */
export function standingLines(
  document: Pick<CitedDocument, 'record'>,
  moments: Moments,
  language: string,
): { label: string; status: Status }[] {
  const say = panelMessages.for(language);
  const standing = standingOf(document, moments);
  if (!standing) return [];
  const day = formatDay(moments.on, language);
  return [
    ...(standing.written
      ? [{ label: say.whenWritten(formatDay(moments.written!, language)), status: standing.written }]
      : []),
    { label: moments.on === moments.today ? say.today : say.onDay(day), status: standing.judged },
    ...(standing.today ? [{ label: say.today, status: standing.today }] : []),
  ];
}

/** One document as a list tells it: every part a plain sentence, empty where nothing is to be said. */
interface Told {
  name: string;
  number: string;
  title: string;
  issuer: string;
  issued: string;
  status: string[];
  why: string;
  /** The same without what `changes` tells. */
  rest: string;
  doubts: string[];
  changes: string[];
  places: string[];
  link: string;
}

function tell(document: CitedDocument, list: CitedList, language: string): Told {
  const words = citationMessages.for(language);
  const { record } = document;
  const citation = list.citations[document.places[0]!]!;
  const target = record ?? { number: citation.number, title: citation.title };
  const link = document.outcome === 'ambiguous' ? undefined : mainLink(sourceLinks(target, list));
  const lines = standingLines(document, list.moments, language);
  const judged = standingOf(document, list.moments)?.judged;
  const question = openQuestion(document, language);
  const acts = record ? changesOf(record).flatMap((change) => change.acts) : [];
  return {
    name: plain(document.name),
    number: record?.number ?? citation.number ?? '',
    title: plain(record?.title ?? ''),
    issuer: plain(record?.issuer ?? ''),
    issued: record?.issued === undefined ? '' : formatDay(record.issued, language),
    status: lines.map(({ label, status }) => `${label}: ${words.status(status.kind, status.reason)}`),
    why: judged ? groundInWords(judged, language) : '',
    rest: judged ? restOfGround(judged, acts, language) : '',
    doubts: [
      ...(question === undefined ? [] : [question]),
      ...document.doubts.map((doubt) => words.doubt(doubt, citation.number)),
    ],
    changes: record ? changeLines(record, list.related, language) : [],
    places: document.places.map((index) => wordsOf(list.excerpt(index))),
    link: link?.url ?? '',
  };
}

/** "Bị thay thế bởi 12/2024/NĐ-CP (tên) từ ngày …", one line per act. */
function changeLines(record: DocumentRecord, related: readonly DocumentRecord[], language: string): string[] {
  const say = panelMessages.for(language);
  const words = citationMessages.for(language);
  return changesOf(record, related).flatMap(({ relation, acts }) =>
    acts.map(({ number, since, record: act }) =>
      [
        `${words.change(relation)} ${number}`,
        act?.title === undefined ? '' : `(${plain(act.title)})`,
        since === undefined ? '' : say.since(formatDay(since, language)),
      ]
        .filter(Boolean)
        .join(' '),
    ),
  );
}

const COLUMNS = [
  'order',
  'document',
  'number',
  'title',
  'issuer',
  'issued',
  'status',
  'reason',
  'doubts',
  'changes',
  'count',
  'places',
  'link',
] as const;

/** The list as a table for spreadsheets. */
export function listAsCsv(list: CitedList, language: string): string {
  const say = panelMessages.for(language);
  const rows = list.documents.map((document, order) => {
    const told = tell(document, list, language);
    const cells: Record<(typeof COLUMNS)[number], string> = {
      order: String(order + 1),
      document: told.name,
      number: told.number,
      title: told.title,
      issuer: told.issuer,
      issued: told.issued,
      status: told.status.join('\n'),
      reason: told.why,
      doubts: told.doubts.join('\n'),
      changes: told.changes.join('\n'),
      count: String(told.places.length),
      places: told.places.join('\n'),
      link: told.link,
    };
    return COLUMNS.map((column) => cells[column]);
  });
  return csv([COLUMNS.map((column) => say[`column-${column}`]), ...rows]);
}

/** Characters that Markdown would read as markup, wherever they may stand. */
const escape = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~&]/g, String.raw`\$&`)
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, String.raw`$1\$2`);

/** The list as a text to read: Markdown, or plain. */
export function listAsText(
  head: ListHead,
  list: CitedList,
  language: string,
  style: 'markdown' | 'plain',
): string {
  const say = panelMessages.for(language);
  const isMarkdown = style === 'markdown';
  const safe = isMarkdown ? escape : (text: string) => text;
  const address = (url: string) => (isMarkdown ? `<${url}>` : url);
  const { moments, asOf } = list;
  const about = [
    ...(head.url === undefined ? [] : [`${say.source}: ${address(head.url)}`]),
    ...(head.lines ?? []).map(safe),
    say.made(formatDay(moments.today, language)),
    ...(asOf ? [say.data(formatDay(asOf, language))] : []),
  ];
  const documents = list.documents.map((document, order) => {
    const told = tell(document, list, language);
    const name = `${order + 1}. ${isMarkdown ? `**${safe(told.name)}**` : told.name}`;
    const lines = [
      ...told.status,
      told.rest,
      ...told.doubts.map((doubt) => `${say.doubts}: ${doubt}`),
      ...told.changes,
    ].filter(Boolean);
    return [
      told.title ? `${name}: ${safe(told.title)}` : name,
      ...lines.map((line) => `   - ${safe(line)}`),
      ...(told.link ? [`   - ${address(told.link)}`] : []),
      `   - ${say.places(told.places.length)}:`,
      ...told.places.map((place) => `     - “${safe(place)}”`),
    ].join('\n');
  });
  const title = isMarkdown ? `# ${safe(plain(head.title))}` : plain(head.title);
  return `${[title, about.join(isMarkdown ? '\n\n' : '\n'), ...documents].join('\n\n')}\n`;
}
