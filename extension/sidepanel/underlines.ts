import type { Citation } from '../../core/citation/citation.ts';
import type { CitedDocument } from '../grouping.ts';
import type { Standing } from '../cited/standing.ts';
import type { Underlay } from './underlay.ts';

/** How a citation is underlined in the draft, by what is to be said of it; the worst first. */
export const UNDERLINES = ['doubted', 'ended', 'open', 'amended', 'fine'] as const;
export type Underline = (typeof UNDERLINES)[number];

/** How a place of a document is underlined. */
function underlineOf(isDoubted: boolean, standing: Standing | undefined): Underline {
  if (isDoubted) return 'doubted';
  switch (standing?.judged.kind) {
    case 'in-force':
      return 'fine';
    case 'amended':
    case 'partly-expired':
      return 'amended';
    case 'expired':
    case 'not-yet':
      return 'ended';
    default:
      return 'open';
  }
}

/** The underline of each citation, by its index; what only points at no document has none. */
export function underlinesOf(
  documents: readonly CitedDocument[],
  standing: (document: CitedDocument) => Standing | undefined,
): Map<number, Underline> {
  const lines = new Map<number, Underline>();
  for (const document of documents) {
    const stands = standing(document);
    for (const index of document.places)
      lines.set(index, underlineOf(document.doubted.includes(index), stands));
  }
  return lines;
}

/** Name of the highlight that draws an underline; the sheet of the editor has its look. */
const nameOf = (underline: Underline | 'current'): string => `danchieu-${underline}`;

/** Draws underlines under a text without touching it: the browser's own highlights over ranges of its copy. */
export function paint(
  underlay: Underlay,
  citations: readonly Citation[],
  lines: ReadonlyMap<number, Underline>,
): void {
  const ranges = new Map<Underline, Range[]>(UNDERLINES.map((underline) => [underline, []]));
  for (const [index, underline] of lines) ranges.get(underline)!.push(underlay.rangeOf(citations[index]!));
  for (const [underline, list] of ranges) CSS.highlights.set(nameOf(underline), new Highlight(...list));
}

/** Points one citation out, or none. */
export function point(underlay: Underlay, citation: Citation | undefined): void {
  const ranges = citation ? [underlay.rangeOf(citation)] : [];
  CSS.highlights.set(nameOf('current'), new Highlight(...ranges));
}

/** Takes all of it off. */
export function unpaint(): void {
  for (const underline of [...UNDERLINES, 'current'] as const) CSS.highlights.delete(nameOf(underline));
}
