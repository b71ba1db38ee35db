/**
 * What the probe costs a page without citations, in milliseconds of own work per 100 KB of text (UTF-8), in Chromium;
 * budget 5. News in paragraphs, with "luật sư", "quyết định nhanh", dates and numbers in it.
 */
import { buildSync } from 'esbuild';
import { launch } from 'puppeteer-core';
import { CHROMIUM_FLAGS, requireBrowser } from '../harness/browsers.ts';
import { newsWithoutCitations } from './texts.ts';

const ROUNDS = 15;
const BUDGET = 5;

const { outputFiles } = buildSync({
  stdin: {
    contents: `
      import { readBlocks } from './core/annotation/blocks.ts';
      import { Sieve } from './core/annotation/skip.ts';
      import { mayCite } from './extension/page/probe.ts';
      globalThis.probe = () => {
        let hits = 0;
        for (const block of readBlocks(document.body, new Sieve(), () => undefined)) if (mayCite(block.text)) hits += 1;
        return hits;
      };`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'chrome138',
});

const text = newsWithoutCitations(1_000_000);
const browser = await launch({
  executablePath: requireBrowser('chromium'),
  pipe: true,
  args: [...CHROMIUM_FLAGS],
});
const page = await browser.newPage();
await page.evaluate((lines) => {
  document.body.append(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}, text.split('\n'));
await page.evaluate(outputFiles[0]!.text);
const { times, hits } = await page.evaluate((rounds) => {
  const { probe } = globalThis as unknown as { probe: () => number };
  let hits = 0;
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    hits = probe();
    return performance.now() - start;
  });
  return { times, hits };
}, ROUNDS);
await browser.close();

const hundreds = Buffer.byteLength(text) / 100_000;
const sorted = times.toSorted((a, b) => a - b).map((time) => time / hundreds);
const [best, median] = [sorted[0]!, sorted[Math.floor(ROUNDS / 2)]!];
console.log(
  `probe, ms per 100 KB without citations: best ${best.toFixed(2)}, median ${median.toFixed(2)}, first ${(times[0]! / hundreds).toFixed(2)}; budget ${BUDGET}; ${hits} hits`,
);
if (best > BUDGET || hits > 0) process.exitCode = 1;
