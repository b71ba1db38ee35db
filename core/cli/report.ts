import { findCitations } from '../citation/find.ts';
import { citationMessages } from '../locale/citation.messages.ts';
import { formatDay, today } from '../locale/format.ts';
import { registryMessages } from '../locale/registry.messages.ts';
import { mainLink, sourceLinks, type LinkTarget } from '../registry/links.ts';
import { numberParts } from '../registry/number-key.ts';
import { registryDoubts } from '../registry/registry-doubts.ts';
import { plainWords } from '../registry/words.ts';
import { statusAt, type Candidate, type DocumentRecord, type Status } from '../registry/index.ts';
import type { Answer, AnsweredCitation } from './answer.ts';
import type { Session, Voice } from './session.ts';

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
  session: Voice,
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

/** A citation on one line, place aside. @param status its validity, where not today's is asked for. */
export function describe(
  citation: AnsweredCitation,
  all: readonly AnsweredCitation[],
  session: Voice,
  status?: Status,
): string {
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
          describeStatus(status ?? statusAt(resolution.record, today()), session),
          ofPack(resolution.record, session),
          mainLink(sourceLinks(resolution.record))?.url ?? '',
        ]),
  ];
  // That there are several is told by naming them.
  const doubts = [...citation.doubts, ...registryDoubts(resolution)].map((doubt) =>
    paint('yellow', `! ${oneLine(words.doubt(doubt, citation.number))}`),
  );
  return [...facts, ...doubts].filter(Boolean).join(' · ');
}

/** Why there is no record to tell of; nothing where the text settles the document and the registry was not asked. */
function describeOutcome(citation: AnsweredCitation, isSettled: boolean, session: Voice): string[] {
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

/** Whose record it is, where it is not the kit's own. */
function ofPack({ pack }: DocumentRecord, { language }: Voice): string {
  return pack === undefined ? '' : oneLine(citationMessages.for(language).ofPack(pack));
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
function describeStatus(status: Status, { language, paint }: Voice): string {
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
    const facts = [paint('bold', oneLine(number)), oneLine(title ?? ''), day, ofPack(record, session)];
    return `  ${facts.filter(Boolean).join(' · ')}\n`;
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
  // "Hiến pháp 2013" is a name rather than a number, and has its type already.
  const name = numberParts(record.number)
    ? words.numbered(words.typeName(record.type ?? ''), record.number)
    : record.number;
  const place = placeBeside(record);
  const facts: [term: string, value: string | undefined][] = [
    [messages.statusOn(formatDay(status.on, language)), describeStatus(status, session)],
    // A place alone issues nothing.
    ...(record.issuer === undefined
      ? [[messages.placeWord, place] as [string, string]]
      : [[words.issuer, oneLine([record.issuer, place].filter(Boolean).join(', '))] as [string, string]]),
    [words.issued, day(record.issued)],
    [words.effective, day(record.effective)],
    [words.expires, day(record.expires)],
    ...describeDeeds(record, session),
    ...describeChanges(record, words),
    ...describeLinks(record, session),
  ];
  const lines = facts
    .filter(([, value]) => value)
    .map(([term, value]) => `  ${paint('dim', `${term}:`)} ${value}`);
  const known =
    record.asOf === undefined
      ? words.asOfUnknown(record.pack)
      : words.asOf(formatDay(record.asOf, language), record.pack);
  const asOf = paint('dim', oneLine(known));
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
  return [...changes].map(([term, set]): [string, string] => [term, someOf([...set], words)]);
}

/** What this document does to others, a line for each kind. */
function describeDeeds({ relations }: DocumentRecord, session: Session): [string, string][] {
  const { language, messages } = session;
  const deeds = new Map<string, Set<string>>();
  for (const { kind, part, to } of relations) {
    const term = messages.deed(kind, part === true);
    if (term !== '') deeds.set(term, (deeds.get(term) ?? new Set()).add(oneLine(to)));
  }
  return [...deeds].map(([term, set]) => [term, someOf([...set], citationMessages.for(language))]);
}

function someOf(numbers: readonly string[], words: ReturnType<typeof citationMessages.for>): string {
  const told = numbers.slice(0, CHANGES_SHOWN).join(', ');
  const rest = numbers.length - CHANGES_SHOWN;
  return rest > 0 ? `${told} ${words.andMore(rest)}` : told;
}

/** The place as far as the issuer's name has not said it: "UBND xã Tà Xùa" leaves of "xã Tà Xùa, tỉnh Sơn La" the province. */
function placeBeside({ issuer = '', place = '' }: DocumentRecord): string {
  const said = plainWords(issuer);
  const parts = place.split(',').map((part) => part.trim());
  return oneLine(parts.filter((part) => !` ${said}`.endsWith(` ${plainWords(part)}`)).join(', '));
}

/**
 * Where to read a document: first an authoritative publisher's page of it or search for it, as the card has it, then the
 * pages of others, which say that they are no more than that.
 */
function describeLinks(target: LinkTarget, { language }: Voice): [string, string][] {
  const words = citationMessages.for(language);
  const links = sourceLinks(target);
  const main = mainLink(links);
  return links
    .filter((link) => link === main || link.kind === 'document')
    .map(({ url, publisher, kind, authoritative }) => [
      kind === 'document' ? words.openAt(publisher) : words.searchAt(publisher),
      authoritative ? url : `${url} (${words.unofficial})`,
    ]);
}

/** That the registry has nothing for a query, how far it knows, and where else to look. */
export function describeNothing(query: string, asOf: string, session: Session): string {
  const { language, messages, paint } = session;
  const words = citationMessages.for(language);
  const number = findCitations(query).find((citation) => citation.number !== undefined)?.number;
  const links = describeLinks(number === undefined ? { title: query } : { number }, session);
  return [
    messages.nothingFound(oneLine(query)),
    ...(asOf ? [words.incomplete(formatDay(asOf, language))] : []),
    ...links.map(([term, url]) => `  ${paint('dim', `${term}:`)} ${url}`),
    '',
  ].join('\n');
}

/** Line and column (both from 1, columns in UTF-16 units) of offsets asked for in ascending order. */
export function positions(text: string): (offset: number) => { line: number; column: number } {
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
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');
