import * as z from 'zod/mini';
import { CONDITIONS, WEATHER_FORMAT } from './model.ts';
import type { WeatherFile } from './model.ts';

/** Built on first use: building schemas is the dear part of starting a page. */
let schema: z.ZodMiniType<WeatherFile> | undefined;

function weatherFileSchema(): z.ZodMiniType<WeatherFile> {
  if (schema) return schema;
  const percent = z.number().check(z.gte(0), z.lte(100));
  const temperature = z.number().check(z.gte(-90), z.lte(60));
  const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/));
  // A condition word of a later version reads as unknown instead of costing the reader the figures.
  const condition = z.catch(z.enum(CONDITIONS), 'unknown');
  const current = z.object({
    at: instant,
    temperature,
    feelsLike: z.optional(temperature),
    humidity: z.optional(percent),
    condition,
    daylight: z.boolean(),
    wind: z.optional(
      z.object({
        speed: z.number().check(z.gte(0)),
        from: z.optional(z.number().check(z.gte(0), z.lte(360))),
      }),
    ),
  });
  const day = z.object({
    date: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
    condition,
    high: temperature,
    low: temperature,
    rainChance: z.optional(percent),
    rain: z.optional(z.number().check(z.gte(0))),
    uv: z.optional(z.number().check(z.gte(0))),
    sunrise: z.optional(instant),
    sunset: z.optional(instant),
  });
  const place = z.object({
    id: z.string().check(z.minLength(1)),
    name: z.string().check(z.minLength(1)),
    point: z.optional(z.string()),
    latitude: z.number().check(z.gte(-90), z.lte(90)),
    longitude: z.number().check(z.gte(-180), z.lte(180)),
    now: current,
    days: z.array(day).check(z.maxLength(16)),
    source: z.object({
      name: z.string().check(z.minLength(1)),
      url: z.string().check(z.regex(/^https?:\/\//)),
      licence: z.optional(z.string()),
    }),
  });
  schema = z.object({
    format: z.literal(WEATHER_FORMAT),
    version: z.literal(1),
    sample: z.optional(z.boolean()),
    places: z.array(place).check(z.minLength(1), z.maxLength(100)),
  });
  return schema;
}

/**
 * Reads a weather file: checks that a parsed JSON value is one, leaves unknown fields out.
 * @throws TypeError that names the first field which is wrong.
 */
export function readWeatherFile(value: unknown): WeatherFile {
  const result = weatherFileSchema().safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new TypeError(
    `not a weather file: ${issue?.path.join('.') || 'the whole'}: ${issue?.code ?? 'invalid'}`,
  );
}
