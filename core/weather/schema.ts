import * as z from 'zod/mini';
import { AIR_SCALES, CONDITIONS, WEATHER_FORMAT } from './model.ts';
import type { AirQuality, Condition, WeatherFile } from './model.ts';
import { withPlainObjects } from './plain-objects.ts';

/** Built on first use: building schemas is the dear part of starting a page. */
let schema: z.ZodMiniType<WeatherFile> | undefined;

function weatherFileSchema(): z.ZodMiniType<WeatherFile> {
  if (schema) return schema;
  // One kind of zod's for all that is not made of parts: each of its kinds adds to the weight of the panel.
  const within = (least: number, most: number) =>
    z.custom<number>((value) => typeof value === 'number' && value >= least && value <= most);
  const text = <T extends string>(isGood: (value: string) => boolean = () => true) =>
    z.custom<T>((value) => typeof value === 'string' && isGood(value));
  const like = (pattern: RegExp) => text((value) => pattern.test(value));
  // A time of the right shape that no clock shows would throw where it is told.
  const time = (pattern: RegExp) => text((value) => pattern.test(value) && !Number.isNaN(Date.parse(value)));
  const flag = z.custom<boolean>((value) => typeof value === 'boolean');
  const is = <const T>(known: T) => z.custom<T>((value) => value === known);
  const percent = within(0, 100);
  const amount = within(0, 2000);
  const temperature = within(-90, 60);
  const instant = time(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/);
  const name = like(/\S/);
  // Any word: `knowable` deals with those that are new.
  const condition = text<Condition>();
  const current = z.object({
    at: instant,
    temperature,
    feelsLike: z.optional(temperature),
    humidity: z.optional(percent),
    condition,
    daylight: flag,
    wind: z.optional(z.object({ speed: amount, from: z.optional(within(0, 360)) })),
  });
  const day = z.object({
    date: time(/^\d{4}-\d\d-\d\d$/),
    condition,
    high: temperature,
    low: temperature,
    rainChance: z.optional(percent),
    rain: z.optional(amount),
    uv: z.optional(amount),
    sunrise: z.optional(instant),
    sunset: z.optional(instant),
  });
  const hour = z.object({ at: instant, temperature, condition, rainChance: z.optional(percent) });
  const source = z.object({ name, url: like(/^https?:\/\//), licence: z.optional(name) });
  const air = z.object({
    at: instant,
    // Any word, as with conditions: `knowable` deals with new ones.
    scale: text<AirQuality['scale']>(),
    index: amount,
    pm25: z.optional(amount),
    modelled: z.optional(flag),
    source: z.optional(source),
  });
  const place = z.object({
    id: name,
    name,
    point: z.optional(name),
    latitude: within(-90, 90),
    longitude: within(-180, 180),
    now: current,
    days: z.array(day),
    hours: z.optional(z.array(hour)),
    air: z.optional(air),
    source,
  });
  schema = z.object({
    format: is(WEATHER_FORMAT),
    version: is(1),
    sample: z.optional(flag),
    places: z.array(place).check(z.refine((all) => all.length > 0 && all.length <= 100)),
  });
  return schema;
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
  const result = withPlainObjects(() => weatherFileSchema().safeParse(value));
  if (result.success) {
    const places = result.data.places.map(({ air, hours, ...place }) => ({
      ...place,
      now: knowable(place.now),
      days: place.days.map(knowable),
      ...(hours && { hours: hours.map(knowable) }),
      // An index on a scale of a later version has no words here.
      ...(air && AIR_SCALES.includes(air.scale) && { air }),
    }));
    return { ...result.data, places };
  }
  const issue = result.error.issues[0];
  throw new TypeError(
    `not a weather file: ${issue?.path.join('.') || 'the whole'}: ${issue?.code ?? 'invalid'}`,
  );
}
