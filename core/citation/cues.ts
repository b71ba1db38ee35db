/** The words by which a text shows what it is, what it quotes, and what it speaks of without a name. */

/** Words for an act even with a capital at a sentence's start ("Quyết định này gây tranh cãi"). */
export const ACTS =
  'quyet-dinh,quy-dinh,thong-bao,bao-cao,ke-hoach,chuong-trinh,huong-dan,ket-luan,de-an,phuong-an,van-ban,chi-thi'.split(
    ',',
  );
/** Words that in small letters mean an act or a rule far more often than a document. */
export const LOOSE = new Set([
  ...ACTS,
  ...'quy-che,lenh,dieu-le,bien-ban,to-trinh,cong-van,giay-phep,thong-cao,cong-lenh'.split(','),
]);

/** Lines that only the text of a document itself has, before its first citation; "1. Nghị định số …" may be a digest's. */
export const LAYOUT =
  /(?:^|\n)[^\S\n]*["“]?(?:Điều\s+\d+[a-z]?\s*[.:]|Chương\s+[IVXL]+|(?:\d{1,2}\.|[a-zđ]\))\s+\S)/u;
/** Words that only a document says of itself, anywhere. */
export const OWN =
  /(?:^|\n)[^\S\n]*(?:Căn\s+cứ\s[^\n;]{5,200};|Điều\s+1\.\s|Chương\s+I\s*\n)|ngày\s+\p{L}+(?:\s+\p{L}+){0,3}\s+này\s+có\s+hiệu\s+lực|này\s+có\s+hiệu\s+lực\s+thi\s+hành\s+(?:kể\s+)?từ/u;
const RULES = 'Bộ\\s+luật|Luật|Nghị\\s+(?:định|quyết)|Thông\\s+tư|Quyết\\s+định|Pháp\\s+lệnh|Chỉ\\s+thị';
/** A document that is only being written, or that is named by no number: it stands between the older ones and "this". */
export const NAMELESS = new RegExp(
  `(?<!\\p{L})(?:dự thảo|dự án|soạn(?: thảo)?|xây dựng|ban hành|thông qua|ký|ra|có|trình|công bố)\\s+(?:(?:một|các|những|hai|bản|bộ|đạo|dự thảo|thêm)\\s+){0,3}(${RULES})(?![\\p{L}\\d]|\\s*(?:số\\s|\\d|này|trên|đó|nêu|nói))`,
  'giu',
);
export const ALIAS =
  /^[^()\n;]{0,260}?\(\s*(?:(?:sau|dưới)\s+đây)?\s*(?:được\s+)?(?:gọi|viết)(?:\s+(?:tắt|chung|gọn))*(?:\s+là)?\s*:?\s*["“”'«]?\s*([^)"“”»;\n]{2,70})/iu;
export const CAPITALS = /^\s*\(([\p{Lu}&]{2,9})(?=\))/u;

/** "hai Nghị định này" are no one document. */
export const MANY = /(?:^|\s)(?:các|những|hai|ba|cả)\s+$/iu;

/** No line is looked through farther than this, so that texts without line ends cost no more. */
export const LINE = 400;
/** What such a quotation has in any case. */
export const QUOTES = /["“]|:\s*\n/;
export const AS_FOLLOWS = /như\s+sau/;
/** A quotation that a citation opens, on its line or the next ones: "… quy định như sau:", "…: “". */
export const OPENS = /^((?:[^\n“”".]|\.(?!\s)|\n(?!\s*\n))*?)(?::?\s*["“]|:\s*\n)/;
/** An article that amends a document, item by item. */
export const AMENDS = /^\s*Điều\s+\d+[a-z]?\.[^“"]*(?:sửa\s+đổi|bổ\s+sung)/iu;
/** A note that names the document of what stands below: "(Điều 3 …" in the Legal Code, "(ban hành kèm theo …" above an annex. */
export const NOTE = /^\s*\(\s*((?:ban\s+hành\s+)?kèm\s+theo\s*)?$/iu;
/** A question, or a heading of the Legal Code (Bộ pháp điển), ends what was quoted before. */
export const BREAK = /\?\n|(?:^|\n)Điều\s\d+\.\d+\./u;

/** What a mention says of a document whose place another one takes, or whose text it changes. */
export const REPLACED = /^(?:amends|replaces|repeals)$/;
/** How much of the text before is searched for nameless documents. */
export const PAST = 2000;
