/** What the engine promises of each set; the same for texts of others and for our own. */
import type { Floors } from './gate.ts';

const PROMISED: Floors = {
  f1: 0.98,
  identified: 0.95,
  wrongLinks: 0.01,
  exactSpan: 0.95,
  provisions: 0.95,
  backRecall: 0.9,
  backIdentified: 0.85,
};

const OWN: Floors = { ...PROMISED, doubtsPrecision: 0.95 };

export const FLOORS = { dev: PROMISED, own: OWN, noise: OWN };
