import { findProvince, placeId, PROVINCES } from './provinces.ts';

/** Where weather is asked for, and under what name it is told. */
export interface WeatherPoint {
  /** Identifier of the province, or one of the portal's own. */
  id: string;
  name: string;
  /** The town at the point, where it is not what the name says. */
  town?: string;
  latitude: number;
  longitude: number;
}

/**
 * The administrative centre of each province (Resolution 202/2025/QH15; Hải Phòng's is the inner city), with its
 * coordinates from GeoNames (CC BY 4.0), to four decimals, the most that MET Norway accepts.
 */
const CENTRES: Record<string, readonly [town: string, latitude: number, longitude: number]> = {
  'ha-noi': ['Hà Nội', 21.0245, 105.8412],
  'da-nang': ['Đà Nẵng', 16.0678, 108.2208],
  'ho-chi-minh': ['TP Hồ Chí Minh', 10.823, 106.6297],
  'an-giang': ['Rạch Giá', 10.0125, 105.0809],
  'bac-ninh': ['Bắc Giang', 21.2731, 106.1946],
  'ca-mau': ['Cà Mau', 9.1768, 105.1524],
  'cao-bang': ['Cao Bằng', 22.6657, 106.2579],
  'can-tho': ['Cần Thơ', 10.0371, 105.7883],
  'dak-lak': ['Buôn Ma Thuột', 12.6675, 108.0378],
  'dien-bien': ['Điện Biên Phủ', 21.386, 103.023],
  'dong-nai': ['Biên Hòa', 10.9447, 106.8243],
  'dong-thap': ['Mỹ Tho', 10.36, 106.36],
  'gia-lai': ['Quy Nhơn', 13.7765, 109.2237],
  'ha-tinh': ['Hà Tĩnh', 18.3428, 105.9057],
  'hai-phong': ['Hải Phòng', 20.8648, 106.6835],
  hue: ['Huế', 16.4619, 107.5955],
  'hung-yen': ['Hưng Yên', 20.6464, 106.0511],
  'khanh-hoa': ['Nha Trang', 12.2451, 109.1943],
  'lai-chau': ['Lai Châu', 22.3964, 103.4582],
  'lang-son': ['Lạng Sơn', 21.8526, 106.761],
  'lao-cai': ['Yên Bái', 21.7229, 104.9113],
  'lam-dong': ['Đà Lạt', 11.9465, 108.4419],
  'nghe-an': ['Vinh', 18.6734, 105.6923],
  'ninh-binh': ['Hoa Lư', 20.2581, 105.9797],
  'phu-tho': ['Việt Trì', 21.3227, 105.402],
  'quang-ngai': ['Quảng Ngãi', 15.1205, 108.7923],
  'quang-ninh': ['Hạ Long', 20.9505, 107.0734],
  'quang-tri': ['Đồng Hới', 17.4689, 106.6223],
  'son-la': ['Sơn La', 21.3256, 103.9188],
  'tay-ninh': ['Tân An', 10.5359, 106.4137],
  'thai-nguyen': ['Thái Nguyên', 21.5942, 105.8482],
  'thanh-hoa': ['Thanh Hóa', 19.8, 105.7667],
  'tuyen-quang': ['Tuyên Quang', 21.8236, 105.2142],
  'vinh-long': ['Vĩnh Long', 10.2537, 105.9722],
};

/** The point for each of the 34 provinces and cities, in the order of `PROVINCES`. */
export const WEATHER_POINTS: readonly WeatherPoint[] = PROVINCES.map(({ id, name }) => {
  const [town, latitude, longitude] = CENTRES[id]!;
  return { id, name, ...(town === name ? {} : { town }), latitude, longitude };
});

/** A name of one's own with a point: `Mộc Châu @ 20.8372/104.6411`. */
const OWN_POINT = /^(.*\S)\s*@\s*(-?\d{1,2}(?:\.\d+)?)\s*\/\s*(-?\d{1,3}(?:\.\d+)?)$/;

/**
 * The point that a place stands for: the centre of a province, by its name of today or of before 1 July 2025, or any
 * point that is written out, degrees north and east (`Mộc Châu @ 20.8372/104.6411`).
 * @returns undefined where it is neither.
 */
export function weatherPoint(written: string): WeatherPoint | undefined {
  const own = OWN_POINT.exec(written.trim());
  if (own) {
    const [, name, latitude, longitude] = own as unknown as [string, string, string, string];
    if (Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180) return undefined;
    return { id: placeId(name), name, latitude: Number(latitude), longitude: Number(longitude) };
  }
  const id = findProvince(written)?.province.id;
  return WEATHER_POINTS.find((point) => point.id === id);
}
