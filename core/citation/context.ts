/** The words around a citation that are no part of its span: date, issuer, place, draft, relation. */

import { type ReadDate, readBareDay, readDay, readYear } from '../text/date.ts';
import { skipSpaces } from '../text/words.ts';
import type { CitationRelation } from './citation.ts';
import { type Issuer, issuerNames } from './vocabulary/issuers.ts';

export interface Context {
  /** Where the words that were read end. */
  end: number;
  date?: ReadDate;
  /** The issuer's words as printed, its entry, and the place they name. */
  issuer?: string;
  entry?: Issuer;
  place?: string;
}

const SIGNED = /[\s,(]*(?:(?:đã\s+)?(?:được\s+)?(?:ký|ban hành|thông qua|ra)\s+)?/iy;
const OF = /[\s,(]*(?:của|do|bởi)\s+/iy;
const UNIT =
  '[Tt]ỉnh|[Tt]hành [Pp]hố|T[Pp]\\.?|[Qq]uận|[Hh]uyện|[Tt]hị [Xx]ã|[Tt]hị [Tt]rấn|[Pp]hường|[Xx]ã|[Đđ]ặc [Kk]hu';
const PLACE = new RegExp(
  `\\s+(?:(${UNIT})(?:\\s+|(?=HCM)))?((?:\\p{Lu}\\p{L}*|\\d{1,2}(?![\\d/.]))(?:(?:\\s+|\\s*-\\s*)\\p{Lu}\\p{L}*){0,3})?`,
  'uy',
);
const OWN_PLACE = new RegExp(`(?:${UNIT})\\s+\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*){0,3}`, 'uy');

/** The issuer whose words begin at `at`, with the place they go on with. */
export function readIssuer(
  text: string,
  at: number,
): { end: number; issuer: string; entry?: Issuer; place?: string } | undefined {
  const match = issuerNames.match(text, at);
  const start = skipSpaces(text, at);
  if (!match) {
    OWN_PLACE.lastIndex = start;
    const place = OWN_PLACE.exec(text)?.[0];
    return place ? { end: start + place.length, issuer: place, place } : undefined;
  }
  if (!match.value.local) return { end: match.end, issuer: text.slice(start, match.end), entry: match.value };
  PLACE.lastIndex = match.end;
  const place = PLACE.exec(text);
  const end = place?.[1] || place?.[2] ? match.end + place[0].trimEnd().length : match.end;
  const issuer = text.slice(start, end);
  return {
    end,
    issuer,
    entry: match.value,
    ...(place?.[2] && { place: text.slice(skipSpaces(text, match.end), end) }),
  };
}

/** Date and issuer that follow a number or title, in either order. */
export function contextAfter(text: string, at: number): Context {
  const context: Context = { end: at };
  for (let round = 0; round < 3; round += 1) {
    const { end } = context;
    if (!context.date) {
      SIGNED.lastIndex = end;
      const signed = SIGNED.exec(text) ? SIGNED.lastIndex : end;
      const bracketed = text.slice(end, signed).includes('(');
      const date =
        readDay(text, signed) ??
        readYear(text, end) ??
        (bracketed ? (readBareDay(text, signed) ?? readYear(text, signed)) : undefined);
      if (date) {
        context.date = date;
        context.end = text[date.end] === ')' ? date.end + 1 : date.end;
        continue;
      }
    }
    if (context.issuer === undefined) {
      OF.lastIndex = end;
      if (OF.exec(text)) {
        const { lastIndex } = OF;
        const read = readIssuer(text, lastIndex);
        if (read) {
          context.issuer = read.issuer;
          if (read.entry) context.entry = read.entry;
          if (read.place !== undefined) context.place = read.place;
          context.end = read.end;
          continue;
        }
      }
    }
    break;
  }
  return context;
}

const ISSUED =
  /(?:^|\s)(?:(?:vừa|đã|mới|sẽ|vừa mới|chính thức)\s+)*(?:ký\s+)?(?:ban hành|thông qua|ra)\s+(?:các\s+)?$/i;

/** The issuer in front of a citation: "HĐND tỉnh Thanh Hóa vừa ban hành …". */
export function issuerBefore(
  text: string,
  at: number,
): { entry: Issuer; issuer: string; place?: string } | undefined {
  const from = Math.max(0, at - 110);
  const before = text.slice(from, at);
  const verb = ISSUED.exec(before);
  if (!verb) return undefined;
  // The issuer's words must run right up to the verb.
  const stop = from + verb.index;
  for (let next = from; next < stop; next += 1) {
    if (next > from && /[\p{L}\d]/u.test(text.charAt(next - 1))) continue;
    const read = readIssuer(text, next);
    if (read?.entry && skipSpaces(text, read.end) >= stop && skipSpaces(text, next) === next) {
      return {
        entry: read.entry,
        issuer: read.issuer,
        ...(read.place !== undefined && { place: read.place }),
      };
    }
  }
  return undefined;
}

const RELATIONS: readonly [RegExp, CitationRelation][] = [
  [/được (?:sửa đổi|bổ sung)[^.;]{0,60}$/i, 'amended-by'],
  [/(?:được|bị) (?:thay thế|bãi bỏ)[^.;]{0,30}(?:bởi|bằng|tại|theo)[^.;]{0,30}$/i, 'replaced-by'],
  [/(?:sửa đổi|bổ sung)[^.;]{0,60}$/i, 'amends'],
  [/thay thế[^.;]{0,40}$/i, 'replaces'],
  [/(?:bãi bỏ|hủy bỏ|huỷ bỏ)[^.;]{0,40}$/i, 'repeals'],
  [/(?:hướng dẫn|quy định chi tiết|thi hành|triển khai|thực hiện)[^.;]{0,50}$/i, 'guides'],
  [/căn cứ(?: theo| vào)?\s*$/i, 'based-on'],
];

/** How the words between `from` and `at` tie the citation at `at` to what stands before it. */
export function relationBefore(text: string, from: number, at: number): CitationRelation | undefined {
  const words = text.slice(Math.max(from, at - 90), at);
  if (words.length < 6) return undefined;
  return RELATIONS.find(([pattern]) => pattern.test(words))?.[1];
}

const DRAFT = /(?:dự thảo|dự án)\s+$/i;
/** Whether "dự thảo" or "dự án" stands before. */
export const draftBefore = (text: string, at: number): boolean =>
  DRAFT.test(text.slice(Math.max(0, at - 10), at));

const PLURAL = /(?:các|những|hai|ba|bốn|năm|hàng loạt|\d{1,2})\s+$/i;
/** Whether the words before announce several documents ("các", "hai", "02"). */
export const pluralBefore = (text: string, at: number): boolean =>
  PLURAL.test(text.slice(Math.max(0, at - 10), at));
