/**
 * Work in a page of 300,000 characters with 1,000 citations and 1,000 addresses, in Chromium: our annotation beside
 * `mark.js` (given a regular expression of numbers) and `linkify-element` (addresses), each on a fresh copy of the
 * same page, turn about, medians. "Script" is the time that the browser's sampling profiler finds scripts at work, and
 * what they call of the DOM: before and without layout. Of ours also what it takes until the citations in the window are
 * links, which is what a reader waits for, and what the engine's reading alone takes of the whole. Then, with the built kit on a page of its own: how long its script
 * takes, until all three widgets show, and from the pointer's coming until the card shows, the first and the next.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { sampleWeather } from '../../demo/weather.data.ts';
import { launch } from '../harness/launch.ts';

const RUNS = 7;
/** What the profiler calls time in which no script ran. */
const OUTSIDE = new Set(['(root)', '(idle)', '(program)']);
const CITATIONS = 1000;
const CHARACTERS = 300_000;

const bundle = buildSync({
  stdin: {
    contents: `
      import { annotate } from './core/annotation/annotate.ts';
      import { CitationReader } from './core/citation/reader.ts';
      import Mark from 'mark.js';
      import linkifyElement from 'linkify-element';
      const numbers = /\\d{1,5}[a-zA-Z]?\\/(?:\\d{4}\\/)?[A-ZĐ][A-Za-zĐ&]*(?:-[A-ZĐ][A-Za-zĐ&0-9]*)*/g;
      globalThis.peers = {
        annotate: async (root) => {
          const annotation = annotate(root, { href: () => 'https://vbpl.vn/' });
          await annotation.ready;
          return annotation.marks.length;
        },
        '· in the window': (root) => new Promise((done) => {
          const seen = [...root.children].filter((block) => block.getBoundingClientRect().top <= innerHeight);
          new MutationObserver(() => {
            if (!seen.every((block) => block.querySelector('a'))) return;
            done(seen.length);
            annotation.undo();
          }).observe(root, { childList: true, subtree: true });
          const annotation = annotate(root, { href: () => 'https://vbpl.vn/' });
        }),
        '· engine alone': (root) => {
          const reader = new CitationReader();
          let found = 0;
          for (const block of root.children) found += reader.read(block.textContent).length;
          reader.finish();
          return found;
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

const DIST = join(import.meta.dirname, '../../dist');
const START = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng</title><script defer src="/kit/danchieu.js"></script>
<danchieu-citations><p>Thực hiện Nghị định số 32/2021/NĐ-CP và Nghị định số 30/2020/NĐ-CP của Chính phủ.</p></danchieu-citations>
<danchieu-weather src="/weather.json"></danchieu-weather>
<danchieu-news><ul><li><a href="/1">Lịch tiếp công dân</a></li><li><a href="/2">Thu gom đồ cồng kềnh</a></li></ul></danchieu-news>`;

/** The built kit on a page of its own. */
function portal() {
  return createServer(({ url = '' }, response) => {
    const file = /^\/kit\/([\w./-]+)$/.exec(url)?.[1];
    const type = file?.endsWith('.js') ? 'text/javascript' : url === '/' ? 'text/html' : 'application/json';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    if (url === '/') response.end(START);
    else if (url === '/weather.json')
      response.end(JSON.stringify(sampleWeather(new Date(), 'http://127.0.0.1')));
    else
      readFile(join(DIST, file?.startsWith('registry/') ? file : `kit/${file}`)).then(
        (content) => response.end(content),
        () => response.writeHead(404).end(),
      );
  });
}

interface Start {
  script: number;
  shown: number;
  firstCard: number;
  laterCard: number;
}

/** Milliseconds from the fetch's end until the script has run, until all shows, and from hovering until cards show. */
async function start(browser: Browser, address: string): Promise<Start> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const told = globalThis as unknown as { shown?: number };
    const look = () => {
      const all =
        document.querySelector('a[data-danchieu-citation]') &&
        ['danchieu-weather', 'danchieu-news'].every((tag) =>
          document.querySelector(tag)?.shadowRoot?.querySelector('[part~=panel]'),
        );
      if (all) told.shown = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => 'shown' in globalThis);
  const { script, shown } = await page.evaluate(() => {
    const [fetched] = performance.getEntriesByName(
      new URL('/kit/danchieu.js', location.href).href,
    ) as PerformanceResourceTiming[];
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return {
      script: page!.domContentLoadedEventStart - Math.max(fetched!.responseEnd, page!.domInteractive),
      shown: (globalThis as unknown as { shown: number }).shown - fetched!.responseEnd,
    };
  });
  const card = async (n: number): Promise<number> => {
    await page.mouse.move(0, 0);
    await page.keyboard.press('Escape');
    const shows = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let entered = 0;
          document.addEventListener('pointerover', () => (entered ||= performance.now()), { capture: true });
          const look = () => {
            const surface = document
              .querySelector('[data-danchieu-card]')
              ?.shadowRoot?.querySelector('[aria-busy=false]');
            if (entered && surface && surface.getClientRects().length > 0)
              resolve(performance.now() - entered);
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
    await (await page.$$('a[data-danchieu-citation]'))[n]!.hover();
    return shows;
  };
  const firstCard = await card(0);
  const laterCard = await card(1);
  await page.close();
  return { script, shown, firstCard, laterCard };
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

const browser = await launch();
try {
  const peers = ['annotate', '· in the window', '· engine alone', 'mark.js', 'linkify-element'];
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
  const server = portal();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const starts: Start[] = [];
  for (let run = 0; run < RUNS; run += 1)
    starts.push(await start(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
  server.closeAllConnections();
  server.close();
  const middle = (figure: keyof Start) => median(starts.map((one) => one[figure])).toFixed(1);
  console.log(
    `the built kit, from this machine: its script ${middle('script')} ms; all three widgets show ${middle('shown')} ms after it came; ` +
      `a card shows ${middle('firstCard')} ms after the pointer has come (its file and the registry loaded meanwhile), the next ${middle('laterCard')} ms`,
  );
} finally {
  await browser.close();
}
