import type { Wanted } from './plan.ts';
import type { Unmarked } from './types.ts';

/** The places of citations in text that carries no marks. */
export function unmarkedIn(left: readonly [node: Text, wanted: Wanted][]): Unmarked[] {
  const ranges = new Map<number, Range[]>();
  for (const [node, { data, spans }] of left) {
    if (node.data !== data) continue;
    for (const { from, to, index } of spans) {
      const range = node.ownerDocument.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.set(index, [...(ranges.get(index) ?? []), range]);
    }
  }
  return [...ranges].map(([index, of]) => ({ index, ranges: of }));
}

/** Whether two readings left the same citations unmarked, in the same places. */
export function areSamePlaces(a: readonly Unmarked[], b: readonly Unmarked[]): boolean {
  const placesOf = (list: readonly Unmarked[]) =>
    list.flatMap(({ index, ranges }) =>
      ranges.flatMap(({ startContainer, startOffset, endOffset }) => [
        index,
        startContainer,
        startOffset,
        endOffset,
      ]),
    );
  const [before, after] = [placesOf(a), placesOf(b)];
  return before.length === after.length && before.every((part, i) => part === after[i]);
}

/** Marked texts that the page has taken away together with their blocks: the same may come again. */
export class Replaced {
  readonly #times = new Map<string, number>();

  /** Notes, once a reading, those of the marked texts that have left the root. */
  count(marked: readonly { node: Node; data: string }[], root: Node): void {
    const gone = marked.filter(({ node }) => !root.contains(node)).map(({ data }) => data);
    for (const data of new Set(gone)) this.#times.set(data, this.times(data) + 1);
  }

  times(data: string): number {
    return this.#times.get(data) ?? 0;
  }

  forgive(): void {
    this.#times.clear();
  }
}
