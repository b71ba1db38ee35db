import { localDay, localHour } from './dates.ts';
import {
  WEATHER_FORMAT,
  type Condition,
  type DayWeather,
  type HourWeather,
  type PlaceWeather,
  type WeatherFile,
} from '../core/weather/model.ts';

/** Invented figures that look like late autumn in each city; days are counted from today. */
const SAMPLES: readonly {
  id: string;
  name: string;
  latitude: number;
  longitude: number;
  now: {
    temperature: number;
    feelsLike: number;
    humidity: number;
    condition: Condition;
    wind: number;
    from: number;
  };
  /** Index on the American scale. */
  air: number;
  /** High, low, condition, chance of rain. */
  days: readonly (readonly [number, number, Condition, number])[];
}[] = [
  {
    id: 'ha-noi',
    name: 'Hà Nội',
    latitude: 21.0245,
    longitude: 105.8412,
    now: { temperature: 24, feelsLike: 25, humidity: 71, condition: 'partly-cloudy', wind: 9, from: 45 },
    air: 112,
    days: [
      [27, 19, 'partly-cloudy', 10],
      [26, 19, 'overcast', 20],
      [23, 18, 'light-rain', 60],
      [22, 17, 'drizzle', 50],
      [25, 17, 'mainly-clear', 5],
      [26, 18, 'clear', 0],
      [26, 19, 'fog', 10],
      [24, 18, 'overcast', 30],
    ],
  },
  {
    id: 'da-nang',
    name: 'Đà Nẵng',
    latitude: 16.0678,
    longitude: 108.2208,
    now: { temperature: 26, feelsLike: 28, humidity: 84, condition: 'light-showers', wind: 17, from: 20 },
    air: 38,
    days: [
      [28, 23, 'showers', 80],
      [27, 23, 'heavy-rain', 90],
      [27, 23, 'rain', 80],
      [28, 23, 'light-showers', 60],
      [29, 23, 'partly-cloudy', 30],
      [29, 24, 'mainly-clear', 20],
      [28, 23, 'light-showers', 60],
      [28, 23, 'rain', 80],
    ],
  },
  {
    id: 'ho-chi-minh',
    name: 'TP Hồ Chí Minh',
    latitude: 10.823,
    longitude: 106.6297,
    now: { temperature: 31, feelsLike: 35, humidity: 66, condition: 'mainly-clear', wind: 12, from: 160 },
    air: 74,
    days: [
      [33, 24, 'mainly-clear', 10],
      [33, 25, 'thunderstorm', 60],
      [32, 25, 'light-showers', 50],
      [33, 25, 'partly-cloudy', 20],
      [34, 25, 'clear', 5],
      [33, 25, 'mainly-clear', 10],
      [32, 25, 'thunderstorm', 70],
      [32, 24, 'showers', 60],
    ],
  },
];

/** 24 hours from one on: warmest at two in the afternoon, coolest at two at night, rain likeliest at five. */
function sampleHours(from: string, days: (typeof SAMPLES)[number]['days']): HourWeather[] {
  const start = new Date(from).getTime();
  const [high, low, condition, rainChance] = days[0]!;
  return Array.from({ length: 24 }, (_, index) => {
    const at = new Date(start + index * 3_600_000);
    const hour = Number(localHour(at));
    const warmth = (1 + Math.cos(((hour - 14) / 12) * Math.PI)) / 2;
    const wetness = (1 + Math.cos(((hour - 17) / 12) * Math.PI)) / 2;
    return {
      at: `${localDay(at)}T${localHour(at)}:00+07:00`,
      temperature: Math.round((low + (high - low) * warmth) * 10) / 10,
      condition,
      rainChance: Math.round(rainChance * wetness),
    };
  });
}

/**
 * The portal's weather file: what a server-side snapshot would leave beside a real portal, here with invented figures.
 * @param origin the address of the demo itself, named as the source.
 */
export function sampleWeather(now: Date, origin: string): WeatherFile {
  const hour = localHour(now);
  const source = { name: 'Dữ liệu mẫu của trang minh họa', url: `${origin}/html-portlet` };
  const places = SAMPLES.map(({ id, name, latitude, longitude, now: figures, air, days }): PlaceWeather => {
    const { wind, from, ...rest } = figures;
    return {
      id,
      name,
      latitude,
      longitude,
      now: {
        at: `${localDay(now)}T${hour}:00+07:00`,
        ...rest,
        daylight: hour >= '06' && hour < '18',
        wind: { speed: wind, from },
      },
      days: days.map(([high, low, condition, rainChance], index): DayWeather => ({
        date: localDay(now, index),
        condition,
        high,
        low,
        rainChance,
        sunrise: `${localDay(now, index)}T06:07+07:00`,
        sunset: `${localDay(now, index)}T17:18+07:00`,
      })),
      hours: sampleHours(`${localDay(now)}T${hour}:00+07:00`, days),
      air: {
        at: `${localDay(now)}T${hour}:00+07:00`,
        scale: 'us-aqi',
        index: air,
        modelled: true,
      },
      source,
    };
  });
  return { format: WEATHER_FORMAT, version: 1, sample: true, places };
}
