import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { danchieu } from './command.ts';

describe('danchieu', () => {
  test('help is in the language of LC_ALL, LC_MESSAGES or LANG, Vietnamese where none is said', async () => {
    for (const [env, expected] of [
      [{}, /^Cách dùng: danchieu/],
      [{ LANG: 'vi_VN.UTF-8' }, /^Cách dùng/],
      [{ LANG: 'C.UTF-8' }, /^Cách dùng/],
      [{ LANG: 'en_US.UTF-8' }, /^Usage: danchieu/],
      [{ LANG: 'vi_VN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, /^Usage/],
      [{ LANG: 'en_GB', LC_MESSAGES: 'vi_VN' }, /^Cách dùng/],
    ] as const) {
      const run = await danchieu(['--help'], { env });
      assert.equal(run.code, 0);
      assert.match(run.stdout, expected);
      assert.equal(run.stderr, '');
    }
  });

  test('help lists the commands that exist, each with help of its own that tells the exit codes', async () => {
    const { stdout } = await danchieu(['--help']);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!);
    assert.deepEqual(commands, [
      'find',
      'check',
      'annotate',
      'lookup',
      'pack',
      'registry',
      'harvest',
      'snapshot',
      'serve',
    ]);
    for (const command of commands) {
      for (const language of ['vi', 'en']) {
        const run = await danchieu([command, '--help'], { env: { LANG: language } });
        assert.equal(run.code, 0);
        assert.match(run.stdout, /(Mã kết thúc|Exit codes): 0 /);
        assert.ok(run.stdout.split('\n').every((line) => line.length <= 120));
      }
    }
  });

  test('without a command it prints help on stderr and exits 2', async () => {
    const run = await danchieu([]);
    assert.deepEqual([run.code, run.stdout], [2, '']);
    assert.match(run.stderr, /^Cách dùng/);
  });

  test('--version prints the package’s version', async () => {
    const run = await danchieu(['--version']);
    assert.equal(run.code, 0);
    assert.match(run.stdout, /^\d+\.\d+\.\d+\n$/);
  });

  test('bad command lines exit 2 and say what is wrong, in the reader’s language', async () => {
    const lines = [
      [['timkiem'], /không có lệnh «timkiem»/, /no such command: "timkiem"/],
      [['toString'], /không có lệnh/, /no such command/],
      [['--colour'], /không có tùy chọn --colour/, /no such option: --colour/],
      [['find', '--colour'], /không có tùy chọn --colour/, /no such option: --colour/],
      [['find', '-x'], /không có tùy chọn -x/, /no such option: -x/],
      [['find', '--format'], /--format cần một giá trị/, /--format needs a value/],
      [['find', '--format', '--json'], /--format cần một giá trị/, /--format needs a value/],
      [
        ['find', '--format', 'xml'],
        /--format không nhận «xml»; chọn một trong: text, json, ndjson/,
        /choose one of: text, json, ndjson/,
      ],
      [['find', '--input', 'pdf'], /--input không nhận «pdf»/, /--input does not take "pdf"/],
      [['find', '--jobs', '0'], /--jobs cần một số nguyên/, /--jobs needs a whole number/],
      [['find', '--journal', 'x'], /--journal cần -o/, /--journal needs -o/],
      [['check', '--date', '31/2/2026'], /không phải một ngày/, /is not a day/],
      [['annotate', 'a.html', 'b.html'], /cần -o THƯ_MỤC hoặc --in-place/, /need -o FOLDER or --in-place/],
      [['annotate', '--for', 'p[', 'a.html'], /không phải bộ chọn CSS/, /is not a CSS selector/],
      [['annotate', 'a.html', 'b.ndjson', '-o', 'x'], /chạy riêng/, /a command each/],
      [['annotate', '--in-place'], /--in-place chỉ dùng với/, /--in-place goes with/],
      [
        ['annotate', '--json-ld', '--no-registry'],
        /--json-ld cần sổ đăng ký/,
        /--json-ld needs the registry/,
      ],
      [['snapshot'], /cần một tập tin cấu hình/, /a configuration file is needed/],
      [['serve'], /cần một thư mục/, /a folder is needed/],
      [['serve', '.', '--port', 'x'], /--port cần một số nguyên/, /--port needs a whole number/],
      [['find', '--json=yes'], /--json không nhận giá trị/, /--json takes no value/],
      [['lookup'], /cần số hiệu hoặc tên/, /a number or a name/],
      [['pack', '-o', 'x', '--name', 'x'], /ít nhất một tập tin bản ghi/, /a file of records is needed/],
      [['pack', 'x.tsv', '--name', 'x'], /cần -o THƯ_MỤC hoặc --bundle/, /-o DIR or --bundle FILE/],
      [['pack', 'x.tsv', '-o', 'x'], /cần --name/, /--name NAME is needed/],
      [['pack', 'x.tsv', '-o', 'x', '--name', 'a\nb'], /không làm tên bộ được/, /cannot name a pack/],
      [['registry'], /cần một trong: info/, /one of info/],
      [['registry', 'toString'], /cần một trong: info/, /one of info/],
      [['registry', 'update'], /cần một tập tin, thư mục hay địa chỉ/, /a file, a folder or an address/],
      [['lookup', '32/2021/NĐ-CP', '--date', '2021-02-30'], /không phải một ngày/, /is not a day/],
    ] as const;
    // A process each: the languages take turns.
    for (const [at, [args, vi, en]] of lines.entries()) {
      for (const [language, expected] of [at % 2 === 0 ? (['vi', vi] as const) : (['en', en] as const)]) {
        const run = await danchieu(args, { env: { LANG: language } });
        assert.deepEqual([run.code, run.stdout], [2, ''], args.join(' '));
        assert.match(run.stderr, expected);
        assert.match(run.stderr, /--help/, 'and where to read more');
        assert.doesNotMatch(run.stderr, /at .*\.ts:\d/, 'no stack trace');
      }
    }
  });
});
