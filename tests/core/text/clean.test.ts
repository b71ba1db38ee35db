import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean } from '../../../core/text/clean.ts';

test('a composed text comes back as the very same string, offsets unchanged', () => {
  const text = 'Nghị định số 32/2021/NĐ-CP';
  const cleaned = clean(text);
  assert.equal(cleaned.text, text);
  assert.equal(cleaned.start(7), 7);
  assert.equal(cleaned.end(7), 7);
});

test('decomposed letters are composed and map back to whole clusters', () => {
  const text = 'Nghị định'.normalize('NFD');
  const cleaned = clean(text);
  assert.equal(cleaned.text, 'Nghị định');
  assert.equal(text.slice(cleaned.start(0), cleaned.end(4)).normalize('NFC'), 'Nghị');
  assert.equal(text.slice(cleaned.start(5), cleaned.end(9)).normalize('NFC'), 'định');
});

test('characters that print nothing are dropped, and never belong to the span beside them', () => {
  const text = '\ufeffNgh\u00adị \u200bđịnh\u200b 32';
  const cleaned = clean(text);
  assert.equal(cleaned.text, 'Nghị định 32');
  assert.equal(text.slice(cleaned.start(0), cleaned.end(9)), 'Ngh\u00adị \u200bđịnh');
});

test('an ignorable character between a letter and its mark does not part them', () => {
  const text = 'o\u200b\u0302ng';
  const cleaned = clean(text);
  assert.equal(cleaned.text, 'ông');
  assert.equal(text.slice(cleaned.start(0), cleaned.end(1)), 'o\u200b\u0302');
});

test('look-alikes are replaced one for one', () => {
  assert.equal(clean('32/2021/N\u00d0\u2011CP').text, '32/2021/NĐ-CP');
  assert.equal(clean('51/2025/TT-BT\u0421').text, '51/2025/TT-BTC');
  assert.equal(clean('\uff13\uff12\uff0f2021').text, '32/2021');
  assert.equal(clean('không có gì').text, 'không có gì');
});
