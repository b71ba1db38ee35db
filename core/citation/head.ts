/** The type word in front of a number or of a pointing word, and what stands before it. */

import { skipSpacesBack, wordBefore } from '../text/words.ts';
import { reversedNames, type TypeEntry } from './vocabulary/types.ts';

export interface Head {
  /** Where the type word begins. */
  start: number;
  type: TypeEntry;
  /** Whether "số" stands between type word and number. */
  numbered: boolean;
  /** The words as folded, to tell an abbreviation ("nd") from a name. */
  folded: string;
}

/** The type word that ends at `at`; `word` is the last word before, where it is known. */
export function typeBefore(
  text: string,
  at: number,
  word = wordBefore(text, at),
): { start: number; type: TypeEntry; folded: string } | undefined {
  let key = '';
  let found: { start: number; type: TypeEntry; folded: string } | undefined;
  for (; word; word = wordBefore(text, word.start)) {
    key = key ? `${key} ${word.folded}` : word.folded;
    if (!reversedNames.has(key)) break;
    const type = reversedNames.get(key);
    if (type) found = { start: word.start, type, folded: key };
  }
  return found;
}

/** Reads backwards from a number: "số", then a type word. `refused`: the word before "số" where it names no type. */
export function headBefore(text: string, at: number): { head?: Head; numbered: boolean; refused?: string } {
  let end = at;
  const tight = skipSpacesBack(text, at);
  if (text[tight - 1] === ':') end = tight - 1;
  let word = wordBefore(text, end);
  if (!word) return { numbered: false };
  const numbered = word.folded === 'so';
  if (numbered) word = wordBefore(text, word.start);
  else if (end !== at) return { numbered: false };
  const found = word && typeBefore(text, end, word);
  if (found) return { head: { ...found, numbered }, numbered };
  return word ? { numbered, refused: word.folded } : { numbered };
}
