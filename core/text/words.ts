/** Words and phrases: reading text syllable by syllable, forwards and backwards. */

import { foldSlice } from './fold-slice.ts';

/** No Vietnamese word is longer; a run without spaces is cut here, so that it costs no more than its length. */
const LONGEST = 40;

/** A run of letters and digits with its folded form. */
export interface Word {
  start: number;
  end: number;
  folded: string;
}

/** Whether a code unit is a letter (any script up to Latin Extended Additional) or an ASCII digit. */
export function isWordCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code < 0x1f00)
  );
}

/** Whether a code unit is a space of any kind, line ends included. */
export function isSpaceCode(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x202f) ||
    code === 0x3000
  );
}

export const isDigitCode = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The first offset at or after `at` that is no space. */
export function skipSpaces(text: string, at: number): number {
  while (at < text.length && isSpaceCode(text.charCodeAt(at))) at += 1;
  return at;
}

/** The offset after the last character before `at` that is no space. */
export function skipSpacesBack(text: string, at: number): number {
  while (at > 0 && isSpaceCode(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** The word that begins at `at` after spaces, or undefined where something else stands. */
export function wordAt(text: string, at: number): Word | undefined {
  const start = skipSpaces(text, at);
  let end = start;
  // A digit glued to a word is a footnote mark ("xã hội1").
  const number = isDigitCode(text.charCodeAt(start));
  while (
    end - start < LONGEST &&
    isWordCode(text.charCodeAt(end)) &&
    (number || !isDigitCode(text.charCodeAt(end)))
  )
    end += 1;
  return end > start ? { start, end, folded: foldSlice(text, start, end) } : undefined;
}

/** The word that ends at `at` before spaces, or undefined where something else stands. */
export function wordBefore(text: string, at: number): Word | undefined {
  const end = skipSpacesBack(text, at);
  let start = end;
  while (start > 0 && end - start < LONGEST && isWordCode(text.charCodeAt(start - 1))) start -= 1;
  return end > start ? { start, end, folded: foldSlice(text, start, end) } : undefined;
}

/** Whether the character at `at` is a capital letter. */
export function isCapital(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char !== char.toLowerCase();
}

/** A set of folded phrases, each with a value; finds the longest that stands at a place. */
export class Phrases<T> {
  /** Every beginning of a phrase; undefined as long as it is no whole one. */
  readonly #known = new Map<string, T | undefined>();

  add(folded: string, value: T): void {
    let prefix = '';
    for (const word of folded.split(' ')) {
      prefix = prefix ? `${prefix} ${word}` : word;
      if (!this.#known.has(prefix)) this.#known.set(prefix, undefined);
    }
    this.#known.set(folded, value);
  }

  /** The longest phrase that begins at `at`; commas, semicolons and hyphens between its words do not count. */
  match(text: string, at: number): { value: T; end: number } | undefined {
    let found: { value: T; end: number } | undefined;
    let key = '';
    for (let next = at; ;) {
      const word = wordAt(text, next);
      if (!word) break;
      key = key ? `${key} ${word.folded}` : word.folded;
      if (!this.#known.has(key)) break;
      const value = this.#known.get(key);
      if (value !== undefined) found = { value, end: word.end };
      next = word.end;
      const rest = skipSpaces(text, next);
      const char = text[rest];
      if (char === ',' || char === ';' || char === '-' || char === '&') next = rest + 1;
    }
    return found;
  }
}
