import '../citation/citations.define.ts';
import { keepUpgrading } from '../shared/upgrade.ts';

keepUpgrading();
