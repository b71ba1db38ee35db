import { fold } from '../text/fold.ts';

/** A province or centrally run city, and the point its weather is told for. */
export interface Place {
  /** `ha-noi`, `ho-chi-minh`: stable, used in our files and attributes. */
  id: string;
  name: string;
  /** The town at the given point: the administrative centre. */
  point: string;
  latitude: number;
  longitude: number;
  /** Provinces merged into it on 1 July 2025. */
  formerly: readonly string[];
}

export interface FoundPlace {
  place: Place;
  /** The earlier name by which it was asked for: its own weather may differ much from that of today's centre. */
  formerName?: string;
}

/**
 * The 34 provinces and centrally run cities since 1 July 2025, with their administrative centres and the provinces
 * each absorbed: Resolution 202/2025/QH15 and the list of Decision 19/2025/QĐ-TTg. Hải Phòng's point is the inner city.
 * Coordinates of the centres: GeoNames (CC BY 4.0), to four decimals, the most that MET Norway accepts.
 */
const ROWS: readonly (readonly [
  name: string,
  point: string,
  latitude: number,
  longitude: number,
  formerly?: string,
])[] = [
  ['Hà Nội', 'Hà Nội', 21.0245, 105.8412],
  ['Đà Nẵng', 'Đà Nẵng', 16.0678, 108.2208, 'Quảng Nam'],
  ['TP Hồ Chí Minh', 'TP Hồ Chí Minh', 10.823, 106.6297, 'Bình Dương, Bà Rịa - Vũng Tàu'],
  ['An Giang', 'Rạch Giá', 10.0125, 105.0809, 'Kiên Giang'],
  ['Bắc Ninh', 'Bắc Giang', 21.2731, 106.1946, 'Bắc Giang'],
  ['Cà Mau', 'Cà Mau', 9.1768, 105.1524, 'Bạc Liêu'],
  ['Cao Bằng', 'Cao Bằng', 22.6657, 106.2579],
  ['Cần Thơ', 'Cần Thơ', 10.0371, 105.7883, 'Sóc Trăng, Hậu Giang'],
  ['Đắk Lắk', 'Buôn Ma Thuột', 12.6675, 108.0378, 'Phú Yên'],
  ['Điện Biên', 'Điện Biên Phủ', 21.386, 103.023],
  ['Đồng Nai', 'Biên Hòa', 10.9447, 106.8243, 'Bình Phước'],
  ['Đồng Tháp', 'Mỹ Tho', 10.36, 106.36, 'Tiền Giang'],
  ['Gia Lai', 'Quy Nhơn', 13.7765, 109.2237, 'Bình Định'],
  ['Hà Tĩnh', 'Hà Tĩnh', 18.3428, 105.9057],
  ['Hải Phòng', 'Hải Phòng', 20.8648, 106.6835, 'Hải Dương'],
  ['Huế', 'Huế', 16.4619, 107.5955],
  ['Hưng Yên', 'Hưng Yên', 20.6464, 106.0511, 'Thái Bình'],
  ['Khánh Hòa', 'Nha Trang', 12.2451, 109.1943, 'Ninh Thuận'],
  ['Lai Châu', 'Lai Châu', 22.3964, 103.4582],
  ['Lạng Sơn', 'Lạng Sơn', 21.8526, 106.761],
  ['Lào Cai', 'Yên Bái', 21.7229, 104.9113, 'Yên Bái'],
  ['Lâm Đồng', 'Đà Lạt', 11.9465, 108.4419, 'Đắk Nông, Bình Thuận'],
  ['Nghệ An', 'Vinh', 18.6734, 105.6923],
  ['Ninh Bình', 'Hoa Lư', 20.2581, 105.9797, 'Hà Nam, Nam Định'],
  ['Phú Thọ', 'Việt Trì', 21.3227, 105.402, 'Hòa Bình, Vĩnh Phúc'],
  ['Quảng Ngãi', 'Quảng Ngãi', 15.1205, 108.7923, 'Kon Tum'],
  ['Quảng Ninh', 'Hạ Long', 20.9505, 107.0734],
  ['Quảng Trị', 'Đồng Hới', 17.4689, 106.6223, 'Quảng Bình'],
  ['Sơn La', 'Sơn La', 21.3256, 103.9188],
  ['Tây Ninh', 'Tân An', 10.5359, 106.4137, 'Long An'],
  ['Thái Nguyên', 'Thái Nguyên', 21.5942, 105.8482, 'Bắc Kạn'],
  ['Thanh Hóa', 'Thanh Hóa', 19.8, 105.7667],
  ['Tuyên Quang', 'Tuyên Quang', 21.8236, 105.2142, 'Hà Giang'],
  ['Vĩnh Long', 'Vĩnh Long', 10.2537, 105.9722, 'Bến Tre, Trà Vinh'],
];

/** Folded, without the words before a name, and hyphens for spaces: `tp-ho-chi-minh` → `ho-chi-minh`. */
export function placeId(name: string): string {
  const words = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return words.replace(/^(tinh|thanh-pho|tp)-(?=.)/, '');
}

/** All of them, Hà Nội, Đà Nẵng and TP Hồ Chí Minh first, the others by the alphabet. */
export const PLACES: readonly Place[] = ROWS.map(([name, point, latitude, longitude, formerly]) => ({
  id: placeId(name),
  name,
  point,
  latitude,
  longitude,
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
 * The place of a name or identifier, whatever its case, marks and words before it ("Thành phố Đà Nẵng", `da-nang`);
 * names of before 1 July 2025 lead to today's province and are given back as `formerName`.
 */
export function findPlace(name: string): FoundPlace | undefined {
  const id = placeId(name);
  const today = PLACES.find((place) => place.id === (SPELLINGS[id] ?? id));
  if (today) return { place: today };
  for (const place of PLACES) {
    const formerName = place.formerly.find((former) => placeId(former) === id);
    if (formerName) return { place, formerName };
  }
  return undefined;
}
