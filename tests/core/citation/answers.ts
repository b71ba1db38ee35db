/** A text's citations as lines: the words → number, or title (year), or a dash. */
import { findCitations } from '../../../core/citation/index.ts';

export const answers = (text: string): string[] =>
  findCitations(text).map(
    ({ text: words, number, title, year }) =>
      `${words} → ${number ?? (title === undefined ? '–' : `${title}${year === undefined ? '' : ` (${year})`}`)}`,
  );
