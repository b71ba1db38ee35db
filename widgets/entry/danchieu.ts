import '../citation/citations.define.ts';
import '../news/news.define.ts';
import '../weather/weather.define.ts';
import { keepUpgrading } from '../shared/upgrade.ts';

export { CitationsElement } from '../citation/citations.element.ts';
export { NewsElement } from '../news/news.element.ts';
export { WeatherElement } from '../weather/weather.element.ts';

keepUpgrading();
