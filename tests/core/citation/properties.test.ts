import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Citation, findCitations } from '../../../core/citation/index.ts';

const PIECES = [
  'Nghị định số 32/2021/NĐ-CP',
  'Nghị quyết 97',
  'Nghị quyết số 97/2019/QH14 của Quốc hội',
  'Luật Đất đai năm 2024',
  'Thông tư này',
  'khoản 2 Điều 5',
  'điểm a, b',
  'của Chính phủ',
  'ngày 29/3/2021',
  '(sau đây gọi tắt là NQ 97)',
  'luật luật',
  '1/1/1/1',
  'TT',
  '//',
  'số',
  '"',
  '\n',
  '. ',
  ', ',
  ' và ',
  ' ',
  'Đ',
  '15-CT/TU',
  'UBND tỉnh Sơn La',
  'từ Điều 3 đến Điều 9 ',
  '\u0301',
  '\u200b',
  'l5/2O2O/NĐ-CP',
  'Bộ luật',
  'sửa đổi, bổ sung một số điều của ',
  '2020',
  'BLDS',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 14 })
  .map((parts) => parts.join(''));

test('never throws; spans lie in order, apart, and slice to the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      for (const citation of findCitations(text)) {
        assert.ok(citation.start >= last && citation.end > citation.start && citation.end <= text.length);
        assert.equal(text.slice(citation.start, citation.end), citation.text);
        for (const provision of citation.provisions)
          assert.ok(provision.start >= 0 && provision.end <= text.length && provision.start < provision.end);
        last = citation.end;
      }
    }),
    { numRuns: 1500 },
  );
});

const CLEAN = fc.constantFrom(
  'Theo khoản 2 Điều 5 Nghị định số 32/2021/NĐ-CP ngày 29/3/2021 của Chính phủ và Luật Tổ chức chính quyền địa phương năm 2015.',
  'Nghị quyết số 97 ngày 27/11/2019 của Quốc hội; Thông tư 33/2017/TT-BTNMT, Chỉ thị số 05-CT/TW. Nghị quyết 97 được tổng kết.',
  'Chính phủ ban hành Nghị định 290/2025. Nghị định này quy định tại điểm a, b khoản 1 Điều 7 Bộ luật Dân sự 2015.',
);
const gist = ({ start: _start, end: _end, text: _text, provisions, ...rest }: Citation): unknown => ({
  ...rest,
  title: rest.title?.normalize('NFC'),
  provisions: provisions.map(({ start: _s, end: _e, ...levels }) => levels),
});

test('an ignorable character anywhere changes no answer', () => {
  fc.assert(
    fc.property(
      CLEAN,
      fc.nat(),
      fc.constantFrom('\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff'),
      (text, seed, char) => {
        const at = seed % (text.length + 1);
        const noisy = text.slice(0, at) + char + text.slice(at);
        const before = findCitations(text);
        const after = findCitations(noisy);
        assert.deepEqual(after.map(gist), before.map(gist));
        for (const [i, citation] of after.entries()) {
          assert.equal(citation.text.replace(char, ''), before[i]?.text);
          assert.equal(noisy.slice(citation.start, citation.end), citation.text);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('composed and decomposed texts agree', () => {
  fc.assert(
    fc.property(CLEAN, (text) => {
      const decomposed = text.normalize('NFD');
      const found = findCitations(decomposed);
      assert.deepEqual(found.map(gist), findCitations(text).map(gist));
      for (const citation of found)
        assert.equal(decomposed.slice(citation.start, citation.end), citation.text);
    }),
  );
});

test('a block’s own numbered citations are the same beside an unrelated block', () => {
  fc.assert(
    fc.property(CLEAN, CLEAN, (a, b) => {
      const numbered = (text: string): (string | undefined)[] =>
        findCitations(text)
          .filter(({ form }) => form === 'numbered')
          .map(({ number }) => number);
      assert.deepEqual(numbered(`${a}\n\n${b}`), [...numbered(a), ...numbered(b)]);
    }),
  );
});
