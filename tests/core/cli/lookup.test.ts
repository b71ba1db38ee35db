import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { today } from '../../../core/locale/format.ts';
import type { Found } from '../../../core/cli/report.ts';
import { danchieu, Folder } from './command.ts';

const folder = new Folder();
after(() => folder.remove());

const lookup = (...args: string[]) => danchieu(['lookup', '--registry', folder.registry, ...args]);

async function asked(
  ...args: string[]
): Promise<{ query: string; date: string; found: Found[]; asOf: string }> {
  return JSON.parse((await lookup('--json', ...args)).stdout) as {
    query: string;
    date: string;
    found: Found[];
    asOf: string;
  };
}

describe('danchieu lookup', () => {
  test('finds a document however its number is typed, and by its name', async () => {
    for (const [query, number] of [
      ['32/2021/NĐ-CP', '32/2021/NĐ-CP'],
      ['32/2021/nđ-cp', '32/2021/NĐ-CP'],
      ['32/2021/ND-CP', '32/2021/NĐ-CP'],
      ['Nghị định số 32/2021/NĐ-CP', '32/2021/NĐ-CP'],
      ['nghi dinh 32 2021', '32/2021/NĐ-CP'],
      ['nghị quyết 97', '97/2019/QH14'],
      ['Luật Tổ chức chính quyền địa phương năm 2015', '77/2015/QH13'],
      ['Luật Tổ chức chính quyền địa phương', '77/2015/QH13'],
      ['luat to chuc chinh quyen dia phuong', '77/2015/QH13'],
    ] as const) {
      const { found } = await asked(query);
      assert.deepEqual(
        found.map(({ record }) => record.number),
        [number],
        query,
      );
    }
  });

  test('a type and a serial never become words of titles', async () => {
    for (const query of ['nghị định 32 năm 2021', 'nghị định số 32 ngày 29/3/2021']) {
      const { found } = await asked(query);
      assert.deepEqual(
        found.map(({ record }) => record.number),
        ['32/2021/NĐ-CP'],
        query,
      );
    }
    assert.equal((await lookup('nghị định 33 năm 2021 về chính quyền đô thị')).code, 1);
  });

  test('says that nothing tells up to which day the data goes, and that a source is weak', async () => {
    const { stdout } = await lookup('83/2015/QH13');
    assert.match(stdout, /^ {2}Dữ liệu Dẫn Chiếu, chưa rõ cập nhật đến ngày nào\.$/m);
    assert.match(stdout, /Bị thay thế bởi 89\/2025\/QH15 từ ngày 01\/01\/2026\. Nguồn chưa chắc chắn\./);
    assert.doesNotMatch(stdout, /undefined|theo dữ liệu đến/);
  });

  test('the best fit is told whole, the others in a line each', async () => {
    const { stdout } = await lookup('thí điểm tổ chức mô hình chính quyền đô thị tại thành phố Hà Nội');
    assert.match(stdout, /^Nghị quyết số 97\/2019\/QH14\n/);
    assert.match(stdout, /\nCũng tìm thấy:\n {2}32\/2021\/NĐ-CP · Quy định chi tiết .* · 29\/3\/2021\n$/);
    assert.doesNotMatch(stdout, /Nghị định số 32/);
  });

  test('JSON says why each document was given', async () => {
    const { found } = await asked('luat to chuc chinh quyen dia phuong 2015');
    assert.deepEqual(
      found.map(({ record, reason }) => [record.number, reason]),
      [['77/2015/QH13', 'title-and-year']],
    );
  });

  test('a name need not be quoted', async () => {
    const { query, found } = await asked('Luật', 'Tổ', 'chức', 'chính', 'quyền', 'địa', 'phương');
    assert.equal(query, 'Luật Tổ chức chính quyền địa phương');
    assert.equal(found.length, 1);
  });

  test('tells validity on the day asked about, in either way of writing days', async () => {
    const kind = async (day: string) => (await asked('77/2015/QH13', '--date', day)).found[0]!.status;
    assert.equal((await kind('2015-07-01')).kind, 'not-yet');
    const later = await kind('01/3/2025');
    assert.deepEqual([later.kind, later.on], ['expired', '2025-03-01']);
  });

  test('the answer carries the query, the day (today unless said) and as of when the registry knows', async () => {
    const { query, date, asOf } = await asked(' 32/2021/NĐ-CP ');
    assert.deepEqual([query, date, asOf], ['32/2021/NĐ-CP', today(), '2026-11-01']);
  });

  test('a number of another type than asked for is not given', async () => {
    const run = await lookup('Luật số 97/2019/QH14');
    assert.equal(run.code, 1);
  });

  test('what is not there is said with exit code 1, and as an empty list in JSON', async () => {
    const run = await lookup('999/2021/NĐ-CP');
    assert.deepEqual([run.code, run.stderr], [1, '']);
    const [said, known, search] = run.stdout.split('\n');
    assert.equal(said, 'Không thấy «999/2021/NĐ-CP» trong sổ đăng ký.');
    assert.equal(known, 'Dữ liệu chưa đầy đủ; văn bản mới nhất ngày 01/11/2026.');
    assert.match(search!, /^ {2}Tìm tại vbpl\.vn: https:\/\/vbpl\.vn\/.*999/);
    assert.deepEqual((await asked('999/2021/NĐ-CP')).found, []);
  });

  test('a search at an authoritative publisher goes before a compiler’s page, which says what it is', async () => {
    const links = async (number: string): Promise<string[]> =>
      (await lookup(number)).stdout.match(/^ {2}(?:Mở|Tìm) tại .*$/gm) ?? [];
    const [search, page] = await links('77/2015/QH13');
    assert.match(search!, /^ {2}Tìm tại vbpl\.vn: /);
    assert.match(page!, /^ {2}Mở tại thuvienphapluat\.vn: .* \(tham khảo\)$/);
    assert.match((await links('97/2019/QH14'))[0]!, /^ {2}Tìm tại vbpl\.vn: /);
  });

  test('what a document does to others stands beside what they do to it', async () => {
    assert.match((await lookup('32/2021/NĐ-CP')).stdout, /^ {2}Hướng dẫn: 97\/2019\/QH14$/m);
  });

  test('a name in the place of a number is no number, and a place is told once and is no issuer', async () => {
    assert.match((await lookup('Hiến pháp 2013')).stdout, /^Hiến pháp 2013\n/);
    assert.match(
      (await lookup('153/KH-UBND')).stdout,
      /^ {2}Cơ quan ban hành: UBND xã Tà Xùa, tỉnh Sơn La$/m,
    );
    assert.match((await lookup('154/KH-UBND')).stdout, /^ {2}Địa phương: tỉnh Tuyên Quang$/m);
  });

  test('for a reader: name, title, validity, issuer, days, address', async () => {
    const { code, stdout } = await lookup('32/2021/NĐ-CP', '--date', '2021-07-01');
    assert.equal(code, 0);
    for (const line of [
      /^Nghị định số 32\/2021\/NĐ-CP\nQuy định chi tiết/,
      /^ {2}Vào 01\/7\/2021: /m,
      /^ {2}Cơ quan ban hành: Chính phủ$/m,
      /^ {2}Ngày ban hành: 29\/3\/2021$/m,
      /^ {2}Mở tại vbpl\.vn: https:\/\/vbpl\.vn\/.*147120$/m,
      /01\/11\/2026/,
    ]) {
      assert.match(stdout, line);
    }
  });
});
