import {
  defaultTreeAdapter,
  Parser,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type Token,
} from 'parse5';
import type { TreeElement, TreeNode, TreeText } from '../annotation/blocks.ts';
import { isMatch } from './selector.ts';

type ParsedNode = DefaultTreeAdapterTypes.Node;
type ParsedText = DefaultTreeAdapterTypes.TextNode;

/** Where something stands in the source, in UTF-16 units. */
export interface Place {
  start: number;
  end: number;
}

/** A part of a text node's data, and the part of the source that says it. */
export interface Piece extends Place {
  /** Offset in the text node's data. */
  at: number;
  length: number;
}

/** A node of a parsed file: what the page's annotator asks of its own nodes, and where it stands in the source. */
abstract class Node implements TreeNode {
  abstract readonly nodeType: number;
  /** Place in document order, from 0. */
  order = 0;
  parentNode: MarkupElement | null = null;
  nextSibling: MarkupNode | null = null;
  readonly firstChild: MarkupNode | null = null;
}

export class MarkupElement extends Node implements TreeElement {
  readonly nodeType = 1;
  override firstChild: MarkupNode | null = null;
  readonly localName: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its start tag; absent where the parser supplied the element. */
  readonly tag: Place | undefined;
  /** Its end tag, where it has one. */
  readonly endTag: Place | undefined;

  constructor(element: DefaultTreeAdapterTypes.Element) {
    super();
    this.localName = element.tagName;
    this.attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    const place = element.sourceCodeLocation;
    this.tag = placeOf(place?.startTag ?? (place?.endTag ? undefined : place));
    this.endTag = placeOf(place?.endTag);
  }

  hasAttributes(): boolean {
    return this.attributes.size > 0;
  }

  matches(selector: string): boolean {
    return isMatch(this, selector);
  }

  *children(): Generator<MarkupNode> {
    for (let child = this.firstChild; child; child = child.nextSibling) yield child;
  }

  /** All text inside. */
  get textContent(): string {
    let text = '';
    for (const child of this.children())
      text +=
        child instanceof MarkupText ? child.data : child instanceof MarkupElement ? child.textContent : '';
    return text;
  }
}

export class MarkupText extends Node implements TreeText {
  readonly nodeType = 3;
  readonly data: string;
  readonly pieces: readonly Piece[];

  constructor(data: string, pieces: readonly Piece[]) {
    super();
    this.data = data;
    this.pieces = pieces;
  }
}

/** A comment or a doctype: it parts text, and says nothing. */
class MarkupOther extends Node {
  readonly nodeType = 8;
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

export type MarkupNode = MarkupElement | MarkupText | MarkupOther;

/** A parsed file; the parser supplies `html`, `head` and `body` where the file has none. */
export interface MarkupTree {
  root: MarkupElement;
  head: MarkupElement | undefined;
  body: MarkupElement | undefined;
  /** Elements made again of one start tag, where the file closes others wrongly: by where the tag begins. */
  repeated: ReadonlySet<number>;
  doctype: Place | undefined;
}

const placeOf = (place: { startOffset: number; endOffset: number } | null | undefined): Place | undefined =>
  place ? { start: place.startOffset, end: place.endOffset } : undefined;

/** Notes, for every text node, which parts of the source it was read from: ignored tags may stand between. */
class LocatingParser extends Parser<DefaultTreeAdapterMap> {
  token: Token.CharacterToken | undefined;

  override _insertCharacters(token: Token.CharacterToken): void {
    this.token = token;
    super._insertCharacters(token);
  }
}

/**
 * Reads HTML as browsers do.
 * @param source the whole file, without a byte order mark
 */
export function readTree(source: string): MarkupTree {
  const pieces = new Map<ParsedText, Piece[]>();
  const note = (node: ParsedNode | undefined, chars: string): void => {
    const place = parser.token?.location;
    if (!node || !('value' in node) || !place) return;
    const { startOffset: start, endOffset: end } = place;
    const all = pieces.get(node);
    const last = all?.at(-1);
    // The parser hands over word by word: what stands side by side is one piece.
    if (last?.end === start) {
      last.length += chars.length;
      last.end = end;
      return;
    }
    const piece = { at: node.value.length - chars.length, length: chars.length, start, end };
    if (all) all.push(piece);
    else pieces.set(node, [piece]);
  };
  const parser = new LocatingParser({
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      insertText: (parent, chars) => {
        defaultTreeAdapter.insertText(parent, chars);
        note(parent.childNodes.at(-1), chars);
      },
      insertTextBefore: (parent, chars, next) => {
        defaultTreeAdapter.insertTextBefore(parent, chars, next);
        note(parent.childNodes[parent.childNodes.indexOf(next) - 1], chars);
      },
      // Text has its pieces instead.
      setNodeSourceCodeLocation: (node, place) => {
        if (!('value' in node)) defaultTreeAdapter.setNodeSourceCodeLocation(node, place);
      },
    },
  });
  parser.tokenizer.write(source, true);
  return convert(parser.document, pieces);
}

function convert(
  document: DefaultTreeAdapterTypes.Document,
  pieces: ReadonlyMap<ParsedText, readonly Piece[]>,
): MarkupTree {
  const tags = new Set<number>();
  const repeated = new Set<number>();
  const nodeOf = (parsed: ParsedNode): MarkupNode => {
    if ('value' in parsed) return new MarkupText(parsed.value, pieces.get(parsed) ?? []);
    if (!('tagName' in parsed)) return new MarkupOther('data' in parsed ? parsed.data : parsed.nodeName);
    const element = new MarkupElement(parsed);
    if (element.tag) (tags.has(element.tag.start) ? repeated : tags).add(element.tag.start);
    return element;
  };
  const top = document.childNodes.find((node) => node.nodeName === 'html') as DefaultTreeAdapterTypes.Element;
  const root = nodeOf(top) as MarkupElement;
  // Files nest thousands deep; a stack of our own does not overflow.
  const open: [MarkupElement, DefaultTreeAdapterTypes.Element][] = [[root, top]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [parent, parsed] = next;
    let last: MarkupNode | undefined;
    for (const child of parsed.childNodes) {
      const node = nodeOf(child);
      node.parentNode = parent;
      if (last) last.nextSibling = node;
      else parent.firstChild = node;
      last = node;
      if (node instanceof MarkupElement) open.push([node, child as DefaultTreeAdapterTypes.Element]);
    }
  }
  let order = 0;
  for (const node of nodesOf(root)) node.order = order++;
  const named = (name: string): MarkupElement | undefined =>
    [...root.children()].find(
      (node): node is MarkupElement => node instanceof MarkupElement && node.localName === name,
    );
  const doctype = document.childNodes.find((node) => node.nodeName === '#documentType');
  return {
    root,
    head: named('head'),
    body: named('body'),
    repeated,
    doctype: placeOf(doctype?.sourceCodeLocation),
  };
}

/** All nodes at and below one, in document order. */
export function* nodesOf(root: MarkupElement): Generator<MarkupNode> {
  let node: MarkupNode | null = root;
  while (node) {
    yield node;
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) node = node.parentNode;
    node = node && node !== root ? node.nextSibling : null;
  }
}

/** All elements at and below one, in document order. */
export function* elementsOf(root: MarkupElement): Generator<MarkupElement> {
  for (const node of nodesOf(root)) if (node instanceof MarkupElement) yield node;
}
