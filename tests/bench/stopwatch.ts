/** Measuring on a machine that is doing other things, too. */

/** Seconds that work took: the middle round, and the best of each slice over all rounds, added up. */
interface Taken {
  median: number;
  best: number;
  /** What the work counted. */
  hits: number;
}

/** Work over one slice of its input; what it returns is added up, so that no compiler leaves it out. */
export type Work = () => number;

/**
 * Measures several works side by side: in each round, slice by slice, one after the other, so that a disturbance falls on
 * all of them. One round more warms up, unless `warm` is false. A slice's best time is the one that nothing disturbed.
 */
export function sideBySide(works: readonly (readonly Work[])[], rounds: number, warm = true): Taken[] {
  const best = works.map((slices) => slices.map(() => Infinity));
  const totals = works.map((): number[] => []);
  const hits = works.map(() => 0);
  const longest = Math.max(...works.map((slices) => slices.length));
  for (let round = warm ? 0 : 1; round <= rounds; round += 1) {
    const spent = works.map(() => 0);
    hits.fill(0);
    for (let slice = 0; slice < longest; slice += 1) {
      for (const [i, slices] of works.entries()) {
        const work = slices[slice];
        if (!work) continue;
        const started = process.hrtime.bigint();
        hits[i]! += work();
        const seconds = Number(process.hrtime.bigint() - started) / 1e9;
        spent[i]! += seconds;
        if (round > 0) best[i]![slice] = Math.min(best[i]![slice]!, seconds);
      }
    }
    if (round > 0) for (const [i, seconds] of spent.entries()) totals[i]!.push(seconds);
  }
  return works.map((_, i) => ({
    median: totals[i]!.sort((a, b) => a - b)[totals[i]!.length >> 1]!,
    best: best[i]!.reduce((sum, seconds) => sum + seconds, 0),
    hits: hits[i]!,
  }));
}
