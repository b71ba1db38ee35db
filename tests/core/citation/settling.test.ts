/** What date and issuer settle of a short form, and what they leave open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/index.ts';
import { answers } from './answers.ts';

const same = (text: string, ...expected: string[]) => assert.deepEqual(answers(text), expected);

test('the Standing Committee numbers with and without a year in one series', () => {
  same('Nghị quyết số 1111 ngày 09/12/2020 của Ủy ban Thường vụ Quốc hội', 'Nghị quyết số 1111 → –');
  same('Nghị quyết 929/2015 của Ủy ban Thường vụ Quốc hội', 'Nghị quyết 929/2015 → 929/2015/UBTVQH13');
  same('Pháp lệnh số 10 ngày 23/12/2014', 'Pháp lệnh số 10 → 10/2014/UBTVQH13');
});

test('the Judges’ Council always numbers with a year', () => {
  same('Nghị quyết số 03 ngày 24/5/2019 của Hội đồng Thẩm phán', 'Nghị quyết số 03 → 03/2019/NQ-HĐTP');
  same('Nghị quyết 03 của Hội đồng Thẩm phán', 'Nghị quyết 03 → –');
  same('Nghị quyết 04/2019 của HĐTP TANDTC', 'Nghị quyết 04/2019 → 04/2019/NQ-HĐTP');
});

test('a circular’s number without its year is no number', () => {
  same('Thông tư 29/TT-BGDĐT về dạy thêm', 'Thông tư 29/TT-BGDĐT → –');
  same('Thông tư 27/TT-BGDĐT ngày 04/9/2020', 'Thông tư 27/TT-BGDĐT → 27/2020/TT-BGDĐT');
});

test('joint circulars by number and year are seen, their codes not guessed', () => {
  same('Thông tư liên tịch 30/2012 của Bộ Y tế và Bộ Tài chính', 'Thông tư liên tịch 30/2012 → –');
});

test('headlines in capitals', () => {
  same('NGHỊ ĐỊNH SỐ 168 NGÀY 26/12/2024 CỦA CHÍNH PHỦ', 'NGHỊ ĐỊNH SỐ 168 → 168/2024/NĐ-CP');
});

test('acts in small letters by number alone, where the words around them speak of one', () => {
  same('tính theo quyết định 67 mà UBND TP ban hành', 'quyết định 67 → –');
  same('ký kết luận 192 về phân cấp; chỉ thị 42 về phát hành sách', 'kết luận 192 → –', 'chỉ thị 42 → –');
  same('xem xét, quyết định 31 nội dung; kết luận 48 giàn pháo hoa; theo kế hoạch 2025, kết luận 7 cầu thủ');
});

test('two of the Party’s leading bodies number in one series', () => {
  same('Bộ Chính trị, Ban Bí thư ban hành Kết luận 212 yêu cầu rà soát', 'Kết luận 212 → 212-KL/TW');
});

test('a resolution’s serial may have a point', () => {
  same('vướng từ nghị quyết 66.13 liên quan đến an toàn thực phẩm', 'nghị quyết 66.13 → –');
});

test('a magazine’s issue and a class of ships are no documents', () => {
  same('Báo Pháp luật số 12/2021; tàu khu trục Đề án 11356');
});

test('where a body numbers with and without a year, a small number settles nothing', () => {
  same(
    'Quyết định số 51 của Thủ tướng; Quyết định 1658 của Thủ tướng',
    'Quyết định số 51 → –',
    'Quyết định 1658 → 1658/QĐ-TTg',
  );
  same('Quyết định số 41 của UBND tỉnh Sơn La', 'Quyết định số 41 → –');
  same('Nghị quyết số 12 ngày 21/7/2026 của HĐND tỉnh Sơn La', 'Nghị quyết số 12 → –');
});

test('the issuer may stand between the type word and the number', () => {
  same(
    'Nghị định của Chính phủ số 15/2021/NĐ-CP',
    'Nghị định của Chính phủ số 15/2021/NĐ-CP → 15/2021/NĐ-CP',
  );
  same(
    'Thông tư của Bộ trưởng Bộ Quốc phòng số: 140/2015/TT-BQP',
    'Thông tư của Bộ trưởng Bộ Quốc phòng số: 140/2015/TT-BQP → 140/2015/TT-BQP',
  );
  same('Công điện hỏa tốc số 1063/CĐ-TTg', 'Công điện hỏa tốc số 1063/CĐ-TTg → 1063/CĐ-TTg');
  same('Thông báo kết luận số 45 của Văn phòng Chính phủ', 'Thông báo kết luận số 45 → 45/TB-VPCP');
});

test('a printed year is never given up for a number without one', () => {
  same(
    'Quyết định số 361 của UBND TP Hà Nội; Quyết định 361/2024 của UBND TP Hà Nội',
    'Quyết định số 361 → 361/QĐ-UBND',
    'Quyết định 361/2024 → 361/2024/QĐ-UBND',
  );
});

test('slips in a number that leave no doubt are mended', () => {
  same('Nghị quyết số 131/2020/QH 14', 'Nghị quyết số 131/2020/QH 14 → 131/2020/QH14');
  same('Nghị quyết 98/2023/QH-15', 'Nghị quyết 98/2023/QH-15 → 98/2023/QH15');
  same('Nghị định 15/2021/CP', 'Nghị định 15/2021/CP → 15/2021/NĐ-CP');
  same('Đề án 06/CP', 'Đề án 06/CP → –');
});

test('in years in which a body numbered with a year, too, a number without one settles nothing', () => {
  for (const text of [
    'Quyết định số 02 ngày 06/10/2008 của Bộ Nội vụ',
    'Chỉ thị 03 ngày 7/3/2005 của Bộ Thủy sản',
    'Nghị quyết số 17 ngày 29/4/2026 của Chính phủ',
    'Nghị quyết số 30 ngày 11/12/2008 của Chính phủ',
    'Quyết định số 1107 ngày 28/7/2009 của Thủ tướng Chính phủ',
    'Chỉ thị số 03 ngày 8/9/2015 của UBND tỉnh Sơn La',
    'Quyết định số 08 ngày 14/8/2017 của Kiểm toán Nhà nước',
    'Quyết định số 266 ngày 03/3/2025 của Chủ tịch nước',
    'Nghị quyết số 66.7 ngày 15/11/2025 của Chính phủ',
  ])
    assert.match(answers(text)[0]!, / → –$/, text);
  same('Quyết định số 562 ngày 11/5/2009 của Bộ Nội vụ', 'Quyết định số 562 → 562/QĐ-BNV');
  same('Nghị quyết số 128 ngày 11/10/2021 của Chính phủ', 'Nghị quyết số 128 → 128/NQ-CP');
  same('Nghị quyết số 141 ngày 05/5/2026 của Chính phủ', 'Nghị quyết số 141 → 141/NQ-CP');
});

test('decrees before 1998 were numbered otherwise, in more than one way', () => {
  same('Nghị định 64 ngày 27/9/1993 của Chính phủ', 'Nghị định 64 → –');
  same('Nghị định số 57/1997 của Chính phủ', 'Nghị định số 57/1997 → 57/1997/NĐ-CP');
  same('Nghị định 64/CP ngày 27/9/1993', 'Nghị định 64/CP → 64/CP');
});

test('ordinances carry PL before 2008, none from 2010, and either between', () => {
  same('Pháp lệnh số 26 ngày 29/6/2005', 'Pháp lệnh số 26 → 26/2005/PL-UBTVQH11');
  same('Pháp lệnh số 05 ngày 27/8/2008', 'Pháp lệnh số 05 → –');
});

test('the Government as a whole issues no decisions, and a scheme has the number of no document', () => {
  same('Quyết định số 09 ngày 25/3/2015 của Chính phủ', 'Quyết định số 09 → –');
  same('Đề án 06 của Chính phủ', 'Đề án 06 → –');
});

test('decrees are the Government’s and circulars a minister’s, whoever is said to have issued them', () => {
  same('Thông tư 15/2021 của Thủ tướng', 'Thông tư 15/2021 → –');
  same('Nghị định 6 ngày 5/5/2021 của Bộ Xây dựng', 'Nghị định 6 → –');
  same('Nghị định 168/2024 do Bộ Công an soạn', 'Nghị định 168/2024 → 168/2024/NĐ-CP');
});

test('the year of the National Assembly’s numbers comes from the date, else the number is none', () => {
  same('Nghị quyết số 131/QH14 ngày 16/11/2020', 'Nghị quyết số 131/QH14 → 131/2020/QH14');
  same('Pháp lệnh số 02/UBTVQH14 ngày 09/12/2020', 'Pháp lệnh số 02/UBTVQH14 → 02/2020/UBTVQH14');
  same('NQ 131/QH14; Luật số 31/QH15', 'NQ 131/QH14 → –', 'Luật số 31/QH15 → –');
  same('Nghị quyết số 131/QH14 ngày 16/11/2010', 'Nghị quyết số 131/QH14 → –');
  same('Nghị quyết 1111/UBTVQH14 ngày 09/12/2020', 'Nghị quyết 1111/UBTVQH14 → 1111/UBTVQH14');
});

test('an issuer in front may have its term behind it, “có” as its verb, or its papers in a list', () => {
  same('Quốc hội khóa XV thông qua Nghị quyết số 163 ngày 27/11/2024', 'Nghị quyết số 163 → 163/2024/QH15');
  same('Thủ tướng vừa có Công điện 202 ngày 22/10/2025', 'Công điện 202 → 202/CĐ-TTg');
  same(
    'Bộ tứ nghị quyết của Bộ Chính trị gồm Nghị quyết 57, 59',
    'Nghị quyết 57 → 57-NQ/TW',
    '59 → 59-NQ/TW',
  );
});

test('a day on which another body acts is not the day of signing', () => {
  same('Thực hiện Nghị định 168 ngày 5/5/2025 Công an TP Hà Nội ra quân', 'Nghị định 168 → –');
  assert.deepEqual(findCitations('Theo Nghị định 10/2021/NĐ-CP ngày 5/5/2022 UBND tỉnh họp')[0]!.doubts, []);
});

test('a note’s mark behind a legislature is no part of it', () => {
  same(
    'Luật số 45/2013/QH131; 97/2019/QH143',
    'Luật số 45/2013/QH13 → 45/2013/QH13',
    '97/2019/QH14 → 97/2019/QH14',
  );
});

test('no law is made anew in the next year', () => {
  same('Hiến pháp 2013 và 2014 là năm bản lề', 'Hiến pháp 2013 → Hiến pháp (2013)');
});

test('words that end like those of forms and contracts go before documents, too', () => {
  for (const text of [
    'Chương trình hành động số 14-CTr/TU',
    'Chương trình hành động 14-CTr/TU',
    'Kế hoạch hành động số 12/KH-UBND',
    'Quy chế hoạt động số 05-QC/TU',
    'VBHN 03/VBHN-BKHCN',
  ])
    assert.equal(findCitations(text)[0]?.text, text);
  same('Kết luận 210 chỉ ra; TT 29 siết dạy thêm', 'Kết luận 210 → –', 'TT 29 → –');
  same('Bộ Quốc phòng số: 140/2015/TT-BQP', '140/2015/TT-BQP → 140/2015/TT-BQP');
  same('Nghị quyết về lao động số 68/NQ-CP', '68/NQ-CP → 68/NQ-CP');
});
