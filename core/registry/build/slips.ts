import { numberKey, numberParts } from '../number-key.ts';
import { titleKey } from '../words.ts';
import type { Draft, Note } from './clean.ts';
import type { DraftList } from './drafts.ts';

/** Nothing but a number and a name, read out of another text. */
const isBare = ({ tier, issued, effective, expires, links }: Draft): boolean =>
  tier === 'cited' && !issued && !effective && !expires && links.length === 0;

/** Whether both have the same name, or one has the other's with words before it ("Quy định về việc …"). */
function sameName(a: Draft, b: Draft): boolean {
  const [one, other] = [a, b].map(({ title }) => titleKey(title ?? ''));
  return one !== '' && other !== '' && (one!.endsWith(other!) || other!.endsWith(one!));
}

/**
 * Whether `slip` is the number of `known` mistyped or cut short by whoever cited it: another year or term of the same
 * serial under the same name; no year or no term, and the same day of signing. The National Assembly counts on through
 * its term, so that a serial there has one year.
 */
function isSlip(slip: Draft, known: Draft): boolean {
  const [cut, whole] = [numberParts(slip.number), numberParts(known.number)];
  if (!cut || !whole || slip.type !== known.type || (slip.place ?? '') !== (known.place ?? '')) return false;
  const sameSymbol = cut.symbol === whole.symbol;
  if (slip.tier === 'cited' && slip.issued && slip.issued === known.issued) {
    if (sameSymbol && cut.year === undefined && whole.year !== undefined) return true;
    if (cut.year === whole.year && whole.symbol.replace(/\d+$/, '') === cut.symbol && !sameSymbol)
      return true;
  }
  if (!isBare(slip) || isBare(known) || cut.year === undefined || whole.year === undefined) return false;
  if (!sameName(slip, known)) return false;
  if (sameSymbol) return Math.abs(cut.year - whole.year) <= 1 || /^qh\d+$/.test(cut.symbol);
  return cut.year === whole.year && cut.symbol.replace(/\d+$/, '') === whole.symbol.replace(/\d+$/, '');
}

/**
 * Takes numbers out that are slips of another's; none that anything is known to end or change, since some ordinances go
 * under two numbers.
 * @param isTied whether a relation has this number at its end
 */
export function joinSlips(drafts: DraftList, isTied: (number: string) => boolean, note: Note): void {
  const bySerial = new Map<string, Draft[]>();
  for (const draft of drafts.all()) {
    const serial = `${draft.type} ${numberParts(draft.number)?.serial}`;
    (bySerial.get(serial) ?? bySerial.set(serial, []).get(serial)!).push(draft);
  }
  for (const draft of drafts.all()) {
    if (draft.tier !== 'cited' || isTied(draft.number)) continue;
    const near = bySerial.get(`${draft.type} ${numberParts(draft.number)?.serial}`)!;
    const known = near.find(
      (other) => numberKey(other.number) !== numberKey(draft.number) && isSlip(draft, other),
    );
    if (!known) continue;
    note(draft.number, 'slip of another number, joined', `${draft.sources[0]} means ${known.number}`);
    known.sources.push(...draft.sources);
    drafts.remove(draft);
  }
}
