import * as z from 'zod/mini';
import { today } from '../locale/format.ts';
import { conditionOfMetSymbol } from './conditions.ts';
import type { DayWeather, HourWeather, PlaceWeather, Provenance } from './model.ts';
import type { WeatherPoint } from './points.ts';

/** Their licence asks that the institute be named (https://api.met.no/doc/License). */
const SOURCE: Provenance = { name: 'MET Norway', url: 'https://www.met.no/', licence: 'CC BY 4.0' };

interface Span {
  summary?: { symbol_code: string };
  details?: {
    precipitation_amount?: number;
    probability_of_precipitation?: number;
    air_temperature_max?: number;
    air_temperature_min?: number;
  };
}

interface Step {
  time: string;
  data: {
    instant: {
      details: {
        air_temperature?: number;
        relative_humidity?: number;
        wind_speed?: number;
        wind_from_direction?: number;
      };
    };
    next_1_hours?: Span;
    next_6_hours?: Span;
    next_12_hours?: Span;
  };
}

interface Forecast {
  properties: { timeseries: Step[] };
}

/** Locationforecast 2.0, `compact` or `complete` (https://docs.api.met.no/doc/ForecastJSON). */
let schema: z.ZodMiniType<Forecast> | undefined;

function forecastSchema(): z.ZodMiniType<Forecast> {
  if (schema) return schema;
  const figure = z.optional(z.number());
  const span = z.optional(
    z.object({
      summary: z.optional(z.object({ symbol_code: z.string() })),
      details: z.optional(
        z.object({
          precipitation_amount: figure,
          probability_of_precipitation: figure,
          air_temperature_max: figure,
          air_temperature_min: figure,
        }),
      ),
    }),
  );
  const details = z.object({
    air_temperature: figure,
    relative_humidity: figure,
    wind_speed: figure,
    wind_from_direction: figure,
  });
  schema = z.object({
    properties: z.object({
      timeseries: z
        .array(
          z.object({
            time: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)),
            data: z.object({
              instant: z.object({ details }),
              next_1_hours: span,
              next_6_hours: span,
              next_12_hours: span,
            }),
          }),
        )
        .check(z.minLength(1)),
    }),
  });
  return schema;
}

/** The hour of the day in Việt Nam: UTC+7 all year. */
function hourOf(step: Step): number {
  return (new Date(step.time).getUTCHours() + 7) % 24;
}

/** Symbols such as `rain` have no night variant: then six to eighteen o'clock counts as day, right within the hour in Việt Nam. */
function isDaytime(step: Step): boolean {
  const variant = /_(day|night)$/.exec(symbolOf(step) ?? '')?.[1];
  return variant ? variant === 'day' : hourOf(step) >= 6 && hourOf(step) < 18;
}

function symbolOf({ data }: Step): string | undefined {
  return (data.next_1_hours ?? data.next_6_hours ?? data.next_12_hours)?.summary?.symbol_code;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** One day of the series; none where it lacks temperatures. */
function readDay(date: string, steps: readonly Step[]): DayWeather[] {
  const temperatures = steps.flatMap(({ data }) => [
    data.instant.details.air_temperature,
    data.next_6_hours?.details?.air_temperature_max,
    data.next_6_hours?.details?.air_temperature_min,
  ]);
  const known = temperatures.filter((temperature) => temperature !== undefined);
  if (known.length === 0) return [];
  // The sky of a day is that of the afternoon's six hours.
  const noon = steps.filter((step) => hourOf(step) >= 11 && hourOf(step) <= 14);
  const symbol = (noon.find((step) => step.data.next_6_hours) ?? noon[0])?.data;
  // Steps are hourly at first, six-hourly later: each counts for the time until the next one, so that rain adds up once.
  const spans = steps.map(({ data }) => (data.next_1_hours ?? data.next_6_hours)?.details);
  const chances = spans
    .map((span) => span?.probability_of_precipitation)
    .filter((chance) => chance !== undefined);
  const rain = spans.map((span) => span?.precipitation_amount).filter((amount) => amount !== undefined);
  return [
    {
      date,
      condition: conditionOfMetSymbol((symbol?.next_6_hours ?? symbol?.next_1_hours)?.summary?.symbol_code),
      high: Math.max(...known),
      low: Math.min(...known),
      ...(chances.length > 0 ? { rainChance: Math.max(...chances) } : {}),
      ...(rain.length > 0 ? { rain: round(rain.reduce((sum, amount) => sum + amount, 0)) } : {}),
    },
  ];
}

/** The next 24 steps of one hour; none where the series is coarser. */
function readHours(steps: readonly Step[]): HourWeather[] {
  return steps
    .filter((step) => step.data.next_1_hours && step.data.instant.details.air_temperature !== undefined)
    .slice(0, 24)
    .map((step) => {
      const chance = step.data.next_1_hours?.details?.probability_of_precipitation;
      return {
        at: step.time,
        temperature: step.data.instant.details.air_temperature!,
        condition: conditionOfMetSymbol(symbolOf(step)),
        ...(chance === undefined ? {} : { rainChance: chance }),
      };
    });
}

/**
 * A forecast of MET Norway in our model. Days are counted in Việt Nam; a day of which the forecast covers less than
 * the time from six in the morning is left out, since its high and low cannot be told.
 * @param answer the parsed JSON of Locationforecast 2.0.
 * @param now chooses the step that is told as the weather now: the last one not after it.
 * @throws TypeError if it is not such a forecast.
 */
export function fromMetNorway(answer: unknown, place: WeatherPoint, now: Date): PlaceWeather {
  const result = forecastSchema().safeParse(answer);
  if (!result.success) {
    throw new TypeError(
      `not a forecast of MET Norway: ${result.error.issues[0]?.path.join('.') || 'the whole'}`,
    );
  }
  const steps = result.data.properties.timeseries;
  const current = steps.findLast((step) => new Date(step.time) <= now) ?? steps[0]!;
  const {
    air_temperature: temperature,
    relative_humidity,
    wind_speed,
    wind_from_direction,
  } = current.data.instant.details;
  if (temperature === undefined) throw new TypeError('not a forecast of MET Norway: no temperature for now');

  const byDay = new Map<string, Step[]>();
  for (const step of steps) {
    const day = today(new Date(step.time));
    byDay.set(day, [...(byDay.get(day) ?? []), step]);
  }
  const whole = [...byDay].filter(
    ([date, of]) =>
      new Date(of[0]!.time) <= new Date(`${date}T06:00+07:00`) &&
      new Date(of.at(-1)!.time) >= new Date(`${date}T18:00+07:00`),
  );
  const hours = readHours(steps.slice(steps.indexOf(current)));
  return {
    id: place.id,
    name: place.name,
    ...(place.town ? { point: place.town } : {}),
    latitude: place.latitude,
    longitude: place.longitude,
    now: {
      at: current.time,
      temperature,
      ...(relative_humidity === undefined ? {} : { humidity: relative_humidity }),
      condition: conditionOfMetSymbol(symbolOf(current)),
      daylight: isDaytime(current),
      ...(wind_speed === undefined
        ? {}
        : {
            wind: {
              speed: round(wind_speed * 3.6),
              ...(wind_from_direction === undefined ? {} : { from: wind_from_direction }),
            },
          }),
    },
    days: whole.flatMap(([date, of]) => readDay(date, of)),
    ...(hours.length > 0 ? { hours } : {}),
    source: SOURCE,
  };
}
