import '../citation/citations.define.ts';
import '../citation/citation-list.define.ts';
import { keepUpgrading } from '../shared/upgrade.ts';

export { CitationListElement } from '../citation/citation-list.element.ts';
export { CitationsElement } from '../citation/citations.element.ts';

keepUpgrading();
