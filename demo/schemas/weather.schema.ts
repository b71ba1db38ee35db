import * as z from 'zod/mini';
import { WEATHER_FORMAT, type WeatherFile } from '../../core/weather/model.ts';
import { minute, name, webAddress, within } from './parts.ts';

/**
 * The weather file as its reader takes it (`readWeatherFile`), in words that JSON Schema has: the reader's own schema is
 * made of functions, which weigh less on a page and cannot be exported. A test holds both against each other.
 */
export function weatherSchema(): z.ZodMiniType {
  const temperature = within(-90, 60);
  const percent = within(0, 100);
  const amount = within(0, 2000);
  const condition = z.string();
  const source = z.object({ name: name(), url: webAddress(), licence: z.optional(name()) });
  const parts = {
    now: z.object({
      at: minute(),
      temperature,
      feelsLike: z.optional(temperature),
      humidity: z.optional(percent),
      condition,
      daylight: z.boolean(),
      wind: z.optional(z.object({ speed: amount, from: z.optional(within(0, 360)) })),
    }),
    days: z.array(
      z.object({
        date: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
        condition,
        high: temperature,
        low: temperature,
        rainChance: z.optional(percent),
        rain: z.optional(amount),
        uv: z.optional(amount),
        sunrise: z.optional(minute()),
        sunset: z.optional(minute()),
      }),
    ),
    hours: z.optional(
      z.array(z.object({ at: minute(), temperature, condition, rainChance: z.optional(percent) })),
    ),
    air: z.optional(
      z.object({
        at: minute(),
        // Any word: an index on a scale that is not known is left out.
        scale: z.string(),
        index: amount,
        pm25: z.optional(amount),
        modelled: z.optional(z.boolean()),
        source: z.optional(source),
      }),
    ),
  } satisfies Record<'now' | 'days' | 'hours' | 'air', z.ZodMiniType>;
  return z.object({
    format: z.literal(WEATHER_FORMAT),
    version: z.literal(1),
    sample: z.optional(z.boolean()),
    places: z
      .array(
        z.object({
          id: name(),
          name: name(),
          point: z.optional(name()),
          latitude: within(-90, 90),
          longitude: within(-180, 180),
          ...parts,
          source,
        } satisfies Record<keyof WeatherFile['places'][number], z.ZodMiniType>),
      )
      .check(z.minLength(1), z.maxLength(100)),
  } satisfies Record<keyof WeatherFile, z.ZodMiniType>);
}
