import { readBlocks } from '../../core/annotation/blocks.ts';
import { Sieve, type ElementKind } from '../../core/annotation/skip.ts';

/** Many portals set decisions in `<pre>`, and quote in `<code>`: no place for a link, but text like any other. */
class TextSieve extends Sieve {
  override kindOf(element: Element): ElementKind {
    if (element.localName === 'pre') return 'block';
    return ['code', 'kbd', 'samp', 'label'].includes(element.localName) ? 'inline' : super.kindOf(element);
  }
}

/** The text under a node as a reader sees it, one line per paragraph, heading, cell or `<br>`; pictures and controls left out. */
export function linesOf(root: Node): string[] {
  const lines: string[] = [];
  for (const block of readBlocks(root, new TextSieve(), () => undefined)) {
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
