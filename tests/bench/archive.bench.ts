/** What `danchieu find` and `annotate` do with an archive on this machine, by the number of threads. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { newsWithoutCitations, officialText } from './texts.ts';

const MAIN = join(import.meta.dirname, '../../core/cli/main.ts');
/** Texts of an archive: articles of some 6,000 characters, a quarter of them dense with citations. */
const TEXTS = 4000;
const LENGTH = 6000;
const PIECES = 40;

const folder = mkdtempSync(join(tmpdir(), 'danchieu-archive-'));
try {
  const cut = (text: string, n: number): string =>
    text.slice((n % PIECES) * LENGTH, ((n % PIECES) + 1) * LENGTH);
  const [news, official] = [newsWithoutCitations(LENGTH * PIECES), officialText(LENGTH * PIECES)];
  const texts = Array.from({ length: TEXTS }, (_, n) => cut(n % 4 === 0 ? official : news, n));
  const file = (name: string, lineOf: (text: string, id: number) => object): string => {
    const path = join(folder, name);
    writeFileSync(path, texts.map((text, id) => `${JSON.stringify(lineOf(text, id))}\n`).join(''));
    return path;
  };
  const plain = file('texts.ndjson', (text, id) => ({ id, text }));
  const pages = file('pages.ndjson', (text, id) => ({
    id,
    html: `<p>${text.replaceAll('\n', '</p>\n<p>')}</p>`,
  }));
  const cores = availableParallelism();
  const threads = [1, 2, 4, 8, 16].filter((count) => count <= Math.max(2, cores));
  for (const [name, path, args] of [
    ['find', plain, ['find', '--no-registry', '--format', 'ndjson']],
    ['annotate', pages, ['annotate', '--no-registry']],
  ] as const) {
    const { size } = statSync(path);
    let alone = 0;
    for (const count of threads) {
      const started = performance.now();
      const { status } = spawnSync(
        process.execPath,
        [MAIN, ...args, '-j', String(count), '-o', join(folder, 'out.ndjson'), path],
        { stdio: 'inherit' },
      );
      if (status !== 0) throw new Error(`${name} ended with ${String(status)}`);
      const seconds = (performance.now() - started) / 1000;
      alone ||= seconds;
      console.log(
        `${name.padEnd(8)} ${count} ${count === 1 ? 'thread ' : 'threads'} of ${cores} cores: ` +
          `${(TEXTS / seconds).toFixed(0)} texts/s, ${(size / 1e6 / seconds).toFixed(1)} MB/s, ` +
          `× ${(alone / seconds).toFixed(2)} (start of the program included)`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
