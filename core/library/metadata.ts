import { structuredArticle, type PageClues } from './clues.ts';
import { dayOfLine, publicationDay } from './publication.ts';

interface ArticleMetadata {
  title: string;
  author?: string;
  /** Where the article says it was taken from, or the site's name. */
  source?: string;
  /** ISO day of publication. */
  published?: string;
}

/** How far from its foot an article's own lines are asked; farther on, other articles begin. */
const FOOT_LINES = 12;
/** Where a page has no title at all its first line stands in, cut to this many characters. */
const LONGEST_TITLE = 120;

/** A person or an organisation in JSON-LD: a string, an object with a name, or a list of these. */
function named(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return value.map(named).filter(Boolean).join(', ') || undefined;
  if (typeof value === 'object' && value !== null) return named((value as Record<string, unknown>).name);
  return undefined;
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
  const article = structuredArticle(clues);
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
