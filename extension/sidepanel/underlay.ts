import { changeBetween } from './draft.ts';

/**
 * A copy of a text as paragraphs, for ranges to be laid over it. Only the paragraphs that changed are touched, so that
 * typing into a long text stays cheap and what is laid over the others stays where it is.
 */
export class Underlay {
  readonly #root: Element;
  #lines: string[] = [];
  #nodes: Text[] = [];
  /** Where each paragraph begins in the text. */
  #starts: number[] = [];

  constructor(root: Element) {
    this.#root = root;
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  /** Makes it the copy of another text. */
  set(text: string): void {
    const before = this.#lines;
    const after = text.split('\n');
    const shorter = Math.min(before.length, after.length);
    let first = 0;
    while (first < shorter && before[first] === after[first]) first += 1;
    let same = 0;
    while (same < shorter - first && before[before.length - 1 - same] === after[after.length - 1 - same])
      same += 1;
    const gone = before.length - first - same;
    const come = after.slice(first, after.length - same);
    if (gone === 1 && come.length === 1) {
      const { at, removed, inserted } = changeBetween(before[first]!, come[0]!);
      this.#nodes[first]!.replaceData(at, removed, inserted);
    } else this.#replace(first, gone, come);
    this.#lines = after;
    let start = 0;
    this.#starts = after.map((line) => {
      const own = start;
      start += line.length + 1;
      return own;
    });
  }

  #replace(first: number, gone: number, come: readonly string[]): void {
    const behind = this.#nodes[first + gone]?.parentElement ?? null;
    const made = document.createDocumentFragment();
    const nodes = come.map((line) => {
      const paragraph = document.createElement('div');
      const node = document.createTextNode(line);
      paragraph.append(node);
      made.append(paragraph);
      return node;
    });
    const old = this.#nodes;
    for (const node of old.slice(first, first + gone)) node.parentElement!.remove();
    this.#root.insertBefore(made, behind);
    this.#nodes = [...old.slice(0, first), ...nodes, ...old.slice(first + gone)];
  }

  /** The range over a stretch of the text. */
  rangeOf({ start, end }: { start: number; end: number }): Range {
    const range = new Range();
    range.setStart(...this.#at(start));
    range.setEnd(...this.#at(end));
    return range;
  }

  #at(offset: number): [Text, number] {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const node = this.#nodes[low]!;
    return [node, Math.min(offset - this.#starts[low]!, node.length)];
  }
}
