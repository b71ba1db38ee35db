import { html, type Html } from './html.ts';
import type { Article } from './content/article.ts';
import type { Notice } from './content/notices.data.ts';

const DAY = 86_400_000;
const OFFSET = 7 * 3_600_000;
const ZONE = 'Asia/Ho_Chi_Minh';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const weekday = new Intl.DateTimeFormat('vi', { timeZone: ZONE, weekday: 'long' });

/** A time as Vietnamese portals stamp it. */
function stamp(time: Date): { day: string; hour: string; long: string } {
  const part = Object.fromEntries(clock.formatToParts(time).map(({ type, value }) => [type, value]));
  const { day, month, year, hour, minute } = part as Record<
    'day' | 'month' | 'year' | 'hour' | 'minute',
    string
  >;
  const name = weekday.format(time).replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
  return {
    day: `${day}/${month}/${year}`,
    hour: `${hour}:${minute}`,
    long: `${name}, ngày ${Number(day)} tháng ${Number(month)} năm ${year}`,
  };
}

/** The line that says when an article was posted, in the style that its portal has. */
export function posted({ published, dateStyle, views }: Article): Html {
  const { day, hour, long } = stamp(new Date(published));
  const time = (words: string) => html`<time datetime="${published}">${words}</time>`;
  const seen = html`<span class="whole">Lượt xem: ${views}</span>`;
  switch (dateStyle) {
    case 'long':
      return time(long);
    case 'bare':
      return time(`${day} ${hour}`);
    case 'stamp':
      return html`Ngày đăng ${time(`${day} | ${hour}`)}`;
    case 'stamp-views':
      return html`Ngày đăng ${time(`${day} | ${hour}`)} | ${seen}`;
    case 'stamp-views-wide':
      return html`Ngày đăng ${time(`${day} | ${hour}`)} &nbsp;| ${seen}`;
  }
}

/** A moment in short: `06/07/2022 19:20`. */
export function moment(time: Date): Html {
  const { day, hour } = stamp(time);
  return html`<time datetime="${time.toISOString()}">${day} ${hour}</time>`;
}

/** A day in words: `Chủ Nhật, ngày 22 tháng 11 năm 2026`. */
export const longDay = (time: Date): string => stamp(time).long;

/** The hour in Việt Nam, `00` to `23`. */
export const localHour = (time: Date): string => stamp(time).hour.slice(0, 2);

/** When a notice was posted, counted back from today. */
export function postedAt({ daysAgo, hour }: Notice, now: Date): Date {
  return new Date(`${localDay(now, -daysAgo)}T${hour}:00+07:00`);
}

/** The day in Việt Nam some days after (or before) a moment, as an ISO day. Việt Nam keeps UTC+7 all year. */
export function localDay(time: Date, days = 0): string {
  return new Date(time.getTime() + days * DAY + OFFSET).toISOString().slice(0, 10);
}
