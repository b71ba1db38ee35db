import { readBlocks } from '../../core/annotation/blocks.ts';
import { Sieve } from '../../core/annotation/skip.ts';
import type { ElementKind } from '../../core/annotation/types.ts';

/** Many portals set decisions in `<pre>`, and quote in `<code>`: no place for a link, but text like any other. */
class TextSieve extends Sieve {
  override kindOf(element: Element): ElementKind {
    if (element.localName === 'pre') return 'block';
    return ['code', 'kbd', 'samp', 'label'].includes(element.localName) ? 'inline' : super.kindOf(element);
  }
}

/**
 * The text under a node as a reader sees it, one line per paragraph, heading, cell or `<br>`; pictures and controls left out.
 * @param longest characters after which the rest is left unread.
 */
export function linesOf(root: Node, longest = Infinity): string[] {
  const lines: string[] = [];
  let read = 0;
  for (const block of readBlocks(root, new TextSieve(), () => undefined)) {
    if ((read += block.text.length) > longest) break;
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
