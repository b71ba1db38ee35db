/** Noise of real pages at any place of a citation; the span is always the one of the text as given. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/index.ts';

const CASES: [string, string, string][] = [
  ['Ð of Iceland', 'Nghị định 89/2015/N\u00d0-CP', '89/2015/NĐ-CP'],
  ['Ɖ of Ewe', 'Nghị định 89/2015/N\u0189-CP', '89/2015/NĐ-CP'],
  ['small ð', 'nghị định 89/2015/n\u00f0-cp', '89/2015/NĐ-CP'],
  ['no marks in the symbol', 'Nghị định 146/2013/ND-CP', '146/2013/NĐ-CP'],
  ['no marks at all', 'Nghi dinh so 86/2022/ND-CP', '86/2022/NĐ-CP'],
  ['non-breaking hyphen', 'Nghị định 155/2018/NĐ\u2011CP', '155/2018/NĐ-CP'],
  ['en dash with spaces', 'Nghị định 131 / 2013 / NĐ \u2013 CP', '131/2013/NĐ-CP'],
  ['space after the hyphen', 'Thông tư số 33/2018/TT- BGTVT', '33/2018/TT-BGTVT'],
  ['space before the slash', 'Nghị định số 133 /2026/NĐ-CP', '133/2026/NĐ-CP'],
  ['line breaks in the number', 'Thông tư số\n05/2024/ \nTT-BLĐTBXH', '05/2024/TT-BLĐTBXH'],
  ['a line break in the type word', 'Nghị\nđịnh số 32/2021/NĐ-CP', '32/2021/NĐ-CP'],
  ['glued to “số”', 'Luật số37/2009/QH12', '37/2009/QH12'],
  ['non-breaking spaces', 'Thông tư\u00a0số\u00a040/2017/TT-BTC', '40/2017/TT-BTC'],
  ['doubled slash', 'Nghị định 64//2023/NĐ-CP', '64/2023/NĐ-CP'],
  ['escaped slashes', 'Nghị định 51\\/2014\\/NĐ-CP', '51/2014/NĐ-CP'],
  ['small letters', 'nghị định số 85/2017/nđ-cp', '85/2017/NĐ-CP'],
  ['small letters of the Party', 'nghị quyết số 36-nq/tw', '36-NQ/TW'],
  ['capitals', 'QUYẾT ĐỊNH SỐ 22/2013/QĐ-TTG', '22/2013/QĐ-TTg'],
  ['zero width and soft hyphen', 'Ngh\u00adị định\u200b số 32/\u200b2021/N\u2060Đ-CP', '32/2021/NĐ-CP'],
  ['decomposed', 'Nghị định số 32/2021/NĐ-CP'.normalize('NFD'), '32/2021/NĐ-CP'],
  ['colon after “số”', 'Nghị định số: 15/2020/NĐ-CP', '15/2020/NĐ-CP'],
  ['full-width signs', 'Nghị định số \uff13\uff12/2021/NĐ-CP', '32/2021/NĐ-CP'],
];

for (const [kind, surface, number] of CASES) {
  test(kind, () => {
    const text = `Theo ${surface} thì`;
    const found = findCitations(text);
    assert.deepEqual(
      found.map((citation) => [citation.text, citation.number]),
      [[surface, number]],
    );
    assert.equal(text.slice(found[0]?.start, found[0]?.end), surface);
  });
}

test('prose glued to a symbol is no part of it', () => {
  for (const [text, surface] of [
    ['theo 04/2000/NĐ-CPngày 11/2/2000', '04/2000/NĐ-CP'],
    ['theo Nghị định số 32/2021/NĐ-CPcủa Chính phủ', 'Nghị định số 32/2021/NĐ-CP'],
    ['theo Thông tư 71/2015/TT-BTC&area', 'Thông tư 71/2015/TT-BTC'],
  ] as const) {
    assert.deepEqual(
      findCitations(text).map((citation) => citation.text),
      [surface],
      text,
    );
  }
});

test('a capital shows where a type word begins that is glued to the word before', () => {
  const spans = (text: string): string[] => findCitations(text).map((citation) => citation.text);
  assert.deepEqual(spans('theo khoản 2 Điều 5 củaNghị định số 32/2021/NĐ-CP'), [
    'Nghị định số 32/2021/NĐ-CP',
  ]);
  assert.deepEqual(spans('áp dụngNghị định 103/2024 từ năm nay'), ['Nghị định 103/2024']);
  assert.deepEqual(spans('phạm vi củaThông tư này'), ['Thông tư này']);
});

test('headings in capitals are read, conferences are none', () => {
  const spans = (text: string): string[] => findCitations(text).map((citation) => citation.text);
  assert.deepEqual(spans('SẮP XẾP XÃ THEO NGHỊ QUYẾT 131'), ['NGHỊ QUYẾT 131']);
  assert.deepEqual(spans('NGHỊ ĐỊNH SỐ 32/2021/NĐ-CP'), ['NGHỊ ĐỊNH SỐ 32/2021/NĐ-CP']);
  assert.deepEqual(spans('HỘI NGHỊ QUYẾT 5 GIẢI PHÁP'), []);
});

test('a space of any kind within a line is a space', () => {
  const said = (text: string) =>
    findCitations(text).map(({ form, number, title, place, doubts }) => ({
      form,
      number,
      title,
      place,
      doubts,
    }));
  for (const text of [
    'Luật Đất đai của Hàn Quốc có gì khác?',
    'Theo Hiến pháp 2013 và Điều lệ Đảng, công dân có quyền khiếu nại.',
    'UBND Thành phố Hà Nội vừa ban hành Quyết định số 12/2021/QĐ-UBND.',
    'Tỉnh có quyết định 10 dự án và kế hoạch số 5 vấn đề cần bàn.',
  ]) {
    for (const space of '\u00a0\u2009\u202f\u3000\t')
      assert.deepEqual(said(text.replaceAll(' ', space)), said(text), JSON.stringify(space));
  }
});

test('a long run of characters that print nothing takes no longer than its length', () => {
  const [citation] = findCitations(`Luật Đất đai 2013 a${'\u200b'.repeat(100_000)}\u0301`);
  assert.equal(citation?.title, 'Luật Đất đai');
});
