import { fold } from '../text/fold.ts';

/** A province or centrally run city. */
interface Province {
  /** `ha-noi`, `ho-chi-minh`: stable, used in our files and attributes. */
  id: string;
  name: string;
  /** Provinces merged into it on 1 July 2025. */
  formerly: readonly string[];
}

interface FoundProvince {
  province: Province;
  /** The earlier name by which it was asked for: its own weather may differ much from that of today's centre. */
  formerName?: string;
}

/**
 * The 34 provinces and centrally run cities since 1 July 2025, with those that each absorbed: Resolution
 * 202/2025/QH15 and the list of Decision 19/2025/QĐ-TTg.
 */
const ROWS: readonly (readonly [name: string, formerly?: string])[] = [
  ['Hà Nội'],
  ['Đà Nẵng', 'Quảng Nam'],
  ['TP Hồ Chí Minh', 'Bình Dương, Bà Rịa - Vũng Tàu'],
  ['An Giang', 'Kiên Giang'],
  ['Bắc Ninh', 'Bắc Giang'],
  ['Cà Mau', 'Bạc Liêu'],
  ['Cao Bằng'],
  ['Cần Thơ', 'Sóc Trăng, Hậu Giang'],
  ['Đắk Lắk', 'Phú Yên'],
  ['Điện Biên'],
  ['Đồng Nai', 'Bình Phước'],
  ['Đồng Tháp', 'Tiền Giang'],
  ['Gia Lai', 'Bình Định'],
  ['Hà Tĩnh'],
  ['Hải Phòng', 'Hải Dương'],
  ['Huế'],
  ['Hưng Yên', 'Thái Bình'],
  ['Khánh Hòa', 'Ninh Thuận'],
  ['Lai Châu'],
  ['Lạng Sơn'],
  ['Lào Cai', 'Yên Bái'],
  ['Lâm Đồng', 'Đắk Nông, Bình Thuận'],
  ['Nghệ An'],
  ['Ninh Bình', 'Hà Nam, Nam Định'],
  ['Phú Thọ', 'Hòa Bình, Vĩnh Phúc'],
  ['Quảng Ngãi', 'Kon Tum'],
  ['Quảng Ninh'],
  ['Quảng Trị', 'Quảng Bình'],
  ['Sơn La'],
  ['Tây Ninh', 'Long An'],
  ['Thái Nguyên', 'Bắc Kạn'],
  ['Thanh Hóa'],
  ['Tuyên Quang', 'Hà Giang'],
  ['Vĩnh Long', 'Bến Tre, Trà Vinh'],
];

/** Folded, without the words before a name, and hyphens for spaces: `tp-ho-chi-minh` → `ho-chi-minh`. */
export function placeId(name: string): string {
  const words = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return words.replace(/^(tinh|thanh-pho|tp)-(?=.)/, '');
}

/** All of them, Hà Nội, Đà Nẵng and TP Hồ Chí Minh first, the others by the alphabet. */
export const PROVINCES: readonly Province[] = ROWS.map(([name, formerly]) => ({
  id: placeId(name),
  name,
  formerly: formerly?.split(', ') ?? [],
}));

/** Short and foreign spellings that people and providers use. */
const SPELLINGS: Record<string, string> = {
  hanoi: 'ha-noi',
  hn: 'ha-noi',
  danang: 'da-nang',
  hcm: 'ho-chi-minh',
  hcmc: 'ho-chi-minh',
  tphcm: 'ho-chi-minh',
  'ho-chi-minh-city': 'ho-chi-minh',
  'sai-gon': 'ho-chi-minh',
  saigon: 'ho-chi-minh',
  'thua-thien-hue': 'hue',
  haiphong: 'hai-phong',
};

/**
 * The province of a name or identifier, whatever its case, marks and words before it ("Thành phố Đà Nẵng", `da-nang`);
 * names of before 1 July 2025 lead to today's province and are given back as `formerName`.
 */
export function findProvince(name: string): FoundProvince | undefined {
  const id = placeId(name);
  const today = PROVINCES.find((province) => province.id === (SPELLINGS[id] ?? id));
  if (today) return { province: today };
  for (const province of PROVINCES) {
    const formerName = province.formerly.find((former) => placeId(former) === id);
    if (formerName) return { province, formerName };
  }
  return undefined;
}
