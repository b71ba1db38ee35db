/** Whether what stands beside two citations of one type and serial lets them be of one document. */

import type { Citation } from './citation.ts';
import type { Mention } from './mention.ts';

/** What a citation and the words beside it say of its document. */
export interface Said {
  citation: Citation;
  year?: number;
  /** Codes of the bodies named. */
  bodies: readonly string[];
  /** A body is named that the vocabulary does not know. */
  unread: boolean;
  place?: string;
}

/** "… ban hành năm 2024", "ký ngày 5/5/2020" behind a number. */
const SIGNED =
  /^\s*,?\s*(?:(?:đã|vừa|mới|được)\s+)*(?:(?:ban\s+hành|ký|thông\s+qua|ra\s+đời)\s+)?(?:vào\s+)?(?:ngày\s+\d{1,2}[/.-]\d{1,2}[/.-]|năm\s+)((?:19|20)\d\d)(?!\d)/iu;
/** A body's own name behind a number; "của Bộ", "của Đảng" name none. */
const BODY = /^[\s,(]*(?:của|do|bởi)\s+(?!(?:Đảng|Bộ|Nhà\s+nước|Việt\s+Nam)(?!\s+\p{Lu}))\p{Lu}/u;
/** What the entry of an issuer leaves open: the Party's committees below the Centre bear its name. */
const BELOW = /^\s+(?:[Đđ]ảng\s+bộ|[Cc]hi\s+bộ|[Tt]ỉnh|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường)(?!\p{L})/u;
const UNITS = /(?:tỉnh|thành\s+phố|tp|quận|huyện|thị\s+xã|thị\s+trấn|phường|xã|đặc\s+khu)(?![\p{L}])\.?/giu;

const placeKey = (place: string): string =>
  place
    .normalize('NFC')
    .toLowerCase()
    .replace(UNITS, ' ')
    .replace(/hcm/, ' hồ chí minh')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** Reads what `text` says beside a mention. */
export function saidBeside({ citation, context }: Mention, text: string): Said {
  const { year, issued, issuerCode, place, number } = citation;
  const { entry, date } = context;
  const rest = text.slice(context.end, context.end + 60);
  const known = year ?? date?.year ?? (issued ? Number(issued.slice(0, 4)) : undefined);
  const said = known ?? (Number(SIGNED.exec(rest)?.[1]) || undefined);
  return {
    citation,
    ...(said !== undefined && { year: said }),
    bodies: [issuerCode, entry?.code].filter((code) => code !== undefined),
    // Only what leans on another is asked.
    unread:
      (number === undefined || citation.form === 'short') &&
      (context.issuer === undefined && entry === undefined ? BODY : BELOW).test(rest),
    ...(place !== undefined && { place: placeKey(place) }),
  };
}

/** Bodies whose documents the press lays at each other's door. */
const GOVERNMENT = new Set(['CP', 'TTg', 'VPCP']);
const partsOf = (code: string): string[] => code.replace(/\d+$/, '').split('-');
const sameBody = (a: string, b: string): boolean => {
  const parts = partsOf(a);
  return partsOf(b).some((part) => parts.includes(part)) || (GOVERNMENT.has(a) && GOVERNMENT.has(b));
};

/** Whether all that both say of year, day, body and place agrees. */
export function agree(a: Said, b: Said): boolean {
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false;
  const [one, other] = [a.citation, b.citation];
  // A number with a year is its document's, whatever day is printed beside it.
  if (
    one.issued !== other.issued &&
    one.issued !== undefined &&
    other.issued !== undefined &&
    (one.number === undefined || one.number !== other.number || one.year === undefined)
  )
    return false;
  if (
    a.bodies.length > 0 &&
    b.bodies.length > 0 &&
    !a.bodies.some((body) => b.bodies.some((its) => sameBody(body, its)))
  )
    return false;
  const [here, there] = [a.place, b.place];
  return !here || !there || ` ${here} `.includes(` ${there} `) || ` ${there} `.includes(` ${here} `);
}

/** A serial without leading zeros. */
export const bareSerial = (serial: string): string => serial.replace(/^0+(?=\d)/, '').toLowerCase();

/** "(sửa đổi)" behind a name: the law that takes the place of the one known. */
const revised = ({ text }: Citation): boolean => /\(\s*sửa\s+đổi/iu.test(text);
/** Whether two citations of one type may be of one document: what both say is equal. */
export function alike(one: Said, other: Said): boolean {
  const [a, b] = [one.citation, other.citation];
  return (
    a.type === b.type &&
    (a.title && b.title
      ? a.title.toLowerCase() === b.title.toLowerCase()
      : a.number && b.number
        ? a.number === b.number
        : a.serial !== undefined && bareSerial(a.serial) === bareSerial(b.serial ?? '')) &&
    a.draft === b.draft &&
    (revised(a) === revised(b) || (a.year !== undefined && a.year === b.year)) &&
    agree(one, other)
  );
}
/** Whether two citations say the very same. */
export const equal = (a: Said, b: Said): boolean =>
  a.citation.number === b.citation.number &&
  a.year === b.year &&
  a.place === b.place &&
  a.citation.issued === b.citation.issued &&
  a.bodies.join() === b.bodies.join();
