/**
 * Scores the engine on the development corpus (where `../shared` lies beside the checkout) and on the project's own
 * labelled set, and compares it with the last accepted run. Fails on a figure below its floor and on a loss in our own
 * set, or in it spoiled by noise, without its line in `reasons.tsv`. Closes with one line `accuracy: …`.
 *
 *     node tests/accuracy/accuracy.ts             the table, the changes
 *     … --faults [SET]                            every fault, too
 *     … --accept                                  makes this run the accepted one; refused while a loss has no reason
 *     … --markdown                                the table for the README, nothing else
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCitations } from '../../core/citation/index.ts';
import { entries, type Entry, judge, read, readReasons, write } from './gate.ts';
import { FLOORS } from './floors.ts';
import { developmentSet, type LabelledSet, ownSets } from './label.ts';
import { spoiledSets } from './noise.ts';
import { formLines, line, markdown, quoting, table } from './report.ts';
import { score, type Score } from './score.ts';

const ACCEPTED = join(import.meta.dirname, 'accepted.tsv');
const REASONS = join(import.meta.dirname, 'reasons.tsv');

const options = process.argv.slice(2);
const known = ['--accept', '--markdown', '--faults'];
const unknown = options.find((option, i) => !known.includes(option) && options[i - 1] !== '--faults');
if (unknown !== undefined) {
  console.error(`unknown option ${unknown}; there are ${known.join(', ')}`);
  process.exit(2);
}

const own = ownSets();
const whole: LabelledSet = { name: 'own', texts: own.flatMap(({ texts }) => texts) };
const dev = developmentSet();
const noisy = spoiledSets(own);
const noise: LabelledSet = { name: 'noise', texts: noisy.flatMap(({ texts }) => texts) };
const sets = [...(dev ? [dev] : []), whole, noise];
const scored = (set: LabelledSet): [string, Score] => [set.name, score(set.texts, findCitations)];
const scores = sets.map(scored);
const rows: [string, Score][] = [...scores, ...own.map(scored)];

if (options.includes('--markdown')) {
  console.log(markdown(rows));
  process.exit(0);
}

const quote = quoting(sets);
const now = scores.flatMap(([name, { outcomes }]) => entries(name, outcomes));
const before = existsSync(ACCEPTED) ? read(readFileSync(ACCEPTED, 'utf8')) : [];
const reasons = readReasons(existsSync(REASONS) ? readFileSync(REASONS, 'utf8') : '');
const { changes, unexplained, problems } = judge(scores, before, reasons, FLOORS);

if (!dev) console.log('SKIPPED: the development corpus ../shared/corpus/dev.ndjson is not here\n');
console.log(table([...rows, ...noisy.map(scored)]));
for (const [name, result] of scores) console.log(`\n${name}, by form\n${formLines(result)}`);
if (options.includes('--faults')) {
  const only = options[options.indexOf('--faults') + 1];
  const wanted = (entry: Entry): boolean =>
    entry.state !== 'right' &&
    (only === undefined || only.startsWith('--') || entry.id.startsWith(only) || entry.set === only);
  console.log('');
  for (const entry of now.filter(wanted))
    console.log(`${entry.state.padEnd(12)} ${entry.id} «${quote(entry)}»  ${entry.answer}`);
}
console.log('');
for (const change of changes) if (change.kind !== 'new') console.log(line(change, quote));

const of = (kind: string): number => changes.filter((change) => change.kind === kind).length;
for (const problem of problems) console.log(`FAILED  ${problem}`);

if (options.includes('--accept') && unexplained.length === 0) {
  // Without the development corpus its lines stay as they were accepted.
  const kept = dev ? [] : before.filter(({ set }) => set === 'dev');
  writeFileSync(ACCEPTED, write([...kept, ...now]));
  console.log(`accepted: ${now.length} lines`);
}
console.log(
  `accuracy: ${problems.length === 0 ? 'passed' : 'FAILED'}, ${of('gained')} gained, ${of('lost')} lost ` +
    `(${unexplained.length} without a reason in our own set), ${of('changed')} changed, ${of('new')} new, ` +
    `${of('gone')} gone${dev ? '' : ', development corpus skipped'}`,
);
process.exit(problems.length === 0 ? 0 : 1);
