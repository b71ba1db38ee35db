/** Numbers that a careless reading would take for another document's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/index.ts';

const answers = (text: string): string[] =>
  findCitations(text).map(({ text: printed, number, doubts }) =>
    [printed.replace(/\s+/g, ' '), number ?? '–', ...doubts.map((doubt) => doubt.suggestion)].join(' → '),
  );

test('a serial cut in two is doubted and names no document', () => {
  for (const gap of [' ', '\n'])
    assert.deepEqual(answers(`theo Nghị định số 1${gap}23/2020/NĐ-CP của Chính phủ`), [
      'Nghị định số 1 23/2020/NĐ-CP → – → 123/2020/NĐ-CP',
    ]);
  assert.deepEqual(answers('văn bản khác: số 1 23/2020/NĐ-CP'), []);
  assert.deepEqual(answers('theo Nghị định số 23/20 20/NĐ-CP'), []);
});

test('a letter glued to a number makes another number of it; a word does not', () => {
  assert.deepEqual(answers('mã hồ sơ B23/2020/NĐ-CP'), []);
  assert.deepEqual(answers('theo Nghị định số23/2020/NĐ-CP'), ['Nghị định số23/2020/NĐ-CP → 23/2020/NĐ-CP']);
});

test('a letter in the year is a slip, not a symbol', () => {
  assert.deepEqual(answers('Nghị định số 23/2O20/NĐ-CP'), [
    'Nghị định số 23/2O20/NĐ-CP → 23/2O20/NĐ-CP → 23/2020/NĐ-CP',
  ]);
});

test('two issuers have no single series', () => {
  for (const text of [
    'Thông tư 12/2020 của Bộ Tài chính và Bộ Công Thương',
    'Thông tư 12/2020 của Bộ Tài chính, Bộ Công Thương',
    'Bộ Tài chính và Bộ Công Thương ban hành Thông tư 12/2020.',
  ])
    assert.deepEqual(answers(text), ['Thông tư 12/2020 → –'], text);
  assert.deepEqual(answers('Thông tư 12/2020 của Bộ Công Thương'), ['Thông tư 12/2020 → 12/2020/TT-BCT']);
});

test('the day of an event is not the day of signing', () => {
  for (const text of [
    'Theo Nghị định 168, ngày 3/2/2025, cảnh sát xử phạt 15 tài xế.',
    'Nghị định 168 của Chính phủ ngày 1/1/2025 bắt đầu có hiệu lực.',
    'Nghị định 168 ngày 1/1/2025 được áp dụng.',
  ])
    assert.deepEqual(answers(text), ['Nghị định 168 → –'], text);
  for (const text of [
    'Nghị định 168, ngày 26/12/2024 của Chính phủ',
    'Nghị định 168 ngày 26/12/2024 có hiệu lực từ ngày 1/1/2025',
  ])
    assert.deepEqual(answers(text), ['Nghị định 168 → 168/2024/NĐ-CP'], text);
});

test('what ends a document is told from what replaces it', () => {
  const relation = (text: string): string | undefined => findCitations(text)[0]?.relation;
  assert.equal(relation('bị bãi bỏ bởi Nghị định số 70/2023/NĐ-CP'), 'repealed-by');
  assert.equal(relation('được thay thế bởi Nghị định số 70/2023/NĐ-CP'), 'replaced-by');
  assert.equal(relation('hướng dẫn thi hành\n128/2025/QH15'), undefined);
});

test('a symbol that lost a hyphen, or has it in another place, ends where its issuer ends', () => {
  assert.deepEqual(
    answers('theo Nghị định 10/2020-NĐ/CP về vận tải, QĐ 13/2023/QĐ TTg và Quyết định 12/QĐ UBND tỉnh'),
    [
      'Nghị định 10/2020-NĐ/CP → 10/2020/NĐ-CP',
      'QĐ 13/2023/QĐ TTg → 13/2023/QĐ-TTg',
      'Quyết định 12/QĐ UBND → 12/QĐ-UBND',
    ],
  );
  assert.deepEqual(answers('Thông tư 22/2020 - Bộ Giáo dục'), ['Thông tư 22/2020 → –']);
});

test('where a law before it in a list has its number, the last number is that of the last law', () => {
  const laws = (first: string): string =>
    `Luật sửa đổi, bổ sung một số điều của Luật Đất đai${first} và Luật Nhà ở số 27/2023/QH15 ngày 29/6/2024`;
  assert.equal(findCitations(laws(' số 31/2024/QH15'))[0]?.number, undefined);
});

test('a list of numbers may end before a verb', () => {
  assert.deepEqual(answers('Nghị quyết 59, 66, 68 tạo thành bộ tứ'), [
    'Nghị quyết 59 → –',
    '66 → –',
    '68 → –',
  ]);
});
