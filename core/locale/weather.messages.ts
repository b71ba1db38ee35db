import type { AirQuality, Condition } from '../weather/model.ts';
import type { CompassPoint } from '../weather/wind.ts';
import { catalogue } from './catalogue.ts';

/** The sky by day, as the forecasts on Vietnamese radio and television name it. */
const skyVi: Record<Condition, string> = {
  clear: 'Trời nắng',
  'mainly-clear': 'Trời nắng, ít mây',
  'partly-cloudy': 'Có mây',
  overcast: 'Nhiều mây',
  fog: 'Sương mù',
  drizzle: 'Mưa phùn',
  'light-rain': 'Mưa nhỏ',
  rain: 'Mưa vừa',
  'heavy-rain': 'Mưa to',
  'light-showers': 'Mưa rào nhẹ',
  showers: 'Mưa rào',
  'heavy-showers': 'Mưa rào to',
  'freezing-rain': 'Mưa băng giá',
  sleet: 'Mưa tuyết',
  snow: 'Tuyết rơi',
  thunderstorm: 'Mưa dông',
  hail: 'Dông kèm mưa đá',
  unknown: 'Không rõ thời tiết',
};

const skyEn: Record<Condition, string> = {
  clear: 'Sunny',
  'mainly-clear': 'Mostly sunny',
  'partly-cloudy': 'Partly cloudy',
  overcast: 'Overcast',
  fog: 'Fog',
  drizzle: 'Drizzle',
  'light-rain': 'Light rain',
  rain: 'Rain',
  'heavy-rain': 'Heavy rain',
  'light-showers': 'Light showers',
  showers: 'Showers',
  'heavy-showers': 'Heavy showers',
  'freezing-rain': 'Freezing rain',
  sleet: 'Sleet',
  snow: 'Snow',
  thunderstorm: 'Thunderstorm',
  hail: 'Thunderstorm with hail',
  unknown: 'Weather not known',
};

/** A clear sky is not sunny at night. */
const nightVi: Partial<Record<Condition, string>> = {
  clear: 'Trời quang',
  'mainly-clear': 'Trời quang, ít mây',
};
const nightEn: Partial<Record<Condition, string>> = { clear: 'Clear', 'mainly-clear': 'Mostly clear' };

const compassVi: Record<CompassPoint, string> = {
  n: 'bắc',
  ne: 'đông bắc',
  e: 'đông',
  se: 'đông nam',
  s: 'nam',
  sw: 'tây nam',
  w: 'tây',
  nw: 'tây bắc',
};

const compassEn: Record<CompassPoint, string> = {
  n: 'northerly',
  ne: 'north-easterly',
  e: 'easterly',
  se: 'south-easterly',
  s: 'southerly',
  sw: 'south-westerly',
  w: 'westerly',
  nw: 'north-westerly',
};

/** Bands of VN_AQI, best first (Decision 1459/QĐ-TCMT, 2019); the American scale has the same. */
const airVi = ['Tốt', 'Trung bình', 'Kém', 'Xấu', 'Rất xấu', 'Nguy hại'];
const airEn = [
  'Good',
  'Moderate',
  'Unhealthy for sensitive groups',
  'Unhealthy',
  'Very unhealthy',
  'Hazardous',
];

/** The scales' own names, in both languages. */
const scales: Record<AirQuality['scale'], string> = { 'us-aqi': 'US AQI', 'vn-aqi': 'VN_AQI' };

export const weatherMessages = catalogue(
  {
    heading: (place: string) => `Thời tiết ${place}`,
    choosePlace: 'Chọn nơi xem thời tiết',
    at: (town: string) => `tại ${town}`,
    condition: (condition: Condition, daylight: boolean) =>
      (daylight ? undefined : nightVi[condition]) ?? skyVi[condition],
    degrees: (value: number) => `${value}\u00a0°C`,
    range: (low: number, high: number) => `${low}–${high}\u00a0°C`,
    percent: (value: number) => `${value}\u00a0%`,
    feelsLike: (temperature: string) => `cảm giác như ${temperature}`,
    calm: 'lặng gió',
    wind: (force: number, speed: number, from?: CompassPoint) =>
      `gió${from ? ` ${compassVi[from]}` : ''} cấp ${force} (${speed}\u00a0km/giờ)`,
    humidity: 'Độ ẩm',
    rainChance: 'Khả năng mưa',
    today: 'Hôm nay',
    uv: 'Chỉ số UV',
    sunrise: 'Mặt trời mọc',
    sunset: 'Mặt trời lặn',
    nextDays: 'Những ngày tới',
    hours: (count: number, low: string, lowAt: string, high: string, highAt: string) =>
      `${count} giờ tới: thấp nhất ${low} lúc ${lowAt}, cao nhất ${high} lúc ${highAt}`,
    wettest: (chance: string, at: string) => `dễ mưa nhất lúc ${at} (${chance})`,
    dry: 'ít khả năng mưa',
    air: 'Không khí',
    airBand: (band: number) => airVi[band]!,
    airScale: (scale: AirQuality['scale'], modelled: boolean) =>
      modelled ? `${scales[scale]}, mô hình lưới rộng` : scales[scale],
    pm25: (amount: string) => `PM2.5: ${amount}\u00a0µg/m³`,
    day: 'Ngày',
    sky: 'Thời tiết',
    lowHigh: 'Nhiệt độ',
    noFigure: 'chưa có',
    asOf: (time: string) => `Số liệu lúc ${time}`,
    asOfDay: (time: string, day: string) => `Số liệu lúc ${time} ngày ${day}`,
    formerly: (names: string, province: string) =>
      `${names} nay thuộc ${province}; số liệu là của trung tâm hành chính hiện nay.`,
    source: (name: string) => `Nguồn: ${name}`,
    airSource: (name: string) => `Không khí: ${name}`,
    sample: 'Dữ liệu mẫu, không phải thời tiết thật',
    loading: 'Đang tải số liệu thời tiết…',
    stale: (hours: number) => `Số liệu đã cũ ${hours} giờ.`,
    expired: 'Số liệu nhận được đã quá 24 giờ nên không hiển thị.',
    kept: 'Chưa tải được số liệu mới, đang hiển thị số liệu gần nhất.',
    offline: 'Chưa kết nối được để tải số liệu thời tiết; sẽ tự thử lại.',
    missing: 'Máy chủ chưa có số liệu thời tiết.',
    refused: 'Máy chủ chưa trả được số liệu thời tiết; sẽ tự thử lại.',
    format: 'Số liệu thời tiết nhận được không đọc được.',
    noPlace: 'Chưa có số liệu thời tiết cho nơi này.',
  },
  {
    heading: (place) => `Weather in ${place}`,
    choosePlace: 'Choose a place',
    at: (town) => `at ${town}`,
    condition: (condition, daylight) => (daylight ? undefined : nightEn[condition]) ?? skyEn[condition],
    degrees: (value) => `${value}\u00a0°C`,
    range: (low, high) => `${low}–${high}\u00a0°C`,
    percent: (value) => `${value}%`,
    feelsLike: (temperature) => `feels like ${temperature}`,
    calm: 'calm',
    wind: (force, speed, from) =>
      `${from ? `${compassEn[from]} ` : ''}wind, force ${force} (${speed}\u00a0km/h)`,
    humidity: 'Humidity',
    rainChance: 'Chance of rain',
    today: 'Today',
    uv: 'UV index',
    sunrise: 'Sunrise',
    sunset: 'Sunset',
    nextDays: 'Next days',
    hours: (count, low, lowAt, high, highAt) =>
      `Next ${count} hours: lowest ${low} at ${lowAt}, highest ${high} at ${highAt}`,
    wettest: (chance, at) => `rain likeliest at ${at} (${chance})`,
    dry: 'rain unlikely',
    air: 'Air quality',
    airBand: (band) => airEn[band]!,
    airScale: (scale, modelled) => (modelled ? `${scales[scale]}, wide-grid model` : scales[scale]),
    pm25: (amount) => `PM2.5: ${amount}\u00a0µg/m³`,
    day: 'Day',
    sky: 'Weather',
    lowHigh: 'Low–high',
    noFigure: 'none yet',
    asOf: (time) => `Figures of ${time}`,
    asOfDay: (time, day) => `Figures of ${time}, ${day}`,
    formerly: (names, province) =>
      `${names} is now part of ${province}; the figures are those of today’s administrative centre.`,
    source: (name) => `Source: ${name}`,
    airSource: (name) => `Air quality: ${name}`,
    sample: 'Sample data, not real weather',
    loading: 'Loading the weather…',
    stale: (hours) => `These figures are ${hours} hours old.`,
    expired: 'The figures received are over 24 hours old and are not shown.',
    kept: 'New figures could not be loaded; these are the latest.',
    offline: 'No connection to load the weather; it will be tried again.',
    missing: 'The server has no weather yet.',
    refused: 'The server could not give the weather; it will be tried again.',
    format: 'The weather received could not be read.',
    noPlace: 'There is no weather for this place yet.',
  },
);
