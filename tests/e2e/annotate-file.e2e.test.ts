import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { writeLinks } from '../../core/markup/annotate.ts';
import { paths, renderPage } from '../../demo/site.ts';
import { HARD_PAGES } from '../core/markup/hard-pages.ts';
import { launch } from '../harness/launch.ts';

const ROOT = join(import.meta.dirname, '../..');
const SAVED = join(ROOT, '../shared/pages');

/** What one link says of itself; what only a script can act on (`role`, the stop of a link without an address) aside. */
interface Told {
  words: string;
  attributes: Record<string, string>;
}

interface Compared {
  inPage: Told[];
  inFile: Told[];
  /** The file's text and, without our links, its markup are the page's. */
  isUnchanged: boolean;
}

declare const danchieuTest: { compare(source: string, written: string): Promise<Compared> };

let browser: Browser;
let page: Page;

before(async () => {
  const { outputFiles } = await build({
    stdin: {
      resolveDir: ROOT,
      loader: 'ts',
      contents: `
        import { annotate } from './core/annotation/annotate.ts';
        import { searchAddressOf } from './core/registry/mention-address.ts';
        const OURS = ['data-danchieu-citation', 'data-danchieu-enriched', 'data-danchieu-state', 'data-danchieu-written'];
        const told = (body) => [...body.querySelectorAll('a[data-danchieu-citation]')].map((link) => ({
          words: link.textContent,
          attributes: Object.fromEntries([...link.attributes].map(({ name, value }) => [name, value])
            .filter(([name, value]) => !['role', 'data-danchieu-written'].includes(name) && !(name === 'tabindex' && value === '0'))
            .sort(([a], [b]) => a < b ? -1 : 1)),
        }));
        const parse = (source) => new DOMParser().parseFromString(source, 'text/html');
        export async function compare(source, written) {
          const [page, file] = [parse(source), parse(written)];
          const html = page.documentElement.outerHTML;
          const annotation = annotate(page.body, { watch: false, href: (one, meant) => searchAddressOf(meant ?? one) });
          await annotation.ready;
          const inPage = told(page.body);
          const inFile = told(file.body);
          for (const link of file.querySelectorAll('a[data-danchieu-written]')) {
            if (!link.hasAttribute('data-danchieu-enriched')) link.replaceWith(...link.childNodes);
            else for (const name of OURS) link.removeAttribute(name);
          }
          file.normalize();
          return { inPage, inFile, isUnchanged: file.documentElement.outerHTML === html };
        }`,
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'danchieuTest',
    target: 'chrome109',
  });
  browser = await launch();
  page = await browser.newPage();
  await page.evaluate(outputFiles[0]!.text.replace('var danchieuTest', 'globalThis.danchieuTest'));
});

after(() => browser.close());

/** The page's own bytes come back where our insertions are taken out of the file. */
const withoutOurs = (written: string): string =>
  written
    .replace(
      /<a data-danchieu-citation="\d+"[^>]* data-danchieu-written="">([^]*?)<\/a>/g,
      (whole, inside: string) => (whole.includes('data-danchieu-enriched') ? whole : inside),
    )
    .replace(
      / data-danchieu-citation="\d+" data-danchieu-enriched=""(?: data-danchieu-state="\w+")? data-danchieu-written=""/g,
      '',
    );

async function holds(name: string, source: string): Promise<number> {
  const { source: written, unmarked, links } = await writeLinks(source);
  const { inPage, inFile, isUnchanged } = await page.evaluate(
    (given, made) => danchieuTest.compare(given, made),
    source,
    written,
  );
  assert.deepEqual(inFile, inPage, `${name}: the file's links are those of the page`);
  assert.ok(isUnchanged, `${name}: without our links the page reads as before`);
  assert.equal(withoutOurs(written) === source, true, `${name}: no other byte has changed`);
  assert.deepEqual([links, unmarked], [written.split('data-danchieu-written').length - 1, 0], name);
  return links;
}

describe('the command marks what the annotator in the page marks', () => {
  for (const [name, source] of Object.entries(HARD_PAGES))
    test(name, () => holds(name, source).then(() => undefined));
});

test('the command marks what the annotator in the page marks: the demo', async () => {
  let links = 0;
  const now = new Date();
  for (const path of paths) links += await holds(path, renderPage(path, now)!);
  assert.ok(links > 10, String(links));
});

test(
  'the command marks what the annotator in the page marks: saved pages of real portals',
  { skip: existsSync(SAVED) ? false : '../shared/pages is not there' },
  async () => {
    let links = 0;
    for (const path of globSync(join(SAVED, '*.html')))
      links += await holds(basename(path), readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    assert.ok(links > 100, String(links));
  },
);
