/** Several documents under one type word: numbers, years, the issuer named last. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answers } from './answers.ts';

const same = (text: string, ...expected: string[]) => assert.deepEqual(answers(text), expected);

test('numbers go on under one type word', () => {
  same(
    'các Nghị định số 32/2021/NĐ-CP và 33/2021/NĐ-CP',
    'Nghị định số 32/2021/NĐ-CP → 32/2021/NĐ-CP',
    '33/2021/NĐ-CP → 33/2021/NĐ-CP',
  );
  same('Nghị định 32 và 33 khác nhau ở phạm vi áp dụng.', 'Nghị định 32 → –', '33 → –');
  same('theo Thông tư 27, 22 và 29', 'Thông tư 27 → –', '22 → –', '29 → –');
});

test('a count of people or things ends the list', () => {
  same('Sau Nghị định 168 và 20 tài xế bị phạt nặng', 'Nghị định 168 → –');
  same('theo Thông tư 29 và 3 học sinh', 'Thông tư 29 → –');
});

test('the issuer named last is that of all of them', () => {
  same(
    'Bốn Nghị quyết 57, 59, 66, 68 của Bộ Chính trị',
    'Nghị quyết 57 → 57-NQ/TW',
    '59 → 59-NQ/TW',
    '66 → 66-NQ/TW',
    '68 → 68-NQ/TW',
  );
  same(
    'Nghị quyết 54/2017, Nghị quyết 43/2022 và Nghị quyết 98/2023 của Quốc hội',
    'Nghị quyết 54/2017 → 54/2017/QH14',
    'Nghị quyết 43/2022 → 43/2022/QH15',
    'Nghị quyết 98/2023 → 98/2023/QH15',
  );
  same('Chỉ thị 15, 16 và 19 của Thủ tướng', 'Chỉ thị 15 → 15/CT-TTg', '16 → 16/CT-TTg', '19 → 19/CT-TTg');
});

test('a date is that of the number before it alone', () => {
  same('Nghị định số 108, 67 ngày 02/3/2025 của Chính phủ', 'Nghị định số 108 → –', '67 → 67/2025/NĐ-CP');
});

test('years go on behind one name', () => {
  same(
    'Bộ luật Hình sự 1985, 1999 và 2015 đều có tội này',
    'Bộ luật Hình sự 1985 → Bộ luật Hình sự (1985)',
    '1999 → Bộ luật Hình sự (1999)',
    '2015 → Bộ luật Hình sự (2015)',
  );
  same(
    'so sánh Luật Thanh tra năm 2022 và năm 2025',
    'Luật Thanh tra năm 2022 → Luật Thanh tra (2022)',
    '2025 → Luật Thanh tra (2025)',
  );
  same('Theo Luật Đất đai 2013, 2014 là năm đầu tiên áp dụng.', 'Luật Đất đai 2013 → Luật Đất đai (2013)');
  same('Luật Đất đai 2013 và năm 2014 thu ngân sách tăng.', 'Luật Đất đai 2013 → Luật Đất đai (2013)');
});

test('a list of another kind lends a bare number no type', () => {
  assert.deepEqual(answers('Danh mục: 34/2021/NĐ-CP; 160/2021/QH14.'), [
    '34/2021/NĐ-CP → 34/2021/NĐ-CP',
    '160/2021/QH14 → 160/2021/QH14',
  ]);
});

test('behind a colon the numbers stand alone', () => {
  same(
    'Các Nghị định: số 44/2020/NĐ-CP, số 55/2020/NĐ-CP',
    '44/2020/NĐ-CP → 44/2020/NĐ-CP',
    '55/2020/NĐ-CP → 55/2020/NĐ-CP',
  );
});

test('numbers one after the other share the year and body printed last', () => {
  same(
    'Thông tư 01, 02, 03/2021/TT-BGDĐT về chuẩn giáo viên',
    'Thông tư 01 → 01/2021/TT-BGDĐT',
    '02 → 02/2021/TT-BGDĐT',
    '03/2021/TT-BGDĐT → 03/2021/TT-BGDĐT',
  );
  same('Thông tư 67, 178/2024/TT-BTC', 'Thông tư 67 → –', '178/2024/TT-BTC → 178/2024/TT-BTC');
});

test('an issuer in front of the list is that of all', () => {
  same(
    'Bộ Chính trị vừa ban hành Nghị quyết số 70 và Nghị quyết số 71.',
    'Nghị quyết số 70 → 70-NQ/TW',
    'Nghị quyết số 71 → 71-NQ/TW',
  );
});
