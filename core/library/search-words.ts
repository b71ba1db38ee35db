/**
 * The words of an article as they are searched: one byte per letter, so that ten thousand articles are read, and held,
 * at a third of what their text takes. Marks are kept; `FOLDED` says which plain letter stands under each.
 */

/** Every letter of Vietnamese beyond a–z, in small. */
const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';
const FIRST_CODE = 0xa0;
/** Any letter of another script: such words are told apart by length only. */
const FOREIGN = 0x7f;

/** Between two words, and between title, headings and text. */
export const BETWEEN_WORDS = 0x20;
export const BETWEEN_PARTS = 0x0a;

const CODES = new Map([...LETTERS].map((letter, index) => [letter, FIRST_CODE + index]));
// Look-alikes of đ that stand in documents made with other code pages.
for (const alike of 'ðɖ') CODES.set(alike, CODES.get('đ')!);

const plainLetter = (letter: string): string => letter.normalize('NFD').replace(/\p{M}+/gu, '');

/** The byte of the plain letter under each byte: that of `đường` reads `duong`. */
const FOLDED: Uint8Array = Uint8Array.from({ length: 256 }, (_, code) => {
  const letter = LETTERS[code - FIRST_CODE];
  if (letter === undefined) return code;
  return letter === 'đ' ? 'd'.charCodeAt(0) : plainLetter(letter).charCodeAt(0);
});

/** A number with its parts is one word (`12/2024/nq-hđnd`); elsewhere a stroke or a hyphen parts words. */
const WORD = /\d[\p{L}\p{N}\p{M}]*(?:[/-][\p{L}\p{N}\p{M}]+)+|[\p{L}\p{N}\p{M}]+/gu;

/** Tone marks of oa, oe, uy in open syllables: both places are in use (hoà, hòa) and mean the same. */
const TONES: Record<string, string> = Object.fromEntries(
  ['àòa', 'áóa', 'ảỏa', 'ãõa', 'ạọa', 'èòe', 'éóe', 'ẻỏe', 'ẽõe', 'ẹọe'].map(([end, first, plain]) => [
    `o${end}`,
    `${first}${plain}`,
  ]),
);
for (const [end, first] of ['ỳù', 'ýú', 'ỷủ', 'ỹũ', 'ỵụ']) TONES[`u${end}`] = `${first}y`;
const LATE_TONE = /(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

/**
 * Splits text into words as they are compared: composed, small, tone marks in one place.
 * @returns words in order; `12/2024/NQ-HĐND` is one of them.
 */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(LATE_TONE, (late) => TONES[late] ?? late)
      .match(WORD) ?? []
  );
}

/** A word, or part of one, as a string of one-byte codes. */
export function coded(word: string): string {
  let codes = '';
  for (const letter of word.normalize('NFC')) {
    const code = letter.charCodeAt(0);
    if (code < 0x80) codes += letter;
    else if (CODES.has(letter)) codes += String.fromCharCode(CODES.get(letter)!);
    else codes += codedForeign(letter);
  }
  return codes;
}

function codedForeign(letter: string): string {
  const plain = plainLetter(letter);
  if (plain === '') return '';
  return /^[a-z0-9]$/.test(plain) ? plain : String.fromCharCode(FOREIGN);
}

/** Coded words with the marks taken off. */
export function folded(codes: string): string {
  let plain = '';
  for (let at = 0; at < codes.length; at += 1) plain += String.fromCharCode(FOLDED[codes.charCodeAt(at)]!);
  return plain;
}

/** What is searched of an article. */
interface SearchedText {
  title: string;
  headings: readonly string[];
  plain: string;
}

/** The searched words of an article: title, headings and text, each as coded words. */
export function searchWords({ title, headings, plain }: SearchedText): Uint8Array {
  const codes = [title, headings.join('\n'), plain]
    .map((part) => wordsOf(part).map(coded).join(String.fromCharCode(BETWEEN_WORDS)))
    .join(String.fromCharCode(BETWEEN_PARTS));
  return Uint8Array.from(codes, (code) => code.charCodeAt(0));
}
