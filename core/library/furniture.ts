import { dayOfLine } from './publication.ts';

/** Furniture stands around an article: in so many of its first and last lines. Between them a count is something told. */
const HEAD_LINES = 8;
const FOOT_LINES = 12;
/** A longer line, in characters, is a paragraph. */
const LONGEST_LINE = 160;

const COUNTED =
  '(?:(?:tổng\\s+)?(?:số\\s+)?lượt\\s+(?:xem|đọc|truy\\s+cập)|số\\s+lần\\s+(?:xem|đọc)|đã\\s+xem|xem\\s*:|đang\\s+(?:xem|truy\\s+cập|online))\\s*:?\\s*\\d[\\d.,]*(?:\\s+(?:lượt|lần))?|\\d[\\d.,]*\\s+lượt\\s+(?:xem|đọc|truy\\s+cập)';
const COUNTER = new RegExp(`^\\(?(?:${COUNTED})\\)?$`, 'iu');
/** Behind a date, in a line that is nothing else. */
const COUNTER_BEHIND = new RegExp(`[\\s|,-]*\\(?(?:${COUNTED})\\)?$`, 'iu');

/** The day and the hour at which the page itself was printed or shown. */
const PRINTED =
  /^(?:(?:ngày|thời gian) in|(?:bản )?in (?:ngày|lúc)|bây giờ là|hôm nay(?: là)?)\s*:?\s*(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|ngày|lúc|gmt)|[\d/.:,+()|h-]|\s)*(?:\d{1,2} tháng \d{1,2} năm \d{4}|[\d/.:,\s-])*$/iu;

const SEPARATOR = /\s*[|•·]\s*|\s+[–-]\s+/;

const isFurniture = (part: string): boolean => COUNTER.test(part) || (/\d/.test(part) && PRINTED.test(part));

/** A line without what moves by itself; other words and figures stay, whatever they count. */
function lasting(line: string): string {
  const text = line
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (text.length > LONGEST_LINE) return line;
  if (text.split(SEPARATOR).every(isFurniture)) return '';
  return dayOfLine(text) === undefined ? line : text.replace(COUNTER_BEHIND, '');
}

/** The heading of a block that lists other articles of the site. */
const OTHER_NEWS =
  /^(?:(?:các|những)\s+)?(?:(?:tin|bài|bài viết|tin bài|tin tức)(?:,?\s+(?:bài|tin))?\s+(?:liên quan|khác|cùng (?:chuyên mục|chủ đề)|(?:cũ|mới) hơn|đã đưa|mới nhất|nổi bật|xem nhiều|đọc nhiều)|có thể bạn quan tâm|xem thêm|đọc thêm)\s*:?$/iu;
/** A title in such a list, with its day or counter; a paragraph ends as sentences do. */
const isTitle = (line: string): boolean =>
  line.length <= LONGEST_LINE && !/[.;:!]["”»)]*$/u.test(line.trim());

/** Where the list of other articles at an article's foot begins: a heading with titles only behind it, two at least. */
function startOfOtherNews(lines: readonly string[]): number {
  let at = lines.length;
  while (at > 0) {
    at -= 1;
    if (lines.length - at > 2 && OTHER_NEWS.test(lines[at]!.normalize('NFC').trim())) return at;
    if (!isTitle(lines[at]!)) break;
  }
  return lines.length;
}

/**
 * The text of an article without what changes at every visit: view counters and the day of printing, where they make up
 * a whole line, or follow a line's date, at its head or its foot; and without the list of other articles that follows it.
 * Nothing is taken out of a sentence.
 */
export function withoutFurniture(plain: string): string {
  const all = plain.split('\n');
  const lines = all.slice(0, startOfOtherNews(all));
  return lines
    .map((line, at) => (at < HEAD_LINES || at >= lines.length - FOOT_LINES ? lasting(line) : line))
    .join('\n');
}
