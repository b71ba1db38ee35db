import { meantBy } from '../../core/citation/antecedent.ts';
import type { Citation } from '../../core/citation/citation.ts';
import { CitationReader } from '../../core/citation/find.ts';
import { surroundings } from '../../core/citation/surroundings.ts';

/** Characters read in one go: a few milliseconds, be they all citations. */
const SLICE = 20_000;

/** Where a slice that begins here ends: with a paragraph if one ends in its second half, else with a word. */
function sliceEnd(text: string, start: number): number {
  const limit = start + SLICE;
  if (limit >= text.length) return text.length;
  const half = start + SLICE / 2;
  for (const mark of ['\n\n', '.\n', ';\n', '\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, limit - mark.length);
    if (at >= half) return at + mark.length;
  }
  return limit;
}

const moved = (citation: Citation, by: number): Citation => ({
  ...citation,
  start: citation.start + by,
  end: citation.end + by,
  provisions: citation.provisions.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
});

/**
 * The citations of a draft, as one document; offsets count in the text as given. A long one is read in slices, between
 * which `pause` lets other work have its turn.
 * @throws the signal's reason where it was given up
 */
export async function readDraft(
  text: string,
  signal: AbortSignal,
  pause: () => Promise<void> = () => new Promise((resume) => setTimeout(resume)),
): Promise<Citation[]> {
  const reader = new CitationReader();
  const citations: Citation[] = [];
  for (let start = 0; start < text.length;) {
    if (start > 0) await pause();
    signal.throwIfAborted();
    const end = sliceEnd(text, start);
    for (const citation of reader.read(text.slice(start, end)))
      citations.push(start === 0 ? citation : moved(citation, start));
    start = end;
  }
  for (const { index, citation } of reader.finish()) {
    const by = citations[index]!.start - citation.start;
    citations[index] = by === 0 ? citation : moved(citation, by);
  }
  return citations;
}

/** What stands around the numbers that the words around may settle; nothing for the others. */
export function aroundOf(text: string, citations: readonly Citation[]): string[] {
  const isOpen = ({ serial, number, year }: Citation): boolean =>
    serial !== undefined && (number === undefined || year === undefined);
  return citations.map((citation) => (isOpen(citation) ? surroundings(text, [citation])[0]! : ''));
}

/** What a citation says, wherever it stands: one that says the same after a change has the same answer until the new one is there. */
export function sayingOf(citation: Citation, citations: readonly Citation[]): string {
  const { text, type, number, title, year, issued, issuer, place, draft } =
    meantBy(citation, citations) ?? citation;
  return JSON.stringify([citation.text, text, type, number, title, year, issued, issuer, place, draft]);
}

/** The citation in which a place of the text lies, by its index; its ends count as in it. */
export function citationAt(citations: readonly Citation[], at: number): number | undefined {
  let low = 0;
  let high = citations.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = citations[middle]!;
    if (at < start) high = middle - 1;
    else if (at > end) low = middle + 1;
    else return middle;
  }
  return undefined;
}

/** A change of a text as one replaced stretch: at, length removed, text inserted. */
export function changeBetween(
  before: string,
  after: string,
): { at: number; removed: number; inserted: string } {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  let same = 0;
  while (
    same < shorter - at &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same += 1;
  return { at, removed: before.length - at - same, inserted: after.slice(at, after.length - same) };
}
