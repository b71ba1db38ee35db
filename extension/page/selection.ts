import type { Region } from './region.ts';

/** Elements without which a part of them makes no sense: rows need their table, items their list. */
const FRAMES = 'table, thead, tbody, tfoot, tr, ul, ol, dl, pre, blockquote, h1, h2, h3, h4, h5, h6';

/** The nodes of a range as they stand on the page, within shallow copies of the frames that they need. */
function partOf(range: Range): Node {
  let part: Node = range.cloneContents();
  const ancestor = range.commonAncestorContainer;
  let frame = ancestor instanceof Element ? ancestor : ancestor.parentElement;
  for (; frame && frame !== frame.ownerDocument.body; frame = frame.parentElement) {
    if (!frame.matches(FRAMES)) continue;
    const copy = frame.cloneNode(false);
    copy.appendChild(part);
    part = copy;
  }
  return part;
}

/** What the reader has marked on the page, as a region; undefined where nothing is marked. */
export function selectedRegion(page: Document): Region | undefined {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed || selection.toString().trim() === '') return undefined;
  const element = page.createElement('div');
  for (let index = 0; index < selection.rangeCount; index += 1)
    element.append(partOf(selection.getRangeAt(index)));
  return { element, how: 'selection' };
}

/** The links of a region as a list, each address once, under the words that first led to it. */
export function linksOf({ element, onPage }: Region, base: string): Region | undefined {
  const list = element.ownerDocument.createElement('ul');
  const seen = new Set<string>();
  for (const link of element.querySelectorAll('a[href]')) {
    const address = URL.parse(link.getAttribute('href')!, base);
    const words = link.textContent.replace(/\s+/g, ' ').trim();
    if (!address || !/^https?:$/.test(address.protocol) || words === '' || seen.has(address.href)) continue;
    seen.add(address.href);
    const anchor = list.ownerDocument.createElement('a');
    anchor.href = address.href;
    anchor.append(words);
    const item = list.ownerDocument.createElement('li');
    item.append(anchor);
    list.append(item);
  }
  return seen.size === 0 ? undefined : { element: list, how: 'selection', ...(onPage ? { onPage } : {}) };
}
