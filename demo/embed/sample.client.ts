import { provideWeather } from '../../widgets/weather/provider.ts';
import { sampleWeather } from '../weather.data.ts';
import { SAMPLE } from './sample.ts';

/** The site's root, by where this script lies: `assets/` in it. */
const root = new URL('..', (document.currentScript as HTMLScriptElement).src).href.replace(/\/$/, '');

// A folder of files cannot write today's weather: the page makes its own.
provideWeather(SAMPLE, () => Promise.resolve(sampleWeather(new Date(), root)));
