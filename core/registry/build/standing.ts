import { numberParts } from '../number-key.ts';
import type { Draft } from './clean.ts';

const STANDING: readonly [standing: number, symbol: RegExp][] = [
  [6, /^qh\d|^l-?ctn|^lct-/],
  [5, /ubtvqh/],
  [4, /(^|-)cp$/],
  [3, /(^|-)ttg$/],
  [1, /(^|-)(ct)?(ubnd|hdnd|ub)(-|$)/],
];

function standing(number: string): number {
  const symbol = numberParts(number)?.symbol ?? '';
  return STANDING.find(([, pattern]) => pattern.test(symbol))?.[0] ?? 2;
}

/**
 * Whether one document can amend, replace or repeal another: only one of the same body or of one above it can (Law
 * 80/2015/QH13, Article 12(1)), and only a later one. Relations read out of text sometimes have the wrong ends.
 */
export function mayChange(
  actor: Pick<Draft, 'number' | 'issued'>,
  target: Pick<Draft, 'number' | 'issued'>,
): boolean {
  if (standing(actor.number) < standing(target.number)) return false;
  if (actor.issued && target.issued) return actor.issued >= target.issued;
  const [acting, acted] = [numberParts(actor.number)?.year, numberParts(target.number)?.year];
  return acting === undefined || acted === undefined || acting >= acted;
}
