/** Characters looked at on either side: a sentence or two. */
const REACH = 300;

const BLOCK =
  'p,li,dd,dt,td,th,caption,blockquote,figcaption,h1,h2,h3,h4,h5,h6,div,section,article,main,body';

/** The words around a mark, within its own block: what `ResolveContext.around` asks for, of a page. */
export function wordsAround(link: Element): string {
  const block = link.closest(BLOCK) ?? link.getRootNode();
  const walker = link.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const gather = (next: () => Node | null, add: (text: string, more: string) => string): string => {
    walker.currentNode = link;
    let text = '';
    for (let node = next(); node && text.length < REACH; node = next())
      if (!link.contains(node)) text = add(text, (node as Text).data);
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
