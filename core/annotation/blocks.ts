import type { ElementKind } from './types.ts';

/** What reading asks of a tree: a page's nodes have it, and so may those that a parser read from a file. */
export interface TreeNode {
  readonly nodeType: number;
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
  readonly parentNode: TreeNode | null;
}

export interface TreeText extends TreeNode {
  readonly data: string;
}

export interface TreeElement extends TreeNode {
  readonly localName: string;
  hasAttributes(): boolean;
  matches(selector: string): boolean;
}

/** `Node.ELEMENT_NODE`, `Node.TEXT_NODE`: named here for trees outside a page. */
const ELEMENT = 1;
const TEXT = 3;

/** A stretch of a text node that stands in a block's text, character for character. */
interface Run<T = Text, A = HTMLAnchorElement> {
  node: T;
  /** The node's text when it was read. */
  data: string;
  /** Offset in the block's text. */
  at: number;
  /** Offset in the text node's data. */
  from: number;
  length: number;
  /** The existing link that the text stands in. */
  link?: A | undefined;
}

/** A paragraph, heading, cell or the like, as a reader sees it: runs of white space are one space, `<br>` is a newline. */
export interface Block<T = Text, A = HTMLAnchorElement, N = Node> {
  text: string;
  runs: Run<T, A>[];
  /** The block-level element that the text stands in. */
  element: N;
}

/** A part of one text node, in units of its data. */
interface Stretch<T = Text, A = HTMLAnchorElement> {
  node: T;
  data: string;
  from: number;
  to: number;
  link?: A | undefined;
}

/** A text node that carries marks now: read as the page wrote it. */
export interface OriginalText<T = Text, N = Node> {
  node: T;
  data: string;
  /** The last of the nodes that stand for it now. */
  last: N;
}

/** Stands for what is seen but not read (a picture, a field), so that nothing is read across it. */
const OBJECT = '\uFFFC';

/** White space that HTML folds; a no-break space is not. */
const FOLDED = /[ \t\n\f\r]{2,}|[\t\n\f\r]/g;

/**
 * The blocks of text under a root, in document order.
 * @param originalOf what stood where a node of our own making stands now
 */
export function* readBlocks<
  T extends TreeText = Text,
  A extends TreeElement = HTMLAnchorElement,
  N extends TreeNode = Node,
>(
  root: TreeNode,
  sieve: { kindOf(element: TreeElement): ElementKind },
  originalOf: (node: N) => OriginalText<T, N> | undefined,
): Generator<Block<T, A, N>> {
  const elements: N[] = [root as N];
  let text = '';
  let runs: Run<T, A>[] = [];
  let link: A | undefined;

  const add = (node: T, data: string): void => {
    let from = 0;
    const take = (to: number, piece: string): void => {
      if (piece === '') return;
      runs.push({ node, data, at: text.length, from, length: piece.length, link });
      text += piece;
      from = to;
    };
    FOLDED.lastIndex = 0;
    for (let match = FOLDED.exec(data); match; match = FOLDED.exec(data)) {
      take(FOLDED.lastIndex, `${data.slice(from, match.index)} `);
    }
    take(data.length, data.slice(from));
  };
  const finish = (): Block<T, A, N> | undefined => {
    const block =
      runs.length > 0 && text.trim() !== '' ? { text, runs, element: elements.at(-1)! } : undefined;
    text = '';
    runs = [];
    return block;
  };

  let node: TreeNode | null = root.firstChild;
  while (node) {
    let inside = false;
    const original = originalOf(node as N);
    if (original) {
      add(original.node, original.data);
      node = original.last;
    } else if (node.nodeType === TEXT) {
      add(node as T, (node as T).data);
    } else if (node.nodeType === ELEMENT) {
      const kind = sieve.kindOf(node as A);
      if (kind === 'break') text += '\n';
      else if (kind === 'object') text += OBJECT;
      else if (kind === 'object-block' || kind === 'block') {
        const block = finish();
        if (block) yield block;
      }
      inside = (kind === 'inline' || kind === 'block') && node.firstChild !== null;
      if (inside) {
        if (kind === 'block') elements.push(node as N);
        else if ((node as A).localName === 'a') link ??= node as A;
      }
    }
    if (inside) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node === link) link = undefined;
      if (node && node === elements.at(-1)) {
        const block = finish();
        if (block) yield block;
        if (node !== root) elements.pop();
      }
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  const block = finish();
  if (block) yield block;
}

/** The parts of text nodes that a span of the block's text covers, in order; white space alone is left out. */
export function locate<T, A, N>(block: Block<T, A, N>, start: number, end: number): Stretch<T, A>[] {
  const stretches: Stretch<T, A>[] = [];
  for (let i = firstRunAfter(block.runs, start); i < block.runs.length; i += 1) {
    const run = block.runs[i]!;
    if (run.at >= end) break;
    const from = run.from + Math.max(0, start - run.at);
    const to = run.from + Math.min(run.length, end - run.at);
    const last = stretches.at(-1);
    if (last?.node === run.node) last.to = to;
    else if (block.text.slice(Math.max(start, run.at), Math.min(end, run.at + run.length)).trim() !== '') {
      stretches.push({ node: run.node, data: run.data, from, to, link: run.link });
    }
  }
  return stretches;
}

/** Index of the first run that ends after the offset. */
function firstRunAfter(runs: readonly Run<unknown, unknown>[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (run.at + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
