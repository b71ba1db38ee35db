/**
 * How found citations compare with labelled ones. The rules are the citation guide's ("How answers are scored"), and a
 * test holds the figures against its own script. Two things more are asked of our own set: the doubts that a text
 * shows, and that what a text leaves open stays open.
 */
import type { CitationForm, Provision } from '../../core/citation/index.ts';
import type { LabelledText, PlacedLabel } from './label.ts';

/** What scoring needs of a found citation. */
export interface Answer {
  start: number;
  end: number;
  form: CitationForm;
  number?: string;
  title?: string;
  year?: number;
  provisions: readonly (Provision | string)[];
  doubts: readonly { code: string }[];
}

/** How an answer fails its label; `extra` has no label. */
type Fault = 'missed' | 'wrong' | 'span' | 'provisions' | 'doubts' | 'extra';

/** What became of one label, or of one answer that has none. Several faults may meet; none means right. */
export interface Outcome {
  id: string;
  start: number;
  end: number;
  form: CitationForm;
  faults: Fault[];
  /** The answer in short: number, or title and year; empty where there is none. */
  answer: string;
}

const COUNTS = [
  'texts',
  'labels',
  'predicted',
  'hits',
  'exact',
  'asked',
  'right',
  'provisioned',
  'provisionsRight',
  'backLabels',
  'backPredicted',
  'backHits',
  'backAsked',
  'backRight',
  'linkable',
  'wrongLinks',
  'open',
  'keptOpen',
  'doubtsWanted',
  'doubtsGiven',
  'doubtsRight',
] as const;
/** Sums over texts; `figures` makes shares of them. */
type Tally = Record<(typeof COUNTS)[number], number>;

interface FormTally {
  labels: number;
  hits: number;
  asked: number;
  right: number;
}

export interface Score {
  tally: Tally;
  forms: Partial<Record<CitationForm, FormTally>>;
  outcomes: Outcome[];
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const canonical = (number: string): string =>
  number
    .normalize('NFC')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/[–—−‑‐]/g, '-')
    .replace(/\s+/g, '')
    .toUpperCase();

const LEVELS = [
  ['point', 'điểm'],
  ['clause', 'khoản'],
  ['article', 'Điều'],
  ['section', 'Mục'],
  ['chapter', 'Chương'],
  ['part', 'Phần'],
  ['appendix', 'Phụ lục'],
] as const;
const provisionName = (provision: Provision | string): string =>
  (typeof provision === 'string'
    ? provision
    : LEVELS.filter(([key]) => provision[key] != null)
        .map(([key, word]) => `${word} ${provision[key]}`)
        .join(' ')
  )
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

const asks = ({ number, title }: PlacedLabel): boolean => Boolean(number || title);
const links = ({ number, title }: Answer): boolean => Boolean(number || title);

/** Whether an answer names the document that the label names; a label without one is content with being found. */
function identified(label: PlacedLabel, answer: Answer): boolean {
  if (label.number) return canonical(label.number) === canonical(answer.number ?? '');
  if (label.title)
    return (
      fold(label.title) === fold(answer.title ?? '') &&
      (label.year ?? undefined) === (answer.year ?? undefined)
    );
  return true;
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start);

const sameNames = (
  wanted: readonly (Provision | string)[],
  given: readonly (Provision | string)[],
): boolean => {
  const want = new Set(wanted.map(provisionName));
  const got = new Set(given.map(provisionName));
  return want.size === got.size && [...want].every((name) => got.has(name));
};

const short = ({ number, title, year }: Answer): string =>
  number ??
  (title === undefined ? '' : `${title.replace(/\s+/g, ' ')}${year === undefined ? '' : ` ${year}`}`);

/** Labels and answers one to one: those that agree first, then the longest overlap. */
function pairUp(labels: readonly PlacedLabel[], answers: readonly Answer[]): Map<PlacedLabel, Answer> {
  const pairs = labels
    .flatMap((label) =>
      answers.map((answer) => ({
        label,
        answer,
        size: overlap(label, answer),
        agrees: Number(identified(label, answer)),
      })),
    )
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.agrees - a.agrees || b.size - a.size);
  const hits = new Map<PlacedLabel, Answer>();
  const taken = new Set<Answer>();
  for (const { label, answer } of pairs) {
    if (hits.has(label) || taken.has(answer)) continue;
    hits.set(label, answer);
    taken.add(answer);
  }
  return hits;
}

/** Scores what `find` answers for each text. */
export function score(texts: readonly LabelledText[], find: (text: string) => readonly Answer[]): Score {
  const tally = Object.fromEntries(COUNTS.map((count) => [count, 0])) as Tally;
  const forms: Score['forms'] = {};
  const outcomes: Outcome[] = [];
  for (const { id, text, citations: labels } of texts) {
    tally.texts += 1;
    const answers = find(text);
    const hits = pairUp(labels, answers);
    for (const label of labels) outcomes.push(judge(id, label, hits.get(label), tally, forms));
    const taken = new Map([...hits].map(([label, answer]) => [answer, label]));
    for (const answer of answers) {
      const label = taken.get(answer);
      const near = labels.some((other) => overlap(other, answer) > 0);
      if (!label) tally.doubtsGiven += answer.doubts.length;
      if (!label && links(answer)) {
        tally.linkable += 1;
        if (!near) tally.wrongLinks += 1;
      }
      // An answer that touches a label taken by another is no second mention.
      if (label ? label.optional : near) continue;
      if ((label ?? answer).form === 'back') tally.backPredicted += 1;
      else tally.predicted += 1;
      if (!label)
        outcomes.push({
          id,
          start: answer.start,
          end: answer.end,
          form: answer.form,
          faults: ['extra'],
          answer: short(answer),
        });
    }
  }
  return { tally, forms, outcomes };
}

/** One label and the answer paired with it, counted and told. */
function judge(
  id: string,
  label: PlacedLabel,
  hit: Answer | undefined,
  tally: Tally,
  forms: Score['forms'],
): Outcome {
  const faults: Fault[] = [];
  const back = label.form === 'back';
  const outcome = { id, start: label.start, end: label.end, form: label.form, faults };
  const wanted = label.doubts ?? [];
  const given = hit?.doubts.map(({ code }) => code) ?? [];
  const agreed = wanted.filter((code) => given.includes(code)).length;
  tally.doubtsWanted += wanted.length;
  tally.doubtsGiven += given.length;
  tally.doubtsRight += agreed;
  const kept = !hit || !links(hit);
  if (label.unresolved) {
    tally.open += 1;
    if (kept) tally.keptOpen += 1;
  }
  const wrong = hit !== undefined && (label.unresolved ? !kept : !identified(label, hit));
  if (hit && links(hit)) {
    tally.linkable += 1;
    if (wrong) tally.wrongLinks += 1;
  }
  if (hit && wrong) faults.push('wrong');
  if (hit && (wanted.length !== given.length || agreed !== wanted.length)) faults.push('doubts');
  if (label.optional) return { ...outcome, answer: hit ? short(hit) : '' };
  const form = (forms[label.form] ??= { labels: 0, hits: 0, asked: 0, right: 0 });
  form.labels += 1;
  if (asks(label)) form.asked += 1;
  if (back) tally.backLabels += 1;
  else tally.labels += 1;
  if (asks(label)) tally[back ? 'backAsked' : 'asked'] += 1;
  if (!hit) return { ...outcome, faults: ['missed'], answer: '' };
  form.hits += 1;
  tally[back ? 'backHits' : 'hits'] += 1;
  if (asks(label) && identified(label, hit)) {
    form.right += 1;
    tally[back ? 'backRight' : 'right'] += 1;
  }
  const exact = hit.start === label.start && hit.end === label.end;
  if (!back && exact) tally.exact += 1;
  if (!exact) faults.push('span');
  if (label.provisions?.length || hit.provisions.length > 0) {
    tally.provisioned += 1;
    if (sameNames(label.provisions ?? [], hit.provisions)) tally.provisionsRight += 1;
    else faults.push('provisions');
  }
  return { ...outcome, answer: short(hit) };
}

/** Shares of a tally; NaN where nothing was asked. */
export interface Figures {
  precision: number;
  recall: number;
  f1: number;
  identified: number;
  exactSpan: number;
  provisions: number;
  wrongLinks: number;
  backPrecision: number;
  backRecall: number;
  backIdentified: number;
  doubtsPrecision: number;
  doubtsRecall: number;
}

export function figures(tally: Tally): Figures {
  const precision = tally.hits / tally.predicted;
  const recall = tally.hits / tally.labels;
  return {
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
    identified: tally.right / tally.asked,
    exactSpan: tally.exact / tally.labels,
    provisions: tally.provisionsRight / tally.provisioned,
    wrongLinks: tally.wrongLinks / tally.linkable,
    backPrecision: tally.backHits / tally.backPredicted,
    backRecall: tally.backHits / tally.backLabels,
    backIdentified: tally.backRight / tally.backAsked,
    doubtsPrecision: tally.doubtsRight / tally.doubtsGiven,
    doubtsRecall: tally.doubtsRight / tally.doubtsWanted,
  };
}
