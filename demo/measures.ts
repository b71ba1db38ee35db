/** Speed of one work, in MB (1,000,000 bytes of UTF-8) a second. */
interface Measure {
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

/** How far apart the best and the middle round of a work may lie on a machine that does nothing else. */
const MOST_SPREAD = 1.25;

/** Whether the machine had nothing else to do: each work was about as fast in its middle round as in its best. */
export function isQuiet(measures: readonly Measure[]): boolean {
  return measures.every(({ median, best }) => best <= median * MOST_SPREAD);
}

/** A run on record, as `content/measured.json` keeps it. */
export interface Measured {
  /** ISO day. */
  day: string;
  processor: string;
  node: string;
  /** Whether the machine had nothing else to do; else the figures are not for publishing. */
  quiet: boolean;
  engine: readonly Measure[];
}
