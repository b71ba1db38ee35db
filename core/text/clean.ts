/**
 * Cleaning with an exact two-way map: composes (NFC), drops characters that print nothing, and folds, one for one,
 * look-alikes of Đ, dashes, full-width forms, Cyrillic and Greek letters that stand for Latin ones, and spaces within a
 * line (no-break, thin, tabulator). Each edit is
 * recorded where it is made, never found again by comparing.
 */

/** A text ready for reading, and the way back to the text as given. */
export interface Cleaned {
  text: string;
  /** Where the character at `index` of the cleaned text begins in the text as given. */
  start(index: number): number;
  /** Where the character before `index` of the cleaned text ends in the text as given. */
  end(index: number): number;
}

const IGNORED =
  '\\u00ad\\u034f\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff';
const MARK = '\\u0300-\\u034e\\u0350-\\u036f';
const RUN = new RegExp(`[${MARK}${IGNORED}]+`, 'g');
const IGNORABLE = new RegExp(`[${IGNORED}]`, 'g');
const PRINTS_NOTHING = new RegExp(`[${IGNORED}]`);

/** Character for character, so offsets stay: Ð ð Ɖ ɖ, dashes, full-width ASCII, Cyrillic and Greek look-alikes, spaces. */
const REPLACED =
  '\\u00d0\\u00f0\\u0189\\u0256\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\u0391-\\u03a7\\u0405-\\u0445\\uff01-\\uff5e\\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const LOOK_ALIKE = new RegExp(`[${REPLACED}]`, 'g');
/** Whether anything stands in `text` that cleaning may touch, or near it among the codes: a few ranges are told quickly. */
function isUnclean(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0xa0) {
      if (code === 9) return true;
    } else if (code < 0x24f) {
      if (code < 0xae || code === 0xd0 || code === 0xf0 || code === 0x189) return true;
    } else if (code < 0x1e00 || (code > 0x1fff && (code < 0x2016 || code > 0x2029))) return true;
  }
  return false;
}
const LOOK_ALIKES = new Map<string, string>();
for (const [from, to] of [
  ['ÐƉ', 'Đ'],
  ['ðɖ', 'đ'],
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63', '-'],
  ['\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', ' '],
]) {
  for (const char of from as string) LOOK_ALIKES.set(char, to as string);
}
[...'АВСЕНКМОРТХІЅУасеорхуіΑΒΕΗΙΚΜΝΟΡΤΧΥ'].forEach((char, i) =>
  LOOK_ALIKES.set(char, 'ABCEHKMOPTXISYaceopxyiABEHIKMNOPTXY'[i] as string),
);

function alike(char: string): string {
  const code = char.charCodeAt(0);
  return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : (LOOK_ALIKES.get(char) ?? char);
}

const same = (index: number): number => index;

/** `text` composed, without ignorable characters, its look-alikes Latin; the very same string where nothing was to do. */
export function clean(text: string): Cleaned {
  if (!isUnclean(text)) return { text, start: same, end: same };
  // Each edit: cleaned offset and length, offset and length as given.
  const edits: [number, number, number, number][] = [];
  let out = '';
  let last = 0;
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    const [run] = match;
    // The character before the run is its base; a run at the text's start has none.
    const from = Math.max(last, match.index - 1);
    let trailing = 0;
    while (trailing < run.length && PRINTS_NOTHING.test(run[run.length - 1 - trailing] as string))
      trailing += 1;
    const composed = (text.slice(from, match.index) + run.replace(IGNORABLE, '')).normalize('NFC');
    out += text.slice(last, from);
    last = match.index + run.length;
    edits.push([out.length, composed.length, from, last - from - trailing]);
    out += composed;
    if (trailing > 0) edits.push([out.length, 0, last - trailing, trailing]);
  }
  out += text.slice(last);
  /** The last edit that begins at or before `index`. */
  const before = (index: number): [number, number, number, number] | undefined => {
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edits[middle] as (typeof edits)[0])[0] <= index) low = middle + 1;
      else high = middle;
    }
    return edits[low - 1];
  };
  const start = (index: number): number => {
    const edit = before(index);
    if (!edit) return index;
    return index < edit[0] + edit[1] ? edit[2] : edit[2] + edit[3] + index - edit[0] - edit[1];
  };
  const end = (index: number): number => {
    const edit = before(index - 1);
    if (index === 0 || !edit) return index;
    return index - 1 < edit[0] + edit[1] ? edit[2] + edit[3] : edit[2] + edit[3] + index - edit[0] - edit[1];
  };
  return { text: out.replace(LOOK_ALIKE, alike), start, end };
}
