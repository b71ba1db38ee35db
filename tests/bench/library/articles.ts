/** Articles made for the bench: 1,200 syllables each; no sentence is anyone's but ours. */

/** Words as they are frequent in news of public offices, the commonest first. */
const WORDS =
  'của và các trong cho về việc theo là được với tại có đã đến những người dân phường công tác thực hiện quy định nhân dân ủy ban thành phố quận huyện xã hội đồng cơ quan đơn vị tổ chức cán bộ công chức hướng dẫn kế hoạch quyết định nghị quyết nghị định thông tư chính phủ quốc hội thủ tục hành chính hồ sơ tiếp nhận giải quyết đất đai nhà ở giao thông đường bộ môi trường y tế giáo dục văn hóa thể thao an ninh trật tự phòng cháy chữa cháy ngân sách nhà nước thu chi đầu tư xây dựng dự án tiến độ kiểm tra giám sát báo cáo tổng kết sơ kết đại biểu cử tri ý kiến kiến nghị trả lời hòa giải cơ sở bản án tòa án thi hành khiếu nại tố cáo tiếp công dân lịch họp buổi sáng chiều ngày tháng năm quý khu phố tổ trưởng chi bộ đảng viên thanh niên phụ nữ cựu chiến binh người cao tuổi trẻ em trường học lớp giáo viên học sinh tuyên truyền vận động phong trào thi đua khen thưởng kỷ luật biên chế tiền lương bảo hiểm trợ cấp hỗ trợ hộ nghèo cận nghèo việc làm đào tạo nghề doanh nghiệp hợp tác xã chợ siêu thị vệ sinh an toàn thực phẩm quy hoạch sử dụng đất thu hồi bồi thường tái định cư giấy chứng nhận quyền sở hữu chuyển nhượng thừa kế đăng ký khai sinh kết hôn hộ tịch hộ khẩu căn cước chứng thực bản sao chữ ký điện tử dịch vụ công trực tuyến chuyển đổi số'.split(
    ' ',
  );
const CODES = ['NĐ-CP', 'QĐ-TTg', 'NQ-HĐND', 'TT-BNV', 'QĐ-UBND', 'KH-UBND'];
const SYLLABLES = 1200;

/** Numbers from 0 to 1, the same at each run. */
function chance(seed: number): () => number {
  let state = (seed + 1) * 48_271;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Runs of the list, so that words that belong together stand together, as often as in a text. */
function words(count: number, next: () => number): string[] {
  const all: string[] = [];
  while (all.length < count) {
    const from = Math.floor(next() ** 1.6 * WORDS.length);
    all.push(...WORDS.slice(from, from + 2 + Math.floor(next() * 4)));
    if (next() < 0.02)
      all.push(`Ông Tr${String.fromCharCode(97 + Math.floor(next() * 26))}n${Math.floor(next() * 900)}`);
  }
  return all.slice(0, count);
}

interface MadeArticle {
  title: string;
  plain: string;
  /** ISO day. */
  published: string;
}

/** The article of a number: always the same one. */
export function makeArticle(n: number): MadeArticle {
  const next = chance(n);
  const title = `${words(11, next).join(' ')} ${n}`;
  const lines: string[] = [];
  for (let left = SYLLABLES; left > 0; left -= 60) {
    const serial = Math.floor(next() * 200) + 1;
    const year = 2010 + Math.floor(next() * 16);
    const number = `${String(serial).padStart(2, '0')}/${year}/${CODES[Math.floor(next() * CODES.length)]!}`;
    const line = words(60, next).join(' ');
    lines.push(next() < 0.4 ? `${line} theo văn bản số ${number}.` : `${line}.`);
  }
  const day = new Date(Date.UTC(2015, 0, 1) + (n % 3900) * 86_400_000).toISOString().slice(0, 10);
  return { title, plain: lines.join('\n'), published: day };
}

/** What is searched for; the bench types it letter by letter. */
export const QUERIES: readonly string[] = [
  'duong bo',
  'đường bộ',
  'hòa giải cơ sở',
  'thu tuc hanh chinh',
  'ngân sách nhà nước',
  '12/2024/nq-hdnd',
  'quy hoach su dung dat',
  'bản án',
  'khong co trong bai',
];

/** Everything that stands in the box while a query is typed. */
export const typed = (query: string): string[] =>
  Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)).filter(
    (part) => part.trim() === part,
  );

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
