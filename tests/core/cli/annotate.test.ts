import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { danchieu, Folder, rows } from './command.ts';

const folder = new Folder();
after(() => folder.remove());

const DECREE = 'Nghị định số 32/2021/NĐ-CP';
const ours = /<a data-danchieu-citation[^>]*>|<\/a>/g;

describe('danchieu annotate', () => {
  test('gives the same bytes with links, byte order mark and line ends included; a file or standard input', async () => {
    const page = `\uFEFF<!DOCTYPE html>\r\n<p>Theo ${DECREE}, <b>đậm</p>\r\n\t<table><td>x`;
    const path = folder.file('bai.html', page);
    const [file, input] = await Promise.all([
      danchieu(['annotate', '--registry', folder.registry, path]),
      danchieu(['annotate', '--registry', folder.registry], { input: page }),
    ]);
    assert.deepEqual([file.code, file.stderr], [0, '']);
    assert.equal(file.stdout, input.stdout);
    assert.match(file.stdout, /href="https:\/\/vbpl\.vn\/van-ban\/chi-tiet\/--147120"/);
    const out = path.replace('bai', 'ra');
    await danchieu(['annotate', '--no-registry', '-o', out, path]);
    assert.equal(readFileSync(out, 'utf8').replace(ours, ''), page);
  });

  test('--check tells every doubt and exits 1; the page is written all the same', async () => {
    const run = await danchieu(['annotate', '--check', '--no-registry', '-'], {
      input: '<p>Nghị quyết số 97/2021/QH14 của Quốc hội; Nghị quyết số 97/2019/QH14</p>',
      env: { LANG: 'en' },
    });
    assert.equal(run.code, 1);
    assert.match(run.stderr, /^danchieu: -: Nghị quyết số 97\/2021\/QH14: .*97\/2019\/QH14.*\n$/);
    assert.equal(run.stdout.match(/<a /g)!.length, 2);
  });

  test('NDJSON: a page for each line, bad lines answered where they stand', async () => {
    const input = [
      JSON.stringify({ id: 'a', html: `<p>${DECREE}` }),
      '{"id": "b"}',
      JSON.stringify({ id: 'c', html: '' }),
    ].join('\n');
    const run = await danchieu(['annotate', '--no-registry'], { input });
    assert.equal(run.code, 0, run.stderr);
    const [first, bad, empty] = rows(run.stdout);
    assert.equal(String(first!.html).replace(ours, ''), `<p>${DECREE}`);
    assert.deepEqual(
      [first!.links, bad, empty],
      [1, { id: 'b', error: 'no-text' }, { id: 'c', html: '', links: 0, doubted: 0, unmarked: 0 }],
    );
  });

  test('files can be replaced; what is not UTF-8 is left and told', async () => {
    const good = folder.file('thay.html', `<p>${DECREE}`);
    const bad = folder.file('tcvn.html', Uint8Array.of(0x3c, 0x70, 0x3e, 0xd6));
    const run = await danchieu(['annotate', '--in-place', '--no-registry', bad, good]);
    assert.equal(run.code, 2);
    assert.match(run.stderr, /tcvn\.html: không phải văn bản UTF-8/);
    assert.match(readFileSync(good, 'utf8'), /^<p><a [^>]*>Nghị định số 32\/2021\/NĐ-CP<\/a>$/);
    assert.equal(readFileSync(bad).length, 4);
  });
});

describe('danchieu check', () => {
  const DRAFT = `Căn cứ Luật Tổ chức chính quyền địa phương năm 2015;\nCăn cứ ${DECREE};\nTheo Nghị quyết số 97/2021/QH14.\nTheo Nghị định số 99/2021/NĐ-CP.`;

  test('says of each citation whether it is right on the day, and exits 1 where one is wrong', async () => {
    const path = folder.file('du-thao.txt', DRAFT);
    const run = await danchieu(['check', '--registry', folder.registry, '--date', '01/6/2022', path]);
    assert.deepEqual([run.code, run.stderr], [1, '']);
    const [head, ...lines] = run.stdout.trimEnd().split('\n');
    assert.match(head!, /du-thao\.txt \(hiệu lực vào 01\/6\/2022\)$/);
    assert.deepEqual(
      lines.map((line) => line.slice(0, 1)),
      ['✓', '?', '✗', '?', '4'],
    );
    assert.equal(lines.at(-1), '4 trích dẫn: 1 sai, 2 chưa chắc, 1 ổn.');
  });

  test('a law that has ended by the day is wrong, unless the draft says that it is replaced', async () => {
    const run = await danchieu(
      ['check', '--registry', folder.registry, '--date', '2026-01-01', '--json', '-'],
      {
        input: '<!doctype html><p>Căn cứ Luật Tổ chức chính quyền địa phương năm 2015</p>',
      },
    );
    const [answer] = JSON.parse(run.stdout) as {
      date: string;
      wrong: number;
      citations: { verdict: string; status: { kind: string } }[];
    }[];
    assert.deepEqual([run.code, answer!.date, answer!.wrong], [1, '2026-01-01', 1]);
    assert.deepEqual(
      [answer!.citations[0]!.verdict, answer!.citations[0]!.status.kind],
      ['wrong', 'expired'],
    );
  });

  test('a draft without fault exits 0; NDJSON is answered line by line', async () => {
    const input = `${JSON.stringify({ id: 1, text: 'Luật Tổ chức chính quyền địa phương năm 2015.' })}\n${JSON.stringify({ id: 2, text: 'Không có gì.' })}\n`;
    const run = await danchieu(
      ['check', '--registry', folder.registry, '--date', '2022-06-01', '--format', 'ndjson'],
      { input },
    );
    assert.equal(run.code, 0);
    assert.deepEqual(
      rows(run.stdout).map(({ id, wrong, unsure }) => [id, wrong, unsure]),
      [
        [1, 0, 0],
        [2, 0, 0],
      ],
    );
  });

  test('reads in English, too', async () => {
    const run = await danchieu(['check', '--no-registry'], { input: DRAFT, env: { LANG: 'en_GB.UTF-8' } });
    assert.match(run.stdout, /✗ wrong 3:6 Nghị quyết số 97\/2021\/QH14 .*\n[^]*4 citations: 1 wrong/);
    assert.doesNotMatch(run.stdout, /\u001b/);
  });
});
