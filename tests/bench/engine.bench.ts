/**
 * Speed of the citation engine against a counting-only regex of ours, npm `citation` on its own kind of text and
 * `linkifyjs`, all in one run on one thread: medians and ratios, in MB (1,000,000 bytes of UTF-8) a second.
 * Official texts come from ../shared/corpus/bulk.txt where it is present, else from sentences made here.
 */
import { existsSync, readFileSync } from 'node:fs';
import americanCitations from 'citation';
import { find as findLinks } from 'linkifyjs';
import { findCitations } from '../../core/citation/find.ts';
import { newsWithoutCitations, officialText, americanText } from './texts.ts';

const RUNS = 7;
const megabytes = (text: string) => Buffer.byteLength(text) / 1e6;

/** Splits as a page would be read: block by block. */
const blocks = (text: string) => text.split('\n');

function median(work: () => number): { seconds: number; hits: number } {
  let hits = work();
  const times = Array.from({ length: RUNS }, () => {
    const started = process.hrtime.bigint();
    hits = work();
    return Number(process.hrtime.bigint() - started) / 1e9;
  }).sort((a, b) => a - b);
  return { seconds: times[RUNS >> 1]!, hits };
}

const bulk = '../shared/corpus/bulk.txt';
const official = existsSync(bulk) ? readFileSync(bulk, 'utf8') : officialText(4_000_000);
const news = newsWithoutCitations(8_000_000);
const american = americanText(4_000_000);
const counting = /\d{1,5}[a-zA-Z]?\/(?:\d{4}\/)?[A-ZĐ][A-Za-zĐ&]*(?:-[A-ZĐ][A-Za-zĐ&0-9]*)*/g;

const rows: [name: string, text: string, work: (block: string) => number][] = [
  ['findCitations · official texts', official, (block) => findCitations(block).length],
  ['counting regex · official texts', official, (block) => block.match(counting)?.length ?? 0],
  ['findCitations · news without citations', news, (block) => findCitations(block).length],
  ['npm citation · American statutes', american, (block) => americanCitations.find(block).citations.length],
  ['linkifyjs · official texts (1 MB)', official.slice(0, 800_000), (block) => findLinks(block).length],
];

console.log(
  `one thread, median of ${RUNS} runs${existsSync(bulk) ? '' : ' (../shared/corpus/bulk.txt absent: official text made here)'}`,
);
let base = 0;
for (const [name, text, work] of rows) {
  const parts = blocks(text);
  const { seconds, hits } = median(() => parts.reduce((sum, part) => sum + work(part), 0));
  const rate = megabytes(text) / seconds;
  base ||= rate;
  console.log(
    `${name.padEnd(42)} ${rate.toFixed(1).padStart(8)} MB/s   ×${(base / rate).toFixed(2).padStart(6)} (ours/this)   ${hits} hits`,
  );
}

console.log('\ngrowth: time of the doubled input over that of the single one');
const HOSTILE: [name: string, unit: string][] = [
  ['luật luật luật …', 'luật '],
  ['1/1/1/1 …', '1/1/'],
  ['điểm a, điểm a, …', 'điểm a, '],
  ['Nghị định Nghị định …', 'Nghị định '],
  ['số 1/2 số 1/2 …', 'số 1/2 '],
  ['decomposed (NFD)', 'Nghị định số 32/2021/NĐ-CP của Chính phủ. '.normalize('NFD')],
];
for (const [name, unit] of HOSTILE) {
  const single = unit.repeat(Math.ceil(500_000 / unit.length));
  const once = median(() => findCitations(single).length).seconds;
  const twice = median(() => findCitations(single + single).length).seconds;
  console.log(
    `${name.padEnd(42)} ${(once * 1000).toFixed(0).padStart(6)} ms → ${(twice * 1000).toFixed(0).padStart(6)} ms   ×${(twice / once).toFixed(2)}`,
  );
}
