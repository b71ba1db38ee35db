import { define } from '../shared/define.ts';
import { CitationsElement } from './citations.element.ts';

define('danchieu-citations', CitationsElement);
