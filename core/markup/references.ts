import { parseFragment } from 'parse5';

/** What may be a character reference; names are cut short as HTML does where a `;` is missing. */
const REFERENCE = /&(?:#(?:[xX][0-9a-fA-F]+|[0-9]+)|[a-zA-Z][a-zA-Z0-9]{0,40});?/y;

/** What references mean, as far as met. Pages repeat a few; a hostile one may not fill the memory. */
const known = new Map<string, string>();
const MOST_KNOWN = 4096;

function meaningOf(written: string): string {
  let meaning = known.get(written);
  if (meaning === undefined) {
    const [text] = parseFragment(written).childNodes;
    meaning = text && 'value' in text ? text.value : '';
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(written, meaning);
  }
  return meaning;
}

/**
 * The character reference at an ampersand of a source: how many characters it is written with, and how many UTF-16
 * units it means (one or two). An ampersand that begins none stands for itself.
 */
export function referenceAt(source: string, at: number): { written: number; meant: number } {
  REFERENCE.lastIndex = at;
  const [written] = REFERENCE.exec(source) ?? ['&'];
  const meaning = written === '&' ? '&' : meaningOf(written);
  if (meaning !== written) {
    for (const meant of [1, 2]) {
      // "&notit;" means "¬it;": only the name's beginning is one.
      const rest = meaning.slice(meant);
      if (meaning.length >= meant && written.endsWith(rest))
        return { written: written.length - rest.length, meant };
    }
  }
  return { written: 1, meant: 1 };
}
