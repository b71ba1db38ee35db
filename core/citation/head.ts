/** The type word in front of a number or of a pointing word, and what stands before it. */

import { isCapital, skipSpacesBack, type Word, wordAt, wordBefore } from '../text/words.ts';
import { readIssuer } from './context.ts';
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

/** "Nghị" of "củaNghị": what a capital begins inside a word that lost the space before it. */
function unglued(text: string, { start, end }: Word): Word | undefined {
  for (let at = end - 1; at > start; at -= 1)
    if (isCapital(text, at)) return isCapital(text, at - 1) ? undefined : wordAt(text, at);
  return undefined;
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
    const before = key && `${key} `;
    key = before + word.folded;
    if (!reversedNames.has(key)) {
      word = found ? undefined : unglued(text, word);
      const type = word && reversedNames.get((key = before + word.folded));
      if (word && type) found = { start: word.start, type, folded: key };
      break;
    }
    const type = reversedNames.get(key);
    if (type) found = { start: word.start, type, folded: key };
  }
  return found;
}

/** The type word before an issuer that ends at `end`: "Nghị định của Chính phủ số 15/2021/NĐ-CP". */
function issuedBefore(text: string, end: number): ReturnType<typeof typeBefore> {
  const from = Math.max(0, end - 110);
  const of = text.slice(from, end).lastIndexOf(' của ') + from;
  if (of < from) return undefined;
  const issuer = readIssuer(text, of + 5);
  return issuer?.entry && issuer.end === end ? typeBefore(text, of) : undefined;
}

const URGENT = new Set(['hoa', 'toc', 'khan', 'mat']);

/** Reads backwards from a number: "số", then a type word. `refused`: the word before "số" where it names no type, in small letters with its marks. */
export function headBefore(text: string, at: number): { head?: Head; numbered: boolean; refused?: string } {
  let end = at;
  const tight = skipSpacesBack(text, at);
  if (text[tight - 1] === ':') end = tight - 1;
  let word = wordBefore(text, end);
  if (!word) return { numbered: false };
  const numbered = word.folded === 'so';
  if (numbered) {
    word = wordBefore(text, word.start);
    // "Công điện hỏa tốc số 1068"
    while (word && URGENT.has(word.folded)) word = wordBefore(text, word.start);
  } else if (end !== at) return { numbered: false };
  const found =
    word && (typeBefore(text, end, word) ?? (numbered ? issuedBefore(text, word.end) : undefined));
  if (found) return { head: { ...found, numbered }, numbered };
  return word ? { numbered, refused: text.slice(word.start, word.end).toLowerCase() } : { numbered };
}
