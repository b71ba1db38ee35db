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

/** "Luật" is said of codes too, "thông tư" and "nghị quyết" of joint ones; all else must be of the type that the text says. */
export function typesAgree(said: string | undefined, recorded: string | undefined): boolean {
  if (!said || !recorded || said === recorded || said === 'van-ban') return true;
  return recorded === (said === 'luat' ? 'bo-luat' : `${said}-lien-tich`);
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

/** Whether the name beside a number may be that of the record, as far as both are known. */
export function namesAgree({ title }: Citation, record: DocumentRecord): boolean {
  return title === undefined || record.title === undefined || titlesAgree(title, record.title);
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
