import type { Citation } from '../citation/citation.ts';
import { ambiguous, daysAgree, namesAgree, typesAgree, type Answer } from './answer.ts';
import { yearOf } from './chronology.ts';
import { isLocal, isTermSeries } from './locality.ts';
import { numberKey, numberParts } from './number-key.ts';
import type { DocumentRecord, Registry, RegistryDoubt } from './types.ts';
import { titleKey } from './words.ts';

/** The numbers that a list of citations prints: gathered once, since each contradicted citation of the list asks. */
const printed = new WeakMap<readonly Citation[], Set<string>>();
function mentionedIn(citations: readonly Citation[]): Set<string> {
  let keys = printed.get(citations);
  if (!keys) {
    keys = new Set(
      citations.flatMap(({ number, inferred }) =>
        number && !inferred.includes('number') ? [numberKey(number)] : [],
      ),
    );
    printed.set(citations, keys);
  }
  return keys;
}

/** What a like number must share with the text beside its digits, for it to be told. */
type Evidence = 'day' | 'title' | 'page';

/** A document that a number which does not fit probably stands for, and what speaks for it. */
interface LikeNumber {
  record: DocumentRecord;
  evidence: Evidence;
}

/**
 * The one document whose number is like a printed one that the registry has not, or has with another day or name: the
 * same serial and codes in another year, or the same year and codes with another serial. A like number alone proves
 * nothing (each year has its Decree 100). Evidence is the day of signing that the text prints, the law's name that it
 * prints, or, in series that run through a term of the National Assembly so that a serial is given once, the right
 * number elsewhere in the same document. Local numbers are passed over: many bodies share them.
 * @param citations all of the document
 */
async function likeNumber(
  said: Citation,
  citations: readonly Citation[],
  registry: Registry,
): Promise<LikeNumber | undefined> {
  const { number, type, serial, issued, title, year } = said;
  const parts = number === undefined ? undefined : numberParts(number);
  if (!parts || !type || !serial || isLocal(number!)) return undefined;
  const inTerm = isTermSeries(number!);
  // Only another year's number can have a day of another year.
  if (!inTerm && (issued === undefined || issued.startsWith(String(parts.year)))) return undefined;
  const isOther = (record: DocumentRecord): boolean =>
    numberKey(record.number) !== numberKey(number!) &&
    numberParts(record.number)?.symbol === parts.symbol &&
    typesAgree(type, record.type);

  const listed = (await registry.bySerial(type, serial)).filter(
    (known) => known.year !== parts.year && numberParts(known.number)?.symbol === parts.symbol,
  );
  const mentioned = mentionedIn(citations);
  const found = new Map<string, LikeNumber>();
  const add = (record: DocumentRecord, evidence: Evidence | undefined): void => {
    if (evidence && isOther(record) && !found.has(record.key)) found.set(record.key, { record, evidence });
  };
  for (const one of listed) {
    const isNamed = title !== undefined && inTerm;
    const isMentioned = inTerm && mentioned.has(numberKey(one.number));
    // Only its own year can hold the day that the text prints.
    if (!isNamed && !isMentioned && !issued?.startsWith(String(one.year))) continue;
    for (const record of await registry.byNumber(one.number)) {
      const evidence =
        issued !== undefined && record.issued === issued
          ? 'day'
          : isNamed && record.title && titleKey(record.title) === titleKey(title)
            ? 'title'
            : isMentioned
              ? 'page'
              : undefined;
      add(record, evidence);
    }
  }
  if (title !== undefined && inTerm) {
    for (const record of await registry.byTitle(title, issued ? Number(issued.slice(0, 4)) : year)) {
      if (yearOf(record) === parts.year) add(record, record.issued === issued ? 'day' : 'title');
    }
  }
  const [only, ...others] = found.values();
  return others.length ? undefined : only;
}

/**
 * The answer for a printed number that the registry has not, or has with another day or name, in the light of a like
 * number. A day that differs alone is no doubt: registers err in days about as often as texts do. Where another
 * document has the day or the name that the text prints, either may be meant, and where the name is not the record's,
 * the number or the name is wrong: then the choice is the reader's.
 */
export async function weighLike(
  said: Citation,
  answer: Answer,
  citations: readonly Citation[],
  registry: Registry,
): Promise<Answer> {
  const { record } = answer;
  const isOtherDay = record !== undefined && ['other-day', 'other-year'].includes(daysAgree(said, record));
  const isOtherName = record !== undefined && !namesAgree(said, record);
  const isContradicted = isOtherDay || isOtherName || answer.reason === 'not-in-registry';
  if (!isContradicted || said.inferred.includes('number')) return answer;
  const like = await likeNumber(said, citations, registry);
  const suggestion =
    like && said.doubts.some((doubt) => doubt.suggestion === like.record.number)
      ? undefined
      : like?.record.number;
  if (record === undefined)
    return suggestion === undefined ? answer : { ...answer, doubts: [{ code: 'like-number', suggestion }] };
  if (!like && !isOtherName) return answer;
  const doubt: RegistryDoubt = isOtherName
    ? { code: 'title-against-record', facts: { said: said.title!, recorded: record.title! } }
    : { code: 'date-against-record', facts: { said: said.issued!, recorded: record.issued! } };
  return ambiguous(
    [
      { record, reason: 'number' },
      ...(like ? [{ record: like.record, reason: REASONS[like.evidence] }] : []),
    ],
    [{ ...doubt, ...(suggestion !== undefined && { suggestion }) }],
  );
}

const REASONS = { day: 'number-and-date', title: 'title', page: 'number' } as const;
