/** Several documents under one type word or name: "Nghị định 32 và 33", "Bộ luật Hình sự 1985, 1999 và 2015". */

import { contextAfter, pluralBefore } from './context.ts';
import { readNumber } from './key.ts';
import { blank, describe, type Mention } from './mention.ts';
import { settle } from './settle.ts';
import { COUNTED, ENDED } from './short.ts';

const NEXT = /\s*(?:,|;|và|hoặc|cùng)\s*(?:số\s+)?(?=\d)/iy;

/** The next number of a list whose head stands before `mention`. */
export function continued(text: string, mention: Mention, before: Mention | undefined): Mention | undefined {
  const { citation } = mention;
  if (citation.form !== 'short') return undefined;
  NEXT.lastIndex = citation.end;
  if (!NEXT.exec(text)) return undefined;
  const at = NEXT.lastIndex;
  const plural =
    pluralBefore(text, citation.start) || (before !== undefined && before.citation.end === citation.start);
  const read = readNumber(text, at, false);
  if (read && (read.typeCode !== undefined || read.issuerCode !== undefined)) return undefined;
  const digits = read
    ? text.slice(at, read.end)
    : /^\d{1,5}(?![\p{L}\d/%-]|[.,]\d)/u.exec(text.slice(at, at + 8))?.[0];
  if (digits === undefined) return undefined;
  const end = at + digits.length;
  if (!plural && !read && !ENDED.test(text.slice(end, end + 14))) return undefined;
  if (COUNTED.test(text.slice(end, end + 16))) return undefined;
  const next = blank(at, end, text, 'short');
  if (citation.type !== undefined) next.type = citation.type;
  next.serial = read?.serial ?? digits;
  if (read?.year !== undefined) next.year = read.year;
  const context = contextAfter(text, end);
  describe(next, context);
  settle(next, context);
  return listing(mention, { citation: next, context, capital: mention.capital });
}

/** Puts a short form in the list that the one before it belongs to; the issuer named behind it is that of all of them. */
export function listing(before: Mention, mention: Mention): Mention {
  mention.before = before;
  const { entry, joint } = mention.context;
  if (!entry && before.ahead) {
    // "Bộ Chính trị ban hành Nghị quyết số 70 và 71": the issuer before the first is that of the rest.
    mention.ahead = before.ahead;
    settle(mention.citation, { ...mention.context, entry: before.ahead });
  }
  if (entry)
    for (let other: Mention | undefined = before; other && !other.context.entry; other = other.before)
      settle(other.citation, { ...other.context, entry, ...(joint && { joint }) });
  complete(mention);
  return mention;
}

const SHARED = ['year', 'typeCode', 'issuerCode', 'legislature'] as const;

/** "Thông tư 01, 02, 03 và 04/2021/TT-BGDĐT": numbers one after the other are of one year and body. */
function complete({ citation: { number, serial, year, ...whole }, before }: Mention): void {
  if (number === undefined || serial === undefined || year === undefined) return;
  let next = Number(serial);
  for (let other = before; other; other = other.before) {
    const { citation } = other;
    next -= 1;
    if (
      citation.number !== undefined ||
      Number(citation.serial) !== next ||
      (citation.year !== undefined && citation.year !== year)
    )
      return;
    for (const field of SHARED) {
      const value = field === 'year' ? year : whole[field];
      if (value === undefined || citation[field] !== undefined) continue;
      Object.assign(citation, { [field]: value });
      citation.inferred.push(field);
    }
    citation.number = number.replace(serial, citation.serial as string);
    citation.inferred.push('number');
  }
}

const YEARS =
  /(?:\s*,\s*(?:năm\s+)?(?:19|20)\d\d(?![\d/.-])){0,8}\s*(?:,\s*)?(?:và|hoặc|hay)\s+(?:năm\s+)?(?:19|20)\d\d(?![\d/])/iuy;

/** The next year of a name that has one: "Bộ luật Hình sự 1985, 1999 và 2015". */
export function nextYear(text: string, { citation, context, capital }: Mention): Mention | undefined {
  const { type, title, year } = citation;
  if (citation.form !== 'named' || type === undefined || title === undefined || year === undefined)
    return undefined;
  YEARS.lastIndex = citation.end;
  const match = YEARS.exec(text);
  if (!match) return undefined;
  // "… 2013 và năm 2014 thu ngân sách tăng": a year of its own.
  if (/năm/i.test(match[0]) && !ENDED.test(text.slice(YEARS.lastIndex, YEARS.lastIndex + 14)))
    return undefined;
  const start = citation.end + match[0].search(/\d/);
  // No law is made anew within a year or two: "Luật Đất đai năm 2013 và 2014, thu ngân sách tăng".
  if (Math.abs(Number(text.slice(start, start + 4)) - year) < 3) return undefined;
  const next = blank(start, start + 4, text, 'named');
  Object.assign(next, { type, title, year: Number(next.text), inferred: ['type', 'title'] });
  return { citation: next, context, capital };
}
