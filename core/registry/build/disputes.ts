import { readTsv } from './tsv.ts';
import { isLocal } from '../locality.ts';
import type { Draft, Note } from './clean.ts';

interface Value {
  day: string;
  count: number;
}

const VALUE = /(\d{4}-\d{2}-\d{2}) x(\d+)/g;

/**
 * Settles days on which the collected sources disagree. A signing day stands by a majority and is left out at a tie. Of
 * several effective days the earliest is the document's own: later ones come from texts consolidated with amendments.
 * Local numbers and those of the National Assembly are passed over: there the values are those of several documents.
 * So is a day that cleaning has read afresh.
 */
export function settleDisputes(drafts: readonly Draft[], conflicts: URL, note: Note): void {
  const byNumber = new Map(drafts.map((draft) => [draft.number, draft]));
  for (const row of readTsv(conflicts)) {
    const field = row['field'];
    const draft = byNumber.get(row['number']!);
    const values = [...(row['values'] ?? '').matchAll(VALUE)].map((match): Value => ({
      day: match[1]!,
      count: Number(match[2]),
    }));
    if (!draft || values.length < 2 || (field !== 'issued' && field !== 'effective')) continue;
    if (isLocal(draft.number) || /\/QH\d+$/.test(draft.number) || row['decision'] !== `kept ${draft[field]}`)
      continue;
    const [most, next] = [...values].sort((a, b) => b.count - a.count);
    const own =
      field === 'issued'
        ? most!.count > next!.count
          ? most!.day
          : undefined
        : values.map(({ day }) => day).sort()[0];
    if (draft[field] === own) continue;
    note(draft.number, `${field}: sources disagree`, `${row['values']} → ${own ?? 'left out'}`);
    if (own) draft[field] = own;
    else delete draft[field];
  }
}
