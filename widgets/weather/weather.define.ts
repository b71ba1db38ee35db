import { define } from '../shared/define.ts';
import { WeatherElement } from './weather.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'danchieu-weather': WeatherElement;
  }
}

define('danchieu-weather', WeatherElement);
