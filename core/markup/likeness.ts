import {
  ENRICHED_ATTRIBUTE,
  MARK_ATTRIBUTE,
  STATE_ATTRIBUTE,
  WRITTEN_ATTRIBUTE,
} from '../annotation/types.ts';
import { MarkupElement, MarkupText, readTree, type MarkupNode, type MarkupTree } from './tree.ts';

/** A source with insertions, and where each of them begins in it. */
export interface Inserted {
  source: string;
  starts: ReadonlySet<number>;
}

const OURS = new Set([MARK_ATTRIBUTE, ENRICHED_ATTRIBUTE, STATE_ATTRIBUTE, WRITTEN_ATTRIBUTE]);

/** Whether a page with insertions, read without them, is the page that it was. */
export function isSame(before: MarkupTree, { source, starts }: Inserted): boolean {
  const after = readTree(source);
  let made = 0;
  const written = telling(after.root, (element) => {
    const { tag, localName } = element;
    if (!tag) return 'page';
    if (starts.has(tag.start)) {
      made += 1;
      return localName === 'script' ? 'ours' : 'wrapper';
    }
    if (!starts.has(tag.start + 2)) return 'page';
    made += 1;
    return 'dressed';
  });
  // An opening tag and a closing one for each link, one insertion for each link dressed and for the head.
  const asked = [...starts].filter((start) => !source.startsWith('</a>', start)).length;
  return made === asked && written === telling(before.root, () => 'page');
}

type Kind = 'page' | 'wrapper' | 'dressed' | 'ours';

/** All of a tree in one string; adjacent text is one. */
function telling(root: MarkupElement, kindOf: (element: MarkupElement) => Kind): string {
  const parts: string[] = [];
  const kinds = new Map<MarkupElement, Kind>();
  let node: MarkupNode | null = root;
  const close = (element: MarkupNode): void => {
    if (element instanceof MarkupElement && kinds.get(element) !== 'wrapper') parts.push('\u0001');
  };
  while (node) {
    let inside: MarkupNode | null = node.firstChild;
    if (node instanceof MarkupText) parts.push(node.data);
    else if (node instanceof MarkupElement) {
      const kind = kindOf(node);
      kinds.set(node, kind);
      if (kind === 'ours') inside = null;
      else if (kind !== 'wrapper')
        parts.push('\u0002', node.localName, ...attributesOf(node, kind), '\u0003');
      if (kind === 'ours') kinds.set(node, 'wrapper');
    } else parts.push('\u0004', node.text, '\u0005');
    if (inside) {
      node = inside;
      continue;
    }
    close(node);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) close(node);
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return parts.join('');
}

function* attributesOf({ attributes }: MarkupElement, kind: Kind): Generator<string> {
  for (const [name, value] of attributes)
    if (kind !== 'dressed' || !OURS.has(name)) yield `\u0006${name}\u0007${value}`;
}
