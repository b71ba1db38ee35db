import { REACH } from '../../core/citation/surroundings.ts';

/** A citation within its sentence. */
export interface Excerpt {
  before: string;
  cited: string;
  after: string;
}

/** Most characters shown on either side. */
const SIDE = 140;
/** The end of a sentence, of Vietnamese prose: its mark, quotes that close with it, a space, a capital or a digit behind. */
const END = /[.!?…][”"'’)\]]*\s+(?=[\p{Lu}\d“"‘(])/gu;
/** "TP. Hà Nội", "Q. 1", "TS. Lan", "khoản 1. ": what stands before a full stop that ends nothing. */
const GOES_ON = /(?:^|[\s(])(?:\p{Lu}\p{L}{0,2}|\d{1,3})\.\s+$/u;

/** Marks that turn the direction of reading: Vietnamese has no use for them, and they may show a number backwards. */
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Words from outside in one line, read as they stand. */
export const plain = (words: string): string => words.replace(TURNS, '').replace(/\s+/g, ' ');

function ends(text: string): number[] {
  return [...text.matchAll(END)]
    .map(({ index, 0: mark }) => index + mark.length)
    .filter((end) => !GOES_ON.test(text.slice(0, end)));
}

/** The last of a text, from a word's beginning where it must be cut. */
function tail(text: string): string {
  return text.length <= SIDE ? text : `…${text.slice(-SIDE).replace(/^\S*\s/, '')}`;
}

function head(text: string): string {
  return text.length <= SIDE ? text : `${text.slice(0, SIDE).replace(/\s\S*$/, '')}…`;
}

/**
 * The sentence in which a citation stands, cut where it is long.
 * @param start where the citation begins in the text
 * @param end where it ends
 */
export function excerptOf(text: string, start: number, end: number): Excerpt {
  const lead = text.slice(Math.max(0, start - REACH), start);
  const rest = text.slice(end, end + REACH);
  const from = Math.max(lead.lastIndexOf('\n') + 1, ends(lead).at(-1) ?? 0);
  const line = rest.search(/\n/);
  const own = line < 0 ? rest : rest.slice(0, line);
  const to = ends(own)[0] ?? own.length;
  return {
    before: tail(plain(lead.slice(from)).trimStart()),
    cited: plain(text.slice(start, end)),
    after: head(plain(own.slice(0, to)).trimEnd()),
  };
}

/** The same in one line, as reports print it. */
export const wordsOf = ({ before, cited, after }: Excerpt): string => `${before}${cited}${after}`;
