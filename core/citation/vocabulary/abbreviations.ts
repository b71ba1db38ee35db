/** Abbreviations in the names of laws, in everyday use by lawyers and the press; a list of our own. */

/** What lawyers and the press abbreviate every day, by its first letters without "và". */
const SHORTENED =
  'Bộ luật Dân sự|Bộ luật Hình sự|Bộ luật Lao động|Bộ luật Tố tụng dân sự|Bộ luật Tố tụng hình sự|Bộ luật Hàng hải Việt Nam|bảo hiểm xã hội|bảo hiểm y tế|bảo vệ môi trường|bất động sản|kinh doanh bất động sản|kinh doanh bảo hiểm|tổ chức tín dụng|thu nhập doanh nghiệp|thu nhập cá nhân|giá trị gia tăng|tiêu thụ đặc biệt|phòng cháy và chữa cháy|cứu nạn, cứu hộ|xử lý vi phạm hành chính|hôn nhân và gia đình|Hội đồng nhân dân|Ủy ban nhân dân|sở hữu trí tuệ|thi hành án dân sự|thi hành án hình sự|tố tụng dân sự|tố tụng hình sự|tố tụng hành chính|ngân sách nhà nước|an toàn thực phẩm|giao thông đường bộ|an toàn giao thông|văn bản quy phạm pháp luật|phòng, chống tham nhũng|cán bộ, công chức';
let shortened: Map<string, string> | undefined;
/** What an abbreviation stands for; the table is made ready when the first is looked for. */
export function fullForm(letters: string): string | undefined {
  shortened ??= new Map(
    SHORTENED.split('|').map((words) => [
      words
        .replace(/ (?:và|Việt Nam)(?= |$)/g, '')
        .replace(/(\p{L})\p{L}*,? ?/gu, '$1')
        .toUpperCase()
        .replace('Ủ', 'U'),
      words,
    ]),
  );
  return shortened.get(letters.replace('&', ''));
}
/** A title with its abbreviations written out. */
export const writtenOut = (title: string): string =>
  title
    .replace(
      /(?<=((?:[Ll]uật|lệnh) )?)(?<![\p{L}&])[\p{Lu}&]{3,8}(?![\p{L}&])/gu,
      (letters, first?: string) =>
        (first ? fullForm(letters)?.replace(/^./u, (char) => char.toUpperCase()) : fullForm(letters)) ??
        letters,
    )
    // The law of 2024 counts them, the one of 2001 joins the two.
    .replace(' và chữa cháy và ', ', chữa cháy và ');
