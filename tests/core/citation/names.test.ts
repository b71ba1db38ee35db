/** Laws by name, as the press writes them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/index.ts';
import { answers } from './answers.ts';

const same = (text: string, ...expected: string[]) => assert.deepEqual(answers(text), expected);

test('words that only sound like a school or a firm leave the law a law', () => {
  same('Nghị định hướng dẫn Luật Trẻ em', 'Luật Trẻ em → Luật Trẻ em');
  same('Chủ hộ hỏi Luật Nhà ở có cho phép không', 'Luật Nhà ở → Luật Nhà ở');
  same('công nhận Luật Đất đai là đạo luật lớn', 'Luật Đất đai → Luật Đất đai');
  same('khoa Luật Kinh tế, hãng Luật Đại Việt, giảng viên Luật Dân sự, trường Luật Hà Nội');
});

test('abbreviations within a name stay as printed and end nobody else’s name; a whole name abbreviated is written out', () => {
  same(
    'Luật thuế GTGT 2024 và Luật Thuế TNCN, Luật BHXH, BLHH',
    'Luật thuế GTGT 2024 → Luật thuế GTGT (2024)',
    'Luật Thuế TNCN → Luật Thuế TNCN',
    'Luật BHXH → Luật BHXH',
    'BLHH → Bộ luật Hàng hải Việt Nam',
  );
  same(
    'theo Luật PCCC và CNCH 2024, Luật Tổ chức HĐND và UBND',
    'Luật PCCC và CNCH 2024 → Luật PCCC và CNCH (2024)',
    'Luật Tổ chức HĐND và UBND → Luật Tổ chức HĐND và UBND',
  );
  same('theo Luật BHXH và BLLĐ', 'Luật BHXH → Luật BHXH', 'BLLĐ → Bộ luật Lao động');
  same('theo Luật BHYT và UBND tỉnh', 'Luật BHYT → Luật BHYT');
  same('Luật các TCTD 2024 siết cho vay', 'Luật các TCTD 2024 → Luật các TCTD (2024)');
  assert.deepEqual(findCitations('BLHH')[0]?.inferred, ['title']);
});

test('a number behind a law that is amended is that law’s, not the amending one’s', () => {
  const amending = 'Luật sửa đổi, bổ sung một số điều của Bộ luật Hình sự số 100/2015/QH13';
  const [one, ...more] = findCitations(`${amending} được thông qua ngày 20/6/2017`);
  assert.equal(one?.text, amending);
  assert.equal(one.title, amending);
  assert.equal(one.number, undefined);
  assert.equal(one.issued, '2017-06-20');
  assert.deepEqual([more, one.doubts], [[], []]);
  const several =
    'Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15 và Luật Các tổ chức tín dụng số 32/2024/QH15';
  same(`Theo ${several}, sổ đỏ thay đổi.`, `${several} → ${several}`);
  // With its own day behind, the number is the amending law's.
  same(
    'Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Khoáng sản số 46/2005/QH11 ngày 14 tháng 6 năm 2005;',
    'Luật sửa đổi, bổ sung một số điều của Luật Khoáng sản số 46/2005/QH11 → 46/2005/QH11',
  );
});

test('titles of amending laws and ordinances are whole', () => {
  for (const title of [
    'Pháp lệnh sửa đổi điều 10 của Pháp lệnh Dân số',
    'Luật sửa đổi, bổ sung một số điều và Phụ lục Danh mục chỉ tiêu thống kê quốc gia của Luật Thống kê',
    'Pháp lệnh về việc sửa đổi, bổ sung một số điều của Pháp lệnh Ưu đãi người có công với cách mạng',
    'Pháp lệnh về thực hiện dân chủ ở xã, phường, thị trấn',
    'Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch',
    'Luật sửa đổi, bổ sung Điều 126 của Luật Nhà ở và Điều 121 của Luật Đất đai',
    'Luật Điều ước quốc tế',
    'Luật Phòng không nhân dân',
    'Luật Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người (HIV/AIDS)',
    'Pháp lệnh Chi phí giám định, định giá; chi phí cho người làm chứng, người phiên dịch trong tố tụng',
  ])
    same(`Theo ${title}, cơ quan này quyết định.`, `${title} → ${title}`);
  same('áp dụng Luật Đô thị đặc biệt đối với thành phố', 'Luật Đô thị đặc biệt → Luật Đô thị đặc biệt');
});

test('a word that makes another law of a name is part of it', () => {
  same(
    'một Luật Bảo hiểm xã hội tự nguyện riêng',
    'Luật Bảo hiểm xã hội tự nguyện → Luật Bảo hiểm xã hội tự nguyện',
  );
  same('thông qua Luật Thương mại điện tử', 'Luật Thương mại điện tử → Luật Thương mại điện tử');
  same('Luật Giáo dục ĐH 2018', 'Luật Giáo dục ĐH 2018 → Luật Giáo dục ĐH (2018)');
  same('theo Luật Đất đai UBND tỉnh quyết định', 'Luật Đất đai → Luật Đất đai');
});

test('an unknown name ends where a sentence goes on, and one word is none', () => {
  same('luật Đô thị đặc biệt giúp thành phố lớn mạnh', 'luật Đô thị đặc biệt → luật Đô thị đặc biệt');
  same(
    'theo Luật Phòng, chống các bệnh truyền nhiễm tại Việt Nam',
    'Luật Phòng, chống các bệnh truyền nhiễm → Luật Phòng, chống các bệnh truyền nhiễm',
  );
  same(
    'tại luật Sửa đổi, bổ sung một số điều của luật Kiến trúc, Chính phủ đề xuất',
    'luật Sửa đổi, bổ sung một số điều của luật Kiến trúc → luật Sửa đổi, bổ sung một số điều của luật Kiến trúc',
  );
  same('Trường ĐH Luật TP.HCM; “Luật Messi”; định luật Moore dần chậm lại; Bộ luật Hammurabi cổ đại');
});

test('a bill is a draft, and a foreign constitution none of ours', () => {
  assert.equal(findCitations('Quốc hội bàn dự Luật Báo chí')[0]?.draft, true);
  same('chặn các dự luật quốc phòng; Thái Lan soạn Hiến pháp mới; Tòa Hiến pháp bãi nhiệm thủ tướng');
});

test('laws of other times and other countries', () => {
  same('Bộ luật Dân sự năm 1804 của Napoléon; Hiến pháp năm 1787; Hiến pháp 1787 còn hiệu lực');
  same('Tổng thống Hàn Quốc dùng Điều 77 Hiến pháp để ban bố thiết quân luật');
  same('Quốc hội Lào vừa thông qua Luật Đầu tư');
  assert.equal(findCitations('Trung Quốc áp dụng Luật An ninh quốc gia')[0]?.unsettled, true);
  assert.equal(findCitations('Công an áp dụng Luật An ninh quốc gia')[0]?.unsettled, undefined);
  same('Bộ luật Dân sự năm 1995', 'Bộ luật Dân sự năm 1995 → Bộ luật Dân sự (1995)');
});

test('the year of the law that is amended is not the amending one’s', () => {
  same(
    'Luật sửa đổi, bổ sung một số điều của Luật Đất đai 2013 được thông qua năm 2018',
    'Luật sửa đổi, bổ sung một số điều của Luật Đất đai 2013 → Luật sửa đổi, bổ sung một số điều của Luật Đất đai (2018)',
  );
  same(
    'Luật Phòng chống tác hại rượu, bia năm 2021',
    'Luật Phòng chống tác hại rượu, bia năm 2021 → Luật Phòng chống tác hại rượu, bia (2021)',
  );
});

test('a law’s number may lack its Assembly', () => {
  same('luật Hóa chất số 69/2025', 'luật Hóa chất số 69/2025 → 69/2025/QH15');
});

test('laws that no assembly passed', () => {
  same('Luật Hấp dẫn và Luật Nhân quả là sách bán chạy');
  same('Luật An ninh quốc gia Hong Kong');
});

test('a year behind a bracketed abbreviation is the name’s', () => {
  same(
    'Bộ luật Dân sự (BLDS) năm 2015',
    'Bộ luật Dân sự → Bộ luật Dân sự (2015)',
    'BLDS → Bộ luật Dân sự (2015)',
  );
});

test('a law’s number follows its name or its year', () => {
  same('Luật Doanh nghiệp 59/2020/QH14', 'Luật Doanh nghiệp 59/2020/QH14 → 59/2020/QH14');
  same('Luật Doanh nghiệp 2020 số 59/2020/QH14', 'Luật Doanh nghiệp 2020 số 59/2020/QH14 → 59/2020/QH14');
  assert.deepEqual(
    answers('Luật Doanh nghiệp 2014 số 59/2020/QH14')[0],
    'Luật Doanh nghiệp 2014 → Luật Doanh nghiệp (2014)',
  );
});

test('a heading in capitals is no law; what guides a law is no part of its name', () => {
  assert.deepEqual(answers('LUẬT ĐỂ ÁP DỤNG'), []);
  assert.deepEqual(answers('theo Luật Thuế SDĐPNN và hướng dẫn tại văn bản sau'), [
    'Luật Thuế SDĐPNN → Luật Thuế SDĐPNN',
  ]);
  assert.deepEqual(answers('Pháp lệnh về Hàm, cấp ngoại giao có hiệu lực'), [
    'Pháp lệnh về Hàm, cấp ngoại giao → Pháp lệnh về Hàm, cấp ngoại giao',
  ]);
});
