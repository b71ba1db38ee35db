import { publicationDayOf } from '../text/date.ts';
import { sameWords, structuredArticle, type PageClues } from './clues.ts';

/** A date as portals print it: 22/04/2021, ngày 15 tháng 4 năm 2021, 12 Tháng Năm, 2023, Th4 22, 2021, 2021-04-22. */
const DATE = new RegExp(
  [
    String.raw`(?<![\d/.-])(?<d1>\d{1,2})\s?[/.-]\s?(?<m1>\d{1,2})\s?[/.-]\s?(?<y1>\d{4})(?![\d/-]|\.\d)`,
    String.raw`(?:ngày\s+)?(?<!\d)(?<d2>\d{1,2})\s+(?:tháng|th)\s?(?<m2>\d{1,2}|một|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s(?:một|hai))?)(?:\s+năm\s+|,?\s+)(?<y2>\d{4})(?!\d)`,
    String.raw`(?:tháng\s|th)(?<m3>\d{1,2}|một|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s(?:một|hai))?)\s(?<d3>\d{1,2}),\s(?<y3>\d{4})(?!\d)`,
    String.raw`(?<![\d/.-])(?<y4>(?:19|20)\d\d)-(?<m4>\d\d)-(?<d4>\d\d)(?![\d/-])`,
  ].join('|'),
  'giu',
);
const MONTHS = 'một hai ba tư năm sáu bảy tám chín mười'.split(' ');

const monthOf = (word: string): number => {
  if (/\d/.test(word)) return Number(word);
  const [first, second] = word.toLowerCase().split(/\s/);
  if (first === 'giêng') return 1;
  return MONTHS.indexOf(first!) + 1 + (second === undefined ? 0 : MONTHS.indexOf(second) + 1);
};

/** The first date in a text that exists, as ISO. */
function dayIn(text: string): string | undefined {
  for (const { groups = {} } of text.matchAll(DATE)) {
    const [year, month, day] = ['y', 'm', 'd'].map(
      (part) => groups[`${part}1`] ?? groups[`${part}2`] ?? groups[`${part}3`] ?? groups[`${part}4`],
    ) as [string, string, string];
    const found = publicationDayOf(Number(year), monthOf(month), Number(day));
    if (found !== undefined) return found;
  }
  return undefined;
}

const word = (pattern: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'giu');

/** Words that say that the day is that of publication. */
const POSTED = word(
  String.raw`(?:ngày|thời gian|giờ)\s+(?:đăng|xuất bản|gửi|đưa)(?:\s+(?:tin|bài))?|(?:đăng|xuất bản)(?:\s+(?:tin|bài))?(?:\s+(?:lúc|ngày|vào))*|posted(?:\s+on)?|published`,
);
const UPDATED = word(
  String.raw`(?:ngày\s+|thời gian\s+)?cập nhật(?:\s+(?:lúc|ngày|lần cuối|vào))*|lần cuối|chỉnh sửa(?:\s+lúc)?`,
);
const HOUR = word(
  String.raw`\d{1,2}\s?(?:[:h]|giờ\s?)\s?\d{0,2}(?::\d{2})?(?:\s?phút)?(?:\s?(?:AM|PM|SA|CH))?`,
);
const WEEKDAY = word(String.raw`(?:thứ|t)\s?(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s?nhật|cn`);
/** What else may stand in such a line and says nothing of the day. */
const BESIDE = [
  word(String.raw`(?:gmt|utc)\s?\+?\s?\d+`),
  word(String.raw`(?:số\s+)?(?:lượt|đã)?\s*(?:xem|đọc|truy cập)\s*:?\s*[\d.,]+`),
  word(String.raw`[\d.,]+\s+(?:lượt\s+(?:xem|đọc)|views?|bình luận)`),
  word(String.raw`lượt\s+(?:xem|đọc)|ngày|lúc|vào|hồi`),
];
/** A writer's name, or an account's, in front of the day: only with an hour behind it is that no sentence. */
const SIGNED = /^(?:(?:bởi|tác giả|đăng bởi)\s*:?\s*)?[\p{L}\s.]{2,40}[|•·–-]/iu;
/** A line longer than this is a sentence. */
const LONGEST_LINE = 120;

type DateLineKind = 'posted' | 'updated' | 'timed' | 'bare';

/**
 * What a line gives as a day, or undefined where it is not a line of a date: with a weekday, an hour, a time zone, a view
 * counter, "Ngày đăng" or "Cập nhật" at most. Dates within sentences are events, never days of publication.
 */
export function readDateLine(
  line: string,
): { day: string; kind: DateLineKind; hasWeekday: boolean } | undefined {
  const text = line
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (text.length > LONGEST_LINE || !/\d{4}/.test(text)) return undefined;
  const day = dayIn(text);
  if (day === undefined) return undefined;
  let rest = text.replace(DATE, ' ');
  const strip = (pattern: RegExp): boolean => {
    const before = rest;
    rest = rest.replace(pattern, ' ');
    return rest !== before;
  };
  const isPosted = strip(POSTED);
  const isUpdated = strip(UPDATED);
  const isTimed = strip(HOUR);
  const hasWeekday = strip(WEEKDAY);
  for (const pattern of BESIDE) strip(pattern);
  if (isTimed) strip(SIGNED);
  if (/[\p{L}\p{N}]/u.test(rest)) return undefined;
  return { day, kind: isPosted ? 'posted' : isUpdated ? 'updated' : isTimed ? 'timed' : 'bare', hasWeekday };
}

/** The day that a line gives, where it is a line of a date; see `readDateLine`. */
export const dayOfLine = (line: string): string | undefined => readDateLine(line)?.day;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** The day that a machine-readable stamp falls on in Việt Nam, as ISO. */
function stampDay(stamp: string): string | undefined {
  const plain = ISO_DAY.exec(stamp);
  if (!plain) return dayOfLine(stamp);
  if (/[zZ]|[+-]\d{2}:?\d{2}$/.test(stamp.slice(10))) {
    const moment = Date.parse(stamp);
    const there = new Date(moment + 7 * 3_600_000);
    if (!Number.isNaN(moment))
      return publicationDayOf(there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate());
  }
  return publicationDayOf(Number(plain[1]), Number(plain[2]), Number(plain[3]));
}

/** How many lines off the heading an article's own day may stand. */
const REACH = 10;
/** How far from a page's head its date line is looked for where no line is known as the heading. */
const HEAD_LINES = 25;
/** How much less a line is believed, in lines of distance. */
const DISBELIEF: Record<DateLineKind, number> = { posted: 0, updated: 1, timed: 0.5, bare: 2 };

/** The day of the date line nearest to the heading; a clock in the portal's head shows today and is none. */
function nearestDay({ lines, heading, documentTitle, meta, today }: PageClues): string | undefined {
  const titles = [heading, meta['og:title'], documentTitle].map((title) => sameWords(title ?? ''));
  const headings = lines.flatMap((line, at) => {
    const words = sameWords(line);
    return words.length > 10 && titles.some((title) => title === words || title.startsWith(`${words} `))
      ? [at]
      : [];
  });
  let best: { day: string; cost: number } | undefined;
  lines.forEach((line, at) => {
    if (headings.length === 0 && at >= HEAD_LINES) return;
    const read = readDateLine(line);
    if (!read) return;
    const distances = headings.map((place) => (at < place ? place - at + 0.5 : at - place));
    const distance = headings.length > 0 ? Math.min(...distances) : at / HEAD_LINES;
    const isClock =
      read.day === today &&
      read.kind !== 'posted' &&
      read.hasWeekday &&
      (headings.length === 0 || distance > 2);
    if (isClock || distance > REACH) return;
    const cost = distance + DISBELIEF[read.kind];
    if (!best || cost < best.cost) best = { day: read.day, cost };
  });
  return best?.day;
}

/** Place and day at the head of a document ("Hà Nội, ngày 29 tháng 3 năm 2021"), as Decree 30/2020/NĐ-CP, Annex I, has them. */
const PLACE_AND_DAY = /^[\p{Lu}][\p{L}\s.-]{1,40},\s+ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}$/iu;
/** How far down a page a document's own head, or the table of its properties, is looked for. */
const DOCUMENT_HEAD = 60;

/** The day of the document that a page shows instead of an article: it is the day that its text speaks on. */
function documentDay(lines: readonly string[]): string | undefined {
  const head = lines.slice(0, DOCUMENT_HEAD).map((line) =>
    line
      .normalize('NFC')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim(),
  );
  for (const [at, line] of head.entries()) {
    if (PLACE_AND_DAY.test(line)) return dayIn(line);
    const label = /^ngày ban hành\s*:?\s*(.*)$/iu.exec(line);
    if (label) return dayOfLine(label[1] || (head[at + 1] ?? ''));
  }
  return undefined;
}

/**
 * ISO day on which an article was published: what is said of it to machines, then what stands where its portal prints the
 * day, then the date line nearest to its heading, then, of a document, its own day. `DC.date` comes last: portals write it once into the frame of all pages.
 */
export function publicationDay(clues: PageClues): string | undefined {
  const { datePublished } = structuredArticle(clues);
  const { meta, times = [], dates = [] } = clues;
  const told = [
    meta['article:published_time'],
    typeof datePublished === 'string' ? datePublished : undefined,
    meta.datepublished,
    meta.pubdate,
    ...times,
  ];
  const first = (stamps: readonly (string | undefined)[], read: (stamp: string) => string | undefined) => {
    for (const stamp of stamps) {
      const day = stamp === undefined ? undefined : read(stamp);
      if (day !== undefined) return day;
    }
    return undefined;
  };
  return (
    first(told, stampDay) ??
    first(dates, (text) => dayIn(text.normalize('NFC').replace(/[\s\u00a0]+/g, ' '))) ??
    nearestDay(clues) ??
    documentDay(clues.lines) ??
    first([meta['dc.date.issued'], meta['dc.date']], stampDay)
  );
}
