import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>;
  bin: Record<string, string>;
};

test('every entry of the package is there after a build, with its types', () => {
  for (const [name, target] of Object.entries(manifest.exports)) {
    const files = typeof target === 'string' ? [target] : [target.types, target.default];
    for (const file of files) assert.ok(existsSync(join(root, file.replace('/*', ''))), `${name}: ${file}`);
  }
});

test('the core loads in Node, where there is no DOM, and finds a citation', async () => {
  const core = (await import('danchieu' as string)) as typeof import('../../core/index.ts');
  const [citation] = core.findCitations('Thực hiện Nghị định số 32/2021/NĐ-CP của Chính phủ.');
  assert.equal(citation?.number, '32/2021/NĐ-CP');
});

test('the types hold for a project that imports the package', () => {
  const project = mkdtempSync(join(tmpdir(), 'danchieu-types-'));
  writeFileSync(
    join(project, 'use.ts'),
    `import { findCitations, type Citation } from '${join(root, 'dist/esm/core/index.js')}';\n` +
      `import { CitationsElement } from '${join(root, 'dist/esm/widgets/entry/danchieu-citations.js')}';\n` +
      `const found: Citation[] = findCitations('x');\nconst start: number | undefined = found[0]?.start;\n` +
      `const element: HTMLElement = new CitationsElement();\nconsole.log(start, element);\n`,
  );
  const compilerOptions = {
    noEmit: true,
    strict: true,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    types: [],
    skipLibCheck: false,
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', project],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stdout);
});

test('the command runs from the built package', () => {
  const program = join(root, manifest.bin['danchieu']!);
  const found = execFileSync(
    process.execPath,
    [program, 'find', '--no-registry', '--format', 'ndjson', '--input', 'text', '-'],
    {
      input: 'Căn cứ Nghị quyết số 131/2020/QH14.',
      encoding: 'utf8',
    },
  );
  assert.equal(
    (JSON.parse(found) as { citations: { number: string }[] }).citations[0]?.number,
    '131/2020/QH14',
  );
});

test('what runs beside an article carries no zod', () => {
  for (const file of [
    'extension/chrome-mv3/annotate.js',
    'extension/chrome-mv3/card.js',
    'kit/danchieu-citations.js',
  ]) {
    assert.doesNotMatch(readFileSync(join(root, 'dist', file), 'utf8'), /ZodMini|\$ZodCheck|_zod\b/, file);
  }
});
