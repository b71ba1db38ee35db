import { DOMParser } from '@xmldom/xmldom';
import { readFeed } from '../../news/feed.ts';
import { readNewsJson } from '../../news/json.ts';
import { mergeNews } from '../../news/merge.ts';
import { NEWS_FORMAT, type NewsFile, type NewsItem } from '../../news/model.ts';
import { fromMetNorway } from '../../weather/met-norway.ts';
import { WEATHER_FORMAT, type PlaceWeather, type WeatherFile } from '../../weather/model.ts';
import {
  fromOpenMeteo,
  openMeteoAddress,
  openMeteoAirAddress,
  withOpenMeteoAir,
} from '../../weather/open-meteo.ts';
import type { WeatherPoint } from '../../weather/points.ts';
import type { NewsConfig, WeatherConfig } from './config.ts';
import { FetchError } from './failure.ts';
import { request, type Asking, type Kept } from './request.ts';
import type { KeptAnswers } from './store.ts';

/** What a source failed with; `old` is the instant of what stands in for it, where something does. */
interface Trouble {
  address: string;
  error: FetchError;
  old?: string;
}

/** Asks for what is needed, and notes what fails. */
export class Sources {
  readonly troubles: Trouble[] = [];
  readonly #kept: KeptAnswers;
  readonly #asking: Omit<Asking, 'types'>;

  constructor(kept: KeptAnswers, asking: Omit<Asking, 'types'>) {
    this.#kept = kept;
    this.#asking = asking;
  }

  /**
   * What an address gives, read; the last good answer where it gives nothing now.
   * @returns undefined where there never was one
   */
  async #read<T>(address: string, types: RegExp, readAnswer: (kept: Kept) => T): Promise<T | undefined> {
    const before = await this.#kept.get(address);
    try {
      const answer = await request(address, before, { ...this.#asking, types });
      const value = reading(() => readAnswer(answer));
      await this.#kept.put(address, answer);
      return value;
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      let value: T | undefined;
      try {
        value = before && readAnswer(before);
      } catch {
        // Of an older version: no help.
      }
      const old = value !== undefined && before ? { old: before.at } : {};
      this.troubles.push({ address: withoutKey(address), error, ...old });
      return value;
    }
  }

  /** @returns undefined where there is nothing to tell */
  async weather(config: WeatherConfig): Promise<WeatherFile | undefined> {
    const places =
      config.provider === 'open-meteo' ? await this.#openMeteo(config) : await this.#metNorway(config);
    return places.length > 0 ? { format: WEATHER_FORMAT, version: 1, places } : undefined;
  }

  async #openMeteo(config: WeatherConfig): Promise<PlaceWeather[]> {
    const { points, air, server, airServer } = config;
    const key = config.keyVariable === undefined ? undefined : process.env[config.keyVariable];
    const at = (address: string, host: string | undefined): string => {
      const url = new URL(address);
      if (key !== undefined) url.searchParams.set('apikey', key);
      return host === undefined ? url.href : host.replace(/\/$/, '') + url.pathname + url.search;
    };
    const places = await this.#read(at(openMeteoAddress(points), server), JSON_TYPE, ({ body }) =>
      fromOpenMeteo(JSON.parse(body), points),
    );
    if (!places || !air) return places ?? [];
    const withAir = await this.#read(at(openMeteoAirAddress(points), airServer), JSON_TYPE, ({ body }) =>
      withOpenMeteoAir(JSON.parse(body), places),
    );
    return withAir ?? places;
  }

  /** One place after the other: their terms ask for no bursts. */
  async #metNorway({ points, server = 'https://api.met.no' }: WeatherConfig): Promise<PlaceWeather[]> {
    const places: PlaceWeather[] = [];
    for (const point of points) {
      const address = `${server.replace(/\/$/, '')}/weatherapi/locationforecast/2.0/compact?${pointQuery(point)}`;
      const place = await this.#read(address, JSON_TYPE, ({ body }) =>
        fromMetNorway(JSON.parse(body), point, this.#asking.now()),
      );
      if (place) places.push(place);
    }
    return places;
  }

  /** @returns undefined where no feed could be read */
  async news({ feeds }: NewsConfig): Promise<NewsFile | undefined> {
    const lists: NewsItem[][] = [];
    for (const { url, category } of feeds) {
      const items = await this.#read(url, FEED_TYPE, readItems);
      if (items) lists.push(category ? items.map((item) => ({ ...item, category })) : items);
    }
    return lists.length > 0 ? { format: NEWS_FORMAT, version: 1, items: mergeNews(lists) } : undefined;
  }
}

const JSON_TYPE = /\bjson\b/i;
const FEED_TYPE = /\b(?:xml|json|text\/plain)\b/i;

/** Four decimals at most: more is refused (https://api.met.no/doc/TermsOfService), and no forecast is so fine. */
function pointQuery({ latitude, longitude }: WeatherPoint): string {
  const short = (degrees: number): string => String(Math.round(degrees * 1e4) / 1e4);
  return `lat=${short(latitude)}&lon=${short(longitude)}`;
}

/** More tags, deeper ones and longer ones than any feed has: the parser's time grows with their product. */
const MOST_TAGS = 100_000;
const DEEPEST = 200;
const LONGEST_TAG = 20_000;

/** @throws Error for XML that is made to keep a parser busy */
function refuseBomb(xml: string): void {
  let depth = 0;
  let tags = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    if (xml.startsWith('<![CDATA[', at)) at = xml.indexOf(']]>', at);
    else if (xml.startsWith('<!--', at)) at = xml.indexOf('-->', at);
    else {
      const end = xml.indexOf('>', at);
      tags += 1;
      if (xml[at + 1] === '/') depth -= 1;
      else if (xml[at + 1] !== '?' && xml[at + 1] !== '!' && xml[end - 1] !== '/') depth += 1;
      if (tags > MOST_TAGS || depth > DEEPEST || end - at > LONGEST_TAG)
        throw new Error(`${tags} tags, ${depth} deep, ${end - at} long`);
    }
    if (at < 0) return;
  }
}

function readItems({ body, url }: Kept): NewsItem[] {
  if (/^\s*\{/.test(body)) return readNewsJson(JSON.parse(body), url).items;
  refuseBomb(body);
  // What is broken beyond reading throws; undeclared entities and the like are the reader's to bear.
  const parser = new DOMParser({ onError: () => undefined });
  return readFeed(parser.parseFromString(body, 'text/xml') as unknown as Document, url);
}

/** Runs a reader of foreign data: whatever it throws says that the data cannot be read. */
function reading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new FetchError('not-readable', (error as Error).message.split('\n')[0]!.slice(0, 200), false);
  }
}

function withoutKey(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('apikey');
  return url.href;
}
