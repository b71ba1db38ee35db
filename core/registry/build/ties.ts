import { numberKey } from '../number-key.ts';
import type { SourceList } from './sources.ts';
import type { Row } from './tsv.ts';

/** One line of `relations.tsv`. */
interface Tie extends Row {
  from: string;
  kind: string;
  to: string;
  sources: string;
}

/** What documents do to each other. The first to say so sets the facts; later sources of the same are only added. */
export class TieList {
  readonly #sources: SourceList;
  readonly #ties = new Map<string, Tie>();

  constructor(sources: SourceList) {
    this.#sources = sources;
  }

  /** @param facts `since`, `part`, `unsure`, `toType`, as the table has them */
  add(from: string, kind: string, to: string, facts: Row, sources: readonly string[]): void {
    const key = [numberKey(from), kind, numberKey(to), facts['toType'] ?? ''].join('|');
    const cited = this.#sources.cite(sources);
    const known = this.#ties.get(key);
    if (known) known.sources = [...new Set(`${known.sources} ${cited}`.split(' '))].join(' ');
    else this.#ties.set(key, { from, kind, to, ...facts, sources: cited });
  }

  /** Whether `from` is already said to replace or to repeal `to`. */
  endingOf(from: string, to: string): 'replaces' | 'repeals' | undefined {
    const ends = (['replaces', 'repeals'] as const).filter((kind) =>
      this.#ties.has([numberKey(from), kind, numberKey(to), ''].join('|')),
    );
    return ends[0];
  }

  /** Whether anything amends, ends, guides or consolidates this number, or it does so to another. */
  touches(number: string): boolean {
    const key = numberKey(number);
    return [...this.#ties.values()].some(
      ({ from, to, kind }) =>
        kind !== 'cites' && kind !== 'based-on' && (numberKey(from) === key || numberKey(to) === key),
    );
  }

  /** A clause read for it makes a tie firm that a weaker source had told. */
  confirm(from: string, kind: string, to: string, facts: Row): void {
    const known = this.#ties.get([numberKey(from), kind, numberKey(to), facts['toType'] ?? ''].join('|'));
    if (known) delete known['unsure'];
  }

  /** Rows of `relations.tsv`, by the number of the acting document. */
  rows(): Tie[] {
    return [...this.#ties.values()].sort((a, b) => (numberKey(a.from) < numberKey(b.from) ? -1 : 1));
  }
}
