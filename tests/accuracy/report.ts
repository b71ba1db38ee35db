/** What the command prints: the changes, the faults, the table. */
import type { Change, Entry } from './gate.ts';
import type { LabelledSet } from './label.ts';
import { figures, type Figures, type Score } from './score.ts';

/** The words of an entry in its text, short and on one line. */
type Quote = (entry: Entry) => string;

/** Quotes entries of these sets. */
export function quoting(sets: readonly LabelledSet[]): Quote {
  const texts = new Map(sets.flatMap(({ texts }) => texts.map(({ id, text }) => [id, text] as const)));
  return ({ id, span }) => {
    const [start, end] = span.split('-').map(Number) as [number, number];
    const words = (texts.get(id) ?? '').slice(start, end).replace(/\s+/g, ' ');
    return words.length > 60 ? `${words.slice(0, 57)}…` : words;
  };
}

const stateOf = (entry: Entry | undefined): string =>
  entry ? `${entry.state}${entry.answer ? ` (${entry.answer})` : ''}` : 'none';

/** One change on one line. */
export function line({ kind, before, after, why }: Change, quote: Quote): string {
  const entry = (after ?? before) as Entry;
  const reason = why === undefined ? '' : `  because ${why}`;
  return `${kind.padEnd(8)} ${entry.set} ${entry.id} «${quote(entry)}»: ${stateOf(before)} → ${stateOf(after)}${reason}`;
}

const share = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3));

interface Column {
  title: string;
  /** The same for the README. */
  heading: string;
  of: (figures: Figures, score: Score) => string;
}
const COLUMNS: readonly Column[] = [
  { title: 'texts', heading: 'Texts', of: (_, { tally }) => String(tally.texts) },
  {
    title: 'citations',
    heading: 'Citations',
    of: (_, { tally }) => String(tally.labels + tally.backLabels),
  },
  { title: 'precision', heading: 'Precision', of: ({ precision }) => share(precision) },
  { title: 'recall', heading: 'Recall', of: ({ recall }) => share(recall) },
  { title: 'identified', heading: 'Identified', of: ({ identified }) => share(identified) },
  { title: 'wrong link', heading: 'Wrong link', of: ({ wrongLinks }) => share(wrongLinks) },
  { title: 'span', heading: 'Exact span', of: ({ exactSpan }) => share(exactSpan) },
  { title: 'provisions', heading: 'Provisions', of: ({ provisions }) => share(provisions) },
  {
    title: 'back P/R',
    heading: 'Back references P / R',
    of: ({ backPrecision, backRecall }) => `${share(backPrecision)}/${share(backRecall)}`,
  },
  { title: 'back id.', heading: 'Back identified', of: ({ backIdentified }) => share(backIdentified) },
  {
    title: 'left open',
    heading: 'Left open',
    of: (_, { tally }) => (tally.open ? `${tally.keptOpen}/${tally.open}` : '–'),
  },
  {
    title: 'doubts P/R',
    heading: 'Doubts P / R',
    // A set without doubt labels was not asked which doubts are right.
    of: ({ doubtsPrecision, doubtsRecall }) =>
      Number.isNaN(doubtsRecall) ? '–' : `${share(doubtsPrecision)}/${share(doubtsRecall)}`,
  },
];

const rows = (scores: readonly [string, Score][]): string[][] =>
  scores.map(([name, score]) => [name, ...COLUMNS.map(({ of }) => of(figures(score.tally), score))]);

/** The figures of each set, a row each, in columns. */
export function table(scores: readonly [string, Score][]): string {
  const all = [['', ...COLUMNS.map(({ title }) => title)], ...rows(scores)];
  const widths = all[0]?.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0))) ?? [];
  return all
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
    )
    .map((row) => row.join('  '))
    .join('\n');
}

/** Each form of citation of one set, on a line each. */
export const formLines = ({ forms }: Score): string =>
  Object.entries(forms)
    .map(
      ([form, { labels, hits, asked, right }]) =>
        `  ${form.padEnd(9)} ${String(labels).padStart(5)} labelled  found ${share(hits / labels)}  identified ${share(right / asked)}`,
    )
    .join('\n');

/** The same table as Markdown, for the README. */
export const markdown = (scores: readonly [string, Score][]): string =>
  [['Set', ...COLUMNS.map(({ heading }) => heading)], ['---', ...COLUMNS.map(() => '--:')], ...rows(scores)]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
