import type { VersionRecord } from './schema.ts';

/** Shares below which the reader is asked to look: much of the page's text, or of its citations, stands outside the region. */
const LOW_TEXT = 0.2;
/** A region named by a portal's rule is an article's text, however little of a page it is. */
const LOW_TEXT_BY_RULE = 0.03;
const LOW_CITATIONS = 0.8;

/** Whether so little of a page was kept that its reader should see the region, and widen or narrow it. */
export function isScant({
  region,
  keptText,
  keptCitations,
}: Pick<VersionRecord, 'region' | 'keptText' | 'keptCitations'>): boolean {
  if (region === 'selection' || region === 'chosen') return false;
  if (keptCitations !== undefined && keptCitations < LOW_CITATIONS) return true;
  return keptText < (region === 'rule' ? LOW_TEXT_BY_RULE : LOW_TEXT);
}
