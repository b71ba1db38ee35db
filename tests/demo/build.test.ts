import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { buildSite } from '../../demo/build.ts';
import { relative } from '../../demo/relative.ts';

const dist = join(import.meta.dirname, '../../dist');
const isBuilt =
  existsSync(join(dist, 'kit/integrity.json')) && existsSync(join(dist, 'custom-elements.json'));

describe('addresses of a page in a folder of files', () => {
  const pages = new Set(['/', '/tin-tuc', '/tin-tuc/bai', '/docs/embed']);
  for (const [path, written, made] of [
    ['/', '<a href="/tin-tuc">', '<a href="tin-tuc.html">'],
    ['/tin-tuc/bai', '<a href="/">', '<a href="../index.html">'],
    ['/tin-tuc/bai', '<img src="/assets/a.svg">', '<img src="../assets/a.svg">'],
    ['/docs/embed', '<a href="/docs/embed?x=1#a">', '<a href="embed.html?x=1#a">'],
    ['/tin-tuc', '<a href="#muc">', '<a href="#muc">'],
    ['/tin-tuc', '<div data-src="/data/feed.xml">', '<div data-src="data/feed.xml">'],
    [
      '/',
      '<code>&lt;a href=&quot;/tin-tuc&quot;&gt;</code>',
      '<code>&lt;a href=&quot;/tin-tuc&quot;&gt;</code>',
    ],
    ['/', '<a href="//example.com/">', '<a href="//example.com/">'],
  ] as const)
    test(`on ${path}, ${written} becomes ${made}`, () => assert.equal(relative(written, path, pages), made));
});

describe('the site as files', { skip: !isBuilt && 'npm run build comes first' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'danchieu-site-'));
  let files: string[] = [];
  before(async () => {
    files = await buildSite(folder, { now: new Date('2026-11-22T09:00:00+07:00') });
  });
  after(() => rmSync(folder, { recursive: true }));

  test('every address on every page leads to a file in the folder', () => {
    const pages = files.filter((file) => file.endsWith('.html'));
    assert.ok(pages.length > 35);
    for (const file of pages) {
      const source = readFileSync(join(folder, file), 'utf8');
      for (const [, address] of source.matchAll(/\s(?:href|src|data-src|more|data-more)="([^"#]+)/g)) {
        const target = normalize(join(dirname(join(folder, file)), address!.split('?')[0]!));
        assert.ok(target.startsWith(folder) && existsSync(target), `${file}: ${address!}`);
      }
    }
  });

  test('every page carries the policy that a folder cannot send', () => {
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const source = readFileSync(join(folder, file), 'utf8');
      assert.match(
        source,
        /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;|content="default-src 'none'/,
        file,
      );
      assert.doesNotMatch(source, /frame-ancestors/);
    }
  });

  test('no page asks for weather that would be old tomorrow', () => {
    for (const file of files.filter((name) => name.endsWith('.html')))
      assert.doesNotMatch(readFileSync(join(folder, file), 'utf8'), /\ssrc="[^"]*weather\.json"/, file);
  });

  test('without a built kit there is no site, and the folder is left alone', async () => {
    await assert.rejects(buildSite(folder, { dist: join(folder, 'nothing') }), /npm run build/);
    assert.ok(existsSync(join(folder, 'index.html')));
  });
});
