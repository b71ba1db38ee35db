/**
 * Sizes of what reaches a reader, gzip -9, KB = 1,000 bytes, against the budgets of the house. Needs a build.
 * Exit 1 where a budget is broken.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const BUDGETS: [name: string, kilobytes: number, read: () => Uint8Array][] = [
  ['dist/kit/danchieu.js', 45, () => file('dist/kit/danchieu.js')],
  ['dist/kit/danchieu-citations.js', 30, () => file('dist/kit/danchieu-citations.js')],
  ['dist/kit/danchieu-weather.js', 22, () => file('dist/kit/danchieu-weather.js')],
  ['dist/kit/danchieu-news.js', 16, () => file('dist/kit/danchieu-news.js')],
  ['dist/extension/chrome-mv3/annotate.js', 24, () => file('dist/extension/chrome-mv3/annotate.js')],
  ['dist/extension/firefox-mv3/annotate.js', 24, () => file('dist/extension/firefox-mv3/annotate.js')],
  ['engine alone (find, read)', 10, engine],
];

function file(path: string): Uint8Array {
  if (!existsSync(path)) throw new Error(`${path} is missing: npm run build first`);
  return readFileSync(path);
}

function engine(): Uint8Array {
  const contents = `export { findCitations } from './core/citation/find.ts'; export { CitationReader } from './core/citation/reader.ts';`;
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

let broken = 0;
for (const [name, kilobytes, read] of BUDGETS) {
  const size = gzipSync(read(), { level: 9 }).length;
  const over = size > kilobytes * 1000;
  if (over) broken += 1;
  console.log(
    `${name.padEnd(40)} ${(size / 1000).toFixed(2).padStart(7)} KB of ${kilobytes}${over ? '  OVER BUDGET' : ''}`,
  );
}
process.exit(broken > 0 ? 1 : 0);
