import type { Citation } from '../citation/citation.ts';
import { mainLink, searchLinks, type LinkTarget } from './search-links.ts';

/** What a citation gives to search by. */
export function targetOf({ number, title, year }: Citation): LinkTarget {
  if (number !== undefined) return { number };
  if (title === undefined) return {};
  return { title: year === undefined ? title : `${title} ${year}` };
}

/**
 * Where a mark leads before the registry is asked: to an authoritative publisher's search, or nowhere.
 * @param prefer registered name of the publisher that the page's owner or the reader prefers
 */
export function searchAddressOf(citation: Citation, prefer?: string): string | undefined {
  return mainLink(searchLinks(targetOf(citation), { prefer }))?.url;
}
