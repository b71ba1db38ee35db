/**
 * The weather model: what our weather file holds and the weather panel reads, whoever the provider is.
 * The file's JSON format is this model, letter for letter; `core/weather/weather.md` tells it to webmasters.
 *
 * Units everywhere: °C, km/h, mm, percent 0–100, degrees clockwise from north. Instants are ISO 8601 with an offset
 * (`2026-11-22T14:00+07:00`), days `YYYY-MM-DD` as counted in Việt Nam.
 */
export const WEATHER_FORMAT = 'danchieu-weather';

/** The state of the sky, in words that Vietnamese forecasts use; `unknown` where a provider says something new. */
export const CONDITIONS = [
  'clear',
  'mainly-clear',
  'partly-cloudy',
  'overcast',
  'fog',
  'drizzle',
  'light-rain',
  'rain',
  'heavy-rain',
  'light-showers',
  'showers',
  'heavy-showers',
  'freezing-rain',
  'sleet',
  'snow',
  'thunderstorm',
  'hail',
  'unknown',
] as const;

export type Condition = (typeof CONDITIONS)[number];

/** Who made the data, and on what terms it may be shown. */
export interface Provenance {
  name: string;
  /** http(s) address, shown as a link beside the data. */
  url: string;
  /** Short name of the licence: `CC BY 4.0`. */
  licence?: string;
}

export interface Wind {
  /** km/h, ten metres above ground. */
  speed: number;
  /** Where it comes from, degrees. */
  from?: number;
}

export interface CurrentWeather {
  /** The instant the figures are for. */
  at: string;
  temperature: number;
  feelsLike?: number;
  humidity?: number;
  condition: Condition;
  /** Whether the sun is up: chooses the icon and the word for a clear sky. */
  daylight: boolean;
  wind?: Wind;
}

export interface DayWeather {
  date: string;
  condition: Condition;
  high: number;
  low: number;
  /** Highest chance of rain in any hour of the day. */
  rainChance?: number;
  /** Rain expected over the day, mm. */
  rain?: number;
  uv?: number;
  sunrise?: string;
  sunset?: string;
}

/** One hour of the day ahead. */
export interface HourWeather {
  /** The instant the hour begins. */
  at: string;
  temperature: number;
  condition: Condition;
  rainChance?: number;
}

/**
 * Scales of air quality whose bands and words are alike: the United States' AQI (EPA), Việt Nam's VN_AQI (Decision
 * 1459/QĐ-TCMT, 2019). Their numbers are not: an index is always told with its scale.
 */
export const AIR_SCALES = ['us-aqi', 'vn-aqi'] as const;

export interface AirQuality {
  /** The instant the figures are for. */
  at: string;
  scale: (typeof AIR_SCALES)[number];
  /** 0–500. */
  index: number;
  /** Fine particles, µg/m³. */
  pm25?: number;
  /** Computed by a model for a wide grid, not measured at the place. */
  modelled?: boolean;
  /** Where it is not the weather's. */
  source?: Provenance;
}

export interface PlaceWeather {
  /** Identifier of the places table (`ha-noi`), or one of the portal's own. */
  id: string;
  name: string;
  /** The town the figures are for, where it is not what the name says: Lào Cai's are for Yên Bái. */
  point?: string;
  latitude: number;
  longitude: number;
  now: CurrentWeather;
  /** Today first; may be empty. */
  days: DayWeather[];
  /** The hours ahead, in order. */
  hours?: HourWeather[];
  air?: AirQuality;
  source: Provenance;
}

/** One file may hold several places. */
export interface WeatherFile {
  format: typeof WEATHER_FORMAT;
  version: 1;
  /** Invented figures, for a demonstration: the panel says so. */
  sample?: boolean;
  places: PlaceWeather[];
}
