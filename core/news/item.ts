import { fold } from '../text/fold.ts';
import { readDate } from './dates.ts';
import { NEWS_LIMITS } from './model.ts';
import type { NewsCategory, NewsItem } from './model.ts';
import { plainText } from './plain.ts';

/** What a feed, of whichever kind, says about one item, before any of it is believed. */
export interface RawItem {
  id?: string | null;
  title?: string | null;
  url?: string | null;
  published?: string | null;
  categories?: readonly string[];
}

/** Words in a feed's own categories that tell ours. */
const CATEGORY_WORDS: readonly (readonly [NewsCategory, RegExp])[] = [
  ['notice', /thong bao|thong cao|\bnotice|announcement/],
  ['featured', /noi bat|tieu diem|tin chinh|featured|highlight/],
];

function categoryOf(names: readonly string[]): NewsCategory {
  const folded = names.map((name) => fold(name));
  return CATEGORY_WORDS.find(([, words]) => folded.some((name) => words.test(name)))?.[0] ?? 'other';
}

/** The absolute address of a link, if it leads to a web page: other schemes (`javascript:`, `data:`) and nonsense give none. */
function webAddress(link: string, base: string): string | undefined {
  try {
    const url = new URL(link, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * An item made safe to show: text without markup on one line, an http(s) address, a date of one meaning.
 * @param base the feed's address, against which links are resolved.
 * @returns none where nothing remains to read or to follow.
 */
export function readItem(raw: RawItem, base: string): NewsItem | undefined {
  const title = plainText(raw.title ?? '', NEWS_LIMITS.titleLength);
  const link = raw.url?.trim();
  const url = link ? webAddress(link, base) : undefined;
  if (!title || !url) return undefined;
  const published = readDate(raw.published ?? '');
  return {
    id: raw.id?.trim() || url,
    title,
    url,
    ...(published ? { published } : {}),
    category: categoryOf(raw.categories ?? []),
  };
}
