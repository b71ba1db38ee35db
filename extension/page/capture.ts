import { findCitations } from '../../core/citation/find.ts';
import { articleMetadata } from '../../core/library/metadata.ts';
import { sanitise, sanitisedFragment } from '../../core/library/sanitise.ts';
import type { Capture } from '../../core/library/schema.ts';
import { cluesOf } from './clues.ts';
import { lengthOf, linesOf } from './lines.ts';
import { keepPictures, type Fetch } from './pictures.ts';
import type { Region } from './region.ts';
import { clearRemains } from './remains.ts';

/** A copy of the page as it was before our own marks and card came in; marks may be controls without an address yet. */
export function unmarkedCopy(page: Document): Document {
  const copy = page.cloneNode(true) as Document;
  clearRemains(copy);
  return copy;
}

/** Links of a copy lead where they led on the page. */
function settleLinks(copy: Element, base: string): void {
  for (const link of copy.querySelectorAll('a[href]')) {
    link.setAttribute('href', URL.parse(link.getAttribute('href')!, base)?.href ?? '');
  }
}

const citationsIn = (lines: readonly string[]): number => findCitations(lines.join('\n')).length;

/** Share of a page's citations that stand in the text kept; undefined where the page has none. */
export function keptCitations(kept: readonly string[], page: readonly string[]): number | undefined {
  const all = citationsIn(page);
  return all === 0 ? undefined : Math.min(1, citationsIn(kept) / all);
}

/** Share of a page's visible text that is kept. */
export function keptText(kept: readonly string[], page: readonly string[]): number {
  const all = lengthOf(page);
  return all === 0 ? 1 : Math.min(1, lengthOf(kept) / all);
}

/**
 * The page as an article: its region, sanitised, with what the page tells about it. Text, address and markup are read in
 * one go, so they belong together; then the region's pictures are asked for.
 * @param findRegion the article's region in a copy of the page.
 * @returns undefined where the page, or the region, has no text.
 */
export async function capturePage(
  page: Document,
  findRegion: (copy: Document) => Region | undefined,
  kind: Capture['kind'] = 'page',
  fetch?: Fetch,
): Promise<Capture | undefined> {
  const url = page.URL;
  const base = page.baseURI;
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const copy = unmarkedCopy(page);
  const visible = linesOf(copy.body);
  const found = findRegion(copy);
  if (!found) return undefined;
  const metadata = articleMetadata(cluesOf(copy, found.onPage));
  // The region alone is worked on from here: the page's own elements stay as they are.
  const region = found.element.cloneNode(true) as Element;
  settleLinks(region, base);
  const album = await keepPictures(region, url, base, fetch);
  const html = sanitise(region.outerHTML);
  const kept = sanitisedFragment(html);
  const lines = linesOf(kept);
  if (lines.length === 0) return undefined;
  const citations = keptCitations(lines, visible);
  const headings = [...kept.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .map((heading) => heading.textContent.replace(/\s+/g, ' ').trim())
    .filter((heading) => heading !== '');
  return {
    kind,
    url,
    ...(canonical ? { canonical } : {}),
    ...metadata,
    html,
    plain: lines.join('\n'),
    headings,
    region: found.how,
    ...(found.rule === undefined ? {} : { rule: found.rule }),
    keptText: keptText(lines, visible),
    ...(citations === undefined ? {} : { keptCitations: citations }),
    ...album,
  };
}
