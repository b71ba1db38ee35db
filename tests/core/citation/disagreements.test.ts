/** What stands beside a short form, or beside “này”, and says that another document is meant. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CitationReader, findCitations } from '../../../core/citation/index.ts';

const answers = (text: string): (string | undefined)[] =>
  findCitations(text).map((citation) => citation.number ?? citation.title);
const last = (text: string): string | undefined => answers(text).at(-1);

test('a short form of another issuer takes no number from a fuller one', () => {
  for (const text of [
    'Thông tư 29/2024/TT-BGDĐT siết dạy thêm, còn Thông tư 29 của Bộ Y tế nói về dược.',
    'Thông tư 06/2021/TT-BLĐTBXH đã rõ. Bộ Tài chính ban hành Thông tư 06 về lệ phí.',
    'Sau Công văn 1234/BYT-DP của Bộ Y tế có Công văn 1234 của Bộ Giáo dục và Đào tạo.',
    'Nghị quyết số 18-NQ/TW được quán triệt. Nghị quyết số 18 của Ban Chấp hành Đảng bộ huyện cụ thể hóa.',
  ])
    assert.notEqual(last(text), answers(text)[0], text);
});

test('a short form of the same issuer does', () => {
  assert.equal(
    last('Thông tư 29/2024/TT-BGDĐT; Thông tư 29 của Bộ Giáo dục và Đào tạo.'),
    '29/2024/TT-BGDĐT',
  );
  assert.equal(last('Nghị quyết 97/2019/QH14. Quốc hội ban hành Nghị quyết 97.'), '97/2019/QH14');
  assert.equal(
    last('Quyết định 12/2021/QĐ-UBND của UBND TP Hà Nội. UBND thành phố Hà Nội ban hành Quyết định 12.'),
    '12/2021/QĐ-UBND',
  );
});

test('nor does one of another place or time', () => {
  for (const text of [
    'UBND tỉnh Nghệ An ban hành Quyết định 12/2021/QĐ-UBND. UBND tỉnh Hà Tĩnh ban hành Quyết định 12.',
    'Nghị quyết số 18-NQ/TW ngày 25/10/2017 khác Nghị quyết số 18 ngày 16/6/2022.',
    'Nghị định 100/2019/NĐ-CP phạt nồng độ cồn. Nghị định 100 ban hành năm 2024 thì không.',
  ])
    assert.notEqual(last(text), answers(text)[0], text);
});

test('an alias yields to a year or an issuer that is printed', () => {
  for (const text of [
    'Nghị định 99/2022/NĐ-CP (sau đây gọi là Nghị định 99) đã cũ. Nghị định 99 năm 2025 mới ban hành.',
    'Nghị quyết 97/2019/QH14 (sau đây gọi là Nghị quyết 97). HĐND TP Hà Nội ban hành Nghị quyết 97 về học phí.',
    'Thông tư 29/2024/TT-BGDĐT (gọi tắt là Thông tư 29). Thông tư 29 ngày 5/5/2020 của Bộ Y tế đã bỏ.',
  ])
    assert.notEqual(last(text), answers(text)[0], text);
});

test('“này” is not the document that another one amends or replaces', () => {
  for (const text of [
    'Chính phủ vừa ra Nghị định sửa đổi Nghị định 100/2019/NĐ-CP. Nghị định này có hiệu lực từ 1/1/2022.',
    'Bộ Công an đang soạn nghị định thay thế Nghị định 100/2019/NĐ-CP. Nghị định này sẽ nặng hơn.',
    'Góp ý dự thảo Nghị định sửa đổi Nghị định 123/2020/NĐ-CP. Theo Điều 5 Nghị định này, hóa đơn đổi khác.',
    'UBND TP vừa ban hành Quyết định thay thế Quyết định 12/2020/QĐ-UBND. Quyết định này thoáng hơn.',
  ])
    assert.deepEqual(answers(text).slice(1), [undefined], text);
  const law =
    'Quốc hội thông qua Luật Đất đai (sửa đổi), thay thế Luật Đất đai năm 2013. Luật này có 260 điều.';
  assert.equal(findCitations(law).at(-1)?.antecedent, undefined);
});

test('“này” is not the old document where a nameless one of its type came since', () => {
  for (const text of [
    'Thực hiện Nghị quyết 57-NQ/TW, HĐND thành phố ban hành nghị quyết hỗ trợ khởi nghiệp. Nghị quyết này chi 500 tỷ.',
    'Sau Nghị quyết 128/NQ-CP, hội nghị ra nghị quyết chuyên đề. Nghị quyết này gồm ba phần.',
    'Theo Quyết định 749/QĐ-TTg. Tòa án ra quyết định đình chỉ. Quyết định này bị kháng cáo.',
    'Theo Quyết định 749/QĐ-TTg. Công an ra Quyết định khởi tố bị can. Quyết định trên đã được phê chuẩn.',
    'Luật An ninh mạng 2018 có hiệu lực. Quốc hội Mỹ thông qua đạo luật Chips. Luật này cấp 52 tỷ USD.',
    'Nghị định 13/2023/NĐ-CP đã rõ. Chính phủ Campuchia ra nghị định mới. Nghị định này cấm đánh bạc.',
  ])
    assert.ok(
      findCitations(text)
        .slice(1)
        .every(({ antecedent }) => antecedent === undefined),
      text,
    );
});

test('a nameless document of a block between blocks, too, until the older one is named again', () => {
  const reader = new CitationReader();
  reader.read('Nghị quyết 57-NQ/TW mở đường.');
  reader.read('HĐND thành phố thông qua nghị quyết hỗ trợ khởi nghiệp.');
  assert.equal(reader.read('Nghị quyết này chi 500 tỷ.')[0]?.number, undefined);
  reader.read('Nghị quyết 57-NQ/TW thì khác.');
  assert.equal(reader.read('Nghị quyết này bàn về khoa học.')[0]?.number, '57-NQ/TW');
});

test('equal numbers of different days, years or places are different documents', () => {
  assert.equal(
    last(
      'Nghị quyết 29-NQ/TW ngày 4/11/2013 và Nghị quyết 29-NQ/TW ngày 17/11/2022. Theo Nghị quyết 29, ta đổi mới.',
    ),
    undefined,
  );
  assert.equal(
    last('Nghị quyết 30/NQ-CP năm 2022 và Nghị quyết 30/NQ-CP năm 2023. Nghị quyết này tháo gỡ khó khăn.'),
    undefined,
  );
});

test('a short form of a known issuer stands beside a fuller one of another', () => {
  assert.equal(
    last(
      'Chính phủ ban hành Nghị quyết 30/NQ-CP. Quốc hội ban hành Nghị quyết 30. Theo Nghị quyết 30, ta làm.',
    ),
    undefined,
  );
});

test('long ranges and runs of line ends are read in time', () => {
  const ranges = `${'Điều 1 đến 300, '.repeat(35)}Điều 5 Nghị định 1/2021/NĐ-CP`;
  assert.ok((findCitations(ranges)[0]?.provisions.length ?? 0) <= 400);
  assert.equal(findCitations('từ Điều 1 đến Điều 300 Nghị định này; '.repeat(400)).length, 400);
  assert.equal(findCitations(`a${'\n'.repeat(60_000)}Nghị định này`).length, 1);
  assert.equal(
    findCitations('điểm a đến c khoản 2 Điều 5 Luật Đầu tư 2020')[0]
      ?.provisions.map(({ point, clause, article }) => `${point}${clause}${article}`)
      .join(),
    'a25,b25,c25',
  );
});

test('an alias that is given in words binds though the law’s title differs', () => {
  assert.equal(
    last(
      'Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 (sau đây gọi là Luật Ban hành). Theo Luật Ban hành, phải lấy ý kiến.',
    ),
    '64/2025/QH15',
  );
});

test('a decision that says of itself when it comes into force is one, alone in its block', () => {
  for (const text of [
    'Quyết định này có hiệu lực kể từ ngày ký.',
    'Điều 2. Quyết định này có hiệu lực từ ngày 1/7/2024.',
    '1. Quyết định này quy định về giá đất.',
  ])
    assert.deepEqual(
      findCitations(text).map(({ form, number }) => [form, number]),
      [['back', undefined]],
      text,
    );
});
