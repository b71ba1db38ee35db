import { meantBy } from '../core/citation/antecedent.ts';
import type { Citation, Doubt } from '../core/citation/citation.ts';
import type { Candidate, DocumentRecord, RegistryDoubt, Resolution } from '../core/registry/types.ts';
import { fold } from '../core/text/fold.ts';

/** A document that a page cites, with every place where it does. */
export interface CitedDocument {
  /** What the page calls it: the fullest of its forms there. */
  name: string;
  record?: DocumentRecord;
  outcome: Resolution['outcome'];
  /** Those that it may be, best first. */
  candidates: readonly Candidate[];
  /** Why it is that one, or none. */
  reason?: Resolution['reason'];
  /** Each kind of doubt once. */
  doubts: (Doubt | RegistryDoubt)[];
  /** Indexes into the page's citations, in order. */
  places: number[];
  /** Those of them that raised a doubt. */
  doubted: number[];
}

const FULLNESS = { back: 0, short: 1, named: 2, numbered: 3 } as const;

/** What was made of a citation, now or when its article was saved. */
type Settled = Pick<Resolution, 'outcome' | 'candidates' | 'doubts'> &
  Partial<Pick<Resolution, 'key' | 'record' | 'reason'>>;

/** What tells two documents apart: the registry's key, else what the text settles, else its own words. */
function identity(citation: Citation, resolution: Settled | undefined): string {
  if (resolution?.key !== undefined) return resolution.key;
  if (citation.number !== undefined)
    return `${citation.type ?? ''} ${citation.number} ${fold(citation.place ?? '')}`;
  if (citation.title !== undefined) return `${fold(citation.title)} ${citation.year ?? ''}`;
  return fold(citation.text);
}

/** A page's citations, by document, in the order of first mention. A pointing citation that points at nothing is left out. */
export function groupByDocument(
  citations: readonly Citation[],
  resolutions: readonly Settled[],
): CitedDocument[] {
  const documents = new Map<string, CitedDocument & { fullness: number }>();
  citations.forEach((own, index) => {
    const citation = meantBy(own, citations) ?? own;
    if (citation.form === 'back' && citation.number === undefined && citation.title === undefined) return;
    const resolution = resolutions[index];
    const id = identity(citation, resolution);
    const known = documents.get(id);
    const document = known ?? {
      name: citation.text,
      outcome: resolution?.outcome ?? 'unknown',
      candidates: resolution?.candidates ?? [],
      doubts: [],
      places: [],
      doubted: [],
      fullness: FULLNESS[citation.form],
      ...(resolution?.record ? { record: resolution.record } : {}),
      ...(resolution?.reason ? { reason: resolution.reason } : {}),
    };
    if (FULLNESS[citation.form] > document.fullness) {
      document.name = citation.text;
      document.fullness = FULLNESS[citation.form];
    }
    // That several documents carry the number is what `outcome` says.
    const doubts = [...own.doubts, ...(resolution?.doubts ?? [])].filter(({ code }) => code !== 'ambiguous');
    for (const doubt of doubts)
      if (!document.doubts.some(({ code }) => code === doubt.code)) document.doubts.push(doubt);
    if (doubts.length > 0) document.doubted.push(index);
    document.places.push(index);
    documents.set(id, document);
  });
  return [...documents.values()].map(({ fullness: _, ...document }) => document);
}

/** How many times documents are cited, all together. */
export const placesIn = (documents: readonly CitedDocument[]): number =>
  documents.reduce((sum, { places }) => sum + places.length, 0);
