import type { Citation } from '../../core/citation/citation.ts';
import { officialLinks, type LinkTarget, type OfficialLink } from '../../core/registry/links.ts';

/**
 * Where a document can be read: authoritative publishers before others, the preferred one first among its equals.
 * @param source registered name of the publisher that the page's owner or the reader prefers
 */
export function linksOf(target: LinkTarget, source?: string): OfficialLink[] {
  const rank = ({ authoritative, publisher }: OfficialLink): number =>
    (authoritative ? 0 : 2) + (publisher === source ? 0 : 1);
  return officialLinks(target).sort((a, b) => rank(a) - rank(b));
}

/** Where a mark or a card's main action leads: to an authoritative publisher, or nowhere. */
export function addressOf(target: LinkTarget, source?: string): string | undefined {
  const [first] = linksOf(target, source);
  return first?.authoritative ? first.url : undefined;
}

/** What a citation gives to search by. */
export function targetOf({ number, title, year }: Citation): LinkTarget {
  if (number !== undefined) return { number };
  if (title === undefined) return {};
  return { title: year === undefined ? title : `${title} ${year}` };
}
