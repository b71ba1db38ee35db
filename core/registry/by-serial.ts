import { fold } from '../text/fold.ts';
import type { Citation } from '../citation/citation.ts';
import { ambiguous, found, unknown, type Answer } from './answer.ts';
import { isLater, newestFirst, yearOf } from './chronology.ts';
import { comparePlaces, isLocal, placeOfSite } from './locality.ts';
import { numberParts } from './number-key.ts';
import type { Said } from './mention.ts';
import { isTold, onlyTold, topicOf, type SharedTopic } from './topic.ts';
import type { Candidate, DocumentRecord, ListedNumber, Registry, ResolveContext } from './types.ts';
import { plainWords } from './words.ts';

/** Most candidates that a reader is offered. */
const OFFERED = 5;
/** Most numbers whose records are read: each may cost a request. */
export const READ = 10;

/** What a short form says: "Nghị quyết số 1111 của Ủy ban Thường vụ Quốc hội". */
type ShortForm = Pick<Citation, 'type' | 'serial' | 'year' | 'issued' | 'issuer' | 'issuerCode' | 'place'>;

/** Whether the number has this issuer's code, or each of several; "QH" is every term's. */
function hasCode(number: string, issuerCode: string): boolean {
  const codes = numberParts(number)?.symbol.split('-') ?? [];
  const said = fold(issuerCode).split(/[^a-z0-9]+/);
  return said.every((code) => codes.some((known) => known === code || known.replace(/\d+$/, '') === code));
}

/** Whether one of the number's codes begins with this one, as that of a name cut short does ("Bộ Giáo dục"). */
function startsCode(number: string, code: string): boolean {
  return (
    code.length > 1 &&
    Boolean(
      numberParts(number)
        ?.symbol.split('-')
        .some((known) => known.startsWith(code)),
    )
  );
}

/** The code that ministries make of their names: "Bộ Giáo dục và Đào tạo", or "Bộ GD&ĐT", → `bgddt`. */
function codeOf(issuer: string): string {
  const words = issuer.normalize('NFC').match(/\p{L}+/gu) ?? [];
  const parts = words.map((word) =>
    fold(word) === 'va' ? '' : word === word.toUpperCase() ? word : word[0],
  );
  return fold(parts.join(''));
}

/**
 * Whether these words may name the issuer: by its code, or one name inside the other ("Bộ trưởng Bộ Tài chính"). Names
 * of two words ("Chính phủ") stand inside those of other bodies.
 */
function issuersAgree(said: string, { number, issuer }: DocumentRecord): boolean {
  if (hasCode(number, codeOf(said))) return true;
  const [shorter, longer] = [plainWords(said), plainWords(issuer ?? '')].sort((a, b) => a.length - b.length);
  return shorter === longer || (shorter!.split(' ').length > 2 && ` ${longer} `.includes(` ${shorter} `));
}

/** The year that the text gives, be it by a day. */
function yearSaid({ issued, year }: ShortForm): number | undefined {
  return issued ? Number(issued.slice(0, 4)) : year;
}

/**
 * Numbers worth reading, most likely first: the issuer's; those of the centre or of the provinces, as the text has it,
 * the centre's where neither it nor the page says; then the nearest before the article.
 */
function likely(
  said: ShortForm,
  listed: readonly ListedNumber[],
  { published, around }: { published: string | undefined; around: string | undefined },
): ListedNumber[] {
  const { issuer, issuerCode } = said;
  const year = yearSaid(said);
  const newest = published === undefined ? Infinity : Number(published.slice(0, 4));
  const score = ({ number }: ListedNumber): number =>
    (issuer !== undefined && startsCode(number, codeOf(issuer)) ? 2 : 0) +
    ((said.place === undefined ? around === undefined && !isLocal(number) : isLocal(number)) ? 1 : 0);
  return listed
    .filter((one) => (one.year ?? 0) <= newest && (year === undefined || one.year === year))
    .filter(({ number }) => issuerCode === undefined || hasCode(number, issuerCode))
    .sort((a, b) => score(b) - score(a) || (b.year ?? 0) - (a.year ?? 0));
}

interface Weighed extends Candidate {
  topic: SharedTopic;
}

/** What stands around a number cut short, beside the page's own context. */
interface ShortContext extends ResolveContext {
  /** What the sentences of its mentions say of it. */
  beside?: readonly Said[];
}

/** The documents that fit, best first, of the likeliest numbers; `all` is false where others were not read. */
async function fitting(
  said: ShortForm,
  registry: Registry,
  { published, place, site, beside = [] }: ShortContext,
  enough: number,
  most = READ,
): Promise<{ ranked: Weighed[]; all: boolean }> {
  const around = said.place ?? place ?? (site ? placeOfSite(site) : undefined);
  const numbers = likely(said, await registry.bySerial(said.type!, said.serial!), { published, around });
  const isHere = (record: DocumentRecord): boolean =>
    around !== undefined && record.place !== undefined && comparePlaces(record.place, around) === 'same';
  const year = yearSaid(said);
  const fits = (record: DocumentRecord): boolean =>
    record.type === said.type &&
    !isLater(record, published) &&
    (year === undefined || yearOf(record) === year) &&
    (said.issuerCode !== undefined || !said.issuer || issuersAgree(said.issuer, record)) &&
    (said.place === undefined ||
      record.place === undefined ||
      comparePlaces(record.place, said.place) !== 'elsewhere');

  const records = new Map<string, DocumentRecord>();
  let read = 0;
  while (records.size < enough && read < Math.min(numbers.length, most)) {
    const batch = numbers.slice(read, Math.min(most, read + enough - records.size));
    read += batch.length;
    const answers = await Promise.all(batch.map(({ number }) => registry.byNumber(number)));
    for (const record of answers.flat().filter(fits)) records.set(record.key, record);
  }
  const isOnDay = (record: DocumentRecord): boolean =>
    said.issued !== undefined && record.issued === said.issued;
  const weighed = [...records.values()].map((record): Weighed => {
    const topic = topicOf(record, beside);
    return {
      record,
      topic,
      reason: isOnDay(record)
        ? 'number-and-date'
        : isHere(record)
          ? 'number-and-place'
          : isTold(topic)
            ? 'short-number-and-topic'
            : 'short-number',
    };
  });
  const score = ({ record, topic }: Weighed): number =>
    (isOnDay(record) ? 8 : 0) +
    (isHere(record) ? 4 : 0) +
    (isTold(topic) ? 2 : 0) +
    (isLocal(record.number) ? 0 : 1);
  return {
    ranked: weighed.sort((a, b) => score(b) - score(a) || newestFirst(a.record, b.record)),
    all: read >= numbers.length,
  };
}

/**
 * The documents that a type and a serial may mean: issuer agreeing with the words, issued no later than the article,
 * in the year or on the day that the text gives. Best first: the text's day, its place or the page's, titles that speak
 * of what the text does, the centre before the provinces, then nearest to the article in time.
 * @param reads numbers whose records may be read: each may cost a request
 * @returns at most `most` candidates; `more` is true where there may be others.
 */
export async function candidatesBySerial(
  said: ShortForm,
  registry: Registry,
  context: ShortContext,
  most = OFFERED,
  reads = READ,
): Promise<{ candidates: Candidate[]; more: boolean }> {
  const { ranked, all } = await fitting(said, registry, context, most, reads);
  return offer(ranked, all, most);
}

const offer = (
  ranked: readonly Weighed[],
  all: boolean,
  most: number,
): { candidates: Candidate[]; more: boolean } => ({
  candidates: ranked.slice(0, most).map(({ record, reason }) => ({ record, reason })),
  more: ranked.length > most || !all,
});

/** Years after which a number cut short is no longer taken for what it once meant: another may have come meanwhile. */
const RECENT = 5;

/**
 * The decree that the words around settle, if any. The registry does not know all decrees, so that being the only one
 * known settles nothing: the words must surely speak of what its title is about, it must be of the five years before
 * the article, and no other known decree of this serial, however old, may share more than half as much with them.
 * Only decrees: they have one issuer, so that one serial is one document a year. Resolutions, decisions and circulars
 * of many bodies share a serial, often on one subject. Measured in `tests/core/registry/short-forms.test.ts`, also with
 * the right record taken out.
 */
function toldByTopic(
  said: ShortForm,
  ranked: readonly Weighed[],
  published: string | undefined,
): DocumentRecord | undefined {
  if (said.type !== 'nghi-dinh' || published === undefined || said.issued !== undefined) return undefined;
  const only = onlyTold(ranked);
  if (!only) return undefined;
  const since = only.record.issued ?? `${yearOf(only.record)}-01-01`;
  return since >= `${Number(published.slice(0, 4)) - RECENT}${published.slice(4)}` ? only.record : undefined;
}

/**
 * A number cut short is settled by the registry only where the words around tell it (`toldByTopic`): the registry may
 * not know the one that is meant. Else the candidates are the reader's choice.
 */
export async function resolveSerial(
  said: ShortForm,
  registry: Registry,
  context: ShortContext,
): Promise<Answer> {
  const { ranked, all } = await fitting(said, registry, context, context.beside?.length ? READ : OFFERED);
  if (!ranked.length) return unknown('not-in-registry');
  const { candidates, more } = offer(ranked, all, OFFERED);
  const told = toldByTopic(said, ranked, context.published);
  if (told) return { ...found(told, 'short-number-and-topic'), candidates, ...(more && { more }) };
  return { ...ambiguous(candidates), ...(more && { more }) };
}
