import { readBlocks, type Block } from '../annotation/blocks.ts';
import { Sieve } from '../annotation/skip.ts';
import type { ElementKind } from '../annotation/types.ts';
import type { TreeElement } from '../annotation/blocks.ts';
import type { Citation } from '../citation/citation.ts';
import { CitationReader } from '../citation/reader.ts';
import { surroundings } from '../citation/surroundings.ts';
import { publicationDay } from '../library/publication.ts';
import type { ResolveContext } from '../registry/types.ts';
import {
  elementsOf,
  readTree,
  type MarkupElement,
  type MarkupNode,
  type MarkupText,
  type MarkupTree,
} from './tree.ts';

export type MarkupBlock = Block<MarkupText, MarkupElement, MarkupNode>;

/** A block with citations, and where they stand in the list. */
interface CitedMarkupBlock {
  block: MarkupBlock;
  first: number;
  count: number;
}

/** What is read of one root: the citations, in reading order, offsets in their blocks' texts. */
export interface Reading {
  citations: Citation[];
  cited: CitedMarkupBlock[];
  /** What stands around each citation. */
  around: string[];
}

export interface ReadOptions {
  /** CSS selector of the content to read; default: the body. */
  only?: string | undefined;
  /** CSS selector of content to leave alone. */
  exclude?: string | undefined;
}

/** A page read from a file. */
interface Page {
  tree: MarkupTree;
  /** One for each root, as the page's own annotator has them. */
  readings: Reading[];
  /** What the page tells of itself: its day, and the host of its address. */
  context: ResolveContext;
  /** The address under which it wants to be known. */
  address?: string;
}

const EDITOR = '[contenteditable]:not([contenteditable=false])';

class FileSieve extends Sieve {
  readonly #exclude: string | undefined;

  constructor(exclude: string | undefined) {
    super();
    this.#exclude = exclude;
  }

  override kindOf(element: TreeElement): ElementKind {
    const kind = super.kindOf(element);
    if (this.#exclude === undefined || (kind !== 'inline' && kind !== 'block')) return kind;
    if (!element.matches(this.#exclude)) return kind;
    return kind === 'block' ? 'object-block' : 'object';
  }
}

/**
 * Reads a page's citations, by the rules of the annotator in the page.
 * @param source the file, without a byte order mark
 */
export function readPage(source: string, { only, exclude }: ReadOptions = {}): Page {
  const tree = readTree(source);
  const sieve = new FileSieve(exclude);
  const roots = only === undefined ? [tree.body] : outermost([...elementsOf(tree.root)], only);
  return {
    tree,
    readings: roots.flatMap((root) => (root && !isEdited(root) ? [readRoot(root, sieve)] : [])),
    ...factsOf(tree),
  };
}

/** The elements that a selector names, without those inside another one: a text is read once. */
function outermost(
  elements: readonly MarkupElement[],
  only: Parameters<MarkupElement['matches']>[0],
): MarkupElement[] {
  const named = new Set<MarkupElement>();
  // A parent comes before its children: one step up tells.
  const within = new Set<MarkupElement>();
  return elements.filter((one) => {
    const parent = one.parentNode;
    const isInside = parent !== null && (named.has(parent) || within.has(parent));
    if (isInside) within.add(one);
    else if (one.matches(only)) {
      named.add(one);
      return true;
    }
    return false;
  });
}

function readRoot(root: MarkupElement, sieve: Sieve): Reading {
  const reader = new CitationReader();
  const reading: Reading = { citations: [], cited: [], around: [] };
  for (const block of readBlocks<MarkupText, MarkupElement, MarkupNode>(root, sieve, () => undefined)) {
    const found = reader.read(block.text);
    if (found.length === 0) continue;
    reading.cited.push({ block, first: reading.citations.length, count: found.length });
    reading.citations.push(...found);
    reading.around.push(...surroundings(block.text, found));
  }
  for (const { index, citation } of reader.finish()) reading.citations[index] = citation;
  return reading;
}

function isEdited(root: MarkupElement): boolean {
  for (let element: MarkupElement | null = root; element; element = element.parentNode)
    if (element.matches(EDITOR)) return true;
  return false;
}

/** What a page says of itself to machines. */
function factsOf({ root }: MarkupTree): Pick<Page, 'context' | 'address'> {
  const meta: Record<string, string> = Object.create(null) as Record<string, string>;
  const structured: unknown[] = [];
  let canonical: string | undefined;
  for (const element of elementsOf(root)) {
    const { localName, attributes } = element;
    if (localName === 'meta' || localName === 'time') {
      const name = attributes.get('property') ?? attributes.get('itemprop') ?? attributes.get('name');
      const value = attributes.get('content') ?? attributes.get('datetime');
      if (name && value) meta[name.toLowerCase()] ??= value;
    } else if (localName === 'link' && /\bcanonical\b/i.test(attributes.get('rel') ?? '')) {
      canonical ??= attributes.get('href');
    } else if (localName === 'script' && /ld\+json/i.test(attributes.get('type') ?? '')) {
      try {
        structured.push(JSON.parse(element.textContent));
      } catch {
        // A portal's broken JSON tells nothing.
      }
    }
  }
  const published = publicationDay({ url: '', documentTitle: '', meta, structured, lines: [] });
  const address = webAddress(canonical) ?? webAddress(meta['og:url']);
  return {
    context: { ...(published && { published }), ...(address && { site: new URL(address).hostname }) },
    ...(address && { address }),
  };
}

function webAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:/i.test(address) && URL.canParse(address)
    ? new URL(address).href
    : undefined;
}
