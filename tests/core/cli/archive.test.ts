import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { danchieu, Folder, rows } from './command.ts';

const MAIN = join(import.meta.dirname, '../../../core/cli/main.ts');
const folder = new Folder();
const archive = join(folder.path, 'kho');
after(() => folder.remove());

const text = (n: number): string =>
  `Tin số ${n}: thực hiện Nghị định số ${(n % 90) + 10}/2021/NĐ-CP của Chính phủ.`;
const NAMES = Array.from({ length: 12 }, (_, n) => `nam/${2010 + (n % 3)}/bai-${n}.html`);

before(() => {
  for (const [n, name] of NAMES.entries()) {
    mkdirSync(join(archive, name, '..'), { recursive: true });
    writeFileSync(join(archive, name), `<p>${text(n)}</p>`);
  }
  mkdirSync(join(archive, '.git'));
  writeFileSync(join(archive, '.git/x.html'), text(99));
  writeFileSync(join(archive, 'anh.jpg'), 'x');
  writeFileSync(join(archive, 'ghi-chu.txt'), text(50));
});

const ndjson = (count: number): string =>
  Array.from({ length: count }, (_, n) => `${JSON.stringify({ id: n, text: text(n) })}\n`).join('');
const ids = (output: string): unknown[] => rows(output).map(({ id }) => id);

describe('an archive', () => {
  test('a folder is read whole by several threads; what was done is told', async () => {
    const run = await danchieu(['find', '--no-registry', '--format', 'ndjson', '-j', '2', archive], {
      env: { LANG: 'en' },
    });
    assert.equal(run.code, 0, run.stderr);
    assert.match(
      run.stderr,
      /^danchieu: 13 texts, 13 citations, .* kB in .* s \(.*\/s, 2 threads\); 0 failed\.\n$/,
    );
    assert.deepEqual(
      ids(run.stdout).sort(),
      [...NAMES, 'ghi-chu.txt'].map((name) => join(archive, name)).sort(),
    );
  });

  test('a pattern that no shell has opened stands for its files, in order on request', async () => {
    const run = await danchieu([
      'find',
      '--no-registry',
      '--format',
      'ndjson',
      '--ordered',
      '-j',
      '2',
      join(archive, 'nam/201{0,2}/**/bai-?.html'),
    ]);
    const wanted = NAMES.filter((name) => /201[02]\/bai-\d\.html$/.test(name)).map((name) =>
      join(archive, name),
    );
    assert.deepEqual(ids(run.stdout), wanted.sort());
    const none = await danchieu(['find', '--no-registry', join(archive, '*.pdf')], { env: { LANG: 'en' } });
    assert.deepEqual([none.code, none.stdout], [2, '']);
    assert.match(none.stderr, /\*\.pdf: no file matches/);
  });

  test('NDJSON comes back in order from several threads, with its bad lines in their places', async () => {
    const lines = ndjson(1500).split('\n');
    lines[700] = 'hỏng';
    const run = await danchieu(['find', '--no-registry', '--format', 'ndjson', '-j', '2'], {
      input: lines.join('\n'),
    });
    const answers = rows(run.stdout);
    assert.deepEqual([run.code, answers.length, answers[700]], [0, 1500, { line: 701, error: 'not-json' }]);
    assert.deepEqual(
      answers.slice(0, 700).map(({ id }) => id),
      Array.from({ length: 700 }, (_, n) => n),
    );
  });

  test('pages go into a folder of the same tree; a second run with the journal has nothing to do', async () => {
    const out = join(folder.path, 'ket-qua');
    const args = [
      'annotate',
      '--no-registry',
      '-j',
      '2',
      '-o',
      out,
      '--journal',
      join(folder.path, 'viec.ndjson'),
      archive,
    ];
    const first = await danchieu(args);
    assert.equal(first.code, 0, first.stderr);
    assert.deepEqual(
      readdirSync(out, { recursive: true })
        .filter((name) => String(name).endsWith('.html'))
        .sort(),
      NAMES.toSorted(),
    );
    assert.match(
      readFileSync(join(out, NAMES[3]!), 'utf8'),
      /^<p>Tin số 3: thực hiện <a [^>]*>Nghị định số 13\/2021\/NĐ-CP<\/a> của Chính phủ\.<\/p>$/,
    );
    const second = await danchieu(args);
    assert.match(second.stderr, /làm tiếp từ chỗ nhật ký ghi[^]*0 văn bản/);
    const other = await danchieu(['annotate', '--no-enrich', ...args.slice(1)]);
    assert.equal(other.code, 2);
    assert.match(other.stderr, /nhật ký của một lần chạy khác/);
  });

  test('killed in the middle, it goes on where it was: nothing twice, nothing missing', async () => {
    const COUNT = 20_000;
    const input = folder.file('lon.ndjson', ndjson(COUNT));
    const out = join(folder.path, 'lon.out');
    const args = [
      'find',
      '--no-registry',
      '--format',
      'ndjson',
      '-j',
      '2',
      '-o',
      out,
      '--journal',
      join(folder.path, 'lon.journal'),
      input,
    ];
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    const length = (): number => statSync(out, { throwIfNoEntry: false })?.size ?? 0;
    while (length() < 200_000 && child.exitCode === null) await sleep(5);
    child.kill('SIGKILL');
    assert.deepEqual(await ended, [null, 'SIGKILL'], 'killed while at work');
    const left = length();
    // What a power cut may leave: a line half written.
    writeFileSync(join(folder.path, 'lon.journal'), '{"done":"', { flag: 'a' });
    const run = await danchieu(args);
    assert.equal(run.code, 0, run.stderr);
    assert.ok(length() > left);
    assert.deepEqual(
      ids(readFileSync(out, 'utf8')),
      Array.from({ length: COUNT }, (_, n) => n),
    );
  });
});

describe('as a filter', () => {
  const PARALLEL = spawnSync('parallel', ['--version'], { encoding: 'utf8' });
  const skip =
    PARALLEL.status === 0 && PARALLEL.stdout.includes('GNU parallel')
      ? false
      : 'GNU parallel is not installed';

  test('GNU parallel splits an archive over processes, and keeps its order', { skip }, () => {
    const command = `${process.execPath} ${MAIN} find --no-registry --input ndjson --format ndjson`;
    const { stdout, stderr, status } = spawnSync(
      'parallel',
      ['--pipe', '--keep-order', '--block', '60k', '-j', '2', command],
      {
        input: ndjson(1000),
        encoding: 'utf8',
        maxBuffer: 1e8,
      },
    );
    assert.equal(status, 0, stderr);
    assert.deepEqual(
      ids(stdout),
      Array.from({ length: 1000 }, (_, n) => n),
    );
  });

  /** Hadoop Streaming and Spark's `pipe`: lines in, lines out, the exit code tells whether the task failed. */
  test('one line out for each line in, no line with a tab or of another kind, also where lines end as tasks leave them', async () => {
    const input = [
      `${JSON.stringify({ id: 'a', text: `${text(1)}\t${text(2)}` })}\t`,
      `${JSON.stringify({ id: 'b', text: text(3) })}\r`,
      'không phải JSON',
      JSON.stringify({ id: 'c', text: 'Không có gì' }),
    ].join('\n');
    const run = await danchieu(['find', '--no-registry', '--input', 'ndjson', '--format', 'ndjson'], {
      input,
    });
    assert.deepEqual([run.code, run.stderr], [0, '']);
    assert.ok(!run.stdout.includes('\t') && run.stdout.endsWith('\n'));
    assert.deepEqual(
      rows(run.stdout).map(({ id, line }) => id ?? line),
      ['a', 'b', 3, 'c'],
    );
    const none = await danchieu(['find', '--no-registry', '--input', 'ndjson', '--format', 'ndjson'], {
      input: '',
    });
    assert.deepEqual([none.code, none.stdout, none.stderr], [0, '', ''], 'an empty split');
  });
});
