import { citationMessages } from '../locale/citation.messages.ts';
import { formatDay, today } from '../locale/format.ts';
import { registryMessages } from '../locale/registry.messages.ts';
import {
  sourceLinks,
  statusAt,
  type Candidate,
  type DocumentRecord,
  type Status,
} from '../registry/index.ts';
import type { Answer, AnsweredCitation } from './answer.ts';
import type { Session } from './session.ts';

/** How many of the documents that change one are told by number. */
const CHANGES_SHOWN = 5;

/** How many of the documents that a citation may mean are named. */
const NAMED = 5;

/** How many of the documents found that fit equally well are told of whole. */
const TOLD_WHOLE = 3;

/** A document that the registry knows, and its validity on the day asked about. */
export interface Found {
  record: DocumentRecord;
  status: Status;
  /** Why the look-up gave it. */
  reason: Candidate['reason'];
}

/** The citations of one text for a reader: a line each, `source:line:column: words → document · validity · doubts`. */
export function describeCitations(
  answer: Extract<Answer, { citations: unknown }>,
  text: string,
  session: Session,
): string {
  const source = 'id' in answer ? answer.id : answer.line;
  const positionOf = positions(text);
  return answer.citations
    .map((citation) => {
      const { line, column } = positionOf(citation.start);
      const place = session.paint('dim', `${oneLine(String(source))}:${line}:${column}:`);
      return `${place} ${describe(citation, answer.citations, session)}\n`;
    })
    .join('');
}

function describe(citation: AnsweredCitation, all: readonly AnsweredCitation[], session: Session): string {
  const { language, paint } = session;
  const words = citationMessages.for(language);
  const { resolution } = citation;
  const settled = resolution?.record?.number ?? nameOf(citation) ?? nameOf(all[citation.antecedent ?? -1]);
  const facts = [
    `${paint('bold', oneLine(citation.text))} → ${oneLine(settled ?? '?')}`,
    oneLine(citation.provisions.map(words.provision).join(', ')),
    ...(resolution?.record === undefined
      ? describeOutcome(citation, settled !== undefined, session)
      : [
          oneLine(resolution.record.title ?? ''),
          describeStatus(statusAt(resolution.record, today()), session),
        ]),
  ];
  // That there are several is told by naming them.
  const ofRegistry = resolution?.doubts.filter(({ code }) => code !== 'ambiguous') ?? [];
  const doubts = [...citation.doubts, ...ofRegistry].map((doubt) =>
    paint('yellow', `! ${oneLine(words.doubt(doubt, citation.number))}`),
  );
  return [...facts, ...doubts].filter(Boolean).join(' · ');
}

/** Why there is no record to tell of; nothing where the text settles the document and the registry was not asked. */
function describeOutcome(citation: AnsweredCitation, isSettled: boolean, session: Session): string[] {
  const { resolution, draft, serial } = citation;
  let reason = resolution?.reason ?? (isSettled ? undefined : 'no-number-or-title');
  if (draft) reason = 'draft';
  // "Nghị quyết số 1111" does give a number, only not enough of it.
  if (reason === 'no-number-or-title' && serial !== undefined) reason = 'not-settled';
  const candidates = resolution?.candidates ?? [];
  const more = resolution?.more === true || candidates.length > NAMED;
  return [
    reason === undefined ? '' : registryMessages.for(session.language).outcome(reason),
    candidates.length > 0
      ? session.messages.maybe(candidates.slice(0, NAMED).map(nameOfRecord).join(', '), more)
      : '',
  ];
}

/** A candidate in a word or two: its number, and the day or place that tells it from others of that number. */
function nameOfRecord({ record: { number, issued, place } }: Candidate): string {
  return oneLine([number, issued && `(${formatDay(issued)})`, place].filter(Boolean).join(' '));
}

/** What a citation settles by itself: its number, or its title and year. */
function nameOf(citation: AnsweredCitation | undefined): string | undefined {
  const { number, title, year } = citation ?? {};
  return number ?? (title === undefined || year === undefined ? title : `${title} ${year}`);
}

/** Validity in a word, and why. */
function describeStatus(status: Status, { language, paint }: Session): string {
  const { kind } = status;
  const colour = kind === 'in-force' || kind === 'amended' ? 'green' : kind === 'unknown' ? 'dim' : 'red';
  const word = paint(colour, citationMessages.for(language).status(kind));
  const words = registryMessages.for(language);
  return `${word} (${words.statusReason(status)}${status.unsure ? ` ${words.unsure}` : ''})`;
}

/** What a look-up found: the best whole, the others a line each. */
export function describeFound(found: readonly Found[], more: boolean, session: Session): string {
  const best = found.filter(({ reason }) => reason === found[0]?.reason).slice(0, TOLD_WHOLE);
  const others = found.filter((entry) => !best.includes(entry));
  const { language, messages, paint } = session;
  const lines = others.map(({ record }) => {
    const { number, title, issued } = record;
    const day = issued && formatDay(issued, language);
    return `  ${[paint('bold', oneLine(number)), oneLine(title ?? ''), day].filter(Boolean).join(' · ')}\n`;
  });
  return [
    best.map((entry) => describeRecord(entry, session)).join('\n'),
    ...(others.length > 0 ? [`\n${messages.alsoFound}\n`, ...lines] : []),
    ...(more ? [`${paint('dim', messages.moreMayFit)}\n`] : []),
  ].join('');
}

/** A record of the registry for a reader, over several lines. */
function describeRecord({ record, status }: Found, session: Session): string {
  const { language, messages, paint } = session;
  const words = citationMessages.for(language);
  const day = (iso: string | undefined) => iso && formatDay(iso, language);
  const name = words.numbered(words.typeName(record.type ?? ''), record.number);
  const facts: [term: string, value: string | undefined][] = [
    [messages.statusOn(formatDay(status.on, language)), describeStatus(status, session)],
    [words.issuer, oneLine([record.issuer, record.place].filter(Boolean).join(', '))],
    [words.issued, day(record.issued)],
    [words.effective, day(record.effective)],
    [words.expires, day(record.expires)],
    ...describeChanges(record, words),
    ...sourceLinks(record)
      .filter(({ kind }) => kind === 'document')
      .map(({ url, publisher }): [string, string] => [words.openAt(publisher), url]),
  ];
  const lines = facts
    .filter(([, value]) => value)
    .map(([term, value]) => `  ${paint('dim', `${term}:`)} ${value}`);
  const known =
    record.asOf === undefined ? messages.asOfUnknown : words.asOf(formatDay(record.asOf, language));
  const asOf = paint('dim', known);
  return [
    paint('bold', oneLine(name)),
    ...(record.title ? [oneLine(record.title)] : []),
    ...lines,
    ...(record.tier === 'cited' ? [`  ${words.citedOnly}`] : []),
    `  ${asOf}`,
    '',
  ].join('\n');
}

/** What other documents do to this one, a line for each kind. */
function describeChanges(
  record: DocumentRecord,
  words: ReturnType<typeof citationMessages.for>,
): [string, string][] {
  const changes = new Map<string, Set<string>>();
  for (const { kind, part, to } of record.affectedBy) {
    const term = words.change(part ? `${kind}-part` : kind);
    if (term !== '') changes.set(term, (changes.get(term) ?? new Set()).add(to));
  }
  return [...changes].map(([term, set]): [string, string] => {
    const numbers = [...set];
    const told = numbers.slice(0, CHANGES_SHOWN).join(', ');
    const rest = numbers.length - CHANGES_SHOWN;
    return [term, rest > 0 ? `${told} ${words.andMore(rest)}` : told];
  });
}

/** Line and column (both from 1, columns in UTF-16 units) of offsets asked for in ascending order. */
function positions(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  // A byte order mark is no column.
  let lineStart = text.startsWith('\uFEFF') ? 1 : 0;
  return (offset) => {
    for (
      let feed = text.indexOf('\n', lineStart);
      feed >= 0 && feed < offset;
      feed = text.indexOf('\n', lineStart)
    ) {
      line += 1;
      lineStart = feed + 1;
    }
    return { line, column: offset - lineStart + 1 };
  };
}

/** Words on one line: whatever a text holds, it neither breaks the line nor speaks to the terminal. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');
