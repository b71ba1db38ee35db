import type { Citation } from '../citation/citation.ts';
import { titleKey } from './words.ts';
import type { Candidate, DocumentRecord, RegistryDoubt, Resolution } from './types.ts';

/** What the registry makes of a citation, before it is tied to its place in the list. */
export type Answer = Omit<Resolution, 'index'>;

export const unknown = (reason: Resolution['reason']): Answer => ({
  outcome: 'unknown',
  candidates: [],
  reason,
  doubts: [],
});

export function found(
  record: DocumentRecord,
  reason: Candidate['reason'],
  doubts: RegistryDoubt[] = [],
): Answer {
  return { outcome: 'found', key: record.key, record, candidates: [{ record, reason }], reason, doubts };
}

/** A choice that stays with the reader: `not-settled` where only one document is known that may be meant. */
export function ambiguous(candidates: Candidate[], doubts: RegistryDoubt[] = []): Answer {
  const several = candidates.length > 1;
  return {
    outcome: 'ambiguous',
    candidates,
    reason: several ? 'several' : 'not-settled',
    doubts: [...doubts, ...(several ? [{ code: 'ambiguous' as const }] : [])],
  };
}

/** "Luật" is said of codes too; all else must be of the type that the text says. */
export function typesAgree(said: string | undefined, recorded: string | undefined): boolean {
  if (!said || !recorded || said === recorded || said === 'van-ban') return true;
  return said === 'luat' && recorded === 'bo-luat';
}

/** What the text's signing day, or its year, says of a record. */
export function daysAgree(
  citation: Citation,
  record: DocumentRecord,
): 'same' | 'other-day' | 'other-year' | 'silent' {
  const said = citation.issued;
  const year = said ? Number(said.slice(0, 4)) : citation.year;
  if (!record.issued || year === undefined) return 'silent';
  if (said === record.issued) return 'same';
  if (Number(record.issued.slice(0, 4)) !== year) return 'other-year';
  return said ? 'other-day' : 'same';
}

/** Doubts where the day or the name beside a number is not that of the record. */
export function againstRecord(citation: Citation, record: DocumentRecord): RegistryDoubt[] {
  const doubts: RegistryDoubt[] = [];
  const days = daysAgree(citation, record);
  if (citation.issued && (days === 'other-day' || days === 'other-year'))
    doubts.push({
      code: 'date-against-record',
      facts: { said: citation.issued, recorded: record.issued! },
    });
  if (citation.title && record.title && !titlesAgree(citation.title, record.title))
    doubts.push({
      code: 'title-against-record',
      facts: { said: citation.title, recorded: record.title },
    });
  return doubts;
}

const bareName = (title: string): string =>
  titleKey(title)
    .replace(/^(?:bo luat|luat|phap lenh) /, '')
    .replace(/ va /g, ' ');

/** Whether two titles are one, or one stands inside the other; a name with an abbreviation in it cannot be told. */
function titlesAgree(said: string, recorded: string): boolean {
  const [a, b] = [bareName(said), bareName(recorded)];
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) || /\p{Lu}{2}/u.test(said);
}
