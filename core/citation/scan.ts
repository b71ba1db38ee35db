/**
 * Where a citation may begin. A few rare strings are looked for with `indexOf`, which a machine does many times faster
 * than any regular expression; a look at the neighbours then drops nearly all of what prose holds.
 */

import { isDigitCode, isSpaceCode, isWordCode, skipSpaces, skipSpacesBack } from '../text/words.ts';

/** What to read at a lead: a name at its type word's last letters, a number at its first digit, a pointing word at its start. */
export const NAME = 0;
export const NUMBER = 1;
export const BACK = 2;

/** Pointing words by their first letter's code. */
const DEICTICS = new Map<number, string[]>();
for (const word of ['này', 'trên', 'nêu trên', 'nói trên', 'kể trên', 'đã nêu', 'đó', 'ấy', 'vừa nêu']) {
  const code = word.charCodeAt(0);
  DEICTICS.set(code, [...(DEICTICS.get(code) ?? []), word]);
}
/** Last letters of the type words. */
const TYPE_ENDS = 'htưịnoếệpi';

/** The leads of a text in order, each as offset × 4 + NAME, NUMBER or BACK. */
export function leads(text: string): number[] {
  const found: number[] = [];
  const each = (needle: string, see: (at: number) => void): void => {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) see(at);
  };
  const name = (at: number): void => void found.push(at * 4 + NAME);
  const number = (at: number): void => {
    if (isDigitCode(text.charCodeAt(at))) found.push(at * 4 + NUMBER);
  };
  /** A type word ends at `end`: is there a number or a pointing word behind it? */
  const after = (end: number): void => {
    const spaced = isSpaceCode(text.charCodeAt(end));
    const next = spaced ? skipSpaces(text, end) : end;
    number(next);
    if (spaced && DEICTICS.get(text.charCodeAt(next))?.some((word) => text.startsWith(word, next)))
      found.push(next * 4 + BACK);
  };
  const serial = (slash: number): void => {
    const at = serialBefore(text, slash);
    if (at >= 0) found.push(at * 4 + NUMBER);
  };
  each('/', serial);
  each('\uff0f', serial);
  each('số', (at) => {
    const next = skipSpaces(text, at + 2);
    number(text[next] === ':' ? skipSpaces(text, next + 1) : next);
  });
  each('ật', (at) => {
    // "luật", but neither pháp luật nor kỷ luật.
    const initial = text[at - 2];
    if (
      !/[uU]/.test(text.charAt(at - 1)) ||
      (initial === 'l' && /(?:áp|k[ỷỹ])\s/.test(text.slice(Math.max(0, at - 5), at - 2)))
    )
      return;
    // Nor a lawyer, unless the Law on Lawyers.
    if (text.startsWith(' sư', at + 2)) return;
    name(at);
    after(at + 2);
  });
  each('ẬT', name);
  each('định', (at) => after(at + 4));
  each('ế', (at) => {
    const next = text.charCodeAt(at + 1);
    if (next === 0x74) {
      if (text[at + 3] === 'l' && text.startsWith('luận ', at + 3)) after(at + 7);
      else after(at + 2);
    } else if (next === 0x6e) {
      if (text.startsWith('n pháp', at + 1)) name(at);
    } else if (next === 0x20 && text[at + 2] === 'h' && text.startsWith('hoạch ', at + 2)) after(at + 7);
  });
  each('ông', (at) => {
    const next = skipSpaces(text, at + 3);
    const char = text[next];
    if (char === 't' || char === 'T') {
      if (text[next + 1] === 'ư') after(next + 2);
    } else if (char === 'v' || char === 'b' || char === 'đ') {
      if (text.startsWith('văn ', next) || text.startsWith('báo ', next)) after(next + 3);
      else if (text.startsWith('điện ', next)) after(next + 4);
    }
  });
  each('ỉ', (at) => {
    const next = skipSpaces(text, at + 1);
    if (text.startsWith('hị', next + 1)) after(next + 3);
  });
  each('ệnh', (at) => {
    if (text[at - 1] !== 'l' && text[at - 1] !== 'L') return;
    if (text[skipSpacesBack(text, at - 1) - 1] === 'p') name(at);
    after(at + 3);
  });
  each('ày', (at) => {
    if (
      text[at - 1] === 'n' &&
      isSpaceCode(text.charCodeAt(at - 2)) &&
      TYPE_ENDS.includes(text.charAt(skipSpacesBack(text, at - 2) - 1))
    )
      found.push((at - 1) * 4 + BACK);
  });
  each('ệ Đảng', name);
  each('ề án', (at) => after(at + 4));
  for (const abbreviation of ['NĐ', 'NQ', 'QĐ', 'TT', 'CT']) {
    each(abbreviation, (at) => {
      // "NĐ168" is a decree; "CT2" is a block of flats.
      if (abbreviation === 'NĐ' || isSpaceCode(text.charCodeAt(at + 2))) after(at + 2);
    });
  }
  each('BL', name);
  return found.sort((a, b) => a - b);
}

const isUpper = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || code === 0x110 || code === 0xd0;
const isSerial = (code: number): boolean =>
  code === 0x2e || isDigitCode(code) || isUpper(code) || (code >= 0x61 && code <= 0x7a) || code === 0x111;

/** The offset of the serial whose first slash stands at `slash`, or -1 (dates, fractions, addresses). */
function serialBefore(text: string, slash: number): number {
  let end = slash;
  while (
    end > 0 &&
    slash - end < 8 &&
    (text[end - 1] === '\\' || text[end - 1] === '/' || isSpaceCode(text.charCodeAt(end - 1)))
  )
    end -= 1;
  let start = end;
  if (isUpper(text.charCodeAt(start - 1))) {
    // A Party number: serial-TYPE/BODY.
    while (
      start > 0 &&
      end - start < 10 &&
      (isWordCode(text.charCodeAt(start - 1)) || text[start - 1] === '&')
    )
      start -= 1;
    start = skipSpacesBack(text, start);
    if (!/[-./\u2010-\u2015]/.test(text.charAt(start - 1))) return serialStart(text, end);
    start = skipSpacesBack(text, start - 1);
  } else {
    const next = skipSpaces(text, slash + 1);
    const right = text.charCodeAt(next);
    if (right === 0x31 || right === 0x32) {
      // serial/year/…: a slash must follow (15/2020 alone is a month, unless a type word stands before it: see `after`).
      if (!/[\dOolI]/.test(text.charAt(next + 3)) || !/[\\/\s]/.test(text.charAt(next + 4))) return -1;
      const third = text[skipSpaces(text, next + 4)];
      if (third !== '/' && third !== '\\') return -1;
    } else if (!(right > 0x40) && right !== 0x2f) return -1;
  }
  return serialStart(text, start);
}

/** The first digit of the serial ("30a", "66.13", "l5") that ends at `end`, or -1. */
function serialStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 8 && isSerial(text.charCodeAt(start - 1))) start -= 1;
  let digits = 0;
  for (let i = start; i < end; i += 1) if (isDigitCode(text.charCodeAt(i))) digits += 1;
  if (digits === 0) return -1;
  while (!/[\dlIO]/.test(text.charAt(start))) start += 1;
  const before = text[start - 1];
  return before === '/' || (before === '-' && isDigitCode(text.charCodeAt(start - 2))) ? -1 : start;
}
