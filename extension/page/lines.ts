import { readBlocks } from '../../core/annotation/blocks.ts';
import { Sieve } from '../../core/annotation/skip.ts';

/** The text under a node as a reader sees it, one line per paragraph, heading, cell or `<br>`; pictures and controls left out. */
export function linesOf(root: Node): string[] {
  const lines: string[] = [];
  for (const block of readBlocks(root, new Sieve(), () => undefined)) {
    for (const line of block.text.replaceAll('\uFFFC', '').split('\n')) {
      const trimmed = line.trim();
      if (trimmed !== '') lines.push(trimmed);
    }
  }
  return lines;
}

/** Characters of text, white space aside: what shares of text kept are measured in. */
export function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.replace(/\s/g, '').length, 0);
}
