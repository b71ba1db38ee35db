/**
 * Sizes of what reaches a reader, gzip -9, KB = 1,000 bytes, beside the budgets of the house. Needs a build.
 * `sizes.json` holds the sizes last accepted: growth beyond them (and 1 % for other compilers' whims) fails, so that
 * it is a reviewed line; `--accept` writes the new ones.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const ACCEPTED = join(import.meta.dirname, 'sizes.json');
const SLACK = 1.01;

const BUDGETS: [name: string, kilobytes: number, read?: () => Uint8Array][] = [
  ['dist/kit/danchieu.js', 45],
  ['dist/kit/danchieu-citations.js', 30],
  ['the citations’ card, on first hover', 30, card],
  ['dist/kit/danchieu-weather.js', 22],
  ['dist/kit/danchieu-news.js', 16],
  ['dist/extension/chrome-mv3/probe.js', 24],
  ['dist/extension/firefox-mv3/probe.js', 24],
  ['dist/extension/chrome-mv3/annotate.js', 24],
  ['dist/extension/firefox-mv3/annotate.js', 24],
  ['engine alone (find, read)', 10, engine],
];

function file(path: string): Uint8Array {
  if (!existsSync(path)) throw new Error(`${path} is missing: npm run build first`);
  return readFileSync(path);
}

/** The kit's one file whose name carries its hash. */
function card(): Uint8Array {
  const [name = 'danchieu-card.js'] = globSync('dist/kit/danchieu-card.*.js');
  return file(name);
}

function engine(): Uint8Array {
  const contents = `export { findCitations, CitationReader } from './core/citation/find.ts';`;
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
  });
  return outputFiles[0]!.contents;
}

const accepted = JSON.parse(readFileSync(ACCEPTED, 'utf8')) as Record<string, number>;
const sizes: Record<string, number> = {};
let grown = 0;
for (const [name, budget, read = () => file(name)] of BUDGETS) {
  const kilobytes = gzipSync(read(), { level: 9 }).length / 1000;
  sizes[name] = Math.round(kilobytes * 100) / 100;
  const isGrown = kilobytes > (accepted[name] ?? budget) * SLACK;
  if (isGrown) grown += 1;
  const over = kilobytes > budget ? `  over its budget by ${(kilobytes - budget).toFixed(2)}` : '';
  const growth = isGrown ? `  GROWN from ${accepted[name] ?? 0}` : '';
  console.log(`${name.padEnd(40)} ${kilobytes.toFixed(2).padStart(7)} KB of ${budget}${over}${growth}`);
}
if (process.argv.includes('--accept')) writeFileSync(ACCEPTED, `${JSON.stringify(sizes, null, 2)}\n`);
else if (grown > 0) {
  console.error('Grown: make it smaller, or accept it with a reason in the commit: npm run size -- --accept');
  process.exit(1);
}
