import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { saidBeside } from '../../../core/registry/mention.ts';

const wordsOf = (mention: string, around: string): string => saidBeside(mention, around).words;

describe('the words that are about a mention', () => {
  test('are those of its own sentence', () => {
    assert.equal(
      wordsOf('Nghị định 10', 'Xe phải gắn mào. Theo Nghị định 10, taxi gắn mào; phà thì không. Hết.'),
      'theo 0 taxi gan mao',
    );
    assert.equal(wordsOf('Nghị định 10', 'Nghị định 100 về bia\nTheo Nghị định 10'), 'theo');
  });

  test('are only the title behind it where the sentence names other documents, however they are named', () => {
    const told: [string, string][] = [
      ['Nghị định 41 về đo lường, còn hóa đơn theo Nghị định 123 về hóa đơn', 've do luong'],
      [
        'Cùng với Nghị định 123/2020/NĐ-CP về hóa đơn, Chính phủ ban hành Nghị định 41 về đo lường.',
        've do luong',
      ],
      ['Sau một nghị định về hóa đơn, Chính phủ ban hành Nghị định 41.', ''],
      ['Nghị định 41 có hiệu lực cùng ngày với Luật Kế toán.', ''],
      ['Doanh nghiệp lập hóa đơn theo Nghị định 41 và Nghị định 123.', ''],
      ['Doanh nghiệp lập hóa đơn theo Nghị định 123, Nghị định 41 về hóa đơn.', ''],
      ['Các Nghị định 41, 123 về hóa đơn.', ''],
    ];
    for (const [text, words] of told) assert.equal(wordsOf('Nghị định 41', text), words, text);
  });

  test('are its own where it carries out a law, or points at itself', () => {
    assert.equal(
      wordsOf('Nghị định 13', 'Theo Nghị định 13 hướng dẫn chi tiết Luật Chăn nuôi, trại lợn phải kê khai.'),
      'theo 0 huong dan chi tiet luat chan nuoi trai lon phai ke khai',
    );
    assert.equal(wordsOf('Nghị định 13', 'Nghị định 13 về chăn nuôi; nghị định này'), 've chan nuoi');
  });

  test('are none where they are cut off, or the mention is a numeral alone', () => {
    assert.equal(wordsOf('Nghị định 41', `${'x '.repeat(150)}Nghị định 41 ra đời.`), '');
    assert.equal(wordsOf('123', 'Các nghị định 41, 123 về hóa đơn; 123 người'), '');
    assert.equal(wordsOf('Nghị định 41', 'Nghị định 41/2022/NĐ-CP về hóa đơn'), '');
  });
});

describe('the year of a mention', () => {
  test('is the one right behind it', () => {
    for (const behind of [
      ' năm 2019',
      ' (2019)',
      ', ký năm 2019,',
      ' của năm 2019',
      ' được ban hành năm 2019',
    ])
      assert.equal(saidBeside('Nghị định 15', `Nghị định 15${behind} về bưu chính`).year, 2019, behind);
    for (const behind of [' có hiệu lực từ năm 2019', ' về giai đoạn 2019', '. Năm 2019'])
      assert.equal(saidBeside('Nghị định 15', `Nghị định 15${behind}`).year, undefined, behind);
  });

  test('and all others of its sentence are kept, save those inside numbers', () => {
    assert.deepEqual(saidBeside('Nghị định 15', 'Năm 2013, Nghị định 15 phạt nặng. Năm 2014').years, [2013]);
    assert.deepEqual(saidBeside('Nghị định 15', 'Từ 1/7/2014 Nghị định 15 thay 51/2010/NĐ-CP').years, [2014]);
  });
});
