import { meantBy } from '../core/citation/antecedent.ts';
import type { Citation, Doubt } from '../core/citation/citation.ts';
import type { DocumentRecord, RegistryDoubt, Resolution } from '../core/registry/types.ts';
import { fold } from '../core/text/fold.ts';

/** A document that a page cites, with every place where it does. */
export interface CitedDocument {
  /** What the page calls it: the fullest of its forms there. */
  name: string;
  record?: DocumentRecord;
  outcome: Resolution['outcome'];
  /** How many documents it may be, where it is ambiguous. */
  candidates: number;
  /** Each kind of doubt once. */
  doubts: (Doubt | RegistryDoubt)[];
  /** Indexes into the page's citations, in order. */
  places: number[];
}

const FULLNESS = { back: 0, short: 1, named: 2, numbered: 3 } as const;

/** What was made of a citation, now or when its article was saved. */
type Settled = Pick<Resolution, 'outcome' | 'candidates' | 'doubts'> &
  Partial<Pick<Resolution, 'key' | 'record'>>;

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
      candidates: resolution?.candidates.length ?? 0,
      doubts: [],
      places: [],
      fullness: FULLNESS[citation.form],
      ...(resolution?.record ? { record: resolution.record } : {}),
    };
    if (FULLNESS[citation.form] > document.fullness) {
      document.name = citation.text;
      document.fullness = FULLNESS[citation.form];
    }
    for (const doubt of [...own.doubts, ...(resolution?.doubts ?? [])]) {
      // That several documents carry the number is what `outcome` says.
      if (doubt.code !== 'ambiguous' && !document.doubts.some(({ code }) => code === doubt.code))
        document.doubts.push(doubt);
    }
    document.places.push(index);
    documents.set(id, document);
  });
  return [...documents.values()].map(({ fullness: _, ...document }) => document);
}
