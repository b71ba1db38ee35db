import { TIME_ZONE } from './format.ts';

let clock: Intl.DateTimeFormat | undefined;

/** The time of day in Việt Nam of an ISO instant, as readers write it: 14:00. Empty if it is no instant. */
export function clockTime(instant: string): string {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return '';
  clock ??= new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE });
  return clock.format(time);
}

let weekdays: Record<string, Intl.DateTimeFormat> | undefined;

/** The weekday of an ISO day, in the language: "Thứ Hai", "Monday". */
export function weekday(day: string, language = 'vi'): string {
  weekdays ??= {};
  weekdays[language] ??= new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return weekdays[language].format(Date.parse(`${day}T00:00Z`));
}
