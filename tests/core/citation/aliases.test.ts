/** Names that a text gives its documents, and abbreviations of type words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/index.ts';
import { answers } from './answers.ts';

const same = (text: string, ...expected: string[]) => assert.deepEqual(answers(text), expected);

test('an abbreviated name given to a code of a year is that code of that year', () => {
  same(
    'Bộ luật Hình sự năm 1999 (sau đây viết tắt là BLHS) có hiệu lực khi đó. Điều 139 BLHS quy định tội này.',
    'Bộ luật Hình sự năm 1999 → Bộ luật Hình sự (1999)',
    'BLHS → Bộ luật Hình sự (1999)',
    'BLHS → Bộ luật Hình sự (1999)',
  );
  same(
    'theo Bộ luật Tố tụng dân sự năm 2015 (BLTTDS), Điều 273 BLTTDS',
    'Bộ luật Tố tụng dân sự năm 2015 → Bộ luật Tố tụng dân sự (2015)',
    'BLTTDS → Bộ luật Tố tụng dân sự (2015)',
    'BLTTDS → Bộ luật Tố tụng dân sự (2015)',
  );
  same('Bộ luật Dân sự 2005 và BLDS', 'Bộ luật Dân sự 2005 → Bộ luật Dân sự (2005)', 'BLDS → Bộ luật Dân sự');
});

test('glued and unusual abbreviations count once they are given', () => {
  same(
    'Nghị quyết số 57-NQ/TW (gọi tắt là NQ57). Thực hiện NQ57, sở lập kế hoạch.',
    'Nghị quyết số 57-NQ/TW → 57-NQ/TW',
    'NQ57 → 57-NQ/TW',
    'NQ57 → 57-NQ/TW',
  );
  same(
    'Hướng dẫn số 36-HD/VPTW (gọi tắt là Hướng dẫn 36); theo Hướng dẫn 36, lề trái là 30 mm',
    'Hướng dẫn số 36-HD/VPTW → 36-HD/VPTW',
    'Hướng dẫn 36 → 36-HD/VPTW',
    'Hướng dẫn 36 → 36-HD/VPTW',
  );
  same(
    'Thông tư liên tịch số 28/2013/TTLT-BYT-BLĐTBXH (sau đây gọi tắt là TTLT 28) vẫn áp dụng; TTLT 28 có phụ lục',
    'Thông tư liên tịch số 28/2013/TTLT-BYT-BLĐTBXH → 28/2013/TTLT-BYT-BLĐTBXH',
    'TTLT 28 → 28/2013/TTLT-BYT-BLĐTBXH',
    'TTLT 28 → 28/2013/TTLT-BYT-BLĐTBXH',
  );
  same('Tòa CT2 cạnh khu TT27, hướng dẫn 36 người dân, quyết định 31 nội dung');
});

test('an abbreviated type word with a number counts where the words around it speak of a document', () => {
  same('Từ khi TT 29 có hiệu lực, lớp học thêm thưa hẳn', 'TT 29 → –');
  same('phạt theo QĐ 2264, CT 05 của Bộ Chính trị', 'QĐ 2264 → –', 'CT 05 → 05-CT/TW');
  same('căn hộ ở CT 5, khu đô thị Mỹ Đình; khẩu TT-33; 400 CV 12 máy; KH 12 điểm');
});

test('the fuller form may come later', () => {
  same(
    'Làm theo TT 200 nhé: Thông tư 200/2014/TT-BTC đã rõ.',
    'TT 200 → 200/2014/TT-BTC',
    'Thông tư 200/2014/TT-BTC → 200/2014/TT-BTC',
  );
});

test('an ordinance may be abbreviated, an appendix is none', () => {
  same('PL 10/2014/UBTVQH13', 'PL 10/2014/UBTVQH13 → 10/2014/UBTVQH13');
  assert.deepEqual(findCitations('xem PL 2 và PL số 3'), []);
});
