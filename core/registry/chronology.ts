import { numberYear } from './number-key.ts';
import type { DocumentRecord } from './types.ts';

/** The year a document is known by: that of its number, else of its signing. */
export function yearOf({ number, issued }: Pick<DocumentRecord, 'number' | 'issued'>): number | undefined {
  return numberYear(number) ?? (issued ? Number(issued.slice(0, 4)) : undefined);
}

/** The day of signing as far as it is known: whole, or its year alone. */
function signed(record: DocumentRecord): string {
  return record.issued ?? String(yearOf(record) ?? '');
}

/** Whether the document came after the article, by its day or at least its year. */
export function isLater(record: DocumentRecord, published: string | undefined): boolean {
  const since = signed(record);
  return published !== undefined && since > published.slice(0, since.length);
}

/** Newest first; those of no known day or year last. */
export function newestFirst(a: DocumentRecord, b: DocumentRecord): number {
  const [dayA, dayB] = [signed(a), signed(b)];
  return dayA < dayB ? 1 : dayA > dayB ? -1 : 0;
}
