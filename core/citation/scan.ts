/**
 * Where a citation may begin. Two regular expressions pass over the text; nearly all prose leaves them without a hit.
 * Their alternatives are few, at least three characters long, and have their rare one in third place: only then does
 * V8 skip through a text instead of trying each alternative at each letter (one alternative more halves the speed).
 */

import { isDigitCode, isSpaceCode, isWordCode, skipSpaces, skipSpacesBack } from '../text/words.ts';

/** What to read at a lead: a name at its type word's last letters, a number at its first digit, a pointing word at its start. */
export const NAME = 0;
export const NUMBER = 1;
export const BACK = 2;

/** Ends of the type words that stand right before a number or a pointing word; glued digits are notes to some of them. */
const HEAD =
  'định|quyết|(?:L|(?<!(?:áp|k[ỷỹ])\\s)l)uật|[lL]ệnh|ề án|ỉ\\s*[tT]hị|ông\\s*[tT]ư|NĐ|(?:ết luận|ế hoạch|ông\\s*(?:văn|báo|điện))(?=\\s)';

const FULL = new RegExp(
  [
    // A slash, unless day, month and year or a fraction stand around it.
    '[^][^]\\/(?!\\d{1,2}(?:[^\\dOolI]|$)|(?:19|20)\\d\\d(?:[^\\d\\s\\\\/]|$))',
    // "Nghị định 32", "số: 32", "NĐ168"; but "CT2" is a block of flats.
    `(?:[hitnưịoốĐQT:\\s]\\s|[^][htnưịốoĐ:])\\d(?<=(?:${HEAD}|số\\s*:?|(?:NQ|QĐ|TT|CT)\\s)\\s*\\d)`,
    // "luật", but neither pháp luật nor kỷ luật, nor a lawyer (unless of the Law on Lawyers); pháp lệnh, hiến pháp, điều lệ Đảng.
    '[^][uUiIlL][ậẬếệ](?=t(?! sư)|T|n pháp| Đảng|nh(?<=p\\s+[lL]ệnh))(?<!(?:áp|k[ỷỹ])\\sluậ)',
  ].join('|'),
  'g',
);
const CUT = new RegExp(
  `\\s(?:này(?<=[htưịnoếệpi]\\s+này)|(?:trên|đó|ấy|(?:nêu|nói|kể) trên|(?:đã|vừa) nêu)(?<=(?:${HEAD}|NQ|QĐ|TT|CT)\\s+(?:[đvnk]\\S+ )?\\S+))|BL[DHLT]`,
  'g',
);

const NONE: readonly number[] = [];

/** The leads of a text in order, each as offset × 4 + NAME, NUMBER or BACK. */
export function leads(text: string): readonly number[] {
  FULL.lastIndex = 0;
  CUT.lastIndex = 0;
  let full = FULL.test(text);
  let cut = CUT.exec(text);
  // The slash in second place is the one that has no two characters before it.
  const early = text.charCodeAt(1) === 0x2f;
  if (!full && !cut && !early) return NONE;
  const found: number[] = [];
  const number = (at: number): void => {
    if (at >= 0) found.push(at * 4 + NUMBER);
  };
  if (early) number(serialBefore(text, 1));
  for (; full; full = FULL.test(text)) {
    const at = FULL.lastIndex - 1;
    const code = text.charCodeAt(at);
    if (code === 0x2f) number(serialBefore(text, at));
    else if (isDigitCode(code)) number(at);
    else found.push(at * 4 + NAME);
    // What stands before the hit's last character may begin the next one.
    FULL.lastIndex = at - 1;
  }
  for (; cut; cut = CUT.exec(text))
    found.push(cut[0].startsWith('BL') ? cut.index * 4 + NAME : (cut.index + 1) * 4 + BACK);
  return found.length > 1 ? found.sort((a, b) => a - b) : found;
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
