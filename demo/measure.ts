/**
 * Runs the first part of the engine's bench and keeps what it found for the page on speed: `node demo/measure.ts` writes
 * `content/measured.json`, which is committed. A run whose rounds lie far apart, on a machine busy with other work, is
 * marked as such: the page does not show it.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { localDay } from './dates.ts';
import { isQuiet, measuresOf, type Measured } from './measures.ts';

const root = join(import.meta.dirname, '..');
const bench = spawn(process.execPath, ['tests/bench/engine.bench.ts'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
let output = '';
for await (const chunk of bench.stdout.setEncoding('utf8') as AsyncIterable<string>) {
  output += chunk;
  // Growth on hostile input comes next: minutes, and no part of the table.
  if (output.includes('\ngrowth')) break;
}
bench.kill();
const engine = measuresOf(output);
const measured: Measured = {
  day: localDay(new Date()),
  processor: cpus()[0]?.model.trim() ?? '',
  node: process.versions.node,
  quiet: isQuiet(engine),
  engine,
};
writeFileSync(join(import.meta.dirname, 'content/measured.json'), `${JSON.stringify(measured, null, 2)}\n`);
if (!measured.quiet) {
  console.error('The rounds lie far apart: the machine was busy. The page will not show these figures.');
  process.exitCode = 1;
}
