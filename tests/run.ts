/**
 * The whole suite: lint, types, build, unit, browser and end-to-end tests, sizes. Closes with the plain line
 * `N passed, N failed, N skipped`. `npm test -- unit browser` runs only the suites named.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { requireBrowser } from './harness/browsers.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const bin = (name: string) => `node_modules/.bin/${name}`;

/** One command that either passes or fails as a whole. */
function command(program: string, ...parameters: string[]): Count {
  const { status } = spawnSync(program, parameters, { stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** Test files under Node's own runner, counted test by test; a crashed hook or file, or nothing run, is a failure. */
function nodeTests(pattern: string, concurrency: number): Promise<Count> {
  const files = globSync(pattern).sort();
  if (files.length === 0) {
    console.error(`no test file matches ${pattern}`);
    return Promise.resolve({ passed: 0, failed: 1, skipped: 0 });
  }
  return new Promise((resolve) => {
    const stream = run({ files, concurrency });
    stream.on('test:summary', ({ file, counts, success }) => {
      if (file !== undefined) return;
      const skipped = counts.skipped + counts.todo;
      const failed = counts.tests - counts.passed - skipped;
      const isSound = success && counts.tests > 0;
      resolve({ passed: counts.passed, failed: isSound ? failed : Math.max(1, failed), skipped });
    });
    stream.compose(spec).pipe(process.stdout);
  });
}

function browserTests(): Count {
  const counts = 'dist/browser-tests.json';
  rmSync(counts, { force: true });
  const { status } = spawnSync(bin('wtr'), [], { stdio: 'inherit' });
  if (!existsSync(counts)) return { passed: 0, failed: 1, skipped: 0 };
  const count = JSON.parse(readFileSync(counts, 'utf8')) as Count;
  const isSound = status === 0 && count.passed > 0;
  return isSound ? count : { ...count, failed: Math.max(1, count.failed) };
}

const suites: Record<string, () => Count | Promise<Count>> = {
  lint: () => command(bin('eslint'), '.'),
  format: () => command(bin('prettier'), '--check', '--log-level=warn', '.'),
  imports: () =>
    command(bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'core', 'widgets', 'extension', 'demo'),
  types: () => command(bin('tsc'), '-p', '.'),
  build: () => command('npm', 'run', '--silent', 'build'),
  addons: () => command(bin('web-ext'), 'lint', '-s', 'dist/extension/firefox-mv3', '--no-config-discovery'),
  size: () => command('npm', 'run', '--silent', 'size'),
  accuracy: () => command('npm', 'run', '--silent', 'accuracy'),
  unit: () => nodeTests('tests/{accuracy,core,widgets,demo,extension,package}/**/!(*.browser).test.ts', 2),
  browser: browserTests,
  e2e: () => nodeTests('tests/e2e/**/*.e2e.test.ts', 1),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`unknown suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}
const chosen = asked.length > 0 ? asked : Object.keys(suites);
if (chosen.includes('browser') || chosen.includes('e2e')) requireBrowser('chromium');
if (chosen.includes('e2e')) requireBrowser('firefox');

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const name of chosen) {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  const count = await suites[name]!();
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  lines.push(
    `${name.padEnd(8)} ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${seconds} s)`,
  );
}
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
