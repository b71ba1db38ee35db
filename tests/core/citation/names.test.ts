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

test('abbreviated names are read as printed', () => {
  same('Điều 51 Luật HN&GĐ 2014', 'Luật HN&GĐ 2014 → Luật HN&GĐ (2014)');
  same('kê khai theo Luật thuế TNDN', 'Luật thuế TNDN → Luật thuế TNDN');
  same(
    'Luật thuế GTGT 2024 và Luật Thuế TNCN',
    'Luật thuế GTGT 2024 → Luật thuế GTGT (2024)',
    'Luật Thuế TNCN → Luật Thuế TNCN',
  );
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
