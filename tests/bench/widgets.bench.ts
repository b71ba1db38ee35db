/**
 * Work in a page of 300,000 characters with 1,000 citations and 1,000 addresses, in Chromium: our annotation beside
 * `mark.js` (given a regular expression of numbers) and `linkify-element` (addresses), each on a fresh copy of the
 * same page, turn about, medians. "Script" is the time that the browser's sampling profiler finds scripts at work, and
 * what they call of the DOM: before and without layout.
 */
import { buildSync } from 'esbuild';
import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_FLAGS, requireBrowser } from '../harness/browsers.ts';

const RUNS = 7;
/** What the profiler calls time in which no script ran. */
const OUTSIDE = new Set(['(root)', '(idle)', '(program)']);
const CITATIONS = 1000;
const CHARACTERS = 300_000;

const bundle = buildSync({
  stdin: {
    contents: `
      import { annotate } from './core/annotation/annotate.ts';
      import Mark from 'mark.js';
      import linkifyElement from 'linkify-element';
      const numbers = /\\d{1,5}[a-zA-Z]?\\/(?:\\d{4}\\/)?[A-ZĐ][A-Za-zĐ&]*(?:-[A-ZĐ][A-Za-zĐ&0-9]*)*/g;
      globalThis.peers = {
        annotate: async (root) => {
          const annotation = annotate(root, { href: () => 'https://vbpl.vn/' });
          await annotation.ready;
          return annotation.marks.length;
        },
        'mark.js': (root) => new Promise((done) => new Mark(root).markRegExp(numbers, { done })),
        'linkify-element': (root) => { linkifyElement(root); return root.querySelectorAll('a').length; },
      };`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'chrome109',
}).outputFiles[0]!.text;

/** One paragraph a citation, padded with prose to the length asked for. */
function paragraph(n: number): string {
  const cited = `Theo khoản ${(n % 9) + 1} Điều ${(n % 40) + 1} Nghị định số ${(n % 170) + 1}/${2005 + (n % 20)}/NĐ-CP (https://example.vn/van-ban/${n}), `;
  const prose =
    'ủy ban nhân dân phường thông báo để các tổ dân phố biết, thực hiện và báo cáo kết quả trước ngày cuối tháng; mọi vướng mắc gửi về bộ phận một cửa để được hướng dẫn kịp thời. ';
  return (cited + prose.repeat(3)).slice(0, CHARACTERS / CITATIONS);
}
const paragraphs = Array.from({ length: CITATIONS }, (_, n) => paragraph(n));

interface Figures {
  script: number;
  wall: number;
  longTasks: number;
  hits: number;
}

async function once(browser: Browser, peer: string): Promise<Figures> {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="vi"><meta charset="utf-8"><main></main>');
  await page.evaluate(bundle);
  await page.evaluate((texts) => {
    for (const text of texts) {
      const block = document.createElement('p');
      block.textContent = text;
      document.querySelector('main')!.append(block);
    }
    return document.body.offsetHeight;
  }, paragraphs);
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  const { hits, wall, longTasks } = await page.evaluate(async (name) => {
    let count = 0;
    const observer = new PerformanceObserver((list) => (count += list.getEntries().length));
    observer.observe({ type: 'longtask' });
    const { peers } = globalThis as unknown as {
      peers: Record<string, (root: Element) => number | Promise<number>>;
    };
    // In a task of the page's own: the browser does not count work that the debugger asks for.
    await new Promise((resolve) => setTimeout(resolve));
    const started = performance.now();
    const found = await peers[name]!(document.querySelector('main')!);
    const took = performance.now() - started;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    count += observer.takeRecords().length;
    return { hits: found, wall: took, longTasks: count };
  }, peer);
  const { profile } = await session.send('Profiler.stop');
  await page.close();
  const outside = new Set(
    profile.nodes.filter(({ callFrame }) => OUTSIDE.has(callFrame.functionName)).map(({ id }) => id),
  );
  let script = 0;
  profile.samples?.forEach((id, i) => (script += outside.has(id) ? 0 : profile.timeDeltas![i]!));
  return { script: script / 1000, wall, longTasks, hits };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  args: CHROMIUM_FLAGS,
  headless: true,
});
try {
  const peers = ['annotate', 'mark.js', 'linkify-element'];
  const figures = new Map<string, Figures[]>(peers.map((peer) => [peer, []]));
  for (let run = 0; run < RUNS; run += 1)
    for (const peer of peers) figures.get(peer)!.push(await once(browser, peer));
  const ours = median(figures.get('annotate')!.map(({ script }) => script));
  console.log(`${CHARACTERS} characters, ${CITATIONS} citations, medians of ${RUNS} fresh pages`);
  for (const [peer, runs] of figures) {
    const script = median(runs.map((run) => run.script));
    const wall = median(runs.map((run) => run.wall));
    console.log(
      `${peer.padEnd(16)} script ${script.toFixed(1).padStart(7)} ms  ×${(script / ours).toFixed(2).padStart(6)} (this/ours)  ` +
        `until done ${wall.toFixed(1).padStart(7)} ms  tasks over 50 ms: ${Math.max(...runs.map((run) => run.longTasks))}  ${runs[0]!.hits} marks`,
    );
  }
} finally {
  await browser.close();
}
