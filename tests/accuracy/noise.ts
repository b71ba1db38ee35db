/**
 * The project's own texts as real pages spoil them: each kind of noise that was seen (look-alikes, dashes, spaces, line
 * ends, marks apart, what prints nothing), put into texts that were labelled clean. The labels stay a person's; only
 * their words carry the noise. A text counts for a kind only where the noise lies in a citation.
 */
import type { LabelledSet, LabelledText, PlacedLabel } from './label.ts';

/** How many texts of each kind there are at most. */
const TEXTS = 45;

/** A kind of noise: what it makes of the words of a citation, and of those between; and the doubt that it must raise. */
interface Noise {
  name: string;
  inside: (words: string) => string;
  between?: (words: string) => string;
  doubt?: string;
}

const every = (pattern: RegExp, by: string): Pick<Noise, 'inside' | 'between'> => {
  const spoil = (words: string): string => words.replace(pattern, by);
  return { inside: spoil, between: spoil };
};
/** Within a number alone: dashes, slashes and codes of prose are another matter. */
const NUMBER = /\d[\p{L}\d.]*(?:\/\d{4})?[/-](?:[\p{Lu}&]+\p{Ll}?\p{Lu}?)(?:[/-][\p{Lu}&]+\d*)*/gu;
const inNumber = (spoil: (number: string) => string): Pick<Noise, 'inside'> => ({
  inside: (words) => words.replace(NUMBER, spoil),
});
const SYLLABLE = /(?<=\p{L})(?=\p{L})/gu;
const wide = (text: string): string =>
  text.replace(/[0-9A-Z/]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const KINDS: readonly Noise[] = [
  { name: 'eth-for-d', ...every(/Đ/g, 'Ð') },
  {
    name: 'cyrillic',
    ...inNumber((number) => number.replace(/C/g, 'С').replace(/T/g, 'Т')),
    doubt: 'look-alike',
  },
  { name: 'full-width', ...inNumber(wide), doubt: 'look-alike' },
  { name: 'd-without-bar', ...inNumber((number) => number.replace(/(?<=\/)(N|Q)Đ/g, '$1D')) },
  { name: 'en-dash', ...inNumber((number) => number.replaceAll('-', '–')) },
  { name: 'no-break-hyphen', ...inNumber((number) => number.replaceAll('-', '\u2011')) },
  { name: 'minus', ...inNumber((number) => number.replaceAll('-', '\u2212')) },
  { name: 'spaced-dash', ...inNumber((number) => number.replace(/(?<=\/\p{L}+)-/gu, ' - ')) },
  { name: 'space-before-slash', ...inNumber((number) => number.replace('/', ' /')) },
  { name: 'space-behind-slash', ...inNumber((number) => number.replace(/\/(?=\p{L})/gu, '/ ')) },
  { name: 'line-end-in-number', ...inNumber((number) => number.replace(/\/(?=\p{L})/gu, '/\n')) },
  { name: 'line-end-before-number', inside: (words) => words.replace(/ (?=\d)/, '\n') },
  { name: 'doubled-slash', ...inNumber((number) => number.replace('/', '//')) },
  { name: 'escaped-slash', ...inNumber((number) => number.replaceAll('/', '\\/')) },
  { name: 'glued-number', inside: (words) => words.replace(/số (?=\d)/, 'số') },
  { name: 'small-letters', ...inNumber((number) => number.toLowerCase()) },
  { name: 'no-break-space', ...every(/ /g, '\u00a0') },
  { name: 'narrow-space', ...every(/ /g, '\u202f') },
  { name: 'doubled-space', ...every(/ /g, '  ') },
  { name: 'tabulator', ...every(/ /g, '\t') },
  { name: 'soft-hyphen', ...every(/(?<=\p{L}\p{L})(?=\p{L}\p{L})/gu, '\u00ad') },
  { name: 'zero-width-space', ...every(SYLLABLE, '\u200b') },
  { name: 'byte-order-mark', inside: (words) => words.replace(/ (?=\d)/, ' \ufeff') },
  {
    name: 'marks-apart',
    inside: (words) => words.normalize('NFD'),
    between: (words) => words.normalize('NFD'),
  },
];

/** A text with its noise, or undefined where none of it falls into a citation. */
function spoiled(text: LabelledText, { name, inside, between, doubt }: Noise): LabelledText | undefined {
  const citations: PlacedLabel[] = [];
  let out = '';
  let last = 0;
  let touched = false;
  for (const label of [...text.citations].sort((a, b) => a.start - b.start)) {
    if (label.start < last) return undefined;
    const gap = text.text.slice(last, label.start);
    out += between?.(gap) ?? gap;
    const words = inside(label.text);
    const isTouched = words !== label.text;
    touched ||= isTouched;
    const doubts = isTouched && doubt !== undefined ? [...(label.doubts ?? []), doubt] : label.doubts;
    citations.push({
      ...label,
      text: words,
      start: out.length,
      end: out.length + words.length,
      ...(doubts && { doubts }),
    });
    out += words;
    last = label.end;
  }
  const rest = text.text.slice(last);
  return touched ? { id: `${text.id}~${name}`, text: out + (between?.(rest) ?? rest), citations } : undefined;
}

/** Sets whose texts show one form each, without noise or traps of their own. */
const CLEAN = /^(?:a-|b-back|b-provision)/;

/** A set for each kind of noise, made of the clean ones among these sets, a text from each in turn. */
export function spoiledSets(sets: readonly LabelledSet[]): LabelledSet[] {
  const clean = sets.filter(({ name }) => CLEAN.test(name));
  const longest = Math.max(...clean.map(({ texts }) => texts.length));
  const inTurn = Array.from({ length: longest }, (_, i) =>
    clean.flatMap(({ texts }) => texts[i] ?? []),
  ).flat();
  return KINDS.map((noise) => {
    const texts: LabelledText[] = [];
    for (const text of inTurn) {
      if (texts.length === TEXTS) break;
      const made = spoiled(text, noise);
      if (made) texts.push(made);
    }
    return { name: `n-${noise.name}`, texts };
  });
}
