import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coded, folded, searchWords, wordsOf } from '../../../core/library/search-words.ts';

describe('the words of an article as they are searched', () => {
  it('keeps a number with all its parts as one word, in small letters', () => {
    assert.deepEqual(wordsOf('Nghị quyết số 12/2024/NQ-HĐND'), ['nghị', 'quyết', 'số', '12/2024/nq-hđnd']);
  });
  it('parts words at hyphens and strokes that belong to no number', () => {
    assert.deepEqual(wordsOf('mi-crô, và/hoặc'), ['mi', 'crô', 'và', 'hoặc']);
  });
  it('brings the tone marks of oa, oe and uy to one place', () => {
    assert.deepEqual(wordsOf('hoà hòa khoẻ khỏe thuỷ thủy'), ['hòa', 'hòa', 'khỏe', 'khỏe', 'thủy', 'thủy']);
    assert.deepEqual(wordsOf('hoàn toàn'), ['hoàn', 'toàn']);
  });
  it('reads decomposed text as composed', () => {
    assert.deepEqual(wordsOf('Đường bộ'.normalize('NFD')), ['đường', 'bộ']);
  });
  it('codes each letter as one byte, from which the marks can be taken', () => {
    const codes = coded('đường');
    assert.equal(codes.length, 5);
    assert.equal(folded(codes), 'duong');
    assert.equal(folded(coded('ðà')), 'da');
  });
  it('writes letters of other scripts without a code of their own', () => {
    assert.equal(coded('café'), coded('café'));
    assert.equal(folded(coded('naïve')), 'naive');
    assert.equal(coded('текст').length, 5);
  });
  it('puts title, headings and text one behind another', () => {
    const words = searchWords({ title: 'Một', headings: ['hai'], plain: 'ba bốn' });
    assert.equal(folded(String.fromCharCode(...words)), 'mot\nhai\nba bon');
  });
});
