/** Time zone in which dates and hours are told. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/**
 * An ISO day as Vietnamese readers write it: days and the months 1 and 2 with a leading zero (Decree 30/2020/NĐ-CP,
 * Annex I), other months without: 05/7/2022, 27/11/2019, 01/02/2021.
 * @param iso `YYYY-MM-DD`; anything else is given back unchanged.
 */
export function formatDay(iso: string, language = 'vi'): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!parts) return iso;
  const [, year, month, day] = parts as unknown as [string, string, string, string];
  if (language.startsWith('en')) {
    return new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  }
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`;
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
