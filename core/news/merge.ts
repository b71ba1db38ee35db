import { NEWS_LIMITS } from './model.ts';
import type { NewsItem } from './model.ts';

/**
 * One list from several feeds: newest first, items without a date last in their feeds' order, each once (by identifier
 * or address, the first kept), at most `NEWS_LIMITS.items`.
 */
export function mergeNews(lists: readonly (readonly NewsItem[])[]): NewsItem[] {
  const seen = new Set<string>();
  const once = lists.flat().filter((item) => {
    const known = seen.has(item.id) || seen.has(item.url);
    seen.add(item.id).add(item.url);
    return !known;
  });
  const time = (item: NewsItem) => (item.published ? Date.parse(item.published) : -Infinity);
  return once.sort((a, b) => (time(a) === time(b) ? 0 : time(b) - time(a))).slice(0, NEWS_LIMITS.items);
}
