import { define } from '../shared/define.ts';
import { isAdmitted } from '../shared/trusted.ts';
import { CitationsElement } from './citations.element.ts';

define('danchieu-citations', CitationsElement, isAdmitted);
