import type { AnnotationRecord } from './schema.ts';

/**
 * Where words stand in a text, told in the two ways of the W3C Web Annotation Data Model (sections 4.2.4 and 4.2.5):
 * by the words with some of their surroundings, and by position.
 */
export type Anchor = Pick<AnnotationRecord, 'quote' | 'prefix' | 'suffix' | 'start' | 'end'>;

/** How many characters of the surroundings are kept on either side. */
const CONTEXT = 48;

/** The anchor of a stretch of a text. @param start, end offsets in UTF-16 units. */
export function anchorOf(plain: string, start: number, end: number): Anchor {
  return {
    quote: plain.slice(start, end),
    prefix: plain.slice(Math.max(0, start - CONTEXT), start),
    suffix: plain.slice(end, end + CONTEXT),
    start,
    end,
  };
}

/** A text without its white space, and where each remaining character stood. */
export interface Squeezed {
  text: string;
  offsets: number[];
}

const BLANK = /[\s\u200b]/;

/** White space is the page's affair: two renderings of one text differ in nothing else. */
export function squeeze(text: string): Squeezed {
  const offsets: number[] = [];
  let squeezed = '';
  for (let at = 0; at < text.length; at += 1) {
    if (BLANK.test(text[at]!)) continue;
    squeezed += text[at];
    offsets.push(at);
  }
  return { text: squeezed, offsets };
}

const commonEnd = (a: string, b: string): number => {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count])
    count += 1;
  return count;
};

const commonStart = (a: string, b: string): number => {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
};

/**
 * Finds an anchor's words again in a text, which may be a later version of its own. The words must be the very same,
 * white space aside; where they stand more than once, their surroundings decide, then the nearest place.
 * @returns offsets in the text, or undefined: the words are gone, or it cannot be told which are meant.
 */
export function findAnchor(
  anchor: Anchor,
  text: string | Squeezed,
): { start: number; end: number } | undefined {
  const { text: all, offsets } = typeof text === 'string' ? squeeze(text) : text;
  const quote = squeeze(anchor.quote).text;
  if (quote === '') return undefined;
  const prefix = squeeze(anchor.prefix).text;
  const suffix = squeeze(anchor.suffix).text;
  const places: { at: number; likeness: number; distance: number }[] = [];
  for (let at = all.indexOf(quote); at >= 0; at = all.indexOf(quote, at + 1)) {
    const before = commonEnd(prefix, all.slice(Math.max(0, at - prefix.length), at));
    const after = commonStart(suffix, all.slice(at + quote.length, at + quote.length + suffix.length));
    places.push({ at, likeness: before + after, distance: Math.abs(offsets[at]! - anchor.start) });
  }
  places.sort((a, b) => b.likeness - a.likeness || a.distance - b.distance);
  const [best, next] = places;
  if (!best) return undefined;
  const isAlone = next === undefined;
  const isKnown = best.likeness * 2 >= prefix.length + suffix.length || offsets[best.at] === anchor.start;
  // A short word that stands once may be another sentence's by now.
  if (!isKnown && !(isAlone && quote.length >= 12)) return undefined;
  return { start: offsets[best.at]!, end: offsets[best.at + quote.length - 1]! + 1 };
}
