/**
 * Laws, codes and ordinances by name, the Constitution, the Party's charter. A title ends with the longest known name;
 * an unknown one is read by a small grammar of Vietnamese noun phrases.
 */

import { isCapital, skipSpaces, type Word, wordAt, wordBefore } from '../text/words.ts';
import { foreignAfter, foreignBefore } from './context.ts';
import { fullForm } from './vocabulary/abbreviations.ts';
import { issuerNames } from './vocabulary/issuers.ts';
import { lawNames } from './vocabulary/laws.ts';

interface Title {
  start: number;
  /** End of the name, "(sửa đổi)" included, year not. */
  end: number;
  /** End of the bare name. */
  nameEnd: number;
  type: string;
  /** Set for abbreviations, whose title is not what is printed. */
  title?: string;
}

/** Words before "luật" that make another word of it. */
const COMPOUND = new Set('phap ky quy'.split(' '));
/** Words before "Luật" that make a school, a firm, a paper, a profession of it; their marks tell them from "hướng dẫn", "hỏi". */
const INSTITUTIONS = new Set(
  'học khoa ty phòng hãng đoàn viên viện báo ngành nhân sĩ môn trường đh'.split(' '),
);
/** The same in two words, which "chỉ", "sách" or "trình" alone would not tell. */
const BOOKS =
  /(?:tạp\s+chí|giáo\s+trình|bộ\s+môn|môn\s+học|chuyên\s+(?:ngành|mục)|câu\s+lạc\s+bộ|công\s+ty|văn\s+phòng|cao\s+học|thạc\s+sĩ|cử\s+nhân)\s+$/iu;
/** "luật dân sự" in small letters is a branch of law. */
const BRANCHES = new Set(
  'dan su,hinh su,lao dong,hang hai,to tung hinh su,to tung dan su,hanh chinh,quoc te'.split(','),
);
/** Titles of one syllable, whose marks tell them from common words: luật gia is a jurist, "luật được" goes on with a verb. */
const MARKED = new Map([
  ['gia', 'giá'],
  ['duoc', 'dược'],
  ['de dieu', 'đê điều'],
]);
/** Words that no title of a law goes on with. */
const STOPS = new Set(
  'quy có được thì là về ngày năm số này đã sẽ đang mới cho tại theo từ với khi để do hiện vừa bị phải cũng còn như sau trước gồm áp chỉ các những nhưng nếu vì nên mà ở trong ban sửa bỏ hay hoặc rằng thông điều khoản điểm nghị quyết luật ra bao nhằm giao đó nêu trên vào bổ cần trình khiến giúp đưa mở'.split(
    ' ',
  ),
);
/** What a law does, in words that begin no noun. */
const VERBS = new Set(
  'không chưa vẫn đều lại luôn khẳng xác bảo đảm tạo mở giúp góp cho cấm nghiêm yêu bắt buộc đặt đưa nâng tăng giảm chia phân thay thế kế thể tiếp tục đi vào việt hiện đầu cũ gốc ra được hồi thời lúc'.split(
    ' ',
  ),
);
/** The law of nations, and constitutions that were never ours. */
const NOT_OURS = /^(?:viet( nam)?|bien|bong da|hoi giao|hap dan|nhan qua|(?:.* )?quoc te)$/;
const CONSTITUTIONS = new Set([1946, 1959, 1980, 1992, 2001, 2013]);
/** A year before the State was founded, in 1945. */
const ANCIENT = /^\s+(?:năm\s+)?\(?(?:1[0-8]\d\d|19(?:[0-3]\d|4[0-4]))(?![\p{L}\d/.-])/u;
const isAncient = (text: string, at: number): boolean => ANCIENT.test(text.slice(at, at + 12));
/** Pinpoints right before a name. */
const PINPOINTS = /(?:(?:điểm|khoản|điều)\s+[\p{L}\d]{1,4}\s+(?:của\s+)?)+$/iu;
const REPUBLIC = /\s+nước\s+cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+Việt\s+Nam/iy;
const AMENDING =
  /\s*(?:về\s+việc\s+)?(?:(?:sửa\s+đổi|bổ\s+sung|,|và)\s*)+(?:(?:(?:một\s+số\s+điều|điều\s+\d+)(?:\s+và\s+(?:phụ\s+lục|điều)[^.;()\n]{0,80}?)?\s+)?của\s+|(?=(?:bộ\s+luật|luật|pháp\s+lệnh)\s))/iy;
/** The number of a law that is amended; with a day of its own year behind, a single one is the amending law's. */
const INNER = /\s+số\s*:?\s*\d+\/((?:19|20)\d\d)\/QH\d+(?![\p{L}\d]|,?\s+ngày\s+\d[^.;,\n]{0,20}?\1)/iuy;
/** The same where a law before it in the list has its number, too: then none of them is the amending law's. */
const INNER_OF_LIST = /\s+số\s*:?\s*\d+\/(?:19|20)\d\d\/QH\d+(?![\p{L}\d])/iuy;
const JOIN = /^\s*(?:,|và|;)\s*(điều\s+\d+\s+của\s+)?(?=(?:bộ\s+)?luật)/i;
const ABOUT = /\s+về(?:\s+việc)?(?=\s)/iuy;
const AMENDED =
  /\s*(?:\(\s*(?:sửa\s+đổi|bổ\s+sung)[^)\n]{0,20}\)|sửa\s+đổi(?!\s*,|\s+(?:bổ\s+sung|một|khoản|điều|điểm|và|quy|các)))/iy;

/** The title whose type word holds the letters at `at` ("ật" of luật, "ế" of hiến pháp, "ệnh" of pháp lệnh, "BL"). */
export function readTitle(text: string, at: number): Title | undefined {
  const char = text[at];
  if (char === 'B') return readAbbreviation(text, at);
  const tail = wordAt(text, at);
  const word = tail && wordBefore(text, tail.end);
  if (!word) return undefined;
  const { end } = word;
  const before = wordBefore(text, word.start);
  if (word.folded === 'hien') {
    const next = wordAt(text, end);
    if (next?.folded !== 'phap' || !isCapital(text, word.start) || foreignAfter(text, next.end))
      return undefined;
    // A constitutional court; "Thái Lan soạn Hiến pháp mới".
    if (
      before?.folded === 'toa' ||
      before?.folded === 'an' ||
      isAncient(text, next.end) ||
      isAbroad(text, word.start)
    )
      return undefined;
    const year = yearAfter(text, next.end);
    if (year && (!CONSTITUTIONS.has(year.year) || foreignAfter(text, year.end))) return undefined;
    REPUBLIC.lastIndex = next.end;
    const nameEnd = REPUBLIC.exec(text) ? REPUBLIC.lastIndex : next.end;
    return { start: word.start, end: nameEnd, nameEnd, type: 'hien-phap' };
  }
  if (word.folded === 'le') {
    const party = /^\s+Đảng(?:\s+Cộng\s+sản(?:\s+Việt\s+Nam)?)?/.exec(text.slice(end, end + 30))?.[0];
    return before?.folded === 'dieu' && party !== undefined
      ? { start: before.start, end: end + party.length, nameEnd: end + party.length, type: 'dieu-le' }
      : undefined;
  }
  if (word.folded === 'lenh') {
    return before?.folded === 'phap' ? named(text, before.start, end, 'phap-lenh') : undefined;
  }
  if (word.folded !== 'luat') return undefined;
  if (before && /^\s+$/.test(text.slice(before.end, word.start))) {
    if (printed(text, before) === 'bộ') return named(text, before.start, end, 'bo-luat');
    // "các dự luật quốc phòng": a bill, and no particular one.
    if (
      printed(text, before) === 'dự' &&
      !isCapital(text, word.start) &&
      !isCapital(text, skipSpaces(text, end))
    )
      return undefined;
    if (COMPOUND.has(before.folded) && (!isCapital(text, word.start) || before.folded === 'phap'))
      return undefined;
    if (INSTITUTIONS.has(printed(text, before)) && isCapital(text, word.start)) return undefined;
  }
  return named(text, word.start, end, 'luat');
}

function readAbbreviation(text: string, at: number): Title | undefined {
  const word = /^BL[A-ZĐ]{2,4}(?![\p{L}\d])/u.exec(text.slice(at, at + 8))?.[0];
  const title = word === undefined || /[\p{L}\d]/u.test(text.charAt(at - 1)) ? undefined : fullForm(word);
  return title === undefined || word === undefined
    ? undefined
    : { start: at, end: at + word.length, nameEnd: at + word.length, type: 'bo-luat', title };
}

/** Reads the name after a type word that spans `start`–`end`. */
function named(text: string, start: number, end: number, type: string): Title | undefined {
  const capital = isCapital(text, start) || isCapital(text, end - 4);
  let nameEnd = capital || isCapital(text, skipSpaces(text, end)) ? amendingEnd(text, end) : undefined;
  let known = false;
  if (nameEnd === undefined) {
    ABOUT.lastIndex = end;
    // "Pháp lệnh về việc ưu đãi …"; a law about something is another matter.
    const match = lawNames.match(
      text,
      capital && type === 'phap-lenh' && ABOUT.test(text) ? ABOUT.lastIndex : end,
    );
    const name = match ? foldedName(text, end, match.end) : '';
    if (match && (capital || !BRANCHES.has(name) || type !== 'luat')) {
      const marked = MARKED.get(name);
      if (marked === undefined || marked === text.slice(end, match.end).trim().toLowerCase())
        nameEnd = (capital ? longerEnd(text, match.end) : undefined) ?? match.end;
      if (nameEnd === match.end) nameEnd = qualifiedEnd(text, nameEnd);
    }
    known = nameEnd !== undefined;
    if (!known && (capital || isName(text, start, end)))
      nameEnd = phraseEnd(text, end, type === 'bo-luat' ? 99 : 2);
  }
  if (
    nameEnd === undefined ||
    (!known && NOT_OURS.test(foldedName(text, end, nameEnd))) ||
    isAncient(text, nameEnd) ||
    foreignAfter(text, nameEnd)
  )
    return undefined;
  if (BOOKS.test(text.slice(Math.max(0, start - 24), start)) || foreignBefore(text, start)) return undefined;
  AMENDED.lastIndex = nameEnd;
  return {
    start,
    end: AMENDED.exec(text) ? AMENDED.lastIndex : nameEnd,
    nameEnd,
    type,
  };
}

/** Whether a country stands before a name as its sentence's subject, pinpoints between. */
export function isAbroad(text: string, start: number): boolean {
  const pinpoints = PINPOINTS.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  return foreignBefore(text, start - pinpoints.length, true);
}

function foldedName(text: string, from: number, to: number): string {
  const words: string[] = [];
  for (let word = wordAt(text, from); word && word.end <= to; word = wordAt(text, word.end))
    words.push(word.folded);
  return words.join(' ');
}

/** The end of "sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C" after a type word. */
function amendingEnd(text: string, at: number): number | undefined {
  AMENDING.lastIndex = at;
  if (!AMENDING.exec(text)) return undefined;
  let end: number | undefined;
  const first = AMENDING.lastIndex;
  let numbered = false;
  for (let next = first; ;) {
    const rest = /^(?:(?:các|\d+)\s+)?(?:(?:bộ\s+)?luật|pháp\s+lệnh)(?:\s+có\s+liên\s+quan\s+đến)?/i.exec(
      text.slice(next, next + 40),
    );
    if (!rest) return end;
    const from = next + rest[0].length;
    const match = lawNames.match(text, from);
    const name = match ? qualifiedEnd(text, match.end) : phraseEnd(text, from, 1);
    if (name === undefined) return end;
    const inner: RegExp = numbered ? INNER_OF_LIST : INNER;
    inner.lastIndex = name;
    const own: boolean = inner.test(text);
    numbered ||= own;
    end = own ? inner.lastIndex : name;
    const join = JOIN.exec(text.slice(end, end + 32));
    // Where articles are named, the next law has its own.
    if (join?.[1] && !/\d\s+của\s+$/.test(text.slice(at, first))) return end;
    if (!join) return end;
    next = end + join[0].length;
  }
}

const printed = (text: string, word: Word): string => text.slice(word.start, word.end).toLowerCase();

/** không gian, không khí, không quân: words of titles, where "không" alone is a negation. */
const SPACE = new Set(['gian', 'khi', 'quan', 'pham']);

/** A name's first word alone is capital, or goes on with an abbreviation. */
const NAME = /^\s+\p{Lu}\p{Ll}+,?\s+(?:\p{Ll}|\p{Lu}{2})/u;
/** Whether "luật" in small letters has a name behind it, and is no "đạo luật", "dự luật" or "định luật", as others' are called. */
const isName = (text: string, start: number, end: number): boolean =>
  NAME.test(text.slice(end, end + 24)) &&
  !/(?:đạo|dự|định)\s+$/i.test(text.slice(Math.max(0, start - 6), start));
/** What makes another law of the one whose name stands before: "Luật Thương mại điện tử", "Luật Giáo dục ĐH". */
const QUALIFIED =
  /\s+(?:(?:điện\s+tử|tư\s+nhân|quốc\s+tế|(?<=xã\s+hội\s+)tự\s+nguyện)(?!\p{L})|\(HIV\/AIDS\)|(?!TP)\p{Lu}{2,4}(?![\p{L}.&-]))/uy;

function qualifiedEnd(text: string, at: number): number {
  QUALIFIED.lastIndex = at;
  if (!QUALIFIED.test(text) || issuerNames.match(text, at) || isCapital(text, at - 1)) return at;
  return QUALIFIED.lastIndex;
}

/** The lower-case words of a name that goes on where the known one ends: "Luật Doanh nghiệp tư nhân năm 1990". */
function longerEnd(text: string, at: number): number | undefined {
  let end = at;
  for (let count = 0; count < 5; count += 1) {
    const word = wordAt(text, end);
    if (!word || !/^[^\S\n]+$/.test(text.slice(end, word.start)) || isCapital(text, word.start)) break;
    if (/\d/.test(word.folded) || STOPS.has(printed(text, word)) || VERBS.has(printed(text, word))) break;
    // "nhà nước", "nước ngoài", but "nước ta".
    if (word.folded === 'nuoc' && /^\s+(?!ngoài)(?!năm|số)\S/u.test(text.slice(word.end, word.end + 8)))
      break;
    end = word.end;
  }
  return end > at && /^\s+(?:năm\s+(?:19|20)\d\d|số\s+\d+\/)/.test(text.slice(end, end + 12))
    ? end
    : undefined;
}

const PREVENTING = /\s+(?:(?:Phòng|Tiết\s+kiệm),?\s+chống\s+(?:các\s+)?(?=\p{Ll})|các\s+(?=TCTD))/uy;
const SHORT = /^\s+(?!TP$|EU$)[\p{Lu}&]{2,}/u;

/** The end of a title that no table knows, of `least` words: a capital, then words up to one that titles do not hold. */
function phraseEnd(text: string, at: number, least: number): number | undefined {
  let end: number | undefined;
  PREVENTING.lastIndex = at;
  let next = PREVENTING.test(text) ? PREVENTING.lastIndex : at;
  let count = next > at ? 2 : 0;
  for (; count < 12; count += 1) {
    const word = wordAt(text, next);
    if (!word || /\d/.test(word.folded)) break;
    if (count === 0 && !isCapital(text, word.start) && word.folded !== 'thue') break;
    if (word.folded === 'khong' && !SPACE.has(wordAt(text, word.end)?.folded ?? '')) break;
    // A name may begin with such a word ("Luật Có …"); a heading in capitals goes on with it ("LUẬT ĐỂ ÁP DỤNG").
    const first =
      count === 0 && word.folded !== 'so' && !(word.end - word.start > 1 && isCapital(text, word.end - 1));
    if (STOPS.has(printed(text, word)) && !first) break;
    if (printed(text, word) === 'đối' && wordAt(text, word.end)?.folded === 'voi') break;
    if (/\n\s*$/.test(text.slice(next, word.start)) && isCapital(text, word.start)) break;
    if (word.folded === 'va' || word.folded === 'cua') {
      const following = wordAt(text, word.end);
      if (
        !following ||
        STOPS.has(printed(text, following)) ||
        printed(text, following) === 'hướng' ||
        (isCapital(text, following.start) !== (word.folded === 'cua') &&
          // "Luật Tổ chức HĐND và UBND"
          !(/HĐND|PCCC/.test(text.slice(next - 4, next)) && isCapital(text, following.end - 1)))
      )
        break;
      if (word.folded === 'cua') break;
    }
    end = word.end;
    next = text[end] === '&' ? end + 1 : end;
  }
  // One word alone is no title ("luật Messi"), unless it is short for several; and all codes are known.
  return count >= least || (end !== undefined && SHORT.test(text.slice(at, end))) ? end : undefined;
}

/** The name as printed, on one line. */
export const titleText = (text: string, title: Pick<Title, 'start' | 'nameEnd' | 'title'>): string =>
  title.title ?? text.slice(title.start, title.nameEnd).replace(/\s+/g, ' ');

/** "Việt Nam", "của nước Cộng hòa …": the State between a title and its year is no part of either. */
const STATE =
  /\s+(?:của\s+)?(?:nước\s+)?(?:(?:ta|CHXHCN(?:\s+Việt\s+Nam)?|(?:cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+)?Việt\s+Nam))(?![\p{L}\d])/iuy;
const YEAR =
  /\s+(?:(?:năm\s+|(?=\d{4}(?!\d|[/.-]\d|\s*[/-]\s*\d)))((?:19|20)\d\d)(?![\d/])|\((?:năm\s+)?((?:19|20)\d\d)(\)?)(?![\d/]))|\s*,\s+năm\s+((?:19|20)\d\d)(?=\s*(?:$|[,.;:)\n]))/iy;

/** Where the State's name behind a title ends, or `at` where it does not stand. */
export function stateEnd(text: string, at: number): number {
  STATE.lastIndex = at;
  return STATE.exec(text) ? STATE.lastIndex : at;
}

/** "năm 2015", "2015", "(2015)", ", năm 2015," behind a title, the State's name between: the year and where its words end. */
export function yearAfter(text: string, at: number): { year: number; end: number } | undefined {
  YEAR.lastIndex = stateEnd(text, at);
  const match = YEAR.exec(text);
  if (!match) return undefined;
  const [, plain, bracketed, closed, apart] = match;
  // A bracket that goes on ("(2014, sửa đổi 2020)") is left outside.
  const end = bracketed !== undefined && !closed ? at : YEAR.lastIndex;
  return { year: Number(plain ?? bracketed ?? apart), end };
}

/** The offset of a number after a title ("… số 45/2009/QH12"). */
export function numberAfter(text: string, at: number): number | undefined {
  const match = /^\s*(?:(?:,\s*)?(?:luật\s+)?số\s*:?\s*(?=\d)|(?=\d{1,3}\/(?:19|20)\d\d\/QH))/i.exec(
    text.slice(at, at + 24),
  );
  return match ? skipSpaces(text, at + match[0].length) : undefined;
}
