import { coded, folded, wordsOf } from './search-words.ts';

/** Where a word may be asked for; without one it may stand anywhere in title or text. */
export type SearchField = 'title' | 'source' | 'number' | 'tag';

/** One word of a query. */
export interface AskedWord {
  /** As typed, coded, and without its marks. */
  marked: string;
  folded: string;
  /** Typed with diacritics: they are respected. */
  hasMarks: boolean;
  /** Still being typed: longer words that begin so are meant, too. */
  isOpen: boolean;
}

/** One or more words that stand one after another. */
export interface Term {
  words: readonly AskedWord[];
  field?: SearchField;
}

/** How the fields are written, without marks: `tiêu đề:`, `tieude:`, and in English. */
const FIELDS: Record<string, SearchField> = {
  'tieu de': 'title',
  tieude: 'title',
  ten: 'title',
  title: 'title',
  nguon: 'source',
  source: 'source',
  so: 'number',
  number: 'number',
  the: 'tag',
  tag: 'tag',
};

const PIECE = /(?:(tiêu\s+đề|tieu\s+de|[\p{L}\p{M}]+)\s*:\s*)?(?:["“”]([^"“”]*)(["“”]?)|(\S+))/giu;

const foldedName = (name: string): string => folded(coded(name.toLowerCase().replace(/\s+/g, ' ')));

/**
 * Reads what was typed into the search box: words, “words in order”, and fields (`tiêu đề:`, `nguồn:`, `số:`, `thẻ:`).
 * The last word counts as unfinished until a space, or the closing quotation mark, follows.
 */
export function parseQuery(query: string): Term[] {
  const text = query.normalize('NFC');
  const isUnfinished = /[\p{L}\p{N}/-]$/u.test(text);
  const terms: Term[] = [];
  for (const piece of text.matchAll(PIECE)) {
    const [whole, name, quoted, closing, bare] = piece;
    const field = name === undefined ? undefined : FIELDS[foldedName(name)];
    const isLast = isUnfinished && piece.index + whole.length === text.length && !closing;
    // "Hà Nội: họp" names no field: both are words.
    if (name !== undefined && field === undefined) terms.push(...termOf(name, undefined, false));
    // "nq-hđnd" is a part of numbers, whose letters may stand anywhere in them.
    const parts = quoted === undefined && !/^\d/.test(bare!) ? bare!.split('-') : [quoted ?? bare!];
    for (const [index, part] of parts.entries())
      terms.push(...termOf(part, field, isLast && index === parts.length - 1));
  }
  return terms;
}

function termOf(text: string, field: SearchField | undefined, isOpen: boolean): Term[] {
  const words = wordsOf(text).map((word, index, all): AskedWord => {
    const marked = coded(word);
    const plain = folded(marked);
    return {
      marked,
      folded: plain,
      hasMarks: marked !== plain,
      isOpen: isOpen && index === all.length - 1,
    };
  });
  return words.length === 0 ? [] : [{ words, ...(field === undefined ? {} : { field }) }];
}

/** How well a word of the library answers a word asked for: 0 not, 1 but for its marks, 2 with them. */
export function likeness(asked: AskedWord, marked: string, plain: string): 0 | 1 | 2 {
  if (!answers(asked, asked.folded, plain)) return 0;
  return asked.hasMarks && !answers(asked, asked.marked, marked) ? 1 : 2;
}

/**
 * A number is found by its beginning up to a stroke or hyphen, and, where the query has no stroke, by any of its parts:
 * "12/2024" is no part of "112/2024", nor "2024/nq" of "12/2024/nq-hđnd".
 */
function answers({ isOpen }: AskedWord, asked: string, word: string): boolean {
  const isAt = (at: number): boolean => {
    const end = at + asked.length;
    return isOpen || end === word.length || word[end] === '/' || word[end] === '-';
  };
  if (word.startsWith(asked)) return isAt(0);
  if (word.length <= asked.length || word[0]! > '9' || word[0]! < '0' || asked.includes('/')) return false;
  for (let at = word.indexOf(asked, 1); at > 0; at = word.indexOf(asked, at + 1)) {
    if ((word[at - 1] === '/' || word[at - 1] === '-') && isAt(at)) return true;
  }
  return false;
}
