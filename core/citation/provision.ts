/**
 * Pinpoints in front of a citation: "điểm a, b khoản 1, điểm c khoản 2 Điều 5 và Điều 7 của …". The tokens are collected
 * backwards, up to the first word that pinpoints do not hold; then a small grammar reads them forwards. Order and letters:
 * Decree 78/2025/NĐ-CP, Articles 63 and 69.
 */

import { isDigitCode, isWordCode, skipSpacesBack } from '../text/words.ts';
import type { Provision } from './citation.ts';

type Level = 'point' | 'clause' | 'article' | 'section' | 'chapter' | 'part' | 'appendix';
const LEVELS: readonly Level[] = ['point', 'clause', 'article', 'section', 'chapter', 'part', 'appendix'];
const UNITS = new Map<string, number>([
  ['điểm', 0],
  ['khoản', 1],
  ['điều', 2],
  ['mục', 3],
  ['chương', 4],
  ['phần', 5],
  ['lục', 6],
]);
const JOINS = new Set([
  'và',
  'hoặc',
  ',',
  ';',
  'của',
  'tại',
  'thuộc',
  'trong',
  'kèm',
  'theo',
  'ban',
  'hành',
  'các',
  'từ',
  '-',
  'những',
  'phụ',
]);
/** The letters of points: the Vietnamese alphabet without f, j, w, z and without ă â ê ô ơ ư. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const VALUE = /^(?:\d{1,3}(?:\.\d{1,3})*[a-zđ]{0,2}\d?|[a-zđ]\d{0,2}|[ivxlc]{1,6}[a-z]?)$/i;

interface Token {
  start: number;
  end: number;
  word: string;
}

interface Item {
  level: number;
  values: string[];
  start: number;
  end: number;
}

/** Words before `at`, back to `from`, as long as they may belong to a pinpoint. */
function collect(text: string, from: number, at: number): Token[] {
  const tokens: Token[] = [];
  for (
    let end = skipSpacesBack(text, at);
    end > from && tokens.length < 120;
    end = skipSpacesBack(text, end)
  ) {
    let start = end;
    while (
      start > from &&
      (isWordCode(text.charCodeAt(start - 1)) ||
        (text[start - 1] === '.' &&
          start < end &&
          isDigitCode(text.charCodeAt(start)) &&
          isDigitCode(text.charCodeAt(start - 2))))
    )
      start -= 1;
    if (start === end) {
      start = end - 1;
      // "điểm a) khoản 1"
      if (text[start] === ')' && /[\s(][a-zđ]$/.test(text.slice(Math.max(0, start - 2), start))) {
        end = start;
        continue;
      }
    }
    const word = text.slice(start, end).toLowerCase();
    if (!UNITS.has(word) && !JOINS.has(word) && word !== 'đến' && !VALUE.test(word)) break;
    tokens.push({ start, end, word: word === 'lục' ? 'lục' : word });
    end = start;
  }
  return tokens.reverse();
}

/** The provisions that the words right before `at` pinpoint, none of them reaching before `from`. */
export function provisionsBefore(text: string, from: number, at: number): Provision[] {
  const last = skipSpacesBack(text, at);
  if (last <= from || text[last - 1] === ';' || text[last - 1] === '.') return [];
  const tokens = collect(text, Math.max(from, at - 600), at);
  const items: Item[] = [];
  let level = -1;
  let unitStart = -1;
  let range = false;
  let plural = false;
  for (const { start, end, word } of tokens) {
    const unit = UNITS.get(word);
    if (unit !== undefined) {
      level = unit;
      unitStart =
        word === 'lục' && text.slice(start - 4, start - 1).toLowerCase() === 'phụ' ? start - 4 : start;
    } else if (word === 'các') plural = true;
    else if (word === 'đến' || (word === '-' && items.length > 0 && unitStart < 0)) range = true;
    else if (level >= 0 && VALUE.test(word) && !JOINS.has(word)) {
      if (/^[a-zđ]/.test(word) && level !== 0 && !/^[ivxlc]+[a-z]?$/.test(word)) continue;
      const previous = items.at(-1);
      const printed = text.slice(start, end);
      const value = level < 3 ? printed.toLowerCase() : printed;
      if (range && previous?.level === level)
        for (const step of steps(previous.values.at(-1) as string, value))
          items.push({ level, values: [step], start: unitStart < 0 ? start : unitStart, end });
      else if (plural && previous?.level === level && unitStart < 0)
        items.push({ level, values: [value], start, end });
      else items.push({ level, values: [value], start: unitStart < 0 ? start : unitStart, end });
      range = false;
      if (unitStart >= 0) plural = false;
      unitStart = -1;
    } else if (
      word !== 'và' &&
      word !== 'hoặc' &&
      word !== ',' &&
      word !== 'từ' &&
      word !== 'phụ' &&
      word !== ';' &&
      word !== 'của' &&
      word !== 'tại' &&
      word !== 'thuộc'
    ) {
      if (word === '-') continue;
      unitStart = -1;
    }
  }
  return chains(items);
}

/** What lies after `from` up to `to`: letters in the order of the alphabet, or numbers. */
function steps(from: string, to: string): string[] {
  const first = LETTERS.indexOf(from);
  const second = LETTERS.indexOf(to);
  if (from.length === 1 && to.length === 1 && first >= 0 && second > first)
    return [...LETTERS.slice(first + 1, second + 1)];
  const low = Number(from);
  const high = Number(to);
  if (Number.isInteger(low) && Number.isInteger(high) && high > low && high - low <= 300)
    return Array.from({ length: high - low }, (_, i) => String(low + 1 + i));
  return [to];
}

/** Gives each smallest unit its larger ones: those that follow it, or, in "Điều 139, khoản 4", those before. */
function chains(items: Item[]): Provision[] {
  const provisions: Provision[] = [];
  const descending =
    items.length > 1 && items.every((item, i) => i === 0 || item.level < (items[i - 1] as Item).level);
  if (descending) {
    const provision: Provision = { start: (items[0] as Item).start, end: (items.at(-1) as Item).end };
    for (const item of items) provision[LEVELS[item.level] as Level] = item.values[0] as string;
    return [provision];
  }
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i] as Item;
    const before = items[i - 1];
    // A larger unit right behind a smaller one only says where that one stands.
    if (before && before.level < item.level) continue;
    const provision: Provision = {
      start: item.start,
      end: item.end,
      [LEVELS[item.level] as Level]: item.values[0],
    };
    let { level } = item;
    let together = true;
    for (const larger of items.slice(i + 1)) {
      if (larger.level > level) {
        provision[LEVELS[larger.level] as Level] = larger.values[0] as string;
        level = larger.level;
        if (together) provision.end = larger.end;
      } else together = false;
    }
    provisions.push(provision);
  }
  return provisions;
}
