import '../citation/citations.define.ts';
import '../news/news.define.ts';
import '../weather/weather.define.ts';
import { keepUpgrading } from '../shared/upgrade.ts';

keepUpgrading();
