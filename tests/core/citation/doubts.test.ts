import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/index.ts';

const doubts = (text: string): string[] =>
  findCitations(text).flatMap((citation) =>
    citation.doubts.map(({ code, suggestion }) => `${code} ${suggestion ?? '–'}`),
  );
const each = (cases: readonly (readonly [string, string])[]): void => {
  for (const [text, expected] of cases) assert.deepEqual(doubts(text), [expected], text);
};

test('a year outside the term of its legislature', () => {
  each([
    ['Luật Đầu tư số 67/2014/QH14', 'year-outside-term 67/2014/QH13'],
    ['Luật số 26/2012/QH12', 'year-outside-term 26/2012/QH13'],
    ['Luật số 42/2017/QH4', 'year-outside-term 42/2017/QH14'],
    ['Nghị quyết số 1211/2019/UBTVQH13', 'year-outside-term 1211/2019/UBTVQH14'],
  ]);
});

test('a serial of another year of its series', () => {
  each([
    ['Nghị quyết số 97/2021/QH14', 'serial-out-of-order 97/2019/QH14'],
    ['Luật Hải quan số 54/2013/QH13', 'serial-out-of-order 54/2014/QH13'],
    ['Pháp lệnh Ngoại hối số 28/2007/PL-UBTVQH11', 'serial-out-of-order 28/2005/PL-UBTVQH11'],
    ['Nghị quyết số 326/2019/UBTVQH14', 'serial-out-of-order 326/2016/UBTVQH14'],
    ['các Luật số 38/2019/QH14, 20/2019/QH14', 'serial-out-of-order 20/2017/QH14'],
  ]);
});

test('in a year of two legislatures the other one may be meant: nothing is suggested where both fit', () => {
  // The Law on Personal Income Tax is 04/2007/QH12; 4 was a serial of the eleventh, too.
  each([['Luật số 04/2007/QH11', 'serial-out-of-order –']]);
});

test('a date of another year than the number', () => {
  each([
    ['Nghị định số 45/2020/NĐ-CP ngày 14 tháng 12 năm 2021 của Chính phủ', 'date-against-number –'],
    ['Căn cứ Thông tư số 25/2013/TT-BCA ngày 12/06/2014;', 'date-against-number –'],
    // The amending document has a date of its own: this one is the amended document's.
    [
      'Thông tư số 01/2013/TT-BCA ngày 03/01/2013 sửa đổi Thông tư số 04/2010/TT-BCA ngày 29/01/2011',
      'date-against-number –',
    ],
  ]);
});

test('a type word that the code contradicts', () => {
  each([
    ['Nghị định 97/2019/QH14', 'type-against-code –'],
    ['Thông tư số 32/2021/NĐ-CP', 'type-against-code –'],
    ['Nghị định số 15/2020/NĐ-BTC', 'type-against-code –'],
    // 97 is a resolution of 2019; the laws of that year run from 38 to 55.
    ['Luật số 97/2019/QH14', 'type-against-code –'],
  ]);
});

test('letters of other scripts and of scanners, never corrected in silence', () => {
  each([
    ['Nghị định số l5/2O2O/NĐ-CP', 'look-alike 15/2020/NĐ-CP'],
    ['Nghị định số 32/2O21/NĐ-CP', 'look-alike 32/2021/NĐ-CP'],
    ['Thông tư 51/2025/TT-BT\u0421', 'look-alike –'],
    ['Nghị định 32/2021/N\u0110-\u0421\u0420', 'look-alike –'],
    ['Nghị định số ３２/2021/NĐ-CP', 'look-alike –'],
  ]);
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
    // A law and a resolution share a number; the list's head need not be that of each member.
    'Luật số 55/2010/QH12, Nghị quyết số 55/2010/QH12',
    'các Luật số 38/2019/QH14, 97/2019/QH14',
    // The Standing Committee's series began anew within 2021.
    'Nghị quyết số 283/2021/UBTVQH15, Nghị quyết số 01/2021/UBTVQH15, Nghị quyết số 15/2022/UBTVQH15',
    'Nghị quyết số 71/2006/NQ-QH11, Nghị quyết số 387/2003/NQ-UBTVQH11',
    // Legislatures and years whose serials are not known.
    'Luật số 9/2026/QH16, Nghị quyết số 30/2026/QH16, Luật số 03/1998/QH10',
    'Quyết định số 324-CT ngày 14/12/1991, Quyết định số 12/CT-UB',
    'Luật Đất đai số 43-LCT/HĐNN8, Pháp lệnh số 31-L/CTN ngày 15/03/1994',
    'Thông tư liên tịch số 92/TT-LB, Thông tư số 05/TT-TW',
    // The date at the end is that of the document whose title ends with the number.
    'Thông tư số 11/2020/TT-BNNPTNT sửa đổi, bổ sung một số điều của Thông tư số 18/2018/TT-BNNPTNT ngày 09/11/2020 của Bộ Nông nghiệp và Phát triển nông thôn',
    // A footnote's mark, a full-width hyphen, full-width letters outside the number.
    'Nghị định số 124/2020/NĐ-CP2 của Chính phủ',
    'Quy định số 69\uff0dQĐ/TW; \uff2eghị định số 98/2020/NĐ-CP; Luật Nhà ở \uff12\uff10\uff12\uff13',
    'các Nghị định 32/2021/NĐ-CP; 160/2021/QH14',
    'Nghị định số 32/2021/NĐ-CP có hiệu lực từ ngày 01/01/2022',
  ]) {
    assert.deepEqual(doubts(text), [], text);
  }
});
