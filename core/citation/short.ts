/** Type and number cut short, without the symbol that would settle the document. */

import { isCapital, isDigitCode, isWordCode } from '../text/words.ts';
import { contextAfter, foreignAfter, foreignBefore, issuerBefore } from './context.ts';
import { type Head, typeBefore } from './head.ts';
import type { ReadNumber } from './key.ts';
import { blank, describe, type Mention } from './mention.ts';
import { settle } from './settle.ts';
import type { Issuer } from './vocabulary/issuers.ts';

/** Types whose number counts without "số", symbol or issuer ("Nghị định 32"). */
const STRONG = new Set([
  'nghi-dinh',
  'nghi-quyet',
  'thong-tu',
  'thong-tu-lien-tich',
  'nghi-quyet-lien-tich',
  'phap-lenh',
]);
/** The same, but only with a capital ("Quyết định 749", not "quyết định 3 vấn đề"). */
const CAPITAL = new Set([
  'quyet-dinh',
  'chi-thi',
  'ket-luan',
  'cong-van',
  'cong-dien',
  'ke-hoach',
  'de-an',
  'quy-dinh',
  'luat',
  'thong-bao',
]);
/** A count's thing behind a figure. */
export const COUNTED =
  /^\s*(?:%|[.,]\d|(?:vấn\s+đề|nội\s+dung|người|năm(?!\s+(?:19|20)\d\d(?!\s*-))|tháng|ngày(?!\s+\d)|cán\s+bộ|trường\s+hợp|điểm|triệu|tỷ|tỉ|nghìn|ngàn|mét|m2|km|ha|kg|lần|đồng|cái|bộ(?!\s+trưởng)|tấn|giờ|phút|trang|dự\s+án|vụ|công\s+ty|doanh\s+nghiệp)(?![\p{L}]))/iu;
/** What may stand behind a document's number, where a count would have its thing. */
export const ENDED =
  /^(?:\s*(?:$|[.,;:()\n]|(?:của|ngày|năm\s+\d|về|và|hay|hoặc|thì|là|có|được|do|mà|để|khi|nên|vì|nhưng|đã|sẽ|đang|vừa|vẫn|cũng|còn|không|chưa|phải|trong|tại|từ|theo|cho|với|cùng|đều|khác|mới|quy\s+định|ban\s+hành|phê\s+duyệt|yêu\s+cầu|nêu|sửa|thay|bãi\s+bỏ|nhấn\s+mạnh|chỉ|giao|nhằm|đặt|xác\s+định|đưa|hướng\s+dẫn|triển\s+khai|thực\s+hiện|gồm|như|bị|hết|kèm|siết|gỡ|tạo|giúp|góp|mở|cấm|bắt\s+đầu|chính\s+thức|điều\s+chỉnh)(?![\p{L}])))/u;
/** Words that a document follows: with them "quyết định 67" in small letters, or "CT 05", is one. */
const CUE =
  /(?:theo|thực\s+hiện|triển\s+khai|ban\s+hành|ký|sửa|sửa\s+đổi|thay|thay\s+thế|bãi\s+bỏ|căn\s+cứ|tinh\s+thần|áp\s+dụng|với|\()\s*$/iu;
/** Acts that are named in small letters and by number alone, too. */
const SMALL = new Set(['quyet-dinh', 'chi-thi', 'ket-luan', 'cong-dien']);
/** The subject of a decision by number alone: "chỉ thị 42 về …". */
const ABOUT = /^\s+(?:về|ngày\s+\d)(?![\p{L}])/u;

/** The world's resolutions: "Nghị quyết 1325 (2000)". */
const WORLD = /^\d{4}\s*\((?:19|20)\d\d\)/;
/** Whose a plan is, in small letters, where that is no body that numbers its papers: "Kế hoạch số 1 của đội bóng". */
const PRIVATE =
  /^\s+của\s+(?!(?:tỉnh|thành|huyện|quận|thị|xã|phường|đặc\s+khu|sở|ban|bộ|cục|tổng|ngành|đảng|địa\s+phương|cơ\s+quan|chính\s+quyền|trung\s+ương|cấp|ủy|uỷ)(?!\p{L}))\p{Ll}/u;

/** Type and number cut short: "Nghị quyết số 97 ngày 27/11/2019 của Quốc hội", "Nghị định 103/2024". */
export function short(
  text: string,
  at: number,
  head: Head,
  read: ReadNumber | undefined,
): Mention | undefined {
  // "Thông báo kết luận số 45": a notice of what was concluded.
  const notice = head.type.slug === 'ket-luan' ? typeBefore(text, head.start) : undefined;
  const { start, type } = notice?.type.slug === 'thong-bao' ? notice : head;
  const { slug } = type;
  const capital = isCapital(text, start);
  let { end } = read ?? { end: at };
  let serial = read?.serial;
  if (!read) {
    const digits = (
      slug === 'nghi-quyet'
        ? /^\d{1,5}(?:\.\d\d?|[a-zA-ZĐđ])?(?![\p{L}\d])/u
        : /^\d{1,5}[a-zA-ZĐđ]?(?![\p{L}\d])/u
    ).exec(text.slice(at, at + 8))?.[0];
    if (digits === undefined) return undefined;
    serial = digits;
    end = at + digits.length;
    if (
      COUNTED.test(text.slice(end, end + 16)) ||
      /^\s*[/]/.test(text.slice(end, end + 3)) ||
      /^-\p{L}/u.test(text.slice(end, end + 2))
    )
      return undefined;
  }
  const abbreviated = !head.folded.includes(' ') && slug.includes('-');
  if (abbreviated && !/^\p{Lu}+$/u.test(text.slice(head.start, head.start + head.folded.length)))
    return undefined;
  if (foreignAfter(text, end)) return undefined;
  const context = contextAfter(text, end);
  if (!context.entry && (foreignBefore(text, start) || (!read && WORLD.test(text.slice(at, end + 8)))))
    return undefined;
  const settled =
    context.entry !== undefined || context.place !== undefined || context.date?.iso !== undefined;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 14);
  const ended = ENDED.test(after);
  const small =
    SMALL.has(slug) &&
    ended &&
    (ABOUT.test(after) || CUE.test(before)) &&
    !/^(?:19|20)\d\d$/.test(text.slice(at, end));
  const strong =
    STRONG.has(slug) ||
    (CAPITAL.has(slug) && (head.numbered || (capital && (ended || !!read)))) ||
    small ||
    (settled && slug !== 'van-ban');
  // A magazine's issue; a class of ships.
  if (/(?:pháp|tàu[^.;,]{0,16})\s+$/iu.test(before)) return undefined;
  if (slug === 'ke-hoach' && !settled && (read || /^(?:19|20)\d\d$/.test(text.slice(at, end))))
    return undefined;
  if (!settled && !STRONG.has(slug) && PRIVATE.test(text.slice(end, end + 24))) return undefined;
  // "Lô hàng QĐ 45 thùng", "chuyến NQ 68 cất cánh".
  const freight =
    (head.folded === 'qd' || head.folded === 'nq') &&
    !(read || settled || ended || head.numbered || CUE.test(before)) &&
    /\p{L}\s+$/u.test(before);
  const weak =
    freight ||
    (abbreviated && slug !== 'nghi-dinh' && slug !== 'nghi-quyet'
      ? slug === 'phap-lenh' ||
        (!read &&
          !settled &&
          !head.numbered &&
          (code(text, at, before) ||
            !(slug === 'quyet-dinh' || (ended && (slug === 'thong-tu' || CUE.test(before))))))
      : (!strong && !(read && capital && slug !== 'ke-hoach' && slug !== 'chuong-trinh')) ||
        (slug === 'luat' && !head.numbered));
  if (weak && !capital) return undefined;
  const citation = blank(start, end, text, 'short');
  citation.type = slug;
  if (serial !== undefined) citation.serial = serial;
  if (read?.year !== undefined) citation.year = read.year;
  describe(citation, context);
  let by = context;
  let ahead: Issuer | undefined;
  if (!context.entry) {
    const issuer = issuerBefore(text, start);
    if (issuer) {
      by = { ...context, ...issuer };
      if (!issuer.joint) ahead = issuer.entry;
      describe(citation, by);
    } else {
      const given = /^\s*,?\s*(?:vừa\s+)?(?:được|do)\s+/.exec(text.slice(end, end + 20));
      if (given) by = { ...contextAfter(text, end + given[0].length - 3), ...context };
    }
  }
  settle(citation, by);
  return { citation, context: by, capital, ...(ahead && { ahead }), ...(weak && { weak }) };
}

/** "CT2", "khu QĐ 12", "cột TT 1": an abbreviation and a figure that name a block, a column. */
const code = (text: string, at: number, before: string): boolean =>
  isWordCode(text.charCodeAt(at - 1)) ||
  !isDigitCode(text.charCodeAt(at + 1)) ||
  /(?:khu|t[òo][àa]|cột|nhà|lô|hộ)\s+$/iu.test(before);
