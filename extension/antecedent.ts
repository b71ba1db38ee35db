import type { Citation } from '../core/citation/citation.ts';

const isSettled = ({ number, title }: Citation): boolean => number !== undefined || title !== undefined;

/**
 * Index of the citation that says which document is meant: itself, or the one at the end of what it leans on. A chain
 * that comes back to where it was ends there.
 */
export function settledBy(citations: readonly Citation[], index: number): number {
  const passed = new Set<number>();
  let at = index;
  while (!isSettled(citations[at]!) && !passed.has(at)) {
    passed.add(at);
    const { antecedent } = citations[at]!;
    if (antecedent === undefined || !citations[antecedent]) break;
    at = antecedent;
  }
  return at;
}
