import type { OriginalText } from './blocks.ts';

/** A part of a text node to be wrapped, in units of its data. */
export interface Span {
  from: number;
  to: number;
  /** Index of the citation that it belongs to. */
  index: number;
}

/** A node that stands for a part of a text, and what it said when it was put there. */
interface Piece {
  node: ChildNode;
  /** The text node that says it: the piece itself, or what was put into a link. */
  own: Text;
  text: string;
}

/**
 * A text node with marks in it. The page's own node stays where it was, empty: whoever writes to it or takes it out
 * knows it of old and means the whole text, while scripts that walk the page's text meet only pieces of ours.
 */
export interface MarkedText extends OriginalText {
  spans: readonly Span[];
  links: HTMLAnchorElement[];
  /** What stands for the text now, in order: first the page's own node, last an empty one of ours. */
  pieces: readonly Piece[];
  /** Closes the row: what strikes it together with the page's own node was meant for every text node there is. */
  last: Text;
}

/** What the judgement of a disturbance needs of a mutation record. */
type Change = Pick<MutationRecord, 'target' | 'addedNodes' | 'nextSibling'>;

/**
 * Wraps spans of a text node in links.
 * @param spans in order, not overlapping, not empty
 */
export function markText(
  node: Text,
  spans: readonly Span[],
  makeLink: (span: Span) => HTMLAnchorElement,
): MarkedText {
  const { data, ownerDocument: document } = node;
  const links: HTMLAnchorElement[] = [];
  const last = document.createTextNode('');
  const parts: Piece[] = [];
  const addText = (from: number, to: number): void => {
    if (from < to) parts.push(pieceOf(document.createTextNode(data.slice(from, to))));
  };
  let at = 0;
  for (const span of spans) {
    addText(at, span.from);
    const link = makeLink(span);
    const own = document.createTextNode(data.slice(span.from, span.to));
    link.append(own);
    links.push(link);
    parts.push(pieceOf(own, link));
    at = span.to;
  }
  addText(at, data.length);

  const fragment = document.createDocumentFragment();
  for (const part of parts) fragment.append(part.node);
  fragment.append(last);
  node.data = '';
  node.parentNode!.insertBefore(fragment, node.nextSibling);
  return { node, data, spans, links, pieces: [pieceOf(node), ...parts, pieceOf(last)], last };
}

/** Whether two readings found citations at the same places of a text. */
export function haveSameBounds(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, i) => span.from === b[i]!.from && span.to === b[i]!.to);
}

/** Whether the page has changed what was left behind. */
export function isDisturbed(marked: MarkedText, changes: readonly Change[]): boolean {
  return (
    !isRow(marked.pieces) ||
    marked.pieces.some(({ node, text }) => contentOf(node) !== text) ||
    wasCleared(marked, changes)
  );
}

/**
 * Leaves nothing of ours behind, and the text as it would stand had it never been marked: in the page's own node
 * wherever that can be told. Words that another script may have touched are kept.
 * @param changes what the page did since it was last at peace, as far as that is known
 */
export function unmarkText(marked: MarkedText, changes: readonly Change[] = []): void {
  const { node, last, data, pieces } = marked;
  const parts = pieces.slice(1, -1);
  const here = parts.filter((part) => part.node.parentNode !== null);
  const row = [...here, pieces.at(-1)!];
  const words = parts.map((part) => (here.includes(part) ? contentOf(part.node) : part.text)).join('');
  const clear = (): void => {
    for (const piece of pieces) if (piece.node !== node) piece.node.remove();
  };

  if (isBefore(node, last)) {
    const isTight = row[0]!.node.previousSibling === node;
    // Between two neighbours that still touch, a missing piece was taken out by somebody who did not mean its words.
    const isOurs = isRow(row) && (isTight || here.length === parts.length);
    // Others have replaced all of the text, as a translator does: with it would have gone the node that held it.
    const isReplaced =
      !isOurs && !parts.some(({ own, text }) => text.trim() !== '' && node.parentNode!.contains(own));
    if (isReplaced) {
      loosen(marked);
      node.remove();
      last.remove();
      if (node.data === '') node.data = data;
    } else if (wasWritten(marked) || wasCleared(marked, changes)) {
      clear();
    } else if (isOurs) {
      // What came right behind the page's node belongs behind its text; what a script took off the text's front, before.
      if (!isTight && words !== data && data.endsWith(words)) row[0]!.node.before(node);
      node.data += words + last.data;
      clear();
    } else {
      loosen(marked);
      while (node.nextSibling !== last && node.nextSibling?.nodeType === Node.TEXT_NODE) {
        node.appendData((node.nextSibling as Text).data);
        node.nextSibling.remove();
      }
      if (last.data === '') last.remove();
    }
    return;
  }
  const isTaken = last.parentNode !== null && isRow(row);
  if (isTaken || here.length === 0) {
    // The page took its node elsewhere, or everything away; the words go with the node.
    clear();
    if (node.data === '') node.data = here.length === parts.length ? words : data;
  } else if (!last.parentNode && here.length === parts.length && isRow(here)) {
    // normalize() sweeps up what is empty.
    if (!node.parentNode) here[0]!.node.before(node);
    if (node.data === '') node.data = words;
    clear();
  } else {
    loosen(marked);
    if (last.data === '') last.remove();
    if (!node.parentNode && node.data === '') node.data = data;
  }
}

/**
 * New text in the page's node alone; a script that adds something to every text node has met the last one, too. One
 * that appends to a single node it holds can't be told from one that writes anew, which is what renderers do.
 */
function wasWritten({ node, last }: MarkedText): boolean {
  return node.data !== '' && last.data === '';
}

/**
 * Whether the page emptied its node, which was empty already: it wrote to that one alone. A script that maps every
 * text writes to the last one, too; one that moves an initial out puts it before the node.
 */
function wasCleared({ node, last }: MarkedText, changes: readonly Change[]): boolean {
  return (
    node.data === '' &&
    changes.some(({ target }) => target === node) &&
    !changes.some(
      ({ target, addedNodes, nextSibling }) =>
        target === last || (addedNodes.length > 0 && nextSibling === node),
    )
  );
}

function pieceOf(own: Text, node: ChildNode = own): Piece {
  return { node, own, text: own.data };
}

function loosen({ links }: MarkedText): void {
  for (const link of links) link.replaceWith(...link.childNodes);
}

/** Whether the pieces stand side by side, nothing put between or into them. */
function isRow(pieces: readonly Piece[]): boolean {
  return pieces.every(
    ({ node }, i) =>
      contentOf(node) !== undefined && (i === 0 || node.previousSibling === pieces[i - 1]!.node),
  );
}

function isBefore(node: Node, other: Node): boolean {
  return (
    node.parentNode !== null &&
    node.parentNode === other.parentNode &&
    (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}

/** What a piece of ours says; undefined where another script has put something inside. */
function contentOf(node: ChildNode): string | undefined {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  return node.childNodes.length === 1 && node.firstChild!.nodeType === Node.TEXT_NODE
    ? (node.firstChild as Text).data
    : undefined;
}
