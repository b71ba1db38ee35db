/** Combining marks of the named letters of HTML 4, in which older portals still write Vietnamese: `&agrave;`, `&Ecirc;`. */
const MARKS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
};

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
};

function character(code: number): string {
  const known = code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000);
  return known ? String.fromCodePoint(code) : ' ';
}

/** The text of an HTML character reference; the reference itself where it is not one of the known. */
function dereference(reference: string, body: string): string {
  const number = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(body);
  if (number) return character(number[1] ? parseInt(number[1], 16) : Number(number[2]));
  const letter = /^([A-Za-z])(grave|acute|circ|tilde|uml)$/.exec(body);
  if (letter) return (letter[1]! + MARKS[letter[2]!]!).normalize('NFC');
  return NAMED[body] ?? reference;
}

/**
 * What HTML in a feed says, as plain text on one line: elements taken out, character references read once, control and
 * direction characters dropped (they could hide or turn round what follows), spaces joined. The result is only ever set
 * as text, so markup that slips through shows as what it is.
 * @param limit longest result, in UTF-16 units; a longer text ends in "…" at a word's end.
 */
export function plainText(html: string, limit: number): string {
  const text = html
    .slice(0, limit * 20)
    .replace(/<(script|style)\b[^>]*>[^]*?<\/\1\s*>/gi, ' ')
    .replace(/<\/?[a-z!][^<>]*>/gi, ' ')
    .replace(/&(#?\w{1,8});/g, dereference)
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
  if (text.length <= limit) return text;
  return `${text.slice(0, text.lastIndexOf(' ', limit - 1) > 0 ? text.lastIndexOf(' ', limit - 1) : limit - 1)}…`;
}
