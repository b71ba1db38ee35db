import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'danchieu-package-'));
const installed = join(scratch, 'node_modules/danchieu');
let tarball: string;
let files: string[];

interface Manifest {
  exports: Record<string, string | { types: string; default: string }>;
  dependencies: Record<string, string>;
  bin: Record<string, string>;
}

const manifest = (): Manifest =>
  JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Manifest;

/** Packs what the build left and puts it into a project, its dependencies from the lock: no network is needed. */
before(() => {
  const told = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const answer = JSON.parse(told) as unknown;
  // npm 12 answers by package name, earlier ones with a list.
  const [pack] = Object.values(answer as object) as [{ filename: string; files: { path: string }[] }];
  tarball = join(scratch, pack.filename);
  files = pack.files.map(({ path }) => path);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  link(Object.keys(manifest().dependencies));
});
after(() => rmSync(scratch, { recursive: true }));

/** Puts packages of the checkout, and what they depend on, into the project. */
function link(names: readonly string[]): void {
  for (const name of names) {
    const target = join(scratch, 'node_modules', name);
    if (existsSync(target)) continue;
    mkdirSync(join(target, '..'), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), target);
    const { dependencies = {} } = JSON.parse(
      readFileSync(join(target, 'package.json'), 'utf8'),
    ) as Partial<Manifest>;
    link(Object.keys(dependencies));
  }
}

test('the tarball holds what is used, and no sources of tests', () => {
  for (const wanted of [
    'package.json',
    'README.md',
    'LICENSE',
    'NOTICE',
    'dist/cli/danchieu.js',
    'dist/custom-elements.json',
    'dist/kit/danchieu.js',
    'dist/kit/integrity.json',
    'dist/registry/manifest.json',
  ])
    assert.ok(files.includes(wanted), wanted);
  const strange = files.filter((path) =>
    /(?:^|\/)(?:tests?|demo|extension|node_modules|\.git|\.ci)\/|\.test\.|(?<!\.d)\.ts$/.test(path),
  );
  assert.deepEqual(strange, []);
});

test('publint finds nothing wrong', async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
  assert.deepEqual(
    messages.filter(({ type }) => type !== 'suggestion').map((message) => formatMessage(message, pkg)),
    [],
  );
});

test('the types are those of the code, for every way of resolving ES modules', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
      tarball,
      '--profile',
      'esm-only',
      '--format',
      'ascii',
      '--no-emoji',
      // Files for pages, data: no code to be typed.
      '--exclude-entrypoints',
      './kit/*',
      './registry/*',
      './package.json',
    ],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stdout);
});

test('every export loads in Node from the project that it is installed in', () => {
  const names = Object.entries(manifest().exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([name]) => join('danchieu', name));
  assert.ok(names.length >= 6);
  const program =
    `const all = {}; for (const name of ${JSON.stringify(names)}) all[name] = Object.keys(await import(name)).length;` +
    `console.log(JSON.stringify(all));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: scratch,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  const counts = JSON.parse(stdout) as Record<string, number>;
  assert.deepEqual(Object.keys(counts), names);
  assert.ok(
    Object.values(counts).every((count) => count > 0),
    stdout,
  );
  for (const path of ['kit/danchieu.js', 'registry/manifest.json', 'package.json']) {
    const resolved = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', `console.log(import.meta.resolve('danchieu/${path}'))`],
      { cwd: scratch, encoding: 'utf8' },
    );
    assert.match(resolved.stdout, /^file:/, path);
  }
});

test('every export can be bundled for a page; what is not used is left out, elements that define themselves are not', async () => {
  const bundle = async (contents: string): Promise<string> => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: scratch },
      bundle: true,
      write: false,
      format: 'esm',
      target: 'chrome109',
      platform: 'browser',
      logLevel: 'silent',
      preserveSymlinks: true,
    });
    return outputFiles[0]!.text;
  };
  for (const [name, target] of Object.entries(manifest().exports)) {
    if (typeof target !== 'object') continue;
    const text = await bundle(`import * as all from '${join('danchieu', name)}'; globalThis.all = all;`);
    assert.doesNotMatch(text, /from\s*["']node:|require\(/, name);
  }
  const defined = await bundle(`import 'danchieu/widgets/news';`);
  assert.match(defined, /danchieu-news/);
  const [one, all] = await Promise.all([
    bundle(`import { fold } from 'danchieu'; console.log(fold('x'));`),
    bundle(`import * as all from 'danchieu'; globalThis.all = all;`),
  ]);
  assert.ok(one.length * 20 < all.length, `${one.length} of ${all.length}`);
});

test('the command runs from where it is installed', () => {
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(installed, manifest().bin['danchieu']!), 'annotate', '-'],
    {
      input: '<p>Nghị định số 32/2021/NĐ-CP',
      encoding: 'utf8',
    },
  );
  assert.equal(status, 0);
  assert.match(stdout, /^<p><a [^>]*>Nghị định số 32\/2021\/NĐ-CP<\/a>$/);
});
