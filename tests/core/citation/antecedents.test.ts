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
