/**
 * What the words beside a law's name say of its version: the year or day that the Assembly passed it, or that another
 * version than today's may be meant. A name alone is read as of the article's day, so whatever speaks of another day
 * must be seen.
 */

import { type ReadDate, readDay, readYear } from '../text/date.ts';
import { ending } from '../text/ending.ts';
import { namesCountry } from './context.ts';
import { lawNames } from './vocabulary/laws.ts';

/** "(ban hành năm 2003)", "do Quốc hội ban hành năm 2003", "được Quốc hội thông qua ngày 26/11/2003". */
const PASSED =
  /[\s,(]*(?:đã\s+)?(?:(?:được|do)\s+)?(?:(?:Quốc\s+hội|(?:Ủy|Uỷ)\s+ban\s+Thường\s+vụ\s+Quốc\s+hội)[^.;,()\n]{0,50}?\s+)?(?:đã\s+)?(?:ban\s+hành|thông\s+qua)\s+(?:(?:vào|tại\s+kỳ\s+họp[^.;()\n]{0,30}?)\s*)?(?=n(?:gày|ăm)\s)/iuy;

/** The day or year on which the words behind a name say that it was passed. */
export function passedAfter(text: string, at: number): ReadDate | undefined {
  PASSED.lastIndex = at;
  if (!PASSED.exec(text)) return undefined;
  return readDay(text, PASSED.lastIndex) ?? readYear(text, PASSED.lastIndex);
}

/** Words behind a name that set it apart from its other versions, before or after today's. */
const OTHER_VERSION =
  /^[\s(]*(?:,\s*)?(?:đã\s+|vừa\s+|mới\s+|sẽ\s+|sắp\s+)*(?:cũ|mới|trước|đầu\s+tiên|ra\s+đời|ban\s+đầu|gốc|sửa\s+đổi|được\s+(?:Quốc\s+hội|thông\s+qua|ban\s+hành|sửa)|do\s+Quốc\s+hội|thông\s+qua|ban\s+hành|có\s+hiệu\s+lực\s+(?:thi\s+hành\s+)?(?:kể\s+)?từ|hết\s+hiệu\s+lực|(?:của\s+)?(?:Quốc\s+hội\s+)?kh(?:óa|oá)|các\s+(?:năm|phiên\s+bản|thời\s+kỳ)|qua\s+các|phiên\s+bản|thời\s+(?:kỳ|điểm)|lần|sắp|tương\s+lai|dự\s+kiến)(?!\p{L})/iu;
/** A number or year behind a name that was not read as its own ("số 13-2003", "– 2003", "’93"). */
const UNREAD = /^\s*,\s*năm\s+\d{4}|^\s*(?:[(–‘’'-]\s*)?(?:(?:luật\s+)?số\s*:?\s*)?['’‘]?\d/iu;
/** A year some words on, with no stop between. */
const YEAR_NEAR = /^(?:\s+[\p{Ll}]+){1,6}\s+(?:19|20)\d\d(?!\d)/u;
/** The word right behind a name, on its line. */
const NEXT_WORD = /^[^\S\n]+(\p{L}+)/u;
/** Words that a sentence goes on with behind a whole name; any other may be the rest of a longer name ("Luật Doanh nghiệp tư nhân"). */
const GOES_ON = new Set(
  'và hoặc hay cùng với cũng còn đã đang sẽ sắp vừa mới vẫn đều lại luôn chưa không chỉ phải cần nên được bị có là thì mà để khi nếu nhưng như vì do bởi nhằm kể từ tới đến trước sau trong trên dưới ngoài giữa tại ở theo về đối cho của này đó nêu nói hiện hành thuộc gồm bao trừ tính quy xác khẳng yêu nghiêm cấm bắt bảo đảm tạo mở giúp góp đặt đưa nâng tăng giảm chia phân thay thế tiếp tục đi vào ra ban hành hết dự thực thi áp hướng sửa bổ bãi hủy huỷ ghi khác gửi làm dùng đạt liên kết phối tiến hành phê quyết trình giao tự sử phù xảy điều khoản điểm chương mục nước năm ngày số lần khóa gây buộc tập trung vận dụng chính thức dành trao coi hạn mức nhất định vào cụ thể rằng hiểu phát triển kèm đô đươ va thi đa một những các nhiều mọi mỗi đồng thời bên'.split(
    ' ',
  ),
);
/** Another name that has the year which may be that of both: "Luật Nhà ở và Luật Kinh doanh bất động sản năm 2014". */
const NEXT = /^\s*(?:,|và|hoặc|hay|;)\s*(?:Bộ\s+luật|Luật|Pháp\s+lệnh)(?=\s)/u;

/** The Assembly's act, right before the name: what it passed may not have had effect on the day of reading. */
const PASSING = ending(
  /(?:thông\s+qua|ban\s+hành|ra\s+đời|công\s+bố|trình|xây\s+dựng|soạn\s+thảo)\s+(?:(?:toàn\s+văn|dự\s+án)\s+)?|luật\s+sửa\s+đổi[^.;\n]{0,60}|[\p{Ll}]\s+(?:cũ|mới)\s+của\s+/iu,
);
/** A sentence set on another day: "Năm 2003, …", "Trước ngày 1/7/2014, …". */
const ANOTHER_DAY =
  /(?:^|[.;:\n“"(]\s*)(?:(?:Vào|Từ|Trước|Sau|Đến|Đầu|Giữa|Cuối|Hồi|Giai\s+đoạn|Kể\s+từ)\s+)*(?:(?:đầu|giữa|cuối)\s+)?(?:năm|ngày|tháng)?\s*(?:\d{1,2}\s*[/.-]\s*){0,2}(?:19|20)\d\d(?!\d)(?![^.;\n]*\/)[^.;\n]*$|\d{1,2}\/(?:19|20)\d\d,[^.;\n/]*$/iu;
/** Characters of its sentence that are looked at on either side of a name. */
const REACH = 300;
/** Where a sentence ends. */
const STOP = /[.!?…;]["”’)]*\s|\n/g;
/** A year, alone or in a day, outside the numbers of documents: the sentence may be set in it. */
const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![.,]?\d|\/\p{L})/u;
/** What all of the next have, found at a glance. */
const PAST = /đó|ấy|đây|kia|xưa/i;
/** Words that set a sentence in the time of what was told before. */
const THEN =
  /(?<!\p{L})(?:(?:khi|lúc|hồi|thời|thời\s+điểm|giai\s+đoạn|năm)\s+(?:đó|ấy|bấy\s+giờ)|bấy\s+giờ|trước\s+(?:đây|kia)|năm\s+xưa)(?!\p{L})/iu;
/** A word that sets the last name of a row apart from other versions, and so the others. */
const ALL_OTHER =
  /^\s+(?:\(?(?:năm\s+)?\(?(?:19|20)\d\d(?![\d/])|(?:cũ|mới|trước\s+(?:đây|kia|đó)|sửa\s+đổi)(?!\p{L}))/iu;
/** A number that the name in brackets explains. */
const NOTED = ending(/\d\S*\s*\(/);

/** Whether the words beside a name leave open which version is meant. Its own year, number and day were not found. */
export function unsettledBeside(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 90);
  if (OTHER_VERSION.test(after) || UNREAD.test(after) || YEAR_NEAR.test(after)) return true;
  const next = NEXT_WORD.exec(after)?.[1];
  if (next !== undefined && !GOES_ON.has(next)) return true;
  const before = text.slice(Math.max(0, start - 120), start);
  if (PASSING(before) || ANOTHER_DAY.test(before) || NOTED(before) || sharesVersion(text, end)) return true;
  const sentence = sentenceAround(text, start, end);
  return YEAR.test(sentence) || (PAST.test(sentence) && THEN.test(sentence)) || namesCountry(sentence);
}

/** The sentence that a name stands in, the name left out. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const last = [...before.matchAll(STOP)].at(-1);
  const behind = text.slice(end, end + REACH);
  const stop = [...behind.matchAll(STOP)][0];
  return `${before.slice(last ? last.index + last[0].length : 0)} … ${behind.slice(0, stop?.index)}`;
}

/** Whether names follow in a row whose last has a year, or a word that tells versions apart. */
function sharesVersion(text: string, at: number): boolean {
  for (let count = 0; count < 6; count += 1) {
    const next = NEXT.exec(text.slice(at, at + 24));
    if (!next) return false;
    const name = lawNames.match(text, at + next[0].length);
    if (!name) return false;
    at = name.end;
    if (ALL_OTHER.test(text.slice(at, at + 16))) return true;
  }
  return false;
}
