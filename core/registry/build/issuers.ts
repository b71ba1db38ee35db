import { plainWords } from '../words.ts';

/** Issuing bodies of the centre by their present or historical names, as their own documents write them. */
export const BODIES =
  'Quốc hội|Ủy ban Thường vụ Quốc hội|Chủ tịch nước|Chủ tịch Quốc hội|Chính phủ|Thủ tướng Chính phủ|Hội đồng Bộ trưởng|' +
  'Văn phòng Chính phủ|Văn phòng Quốc hội|Thanh tra Chính phủ|Kiểm toán Nhà nước|Tòa án nhân dân tối cao|' +
  'Hội đồng Thẩm phán Tòa án nhân dân tối cao|Viện kiểm sát nhân dân tối cao|Ngân hàng Nhà nước|Ngân hàng Nhà nước Việt Nam|' +
  'Ngân hàng Chính sách xã hội|Bảo hiểm xã hội Việt Nam|Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|Ủy ban Kiểm tra Trung ương|' +
  'Ban Tuyên giáo và Dân vận Trung ương|Ban Tổ chức Trung ương|Văn phòng Trung ương Đảng|' +
  'Bộ Công an|Bộ Công nghiệp|Bộ Công Thương|Bộ Bưu chính, Viễn thông|Bộ Dân tộc và Tôn giáo|Bộ Giáo dục và Đào tạo|' +
  'Bộ Giao thông vận tải|Bộ Kế hoạch và Đầu tư|Bộ Khoa học và Công nghệ|Bộ Khoa học, Công nghệ và Môi trường|' +
  'Bộ Lao động - Thương binh và Xã hội|Bộ Lâm nghiệp|Bộ Ngoại giao|Bộ Nội vụ|Bộ Nông nghiệp và Công nghiệp thực phẩm|' +
  'Bộ Nông nghiệp và Môi trường|Bộ Nông nghiệp và Phát triển nông thôn|Bộ Quốc phòng|Bộ Tài chính|Bộ Tài nguyên và Môi trường|' +
  'Bộ Thông tin và Truyền thông|Bộ Thương mại|Bộ Thủy sản|Bộ Tư pháp|Bộ Văn hóa - Thông tin|Bộ Văn hóa, Thể thao và Du lịch|' +
  'Bộ Xây dựng|Bộ Y tế|Ủy ban Dân tộc|Ủy ban Thể dục thể thao|Tổng cục Địa chính|Tổng cục Quản lý ruộng đất|' +
  'Tổng cục Hải quan|Tổng cục Thuế|Cục Quản lý dược|Ban Tổ chức - Cán bộ Chính phủ|Liên đoàn Lao động Thành phố Hồ Chí Minh|' +
  'Tổng Liên đoàn Lao động Việt Nam|Hội Cựu chiến binh Việt Nam|Trung ương Hội Cựu chiến binh Việt Nam|' +
  'Ban Thường vụ TW Hội CCBVN|Trung ương Đoàn thanh niên cộng sản Hồ Chí Minh|Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|' +
  'Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam';

const HEADS = [
  'Bộ trưởng',
  'Thống đốc',
  'Tổng',
  'Chánh án',
  'Viện trưởng',
  'Chủ nhiệm',
  'Chủ tịch',
  'Giám đốc',
];

/** Folded name → name, longest first, so that "Bộ Công nghiệp" never eats the head of a longer one. */
const names = BODIES.split('|')
  .flatMap((name) => [name, ...HEADS.map((head) => `${head} ${name}`)])
  .map((name) => [plainWords(name.replaceAll('Uỷ', 'Ủy')), name] as const)
  .sort((a, b) => b[0].length - a[0].length);

/**
 * An issuer as a source writes it, in the body's own spelling: one body, or several joined by commas and "và".
 * Undefined where the field holds more, or less, than bodies that we know.
 */
export function readIssuer(raw: string): string | undefined {
  let rest = plainWords(raw).replace(/^(.*?)( sua doi| duoc tiep tuc| bo sung| huong dan)*$/, '$1');
  const found: string[] = [];
  while (rest) {
    const hit = names.find(([key]) => rest === key || rest.startsWith(`${key} `));
    if (!hit) return undefined;
    found.push(hit[1]);
    rest = rest
      .slice(hit[0].length)
      .trim()
      .replace(/^va (?=\S)/, '');
  }
  return found.length > 1 ? `${found.slice(0, -1).join(', ')} và ${found.at(-1)}` : found[0];
}

/** Bodies whose code alone, at the number's end, names the issuer: the Constitution and the laws on organisation allow only one. */
const SOLE: readonly [symbol: RegExp, name: string][] = [
  [/^qh\d+$/, 'Quốc hội'],
  [/^(nq-|pl-)?ubtvqh\d*$/, 'Ủy ban Thường vụ Quốc hội'],
  [/^(nd|nq)-cp$/, 'Chính phủ'],
  [/^(qd|ct|cd)-ttg$/, 'Thủ tướng Chính phủ'],
];

/** The issuer that a number's own symbol (folded: `nd-cp`) settles. */
export function issuerOfSymbol(symbol: string): string | undefined {
  return SOLE.find(([pattern]) => pattern.test(symbol))?.[1];
}
