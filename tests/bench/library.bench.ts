/**
 * The library in real Chromium, in the built extension: open, search, save and size on disk at 1,000 and 10,000
 * articles, beside MiniSearch and FlexSearch on the same texts and queries. `npm run bench:library`, after
 * `npm run build`; numbers of articles may be named.
 */
import { build } from 'esbuild';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { shippedBuild } from '../e2e/harness/build.ts';
import { startChromium } from '../e2e/harness/chromium.ts';
import { percentile, QUERIES, typed } from './library/articles.ts';
import type { bench } from './library/seed.ts';

type Bench = typeof bench;
type Search = HTMLElement & { shown: unknown; isWhole: boolean; updateComplete: Promise<unknown> };

/** Longer than any step here takes on a slow machine. */
const PATIENCE_MS = 900_000;

const { outputFiles } = await build({
  entryPoints: [resolve(import.meta.dirname, 'library/seed.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2022',
});
const SEED = outputFiles[0]!.text;

const sizes = process.argv.slice(2).map(Number);
const chromium = await startChromium(process.env.DANCHIEU_BENCH_BUILD ?? shippedBuild('chrome'), 9);

/** Opens the library and tells when it was painted, could be asked for titles, and could be asked for everything. */
async function open(
  page: Page,
): Promise<{ painted: number; usable: number; whole: number; longestTask: number }> {
  await page.evaluateOnNewDocument(() => {
    const times = { painted: 0, usable: 0, whole: 0, longestTask: 0 };
    (globalThis as unknown as { openTimes: typeof times }).openTimes = times;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) times.longestTask = Math.max(times.longestTask, duration);
    }).observe({ type: 'longtask', buffered: true });
    const look = (): void => {
      const library = document.querySelector('danchieu-library') as Search | null;
      const root = library?.shadowRoot;
      if (root?.querySelector('nav li')) times.painted ||= performance.now();
      if (root?.querySelector('nav li') && root.querySelector('header input'))
        times.usable ||= performance.now();
      if (times.painted && library?.isWhole) times.whole ||= performance.now();
      if (!times.whole) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(chromium.address('library.html'));
  await page.waitForFunction(
    () => (globalThis as unknown as { openTimes: { whole: number } }).openTimes.whole > 0,
    { timeout: PATIENCE_MS },
  );
  return page.evaluate(
    () =>
      (
        globalThis as unknown as {
          openTimes: { painted: number; usable: number; whole: number; longestTask: number };
        }
      ).openTimes,
  );
}

/** Milliseconds from each key pressed in the search box to the list that answers it. */
function search(page: Page, queries: readonly string[]): Promise<number[]> {
  return page.evaluate(async (all) => {
    const library = document.querySelector('danchieu-library') as Search;
    const input = library.shadowRoot!.querySelector<HTMLInputElement>('header input')!;
    // Told by the list's own property, so that nothing here competes with the search for the processor.
    let answered = (): void => undefined;
    const { get, set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(library), 'shown')!;
    Object.defineProperty(library, 'shown', {
      configurable: true,
      get,
      set(value: unknown) {
        set!.call(library, value);
        answered();
      },
    });
    const times: number[] = [];
    for (const query of all) {
      const answer = new Promise<void>((done) => (answered = done));
      input.value = query;
      const started = performance.now();
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await answer;
      await library.updateComplete;
      times.push(performance.now() - started);
    }
    return times;
  }, queries);
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

try {
  const rows: Record<string, Record<string, number>> = {};
  let seeded = 0;
  const page = await chromium.browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({ width: 1280, height: 900 });
  for (const count of sizes.length > 0 ? sizes : [1000, 10_000]) {
    await page.goto(chromium.address('library.html'));
    await page.waitForSelector('danchieu-library >>> nav .empty, danchieu-library >>> nav li');
    // Off the library's own page: its worker would read along.
    await page.goto(chromium.address('welcome.html'));
    await page.evaluate(SEED);
    const run = <A extends unknown[], R>(name: keyof Bench, ...given: A): Promise<R> =>
      page.evaluate(
        async (which, all) =>
          (await (globalThis as unknown as { libraryBench: Record<string, (...all: unknown[]) => unknown> })
            .libraryBench[which]!(...all)) as R,
        name,
        given,
      );
    await run('seed', seeded, count);
    seeded = count;
    const saved = await run<number[], { p50: number; p95: number }>('saves', 1_000_000 + count, 20);
    const disk = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    const queries = QUERIES.flatMap(typed);
    const mini = await run<unknown[], { buildMs: number; p50: number; p95: number }>(
      'miniSearch',
      count,
      queries,
    );
    await page.reload();
    await page.evaluate(SEED);
    const flex = await run<unknown[], { buildMs: number; p50: number; p95: number }>(
      'flexSearch',
      count,
      queries,
    );
    await page.bringToFront();
    const opened = await open(page);
    await search(page, queries.slice(0, 5));
    const times = await search(page, queries);
    rows[`${count} articles`] = {
      'list painted ms': rounded(opened.painted),
      'box usable ms': rounded(opened.usable),
      'full text ms': rounded(opened.whole),
      'longest task ms': rounded(opened.longestTask),
      'search p50 ms': rounded(percentile(times, 0.5)),
      'search p95 ms': rounded(percentile(times, 0.95)),
      'save p50 ms': rounded(saved.p50),
      'save p95 ms': rounded(saved.p95),
      'on disk MB': rounded(disk / 1e6),
      'MiniSearch build ms': rounded(mini.buildMs),
      'MiniSearch p50 ms': rounded(mini.p50),
      'MiniSearch p95 ms': rounded(mini.p95),
      'FlexSearch build ms': rounded(flex.buildMs),
      'FlexSearch p50 ms': rounded(flex.p50),
      'FlexSearch p95 ms': rounded(flex.p95),
    };
    console.log(`\n${count} articles of 1,200 syllables`);
    for (const [name, value] of Object.entries(rows[`${count} articles`]!))
      console.log(`  ${name.padEnd(22)} ${value}`);
  }
} finally {
  await chromium.browser.close();
}
