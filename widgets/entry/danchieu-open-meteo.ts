import { openMeteoWeather } from '../weather/open-meteo.provider.ts';
import { provideWeather } from '../weather/provider.ts';

export { provideWeather, type WeatherProvider } from '../weather/provider.ts';

provideWeather('open-meteo', openMeteoWeather);
