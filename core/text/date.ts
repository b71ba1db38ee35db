/** Vietnamese dates: 29/3/2021, 29-3-2021, 29.3.2021, ngày 29 tháng 3 năm 2021. */

export interface ReadDate {
  end: number;
  year: number;
  /** ISO day, where the text gives the whole date and it exists. */
  iso?: string;
}

const DAY =
  /\s*ng[àa]y\s*(\d{1,2})\s*(?:[/.-]\s*(\d{1,2})\s*[/.-]\s*|th[áa]ng\s*(\d{1,2})\s*,?\s*n[ăa]m\s*)((?:19|20)\d\d)(?!\d)/iy;
const BARE = /\s*(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*((?:19|20)\d\d)(?!\d)/y;
const YEAR = /\s*n[ăa]m\s*((?:19|20)\d\d)(?!\d)/iy;

/** ISO form of a day that exists, else undefined. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days =
    month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= days)) return undefined;
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** As `isoDay`, for days on which a page can have come out: a system's empty date (0001-01-01) or its last is none. */
export function publicationDayOf(year: number, month: number, day: number): string | undefined {
  return year >= 1945 && year <= 2100 ? isoDay(year, month, day) : undefined;
}

function dated(end: number, year: string, month: string, day: string): ReadDate {
  const iso = isoDay(Number(year), Number(month), Number(day));
  return iso ? { end, year: Number(year), iso } : { end, year: Number(year) };
}

/** The date that begins at `at` with "ngày", spaces before it allowed. */
export function readDay(text: string, at: number): ReadDate | undefined {
  DAY.lastIndex = at;
  const match = DAY.exec(text);
  return match
    ? dated(DAY.lastIndex, match[4] as string, (match[2] ?? match[3]) as string, match[1] as string)
    : undefined;
}

/** The date of numbers alone ("3/6/2020") that begins at `at`. */
export function readBareDay(text: string, at: number): ReadDate | undefined {
  BARE.lastIndex = at;
  const match = BARE.exec(text);
  return match
    ? dated(BARE.lastIndex, match[4] as string, match[3] as string, match[1] as string)
    : undefined;
}

/** "năm 2013" at `at`. */
export function readYear(text: string, at: number): ReadDate | undefined {
  YEAR.lastIndex = at;
  const match = YEAR.exec(text);
  return match ? { end: YEAR.lastIndex, year: Number(match[1]) } : undefined;
}
