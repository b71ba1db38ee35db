import { anchorOf, findAnchor, squeeze, type Anchor, type Squeezed } from '../../core/library/anchor.ts';

const BLANK = /[\s\u200b]/;

/** Where the characters of a version's plain text stand on the screen, and the other way round. */
export class TextPlaces {
  readonly #root: Element;
  readonly #plain: string;
  readonly #squeezedPlain: Squeezed;

  /** @param root holds the version's text, whatever links were put into it. */
  constructor(root: Element, plain: string) {
    this.#root = root;
    this.#plain = plain;
    this.#squeezedPlain = squeeze(plain);
  }

  /** The place of an anchor in the version's plain text; undefined where its words are not in it. */
  find(anchor: Anchor): { start: number; end: number } | undefined {
    return findAnchor(anchor, this.#squeezedPlain);
  }

  /** A stretch of the plain text on the screen. */
  rangeOf(start: number, end: number): Range | undefined {
    const { text, nodes } = this.#screen();
    const shown = findAnchor(anchorOf(this.#plain, start, end), {
      text,
      offsets: [...Array(text.length).keys()],
    });
    if (!shown) return undefined;
    const first = nodes[shown.start];
    const last = nodes[shown.end - 1];
    if (!first || !last) return undefined;
    const range = this.#root.ownerDocument.createRange();
    range.setStart(first.node, first.at);
    range.setEnd(last.node, last.at + 1);
    return range;
  }

  /** The anchor, in the plain text, of what is selected on the screen; undefined where that is no text of the article. */
  anchorOf(selected: Range): Anchor | undefined {
    if (!this.#root.contains(selected.commonAncestorContainer)) return undefined;
    const { text, nodes } = this.#screen();
    const inside = nodes.flatMap(({ node, at }, index) =>
      selected.isPointInRange(node, at) && isBefore(node, at, selected) ? [index] : [],
    );
    const [from, to] = [inside[0], inside.at(-1)];
    if (from === undefined || to === undefined) return undefined;
    const place = findAnchor(anchorOf(text, from, to + 1), this.#squeezedPlain);
    return place && anchorOf(this.#plain, place.start, place.end);
  }

  /** The characters on the screen, white space aside, each with its node. */
  #screen(): { text: string; nodes: { node: Text; at: number }[] } {
    const nodes: { node: Text; at: number }[] = [];
    let text = '';
    const walker = this.#root.ownerDocument.createTreeWalker(this.#root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (let at = 0; at < node.data.length; at += 1) {
        if (BLANK.test(node.data[at]!)) continue;
        text += node.data[at];
        nodes.push({ node, at });
      }
    }
    return { text, nodes };
  }
}

/** Whether a whole character stands in a range: its end does not go beyond. */
const isBefore = (node: Text, at: number, range: Range): boolean => range.comparePoint(node, at + 1) <= 0;
