/**
 * Where a citation may begin. A few rare strings are looked for with `indexOf`, which a machine does many times faster
 * than any regular expression; a look at the neighbours then drops nearly all of what prose holds.
 */

import { isDigitCode, isSpaceCode, skipSpaces, skipSpacesBack } from '../text/words.ts';

/** What to read at a place. */
export type Lead = 'number' | 'law' | 'back';
const KINDS: readonly Lead[] = ['law', 'number', 'back'];

/** Offsets in order, each with what to read there. A number's offset is its first digit, a law's its type word's last letters, a back reference's the pointing word. */
export function* leads(text: string): Generator<{ at: number; lead: Lead }> {
  const found: number[] = [];
  const push = (at: number, lead: Lead): void => {
    found.push(at * 4 + KINDS.indexOf(lead));
  };
  const each = (needle: string, see: (at: number) => void): void => {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) see(at);
  };
  /** A type word ends at `end`: is there a number or a pointing word behind it? */
  const after = (end: number): void => {
    if (!isSpaceCode(text.charCodeAt(end))) {
      if (isDigitCode(text.charCodeAt(end))) push(end, 'number');
      return;
    }
    const next = skipSpaces(text, end);
    const code = text.charCodeAt(next);
    if (isDigitCode(code)) push(next, 'number');
    else if (DEICTIC_START.has(code)) push(next, 'back');
  };
  each('/', (slash) => {
    const digits = serialBefore(text, slash);
    if (digits >= 0) push(digits, 'number');
  });
  each('số', (at) => {
    let next = skipSpaces(text, at + 2);
    if (text[next] === ':') next = skipSpaces(text, next + 1);
    if (isDigitCode(text.charCodeAt(next))) push(next, 'number');
  });
  each('ật', (at) => {
    push(at, 'law');
    after(at + 2);
  });
  each('ẬT', (at) => push(at, 'law'));
  each('định', (at) => after(at + 4));
  each('ế', (at) => {
    const next = text.charCodeAt(at + 1);
    if (next === 0x74) {
      after(at + 2);
      if (text.startsWith(' luận ', at + 2)) after(at + 7);
    } else if (next === 0x6e) {
      if (text.startsWith('n pháp', at + 1)) push(at, 'law');
    } else if (text.startsWith(' hoạch ', at + 1)) after(at + 7);
  });
  each('ông', (at) => {
    const next = skipSpaces(text, at + 3);
    const code = text.charCodeAt(next);
    if (code === 0x74 || code === 0x54) {
      if (text[next + 1] === 'ư') after(next + 2);
    } else if (text.startsWith('văn ', next)) after(next + 3);
    else if (text.startsWith('báo ', next)) after(next + 3);
    else if (text.startsWith('điện ', next)) after(next + 4);
  });
  each('ỉ', (at) => {
    const next = skipSpaces(text, at + 1);
    if (text.startsWith('hị', next + 1)) after(next + 3);
  });
  each('ệnh', (at) => {
    if (/[hl]áp\s+l$/i.test(text.slice(Math.max(0, at - 7), at))) push(at, 'law');
    after(at + 3);
  });
  each('ày', (at) => {
    if (text[at - 1] === 'n') push(at - 1, 'back');
  });
  for (const abbreviation of ['NĐ', 'NQ', 'QĐ', 'TT', 'CT', 'BL']) {
    each(abbreviation, (at) => {
      if (abbreviation === 'BL') push(at, 'law');
      else after(at + 2);
    });
  }
  found.sort((a, b) => a - b);
  let last = -1;
  for (const code of found) {
    if (code === last) continue;
    last = code;
    yield { at: Math.floor(code / 4), lead: KINDS[code % 4] as Lead };
  }
}

/** First letters of này, trên, nêu, nói, kể, đã, đó, ấy, vừa. */
const DEICTIC_START = new Set([...'ntkđấv'].map((char) => char.charCodeAt(0)));

const isUpper = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || code === 0x110;

/** The offset of the serial whose first slash stands at `slash`, or -1 (dates, fractions, addresses). */
function serialBefore(text: string, slash: number): number {
  let end = slash;
  while (
    end > 0 &&
    (text[end - 1] === '\\' || text[end - 1] === '/' || isSpaceCode(text.charCodeAt(end - 1)))
  )
    end -= 1;
  let start = end;
  let code = text.charCodeAt(start - 1);
  if (isUpper(code)) {
    // A Party number: serial-TYPE/BODY.
    while (start > 0 && /[\p{L}&\d]/u.test(text.charAt(start - 1)) && end - start < 10) start -= 1;
    start = skipSpacesBack(text, start);
    if (!/[-./]/.test(text.charAt(start - 1))) return isSerialLetter(text, end);
    start = skipSpacesBack(text, start - 1);
    code = text.charCodeAt(start - 1);
  } else {
    const next = skipSpaces(text, slash + 1);
    const right = text.charCodeAt(next);
    const century =
      (right === 0x31 || right === 0x32) &&
      (isDigitCode(text.charCodeAt(next + 3)) || /[OolI]/.test(text.charAt(next + 3)));
    if (!century && !(right > 0x40) && text[next] !== '/') return -1;
  }
  return isSerialLetter(text, start);
}

/** The first digit of the serial ("30a", "66.13", "l5") that ends at `end`, or -1. */
function isSerialLetter(text: string, end: number): number {
  let start = end;
  while (start > 0 && /[\dA-Za-zĐđ.]/.test(text.charAt(start - 1)) && end - start < 8) start -= 1;
  while (start < end && !/[\dlIO]/.test(text.charAt(start))) start += 1;
  if (start === end || !/\d/.test(text.slice(start, end))) return -1;
  const before = text[start - 1];
  if (before === '/' || (before === '-' && isDigitCode(text.charCodeAt(start - 2)))) return -1;
  return start;
}
