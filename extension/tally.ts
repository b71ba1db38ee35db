import type { Citation } from '../core/citation/citation.ts';
import type { Resolution } from '../core/registry/types.ts';
import { statusAt } from '../core/registry/status.ts';

/** How many citations a page has, how many of them leave a doubt, and how many lead to a document that has expired. */
export interface Tally {
  citations: number;
  doubtful: number;
  expired: number;
}

/** Whether something about a citation is to be doubted: that several documents carry its number is no doubt of the text. */
const isDoubtful = (citation: Citation, resolution: Resolution | undefined): boolean =>
  citation.doubts.length > 0 || (resolution?.doubts.some(({ code }) => code !== 'ambiguous') ?? false);

/** Counts citations with what the registry made of them, as on a day. */
export function tallyOf(
  citations: readonly Citation[],
  resolutions: readonly Resolution[],
  on: string,
): Tally {
  const tally: Tally = { citations: citations.length, doubtful: 0, expired: 0 };
  citations.forEach((citation, index) => {
    const resolution = resolutions[index];
    if (isDoubtful(citation, resolution)) tally.doubtful += 1;
    if (resolution?.record && statusAt(resolution.record, on).kind === 'expired') tally.expired += 1;
  });
  return tally;
}

/** Several tallies as one: a page and its frames. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum: Tally = { citations: 0, doubtful: 0, expired: 0 };
  for (const { citations, doubtful, expired } of tallies) {
    sum.citations += citations;
    sum.doubtful += doubtful;
    sum.expired += expired;
  }
  return sum;
}
