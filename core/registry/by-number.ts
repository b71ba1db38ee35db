import type { Citation } from '../citation/citation.ts';
import { ambiguous, daysAgree, found, typesAgree, unknown, type Answer } from './answer.ts';
import { isLater, newestFirst } from './chronology.ts';
import {
  comparePlaces,
  isLocal,
  isNationwideUnique,
  isOfSite,
  isProvince,
  isProvinces,
  isTermSeries,
  placeOfSite,
} from './locality.ts';
import { numberParts, numberYear } from './number-key.ts';
import type { Said } from './mention.ts';
import { onlyTold, topicOf } from './topic.ts';
import type { Candidate, DocumentRecord, RegistryDoubt, ResolveContext } from './types.ts';

function byNumberReason(citation: Citation, record: DocumentRecord, placed: boolean): Candidate['reason'] {
  if (placed) return 'number-and-place';
  if (daysAgree(citation, record) === 'same' && citation.issued) return 'number-and-date';
  return citation.type && citation.type === record.type ? 'number-and-type' : 'number';
}

/** Best first: the day that the text gives, its place, its type; then the latest signed before the article. */
function ranked(
  records: readonly DocumentRecord[],
  citation: Citation,
  places: readonly string[],
  published: string | undefined,
): Candidate[] {
  const placed = (record: DocumentRecord): boolean =>
    places.some((place) => record.place && comparePlaces(record.place, place) === 'same');
  const score = (record: DocumentRecord): number =>
    (daysAgree(citation, record) === 'same' ? 8 : 0) +
    (placed(record) ? 4 : 0) +
    (citation.type === record.type ? 2 : 0) +
    (published && record.issued && record.issued <= published ? 1 : 0);
  return [...records]
    .sort((a, b) => score(b) - score(a) || newestFirst(a, b))
    .map((record) => ({ record, reason: byNumberReason(citation, record, placed(record)) }));
}

/** Local numbers: the place that the text names decides; where it names none, that of the page or its site. */
function resolveLocal(citation: Citation, records: DocumentRecord[], context: ResolveContext): Answer {
  const said = citation.place;
  const site = said === undefined ? context.site : undefined;
  const around = context.place ?? (site ? placeOfSite(site) : undefined);
  const places = [said ?? around].filter((place) => place !== undefined);
  // A page below the province's may mean its own body's document or the province's: both may have the number.
  const isWhole = said !== undefined || (context.place ? isProvince(context.place) : isProvinces(site));
  const inYear = records.filter((record) => daysAgree(citation, record) !== 'other-year');
  const here = inYear.filter(({ place }) => {
    const nearness = places.map((wanted) => place && comparePlaces(place, wanted));
    return nearness.includes('same') || (!isWhole && nearness.includes('near')) || isOfSite(place, site);
  });
  const possible = here.length
    ? here
    : said
      ? inYear.filter(({ place }) => !place || comparePlaces(place, said) === 'near')
      : inYear;
  if (!possible.length) return unknown('not-in-registry');
  const onDay = here.filter((record) => citation.issued && daysAgree(citation, record) === 'same');
  // Without a year in its number or beside it, the document may be any year's.
  const [only, ...others] = onDay.length ? onDay : here;
  const days = only && daysAgree(citation, only);
  const isOfYear = days === 'same' || (days === 'silent' && numberYear(citation.number!) !== undefined);
  if (only && !others.length && (onDay.length || (isOfYear && isWhole)))
    return found(only, 'number-and-place');
  const own = here.flatMap(({ place }) => (place && isOfSite(place, site) ? [place] : []));
  return ambiguous(ranked(possible, citation, own.length ? own : places, context.published));
}

/** Whether the number is of the Party's centre, whose series begin anew with each term of its Congress. */
function isPartys(number: string): boolean {
  return /(?:^|-)tw$/.test(numberParts(number)?.symbol ?? '');
}

/**
 * A number that each year or term gives anew is settled by the words around it, where they surely speak of what one
 * title is about, and of no other's that has the number: the registry may not know them all.
 */
function toldAmong(
  records: readonly DocumentRecord[],
  said: readonly Said[],
  published: string | undefined,
): DocumentRecord | undefined {
  if (!said.length) return undefined;
  const weighed = records
    .filter((record) => !isLater(record, published))
    .map((record) => ({ record, topic: topicOf(record, said) }));
  return onlyTold(weighed)?.record;
}

/**
 * Documents of one canonical number: of the type that the text says, of its year where the number prints none, of its
 * place where the number is a local one.
 */
export function resolveNumber(
  citation: Citation,
  records: readonly DocumentRecord[],
  context: ResolveContext,
  said: readonly Said[] = [],
): Answer {
  if (!records.length) return unknown('not-in-registry');
  const ofType = records.filter((record) => typesAgree(citation.type, record.type));
  if (!ofType.length) {
    // The Assembly numbers laws, resolutions and ordinances each in their own series: this may be one not known here.
    if (isTermSeries(citation.number!)) return unknown('not-in-registry');
    const doubts: RegistryDoubt[] = [
      { code: 'type-against-record', facts: { said: citation.type ?? '', recorded: records[0]!.type ?? '' } },
    ];
    return ambiguous(ranked(records, citation, [], context.published), doubts);
  }
  if (isLocal(citation.number!)) return resolveLocal(citation, ofType, context);
  if (isNationwideUnique(citation.number!)) {
    const [only] = ofType;
    if (ofType.length === 1) return found(only!, byNumberReason(citation, only!, false));
    const onDay = ofType.filter((record) => citation.issued && record.issued === citation.issued);
    if (onDay.length === 1) return found(onDay[0]!, 'number-and-date');
    return ambiguous(ranked(ofType, citation, [], context.published));
  }
  const inYear = ofType.filter((record) => daysAgree(citation, record) !== 'other-year');
  if (!inYear.length) return unknown('not-in-registry');
  const sameYear = inYear.filter((record) => ['same', 'other-day'].includes(daysAgree(citation, record)));
  const onDay = sameYear.filter((record) => daysAgree(citation, record) === 'same');
  const chosen = onDay.length ? onDay : sameYear;
  if (chosen.length === 1) return found(chosen[0]!, byNumberReason(citation, chosen[0]!, false));
  const isDated = citation.issued !== undefined || citation.year !== undefined;
  const told = isDated ? undefined : toldAmong(inYear, said, context.published);
  if (told) return found(told, 'number-and-topic');
  const choice = ambiguous(ranked(inYear, citation, [], context.published));
  return !isDated && isPartys(citation.number!) ? { ...choice, reason: 'each-term' } : choice;
}

/** Whether a number is put together from words of a series that exists with and without a year (15/QĐ-TTg, 15/2021/QĐ-TTg). */
export const openSeries = ({ number, form, inferred, antecedent }: Citation): boolean =>
  form === 'short' &&
  antecedent === undefined &&
  inferred.includes('number') &&
  /^\d+\p{L}?\//u.test(number!) &&
  numberYear(number!) === undefined &&
  !isNationwideUnique(number!);

/** Documents of either form of such a number: only the day of signing tells which is meant. */
export function resolveOpen(
  citation: Citation,
  records: readonly DocumentRecord[],
  context: ResolveContext,
): Answer {
  const ofType = records.filter((record) => typesAgree(citation.type, record.type));
  const onDay = ofType.filter((record) => citation.issued !== undefined && record.issued === citation.issued);
  if (onDay.length) return resolveNumber(citation, onDay, context);
  return ofType.length
    ? ambiguous(ranked(ofType, citation, citation.place ? [citation.place] : [], context.published))
    : unknown('not-in-registry');
}
