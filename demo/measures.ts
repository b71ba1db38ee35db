/** Speed of one work, in MB (1,000,000 bytes of UTF-8) a second. */
export interface Measure {
  /** As the bench calls it. */
  work: string;
  median: number;
  best: number;
}

/**
 * The speeds in what `tests/bench/engine.bench.ts` prints: name, median, best, ratio.
 * @throws where there are none: the bench prints another table now.
 */
export function measuresOf(output: string): Measure[] {
  const rows = [...output.matchAll(/^(\S.*?) {2,}([\d.]+) +([\d.]+) +×[\d.]+/gm)];
  if (rows.length === 0) throw new Error('no speeds in what the bench printed');
  return rows.map(([, work, median, best]) => ({ work: work!, median: Number(median), best: Number(best) }));
}
