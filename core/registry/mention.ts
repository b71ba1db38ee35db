/** What the sentence of a mention says of the document mentioned, and of no other: the words and the years that may tell it. */

import { REACH } from '../citation/surroundings.ts';
import { plainWords } from './words.ts';

/** What one surrounding says of a mention. */
export interface Said {
  /** Words that are about this document alone, folded; breaks between them are a token that no title has. */
  words: string;
  /** Years that its sentences print, save those inside numbers. */
  years: number[];
  /** The year printed right behind it, where there is one and no other. */
  year?: number;
}

/** Nothing said. */
export const SILENT: Said = { words: '', years: [] };

/** Most characters of a sentence looked at on either side. */
const SENTENCE = 600;
/** Most mentions read in one surrounding. */
const MENTIONS = 5;
/** Where the words are as long as surroundings get, they may be cut: what stood beyond is not known. */
const CUT = REACH - 10;
/** Stands between words that are not neighbours: a digit, since titles are compared without theirs. */
export const BREAK = ' 0 ';

const STOP = /[.!?…]["”’)\]]*(?=\s|$)|[;\n]|(?<=\p{Ll})[.!?](?=\p{Lu})/gu;

const TYPES =
  'nghị\\s+định|nghị\\s+quyết|quyết\\s+định|thông\\s+tư|chỉ\\s+thị|công\\s+(?:văn|điện)|kế\\s+hoạch|thông\\s+báo|kết\\s+luận|hướng\\s+dẫn|quy\\s+định|quy\\s+chế|pháp\\s+lệnh|bộ\\s+luật|luật|văn\\s+bản|tờ\\s+trình|báo\\s+cáo|hiến\\s+pháp|điều\\s+lệ';
/** A document told by its number, or by its type alone ("một nghị định về …"). */
const DOCUMENT = new RegExp(
  `(?:${TYPES})\\s+(?:liên\\s+tịch\\s+)?(?:số\\s*:?\\s*)?\\d[\\p{L}\\d/.-]*` +
    '|(?<![\\d/])\\d+\\p{L}?[-/](?:\\d{4}/)?\\p{L}[\\p{L}\\d/-]*' +
    '|(?:nghị\\s+định|nghị\\s+quyết|thông\\s+tư|chỉ\\s+thị)(?!\\p{L})(?!\\s+(?:này|trên|nói trên|nêu trên)(?!\\p{L}))',
  'giu',
);
/** A law by its name. */
const LAW = /(?<!\p{L})(?:[Bb]ộ\s+[Ll]uật|[Ll]uật|[Pp]háp\s+[Ll]ệnh|[Hh]iến\s+[Pp]háp)\s+(?=\p{Lu})/gu;
/** What a decree does to the law that its own title names. */
const GUIDES = /(?:số\s+điều|chi\s+tiết|dẫn|thi\s+hành|bổ\s+sung|sửa(?:\s+đổi)?)(?:\s+của)?\s+$/iu;
/** The type of the document mentioned, where the mention is its number alone. */
const OWN_TYPE = new RegExp(`(?:${TYPES})\\s+(?:số\\s*:?\\s*)?$`, 'iu');
/** Another number of the same list: "Nghị định 41, 123 và 70". */
const LISTED = /^\s*(?:,|và|hoặc|hay|hay\s+là|cùng|với)\s*(?:số\s+)?\d{1,4}\p{L}?(?![\p{L}\d/.%])/iu;
/** Words that stand between numbers of one list, and nothing else. */
const BETWEEN =
  /^[\s,()]*(?:(?:của|năm|ngày|tháng|số|và|hoặc|hay|lẫn|cùng|với|đến|chính\s+phủ|các|mới|cũ|[\d/.-]+)(?!\p{L})[\s,()]*)*$/iu;
/** How a title goes on behind its number. */
const TITLED =
  /^\s*(?:của\s+[^\d.,;:()]{2,40}?\s+)?,?\s*(?=(?:về|quy\s+định|hướng\s+dẫn|sửa|bổ\s+sung|chi\s+tiết|thi\s+hành|xử\s+(?:phạt|lý)|phê\s+duyệt|ban\s+hành|thí\s+điểm)(?!\p{L}))/iu;
/** Where the words behind a title may pass to something else. */
const PASSES =
  /[,:()–]|(?<!\p{L})(?:thì|đã|sẽ|đang|được|bị|phải|cần|nên|là|mà|để|khi|nếu|nhưng|còn|cũng|vì|do|thay|cùng|theo|khiến|giúp|buộc|yêu\s+cầu)(?!\p{L})/iu;
/** The year printed right behind a number: "năm 2019", "(2019)", ", ký năm 2019", "của năm 2013". */
const YEAR_BEHIND =
  /^\s*[,(]?\s*(?:của\s+(?:(?:thủ\s+tướng\s+)?chính\s+phủ\s+|thủ\s+tướng\s+)?)?(?:(?:được\s+|đã\s+)?(?:ký|ban\s+hành)\s+(?:vào\s+|từ\s+)?)?năm\s+((?:19|20)\d\d)(?!\d)|^\s*\(\s*((?:19|20)\d\d)\s*\)/iu;
const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d|\/\p{L})/gu;

/** Where the text first tells of a document that is not a law which the decree's own title names. */
function documentIn(text: string): number | undefined {
  const laws = [...text.matchAll(LAW)].filter(({ index }) => !GUIDES.test(text.slice(0, index)));
  const found = [...text.matchAll(DOCUMENT), ...laws].map(({ index }) => index);
  return found.length ? Math.min(...found) : undefined;
}

/** Whether the text ends in a list of numbers that the mention goes on. */
function endsInList(before: string): boolean {
  const last = [...before.matchAll(DOCUMENT), ...before.matchAll(LAW)].at(-1);
  return last !== undefined && BETWEEN.test(before.slice(last.index + last[0].length));
}

/** The words of a sentence that are about the mention alone. */
function wordsOf(before: string, behind: string, isCut: boolean): string[] {
  const next = documentIn(behind);
  const isListed = LISTED.test(behind);
  if (!isCut && next === undefined && !isListed && documentIn(before) === undefined) return [before, behind];
  // Other documents share the sentence: only the title that follows the number is surely its own.
  if (isListed || endsInList(before)) return [];
  const own = behind.slice(0, next);
  const titled = TITLED.exec(own);
  if (!titled) return [];
  const title = own.slice(titled[0].length);
  const passes = PASSES.exec(title);
  return [title.slice(0, passes?.index)];
}

/**
 * Reads what stands around a mention. Only its own sentence counts. Where the sentence names other documents, too, only
 * a title right behind the mention counts: what stands before it or further on may be said of the others.
 * @param mention the number as the text has it; a bare numeral is found in too many places to tell anything
 * @param around its sentence or paragraph, the mention inside
 */
export function saidBeside(mention: string, around: string): Said {
  if (!/\p{L}/u.test(mention)) return SILENT;
  const parts = mention.normalize('NFC').trim().split(/\s+/);
  const pattern = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
  const text = around.normalize('NFC').slice(0, 4 * SENTENCE);
  const words: string[] = [];
  const years: number[] = [];
  const own = new Set<number>();
  const mentions = [...text.matchAll(new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d]|[/-]\\S)`, 'gu'))];
  for (const { 0: found, index } of mentions.slice(0, MENTIONS)) {
    const wide = text.slice(Math.max(0, index - SENTENCE), index);
    const last = [...wide.matchAll(STOP)].at(-1);
    const before = (last ? wide.slice(last.index + last[0].length) : wide).replace(OWN_TYPE, '');
    const rest = text.slice(index + found.length, index + found.length + SENTENCE);
    const behind = rest.slice(0, [...rest.matchAll(STOP)][0]?.index);
    const isCut = before.length >= CUT || behind.length >= CUT;
    words.push(...wordsOf(before, behind, isCut).map(plainWords));
    for (const part of [before, behind]) for (const [year] of part.matchAll(YEAR)) years.push(Number(year));
    const beside = YEAR_BEHIND.exec(behind);
    if (beside) own.add(Number(beside[1] ?? beside[2]));
  }
  const [year, ...others] = own;
  return {
    words: words.filter(Boolean).join(BREAK),
    years,
    ...(year !== undefined && !others.length && { year }),
  };
}
