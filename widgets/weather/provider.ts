/**
 * Sources of weather other than a file of the portal's own. Each is a script of its own, so that a page that wants none
 * carries none; scripts and panels meet in a table on the page, in whatever order they arrive.
 */

/** Asks for the weather of some places, as the page writes them; gives what a weather file holds, unchecked. */
export type WeatherProvider = (places: readonly string[]) => Promise<unknown>;

const TABLE = Symbol.for('danchieu.weather.providers');
/** Told on the document when a provider has come. */
export const PROVIDER_EVENT = 'danchieu-weather-provider';

function table(): Map<string, WeatherProvider> {
  const page = globalThis as { [TABLE]?: Map<string, WeatherProvider> };
  return (page[TABLE] ??= new Map());
}

/** The provider of a name, if its script has run. */
export const providerOf = (name: string): WeatherProvider | undefined => table().get(name);

/** Offers a provider to the page's panels; the first of a name stays. */
export function provideWeather(name: string, provider: WeatherProvider): void {
  if (typeof document === 'undefined' || table().has(name)) return;
  table().set(name, provider);
  document.dispatchEvent(new Event(PROVIDER_EVENT));
}
