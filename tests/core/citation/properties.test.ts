import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Citation, CitationReader, findCitations } from '../../../core/citation/index.ts';

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

/** Real citations in sentences: numbers, dates, issuers, names, pinpoints, pointing words. */
const serial = fc.integer({ min: 1, max: 400 }).map((n) => String(n).padStart(2, '0'));
const year = fc.integer({ min: 2001, max: 2025 });
const cited = fc.oneof(
  fc.tuple(serial, year).map(([n, y]) => `Nghị định số ${n}/${y}/NĐ-CP`),
  fc
    .tuple(serial, year, fc.constantFrom('BTC', 'BGDĐT', 'NHNN', 'BTNMT'))
    .map(([n, y, body]) => `Thông tư ${n}/${y}/TT-${body}`),
  fc.tuple(serial, year).map(([n, y]) => `Nghị quyết số ${n} ngày 16/11/${y} của Chính phủ`),
  serial.map((n) => `Quyết định số ${n}/QĐ-UBND của UBND tỉnh Sơn La`),
  fc.constantFrom(
    'Nghị quyết số 97/2019/QH14 ngày 27/11/2019 của Quốc hội',
    'Chỉ thị số 05-CT/TW',
    'Luật Tổ chức chính quyền địa phương năm 2015',
    'Bộ luật Dân sự 2015',
    'Luật Nhà ở',
    'BLHS',
    'Nghị định 100',
    'Nghị định 290/2025',
    'các Nghị định số 32/2021/NĐ-CP và 33/2021/NĐ-CP',
    'Thông tư này',
    'Nghị định nêu trên',
  ),
);
const pinpoint = fc.constantFrom(
  '',
  'Điều 5 ',
  'khoản 1, 2 Điều 12a của ',
  'từ điểm a đến điểm đ khoản 3 Điều 7 ',
  'Mục 2 Chương IV ',
  'Phụ lục II ban hành kèm theo ',
);
const sentence = fc
  .tuple(fc.constantFrom('Theo ', 'Căn cứ ', 'UBND tỉnh triển khai '), pinpoint, cited)
  .map((parts) => `${parts.join('')}, người dân nộp hồ sơ qua mạng.`);
const written = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

const gist = ({ start: _start, end: _end, text: _text, provisions, ...rest }: Citation): unknown => ({
  ...rest,
  title: rest.title?.normalize('NFC'),
  issuer: rest.issuer?.normalize('NFC'),
  place: rest.place?.normalize('NFC'),
  provisions: provisions.map(({ start: _s, end: _e, ...levels }) => levels),
});

test('an ignorable character anywhere changes no answer, and every span is moved by it alone', () => {
  fc.assert(
    fc.property(
      written,
      fc.nat(),
      fc.constantFrom('\u00ad', '\u200b', '\u200d', '\u200e', '\u2060', '\ufeff'),
      (text, seed, char) => {
        const at = seed % (text.length + 1);
        const noisy = text.slice(0, at) + char + text.slice(at);
        const before = findCitations(text);
        const after = findCitations(noisy);
        assert.deepEqual(after.map(gist), before.map(gist));
        // No span begins or ends with what prints nothing.
        const moved = ({ start, end }: { start: number; end: number }) => ({
          start: start < at ? start : start + 1,
          end: end <= at ? end : end + 1,
        });
        const spans = (found: readonly Citation[]) =>
          found.flatMap((citation) =>
            [citation, ...citation.provisions].map(({ start, end }) => ({ start, end })),
          );
        assert.deepEqual(spans(after), spans(before).map(moved));
        for (const citation of after) assert.equal(noisy.slice(citation.start, citation.end), citation.text);
      },
    ),
    { numRuns: 1000 },
  );
});

test('composed and decomposed texts agree', () => {
  fc.assert(
    fc.property(written, (text) => {
      const decomposed = text.normalize('NFD');
      const found = findCitations(decomposed);
      const composed = findCitations(text);
      assert.deepEqual(found.map(gist), composed.map(gist));
      for (const [i, citation] of found.entries()) {
        assert.equal(decomposed.slice(citation.start, citation.end), citation.text);
        assert.equal(citation.text.normalize('NFC'), composed[i]?.text);
      }
    }),
    { numRuns: 500 },
  );
});

test('a block’s own numbered citations are the same beside an unrelated block', () => {
  fc.assert(
    fc.property(written, written, (a, b) => {
      const numbered = (found: readonly Citation[], shift = 0) =>
        found
          .filter(({ form }) => form === 'numbered')
          .map(({ start, end, number, provisions }) => [
            start + shift,
            end + shift,
            number,
            provisions.map(({ start: _s, end: _e, ...levels }) => levels),
          ]);
      const gap = '\n\n';
      const apart = [...numbered(findCitations(a)), ...numbered(findCitations(b), a.length + gap.length)];
      assert.deepEqual(numbered(findCitations(a + gap + b)), apart);
      const reader = new CitationReader();
      const read = [...numbered(reader.read(a)), ...numbered(reader.read(b), a.length + gap.length)];
      assert.deepEqual(read, apart);
    }),
    { numRuns: 500 },
  );
});

test('a reference back is to a citation before it, of a document that it fits', () => {
  fc.assert(
    fc.property(written, (text) => {
      const found = findCitations(text);
      for (const [i, { form, antecedent, antecedentReason, type, number }] of found.entries()) {
        assert.equal(antecedent === undefined, antecedentReason === undefined);
        if (form !== 'back' || antecedent === undefined) continue;
        assert.ok(antecedent < i);
        assert.equal(found[antecedent]?.type, type);
        assert.equal(found[antecedent]?.number, number);
      }
    }),
    { numRuns: 500 },
  );
});

test('any string is read without an error', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 })),
      (text) => {
        for (const { start, end, text: words } of findCitations(text))
          assert.equal(text.slice(start, end), words);
      },
    ),
    { numRuns: 1000 },
  );
});
