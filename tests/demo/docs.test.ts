import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { WORKS_VI } from '../../demo/content/figures.vi.ts';
import measured from '../../demo/content/measured.json' with { type: 'json' };
import { docPaths, renderDoc } from '../../demo/docs/docs.ts';
import { LANGUAGES } from '../../demo/docs/language.ts';
import { OUTLINE } from '../../demo/docs/outline.ts';
import { CLIENTS } from '../../demo/client.ts';
import { previewPage } from '../../demo/embed/page.ts';
import { FORMATS } from '../../demo/schemas/schemas.ts';
import { paths, renderPage } from '../../demo/site.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const now = new Date('2026-11-22T09:00:00+07:00');
const PREVIEW = '/xem-thu';

function elements(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : []));
}
const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;
const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

/** Every page of the site, read. */
const site = new Map(
  [...paths, ...docPaths, PREVIEW].map((path) => {
    const source =
      path === PREVIEW ? previewPage(undefined) : (renderPage(path, now) ?? renderDoc(path, dist)!);
    return [path, elements(parse(source))] as const;
  }),
);
const idsOf = (path: string): Set<string> =>
  new Set(site.get(path)!.flatMap((element) => attribute(element, 'id') ?? []));

/** Files that the site serves besides its pages. */
function isServed(path: string): boolean {
  if (path.startsWith('/schema/')) return FORMATS.some(({ file }) => path === `/schema/${file}`);
  if (CLIENTS.some((name) => path === `/assets/${name}`)) return true;
  if (path.startsWith('/assets/'))
    return existsSync(join(root, 'demo/public', path.slice('/assets/'.length)));
  // What the build makes; names without a hash in them.
  if (path.startsWith('/kit/')) return /^\/kit\/danchieu(-[a-z-]+)?\.(js|css)$/.test(path);
  return path === '/data/weather.json' || path === '/data/feed.xml';
}

describe('the site’s links', () => {
  for (const [path, found] of site) {
    test(`${path}: every address leads to a page, a file or an anchor that is there; none leads elsewhere`, () => {
      const ids = found.flatMap((element) => attribute(element, 'id') ?? []);
      assert.equal(new Set(ids).size, ids.length, 'no identifier twice');
      for (const element of found) {
        for (const name of ['href', 'src', 'data-src', 'more', 'data-more']) {
          const address = attribute(element, name);
          if (address === undefined) continue;
          const [, place, anchor] = /^([^?#]*)[^#]*#?(.*)$/.exec(address)!;
          const target = place === '' ? path : place!;
          assert.match(target, /^\//, `${element.tagName} ${address}`);
          if (site.has(target)) assert.ok(anchor === '' || idsOf(target).has(anchor!), address);
          else assert.ok(isServed(target), address);
        }
      }
    });
  }
});

describe('the documentation', () => {
  const ABOUT = OUTLINE.map(({ name, path }) => [name, path.vi, path.en] as const);

  for (const [name, vi, en] of ABOUT) {
    test(`${name}: both languages have the same sections, under the same anchors`, () => {
      const sections = (path: string) =>
        site
          .get(path)!
          .filter(({ tagName }) => tagName === 'h2')
          .map((heading) => attribute(heading, 'id'));
      assert.deepEqual(sections(vi), sections(en));
    });
  }

  test('every page has one title, a description, its language, and a link to the other language', () => {
    for (const { path } of OUTLINE) {
      for (const language of LANGUAGES) {
        const found = site.get(path[language])!;
        assert.equal(found.filter(({ tagName }) => tagName === 'h1').length, 1, path[language]);
        const page = found.find(({ tagName }) => tagName === 'html')!;
        assert.equal(attribute(page, 'lang'), language);
        const description = found.find((element) => attribute(element, 'name') === 'description')!;
        assert.ok(attribute(description, 'content')!.length > 30, path[language]);
        const other = found.find((element) => attribute(element, 'rel') === 'alternate')!;
        assert.equal(attribute(other, 'href'), path[language === 'vi' ? 'en' : 'vi']);
      }
    }
  });

  test('nothing is inline, nothing comes from elsewhere', () => {
    for (const path of docPaths) {
      const page = renderDoc(path, dist)!;
      assert.doesNotMatch(page, /<style|\sstyle=|<script>|\son\w+=/, path);
      assert.doesNotMatch(page, /(?:src|href)="https?:/, path);
    }
  });

  test('headings go down one step at a time', () => {
    for (const path of docPaths) {
      let last = 0;
      for (const { tagName } of site.get(path)!) {
        const [, level] = /^h([1-6])$/.exec(tagName) ?? [];
        if (level === undefined) continue;
        assert.ok(Number(level) <= last + 1, `${path}: ${tagName} after h${last}`);
        last = Number(level);
      }
    }
  });

  test('every file and every npm script that the prose names exists', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const path of docPaths) {
      for (const code of site.get(path)!.filter(({ tagName }) => tagName === 'code')) {
        const words = textOf(code);
        for (const [, script] of words.matchAll(/npm run (?:--silent )?([\w:]+)/g))
          assert.ok(script! in scripts, `${path}: npm run ${script!}`);
        for (const [file] of words.matchAll(
          /\b(?:core|widgets|demo|extension|tests)\/[\w./-]+\.(?:ts|md|json)\b/g,
        ))
          assert.ok(existsSync(join(root, file)), `${path}: ${file}`);
      }
    }
  });

  test('figures told in words are the README’s, in both languages', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const told = (language: string) =>
      [
        ...readFileSync(join(root, `demo/content/docs/${language}/accuracy.md`), 'utf8').matchAll(
          /\b\d[.,]\d{3}\b(?!\s*byte)|\b\d+ %/g,
        ),
      ].map(([figure]) => figure.replace(',', '.'));
    const own = (figure: string): boolean => figure !== '1.000';
    assert.deepEqual(told('vi').filter(own), told('en').filter(own));
    assert.ok(told('en').length > 5);
    for (const figure of told('en').filter(own)) assert.ok(readme.includes(figure), figure);
  });

  test('every work that was measured has its Vietnamese name', () => {
    assert.ok(measured.engine.length > 3);
    for (const { work } of measured.engine) assert.ok(work in WORKS_VI, work);
  });

  test('no page is named that is not there, and an unknown address gives nothing', () => {
    assert.equal(renderDoc('/tai-lieu/khong-co', dist), undefined);
    assert.equal(renderDoc('/docs/', dist), renderDoc('/docs', dist));
  });
});
