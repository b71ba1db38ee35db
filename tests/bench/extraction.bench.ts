/**
 * What is kept of a page, by ours beside Readability alone and Defuddle alone, in Chromium: marks of content and of
 * furniture on pages of our own (`library/portal-pages.ts`), text and citations on the saved pages of real portals where
 * they lie beside the checkout (`../shared/pages`). `node tests/bench/extraction.bench.ts`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { launch } from '../harness/launch.ts';
import type { Scores, scores as scoresOf } from './library/extraction.page.ts';
import { PORTAL_PAGES } from './library/portal-pages.ts';

const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, 'library/extraction.page.ts')],
  ...{ bundle: true, write: false, format: 'iife', target: 'es2022' },
});
const saved = resolve(import.meta.dirname, '../../../shared/pages');
const browser = await launch();

async function score(html: string): Promise<Scores> {
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(outputFiles[0]!.text);
  const result = await page.evaluate(
    (text) => (globalThis as unknown as { scores: typeof scoresOf }).scores(text),
    html,
  );
  await page.close();
  return result;
}

try {
  console.log('own portal pages: content marks kept, furniture marks kept, ms');
  for (const { name, html } of PORTAL_PAGES) {
    const { content, furniture, kept } = await score(html);
    const cells = kept.map(
      (each) =>
        `${each.way} ${each.content}/${content} ${each.furniture}/${furniture} ${each.ms.toFixed(0)} ms`,
    );
    console.log(`  ${name.padEnd(34)} ${cells.join(' · ')}`);
  }
  if (!existsSync(saved)) console.log('skipped: ../shared/pages is not here');
  else {
    console.log('saved pages of portals: share of text kept, citations kept, ms');
    for (const name of readdirSync(saved).filter((file) => file.endsWith('.html'))) {
      const { text, citations, kept } = await score(readFileSync(join(saved, name), 'utf8'));
      const cells = kept.map(
        (each) =>
          `${each.way} ${Math.round((100 * each.text) / Math.max(1, text))} % ${each.citations}/${citations} ${each.ms.toFixed(0)} ms`,
      );
      console.log(`  ${name.padEnd(44)} ${cells.join(' · ')}`);
    }
  }
} finally {
  await browser.close();
}
