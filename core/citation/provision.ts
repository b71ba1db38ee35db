/**
 * Pinpoints beside a citation: "điểm a, b khoản 1, điểm c khoản 2 Điều 5 và Điều 7 của …" before it, "(Điều 5)" behind it.
 * A small grammar: units with their values, lists, ranges. Order and letters: Decree 78/2025/NĐ-CP, Articles 63 and 69.
 */

import { ending } from '../text/ending.ts';
import { skipSpaces, skipSpacesBack, wordBefore } from '../text/words.ts';
import type { Provision } from './citation.ts';

/** The units from the smallest to the largest, and how they are written. */
const LEVELS = ['point', 'clause', 'article', 'section', 'chapter', 'part', 'appendix'] as const;
type Unit = (typeof LEVELS)[number];
const UNITS = ['điểm', 'khoản', 'điều', 'mục', 'chương', 'phần', 'phụ\\s+lục'];
const ARTICLE = 2;
const SECTION = 3;
/** The letters of points: the Vietnamese alphabet without f, j, w, z and without ă â ê ô ơ ư. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Not in "tài khoản 112", "danh mục 2", "thời điểm". A glued word in front ("tạikhoản") does no harm. */
const UNIT = `(?<!(?:tài|danh|tiểu|hạng|chuyên|thời|địa|thành|cổ|học)\\s+)(?:${UNITS.join('|')})(?!\\p{L})`;
const VALUE =
  '(?:thứ\\s+\\p{L}+|\\d{1,3}(?:\\.\\d{1,3})*[a-zđ]{0,2}\\d?|[a-zđ]\\d{0,2}\\)?|[ivxlc]{1,6}[a-zđ]?)(?![\\p{L}\\d])';
const WORD = '[,;]|và|hoặc|của|tại|thuộc|trong|kèm(?:\\s+theo)?|ban\\s+hành|(?<=hành\\s+)theo|các|những|từ';
/** A unit, a value, a range, or another word that pinpoints hold; none of them ends a sentence. */
const TOKEN = new RegExp(`\\s*(?:(${UNIT})|(${VALUE})|(đến|-)|(${WORD}))`, 'iuy');
const FIRST = new RegExp(UNIT, 'giu');
/** A value, perhaps with words that lead on to a document. */
const ENDS = ending(new RegExp(`${VALUE}(?:[\\s,-]|của|tại|thuộc|trong|kèm|theo|ban|hành|các|những)*`, 'iu'));
const BEHIND = new RegExp(`(?:\\s*(\\()|[^\\S\\n]*,?[^\\S\\n]+(tại)|,)\\s*(?:các\\s+)?(?=${UNIT})`, 'iuy');

/** How many pinpoints a list spells out: no real one has more, and a text may repeat "Điều 1 đến Điều 300" at will. */
const MOST = 300;

/** A pinpoint as printed: the last of a range has those before it, spelled out once the list is read, and where its value ends. */
interface Read extends Provision {
  range?: { unit: Unit; steps: string[]; end: number };
}

/** Which units a pinpoint names, from the smallest. */
function levelsOf(provision: Provision): number[] {
  const levels: number[] = [];
  for (let level = 0; level < LEVELS.length; level += 1)
    if (provision[LEVELS[level] as Unit] !== undefined) levels.push(level);
  return levels;
}

/** The pinpoints from `at` on as printed, each with the units that stand together, and where the words end. */
function read(text: string, at: number): { found: Read[]; end: number } {
  const found: Read[] = [];
  let level = -1;
  let unitStart = -1;
  let range = false;
  /** What stands since the last value: nothing but "của" and the like; a comma; more. */
  let gap = 2;
  let end = at;
  for (;;) {
    TOKEN.lastIndex = end;
    const match = TOKEN.exec(text);
    if (!match) return { found, end };
    const [whole, unit, value, to, word] = match;
    const start = end + whole.length - whole.trimStart().length;
    if (unit) {
      level = UNITS.findIndex((name) => unit.toLowerCase().startsWith(name.slice(0, 3)));
      unitStart = start;
    } else if (value) {
      // "khoản a" is none.
      if (level > 0 && level < SECTION && !/^(?:\d|thứ)/i.test(value)) return { found, end };
      const name = LEVELS[level] as Unit;
      const printed = level < SECTION ? value.toLowerCase().replace(')', '') : value.replace(/\s+/g, ' ');
      const last = found.at(-1);
      const from = last?.[name];
      const top = last ? (levelsOf(last).at(-1) as number) : level;
      const larger = level > top && (name !== 'appendix' || top !== ARTICLE);
      // "điểm c, khoản 5, điều 10" is one pinpoint, "Điều 6, Phụ lục II" two.
      if (last && from === undefined && (gap === 0 || (gap === 1 && larger))) {
        last[name] = printed;
        last.end = TOKEN.lastIndex;
      } else {
        const own: Read = { start: unitStart < 0 ? start : unitStart, end: TOKEN.lastIndex, [name]: printed };
        if (range && from !== undefined)
          own.range = { unit: name, steps: steps(from, printed).slice(0, -1), end: own.end };
        found.push(own);
      }
      unitStart = -1;
      range = false;
      gap = 0;
    } else {
      if (to) range = true;
      gap = Math.max(gap, to || /^(?:;|và|hoặc)/i.test(word as string) ? 2 : word === ',' ? 1 : 0);
    }
    end = TOKEN.lastIndex;
  }
}

/** What words of pinpoints have in them, folded; others end a search backwards, unless they are values. */
const PART =
  /diem|khoan|dieu|muc|chuong|phan|phu|luc|thu|va|hoac|cua|tai|thuoc|trong|kem|theo|ban|hanh|cac|nhung|tu|den|\d|^..?$|^[ivxlc]+[a-z]?$/;

/** Where the run of words that pinpoints may hold begins, of those that end at `at`; never before `from`. */
function runBefore(text: string, from: number, at: number): number {
  for (let end = skipSpacesBack(text, at); end > from;) {
    const word = wordBefore(text, end);
    if (!word) {
      if (!',;)-.'.includes(text.charAt(end - 1))) return end;
      end = skipSpacesBack(text, end - 1);
    } else if (PART.test(word.folded) || wordBefore(text, word.start)?.folded === 'thu') {
      end = skipSpacesBack(text, word.start);
    } else return word.end;
  }
  return from;
}

/** The provisions that the words right before `at` pinpoint, none of them reaching before `from`. */
export function provisionsBefore(text: string, from: number, at: number): Provision[] {
  const begin = Math.max(from, at - 600);
  const run = runBefore(text, begin, at);
  if (at - run < 3 || !ENDS(text.slice(Math.max(from, at - 48), at))) return [];
  const words = text.slice(begin, at).trimEnd();
  FIRST.lastIndex = run - begin;
  for (let unit = FIRST.exec(words); unit; unit = FIRST.exec(words)) {
    const { found, end } = read(words, unit.index);
    if (end === words.length) return whole(found, begin);
    FIRST.lastIndex = Math.max(end, unit.index + 1);
  }
  return [];
}

/** The provisions right behind a citation that ends at `at`, as far as `to`: "(Điều 5)", ", khoản 2 Điều 35,", "tại Điều 8". */
export function provisionsBehind(text: string, at: number, to: number): Provision[] {
  if (!'(,tT'.includes(text.charAt(skipSpaces(text, at)))) return [];
  const words = text.slice(at, Math.min(to, at + 300));
  BEHIND.lastIndex = 0;
  const lead = BEHIND.exec(words);
  if (!lead) return [];
  const { found } = read(words, BEHIND.lastIndex);
  const rest = words.slice(found.at(-1)?.end ?? 0);
  const closed = lead[1]
    ? /^\s*\)/.test(rest)
    : /^\s*(?:[,.;:)”"]|$)/.test(rest) ||
      (lead[2] && /^\s+(?!của|thuộc|trong|kèm|ban|và|hoặc)\p{Ll}/u.test(rest));
  return closed ? whole(found, at) : [];
}

/** What lies after `from` up to `to`: letters in the order of the alphabet, or numbers, Arabic or Roman. */
function steps(from: string, to: string): string[] {
  const first = LETTERS.indexOf(from);
  const second = LETTERS.indexOf(to);
  if (from.length === 1 && to.length === 1 && first >= 0 && second > first)
    return [...LETTERS.slice(first + 1, second + 1)];
  const low = Number(from);
  const high = Number(to);
  if (high > low && high - low <= 300) return Array.from({ length: high - low }, (_, i) => `${low + 1 + i}`);
  const roman = ROMAN.slice(ROMAN.indexOf(from) + 1, ROMAN.indexOf(to) + 1);
  return roman.length > 0 ? roman : [to];
}
const ROMAN = ['', 'X', 'XX'].flatMap((ten) =>
  'I II III IV V VI VII VIII IX X'.split(' ').map((one) => ten + one),
);

/** Gives each pinpoint of a list the larger units that it shares: those that follow, or, in "Điều 139, khoản 4", those before. */
function whole(found: Read[], offset: number): Provision[] {
  const all: Read[] = [];
  const shared = new Set<Provision>();
  const levelsAt = found.map(levelsOf);
  found.forEach((own, i) => {
    const provision = { ...own, start: own.start + offset, end: own.end + offset };
    const levels = levelsAt[i] as number[];
    const low = levels[0] as number;
    let top = levels.at(-1) as number;
    const first = top;
    const take = (other: Provision, its: readonly number[]): void => {
      for (const level of its)
        if (level > top) {
          const name = LEVELS[level] as Unit;
          provision[name] = other[name] as string;
          top = level;
        }
    };
    // An article needs no chapter to be found; but "Điều 1 và Điều 2 Chương III" share theirs.
    let alike = levels.length === 1;
    for (let j = i + 1; j < found.length && (top === first || top < ARTICLE || top === SECTION); j += 1) {
      const its = levelsAt[j] as number[];
      const least = its[0] as number;
      alike &&= least === low;
      if (top < ARTICLE || alike || (top === SECTION && least <= top)) take(found[j] as Read, its);
    }
    const before = all.at(-1);
    if (before && top === first && top < ARTICLE) {
      take(before, levelsOf(before));
      if ((levelsOf(before)[0] as number) > first) {
        shared.add(before);
        provision.start = before.start;
      }
    }
    all.push(provision);
  });
  let left = MOST;
  return all.flatMap(({ range, ...last }, i) => {
    if (shared.has(all[i] as Read)) return [];
    const between = range && range.steps.length < left ? range.steps : [];
    left -= between.length;
    return [
      ...between.map((step) => ({
        ...last,
        end: (range?.end ?? 0) + offset,
        [(range as { unit: Unit }).unit]: step,
      })),
      last,
    ];
  });
}
