/** Time zone in which dates and hours are told. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** How days are written: as the language has it, in figures, in words, or as ISO 8601 has them. */
export const DAY_STYLES = ['auto', 'numeric', 'words', 'iso'] as const;
export type DayStyle = (typeof DAY_STYLES)[number];

let dayStyle: DayStyle = 'auto';

/** From now on `formatDay` writes days in this way, wherever the script asks it to: the reader's own choice. */
export function useDayStyle(style: DayStyle): void {
  dayStyle = style;
}

/**
 * An ISO day as Vietnamese readers write it: days and the months 1 and 2 with a leading zero (Decree 30/2020/NĐ-CP,
 * Annex I), other months without: 05/7/2022, 27/11/2019, 01/02/2021.
 * @param iso `YYYY-MM-DD`; anything else is given back unchanged.
 */
export function formatDay(iso: string, language = 'vi'): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!parts) return iso;
  const [, year, month, day] = parts as unknown as [string, string, string, string];
  if (dayStyle === 'iso') return `${year}-${month}-${day}`;
  const isEnglish = language.startsWith('en');
  if (isEnglish && dayStyle !== 'numeric') {
    return new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  }
  const shown = Number(month) > 2 ? Number(month) : month;
  return dayStyle === 'words' ? `${day} tháng ${shown} năm ${year}` : `${day}/${shown}/${year}`;
}

/** Today in Việt Nam as an ISO day. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: TIME_ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}
