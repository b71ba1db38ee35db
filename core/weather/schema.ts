import { AIR_SCALES, CONDITIONS, WEATHER_FORMAT } from './model.ts';
import type {
  AirQuality,
  Condition,
  CurrentWeather,
  DayWeather,
  HourWeather,
  PlaceWeather,
  Provenance,
  WeatherFile,
} from './model.ts';
import { fields, listOf, maybe, that, type Shape } from './shape.ts';

/** Built on first use, as no panel near the window needs it before. */
let schema: Shape<WeatherFile> | undefined;

function weatherFileSchema(): Shape<WeatherFile> {
  const within = (least: number, most: number) =>
    that<number>((value) => typeof value === 'number' && value >= least && value <= most);
  const text = <T extends string>(isGood: (value: string) => boolean = () => true) =>
    that<T>((value) => typeof value === 'string' && isGood(value));
  const like = (pattern: RegExp) => text((value) => pattern.test(value));
  // A time of the right shape that no clock shows would throw where it is told.
  const time = (pattern: RegExp) => text((value) => pattern.test(value) && !Number.isNaN(Date.parse(value)));
  const flag = that<boolean>((value) => typeof value === 'boolean');
  const is = <const T>(known: T) => that<T>((value) => value === known);
  const percent = within(0, 100);
  const amount = within(0, 2000);
  const temperature = within(-90, 60);
  const instant = time(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/);
  const name = like(/\S/);
  // Any word: `knowable` deals with those that are new.
  const condition = text<Condition>();
  const current = fields<CurrentWeather>({
    at: instant,
    temperature,
    feelsLike: maybe(temperature),
    humidity: maybe(percent),
    condition,
    daylight: flag,
    wind: maybe(fields<NonNullable<CurrentWeather['wind']>>({ speed: amount, from: maybe(within(0, 360)) })),
  });
  const day = fields<DayWeather>({
    date: time(/^\d{4}-\d\d-\d\d$/),
    condition,
    high: temperature,
    low: temperature,
    rainChance: maybe(percent),
    rain: maybe(amount),
    uv: maybe(amount),
    sunrise: maybe(instant),
    sunset: maybe(instant),
  });
  const hour = fields<HourWeather>({ at: instant, temperature, condition, rainChance: maybe(percent) });
  const source = fields<Provenance>({ name, url: like(/^https?:\/\//), licence: maybe(name) });
  const air = fields<AirQuality>({
    at: instant,
    // Any word, as with conditions: an index on a scale that is new is left out.
    scale: text<AirQuality['scale']>(),
    index: amount,
    pm25: maybe(amount),
    modelled: maybe(flag),
    source: maybe(source),
  });
  const place = fields<PlaceWeather>({
    id: name,
    name,
    point: maybe(name),
    latitude: within(-90, 90),
    longitude: within(-180, 180),
    now: current,
    days: listOf(day),
    hours: maybe(listOf(hour)),
    air: maybe(air),
    source,
  });
  return fields<WeatherFile>({
    format: is(WEATHER_FORMAT),
    version: is(1),
    sample: maybe(flag),
    places: listOf(place, (length) => length > 0 && length <= 100),
  });
}

/** A condition word of a later version reads as unknown instead of costing the reader the figures. */
function knowable<T extends { condition: Condition }>(weather: T): T {
  return CONDITIONS.includes(weather.condition) ? weather : { ...weather, condition: 'unknown' };
}

/**
 * Reads a weather file: checks that a parsed JSON value is one, leaves unknown fields out.
 * @throws TypeError that names the first field which is wrong.
 */
export function readWeatherFile(value: unknown): WeatherFile {
  schema ??= weatherFileSchema();
  let file: WeatherFile;
  try {
    file = schema(value, '');
  } catch (error) {
    throw new TypeError(`not a weather file: ${(error as Error).message || 'the whole'}`);
  }
  const places = file.places.map(({ air, hours, ...place }) => ({
    ...place,
    now: knowable(place.now),
    days: place.days.map(knowable),
    ...(hours && { hours: hours.map(knowable) }),
    // An index on a scale of a later version has no words here.
    ...(air && AIR_SCALES.includes(air.scale) && { air }),
  }));
  return { ...file, places };
}
