import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csv } from '../../../core/text/csv.ts';

const body = (rows: string[][]): string => csv(rows).slice(1);

describe('a table as CSV', () => {
  it('begins with the mark by which spreadsheets know UTF-8', () => {
    assert.equal(csv([['Số']]), '\uFEFFSố\r\n');
  });

  it('quotes what holds a comma, a quotation mark or a line’s end, and nothing else', () => {
    assert.equal(
      body([['32/2021/NĐ-CP', 'quy định, hướng dẫn', 'gọi là "đề án"', 'hai\ndòng', '']]),
      '32/2021/NĐ-CP,"quy định, hướng dẫn","gọi là ""đề án""","hai\ndòng",\r\n',
    );
  });

  it('lets no cell begin as a formula', () => {
    for (const formula of ['=1+1', '+84 24', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＠x'])
      assert.match(body([[formula]]), /^"?'/, JSON.stringify(formula));
    assert.equal(body([['=HYPERLINK("http://x";"y")']]), '"\'=HYPERLINK(""http://x"";""y"")"\r\n');
    assert.equal(body([['97/2019/QH14 - a=b']]), '97/2019/QH14 - a=b\r\n');
  });
});
