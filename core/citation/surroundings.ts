import type { Citation } from './citation.ts';

/** Characters of the surroundings on either side: a sentence or two. */
export const REACH = 300;

/**
 * What stands around each citation of a text, for `ResolveContext.around`: its own line, at most `REACH` characters
 * before it and as many behind.
 */
export function surroundings(text: string, citations: readonly Citation[]): string[] {
  return citations.map(({ start, end }) => {
    const before = text.slice(Math.max(0, start - REACH), start);
    const behind = text.slice(end, end + REACH);
    const lineEnd = behind.indexOf('\n');
    return (
      before.slice(before.lastIndexOf('\n') + 1) +
      text.slice(start, end) +
      (lineEnd < 0 ? behind : behind.slice(0, lineEnd))
    );
  });
}
