import { newestFirst, yearOf } from './chronology.ts';
import type { Candidate, DocumentRecord, Registry, SearchOptions, SearchResult } from './types.ts';
import { plainWords, titleKey } from './words.ts';

/** What a person's words may mean, best first. */
export interface LookupResult {
  found: Candidate[];
  /** True where further documents may match. */
  more: boolean;
}

const YEAR = / (?:nam )?((?:19|20)\d\d)(?= |$)/;
const TYPE_WORDS = /^(?:bo luat|luat|phap lenh) /;
/** An act that amends another has its name in its own. */
const AMENDING = /(?:^| )sua doi(?: |$)/;
/** Words typed of a document that its title need not have. */
const LOOSE = / (?:sua doi|bo sung|thay the|moi nhat|moi|cu|nam|so|ve|cua)(?= |$)/g;
/** Records ranked before the best are told: a year typed may raise what a search by words puts last. */
const RANKED = 50;

/**
 * Documents whose titles a person's words are, begin, or are among: the nearest first, then those of the year typed, acts
 * that amend another behind the act itself, then the newest.
 */
export async function lookUpTitle(
  query: string,
  registry: Registry,
  options: SearchOptions,
): Promise<LookupResult> {
  const words = plainWords(query);
  const year = YEAR.exec(words)?.[1];
  const whole = titleKey(words.replace(YEAR, ''));
  const limit = options.limit ?? 10;
  const search = async (key: string): Promise<SearchResult & { key: string }> => ({
    key,
    ...(await registry.search(key, { ...options, limit: Math.max(limit, RANKED) })),
  });
  const isOfYear = (record: DocumentRecord): boolean => year === undefined || yearOf(record) === Number(year);
  const typed = await search(whole);
  // One odd word must not empty the answer, nor hide the document of the year typed.
  const bare = whole.replace(LOOSE, '');
  const retried = bare !== whole && !typed.records.some(isOfYear) ? await search(bare) : typed;
  const { key, records, more } = retried.records.some(isOfYear) || !typed.records.length ? retried : typed;
  const nearness = ({ title = '' }: DocumentRecord): number => {
    const known = titleKey(title);
    if (known === key || known.replace(TYPE_WORDS, '') === key) return 3;
    return known.startsWith(key) ? 2 : known.includes(key) ? 1 : 0;
  };
  // A year typed is the document's own, or stands in its title.
  const agreement = (record: DocumentRecord): number =>
    year === undefined ? 0 : yearOf(record) === Number(year) ? 2 : record.title?.includes(year) ? 1 : 0;
  const isAside = ({ title = '' }: DocumentRecord): boolean =>
    AMENDING.test(plainWords(title)) && !AMENDING.test(words);
  const ranked = records
    .map((record) => ({ record, near: nearness(record), dated: agreement(record), aside: isAside(record) }))
    .sort(
      (a, b) =>
        b.near - a.near ||
        b.dated - a.dated ||
        Number(a.aside) - Number(b.aside) ||
        newestFirst(a.record, b.record),
    );
  return {
    found: ranked.slice(0, limit).map(({ record, near, dated }) => ({
      record,
      reason: near < 3 ? 'title-words' : dated ? 'title-and-year' : 'title',
    })),
    more: more || ranked.length > limit,
  };
}
