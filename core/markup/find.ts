import { locate } from '../annotation/blocks.ts';
import type { Citation } from '../citation/citation.ts';
import type { ResolveContext } from '../registry/types.ts';
import { readPage, type MarkupBlock, type ReadOptions } from './page.ts';
import { placeIn } from './source-map.ts';

/** What is read of a page: its citations in reading order, told by their places in the file. */
export interface PageCitations {
  /**
   * `start` and `end` (of provisions, too) are UTF-16 units of the file; `text` is what the reader sees there, without
   * tags and character references.
   */
  citations: Citation[];
  /** What stands around each. */
  around: string[];
  /** What the page tells of itself. */
  context: ResolveContext;
}

/** The citations of an HTML file. @param source the file, without a byte order mark */
export function findInPage(source: string, options: ReadOptions = {}): PageCitations {
  const { readings, context } = readPage(source, options);
  const found: PageCitations = { citations: [], around: [], context };
  for (const { citations, cited, around } of readings) {
    const base = found.citations.length;
    for (const { block, first, count } of cited) {
      for (const citation of citations.slice(first, first + count)) {
        const { antecedent } = citation;
        found.citations.push({
          ...inFile(source, block, citation),
          provisions: citation.provisions.map((provision) => inFile(source, block, provision)),
          ...(antecedent !== undefined && { antecedent: antecedent + base }),
        });
      }
    }
    found.around.push(...around);
  }
  return found;
}

/** The same with its place in the file; a place that cannot be followed begins and ends with its pieces. */
function inFile<T extends { start: number; end: number }>(source: string, block: MarkupBlock, said: T): T {
  const stretches = locate(block, said.start, said.end);
  const [first, last] = [stretches[0], stretches.at(-1)];
  const start =
    first && (placeIn(source, first.node, first.from, first.to)?.start ?? first.node.pieces[0]?.start);
  const end = last && (placeIn(source, last.node, last.from, last.to)?.end ?? last.node.pieces.at(-1)?.end);
  return { ...said, start: start ?? 0, end: end ?? 0 };
}
