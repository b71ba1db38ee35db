/**
 * Speed of the citation engine beside a counting-only regex of ours, npm `citation` on its own kind of text and
 * `linkifyjs`, in one run on one thread, in MB (1,000,000 bytes of UTF-8) a second; then its growth on hostile input.
 * The works take turns slice by slice (`stopwatch.ts`), so that their ratios hold on a busy machine, too.
 * Official texts come from ../shared/corpus/bulk.txt where it is present, else from sentences made here.
 */
import { existsSync, readFileSync } from 'node:fs';
import americanCitations from 'citation';
import { find as findLinks } from 'linkifyjs';
import { findCitations } from '../../core/citation/find.ts';
import { sideBySide, type Work } from './stopwatch.ts';
import { americanText, newsWithoutCitations, officialText } from './texts.ts';

const ROUNDS = 9;
const SLICE = 2000;
const megabytes = (text: string): number => Buffer.byteLength(text) / 1e6;

/** Reads a text as a page would be read, block by block, some thousand blocks a slice. */
function slices(text: string, read: (block: string) => number): Work[] {
  const blocks = text.split('\n');
  return Array.from({ length: Math.ceil(blocks.length / SLICE) }, (_, i) => {
    const part = blocks.slice(i * SLICE, (i + 1) * SLICE);
    return () => part.reduce((sum, block) => sum + read(block), 0);
  });
}

const bulk = '../shared/corpus/bulk.txt';
const official = existsSync(bulk) ? readFileSync(bulk, 'utf8') : officialText(10_000_000);
const news = newsWithoutCitations(8_000_000);
const american = americanText(2_000_000);
const some = official.slice(0, 400_000);
const counting = /\d{1,5}[a-zA-Z]?\/(?:\d{4}\/)?[A-ZĐ][A-Za-zĐ&]*(?:-[A-ZĐ][A-Za-zĐ&0-9]*)*/g;

const ours = (block: string): number => findCitations(block).length;
const ROWS: [name: string, text: string, read: (block: string) => number, budget?: number][] = [
  ['findCitations · official texts', official, ours, 40],
  ['counting regex · official texts', official, (block) => block.match(counting)?.length ?? 0],
  ['findCitations · news without citations', news, ours, 300],
  ['findCitations · American statutes', american, ours],
  ['npm citation · American statutes', american, (block) => americanCitations.find(block).citations.length],
  ['linkifyjs · official texts, a part', some, (block) => findLinks(block).length],
];

const made = existsSync(bulk) ? '' : ' (../shared/corpus/bulk.txt absent: official text made here)';
console.log(
  `one thread, ${ROUNDS} rounds in turns${made}; ratio: our speed on official texts over this one's, best times`,
);
console.log(`${'MB/s'.padEnd(40)} ${'median'.padStart(8)} ${'best'.padStart(8)} ${'ratio'.padStart(7)}`);
const taken = sideBySide(
  ROWS.map(([, text, read]) => slices(text, read)),
  ROUNDS,
);
const base = megabytes(official) / taken[0]!.best;
for (const [i, [name, text, , budget]] of ROWS.entries()) {
  const { median, best, hits } = taken[i]!;
  const [middle, rate] = [megabytes(text) / median, megabytes(text) / best];
  console.log(
    `${name.padEnd(40)} ${middle.toFixed(1).padStart(8)} ${rate.toFixed(1).padStart(8)} ${`×${(base / rate).toFixed(3)}`.padStart(7)}   ${hits} hits${budget === undefined ? '' : `; budget ${budget}`}`,
  );
}

/** As units that are repeated, without a line's end. */
const HOSTILE: [name: string, unit: string][] = [
  ['luật luật luật …', 'luật '],
  ['Luật Luật Luật …', 'Luật '],
  ['1/1/1/1 …', '1/1/'],
  ['số 1/2 số 1/2 …', 'số 1/2 '],
  ['1/NQ1/NQ1/NQ …', '1/NQ'],
  ['điểm a, điểm a, …', 'điểm a, '],
  ['điểm a khoản 1 Điều 5 …', 'điểm a khoản 1 Điều 5 '],
  ['Nghị định Nghị định …', 'Nghị định '],
  ['Nghị định này Nghị định này …', 'Nghị định này '],
  ['Nghị định 32, 33, 33, …', 'Nghị định 32, 33, 33, '],
  ['( ( ( … và Luật', '( Luật '],
  ['spaces, then Luật', `${' '.repeat(400)}Luật Đất đai`],
  ['one line of citations', 'Nghị định số 32/2021/NĐ-CP của Chính phủ và Luật Đất đai năm 2013, '],
  ['decomposed (NFD)', 'Nghị định số 32/2021/NĐ-CP của Chính phủ. '.normalize('NFD')],
];
/** Times shorter than this say little: short work gets a longer input, from the least up to the most; in bytes. */
const [ENOUGH, LEAST, MOST] = [0.04, 1_000_000, 10_000_000];
/** Seconds after which once is enough. */
const LONG = 0.4;

function grow(name: string, single: string, expected: number): void {
  const double = single + single;
  const long = expected > LONG;
  const [once, twice] = sideBySide([[() => ours(single)], [() => ours(double)]], long ? 1 : 5, !long);
  const times = [once!.best, twice!.best].map((seconds) => `${(seconds * 1000).toFixed(0).padStart(6)} ms`);
  console.log(
    `${name.padEnd(32)} ${megabytes(single).toFixed(0).padStart(3)} MB ${times.join(' → ')}   ×${(twice!.best / once!.best).toFixed(2)}`,
  );
}

console.log('\ngrowth: best times of an input on one line and of its double, in turns; linear is ×2');
for (const [name, unit] of HOSTILE) {
  const of = (bytes: number): string => unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));
  for (let size = LEAST; ; size = Math.min(MOST, size * 3)) {
    const single = of(size);
    const { best } = sideBySide([[() => ours(single)]], 1, false)[0]!;
    if (best < ENOUGH && size < MOST) continue;
    grow(name, single, best);
    break;
  }
}
grow('official text in one line', `${officialText(8_000_000).replaceAll('\n', ' ')} `, LONG);
