import '../news/news.define.ts';
import { keepUpgrading } from '../shared/upgrade.ts';

export { NewsElement } from '../news/news.element.ts';

keepUpgrading();
