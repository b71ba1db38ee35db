import { plainWords, slug as slugOf } from './words.ts';

/**
 * The provinces and central cities as they stood before 1 July 2025, and the names that came or changed then
 * (Resolution 202/2025/QH15; Decision 19/2025/QĐ-TTg). Cities carry `*`.
 */
const PROVINCES =
  'An Giang|Bà Rịa - Vũng Tàu|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Định|Bình Dương|Bình Phước|Bình Thuận|' +
  'Cà Mau|Cao Bằng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Tĩnh|Hải Dương|Hậu Giang|' +
  'Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|Long An|Nam Định|Nghệ An|' +
  'Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|' +
  'Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái|' +
  '*Hà Nội|*Hồ Chí Minh|*Đà Nẵng|*Hải Phòng|*Cần Thơ|*Huế';

/** A province or central city: its slug and its name as running text writes it ("tỉnh Sơn La", "thành phố Huế"). */
interface Province {
  slug: string;
  name: string;
}

let provinces: Map<string, Province> | undefined;

/** The province of this slug (`son-la`, `ho-chi-minh`), if there is or was one. */
export function province(slug: string): Province | undefined {
  provinces ??= new Map(
    PROVINCES.split('|').map((entry) => {
      const name = entry.replace('*', '');
      const key = slugOf(name);
      return [key, { slug: key, name: `${entry.startsWith('*') ? 'thành phố' : 'tỉnh'} ${name}` }];
    }),
  );
  return provinces.get(slug);
}

/** Words for the level of a place, longest first. */
const LEVEL = /^(?:thanh pho|thi xa|thi tran|tinh|quan|huyen|xa|phuong|dac khu|tp|tx|tt|q|h|p)\s+/;
const BODY = /^(?:uy ban nhan dan|hoi dong nhan dan|ubnd|hdnd)\s+/;
const INNER_LEVEL = /\s(?=(?:thanh pho|thi xa|thi tran|tinh|quan|huyen|xa|phuong)\s)/g;

/**
 * A place in words as a path from wide to narrow: "xã Chiềng Mai, tỉnh Sơn La" → `['son-la', 'chieng-mai']`.
 * A bare "quận Đống Đa" gives `['dong-da']`. Words before the first level word ("UBND") are left out.
 */
export function placePath(text: string): string[] {
  return text
    .split(/[,|]/)
    .flatMap((part) => plainWords(part).replace(BODY, '').split(INNER_LEVEL))
    .map((part) => part.replace(LEVEL, '').replaceAll(' ', '-'))
    .filter(Boolean)
    .map((place) => (place === 'hcm' || place === 'tphcm' ? 'ho-chi-minh' : place))
    .reverse();
}
