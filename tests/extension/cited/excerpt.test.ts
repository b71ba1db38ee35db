import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerptOf, wordsOf } from '../../../extension/cited/excerpt.ts';

const of = (text: string, cited: string) => {
  const start = text.indexOf(cited);
  return excerptOf(text, start, start + cited.length);
};

describe('the sentence around a citation', () => {
  it('ends where the sentences before and behind begin and end', () => {
    const text = 'Phường đã họp. Theo Nghị định 32/2021/NĐ-CP, cán bộ có 15 ngày. Việc này chưa xong.';
    assert.deepEqual(of(text, 'Nghị định 32/2021/NĐ-CP'), {
      before: 'Theo ',
      cited: 'Nghị định 32/2021/NĐ-CP',
      after: ', cán bộ có 15 ngày.',
    });
  });

  it('goes on beyond the stop of an abbreviation or of a number', () => {
    const text = 'UBND TP. Hà Nội và Q. Ba Đình căn cứ 1. Nghị quyết 97/2019/QH14 mà làm.';
    assert.equal(wordsOf(of(text, 'Nghị quyết 97/2019/QH14')), text);
  });

  it('never leaves the line, and makes one line of white space', () => {
    const text = 'Căn cứ:\nLuật   Đất đai\t2024;\nXét đề nghị';
    assert.equal(wordsOf(of(text, 'Luật   Đất đai\t2024')), 'Luật Đất đai 2024;');
  });

  it('is cut at words where it is long', () => {
    const long = 'một hai ba '.repeat(40);
    const { before, after } = of(`${long}Luật này ${long}`, 'Luật này');
    assert.match(before, /^…(một|hai|ba) /);
    assert.match(after, / (một|hai|ba)…$/);
    assert.ok(before.length < 145 && after.length < 145);
  });
});
