import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { textHash } from '../../../core/library/prepare.ts';

const title = 'Sơ kết thí điểm ở phường';
const hashOf = (plain: string) => textHash({ title, plain });

/** Words of which some, put together, look much like a counter or a date. */
const WORDS = [
  ...[
    'lượt xem',
    'lượt đọc',
    'đã xem',
    'lượt truy cập',
    'ngày đăng',
    'in ngày',
    'hôm nay',
    'cập nhật',
    'Nguồn:',
  ],
  ...[
    '06/07/2022',
    '09:54',
    'ngày 15 tháng 4 năm 2021',
    '652',
    '13.530',
    '1,5',
    '|',
    '-',
    'thứ Năm',
    'Điều 7',
  ],
  ...[
    'hồ sơ',
    'Nghị định số 32/2021/NĐ-CP',
    'phường',
    'Ủy ban',
    'được',
    'giải quyết',
    'trong',
    'Đống Đa',
    ':',
  ],
];
const paragraph = fc
  .tuple(
    fc.constantFrom('Sáng nay', 'Trang của phường', 'Theo báo cáo,', 'Video này'),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }),
    fc.constantFrom('tiếp tục tăng.', 'như kế hoạch;', ''),
  )
  .map(([lead, words, tail]) => [lead, ...words, tail].join(' ').trim());
const article = fc.array(paragraph, { minLength: 1, maxLength: 30 });

const FURNITURE: ((count: string) => string)[] = [
  (count) => `Lượt xem: ${count}`,
  (count) => `Đã xem ${count}`,
  (count) => `(${count} lượt đọc)`,
  (count) => `Ngày đăng 06/07/2022 | 09:54 | Lượt xem: ${count}`,
  (count) => `Thứ Năm, ngày 15 tháng 4 năm 2021 Lượt xem: ${count}`,
  (count) => `Lượt xem: ${count} | Số lần đọc: ${count}`,
  (count) => `Ngày in: ${count.slice(0, 1)}/11/2026 10:2${count.slice(0, 1)}`,
  (count) => `In ngày 1${count.slice(0, 1)} tháng 11 năm 2026`,
];

describe('the hash of what an article says', () => {
  it('differs wherever a letter or a digit of a paragraph differs', () =>
    fc.assert(
      fc.asyncProperty(
        article,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...'aăđ0179Ư'),
        async (lines, which, where, other) => {
          const at = which % lines.length;
          const line = lines[at]!;
          const places = [...line].flatMap((character, place) =>
            /[\p{L}\p{N}]/u.test(character) && character !== other ? [place] : [],
          );
          const place = places[where % places.length]!;
          const changed = line.slice(0, place) + other + line.slice(place + 1);
          assert.notEqual(await hashOf(lines.join('\n')), await hashOf(lines.with(at, changed).join('\n')));
        },
      ),
      { numRuns: 2000 },
    ));

  it('differs wherever a paragraph was added or left out', () =>
    fc.assert(
      fc.asyncProperty(article, paragraph, fc.nat(), async (lines, more, where) => {
        const longer = lines.toSpliced(where % (lines.length + 1), 0, more);
        assert.notEqual(await hashOf(lines.join('\n')), await hashOf(longer.join('\n')));
      }),
    ));

  it('is the same whatever the view counter and the day of printing say', () =>
    fc.assert(
      fc.asyncProperty(
        article,
        fc.constantFrom(...FURNITURE),
        fc.boolean(),
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 99_999 }),
        async (lines, furniture, isHead, before, after) => {
          const page = (count: number) =>
            (isHead ? [furniture(String(count)), ...lines] : [...lines, furniture(String(count))]).join('\n');
          assert.equal(await hashOf(page(before)), await hashOf(page(after)));
        },
      ),
    ));

  const kept: [what: string, one: string, other: string][] = [
    ['a count within a sentence', 'Video đạt 652 lượt xem trong tuần.', 'Video đạt 701 lượt xem trong tuần.'],
    ['the day of publication', 'Ngày đăng 06/07/2022 | 09:54', 'Ngày đăng 07/07/2022 | 09:54'],
    ['a day of a week’s schedule', 'Thứ Hai, ngày 05/7/2021', 'Thứ Hai, ngày 12/7/2021'],
    ['the writer beside a counter', 'Minh Hiền | Lượt xem: 1', 'Minh Hiến | Lượt xem: 1'],
    ['a count between dashes', 'Video này - đã xem 652 - vẫn tăng.', 'Video này - đã xem 701 - vẫn tăng.'],
    ['the case of a letter', 'Điều 5, điểm a', 'Điều 5, điểm A'],
    ['a point in a number', '13.530 hồ sơ', '135.30 hồ sơ'],
    ['a space between figures', 'Điều 1 2', 'Điều 12'],
  ];
  for (const [what, one, other] of kept)
    it(`depends on ${what}`, async () => assert.notEqual(await hashOf(one), await hashOf(other)));

  it('takes a count among an article’s figures for what it is, far from head and foot', async () => {
    const figures = (count: number) =>
      [...Array.from({ length: 40 }, (_, row) => `Dòng ${row}`)].with(20, `${count} lượt xem`).join('\n');
    assert.notEqual(await hashOf(figures(652)), await hashOf(figures(701)));
  });

  it('depends on the title', async () =>
    assert.notEqual(
      await textHash({ title, plain: 'x' }),
      await textHash({ title: `${title}.`, plain: 'x' }),
    ));

  it('is the same for composed and decomposed text, and however it is spaced', async () => {
    assert.equal(await hashOf('Nghị định'), await hashOf('Nghị định'.normalize('NFD')));
    assert.equal(await hashOf('Nội dung bài.\nHết.'), await hashOf('Nội  dung bài.\n\n Hết.'));
  });
});
