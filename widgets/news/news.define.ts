import { define } from '../shared/define.ts';
import { mayRender } from '../shared/may-render.ts';
import { NewsElement } from './news.element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'danchieu-news': NewsElement;
  }
}

define('danchieu-news', NewsElement, mayRender);
