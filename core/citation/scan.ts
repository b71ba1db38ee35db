/**
 * Where a citation may begin. Two regular expressions pass over the text; nearly all prose leaves them without a hit.
 * Their alternatives are few, at least three characters long, and have one of a few rare characters in third place (at
 * most 16 in all, counted modulo 128): only then does V8 skip through a text instead of trying each alternative at each
 * letter. One more can halve the speed: `npm run bench` tells.
 */

import {
  isDigitCode,
  isSpaceCode,
  isWordCode,
  skipSpaces,
  skipSpacesBack,
  wordBefore,
} from '../text/words.ts';

/** What to read at a lead: a name at its type word's last letters, a number at its first digit, a pointing word at its start. */
const NAME = 0;
export const NUMBER = 1;
export const BACK = 2;

/** Ends of the type words that stand right before a number or a pointing word; glued digits are notes to some of them. */
const HEAD =
  '[đĐ]ịnh|[qQ]uyết|(?:L|(?<!(?:áp|k[ỷỹ])\\s)l)uật|[lL]ệnh|ề án|ỉ\\s*[tT]hị|ông\\s*[tT]ư|N[ĐÐ]|(?:ên [tT]ịch|ướng dẫn|ết luận|ế hoạch|ông\\s*(?:văn|báo|điện))(?=\\s)|(?<!HỘI\\s)NGHỊ\\s+(?:ĐỊNH|QUYẾT)';

const FULL = new RegExp(
  [
    // "Nghị định này".
    '\\snà(?=y)(?<=[htưịnoếệpi]\\s+nà)',
    // "luật", but neither pháp luật nor kỷ luật, nor a lawyer (unless of the Law on Lawyers), nor one that is pointed at.
    '[^][uUiIlL][ậẬếệ](?=t(?<=[lL]uật)(?!\\s(?:sư|này))|T(?<=LUẬT)|n\\spháp(?!\\snày)(?<=Hiến\\spháp)|\\sĐảng|nh(?<=p\\s+[lL]ệnh))(?<!(?:áp|k[ỷỹ])\\sluậ)',
    // A slash, unless day, month and year or a fraction stand around it.
    '[^][^]\\/(?!\\d{1,2}(?:[^\\dOolI]|$)|(?:19|20)\\d\\d(?:[^\\d\\s\\\\/]|$))',
    // "Nghị định 32", "số: 32", "NĐ168"; but "CT2" is a block of flats.
    `(?:[hitnưịoốỐĐÐHQT:\\s]\\s|[^][htnưịoốĐÐQT:])\\d(?<=(?:${HEAD}|(?:số|SỐ)\\s*:?|NQ|Q[ĐÐ]|TTLT|TT|CT)\\s*\\d)`,
  ].join('|'),
  'g',
);
const POINTED = `(?<=(?:${HEAD}|NQ|QĐ|TT|CT)\\s+(?:[đvnk]\\S+\\s)?\\S+)`;
const CUT = new RegExp(
  [
    // "Nghị định trên", "nêu trên", "nêu", "đó", "ấy".
    `(?:tr|\\sn)ê(?=[nu])(?<=\\s(?:trê(?=n)|nê(?=u)))${POINTED}`,
    `\\sđó${POINTED}`,
    `[^]\\sấy${POINTED}`,
    '[^]BL',
    // What decomposed text has in every type word, and what prints nothing: it may hide a lead.
    '[^][^][\\u00ad\\u0300\\u0301\\u0323\\u031b\\u180e\\u200b-\\u200f\\u2060\\ufe0f\\ufeff\\uff0f]',
  ].join('|'),
  'g',
);
/** Words before "trên" and "nêu" that belong to them. */
const STATED = new Set(['neu', 'noi', 'ke', 'da', 'vua']);

/** Slash or L in second place, for which the expressions above want one character more. */
const early = (text: string): boolean => {
  const code = text.charCodeAt(1);
  return code === 0x2f || code === 0x4c;
};

/**
 * The leads of a text in order, each as offset × 4 + NAME, NUMBER or BACK; undefined, and quickly so, for nearly all
 * prose. A text that is not cleaned yet has at least an empty list where cleaning may bring leads to light.
 */
export function leads(text: string): number[] | undefined {
  FULL.lastIndex = 0;
  CUT.lastIndex = 0;
  const full = FULL.test(text);
  return full || CUT.test(text) || early(text) ? collect(text, full) : undefined;
}

/** As `leads`; `full`: the first hit of FULL is found. */
function collect(text: string, full: boolean): number[] {
  const found: number[] = [];
  if (text[1] === '/') put(found, serialBefore(text, 1), NUMBER);
  else if (text.startsWith('BL')) put(found, 0, NAME);
  for (; full; full = FULL.test(text)) {
    const at = FULL.lastIndex - 1;
    const code = text.charCodeAt(at);
    if (code === 0x2f) put(found, serialBefore(text, at), NUMBER);
    else if (code === 0xe0) put(found, at - 1, BACK);
    else put(found, at, isDigitCode(code) ? NUMBER : NAME);
    // What stands before the hit's last character may begin the next one.
    FULL.lastIndex = at - 1;
  }
  CUT.lastIndex = 0;
  while (CUT.test(text)) {
    const end = CUT.lastIndex;
    const code = text.charCodeAt(end - 1);
    if (code === 0x4c) put(found, end - 2, NAME);
    else if (isWordCode(code) && !isMark(code)) {
      const word = wordBefore(text, end);
      const before = word && wordBefore(text, word.start);
      if (word) put(found, before && STATED.has(before.folded) ? before.start : word.start, BACK);
    }
    CUT.lastIndex = end - 1;
  }
  return found.sort((a, b) => a - b);
}

function put(found: number[], at: number, kind: number): void {
  if (at >= 0) found.push(at * 4 + kind);
}

const isMark = (code: number): boolean => code >= 0x300 && code < 0x370;
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
  const last = text.charCodeAt(start - 1);
  // A serial may end with a letter, too ("30a").
  if (isWordCode(last) && !isDigitCode(last)) {
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
