import '../weather/weather.define.ts';
import { keepUpgrading } from '../shared/upgrade.ts';

keepUpgrading();
