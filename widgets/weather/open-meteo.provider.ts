import { WEATHER_FORMAT } from '../../core/weather/model.ts';
import {
  fromOpenMeteo,
  openMeteoAddress,
  openMeteoAirAddress,
  withOpenMeteoAir,
} from '../../core/weather/open-meteo.ts';
import { WEATHER_POINTS, weatherPoint, type WeatherPoint } from '../../core/weather/points.ts';
import { LoadError, request } from '../shared/request.ts';

/** Largest answer, bytes: 34 places with their hours. */
const LIMIT = 512_000;

/**
 * The weather of some places from Open-Meteo, asked by the reader's own browser.
 * @param places names of provinces, `*` for all, or `name @ latitude/longitude`; what is neither is passed over.
 * @returns a weather file, air included where their second service answers.
 * @throws LoadError, TypeError
 */
export async function openMeteoWeather(places: readonly string[]): Promise<unknown> {
  const points: readonly WeatherPoint[] = places.includes('*')
    ? WEATHER_POINTS
    : places.map(weatherPoint).filter((point) => point !== undefined);
  if (points.length === 0) throw new LoadError('missing', 0, `no known place among ${places.join(', ')}`);
  const answer = await request(openMeteoAddress(points), { limit: LIMIT });
  const found = fromOpenMeteo(answer, points);
  // One at a time: they refuse several requests at once from one address, and offices share theirs.
  const air = await request(openMeteoAirAddress(points), { limit: LIMIT }).catch(() => undefined);
  return { format: WEATHER_FORMAT, version: 1, places: air === undefined ? found : withAir(air, found) };
}

/** Weather without air is better than none. */
function withAir(
  answer: unknown,
  places: ReturnType<typeof fromOpenMeteo>,
): ReturnType<typeof fromOpenMeteo> {
  try {
    return withOpenMeteoAir(answer, places);
  } catch (error) {
    console.warn(`danchieu-weather: ${(error as Error).message}`);
    return places;
  }
}
