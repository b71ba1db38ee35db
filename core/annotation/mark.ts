import type { OriginalText } from './blocks.ts';

/** A part of a text node to be wrapped, in units of its data. */
export interface Span {
  from: number;
  to: number;
  /** Index of the citation that it belongs to. */
  index: number;
}

/**
 * A text node with marks in it. The page's own node stays in the document, shortened to one of the parts outside the
 * links (empty where there is none): scripts that hold it can still remove it or write to it.
 */
export interface MarkedText extends OriginalText {
  spans: readonly Span[];
  links: HTMLAnchorElement[];
  /** All nodes that stand for the text now, in order, with what each of them says; the original is one of them. */
  pieces: { node: ChildNode; text: string }[];
}

/** How a marked text came to differ from what was left behind. */
export type Disturbance =
  /** The page wrote new text into its node, or took it out: what we had made of the old text must go. */
  | 'rewritten'
  /** Something else: another script wrapped, split or moved a part. */
  | 'rearranged';

/**
 * Wraps spans of a text node in links.
 * @param spans in order, not overlapping, not empty
 */
export function markText(
  node: Text,
  spans: readonly Span[],
  makeLink: (span: Span) => HTMLAnchorElement,
): MarkedText {
  const { data } = node;
  const outside = gapsBetween(spans, data.length);
  const kept = outside.findIndex(([from, to]) => to > from);
  const keptAt = kept === -1 ? 0 : kept;
  const links: HTMLAnchorElement[] = [];
  const pieces: MarkedText['pieces'] = [];
  const parent = node.parentNode!;
  const after = node.nextSibling;

  outside.forEach(([from, to], i) => {
    const text = data.slice(from, to);
    if (i === keptAt) {
      pieces.push({ node, text });
    } else if (text !== '') {
      pieces.push({ node: node.ownerDocument.createTextNode(text), text });
    }
    const span = spans[i];
    if (!span) return;
    const link = makeLink(span);
    const inner = data.slice(span.from, span.to);
    link.append(inner);
    links.push(link);
    pieces.push({ node: link, text: inner });
  });

  const [from, to] = outside[keptAt]!;
  node.deleteData(to, data.length - to);
  node.deleteData(0, from);
  let seen = false;
  for (const { node: piece } of pieces) {
    if (piece === node) seen = true;
    else parent.insertBefore(piece, seen ? after : node);
  }
  return { node, data, spans, links, pieces, last: pieces.at(-1)!.node };
}

/** Puts the text back: the original node with its original data, nothing of ours beside it. */
export function unmarkText(marked: MarkedText): void {
  const disturbance = disturbanceOf(marked);
  if (disturbance === undefined || disturbance === 'rewritten') {
    for (const { node } of marked.pieces) if (node !== marked.node) node.remove();
    if (disturbance === undefined) marked.node.data = marked.data;
    return;
  }
  for (const link of marked.links) link.replaceWith(...link.childNodes);
}

/** Whether, and how, the page has changed what was left behind. */
export function disturbanceOf({ node, pieces }: MarkedText): Disturbance | undefined {
  const kept = pieces.find((piece) => piece.node === node)!;
  const others = pieces.filter((piece) => piece.node !== node);
  const parent = others[0]?.node.parentNode;
  const isWhole = pieces.every(
    (piece, i) =>
      contentOf(piece.node) === piece.text && (i === 0 || piece.node.previousSibling === pieces[i - 1]!.node),
  );
  if (isWhole) return undefined;
  // An emptied node may have been swept up by normalize(); the text then lives on in the other pieces.
  if (node.parentNode === null) return kept.text.trim() === '' ? 'rearranged' : 'rewritten';
  if (node.data !== kept.text && node.parentNode === parent) {
    const wasSplit =
      kept.text.startsWith(node.data) &&
      node.nextSibling !== null &&
      !pieces.some((piece) => piece.node === node.nextSibling);
    const wasMerged = others.some((piece) => piece.node.parentNode === null);
    return wasSplit || wasMerged ? 'rearranged' : 'rewritten';
  }
  return 'rearranged';
}

/** What a piece of ours says; undefined where another script has put something inside. */
function contentOf(node: ChildNode): string | undefined {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  return node.childNodes.length === 1 && node.firstChild!.nodeType === Node.TEXT_NODE
    ? (node.firstChild as Text).data
    : undefined;
}

function gapsBetween(spans: readonly Span[], length: number): [number, number][] {
  const gaps: [number, number][] = [];
  let from = 0;
  for (const span of spans) {
    gaps.push([from, span.from]);
    from = span.to;
  }
  gaps.push([from, length]);
  return gaps;
}
