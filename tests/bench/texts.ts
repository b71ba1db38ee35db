/** Texts made for the benchmarks; no sentence is anyone's but ours. */

/** Repeats sentences with changing numbers until the text is about `size` UTF-16 units long, one sentence a line. */
function compose(size: number, sentence: (n: number) => string): string {
  const lines: string[] = [];
  let length = 0;
  for (let n = 1; length < size; n += 1) {
    const line = sentence(n);
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n');
}

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

/** News as portals write it: dates, numbers, "luật sư", "quyết định nhanh", no citation. */
export function newsWithoutCitations(size: number): string {
  const SENTENCES = [
    (n: number) =>
      `Sáng ${(n % 28) + 1}/${(n % 12) + 1}, phường tổ chức lễ ra quân trồng cây với hơn ${n % 900} người dân tham gia, kinh phí ${n % 70} triệu đồng.`,
    () =>
      `Theo luật sư tư vấn tại buổi tiếp dân, bà con cần mang theo giấy tờ gốc và bản sao để đối chiếu trước 16 giờ 30 phút.`,
    (n: number) =>
      `Chủ tịch phường quyết định nhanh phương án phân luồng, bảo đảm ${n % 12} tuyến phố thông suốt trong giờ cao điểm.`,
    (n: number) =>
      `Kế hoạch mở rộng vườn hoa được người dân đồng tình, dự kiến xong trong quý ${(n % 4) + 1} năm ${2019 + (n % 7)}.`,
    (n: number) =>
      `Ban tổ chức thông báo lịch thi đấu bóng chuyền từ ngày ${(n % 27) + 1} đến ngày ${(n % 27) + 2}, tỉ số trận mở màn là 3-${n % 3}.`,
  ];
  return compose(size, (n) => pick(SENTENCES, n)(n));
}

/** Sentences of official style, dense with citations. */
export function officialText(size: number): string {
  const ISSUERS = ['NĐ-CP', 'TT-BNV', 'TT-BTC', 'QĐ-TTg'];
  return compose(
    size,
    (n) =>
      `Việc lập dự toán thực hiện theo điểm a khoản ${(n % 9) + 1} Điều ${(n % 40) + 1} của văn bản số ${String((n % 140) + 1).padStart(2, '0')}/${2005 + (n % 20)}/${pick(ISSUERS, n)} ` +
      `và hướng dẫn của cơ quan tài chính cùng cấp; hồ sơ gửi trước ngày ${(n % 27) + 1} tháng ${(n % 12) + 1} hằng năm để tổng hợp, trình cấp có thẩm quyền xem xét.`,
  );
}

/** The kind of text that npm `citation` is made for. */
export function americanText(size: number): string {
  return compose(
    size,
    (n) =>
      `The agency shall follow ${(n % 50) + 1} U.S.C. ${(n % 900) + 100}(a)(${(n % 5) + 1}) when it keeps records of the program, ` +
      `and shall report to the committee every year on what was spent, on whom, and with which result for the public.`,
  );
}
