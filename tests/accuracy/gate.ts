/**
 * The gate: what a run gained, lost and changed against the last accepted one. A loss in the project's own set passes
 * only with its reason in `reasons.tsv`, written for that very loss; so does a label that goes. A figure below its floor
 * never passes, nor a run that has nothing to be compared with.
 */
import { figures, type Figures, type Outcome, type Score } from './score.ts';

/** One line of `accepted.tsv`: what became of one label, or of an answer without one. */
export interface Entry {
  set: string;
  id: string;
  span: string;
  /** Faults in their order, joined by commas; `right` where there are none. */
  state: string;
  answer: string;
}

/** A set's outcomes as lines of the accepted run. */
export const entries = (set: string, outcomes: readonly Outcome[]): Entry[] =>
  outcomes.map(({ id, start, end, faults, answer }) => ({
    set,
    id,
    span: `${start}-${end}`,
    state: faults.join(',') || 'right',
    answer,
  }));

const keyOf = ({ set, id, span }: Entry): string => `${set}\t${id}\t${span}`;

/** Entries as the text of `accepted.tsv`, and back. */
export const write = (list: readonly Entry[]): string =>
  list.map((entry) => `${keyOf(entry)}\t${entry.state}\t${entry.answer}\n`).join('');
export const read = (text: string): Entry[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [set, id, span, state, answer] = line.split('\t') as [string, string, string, string, string];
      return { set, id, span, state, answer };
    });

/** The reasons of `reasons.tsv`: set, id, span, new state, and why. Lines that begin with # are remarks. */
interface Reason extends Omit<Entry, 'answer'> {
  why: string;
}
export const readReasons = (text: string): Reason[] =>
  text
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line, i) => {
      const [set, id, span, state, why] = line.split('\t');
      if (!set || !id || !span || !state || !why?.trim())
        throw new Error(
          `reasons.tsv, reason ${i + 1}: wants set, id, span, state and why, with tabs between`,
        );
      return { set, id, span, state, why };
    });

export interface Change {
  kind: 'gained' | 'lost' | 'changed' | 'new' | 'gone';
  before?: Entry;
  after?: Entry;
  /** Why a loss is accepted. */
  why?: string;
}

const faultsOf = (entry: Entry | undefined): string[] =>
  entry && entry.state !== 'right' ? entry.state.split(',') : [];

/**
 * The changes from the accepted run to this one, in the order of this run. A citation is lost with any fault that it
 * had not, gained when faults went and none came, changed when only its answer did. An answer without a label is a
 * loss when it comes and a gain when it goes. Labels that are new are neither; one that is gone needs its reason.
 */
function compare(before: readonly Entry[], after: readonly Entry[], reasons: readonly Reason[]): Change[] {
  const accepted = new Map(before.map((entry) => [keyOf(entry), entry]));
  const texts = new Set(before.map(({ set, id }) => `${set}\t${id}`));
  const changes: Change[] = [];
  const why = (entry: Entry): { why?: string } => {
    const reason = reasons.find(
      ({ set, id, span, state }) =>
        set === entry.set && id === entry.id && span === entry.span && state === entry.state,
    );
    return reason ? { why: reason.why } : {};
  };
  for (const entry of after) {
    const old = accepted.get(keyOf(entry));
    accepted.delete(keyOf(entry));
    if (!old) {
      // In a text of the accepted run, an answer that no label asked for is a loss.
      const lost = entry.state === 'extra' && texts.has(`${entry.set}\t${entry.id}`);
      changes.push({ kind: lost ? 'lost' : 'new', after: entry, ...(lost && why(entry)) });
    } else if (old.state !== entry.state || old.answer !== entry.answer) {
      const had = faultsOf(old);
      const has = faultsOf(entry);
      const lost = has.some((fault) => !had.includes(fault));
      const gained = !lost && had.some((fault) => !has.includes(fault));
      const kind = lost ? 'lost' : gained ? 'gained' : 'changed';
      changes.push({ kind, before: old, after: entry, ...(lost && why(entry)) });
    }
  }
  for (const old of accepted.values())
    changes.push(
      old.state === 'extra' ? { kind: 'gained', before: old } : { kind: 'gone', before: old, ...why(old) },
    );
  return changes;
}

/** Least shares, and the greatest share of wrong links, that a set must keep. */
export type Floors = Partial<Record<keyof Figures, number>>;

/** The figures outside their floors, in words. A figure of which nothing was asked is not judged. */
const below = (given: Figures, floors: Floors): string[] =>
  (Object.entries(floors) as [keyof Figures, number][])
    .filter(([name, floor]) => (name === 'wrongLinks' ? given[name] > floor : given[name] < floor))
    .map(
      ([name, floor]) =>
        `${name} ${given[name].toFixed(4)}, wanted ${name === 'wrongLinks' ? '≤' : '≥'} ${floor}`,
    );

interface Verdict {
  changes: Change[];
  /** Losses in our own set, and labels gone from it, for which no reason is given. */
  unexplained: Entry[];
  /** Why the run fails, in words; none where it passes. */
  problems: string[];
}

/** Judges scored sets, by name, against the accepted run. Only the set named `dev`, which is not ours, need not give reasons for its losses. */
export function judge(
  scores: readonly (readonly [string, Score])[],
  accepted: readonly Entry[],
  reasons: readonly Reason[],
  floors: Readonly<Record<string, Floors>>,
): Verdict {
  const names = scores.map(([name]) => name);
  const changes = compare(
    accepted.filter(({ set }) => names.includes(set)),
    scores.flatMap(([name, { outcomes }]) => entries(name, outcomes)),
    reasons,
  );
  const unexplained = changes
    .filter(({ kind, why }) => (kind === 'lost' || kind === 'gone') && why === undefined)
    .flatMap(({ after, before }) => after ?? before ?? [])
    .filter(({ set }) => set !== 'dev');
  const problems = [
    ...scores.flatMap(([name, { tally }]) =>
      below(figures(tally), floors[name] ?? {}).map((problem) => `${name}: ${problem}`),
    ),
    ...unexplained.map(
      ({ set, id, span, state }) => `lost without a reason: ${set}\t${id}\t${span}\t${state}`,
    ),
    ...(names.includes('own') && !accepted.some(({ set }) => set === 'own')
      ? ['nothing accepted to compare with: accepted.tsv holds no line of our own set']
      : []),
  ];
  return { changes, unexplained, problems };
}
