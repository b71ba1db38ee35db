import * as z from 'zod/mini';
import { conditionOfWmo } from './conditions.ts';
import type { AirQuality, DayWeather, HourWeather, PlaceWeather, Provenance } from './model.ts';
import type { WeatherPoint } from './points.ts';

/** Their terms ask for this link beside the data (https://open-meteo.com/en/licence). */
const SOURCE: Provenance = { name: 'Open-Meteo', url: 'https://open-meteo.com/', licence: 'CC BY 4.0' };

/** One point of a forecast, the variables that `openMeteoAddress` asks for (https://open-meteo.com/en/docs). */
let forecast: z.ZodMiniType<Forecast> | undefined;

type Column = (number | null)[];

interface Forecast {
  utc_offset_seconds: number;
  current: {
    time: string;
    temperature_2m: number;
    relative_humidity_2m?: number | null;
    apparent_temperature?: number | null;
    is_day: number;
    weather_code: number | null;
    wind_speed_10m?: number | null;
    wind_direction_10m?: number | null;
  };
  daily: {
    time: string[];
    weather_code: Column;
    temperature_2m_max: Column;
    temperature_2m_min: Column;
    precipitation_sum?: Column;
    precipitation_probability_max?: Column;
    uv_index_max?: Column;
    sunrise?: string[];
    sunset?: string[];
  };
  hourly?: {
    time: string[];
    temperature_2m: Column;
    weather_code: Column;
    precipitation_probability?: Column;
  };
}

function forecastSchema(): z.ZodMiniType<Forecast> {
  const figure = z.optional(z.nullable(z.number()));
  const column = z.array(z.nullable(z.number()));
  forecast ??= z.object({
    utc_offset_seconds: z.number(),
    current: z.object({
      time: z.string(),
      temperature_2m: z.number(),
      relative_humidity_2m: figure,
      apparent_temperature: figure,
      is_day: z.number(),
      weather_code: z.nullable(z.number()),
      wind_speed_10m: figure,
      wind_direction_10m: figure,
    }),
    daily: z.object({
      time: z.array(z.string()),
      weather_code: column,
      temperature_2m_max: column,
      temperature_2m_min: column,
      precipitation_sum: z.optional(column),
      precipitation_probability_max: z.optional(column),
      uv_index_max: z.optional(column),
      sunrise: z.optional(z.array(z.string())),
      sunset: z.optional(z.array(z.string())),
    }),
    hourly: z.optional(
      z.object({
        time: z.array(z.string()),
        temperature_2m: column,
        weather_code: column,
        precipitation_probability: z.optional(column),
      }),
    ),
  });
  return forecast;
}

const CURRENT =
  'temperature_2m,relative_humidity_2m,apparent_temperature,is_day,weather_code,wind_speed_10m,wind_direction_10m';
const DAILY =
  'weather_code,temperature_2m_max,temperature_2m_min,precipitation_sum,precipitation_probability_max,uv_index_max,sunrise,sunset';

const HOURLY = 'temperature_2m,weather_code,precipitation_probability';
/** Hours asked for, from the present one on. */
const HOURS = '24';

function addressFor(base: string, places: readonly WeatherPoint[]): URL {
  const address = new URL(base);
  address.searchParams.set('latitude', places.map((place) => place.latitude).join(','));
  address.searchParams.set('longitude', places.map((place) => place.longitude).join(','));
  address.searchParams.set('timezone', 'Asia/Ho_Chi_Minh');
  return address;
}

/**
 * The address that asks Open-Meteo for seven days and 24 hours at some places, in one request; the answer, given to
 * `fromOpenMeteo` with the same places, becomes our model.
 */
export function openMeteoAddress(places: readonly WeatherPoint[]): string {
  const address = addressFor('https://api.open-meteo.com/v1/forecast', places);
  address.searchParams.set('current', CURRENT);
  address.searchParams.set('daily', DAILY);
  address.searchParams.set('hourly', HOURLY);
  address.searchParams.set('forecast_hours', HOURS);
  return address.href;
}

/** `+07:00` of 25200 seconds. */
function offset(seconds: number): string {
  const minutes = Math.abs(seconds) / 60;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** Fields whose figure is missing are left out. */
function present<T extends object>(fields: { [K in keyof T]: T[K] | null | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null)) as T;
}

function readPoint(answer: Forecast, place: WeatherPoint): PlaceWeather {
  const { current, daily } = answer;
  // Their times are local and carry no offset: read as they stand, they would shift with the reader's time zone.
  const zone = offset(answer.utc_offset_seconds);
  const days = daily.time.flatMap((date, index): DayWeather[] => {
    const high = daily.temperature_2m_max[index];
    const low = daily.temperature_2m_min[index];
    if (high == null || low == null) return [];
    const sunrise = daily.sunrise?.[index];
    const sunset = daily.sunset?.[index];
    return [
      present<DayWeather>({
        date,
        condition: conditionOfWmo(daily.weather_code[index]),
        high,
        low,
        rainChance: daily.precipitation_probability_max?.[index],
        rain: daily.precipitation_sum?.[index],
        uv: daily.uv_index_max?.[index],
        sunrise: sunrise && sunrise + zone,
        sunset: sunset && sunset + zone,
      }),
    ];
  });
  const hours = answer.hourly?.time.flatMap((time, index): HourWeather[] => {
    const temperature = answer.hourly?.temperature_2m[index];
    if (temperature == null) return [];
    return [
      present<HourWeather>({
        at: time + zone,
        temperature,
        condition: conditionOfWmo(answer.hourly?.weather_code[index]),
        rainChance: answer.hourly?.precipitation_probability?.[index],
      }),
    ];
  });
  const { wind_speed_10m: speed, wind_direction_10m: from } = current;
  return present<PlaceWeather>({
    id: place.id,
    name: place.name,
    point: place.town,
    latitude: place.latitude,
    longitude: place.longitude,
    now: present<PlaceWeather['now']>({
      at: current.time + zone,
      temperature: current.temperature_2m,
      feelsLike: current.apparent_temperature,
      humidity: current.relative_humidity_2m,
      condition: conditionOfWmo(current.weather_code),
      daylight: current.is_day === 1,
      wind: speed == null ? undefined : from == null ? { speed } : { speed, from },
    }),
    days,
    hours,
    source: SOURCE,
  });
}

interface Air {
  utc_offset_seconds: number;
  current: { time: string; us_aqi?: number | null; pm2_5?: number | null };
}

let airSchema: z.ZodMiniType<Air> | undefined;

/** The address that asks Open-Meteo for the air at some places now; its answer is for `withOpenMeteoAir`. */
export function openMeteoAirAddress(places: readonly WeatherPoint[]): string {
  const address = addressFor('https://air-quality-api.open-meteo.com/v1/air-quality', places);
  address.searchParams.set('current', 'us_aqi,pm2_5');
  return address.href;
}

/** Outside Europe their air is that of the CAMS global model, on a grid of some 45 km. */
function readAir(answer: Air): AirQuality | undefined {
  const { time, us_aqi: index, pm2_5: pm25 } = answer.current;
  if (index == null || index < 0) return undefined;
  return present<AirQuality>({
    at: time + offset(answer.utc_offset_seconds),
    scale: 'us-aqi',
    index,
    pm25,
    modelled: true,
    source: { name: 'Open-Meteo, CAMS (Copernicus)', url: 'https://open-meteo.com/', licence: 'CC BY 4.0' },
  });
}

/**
 * The places with the air of Open-Meteo's air quality service.
 * @param answer the parsed JSON of `openMeteoAirAddress(places)`, for the same places in the same order.
 * @throws TypeError if it is not such an answer.
 */
export function withOpenMeteoAir(answer: unknown, places: readonly PlaceWeather[]): PlaceWeather[] {
  airSchema ??= z.object({
    utc_offset_seconds: z.number(),
    current: z.object({
      time: z.string(),
      us_aqi: z.optional(z.nullable(z.number())),
      pm2_5: z.optional(z.nullable(z.number())),
    }),
  });
  return pointsOf(answer, airSchema, places.length, 'air').map((point, index) => {
    const air = readAir(point);
    return air ? { ...places[index]!, air } : places[index]!;
  });
}

/** An answer's points, one for each place asked for: they send an object for one place, an array for several. */
function pointsOf<T>(answer: unknown, schema: z.ZodMiniType<T>, count: number, what: string): T[] {
  const points = Array.isArray(answer) ? (answer as unknown[]) : [answer];
  if (points.length !== count) {
    throw new TypeError(`Open-Meteo answered for ${points.length} places, asked were ${count}`);
  }
  return points.map((point) => {
    const result = schema.safeParse(point);
    if (result.success) return result.data;
    const reason = (point as { reason?: unknown } | null)?.reason;
    const field = result.error.issues[0]?.path.join('.');
    throw new TypeError(
      `not a ${what} of Open-Meteo: ${typeof reason === 'string' ? reason : field || 'the whole'}`,
    );
  });
}

/**
 * An answer of Open-Meteo's forecast service in our model, one entry for each place asked for, in the same order.
 * @param answer the parsed JSON.
 * @throws TypeError if it is not such an answer (their error object included) or the count of places differs.
 */
export function fromOpenMeteo(answer: unknown, places: readonly WeatherPoint[]): PlaceWeather[] {
  return pointsOf(answer, forecastSchema(), places.length, 'forecast').map((point, index) =>
    readPoint(point, places[index]!),
  );
}
