import '../citation/citations.define.ts';
import '../citation/citation-list.define.ts';
import '../news/news.define.ts';
import '../weather/weather.define.ts';
import { keepUpgrading } from '../shared/upgrade.ts';

export { CitationListElement } from '../citation/citation-list.element.ts';
export { CitationsElement } from '../citation/citations.element.ts';
export { NewsElement } from '../news/news.element.ts';
export { WeatherElement } from '../weather/weather.element.ts';

keepUpgrading();
