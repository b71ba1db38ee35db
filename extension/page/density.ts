import { readBlocks, type Block } from '../../core/annotation/blocks.ts';
import { Sieve } from '../../core/annotation/skip.ts';
import { SHORTEST_REGION } from '../../core/library/regions.ts';

/** A block shorter than this is a caption, a menu's item or a button more often than a paragraph. */
const PARAGRAPH = 60;
/** Elements that stand for one paragraph or a part of one: what holds several of them is the article's frame. */
const PARTS = 'p,li,td,th,tr,tbody,dd,dt,h1,h2,h3,h4,h5,h6,blockquote,figcaption';

/** Characters of a block that no link holds. */
const proseOf = ({ runs }: Block): number =>
  runs.reduce((sum, { link, length }) => (link ? sum : sum + length), 0);

/**
 * The element that holds the most running text next to each other: where an article stands on a page that no portal's
 * rule fits. Menus and lists of other news are links, or short.
 * @param longest characters after which the rest of the page is left unread
 * @returns undefined where nothing on the page is long enough
 */
export function denseRegion(page: Document, longest: number): Element | undefined {
  const prose = new Map<Element, number>();
  let read = 0;
  for (const block of readBlocks(page.body, new Sieve(), () => undefined)) {
    if ((read += block.text.length) > longest) break;
    const length = proseOf(block);
    if (length < PARAGRAPH) continue;
    let frame: Element | null = block.element as Element;
    while (frame?.matches(PARTS)) frame = frame.parentElement;
    if (frame) prose.set(frame, (prose.get(frame) ?? 0) + length);
  }
  let best: Element | undefined;
  let most = SHORTEST_REGION - 1;
  for (const [element, length] of prose) {
    if (length <= most) continue;
    most = length;
    best = element;
  }
  return best;
}
