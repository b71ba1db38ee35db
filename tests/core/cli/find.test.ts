import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, globSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { AnsweredCitation } from '../../../core/cli/answer.ts';
import { danchieu, Folder, rows } from './command.ts';

const folder = new Folder();
after(() => folder.remove());

const DECREE = 'Hội nghị phổ biến Nghị định số 32/2021/NĐ-CP của Chính phủ.';
const numbers = (row: Record<string, unknown>): (string | undefined)[] =>
  (row.citations as AnsweredCitation[]).map(({ number }) => number);

describe('danchieu find on text', () => {
  test('tells each citation on a line of its own: place, words, number, title, validity', async () => {
    const path = folder.file(
      'bai.txt',
      `Dòng đầu không có gì.\n\n${DECREE} Theo Nghị định này, phường gọn hơn.\n`,
    );
    const run = await danchieu(['find', '--registry', folder.registry, path]);
    assert.equal(run.code, 0);
    const [first, second, ...others] = run.stdout.trimEnd().split('\n');
    assert.ok(
      first!.startsWith(`${path}:3:19: Nghị định số 32/2021/NĐ-CP → 32/2021/NĐ-CP · Quy định chi tiết`),
      first,
    );
    assert.match(first!, /hiệu lực/);
    assert.match(second!, /:3:66: Nghị định này → 32\/2021\/NĐ-CP/);
    assert.deepEqual(others, []);
  });

  test('names the documents that may be meant where the text leaves a choice', async () => {
    const run = await danchieu(['find', '--registry', folder.registry], {
      input: 'Theo Kế hoạch số 152/KH-UBND và Nghị quyết số 97 đã nêu',
    });
    const lines = run.stdout.trimEnd().split('\n');
    assert.match(lines[0]!, /có thể là: 152\/KH-UBND \(19\/4\/2021\) quận Đống Đa, thành phố Hà Nội/);
    assert.match(lines[1]!, /có thể là: 97\/2019\/QH14 \(27\/11\/2019\)$/);
    assert.doesNotMatch(run.stdout, /văn bản này/);
  });

  test('shows a doubt beside the number as printed', async () => {
    const run = await danchieu(['find', '--no-registry', '-'], {
      input: 'Quản lý biên chế theo Nghị quyết số 97/2021/QH14 của Quốc hội.',
      env: { LANG: 'en' },
    });
    assert.match(run.stdout, /^-:1:23: Nghị quyết số 97\/2021\/QH14 → 97\/2021\/QH14 · ! .*97\/2019\/QH14/);
  });

  test('control characters of a text reach neither the line structure nor the terminal', async () => {
    const run = await danchieu(['find', '--no-registry'], {
      input: 'Nghị định số\u001b[31m\n 32/2021/NĐ-CP',
    });
    assert.ok(!run.stdout.includes('\u001b'));
  });

  test('there is no colour where the output is not a terminal', async () => {
    const run = await danchieu(['find', '--registry', folder.registry], {
      input: DECREE,
      env: { TERM: 'xterm-256color' },
    });
    assert.ok(run.stdout.includes('32/2021/NĐ-CP') && !run.stdout.includes('\u001b'));
  });

  test('JSON is one array, an element for each file, its id the path as given', async () => {
    const one = folder.file('mot.txt', DECREE);
    const two = folder.file('hai.txt', 'Không có gì ở đây.');
    const run = await danchieu(['find', '--json', '--no-registry', one, two]);
    const answers = JSON.parse(run.stdout) as { id: string; citations: AnsweredCitation[] }[];
    assert.deepEqual(
      answers.map(({ id, citations }) => [id, citations.length]),
      [
        [one, 1],
        [two, 0],
      ],
    );
    const [citation] = answers[0]!.citations;
    assert.equal(DECREE.slice(citation!.start, citation!.end), citation!.text);
    assert.equal(citation!.resolution, undefined);
  });

  test('offsets are those of the file’s own text, byte order mark included', async () => {
    const text = `\uFEFF${DECREE}`;
    const path = folder.file('bom.txt', text);
    const [row] = rows((await danchieu(['find', '--format', 'ndjson', '--no-registry', path])).stdout);
    const [citation] = row!.citations as AnsweredCitation[];
    assert.equal(text.slice(citation!.start, citation!.end), 'Nghị định số 32/2021/NĐ-CP');
    assert.match((await danchieu(['find', '--no-registry', path])).stdout, /:1:19: /);
  });

  test('a pack that was named must be there', async () => {
    const run = await danchieu(['find', '--registry', join(folder.path, 'none')], { input: DECREE });
    assert.equal(run.code, 2);
    assert.match(run.stderr, /bộ dữ liệu văn bản không dùng được \(thiếu tập tin\)/);
  });
});

describe('danchieu find on NDJSON', () => {
  test('answers each line in order, under its id, resolved', async () => {
    const input = [
      { id: 'b', text: DECREE, extra: [1] },
      { id: 7, text: '' },
      { id: 'a', text: 'Nghị quyết số 97/2019/QH14 của Quốc hội' },
    ];
    const run = await danchieu(['find', '--format', 'ndjson', '--registry', folder.registry, '-'], {
      input: input.map((row) => JSON.stringify(row)).join('\n'),
    });
    assert.deepEqual([run.code, run.stderr], [0, '']);
    const answers = rows(run.stdout);
    assert.deepEqual(
      answers.map(({ id }) => id),
      ['b', 7, 'a'],
    );
    assert.deepEqual(answers.map(numbers), [['32/2021/NĐ-CP'], [], ['97/2019/QH14']]);
    const [citation] = answers[0]!.citations as AnsweredCitation[];
    assert.equal(citation!.resolution?.outcome, 'found');
    assert.equal(citation!.resolution.record?.key, 'vn/nghi-dinh/2021/32/cp');
  });

  test('a bad line is answered where it stands, and the run goes on', async () => {
    const lines = [
      Buffer.from('{"id": "tốt", "text": "Nghị định số 32/2021/NĐ-CP"}'),
      Buffer.from('{"id": "hỏng", "text": '),
      Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
      Buffer.from('["text"]'),
      Buffer.from('{"id": "thiếu", "text": 5}'),
      Buffer.from('{"text": "không có mã"}'),
      Buffer.from('   '),
      Buffer.from('{"id": {"a": 1}, "text": "mã lạ"}'),
      Buffer.from('{"id": 12345678901234567890, "text": "mã quá lớn"}'),
      Buffer.from('{"id": "cuối", "text": "Nghị quyết số 97/2019/QH14"}\r'),
    ];
    const path = folder.file(
      'dong.ndjson',
      Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])),
    );
    const run = await danchieu(['find', '--no-registry', '--format', 'ndjson', path]);
    assert.deepEqual([run.code, run.stderr], [0, '']);
    assert.deepEqual(
      rows(run.stdout).map(({ citations, ...rest }) =>
        citations ? { ...rest, count: (citations as []).length } : rest,
      ),
      [
        { id: 'tốt', count: 1 },
        { line: 2, error: 'not-json' },
        { line: 3, error: 'not-utf8' },
        { line: 4, error: 'not-object' },
        { id: 'thiếu', error: 'no-text' },
        { line: 6, count: 0 },
        { line: 8, error: 'bad-id' },
        { line: 9, error: 'bad-id' },
        { id: 'cuối', count: 1 },
      ],
    );
  });

  test('the day, the place and the site that a line gives help to settle what is meant', async () => {
    const law = 'theo Luật Tổ chức chính quyền địa phương thì phường có';
    const input = [
      { id: 'không ngày', text: law },
      {
        id: 'khi còn hiệu lực',
        text: law,
        published: '2022-07-05',
        place: null,
        site: 'dongda.hanoi.gov.vn',
      },
      { id: 'trước khi có luật', text: law, published: '2014-07-05' },
    ];
    const run = await danchieu(['find', '--registry', folder.registry, '--format', 'ndjson'], {
      input: input.map((row) => JSON.stringify(row)).join('\n'),
    });
    assert.deepEqual(
      rows(run.stdout).map(({ id, citations }) => {
        const { outcome, reason } = (citations as AnsweredCitation[])[0]!.resolution!;
        return [id, outcome, reason];
      }),
      [
        ['không ngày', 'ambiguous', 'not-settled'],
        ['khi còn hiệu lực', 'found', 'in-force-on-date'],
        ['trước khi có luật', 'unknown', 'later-than-article'],
      ],
    );
  });

  test('the page’s place settles a local number', async () => {
    const text = 'Kế hoạch số 152/KH-UBND ngày 19/4/2021 đã nêu';
    const input = [{ site: 'sonla.gov.vn' }, { site: 'hanoi.gov.vn' }, { place: 'quận Đống Đa' }];
    const run = await danchieu(['find', '--registry', folder.registry, '--format', 'ndjson'], {
      input: input.map((context) => JSON.stringify({ text, ...context })).join('\n'),
    });
    assert.deepEqual(
      rows(run.stdout).map(({ citations }) => (citations as AnsweredCitation[])[0]!.resolution!.outcome),
      ['ambiguous', 'ambiguous', 'found'],
    );
  });

  test('a day that is none, or a place that is no text, is the line’s fault, even in the first line', async () => {
    const input = [
      { id: 1, text: DECREE, published: '05/7/2022' },
      { id: 2, text: DECREE, published: '2022-02-30' },
      { id: 3, text: DECREE, published: 20220705 },
      { id: 4, text: DECREE, place: ['Hà Nội'] },
      { id: 5, text: DECREE, site: 7 },
    ];
    const run = await danchieu(['find', '--no-registry', '--format', 'ndjson'], {
      input: input.map((row) => JSON.stringify(row)).join('\n'),
    });
    assert.equal(run.code, 0);
    assert.deepEqual(rows(run.stdout), [
      { id: 1, error: 'bad-published' },
      { id: 2, error: 'bad-published' },
      { id: 3, error: 'bad-published' },
      { id: 4, error: 'bad-place' },
      { id: 5, error: 'bad-site' },
    ]);
  });

  test('in text output a bad line is told on stderr, and the exit code is 2', async () => {
    const path = folder.file('xau.jsonl', `{"id": 1, "text": "${DECREE}"}\nkhông phải JSON\n`);
    const run = await danchieu(['find', '--no-registry', path], { env: { LANG: 'en' } });
    assert.equal(run.code, 2);
    assert.match(run.stdout, /^1:1:19: /);
    assert.equal(run.stderr, `danchieu: ${path}:2: this line is passed over, not JSON.\n`);
  });

  test('standard input tells its kind by its first line; --input overrides', async () => {
    const input = '{"id": "x", "text": "Nghị định số 32/2021/NĐ-CP"}\n';
    const ids = async (args: string[], given = input): Promise<unknown[]> =>
      rows(
        (await danchieu(['find', '--no-registry', '--format', 'ndjson', ...args], { input: given })).stdout,
      ).map(({ id }) => id);
    assert.deepEqual(await ids([]), ['x']);
    assert.deepEqual(await ids(['--input', 'text']), ['-']);
    assert.deepEqual(await ids([], DECREE), ['-']);
    assert.deepEqual(await ids([], ''), ['-']);
    assert.deepEqual(await ids([], '{"note": 1}\nNghị định số 32/2021/NĐ-CP'), ['-']);
  });

  test('a plain file is named by its path as given', async () => {
    const path = folder.file('thuong.txt', DECREE);
    const [row] = rows((await danchieu(['find', '--no-registry', '--format', 'ndjson', path])).stdout);
    assert.equal(row!.id, path);
  });

  test('characters cut in two by a chunk’s end stay whole', async () => {
    const filler = 'ờ'.repeat(70_000);
    const text = `${filler} Nghị định số 32/2021/NĐ-CP`;
    const input = `${JSON.stringify({ id: 1, text })}\n${JSON.stringify({ id: 2, text })}`;
    const answers = rows((await danchieu(['find', '--no-registry', '--format', 'ndjson'], { input })).stdout);
    assert.deepEqual(answers.map(numbers), [['32/2021/NĐ-CP'], ['32/2021/NĐ-CP']]);
  });

  test('answers come while the input still flows', async () => {
    const main = join(import.meta.dirname, '../../../core/cli/main.ts');
    const child = spawn(
      process.execPath,
      [main, 'find', '--no-registry', '--format', 'ndjson', '--input', 'ndjson'],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    for (const id of ['một', 'hai']) {
      child.stdin.write(`${JSON.stringify({ id, text: DECREE })}\n`);
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
      assert.equal(rows(chunk.toString())[0]!.id, id);
    }
    child.stdin.end();
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });

  test('a reader that stops early is no failure', async () => {
    const main = join(import.meta.dirname, '../../../core/cli/main.ts');
    const line = `${JSON.stringify({ id: 1, text: DECREE })}\n`;
    const path = folder.file('dai.ndjson', line.repeat(20_000));
    const child = spawn(process.execPath, [main, 'find', '--no-registry', '--format', 'ndjson', path], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    assert.deepEqual(await once(child, 'close'), [0, null]);
    assert.equal(told, '');
  });
});

describe('output that cannot be written', () => {
  const FULL = '/dev/full';
  const skip = existsSync(FULL) ? false : 'this system has no full disk to try';

  test('a full disk ends the run with a sentence and exit code 2', { skip }, async () => {
    const main = join(import.meta.dirname, '../../../core/cli/main.ts');
    const path = folder.file('day.txt', DECREE);
    const full = openSync(FULL, 'w');
    try {
      for (const more of [[], ['-o', FULL]]) {
        const args = [main, 'find', '--no-registry', ...more, path];
        const child = spawn(process.execPath, args, {
          stdio: ['ignore', more.length > 0 ? 'ignore' : full, 'pipe'],
          env: { ...process.env, LC_ALL: 'en' },
        });
        let told = '';
        child.stderr!.on('data', (chunk: Buffer) => (told += chunk.toString()));
        assert.deepEqual(await once(child, 'close'), [2, null]);
        assert.match(told, /^danchieu: stopped by an error of the system: ENOSPC[^\n]*\n$/);
      }
    } finally {
      closeSync(full);
    }
  });
});

describe('input that cannot be used', () => {
  const bad: [name: string, path: string, vi: RegExp, en: RegExp][] = [
    ['no such file', join(folder.path, 'khong-co.txt'), /không có tập tin này/, /no such file/],
    [
      'not UTF-8',
      folder.file('tcvn.txt', Uint8Array.of(0x4e, 0xd6, 0x20, 0xb9)),
      /không phải văn bản UTF-8/,
      /not UTF-8/,
    ],
    ['HTML that is not there', join(folder.path, 'khong-co.HTM'), /không có tập tin này/, /no such file/],
  ];
  for (const [name, path, vi, en] of bad) {
    test(`${name}: a clear sentence and exit code 2, while the other files are read`, async () => {
      const good = folder.file('tot.txt', DECREE);
      for (const [language, expected] of [
        ['vi', vi],
        ['en', en],
      ] as const) {
        const run = await danchieu(['find', '--no-registry', path, good], { env: { LANG: language } });
        assert.equal(run.code, 2);
        assert.ok(run.stderr.startsWith(`danchieu: ${path}: `), run.stderr);
        assert.match(run.stderr, expected);
        assert.equal(run.stderr.trimEnd().split('\n').length, 1);
        assert.ok(run.stdout.startsWith(`${good}:1:19:`));
      }
    });
  }

  test('JSON stays whole when there is nothing to read', async () => {
    mkdirSync(join(folder.path, 'thu-muc'), { recursive: true });
    const run = await danchieu(['find', '--no-registry', '--json', join(folder.path, 'thu-muc')]);
    assert.deepEqual([run.code, JSON.parse(run.stdout)], [2, []]);
    assert.match(run.stderr, /thu-muc: không có tập tin nào đọc được ở đây/);
  });

  test('a damaged pack is told of once, with exit code 2; the text is answered all the same', async () => {
    const broken = new Folder();
    try {
      for (const shard of globSync(join(broken.registry, 'n/*.json'))) writeFileSync(shard, '[]');
      const input = `${JSON.stringify({ id: 'a', text: DECREE })}\n`.repeat(3);
      const run = await danchieu(['find', '--registry', broken.registry, '--format', 'ndjson'], {
        input,
        env: { LANG: 'en' },
      });
      assert.equal(run.code, 2);
      assert.match(
        run.stderr,
        /^danchieu: the data pack could not answer everything \(content damaged\).*\n$/,
      );
      assert.deepEqual(rows(run.stdout).map(numbers), [
        ['32/2021/NĐ-CP'],
        ['32/2021/NĐ-CP'],
        ['32/2021/NĐ-CP'],
      ]);
      const text = await danchieu(['find', '--registry', broken.registry], {
        input: DECREE,
        env: { LANG: 'en' },
      });
      assert.match(text.stdout, /→ 32\/2021\/NĐ-CP · The data could not be read\.\n/);
    } finally {
      broken.remove();
    }
  });
});
