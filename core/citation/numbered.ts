/** Citations by number: whole, with the year dropped, in lists; short.ts reads those cut short. */

import { isCapital, isDigitCode, isSpaceCode } from '../text/words.ts';
import type { Citation } from './citation.ts';
import { contextAfter, foreignAfter, issuerBefore } from './context.ts';
import { type Head, headBefore, typeBefore } from './head.ts';
import { readNumber } from './key.ts';
import { blank, corrections, describe, fill, type Mention } from './mention.ts';
import { settle } from './settle.ts';
import { short } from './short.ts';
import { type Issuer, issuerCodes } from './vocabulary/issuers.ts';
import { yearInTerm } from './vocabulary/legislatures.ts';
import { codeTypes, typeNames } from './vocabulary/types.ts';

/** Heads before "số" that never name a document of ours: forms, contracts, judgments, maps, houses, plates. With their marks: hợp đồng, but not hành động. */
const REFUSED = new Set(
  'mẫu biểu đồng án đường ngõ ngách nhà thầu xe thẻ khoản tờ thửa hiệu lô lộ kiốt ki-ốt căn phòng phiếu lệ phụ trạng vẽ đồ sát nhận'.split(
    ' ',
  ),
);
/** The one ministry whose name ends like a room's. */
const DEFENCE = /quốc\s+phòng\s+số[\s:]*$/iu;
/** A letter glued to the number is part of another number ("A32/2021/NĐ-CP"); a whole word is mere noise. */
const GLUED = /(?:\p{Lu}|(?:^|[^\p{L}])\p{L})$/u;
/** The first half of a number that a space cut in two, its head unknown ("số 1 15/2021/NĐ-CP", "số 32/20 21/NĐ-CP"). */
const HALF = /số\s*:?\s*\d{1,4}(?:\s*\/\s*\d{1,3})?\s+$/iu;
/** A serial that a space or a line's end cut in two ("số 1 15/2021/NĐ-CP"). */
const SPLIT = /(\d{1,3})\s+(?=(\d{1,5})\/(?:19|20)\d\d\s*\/)/y;
/** Bodies that every province and commune has: their numbers tell nothing without the place. */
const LOCAL = /^(?:CT)?(?:UBND|HĐND)/;

/** A number at `at`, with or without a type word, whole or cut short. */
export function numbered(
  text: string,
  at: number,
  previous: Mention | undefined,
  from: number,
): Mention | undefined {
  const { head, numbered: so, refused } = headBefore(text, at);
  if (!head && isSpaceCode(text.charCodeAt(at - 1)) && HALF.test(text.slice(Math.max(0, at - 16), at)))
    return undefined;
  if (text[at - 1] === '=') return undefined;
  if (!head && !so && GLUED.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  if (
    !head &&
    refused !== undefined &&
    REFUSED.has(refused) &&
    !DEFENCE.test(text.slice(Math.max(0, at - 20), at))
  )
    return undefined;
  if (head) {
    const split = cut(text, at, head);
    if (split) return split;
  }
  const listed = !head && previous?.citation.form === 'numbered' && isList(text, previous.citation.end, at);
  const distant =
    so && !head && text.slice(at, at + 12).includes('/')
      ? (longHead(text, at, from, false) ?? longHead(text, at, from, true))
      : undefined;
  const read = readNumber(text, at, head !== undefined || distant !== undefined || listed);
  if (
    listed &&
    read &&
    read.typeCode === undefined &&
    read.issuerCode !== previous.citation.issuerCode &&
    read.legislature === undefined
  )
    return undefined;
  const symbol = read !== undefined && (read.typeCode !== undefined || read.issuerCode !== undefined);
  if (!symbol) return head ? short(text, at, head, read) : undefined;
  if (!head && isDigitCode(text.charCodeAt(at - 1))) return undefined;
  let start = at;
  let type = head?.type.slug;
  if (head) {
    start = head.start;
    const coded = read.typeCode === undefined ? undefined : codeTypes.get(read.typeCode);
    const outer = coded === undefined || coded === type ? undefined : typeBefore(text, start);
    // "QĐ 749/QĐ-TTg" after "Quyết định", "Thông báo Kết luận số 50-TB/TW": the symbol decides.
    if (outer && outer.start >= from && coded === outer.type.slug) {
      ({ start } = outer);
      type = coded;
    }
  } else {
    if (distant && (distant.title === undefined) === (read.legislature === undefined)) {
      start = distant.start;
      type = distant.type;
    } else if (read.legislature !== undefined) type = undefined;
    else if (read.typeCode !== undefined) type = codeTypes.get(read.typeCode);
  }
  // "195/CP" of another country's government; a number with its year is ours.
  if (read.year === undefined && read.typeCode === undefined && foreignAfter(text, read.end))
    return undefined;
  const citation = blank(start, read.end, text, 'numbered');
  if (
    type === undefined &&
    listed &&
    (previous.citation.legislature !== undefined || read.legislature === undefined)
  )
    ({ type } = previous.citation);
  if (type !== undefined) citation.type = type;
  if (distant?.title !== undefined && start === distant.start) citation.title = distant.title;
  fill(citation, read);
  const context = contextAfter(text, read.end);
  describe(citation, context);
  if (context.issuer === undefined && LOCAL.test(read.issuerCode ?? '')) {
    const ahead = issuerBefore(text, start);
    if (ahead?.entry.local && ahead.place !== undefined && !ahead.joint) citation.place = ahead.place;
  }
  if (
    (type === 'thong-tu' || type === 'de-an') &&
    read.year === undefined &&
    read.typeCode === undefined &&
    issuerCodes.has(read.issuerCode ?? '')
  ) {
    // "Thông tư 16/BCA": the year is missing, and with it the document. "Đề án 06/CP" is named after a decision.
    citation.form = 'short';
    if (context.date && type === 'thong-tu')
      settle(citation, { ...context, entry: issuerCodes.get(read.issuerCode as string) as Issuer });
    return { citation, context, capital: isCapital(text, start) };
  }
  if (
    type === 'nghi-dinh' &&
    read.typeCode === undefined &&
    read.issuerCode === 'CP' &&
    read.year !== undefined
  ) {
    // "Nghị định 15/2021/CP"
    settle(citation, context);
    return { citation, context, capital: isCapital(text, start) };
  }
  if (read.year === undefined && termed(citation)) {
    citation.form = 'short';
    if (context.date) fillYear(citation, context.date.year);
    return { citation, context, capital: isCapital(text, start) };
  }
  const dropped =
    (citation.typeCode === 'NĐ' && citation.issuerCode === 'CP') ||
    (citation.typeCode === 'TT' &&
      (context.date ? (context.date.year ?? 0) >= 2004 : issuerCodes.has(citation.issuerCode ?? '')));
  if (read.year === undefined && dropped) {
    // A decree's or a circular's year was left out; the date gives it.
    if (context.date && citation.typeCode === 'TT') {
      citation.year = context.date.year;
      citation.inferred.push('year', 'number');
      citation.number = `${read.serial}/${citation.year}/TT-${citation.issuerCode}`;
    } else {
      if (!context.date) citation.form = 'short';
      if (citation.type === undefined || citation.type === 'nghi-dinh') {
        citation.type = 'nghi-dinh';
        settle(citation, context);
      }
    }
  } else citation.number = read.number;
  if (read.corrected !== undefined) corrections.set(citation, read.corrected);
  return { citation, context, capital: isCapital(text, start) };
}

/** Whether a number belongs to a legislature's series whose numbers all have a year (the Standing Committee's resolutions do not). */
const termed = ({ type, typeCode, issuerCode = '', legislature = 0 }: Citation): boolean =>
  typeCode === undefined &&
  legislature >= 10 &&
  (issuerCode.startsWith('QH') || (type === 'phap-lenh' && issuerCode.startsWith('UBTVQH')));

/** "Nghị quyết số 131/QH14 ngày 16/11/2020": the year that was left out, if the legislature sat in it. */
function fillYear(citation: Citation, year: number): void {
  const { type, serial, issuerCode, legislature } = citation;
  if (!yearInTerm(year, legislature as number) || (type === 'phap-lenh' && year < 2010)) return;
  Object.assign(citation, { form: 'numbered', year, number: `${serial}/${year}/${issuerCode}` });
  citation.inferred.push('year', 'number');
}

/** A number whose serial is cut in two: what it would be whole is a suggestion, never the answer. */
function cut(text: string, at: number, head: Head): Mention | undefined {
  SPLIT.lastIndex = at;
  const match = SPLIT.exec(text);
  const read = match ? readNumber(text, SPLIT.lastIndex, true) : undefined;
  if (!match || !read || (read.typeCode === undefined && read.issuerCode === undefined)) return undefined;
  const citation = blank(head.start, read.end, text, 'numbered');
  citation.type = head.type.slug;
  corrections.set(citation, (match[1] as string) + read.number);
  const context = contextAfter(text, read.end);
  describe(citation, context);
  return { citation, context, capital: isCapital(text, head.start) };
}

const LONG_HEADS =
  /(?:Giấy\s+phép|Quyết\s+định|Kế\s+hoạch|Công\s+văn|Tờ\s+trình|Thông\s+báo|Hướng\s+dẫn|Chương\s+trình|Quy\s+chế)\s+(?:\p{Ll}+\s+){1,9}số\s*:?\s*$/u;
const LONG_TITLES = /(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s+[^.;:()“”"\d]{3,160}?\s+số\s*:?\s*$/u;
/** A type word some words before "số": "Giấy phép thăm dò khoáng sản số 2625/GP-UBND", "Luật ký kết … số 41/2005/QH11". */
function longHead(
  text: string,
  at: number,
  from: number,
  legislature: boolean,
): { start: number; type: string; title?: string } | undefined {
  const begin = Math.max(from, at - 180);
  const match = (legislature ? LONG_TITLES : LONG_HEADS).exec(text.slice(begin, at));
  if (!match || (!legislature && match[0].length > 90)) return undefined;
  const start = begin + match.index;
  const type = typeNames.match(text, start)?.value.slug;
  if (type === undefined) return undefined;
  return {
    start,
    type,
    ...(legislature && { title: match[0].replace(/\s+số\s*:?\s*$/, '').replace(/\s+/g, ' ') }),
  };
}

const isList = (text: string, end: number, at: number): boolean =>
  at - end < 60 && /^\s*(?:[^.\n;]{0,50})?(?:,|;|và|hoặc|cùng)\s*(?:số\s+)?$/i.test(text.slice(end, at));
