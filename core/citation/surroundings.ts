import type { Citation } from './citation.ts';

/** Characters of the surroundings on either side: a sentence or two. */
export const REACH = 300;

/** A citation's own line, cut at a distance, and where in that it begins. */
export interface Line {
  text: string;
  start: number;
}

/** The line of a text that a citation stands in, at most `REACH` characters before it and as many behind. */
export function lineOf(text: string, { start, end }: Pick<Citation, 'start' | 'end'>): Line {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  const lineStart = before.lastIndexOf('\n') + 1;
  const lineEnd = behind.indexOf('\n');
  return {
    text:
      before.slice(lineStart) + text.slice(start, end) + (lineEnd < 0 ? behind : behind.slice(0, lineEnd)),
    start: before.length - lineStart,
  };
}

/**
 * What stands around each citation of a text, for `ResolveContext.around`: its own line, at most `REACH` characters
 * before it and as many behind.
 */
export function surroundings(text: string, citations: readonly Citation[]): string[] {
  return citations.map((citation) => lineOf(text, citation).text);
}
