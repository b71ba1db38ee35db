import { fold } from '../text/fold.ts';
import type { Citation } from '../citation/citation.ts';
import { ambiguous, unknown, type Answer } from './answer.ts';
import { isLater, newestFirst, yearOf } from './chronology.ts';
import { comparePlaces, isLocal, placeOfSite } from './locality.ts';
import { numberParts } from './number-key.ts';
import type { Candidate, DocumentRecord, ListedNumber, Registry, ResolveContext } from './types.ts';
import { plainWords } from './words.ts';

/** Most candidates that a reader is offered. */
const OFFERED = 5;
/** Most numbers whose records are read: each may cost a request. */
const READ = 10;

/** What a short form says: "Nghị quyết số 1111 của Ủy ban Thường vụ Quốc hội". */
export type ShortForm = Pick<
  Citation,
  'type' | 'serial' | 'year' | 'issued' | 'issuer' | 'issuerCode' | 'place'
>;

/** Whether the number has this issuer's code, or each of several; "QH" is every term's. */
function hasCode(number: string, issuerCode: string): boolean {
  const codes = numberParts(number)?.symbol.split('-') ?? [];
  const said = fold(issuerCode).split(/[^a-z0-9]+/);
  return said.every((code) => codes.some((known) => known === code || known.replace(/\d+$/, '') === code));
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
    (issuer !== undefined && hasCode(number, codeOf(issuer)) ? 2 : 0) +
    ((said.place === undefined ? around === undefined && !isLocal(number) : isLocal(number)) ? 1 : 0);
  return listed
    .filter((one) => (one.year ?? 0) <= newest && (year === undefined || one.year === year))
    .filter(({ number }) => issuerCode === undefined || hasCode(number, issuerCode))
    .sort((a, b) => score(b) - score(a) || (b.year ?? 0) - (a.year ?? 0));
}

/**
 * The documents that a type and a serial may mean: issuer agreeing with the words, issued no later than the article,
 * in the year or on the day that the text gives. Best first: the text's day, its place or the page's, the centre before
 * the provinces, then nearest to the article in time.
 * @returns at most `most` candidates; `more` is true where there may be others.
 */
export async function candidatesBySerial(
  said: ShortForm,
  registry: Registry,
  { published, place, site }: ResolveContext,
  most = OFFERED,
): Promise<{ candidates: Candidate[]; more: boolean }> {
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
  while (records.size < most && read < Math.min(numbers.length, READ)) {
    const batch = numbers.slice(read, Math.min(READ, read + most - records.size));
    read += batch.length;
    const answers = await Promise.all(batch.map(({ number }) => registry.byNumber(number)));
    for (const record of answers.flat().filter(fits)) records.set(record.key, record);
  }
  const isOnDay = (record: DocumentRecord): boolean =>
    said.issued !== undefined && record.issued === said.issued;
  const score = (record: DocumentRecord): number =>
    (isOnDay(record) ? 4 : 0) + (isHere(record) ? 2 : 0) + (isLocal(record.number) ? 0 : 1);
  const ranked = [...records.values()].sort((a, b) => score(b) - score(a) || newestFirst(a, b));
  return {
    candidates: ranked.slice(0, most).map((record) => ({
      record,
      reason: isOnDay(record) ? 'number-and-date' : isHere(record) ? 'number-and-place' : 'short-number',
    })),
    more: ranked.length > most || read < numbers.length,
  };
}

/** A number cut short is never settled by the registry: it may not know the one that is meant. */
export async function resolveSerial(
  said: ShortForm,
  registry: Registry,
  context: ResolveContext,
): Promise<Answer> {
  const { candidates, more } = await candidatesBySerial(said, registry, context);
  if (!candidates.length) return unknown('not-in-registry');
  return { ...ambiguous(candidates), ...(more && { more }) };
}
