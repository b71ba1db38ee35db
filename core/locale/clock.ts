import { formatDay, TIME_ZONE } from './format.ts';

let clock: Intl.DateTimeFormat | undefined;

/** The time of day in Việt Nam of an ISO instant, as readers write it: 14:00. Empty if it is no instant. */
export function clockTime(instant: string): string {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return '';
  clock ??= new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE });
  return clock.format(time);
}

/** The weekday of an ISO day: "Thứ Hai", "Mon", short enough for a table. Pages' language tags are not always such (`vi_VN`): none is relied on. */
export function weekday(day: string, language = 'vi'): string {
  const [tag, length] = isEnglish(language) ? (['en', 'short'] as const) : (['vi', 'long'] as const);
  return new Intl.DateTimeFormat(tag, { weekday: length, timeZone: 'UTC' }).format(Date.parse(day));
}

/** An ISO day of this year as a table has room for it: "23/11", "23 Nov". */
export function shortDay(day: string, language = 'vi'): string {
  const short = formatDay(day, language).replace(/[/ ]\d{4}$/, '');
  return isEnglish(language) ? short.replace(/(\p{L}{3})\p{L}+/u, '$1') : short;
}

const isEnglish = (language: string): boolean => /^en/i.test(language);
