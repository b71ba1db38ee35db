/**
 * The news model: what our news file holds and the ticker reads, whatever the feed was. The file's JSON format is this
 * model, letter for letter; `core/news/news.md` tells it to webmasters.
 */
export const NEWS_FORMAT = 'danchieu-news';

/** Tin nổi bật, Thông báo, Tin khác: in the order in which they are shown. */
export const NEWS_CATEGORIES = ['featured', 'notice', 'other'] as const;

export type NewsCategory = (typeof NEWS_CATEGORIES)[number];

export interface NewsItem {
  /** Tells items apart: the feed's own identifier, else the address. */
  id: string;
  /** Plain text on one line. */
  title: string;
  /** Absolute http(s) address. */
  url: string;
  /** ISO instant with an offset, where the feed gives a date that can be read in one way only. */
  published?: string;
  category: NewsCategory;
}

export interface NewsFile {
  format: typeof NEWS_FORMAT;
  version: 1;
  /** Invented items, for a demonstration: the ticker says so. */
  sample?: boolean;
  items: NewsItem[];
}

/** What is kept of any feed, however long it is. */
export const NEWS_LIMITS = { items: 30, titleLength: 300, bytes: 512_000 } as const;
