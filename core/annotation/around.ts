import { REACH } from '../citation/surroundings.ts';

/** Most nodes looked at on either side, be they empty. */
const NODES = 200;

const BLOCK =
  'p,li,dd,dt,td,th,caption,blockquote,figcaption,h1,h2,h3,h4,h5,h6,div,section,article,main,body';

/**
 * The words around a mark, within its own block and line: what `ResolveContext.around` asks for, of a page. A line
 * broken in the page's source is none.
 */
export function wordsAround(link: Element): string {
  const own = link.closest(BLOCK);
  const block = own ?? link.getRootNode();
  const walker = link.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const gather = (next: () => Node | null, add: (text: string, more: string) => string): string => {
    walker.currentNode = link;
    let text = '';
    let node = next();
    for (let count = 0; node && count < NODES && text.length < REACH; count += 1, node = next()) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if ((node as Element).localName === 'br') break;
      } else if (node.parentElement?.closest(BLOCK) !== own) break;
      else if (!link.contains(node)) text = add(text, (node as Text).data.replace(/\s+/g, ' '));
    }
    return text;
  };
  const before = gather(
    () => walker.previousNode(),
    (text, more) => more + text,
  );
  const behind = gather(
    () => walker.nextNode(),
    (text, more) => text + more,
  );
  return `${before.slice(-REACH)}${link.textContent}${behind.slice(0, REACH)}`;
}
