import { fold } from './fold.ts';

/** Latin letters up to U+1EFF → their folded code unit; everything else stays as it is. */
const FOLDED = new Uint16Array(0x1f00).map((_, code) => code);
for (let code = 0x41; code < 0x1f00; code += 1) {
  if (code === 0x250) code = 0x1ea0; // between Latin Extended-B and Vietnamese there is nothing to fold
  const folded = fold(String.fromCharCode(code));
  if (folded.length === 1) FOLDED[code] = folded.charCodeAt(0);
}

/** Words already folded: Vietnamese has some thousands of syllables, and texts repeat them. */
const known = new Map<string, string>();
const MOST = 8192;
/** No syllable is longer. V8 copies slices so short; a longer one in the table would keep its whole text alive. */
const SYLLABLE = 12;

/** The folded form of one word, `text.slice(start, end)`; quick, for composed (NFC) text. */
export function foldSlice(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  let folded = known.get(word);
  if (folded !== undefined) return folded;
  folded = '';
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    folded += String.fromCharCode(code < 0x1f00 ? (FOLDED[code] as number) : code);
  }
  if (word.length > SYLLABLE) return folded;
  if (known.size >= MOST) known.clear();
  known.set(word, folded);
  return folded;
}
