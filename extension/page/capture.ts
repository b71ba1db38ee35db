import { articleMetadata } from '../../core/library/metadata.ts';
import { sanitise, sanitisedFragment } from '../../core/library/sanitise.ts';
import type { Capture } from '../../core/library/schema.ts';
import { cluesOf } from './clues.ts';
import { lengthOf, linesOf } from './lines.ts';
import type { Region } from './region.ts';
import { clearRemains } from './remains.ts';

/** A copy of the page as it was before our own marks and card came in; marks may be controls without an address yet. */
function unmarkedCopy(page: Document): Document {
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

/** Addresses of pictures in the region; they are listed, not kept. */
function picturesOf(copy: Element, base: string): string[] {
  const sources = [...copy.querySelectorAll('img')].map(
    (image) => URL.parse(image.getAttribute('src') ?? '', base)?.href ?? '',
  );
  return [...new Set(sources.filter((source) => /^https?:/.test(source)))];
}

/**
 * The page as an article: its region, sanitised, with what the page tells about it. Everything is read in one go, so the
 * address and the text belong together.
 * @param findRegion the article's region in a copy of the page.
 * @returns undefined where the page has no text.
 */
export function capturePage(page: Document, findRegion: (copy: Document) => Region): Capture | undefined {
  const url = page.URL;
  const copy = unmarkedCopy(page);
  const visible = lengthOf(linesOf(copy.body));
  const region = findRegion(copy);
  const metadata = articleMetadata(cluesOf(copy, region.onPage));
  settleLinks(region.element, page.baseURI);
  const missing = picturesOf(region.element, page.baseURI);
  const html = sanitise(region.element.outerHTML);
  const lines = linesOf(sanitisedFragment(html));
  if (lines.length === 0) return undefined;
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return {
    url,
    ...(canonical ? { canonical } : {}),
    ...metadata,
    html,
    plain: lines.join('\n'),
    region: region.how,
    ...(region.rule === undefined ? {} : { rule: region.rule }),
    keptText: visible === 0 ? 1 : Math.min(1, lengthOf(lines) / visible),
    missing,
  };
}
