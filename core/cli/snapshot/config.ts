import { dirname, resolve } from 'node:path';
import * as z from 'zod/mini';
import { NEWS_CATEGORIES, NEWS_LIMITS, type NewsCategory } from '../../news/model.ts';
import { weatherPoint, type WeatherPoint } from '../../weather/points.ts';
import { BadConfig } from './failure.ts';

/** How requests are made; times in seconds, the pause before a second try in milliseconds. */
export interface Limits {
  bytes: number;
  seconds: number;
  redirects: number;
  tries: number;
  pause: number;
}

export interface WeatherConfig {
  file: string;
  provider: 'open-meteo' | 'met-norway';
  points: WeatherPoint[];
  air: boolean;
  /** Origin of the provider, where it is not the usual one: one's own Open-Meteo, or the customers'. */
  server?: string;
  airServer?: string;
  /** Name of the environment's variable that holds the key of a paid plan. */
  keyVariable?: string;
}

export interface NewsConfig {
  file: string;
  feeds: { url: string; category?: NewsCategory }[];
}

/** What `danchieu snapshot` is told; paths are whole. */
export interface SnapshotConfig {
  /** Who asks: an address of e-mail or of a page, sent with every request. */
  contact?: string;
  /** Folder for what is kept between runs. */
  state: string;
  limits: Limits;
  weather?: WeatherConfig;
  news?: NewsConfig;
}

const DEFAULTS: Limits = { bytes: 2_000_000, seconds: 20, redirects: 3, tries: 3, pause: 1000 };

const isWebAddress = (value: string): boolean => /^https?:\/\//i.test(value) && URL.canParse(value);

const buildSchema = () => {
  const count = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
  const address = z.string().check(z.refine(isWebAddress, { error: 'address' }));
  const file = z.string().check(z.regex(/^(?![./\\])[^\\:*?"<>|]+\.json$/, { error: 'file' }));
  return z.strictObject({
    out: z.string().check(z.minLength(1)),
    state: z.optional(z.string().check(z.minLength(1))),
    contact: z.optional(z.string().check(z.regex(/^(?:\S+@\S+\.\S+|https?:\/\/\S+)$/, { error: 'contact' }))),
    limits: z.optional(
      z.strictObject({
        bytes: z.optional(count(1000, 20_000_000)),
        seconds: z.optional(count(1, 120)),
        redirects: z.optional(count(0, 10)),
        tries: z.optional(count(1, 6)),
        pause: z.optional(count(1, 60_000)),
      }),
    ),
    weather: z.optional(
      z.strictObject({
        provider: z.enum(['open-meteo', 'met-norway']),
        places: z
          .array(z.string().check(z.refine((place) => weatherPoint(place) !== undefined, { error: 'place' })))
          .check(z.minLength(1), z.maxLength(100)),
        file: z.optional(file),
        air: z.optional(z.boolean()),
        server: z.optional(address),
        airServer: z.optional(address),
        keyVariable: z.optional(z.string().check(z.regex(/^\w+$/))),
      }),
    ),
    news: z.optional(
      z.strictObject({
        feeds: z
          .array(z.strictObject({ url: address, category: z.optional(z.enum(NEWS_CATEGORIES)) }))
          .check(z.minLength(1), z.maxLength(NEWS_LIMITS.items)),
        file: z.optional(file),
      }),
    ),
  });
};

/**
 * Reads a configuration.
 * @param path where it lies: its own paths are meant from there
 * @throws BadConfig naming the field, and what it has to be
 */
export function readConfig(text: string, path: string): SnapshotConfig {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new BadConfig(path, '', 'json', (error as Error).message);
  }
  const parsed = buildSchema().safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const unknown = issue.code === 'unrecognized_keys' ? [issue.keys[0] ?? ''] : [];
    const field = [...issue.path, ...unknown].map(String).join('.');
    const custom = /^(?:address|file|contact|place)$/.test(issue.message) ? issue.message : undefined;
    throw new BadConfig(path, field, custom ?? issue.code, issue.message);
  }
  const { out, state, contact, limits, weather, news } = parsed.data;
  if (!weather && !news) throw new BadConfig(path, '', 'empty', '');
  // Their terms ask that programs name themselves so that they can be reached (https://api.met.no/doc/TermsOfService).
  if (weather?.provider === 'met-norway' && !contact) throw new BadConfig(path, 'contact', 'needed', '');
  const here = dirname(resolve(path));
  const folder = resolve(here, out);
  return {
    ...(contact !== undefined && { contact }),
    state: resolve(here, state ?? '.danchieu-snapshot'),
    limits: { ...DEFAULTS, ...present(limits ?? {}) },
    ...(weather && {
      weather: {
        provider: weather.provider,
        points: weather.places.map((place) => weatherPoint(place)!),
        file: resolve(folder, weather.file ?? 'weather.json'),
        air: weather.air ?? false,
        ...present({
          server: weather.server,
          airServer: weather.airServer,
          keyVariable: weather.keyVariable,
        }),
      },
    }),
    ...(news && {
      news: {
        file: resolve(folder, news.file ?? 'news.json'),
        feeds: news.feeds.map(({ url, category }) => ({ url, ...(category && { category }) })),
      },
    }),
  };
}

/** Fields that were not given are left out. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
