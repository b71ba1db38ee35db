import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../../core/text/fold.ts';
import { foldSlice } from '../../../core/text/fold-slice.ts';
import { isoDay, readBareDay, readDay, readYear } from '../../../core/text/date.ts';

test('what differs in marks, case, tone placement or the look of Đ folds alike', () => {
  for (const [a, b] of [
    ['Nghị ĐỊNH', 'nghi dinh'],
    ['hoà', 'hòa'],
    ['Uỷ ban', 'Ủy Ban'],
    ['NÐ-CP', 'NĐ-CP'],
    ['nð', 'nđ'],
    ['thủy'.normalize('NFD'), 'thuỷ'],
  ] as const) {
    assert.equal(fold(a), fold(b));
  }
});

test('the quick folding of a slice agrees with the full one on composed Vietnamese', () => {
  const text = 'Ủy ban Thường vụ Quốc hội, Sắc lệnh, Pháp lệnh, Luật Đấu thầu, ưỡn ẹo';
  assert.equal(foldSlice(text, 0, text.length), fold(text));
});

test('dates are read in every style of the press, and impossible ones have no day', () => {
  assert.equal(readDay(' ngày 27/11/2019', 0)?.iso, '2019-11-27');
  assert.equal(readDay(' ngày 29 tháng 3 năm 2021', 0)?.iso, '2021-03-29');
  assert.equal(readDay('ngày 14-10-2020', 0)?.iso, '2020-10-14');
  assert.equal(readDay('ngày 30.12.2016', 0)?.iso, '2016-12-30');
  assert.equal(readBareDay('3/6/2020', 0)?.iso, '2020-06-03');
  assert.equal(readYear(' năm 2013', 0)?.year, 2013);
  assert.deepEqual(readDay('ngày 31/2/2020', 0), { end: 14, year: 2020 });
  assert.equal(readDay('tháng 4/2021', 0), undefined);
  assert.equal(isoDay(2021, 2, 29), undefined);
});
