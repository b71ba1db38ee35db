import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold } from '../../../core/text/fold.ts';
import type { ArticleRecord } from '../../../core/library/schema.ts';
import { hasMarked, markedWords, search } from '../../../core/library/search.ts';

const texts: [title: string, text: string][] = [
  ['Sơ kết thí điểm ở phường', 'Thực hiện Nghị quyết số 97/2019/QH14 và Nghị định số 32/2021/NĐ-CP.'],
  ['Tập huấn quản lý đường bộ', 'Hội nghị về hoà giải ở cơ sở.'],
  ['Kế hoạch năm', 'Theo Quyết định số 132/2021/QĐ-UBND, sơ kết vào tháng 6.'],
];
const articles = texts.map(([title], i) => ({ id: String(i), title }) as ArticleRecord);
const folded = texts.map(([title, text], i) => ({
  articleId: String(i),
  title: fold(title),
  text: fold(text),
}));
const found = (query: string) => search(articles, folded, query).map(({ article }) => article.id);

describe('searching the library', () => {
  const cases: [query: string, ids: string[], why: string][] = [
    ['duong bo', ['1'], 'without diacritics, đ as d'],
    ['ĐƯỜNG BỘ', ['1'], 'whatever the case'],
    ['hòa giải', ['1'], 'either place of the tone mark'],
    ['so ket', ['0', '2'], 'titles before texts'],
    ['32/2021/nđ-cp', ['0'], 'a number typed in small letters'],
    ['32/2021', ['0'], 'a number is not found inside a longer one'],
    ['phường quyết', ['0'], 'words of title and text together'],
    ['không có', [], 'nothing'],
    ['  ', ['0', '1', '2'], 'everything'],
  ];
  for (const [query, ids, why] of cases) it(`“${query}”: ${why}`, () => assert.deepEqual(found(query), ids));

  it('knows the words typed with diacritics, and the texts that have the very same', () => {
    assert.deepEqual(markedWords('án duong bộ'), ['án', 'bộ']);
    assert.equal(hasMarked('Bản án đầu tiên', ['án']), true);
    assert.equal(hasMarked('Thủ tục an toàn', ['án']), false);
    assert.equal(hasMarked('HÒA GIẢI', ['hoà']), true);
  });
});
