import { define } from '../shared/define.ts';
import { isAdmitted } from '../shared/trusted.ts';
import { CitationListElement } from './citation-list.element.ts';

define('danchieu-citation-list', CitationListElement, isAdmitted);
