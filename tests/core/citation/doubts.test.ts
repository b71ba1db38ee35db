import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/index.ts';

const doubts = (text: string): string[] =>
  findCitations(text).flatMap((citation) =>
    citation.doubts.map(({ code, suggestion }) => `${code} ${suggestion ?? '–'}`),
  );

test('printed mistakes are doubted, with what the evidence supports', () => {
  for (const [text, expected] of [
    ['Nghị quyết số 97/2021/QH14', 'serial-out-of-order 97/2019/QH14'],
    ['Luật Đầu tư số 67/2014/QH14', 'year-outside-term 67/2014/QH13'],
    ['Luật số 26/2012/QH12', 'year-outside-term 26/2012/QH13'],
    ['Nghị định số 45/2020/NĐ-CP ngày 14 tháng 12 năm 2021 của Chính phủ', 'date-against-number –'],
    ['Nghị định 97/2019/QH14', 'type-against-code –'],
    ['Thông tư số 32/2021/NĐ-CP', 'type-against-code –'],
    ['Nghị định số l5/2O2O/NĐ-CP', 'look-alike 15/2020/NĐ-CP'],
    ['Thông tư 51/2025/TT-BT\u0421', 'look-alike –'],
  ] as const) {
    assert.deepEqual(doubts(text), [expected], text);
  }
});

test('a number misread by a scanner keeps its printed form', () => {
  assert.equal(findCitations('Nghị định số l5/2O2O/NĐ-CP')[0]?.number, 'l5/2O2O/NĐ-CP');
});

test('what is right, or only sloppy, is not doubted', () => {
  for (const text of [
    'Nghị quyết số 97/2019/QH14 ngày 27/11/2019 của Quốc hội',
    'Nghị quyết số 160/2021/QH14',
    'Luật số 1/2021/QH15, Luật số 72/2025/QH15',
    'Nghị định số 33/NĐ-CP ngày 29/3/2021',
    'Nghị quyết số 1211/2016/UBTVQH13',
    'Quy định số 102-QĐ/TW ngày 15/12/2017',
    'Nghị định số 89/2015/N\u00d0-CP',
    'sửa đổi Nghị định số 45/2010/NĐ-CP ngày 16/04/2013 của Bộ Nội vụ',
  ]) {
    assert.deepEqual(doubts(text), [], text);
  }
});
