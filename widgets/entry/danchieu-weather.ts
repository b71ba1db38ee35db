import '../weather/weather.define.ts';
import { keepUpgrading } from '../shared/upgrade.ts';

export { WeatherElement } from '../weather/weather.element.ts';

keepUpgrading();
