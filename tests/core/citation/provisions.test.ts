import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations, type Provision } from '../../../core/citation/index.ts';

const name = (provision: Provision): string =>
  [
    provision.point && `điểm ${provision.point}`,
    provision.clause && `khoản ${provision.clause}`,
    provision.article && `Điều ${provision.article}`,
    provision.section && `Mục ${provision.section}`,
    provision.chapter && `Chương ${provision.chapter}`,
    provision.part && `Phần ${provision.part}`,
    provision.appendix && `Phụ lục ${provision.appendix}`,
  ]
    .filter(Boolean)
    .join(' ');

const DECREE = 'Nghị định số 16/2024/NĐ-CP';
const CASES: [string, string[]][] = [
  ['Điều 5', ['Điều 5']],
  ['khoản 2 Điều 5 của', ['khoản 2 Điều 5']],
  ['điểm a khoản 2 Điều 5', ['điểm a khoản 2 Điều 5']],
  ['khoản 1, 2 Điều 5', ['khoản 1 Điều 5', 'khoản 2 Điều 5']],
  ['từ Điều 10 đến Điều 12', ['Điều 10', 'Điều 11', 'Điều 12']],
  [
    'điểm a, b và đ khoản 3 Điều 7',
    ['điểm a khoản 3 Điều 7', 'điểm b khoản 3 Điều 7', 'điểm đ khoản 3 Điều 7'],
  ],
  [
    'từ điểm c đến điểm e khoản 1 Điều 7',
    ['điểm c khoản 1 Điều 7', 'điểm d khoản 1 Điều 7', 'điểm đ khoản 1 Điều 7', 'điểm e khoản 1 Điều 7'],
  ],
  ['các điều 7, 8 và 9', ['Điều 7', 'Điều 8', 'Điều 9']],
  [
    'điểm a, b khoản 1, điểm c khoản 2 Điều 5 và Điều 7',
    ['điểm a khoản 1 Điều 5', 'điểm b khoản 1 Điều 5', 'điểm c khoản 2 Điều 5', 'Điều 7'],
  ],
  [
    'Điều 5, Điều 96 và khoản 2, khoản 6 Điều 99',
    ['Điều 5', 'Điều 96', 'khoản 2 Điều 99', 'khoản 6 Điều 99'],
  ],
  ['điểm c, khoản 5, điều 10,', ['điểm c khoản 5 Điều 10']],
  ['Điều 12a', ['Điều 12a']],
  ['khoản 1a Điều 3', ['khoản 1a Điều 3']],
  ['Mục 2 Chương IV', ['Mục 2 Chương IV']],
  ['Phụ lục II ban hành kèm theo', ['Phụ lục II']],
  ['Phụ lục 1A kèm theo', ['Phụ lục 1A']],
  ['Điều 139, khoản 4 -', ['khoản 4 Điều 139']],
  ['Điều 5 khoản 2, Điều 7 khoản 1', ['khoản 2 Điều 5', 'khoản 1 Điều 7']],
  ['Điều 5, khoản 2, điểm a', ['điểm a khoản 2 Điều 5']],
  ['Điều 5, 6, 7 và 8', ['Điều 5', 'Điều 6', 'Điều 7', 'Điều 8']],
  ['khoản 1-3 Điều 5', ['khoản 1 Điều 5', 'khoản 2 Điều 5', 'khoản 3 Điều 5']],
  [
    'các điểm a và b khoản 1, khoản 2 và điểm c khoản 3 Điều 5',
    ['điểm a khoản 1 Điều 5', 'điểm b khoản 1 Điều 5', 'khoản 2 Điều 5', 'điểm c khoản 3 Điều 5'],
  ],
  ['Khoản 2, Điều 5 –', ['khoản 2 Điều 5']],
  ['điểm a) khoản 2 Điều 5', ['điểm a khoản 2 Điều 5']],
  ['Phần thứ hai', ['Phần thứ hai']],
  ['Chương II đến Chương IV', ['Chương II', 'Chương III', 'Chương IV']],
  ['khoản 3 Điều 6 và Phụ lục II', ['khoản 3 Điều 6', 'Phụ lục II']],
  ['Điều 16, Điều 17 Chương III', ['Điều 16 Chương III', 'Điều 17 Chương III']],
  ['Mục I và II Phần III', ['Mục I Phần III', 'Mục II Phần III']],
  ['điểm 1.2, khoản 1, Phần II,', ['điểm 1.2 khoản 1 Phần II']],
  ['Điểm 1, 3 Mục III Điều 1', ['điểm 1 Điều 1 Mục III', 'điểm 3 Điều 1 Mục III']],
  ['các Phụ lục từ I đến III ban hành kèm', ['Phụ lục I', 'Phụ lục II', 'Phụ lục III']],
  ['Mục 3, Phụ lục III', ['Mục 3 Phụ lục III']],
  ['điểm a,b khoản1 Điều5', ['điểm a khoản 1 Điều 5', 'điểm b khoản 1 Điều 5']],
  ['danh mục 2, tài khoản 112', []],
  ['khoản 1 Điều này và Điều 12', ['Điều 12']],
];

for (const [words, expected] of CASES) {
  test(`${words} …`, () => {
    const text = `Theo quy định tại ${words} ${DECREE} thì được hỗ trợ.`;
    const [citation] = findCitations(text);
    assert.deepEqual(citation?.provisions.map(name), expected);
    for (const provision of citation?.provisions ?? []) {
      assert.ok(
        provision.start >= 0 && provision.end <= (citation?.start ?? 0) && provision.start < provision.end,
      );
    }
  });
}

test('a pinpoint never crosses a sentence, a semicolon or a heading', () => {
  for (const text of [
    `Xem Điều 5. ${DECREE} có hiệu lực.`,
    `Sửa đổi Điều 5; ${DECREE} được thay thế.`,
    `Điều 3. ${DECREE} bị bãi bỏ.`,
    `Theo Điều 5 của Quy chế ban hành kèm theo ${DECREE}.`,
  ]) {
    assert.deepEqual(findCitations(text)[0]?.provisions, [], text);
  }
});

test('a pinpoint belongs to the document behind it, not to the one before', () => {
  const found = findCitations(
    'Theo Điều 58 Luật Đầu tư 2020, Mục 2 Chương V Nghị định số 124/2020/NĐ-CP và các điều 11, 12 Thông tư số 218/2013/TT-BQP.',
  );
  assert.deepEqual(
    found.map((citation) => citation.provisions.map(name)),
    [['Điều 58'], ['Mục 2 Chương V'], ['Điều 11', 'Điều 12']],
  );
});
