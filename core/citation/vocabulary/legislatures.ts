/**
 * Terms of the National Assembly, from the opening of the first session to that of the next one's; a number's year may
 * be any year of the term. Before the tenth the number names no legislature. Sources: the years were counted on
 * published numbers (of 26,824 with QH or UBTVQH, 7 lie outside, all of them misprints), and no dated document of the
 * registry's data lies outside the days; the opening days up to the fifteenth are otherwise general knowledge, checked
 * against no document, and matter only in years of two legislatures; the sixteenth's is from reports of its session,
 * the seventeenth's a guess five years on.
 */
const FIRST_SESSIONS =
  '1946-03-02 1960-07-06 1964-06-25 1971-06-06 1975-06-03 1976-06-24 1981-06-25 1987-06-17 1992-09-19 1997-09-20 2002-07-19 2007-07-19 2011-07-21 2016-07-20 2021-07-20 2026-04-06 2031-04-06'.split(
    ' ',
  );

interface Term {
  legislature: number;
  /** First day, ISO. */
  from: string;
  /** First day of the next term, ISO. */
  to: string;
}

const terms: Term[] = FIRST_SESSIONS.slice(1).map((to, i) => ({
  legislature: i + 1,
  from: FIRST_SESSIONS[i] as string,
  to,
}));

/** The term of a legislature by its number, where it is known. */
export const termOf = (legislature: number): Term | undefined => terms[legislature - 1];

/** The legislature that sat on a day (ISO). */
export const legislatureOn = (day: string): number | undefined =>
  terms.find((term) => term.from <= day && day < term.to)?.legislature;

/** The legislature of a year, undefined in the years in which two sat. */
export function legislatureIn(year: number): number | undefined {
  const first = legislatureOn(`${year}-01-01`);
  return first !== undefined && first === legislatureOn(`${year}-12-31`) ? first : undefined;
}

/** Whether a number of this legislature may carry this year; undefined where the term is not known. */
export function yearInTerm(year: number, legislature: number): boolean | undefined {
  const term = termOf(legislature);
  return term && year >= Number(term.from.slice(0, 4)) && year <= Number(term.to.slice(0, 4));
}
