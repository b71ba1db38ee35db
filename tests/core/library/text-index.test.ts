import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuery } from '../../../core/library/query.ts';
import { searchWords } from '../../../core/library/search-words.ts';
import { rankOf, TextIndex } from '../../../core/library/text-index.ts';

const ARTICLES = [
  {
    title: 'Sơ kết thí điểm ở phường',
    headings: [],
    plain: 'Thực hiện Nghị quyết số 97/2019/QH14 và Nghị định số 32/2021/NĐ-CP.',
  },
  {
    title: 'Tập huấn quản lý đường bộ',
    headings: ['Hoà giải ở cơ sở'],
    plain: 'Hội nghị nghe báo cáo về việc hòa giải.',
  },
  {
    title: 'Kế hoạch năm',
    headings: [],
    plain: 'Theo Quyết định số 132/2021/QĐ-UBND, sơ kết vào tháng 6. Bản án đầu tiên.',
  },
  {
    title: 'Thủ tục an toàn',
    headings: ['Về bộ hồ sơ'],
    plain: 'Bộ hồ sơ cho con đường đi qua chợ. Nghị quyết số 12/2024/NQ-HĐND.',
  },
];

function indexed(articles = ARTICLES): TextIndex {
  const index = new TextIndex();
  for (const article of articles) index.add(searchWords(article));
  return index;
}

/** Places found, best first, then in order. */
function found(query: string, index = indexed()): number[] {
  const scores = index.search(parseQuery(query));
  return [...scores.keys()]
    .filter((place) => scores[place]! > 0)
    .sort((a, b) => scores[b]! - scores[a]! || a - b);
}

describe('finding articles by their words', () => {
  const cases: [query: string, places: number[], why: string][] = [
    ['duong bo ', [1, 3], 'without diacritics, đ as d; in the title first'],
    ['ĐƯỜNG BỘ', [1, 3], 'whatever the case'],
    ['hòa giải', [1], 'either place of the tone mark'],
    ['so ket', [0, 2], 'titles before texts'],
    ['32/2021/nđ-cp', [0], 'a number typed in small letters'],
    ['12/2024/nq-hdnd', [3], 'a number without diacritics is one key'],
    ['32/2021', [0], 'a number is not found inside a longer one'],
    ['2/2024', [], 'nor by the end of its serial'],
    ['qh14', [0], 'a part of a number'],
    ['nq-hđnd', [3], 'the letters of a number'],
    ['phường quyết', [0], 'words of title and text together'],
    ['"hồ sơ cho con đường"', [3], 'words in order'],
    ['"đường hồ sơ"', [], 'words in another order are no phrase'],
    ['"kế hoạch năm theo"', [], 'a phrase does not run from title to text'],
    ['tiêu đề:kết', [0], 'in the title only'],
    ['số:12/2024', [3], 'by number only'],
    ['số:12', [3], 'by its serial'],
    ['đườ', [1, 3], 'a word that is still being typed'],
    ['đườ ', [], 'and one that is not'],
    ['không có', [], 'nothing'],
  ];
  for (const [query, places, why] of cases)
    it(`“${query}”: ${why}`, () => assert.deepEqual(found(query), places));

  it('puts the very same diacritics first, others below', () => {
    assert.deepEqual(found('án '), [2, 3]);
    assert.deepEqual(found('an '), [3, 2]);
  });

  it('finds everything where nothing is asked', () => {
    assert.deepEqual(found('  '), [0, 1, 2, 3]);
  });

  it('ranks title, then number, heading, words in order, and text', () => {
    const index = indexed([
      { title: 'a', headings: [], plain: 'giải quyết việc hòa' },
      { title: 'b', headings: [], plain: 'việc hòa giải' },
      { title: 'c', headings: ['Hòa giải'], plain: '' },
      { title: 'Hòa giải', headings: [], plain: '' },
    ]);
    assert.deepEqual(found('hòa giải', index), [3, 2, 1, 0]);
    const scores = index.search(parseQuery('hòa giải '));
    assert.deepEqual([...scores].map(rankOf), ['body', 'phrase', 'heading', 'title']);
    assert.equal(rankOf(indexed().search(parseQuery('97/2019/qh14'))[0]!), 'number');
  });

  it('forgets what is removed, and knows what comes after', () => {
    const index = indexed();
    index.remove(1);
    assert.deepEqual(found('đường bộ', index), [3]);
    index.add(searchWords(ARTICLES[1]!));
    assert.deepEqual(found('đường bộ', index), [4, 3]);
  });

  it('takes in more words than it began with room for', () => {
    const index = indexed([
      { title: 'x', headings: [], plain: Array.from({ length: 50_000 }, (_, n) => `tu${n}`).join(' ') },
    ]);
    assert.deepEqual(found('tu49999 ', index), [0]);
    assert.deepEqual(found('tu50000 ', index), []);
  });

  it('finds phrases in what came in before and after places were arranged', () => {
    const index = new TextIndex();
    for (const article of ARTICLES.slice(0, 3)) index.add(searchWords(article));
    index.arrange();
    index.add(searchWords(ARTICLES[3]!));
    assert.deepEqual(found('"sơ kết"', index), [0, 2]);
    assert.deepEqual(found('"bộ hồ sơ"', index), [3]);
    index.remove(0);
    assert.deepEqual(found('"sơ kết"', index), [2]);
  });

  it('answers a word typed letter by letter as it does one typed at once', () => {
    const typed = indexed();
    for (const query of ['đường bộ', 'hoa giai', '12/2024/nq-hdnd', 'an toàn', 'qh14'])
      for (let length = 1; length <= query.length; length += 1) {
        const part = query.slice(0, length);
        assert.deepEqual(found(part, typed), found(part), part);
      }
  });
});
