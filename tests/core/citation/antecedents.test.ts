import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CitationReader, findCitations } from '../../../core/citation/index.ts';

const answers = (text: string): (string | undefined)[] =>
  findCitations(text).map((citation) => citation.number ?? citation.title);

test('a short form takes the number of the one full form with its type and serial, before or after it', () => {
  assert.deepEqual(
    answers('Nghị quyết 97 được bàn. Đó là Nghị quyết số 97/2019/QH14; Nghị quyết 97 có hiệu lực.'),
    ['97/2019/QH14', '97/2019/QH14', '97/2019/QH14'],
  );
});

test('two full forms with the same serial leave a short form open', () => {
  assert.deepEqual(answers('Nghị định 32/2021/NĐ-CP và Nghị định 32/2022/NĐ-CP. Nghị định 32 quy định gì?'), [
    '32/2021/NĐ-CP',
    '32/2022/NĐ-CP',
    undefined,
  ]);
});

test('an issuer or a year that does not agree is no antecedent', () => {
  assert.deepEqual(answers('Nghị quyết 98/2023/QH15 được thông qua; Nghị quyết 98 của Chính phủ thì khác.'), [
    '98/2023/QH15',
    '98/NQ-CP',
  ]);
  assert.deepEqual(answers('Nghị định 15/2020/NĐ-CP; Nghị định 15/2022.'), [
    '15/2020/NĐ-CP',
    '15/2022/NĐ-CP',
  ]);
});

test('an alias given in brackets stands for its document from there on', () => {
  assert.deepEqual(
    answers('Quyết định số 99/QĐ-TTg phê duyệt (sau đây gọi là Đề án 99). Theo Đề án 99, tỉnh triển khai.'),
    ['99/QĐ-TTg', '99/QĐ-TTg', '99/QĐ-TTg'],
  );
  assert.deepEqual(
    answers('Nghị quyết số 97/2019/QH14 (gọi tắt là NQ 97) được tổng kết; NQ 97 hết hiệu lực.'),
    ['97/2019/QH14', '97/2019/QH14', '97/2019/QH14'],
  );
});

test('in the press “này” is the one document of its type that was named', () => {
  assert.deepEqual(answers('Chính phủ ban hành Nghị định số 290/2025. Nghị định này quy định mức phạt.'), [
    '290/2025/NĐ-CP',
    '290/2025/NĐ-CP',
  ]);
  assert.deepEqual(answers('Luật Đầu tư 2020 được sửa. Luật này mở rộng ưu đãi.'), [
    'Luật Đầu tư',
    'Luật Đầu tư',
  ]);
});

test('where two documents fit, “này” is refused', () => {
  assert.deepEqual(
    answers('Nghị định 15/2020/NĐ-CP và Nghị định 30/2020/NĐ-CP. Nghị định này quy định mức phạt.'),
    ['15/2020/NĐ-CP', '30/2020/NĐ-CP', undefined],
  );
});

test('a citation that cannot be resolved still blocks an older one', () => {
  assert.deepEqual(
    answers('Nghị định 15/2020/NĐ-CP được ban hành. Nghị định 46 thì chưa rõ. Nghị định này gây ách tắc.'),
    ['15/2020/NĐ-CP', undefined, undefined],
  );
});

test('a citation of another type between does not block', () => {
  assert.deepEqual(
    answers('Nghị định 15/2020/NĐ-CP được ban hành (theo Công văn 123/BTC-TCT). Nghị định này có lợi.'),
    ['15/2020/NĐ-CP', '123/BTC-TCT', '15/2020/NĐ-CP'],
  );
});

test('in a legal text “này” is the text itself', () => {
  assert.deepEqual(
    answers(
      '1. Thông tư này có hiệu lực thi hành kể từ ngày 25 tháng 02 năm 2015.\n2. Thông tư này thay thế Thông tư số 02/2012/TT-BCA.\n3. Theo Điều 2 Thông tư này.',
    ),
    [undefined, undefined, '02/2012/TT-BCA', undefined],
  );
});

test('a quoted provision’s “này” is the law it is quoted from', () => {
  assert.deepEqual(
    answers(
      'Tại Điều 41 Luật Đầu tư 2020 quy định như sau:\n1. Nhà đầu tư theo Điều 33 của Luật này được hưởng ưu đãi.',
    ),
    ['Luật Đầu tư', 'Luật Đầu tư'],
  );
});

test('a capital inside a sentence makes “Quyết định này” a document, though none was named', () => {
  assert.deepEqual(
    findCitations('Các bộ chịu trách nhiệm thi hành Quyết định này.').map(({ form, number }) => [
      form,
      number,
    ]),
    [['back', undefined]],
  );
});

test('acts and rules in small letters are no references', () => {
  assert.deepEqual(
    answers(
      'Quyết định này gây tranh cãi; quy định này chưa hợp lý, kế hoạch này bị hoãn, thông báo trên báo.',
    ),
    [],
  );
});

test('the reader carries antecedents from block to block, and finish settles what came before its fuller form', () => {
  const reader = new CitationReader();
  assert.equal(reader.read('Bàn về Nghị quyết 97.')[0]?.number, undefined);
  assert.equal(reader.read('Quốc hội thông qua Nghị quyết số 97/2019/QH14.')[0]?.number, '97/2019/QH14');
  const [short] = reader.read('Nghị quyết 97 có hiệu lực.');
  assert.deepEqual([short?.number, short?.antecedent], ['97/2019/QH14', 1]);
  const revisions = reader.finish();
  assert.deepEqual(
    revisions.map(({ index, citation }) => [index, citation.number, citation.antecedent]),
    [[0, '97/2019/QH14', 1]],
  );
});

test('a quotation ends with its last mark: behind it “này” is the amending text itself', () => {
  assert.deepEqual(
    answers(
      'Điều 1. Sửa đổi khoản 2 Điều 4 Nghị định số 15/2020/NĐ-CP như sau:\n“2. Mức phạt tại Nghị định này áp dụng với tổ chức.”\nĐiều 2. Nghị định này có hiệu lực từ ngày ký.',
    ),
    ['15/2020/NĐ-CP', '15/2020/NĐ-CP', undefined],
  );
  assert.deepEqual(
    answers(
      'Khoản 3 Điều 8 Thông tư số 39/2016/TT-NHNN được sửa đổi như sau: “3. Thay cụm từ “vay” trong Thông tư này.” Thông tư số 06/2023/TT-NHNN nêu rõ.',
    ),
    ['39/2016/TT-NHNN', '39/2016/TT-NHNN', '06/2023/TT-NHNN'],
  );
});

test('a quotation goes on from block to block', () => {
  const reader = new CitationReader();
  reader.read(
    'Nghị định số 43/2014/NĐ-CP bị sửa nhiều lần. Khoản 1 Điều 5 Nghị định số 15/2020/NĐ-CP ghi: “1. Phạt tiền;',
  );
  assert.equal(reader.read('2. Hành vi nêu tại Nghị định này;')[0]?.number, '15/2020/NĐ-CP');
  reader.read('3. Tịch thu tang vật.”');
  assert.equal(reader.read('Người dân hỏi về Nghị định này.')[0]?.number, undefined);
});

test('a note in brackets names the document of the provision below it, and of the heading above it', () => {
  assert.deepEqual(
    answers(
      'Điều 14.3.TT.6.1. Trách nhiệm thi hành Thông tư này\n(Điều 9 Thông tư số 35/2012/TT-BGTVT, được sửa đổi bởi Điều 1 Thông tư số 49/2018/TT-BGTVT)\nCục trưởng thi hành Thông tư này.',
    ),
    ['35/2012/TT-BGTVT', '35/2012/TT-BGTVT', '49/2018/TT-BGTVT', '35/2012/TT-BGTVT'],
  );
  assert.deepEqual(
    answers(
      'QUY CHẾ TIẾP CÔNG DÂN\n(Ban hành kèm theo Quyết định số 22/2021/QĐ-UBND của UBND tỉnh)\nĐiều 1. Các sở thực hiện Quyết định này thay cho Quyết định số 15/2014/QĐ-UBND.',
    ),
    ['22/2021/QĐ-UBND', '22/2021/QĐ-UBND', '15/2014/QĐ-UBND'],
  );
});

test('what a text called itself before it named another of its type, it goes on calling itself', () => {
  assert.deepEqual(
    answers('Ngoài Điều 14 Luật này, tổ chức còn theo Luật Khoáng sản và điểm c khoản 1 Điều 6 Luật này.'),
    [undefined, 'Luật Khoáng sản', undefined],
  );
});

test('a draft, or a document without its number, blocks the older one', () => {
  for (const words of ['Bộ đang soạn dự thảo Nghị định mới', 'Chính phủ lại ban hành Nghị định về hóa đơn'])
    assert.deepEqual(answers(`Nghị định 168/2024/NĐ-CP đã rõ. ${words}. Nghị định này sẽ bàn sau.`), [
      '168/2024/NĐ-CP',
      undefined,
    ]);
});

test('a question begins a section with its own documents', () => {
  assert.deepEqual(
    answers(
      'Nghị định 100/2019/NĐ-CP và Nghị định 123/2021/NĐ-CP phạt gì?\nĐáp án ở trên.\nCòn dữ liệu cá nhân?\nTheo Nghị định 13/2023/NĐ-CP, có 11 quyền; Nghị định này nêu rõ.',
    ),
    ['100/2019/NĐ-CP', '123/2021/NĐ-CP', '13/2023/NĐ-CP', '13/2023/NĐ-CP'],
  );
});

test('one law named with and without its year is one law', () => {
  assert.deepEqual(
    findCitations(
      'Luật Nhà ở 2023 thay đổi nhiều. Luật Nhà ở giao Chính phủ hướng dẫn. Luật này có lợi.',
    ).map(({ title, year }) => [title, year]),
    [
      ['Luật Nhà ở', 2023],
      ['Luật Nhà ở', undefined],
      ['Luật Nhà ở', 2023],
    ],
  );
});

test('“trên” points where no place follows', () => {
  const texts = (text: string) => findCitations(text).map((citation) => citation.text);
  assert.deepEqual(texts('Nghị quyết số 12-NQ/TU: Nghị quyết trên đặt mục tiêu 95%.'), [
    'Nghị quyết số 12-NQ/TU',
    'Nghị quyết trên',
  ]);
  assert.deepEqual(texts('Đọc Luật trên mạng, Nghị quyết trên báo, Thông tư trên 50 trang.'), []);
});

test('an alias given behind several documents is that of its namesake', () => {
  assert.deepEqual(
    answers(
      'Luật Bảo hiểm y tế số 25/2008/QH12 được sửa đổi bởi Luật số 46/2014/QH13 (sau đây viết gọn là Luật Bảo hiểm y tế).',
    ),
    ['25/2008/QH12', '46/2014/QH13', '25/2008/QH12'],
  );
});

test('every resolution says why', () => {
  const reasons = (text: string) =>
    findCitations(text).flatMap(({ antecedentReason }) => antecedentReason ?? []);
  assert.deepEqual(reasons('Nghị định 15 và Nghị định số 15/2020/NĐ-CP'), ['serial']);
  assert.deepEqual(reasons('Quyết định số 99/QĐ-TTg (gọi là Đề án 99).'), ['alias']);
  assert.deepEqual(reasons('Nghị định số 15/2020/NĐ-CP. Nghị định này tốt.'), ['only']);
  assert.deepEqual(reasons('Điều 5 Nghị định 15/2020/NĐ-CP ghi: “Nghị định này áp dụng”.'), ['quoted']);
});

test('pinpoints behind a citation are its own, unless they lead on to another', () => {
  const articles = (text: string) =>
    findCitations(text).map(({ provisions }) => provisions.map(({ article }) => article).join());
  assert.deepEqual(articles('Theo Bộ luật Dân sự 2015 (các Điều 584, 585), phải bồi thường.'), ['584,585']);
  assert.deepEqual(articles('Luật Doanh nghiệp 2020 tại khoản 2 Điều 17 cấm việc này.'), ['17']);
  assert.deepEqual(articles('Theo Luật Đầu tư 2020, Điều 9 Luật An ninh mạng cũng áp dụng.'), ['', '9']);
  assert.deepEqual(articles('Ông vi phạm Luật Đất đai. Điều 12 nói gì?'), ['']);
  assert.deepEqual(articles('Theo Luật Nhà ở, Điều 5 của Quy chế chung cư bị bỏ.'), ['']);
});

test('in an article that amends a document item by item, what is quoted is that one’s text', () => {
  assert.deepEqual(
    answers(
      'Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 15/2020/NĐ-CP đã được sửa đổi theo Nghị định số 14/2022/NĐ-CP như sau:\n1. Bổ sung khoản 9 Điều 2 như sau:\n“9. Tổ chức theo Nghị định này.”.\n2. Các bộ rà soát Nghị định này.\n3. Sửa đổi khoản 1 Điều 4 như sau:\n“1. Phạt theo Điều 5 Nghị định này.”\nĐiều 2. Nghị định này có hiệu lực từ ngày ký.',
    ),
    ['15/2020/NĐ-CP', '14/2022/NĐ-CP', '15/2020/NĐ-CP', undefined, '15/2020/NĐ-CP', undefined],
  );
});

test('words that run over lines still quote', () => {
  assert.deepEqual(
    answers(
      'Nghị định số 15/2020/NĐ-CP được đính chính.\n3 Điều 27 của Thông tư số 26/2026/TT-BCT sửa đổi một số quy định, có hiệu lực kể từ ngày 29/5/2026\nquy định như sau:\n“1. Thông tư này có hiệu lực.”',
    ),
    ['15/2020/NĐ-CP', '26/2026/TT-BCT', '26/2026/TT-BCT'],
  );
});

test('several documents pointed at are not one', () => {
  assert.deepEqual(
    answers('Nghị định 15/2020/NĐ-CP đã rõ; hai Nghị định này, các Nghị định trên thì chưa.'),
    ['15/2020/NĐ-CP', undefined, undefined],
  );
});

test('a joint circular is no circular', () => {
  assert.deepEqual(
    answers('Ngoài Thông tư liên tịch số 34/2014/TTLT-BYT-BNNPTNT-BCT, áp dụng Điều 9 Thông tư này.'),
    ['34/2014/TTLT-BYT-BNNPTNT-BCT', undefined],
  );
});

test('a draft of another type blocks nothing', () => {
  assert.deepEqual(answers('Nghị định 13/2023/NĐ-CP đã cũ, bộ xây dựng Luật mới. Nghị định này còn dùng.'), [
    '13/2023/NĐ-CP',
    '13/2023/NĐ-CP',
  ]);
});

test('a numbered clause that begins with “này” is the document itself', () => {
  assert.deepEqual(
    answers(
      '2. Quyết định này thay thế Quyết định số 54/2016/QĐ-TTg.\n3. Bộ trưởng thi hành Quyết định này.',
    ),
    [undefined, '54/2016/QĐ-TTg', undefined],
  );
  assert.deepEqual(answers('1. Quyết định này có hiệu lực kể từ ngày 05 tháng 10 năm 2009.'), [undefined]);
});

test('what goes out of force on the day that “này” comes into force is another document', () => {
  assert.deepEqual(
    answers(
      'Thông tư liên tịch số 01/2014/TTLT-VKSNDTC-BQP hết hiệu lực kể từ ngày Thông tư liên tịch này có hiệu lực. Các sở thi hành Thông tư này.',
    ),
    ['01/2014/TTLT-VKSNDTC-BQP', undefined, undefined],
  );
});
