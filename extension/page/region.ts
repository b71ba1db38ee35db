import { Readability } from '@mozilla/readability';
import { SHORTEST_REGION } from '../../core/library/regions.ts';
import { regionByRule } from './rules.ts';

export interface Region {
  element: Element;
  /** Where it stands on the page, if it is a part of the page as it is. */
  onPage?: Element;
  how: 'rule' | 'density' | 'body' | 'selection' | 'chosen';
  rule?: string;
}

/** The article's region: by the portals' rules, else by the density of text, else the whole body. */
export function findRegion(page: Document): Region {
  const ruled = regionByRule(page);
  if (ruled) return { ...ruled, onPage: ruled.element, how: 'rule' };
  // Its threshold stays at 500: with a lower one it stops before its relaxed second try. It takes its page to pieces.
  const readable = new Readability(page.cloneNode(true) as Document, { serializer: (node) => node }).parse();
  const dense = readable?.content as unknown;
  if (dense instanceof Element && dense.textContent.trim().length >= SHORTEST_REGION)
    return { element: dense, how: 'density' };
  return { element: page.body, onPage: page.body, how: 'body' };
}
