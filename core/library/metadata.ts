import { publicationDayOf } from '../text/date.ts';

/** What stands in a page's head, in its structured data and in the lines around the article. All as printed there. */
export interface PageClues {
  url: string;
  /** `document.title` */
  documentTitle: string;
  /** First heading of the article. */
  heading?: string;
  /** `<meta name|property>` and `<time datetime>` values, by name, lower case. */
  meta: Readonly<Record<string, string>>;
  /** Parsed JSON-LD blocks. */
  structured: readonly unknown[];
  /** The article's lines with a little of what stands before it. */
  lines: readonly string[];
}

export interface ArticleMetadata {
  title: string;
  author?: string;
  /** Where the article says it was taken from, or the site's name. */
  source?: string;
  /** ISO day of publication. */
  published?: string;
}

/** How far from its head and its foot an article's own lines are asked; farther on, other articles begin. */
const HEAD_LINES = 25;
const FOOT_LINES = 12;
/** Where a page has no title at all its first line stands in, cut to this many characters. */
const LONGEST_TITLE = 120;

const NUMERIC_DAY = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?![\d/.-])/;
const WORDED_DAY = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/i;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** The day that a machine-readable stamp falls on in Việt Nam, as ISO. */
function stampDay(stamp: string | undefined): string | undefined {
  const plain = ISO_DAY.exec(stamp ?? '');
  if (!plain) return undefined;
  if (/[zZ]|[+-]\d{2}:?\d{2}$/.test(stamp!.slice(10))) {
    const moment = Date.parse(stamp!);
    const there = new Date(moment + 7 * 3_600_000);
    if (!Number.isNaN(moment))
      return publicationDayOf(there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate());
  }
  return publicationDayOf(Number(plain[1]), Number(plain[2]), Number(plain[3]));
}

/** A line that is nothing but a date: with a weekday, an hour, a time zone, a view counter, "Ngày đăng" or "Cập nhật". */
const DATE_LINE =
  /^[^\p{L}\p{N}]*(?:(?:ngày\s+(?:đăng|xuất bản)|đăng\s+(?:ngày|lúc)|cập nhật(?:\s+(?:lúc|ngày))?|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|lúc)[\s:,|-]*)*(?:\d{1,2}[:h]\d{2}(?::\d{2})?[\s,|-]*(?:ngày\s+)?)?(?:ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?:[\s,|-]*(?:lúc\s+)?\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s*[AP]M)?)?(?:\s*\(?GMT\s*\+?\d+\)?)?(?:[\s|,-]*(?:lượt xem|lượt đọc|đã xem|xem)\s*:?\s*[\d.,]+)?[^\p{L}\p{N}]*$/iu;

/**
 * The day that a line gives as the article's, or undefined where the line is not a date line. Dates within sentences are
 * events, never days of publication.
 */
export function dayOfLine(line: string): string | undefined {
  const text = line
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (text.length > 120 || !DATE_LINE.test(text)) return undefined;
  const day = WORDED_DAY.exec(text) ?? NUMERIC_DAY.exec(text);
  return day ? publicationDayOf(Number(day[3]), Number(day[2]), Number(day[1])) : undefined;
}

/** Walks JSON-LD, arrays and `@graph` included, for the first news article's properties. */
function structuredArticle(blocks: readonly unknown[]): Record<string, unknown> {
  const open = [...blocks];
  for (let block = open.shift(); block !== undefined; block = open.shift()) {
    if (Array.isArray(block)) open.push(...(block as unknown[]));
    if (typeof block !== 'object' || block === null) continue;
    const node = block as Record<string, unknown>;
    if (/Article|BlogPosting|Report/.test(JSON.stringify(node['@type'] ?? ''))) return node;
    if (Array.isArray(node['@graph'])) open.push(...(node['@graph'] as unknown[]));
  }
  return {};
}

/** A person or an organisation in JSON-LD: a string, an object with a name, or a list of these. */
function named(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return value.map(named).filter(Boolean).join(', ') || undefined;
  if (typeof value === 'object' && value !== null) return named((value as Record<string, unknown>).name);
  return undefined;
}

/** ISO day on which an article was published: what is said to machines first, then what stands in its head. */
export function publicationDay(clues: PageClues): string | undefined {
  const article = structuredArticle(clues.structured);
  const stamps = [
    clues.meta['article:published_time'],
    typeof article.datePublished === 'string' ? article.datePublished : undefined,
    clues.meta.datepublished,
    clues.meta.pubdate,
    clues.meta['dc.date'],
    clues.meta['dc.date.issued'],
  ];
  for (const stamp of stamps) {
    const day = stampDay(stamp) ?? dayOfLine(stamp ?? '');
    if (day !== undefined) return day;
  }
  const head = clues.lines.slice(0, HEAD_LINES).filter((line) => dayOfLine(line) !== undefined);
  // A bare weekday and date may be the portal's own calendar, so a line that says more goes first.
  return dayOfLine(
    head.find((line) => /ngày\s+đăng|cập nhật|\d[:h]\d{2}/iu.test(line.normalize('NFC'))) ?? head[0] ?? '',
  );
}

function sourceLine(lines: readonly string[]): string | undefined {
  for (const line of lines.slice(-FOOT_LINES).reverse()) {
    const source = /^\s*(?:theo\s+)?nguồn(?:\s+tin)?\s*:\s*(\S.{1,120}?)\s*$/iu.exec(line.normalize('NFC'));
    if (source) return source[1];
  }
  return undefined;
}

const SOURCE_LINE = /^\s*(?:theo\s+)?nguồn(?:\s+tin)?\s*:/iu;
const NAME = /^\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,3}$/u;
/** Words with which the names of offices and places begin that are written like a person's. */
const NO_PERSON =
  /^(?:(?:ủy|uỷ|ban|sở|phòng|báo|cổng|trang|đảng|đoàn|hội|công|trung|bộ|cục|chi|tổ|phường|quận|huyện|xã|tỉnh)(?=\s)|hà nội|việt nam)/iu;

/**
 * Who signed an article: a line that says so, or, as a guess, two to four capitalised words that stand alone behind its
 * last sentence, with nothing after them but the source or a date. The last cell of a table, or a name under "(Đã ký)",
 * is no writer's.
 */
function signature(lines: readonly string[]): string | undefined {
  const foot = lines.slice(-FOOT_LINES).map((line) =>
    line
      .normalize('NFC')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim(),
  );
  for (const line of foot.toReversed()) {
    const labelled =
      /^(?:tác giả|người viết|thực hiện|bài|bài và ảnh|bài, ảnh|tin,? ảnh)\s*:\s*(\S.{1,80})$/iu.exec(line);
    if (labelled) return labelled[1];
  }
  const at = foot.findLastIndex((line) => !SOURCE_LINE.test(line) && dayOfLine(line) === undefined);
  const last = foot[at];
  const isSigned =
    last !== undefined &&
    last.length <= 40 &&
    NAME.test(last) &&
    !NO_PERSON.test(last) &&
    /[.!?…”"»)]$/u.test(foot[at - 1] ?? '');
  return isSigned && !/^\(.*\)$/u.test(foot[at - 1]!) ? last : undefined;
}

/** Portals print their own name behind the title ("… - Cổng thông tin điện tử phường X"). */
function withoutSiteName(title: string, heading: string | undefined): string {
  if (heading !== undefined && title.includes(heading)) return heading;
  return title.replace(/\s+[|–-]\s+(?:cổng|trang|báo|ubnd|ủy ban)\s.*$/iu, '').trim();
}

/**
 * Title, author, source and publication day of an article, as far as its page tells them. Two are guessed where it does
 * not: the author from a name alone at the foot, and the title from the first line.
 */
export function articleMetadata(clues: PageClues): ArticleMetadata {
  const article = structuredArticle(clues.structured);
  const heading = clues.heading?.replace(/\s+/g, ' ').trim() || undefined;
  const fallback = withoutSiteName(clues.documentTitle.replace(/\s+/g, ' ').trim(), heading);
  const stated = heading ?? named(article.headline) ?? clues.meta['og:title']?.trim() ?? fallback;
  const title = stated || clues.lines[0]?.slice(0, LONGEST_TITLE) || clues.url;
  const author = named(article.author) ?? clues.meta.author?.trim() ?? signature(clues.lines);
  const source = sourceLine(clues.lines) ?? named(article.publisher) ?? clues.meta['og:site_name']?.trim();
  const published = publicationDay(clues);
  return {
    title,
    ...(author ? { author } : {}),
    ...(source ? { source } : {}),
    ...(published === undefined ? {} : { published }),
  };
}
