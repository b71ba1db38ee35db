import '../news/news.define.ts';
import { keepUpgrading } from '../shared/upgrade.ts';

keepUpgrading();
