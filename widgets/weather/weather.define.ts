import { define } from '../shared/define.ts';
import { mayRender } from '../shared/may-render.ts';
import { WeatherElement } from './weather.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'danchieu-weather': WeatherElement;
  }
}

define('danchieu-weather', WeatherElement, mayRender);
