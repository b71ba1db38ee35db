import type { Citation } from './citation.ts';

/**
 * The citation that says which document is meant: itself, or the one that it leans on, however many steps away. It is
 * the first that has a number or a title of its own, or is a draft; else the furthest that has at least a title taken
 * over, or a type and a serial.
 * @param citations all of a document: `antecedent` points into this list
 * @returns undefined where nothing along the way says anything
 */
export function meantBy(citation: Citation, citations: readonly Citation[]): Citation | undefined {
  const seen = new Set<Citation>();
  let less: Citation | undefined;
  let at: Citation | undefined = citation;
  while (at && !seen.has(at)) {
    // A title taken over from another mention lacks that one's day and what else stands beside it.
    const own = at.title !== undefined && at.antecedent === undefined;
    if (at.number || own || at.draft) return at;
    if (at.title || (at.type && at.serial)) less = at;
    seen.add(at);
    at = at.antecedent === undefined ? undefined : citations[at.antecedent];
  }
  return less;
}

/** Equal for citations that say the same of which document they mean, whatever stands around them. */
export function saidOf(citation: Citation): string {
  const { type, serial, number, title, year, issued, issuer, place, draft, text } = citation;
  return JSON.stringify([type, serial, number, title, year, issued, issuer, place, draft, number ?? text]);
}
