import { readItem } from './item.ts';
import type { RawItem } from './item.ts';
import { NEWS_LIMITS } from './model.ts';
import type { NewsItem } from './model.ts';

/** Children of an element that bear a local name, in document order: feeds misuse prefixes. */
function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((child) => child.localName === name);
}

function textOf(parent: Element, ...names: readonly string[]): string | null {
  for (const name of names) {
    const text = children(parent, name)[0]?.textContent;
    if (text?.trim()) return text;
  }
  return null;
}

/**
 * RSS 2.0 and 1.0, whatever prefix it has given itself: title and link are of the item's own namespace, so that those of
 * `media:` and its like are not taken for them.
 */
function rssItem(item: Element): RawItem {
  const own = (name: string) =>
    children(item, name).filter(({ namespaceURI }) => namespaceURI === item.namespaceURI);
  const link = own('link').find(({ textContent }) => textContent?.trim());
  const guid = children(item, 'guid')[0];
  // A guid counts as the link only if it is a whole address: "12345" would resolve to a page that is not there.
  const permanent =
    guid?.getAttribute('isPermaLink') !== 'false' && /^\s*https?:/i.test(guid?.textContent ?? '');
  return {
    id: guid?.textContent ?? item.getAttribute('rdf:about'),
    title: (own('title')[0] ?? children(item, 'title')[0])?.textContent,
    url: link?.textContent ?? (permanent ? guid?.textContent : null),
    // Its own, Dublin Core's, and Dublin Core's terms.
    published: textOf(item, 'pubDate', 'date', 'issued', 'modified'),
    categories: [...children(item, 'category'), ...children(item, 'subject')].map(
      (category) => category.textContent ?? '',
    ),
  };
}

/** Atom: the first link with `rel="alternate"`, which is also what no `rel` means. */
function atomItem(entry: Element): RawItem {
  const links = children(entry, 'link');
  const link = links.find((candidate) => (candidate.getAttribute('rel') ?? 'alternate') === 'alternate');
  return {
    id: textOf(entry, 'id'),
    title: textOf(entry, 'title'),
    url: link?.getAttribute('href'),
    published: textOf(entry, 'published', 'issued', 'updated', 'modified'),
    categories: children(entry, 'category').map(
      (category) => category.getAttribute('label') ?? category.getAttribute('term') ?? '',
    ),
  };
}

/**
 * The items of an RSS 2.0, RSS 1.0 (RDF) or Atom document, safe to show, in the feed's order, at most
 * `NEWS_LIMITS.items`. Parsing is the caller's: a browser's own XML parser knows encodings and stops entity bombs.
 * @param base the feed's address, against which links are resolved.
 * @throws TypeError if the document is no feed (an HTML page, a parser's error report, other XML).
 */
export function readFeed(document: Document, base: string): NewsItem[] {
  const root = document.documentElement as Element | null;
  const kind = root?.localName.toLowerCase();
  const items: NewsItem[] = [];
  const read = (elements: Iterable<Element>, rawOf: (element: Element) => RawItem) => {
    for (const element of elements) {
      const item = readItem(rawOf(element), base);
      if (item) items.push(item);
      if (items.length === NEWS_LIMITS.items) break;
    }
  };
  // A broken document parses, in some browsers, to a feed with an error report inside.
  const broken = document.getElementsByTagName('parsererror').length > 0;
  if (broken || !root || (kind !== 'rss' && kind !== 'rdf' && kind !== 'feed')) {
    throw new TypeError(`not a feed: ${broken ? 'broken XML' : (kind ?? 'empty')}`);
  }
  if (kind === 'feed') read(children(root, 'entry'), atomItem);
  // RSS 1.0 keeps its items beside the channel, RSS 2.0 inside.
  else
    read(
      [root, ...children(root, 'channel')].flatMap((parent) => children(parent, 'item')),
      rssItem,
    );
  return items;
}
