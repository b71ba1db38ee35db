/** The words around a citation that are no part of its span: date, issuer, place, draft, relation. */

import { ending } from '../text/ending.ts';
import { type ReadDate, readBareDay, readDay, readYear } from '../text/date.ts';
import { skipSpaces, wordBefore } from '../text/words.ts';
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
  /** A second issuer follows: whose series the number belongs to is open. */
  joint?: 'and' | 'comma';
}

const SIGNED = /[\s,(]*(?:(?:đã\s+)?(?:được\s+)?(?:ký|ban\s+hành|thông\s+qua|ra)\s+)?/iy;
const OF = /[\s,(]*(?:của|do|bởi)\s+/iy;
const UNIT =
  '[Tt]ỉnh|[Tt]hành [Pp]hố|T[Pp]\\.?|[Qq]uận|[Hh]uyện|[Tt]hị [Xx]ã|[Tt]hị [Tt]rấn|[Pp]hường|[Xx]ã|[Đđ]ặc [Kk]hu';
const PLACE = new RegExp(
  `\\s+(?:(${UNIT})(?:\\s+|(?=HCM)))?((?:\\p{Lu}\\p{L}*|\\d{1,2}(?![\\d/.]))(?:(?:\\s+|\\s*-\\s*)\\p{Lu}\\p{L}*){0,3})?`,
  'uy',
);
const OWN_PLACE = new RegExp(`(?:${UNIT})\\s+\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*){0,3}`, 'uy');

/** Around a commune's or a district's place: "xã Tà Xùa, tỉnh Sơn La", "phường Hòa An (thành phố Đà Nẵng)". */
const INNER = /^(?:quận|huyện|thị|phường|xã|đặc)\s/iu;
const WIDER =
  /(?:\s*[,(]\s*(?:[Tt]ỉnh|[Tt]hành\s+[Pp]hố|T[Pp]\.?|[Qq]uận|[Hh]uyện|[Tt]hị\s+[Xx]ã)\s+\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){0,3}\)?){1,2}/uy;

const oneLine = (text: string, from: number, to: number): string => text.slice(from, to).replace(/\s+/g, ' ');

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
  if (!match.value.local)
    return { end: match.end, issuer: oneLine(text, start, match.end), entry: match.value };
  PLACE.lastIndex = match.end;
  const place = PLACE.exec(text);
  let end = place?.[1] || place?.[2] ? match.end + place[0].trimEnd().length : match.end;
  const issuer = oneLine(text, start, end);
  if (place?.[2] && INNER.test(`${place[1]} `)) {
    WIDER.lastIndex = end;
    if (WIDER.test(text)) end = WIDER.lastIndex;
  }
  return {
    end,
    issuer,
    entry: match.value,
    ...(place?.[2] && { place: oneLine(text, skipSpaces(text, match.end), end) }),
  };
}

/** First letters of ngày, năm, của, do, bởi, được, đã, ký, ban hành, thông qua, ra; brackets and commas before them. */
const OPENERS = 'nNcCdDbBđĐkKtTrR(,';

/** Date and issuer that follow a number or title, in either order. */
export function contextAfter(text: string, at: number): Context {
  const context: Context = { end: at };
  for (let round = 0; round < 3; round += 1) {
    const { end } = context;
    if (!OPENERS.includes(text.charAt(skipSpaces(text, end)))) break;
    if (!context.date) {
      SIGNED.lastIndex = end;
      const signed = SIGNED.exec(text) ? SIGNED.lastIndex : end;
      const bracketed = text.slice(end, signed).includes('(');
      const date =
        readDay(text, signed) ??
        readYear(text, end) ??
        (bracketed ? (readBareDay(text, signed) ?? readYear(text, signed)) : undefined);
      if (date && isSigning(text, end, signed, date.end)) {
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
          const joint = secondIssuer(text, read.end, read.entry);
          if (joint) context.joint = joint;
          continue;
        }
      }
    }
    break;
  }
  return context;
}

const TAKES_EFFECT =
  /^\s*,?\s*(?:(?:đã|sẽ|mới|thì|chính\s+thức)\s+)*(?:bắt\s+đầu|(?:có|hết)\s+hiệu\s+lực(?!\s+(?:thi\s+hành\s+)?(?:kể\s+)?từ)|(?:được\s+)?(?:áp\s+dụng|thi\s+hành)|đi\s+vào)(?!\p{L})/iu;
/** Who acts on that day: "Thực hiện Nghị định 168 ngày 5/5/2025 Công an TP Hà Nội ra quân". */
const ACTOR =
  /^\s+(?:Công\s+an|Sở|Cục|Chi\s+cục|Phòng|Ban|Hội|Đoàn|Tổ|Đội|Tòa|Toà|Viện|Công\s+ty|Tập\s+đoàn|Trường|[Tt]ỉnh|[Tt]hành\s+phố|TP)\s/u;
const GOES_ON =
  /^\s*(?:$|[.;:)\]"”\n]|,?\s*(?:của|do|bởi|về|quy\s+định|sửa\s+đổi|bổ\s+sung|hướng\s+dẫn|ban\s+hành|phê\s+duyệt|công\s+bố|thay\s+thế|bãi\s+bỏ)(?!\p{L}))/iu;

/** Whether a date beside a number is its signing: not the day on which it takes effect, nor a clause's own day after a comma. */
function isSigning(text: string, from: number, at: number, end: number): boolean {
  const rest = text.slice(end, end + 40);
  if (TAKES_EFFECT.test(rest) || ACTOR.test(rest) || issuerNames.match(text, end)) return false;
  return !/^\s*,\s*$/.test(text.slice(from, at)) || GOES_ON.test(rest);
}

const JOIN = /\s*(,|và|cùng(?:\s+với)?|phối\s+hợp\s+(?:với|cùng))\s*(?=\p{Lu})/uy;

/** How another issuer follows the one that ends at `at`: "của Bộ Y tế và Bộ Tài chính". */
function secondIssuer(text: string, at: number, first: Issuer | undefined): Context['joint'] {
  JOIN.lastIndex = at;
  const join = JOIN.exec(text);
  const second = join && issuerNames.match(text, JOIN.lastIndex)?.value;
  // "Bộ Chính trị, Ban Bí thư": one series.
  if (!second || second.code === first?.code) return undefined;
  return join[1] === ',' ? 'comma' : 'and';
}

const ISSUED =
  /(?:^|\s)(?:(?:vừa|đã|mới|sẽ|vừa\s+mới|chính\s+thức)\s+)*(?:(?:ký\s+)?(?:ban\s+hành|thông\s+qua|ra)|ký|có)\s+(?:các\s+)?$/i;
/** "Bộ tứ nghị quyết của Bộ Chính trị gồm …": its papers by name, as a list. */
const LISTED =
  /(?<=(?:nghị\s+quyết|quyết\s+định|chỉ\s+thị|kết\s+luận|thông\s+tư|nghị\s+định)\s+của\s[^.;\n]{2,60})(?:\s+(?:bao\s+)?gồm(?:\s+có)?|(?:\s+là)?\s*:)\s*(?:các\s+)?$/iu;

/** How both end. */
const ANNOUNCED = ending(/(?:hành|qua|ra|ký|có|gồm|:)\s*(?:các\s+)?/i);

/** What may stand between an issuer and its verb: an abbreviation in brackets, the term, the name of who signed. */
const BETWEEN = /^\s*(?:\([\p{Lu}\d -]{2,14}\))?(?:\s*khóa\s+(?:[IVX]+|\d+))?(?:\s*\p{Lu}\p{Ll}+){0,5}\s*$/u;

/** A ministry, a province's body or their like, joined to the issuer that follows. */
const FIRST_OF_TWO =
  /(?:Bộ|UBND|HĐND|Ủy\s+ban|Uỷ\s+ban|Tòa\s+án|Toà\s+án|Viện|Ngân\s+hàng|Thanh\s+tra|Mặt\s+trận)\s[^.;\n]{2,60}(?:\svà|,|\scùng(?:\s+với)?|\sphối\s+hợp\s+với)\s+$/u;

/** The issuer in front of a citation: "HĐND tỉnh Thanh Hóa vừa ban hành …". */
export function issuerBefore(
  text: string,
  at: number,
): { entry: Issuer; issuer: string; place?: string; joint?: 'and' } | undefined {
  const from = Math.max(0, at - 110);
  const before = text.slice(from, at);
  if (!ANNOUNCED(before)) return undefined;
  const verb = ISSUED.exec(before) ?? LISTED.exec(before);
  if (!verb) return undefined;
  // The issuer's words must run right up to the verb.
  const stop = from + verb.index;
  for (let next = from; next < stop; next += 1) {
    if (next > from && /[\p{L}\d]/u.test(text.charAt(next - 1))) continue;
    const read = readIssuer(text, next);
    if (read?.entry && skipSpaces(text, next) === next && BETWEEN.test(text.slice(read.end, stop))) {
      return {
        entry: read.entry,
        issuer: read.issuer,
        ...(read.place !== undefined && { place: read.place }),
        ...(!read.entry.party && FIRST_OF_TWO.test(text.slice(from, next)) && { joint: 'and' }),
      };
    }
  }
  return undefined;
}

/** Words that tie a citation to what stands before it: as they are, and after "được" or "bị"; the rest guides. */
const RELATIONS: Record<string, readonly [CitationRelation, CitationRelation?]> = {
  'sửa đổi': ['amends', 'amended-by'],
  'bổ sung': ['guides', 'amended-by'],
  'thay thế': ['replaces', 'replaced-by'],
  'bãi bỏ': ['repeals', 'repealed-by'],
  'hủy bỏ': ['repeals', 'repealed-by'],
  'huỷ bỏ': ['repeals', 'repealed-by'],
  'căn cứ': ['based-on'],
};
const RELATION =
  /sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ|hủy\s+bỏ|huỷ\s+bỏ|hướng\s+dẫn|quy\s+định\s+chi\s+tiết|thi\s+hành|thực\s+hiện|triển\s+khai|căn\s+cứ/gi;

/** How the words between `from` and `at` tie the citation at `at` to what stands before it; the nearest ones count. */
export function relationBefore(text: string, from: number, at: number): CitationRelation | undefined {
  const words = text.slice(Math.max(from, at - 80), at);
  const sentence = Math.max(...['.', ';', '\n'].map((end) => words.lastIndexOf(end))) + 1;
  if (words.length - sentence < 6) return undefined;
  let relation: CitationRelation | undefined;
  RELATION.lastIndex = sentence;
  for (let match = RELATION.exec(words); match; match = RELATION.exec(words)) {
    const verb = match[0].toLowerCase();
    const before = words.slice(Math.max(sentence, match.index - 5), match.index).toLowerCase();
    const passive = before === 'được ' || (before.endsWith('bị ') && verb !== 'sửa đổi');
    // "sửa đổi, bổ sung": the first verb has said it.
    if (verb === 'bổ sung' && before !== 'được ') continue;
    const [active, reversed] = RELATIONS[verb] ?? ['guides'];
    const kind = (passive && reversed) || active;
    if (kind !== 'based-on' || words.length - match.index <= 18) relation = kind;
  }
  return relation;
}

/** Whether "dự thảo", "dự án" or "dự" (luật) stands before. */
export function draftBefore(text: string, at: number): boolean {
  const word = wordBefore(text, at);
  return (
    word !== undefined &&
    (text.slice(word.start, word.end).toLowerCase() === 'dự' ||
      ((word.folded === 'thao' || word.folded === 'an') && wordBefore(text, word.start)?.folded === 'du'))
  );
}

const PLURAL = ending(/(?:các|những|hai|ba|bốn|năm|hàng\s+loạt|\d{1,2})\s+/i);
/** Whether the words before announce several documents ("các", "hai", "02"). */
export const pluralBefore = (text: string, at: number): boolean =>
  PLURAL(text.slice(Math.max(0, at - 10), at));

/** Foreign and international issuers, as the press names them. */
const COUNTRIES =
  'Mỹ|Hoa Kỳ|Nhật(?:\\s+Bản)?|Hàn Quốc|Triều Tiên|Trung Quốc|H[oồ]ng K[oô]ng|Đài Loan|Đức|Nga(?!\\p{L})|Liên Xô|Ukraine|Úc(?!\\p{L})|New Zealand|Canada|Cuba|Brazil|Thái Lan|Singapore|Malaysia|Indonesia|Philippines|Brunei|Myanmar|Campuchia|Lào(?!\\p{L})|Ấn Độ|Israel|Iran|Argentina|Mexico|Venezuela|Tây Ban Nha|Bồ Đào Nha|Ba Lan|Hà Lan|Phần Lan|Thụy Sĩ|Thụy Điển|Đan Mạch|Na Uy|Hungary|Séc(?!\\p{L})|Slovakia|Romania|Bulgaria|Serbia|Hy Lạp|Thổ Nhĩ Kỳ|Belarus|Kazakhstan|Mông Cổ|Pakistan|Bangladesh|Ai Cập|Nam Phi|Chile|Colombia|Peru(?!\\p{L})|Iraq|Ả Rập|Ma Cao|Ireland|châu Âu|Liên minh châu Âu|EU(?!\\p{L})|Liên [Hh]ợp [Qq]uốc|LHQ|Hội đồng Bảo an|bang\\s+\\p{Lu}';
const FOREIGN = new RegExp(
  `^\\s*\\(?\\s*(?:[^.;,\\n]{0,40}?\\s(?:của|tại|với)\\s+)?(?:nước\\s+|(?:cộng|Cộng) h[òo][aà]\\s+|[Cc]hính phủ\\s+|[Qq]uốc hội\\s+)?(?:${COUNTRIES}|(?:Anh|Pháp|Ý|Bỉ)(?=\\s*[,.;)]|\\s*$|\\s+(?:năm\\s+)?\\d{4}))`,
  'u',
);
/** How the countries' names begin, in two or three letters: most sentences have capitals, few of them one of these. */
const BEGINNINGS = new Set(
  [
    ...`${COUNTRIES}|Anh|Pháp|Ý|Bỉ|Áo|Âu`.matchAll(/(?:^|\|)(\p{L})(?:\[(.)(.)\]|(\p{L}?))([\p{L} ]?)/gu),
  ].flatMap(([, first, one, other, second, third]) =>
    (one ? [one, other] : [second]).map((next) => `${first}${next}${third}`),
  ),
);
/** Whether COUNTRIES may hold a part of `text`: told quickly, and for most texts that it does not. */
function mayNameCountry(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // A to Z, À to ß, Đ, Ả, Ấ.
    const capital =
      code < 0x5b
        ? code > 0x40
        : (code > 0xbf && code < 0xe0) || code === 0x110 || code === 0x1ea2 || code === 0x1ea4;
    if (
      capital &&
      (BEGINNINGS.has(text.slice(at, at + 3)) || BEGINNINGS.has(text.slice(at, at + 2)) || text[at] === 'Ý')
    )
      return true;
  }
  return text.includes('bang');
}
/** The same before a name: a sentence set in another country, or that country's own assembly as its subject. */
const ABROAD = new RegExp(
  `(?:^|[.;:\\n“"]\\s*)(?:Tại|Ở|Bên)\\s+(?:nước\\s+)?(?:${COUNTRIES}|(?:Anh|Pháp|Ý|Bỉ)(?=\\s*,))(?!\\s+\\p{Lu})[^.;\\n]*$|(?:[Qq]uốc hội|[Hh]ạ viện|[Tt]hượng viện|[Cc]hính phủ|[Nn]ghị viện|[Nn]ước)\\s+(?:${COUNTRIES}|Anh|Pháp|Ý|Bỉ)(?:\\s+\\p{Ll}+){0,6}\\s*$|(?:Hội đồng Bảo an|Liên [Hh]ợp [Qq]uốc|LHQ)(?:\\s+\\p{Ll}+){0,6}\\s*$`,
  'u',
);
/** A country as the subject ("Thái Lan soạn …"), which may be that of a firm or a person, too. */
const NEAR = new RegExp(`(?:${COUNTRIES})(?:\\s+\\p{Ll}+){0,4}\\s*$`, 'u');
/** Whether the words before a name set it in another country; `near`: even by a country's bare name. */
export const foreignBefore = (text: string, at: number, near = false): boolean => {
  const before = text.slice(Math.max(0, at - 90), at);
  return (
    mayNameCountry(before) &&
    (ABROAD.test(before) || (near && NEAR.test(before))) &&
    !/Việt\s+Nam[^.]*$/.test(before)
  );
};
/** A country named anywhere; the short names of some are also those of people. */
const COUNTRY = new RegExp(
  `(?<!\\p{L}|(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|\\p{Lu}\\p{L}*)\\s)(?:${COUNTRIES})(?!\\p{L})|(?<=\\p{Ll}\\s)(?:Anh|Pháp|Ý|Bỉ|Áo)(?!\\p{L}|\\s+\\p{Lu})`,
  'u',
);
/** Whether a sentence names another country or a body of several. */
export const namesCountry = (sentence: string): boolean => mayNameCountry(sentence) && COUNTRY.test(sentence);
/** Whether the words behind a number or name say that it is not a document of this country. */
export function foreignAfter(text: string, at: number): boolean {
  const after = text.slice(at, at + 70);
  return mayNameCountry(after) && FOREIGN.test(after);
}
