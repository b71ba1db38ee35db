import { newsMessages } from '../locale/news.messages.ts';
import { formatDay, today } from '../locale/format.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long ago an item came out, as readers say it: "5 phút trước", "3 giờ trước" on the same day, "hôm qua",
 * "3 ngày trước" within a week, then the day itself, as for times to come. Days are counted in Việt Nam.
 */
export function age(published: string, now: Date, language: string): string {
  const messages = newsMessages.for(language);
  const then = new Date(published);
  const passed = now.getTime() - then.getTime();
  const day = today(then);
  const days = Math.round((Date.parse(today(now)) - Date.parse(day)) / DAY);
  if (passed < 0 || days >= 7) return formatDay(day, language);
  if (passed < MINUTE) return messages.justNow;
  if (passed < HOUR) return messages.minutes(Math.floor(passed / MINUTE));
  if (days === 0 || passed < 6 * HOUR) return messages.hours(Math.floor(passed / HOUR));
  return days === 1 ? messages.yesterday : messages.days(days);
}

/** Whether an item is new: out for less than a number of hours, and not still to come. */
export function isFresh(published: string | undefined, now: Date, hours: number): boolean {
  const passed = published ? now.getTime() - Date.parse(published) : -1;
  return passed >= 0 && passed < hours * HOUR;
}
