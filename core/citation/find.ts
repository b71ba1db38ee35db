/** The engine's door: text in, citations out. */

import type { Citation } from './citation.ts';
import { parse } from './parse.ts';
import { CitationReader } from './reader.ts';

/**
 * The citations of a text, in order, offsets in UTF-16 units of `text` as given. Reads the whole text as one document:
 * short forms are settled by fuller ones anywhere in it. Never throws.
 */
export function findCitations(text: string): Citation[] {
  const parsed = parse(text);
  if (!parsed) return [];
  const reader = new CitationReader();
  const citations = reader.tie(parsed);
  for (const { index, citation } of reader.finish()) citations[index] = citation;
  return citations;
}

export { CitationReader } from './reader.ts';
