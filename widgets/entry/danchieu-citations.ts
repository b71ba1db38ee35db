import '../citation/citations.define.ts';
import { keepUpgrading } from '../shared/upgrade.ts';

export { CitationsElement } from '../citation/citations.element.ts';

keepUpgrading();
