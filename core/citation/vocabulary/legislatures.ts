/**
 * Terms of the National Assembly, from the opening of the first session to that of the next one's; a number's year may
 * be any year of the term. Before the tenth the number names no legislature. Sources: the years were counted on
 * published numbers (of 26,824 with QH or UBTVQH, 7 lie outside, all of them misprints); the opening days up to the
 * fifteenth are general knowledge, checked against no document, and matter only in years of two legislatures; the
 * sixteenth's is from reports of its session, the seventeenth's a guess five years on.
 */
const FIRST_SESSIONS: readonly [number, string][] = [
  [9, '1992-09-19'],
  [10, '1997-09-20'],
  [11, '2002-07-19'],
  [12, '2007-07-19'],
  [13, '2011-07-21'],
  [14, '2016-07-20'],
  [15, '2021-07-20'],
  [16, '2026-04-06'],
  [17, '2031-04-06'],
];

export interface Term {
  legislature: number;
  /** First day, ISO. */
  from: string;
  /** First day of the next term, ISO. */
  to: string;
}

const terms: Term[] = FIRST_SESSIONS.slice(0, -1).map(([legislature, from], i) => ({
  legislature,
  from,
  to: (FIRST_SESSIONS[i + 1] as [number, string])[1],
}));

/** The term of a legislature by its number, where it is known. */
export const termOf = (legislature: number): Term | undefined =>
  terms.find((term) => term.legislature === legislature);

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
