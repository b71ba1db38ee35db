import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCitations } from '../../../core/citation/find.ts';
import { CitedTally } from '../../../core/library/cited.ts';
import type { ArticleRecord, CitationRecord } from '../../../core/library/schema.ts';

const articles = ['a', 'b'].map((id) => ({ id, latest: `${id}2` }) as ArticleRecord);

/** Citations of a text, as they were resolved at saving. */
function cited(versionId: string, text: string, more: Partial<CitationRecord> = {}): CitationRecord[] {
  return findCitations(text).map((citation, index) => ({
    versionId,
    articleId: versionId[0]!,
    index,
    citation,
    outcome: more.key === undefined ? 'unknown' : 'found',
    asOf: '2026-11-01',
    ...more,
  }));
}

describe('documents that saved articles cite', () => {
  const key = 'vn/nghi-dinh/2021/32/cp';
  const tally = new CitedTally(articles);
  tally.add(cited('a2', 'Theo Nghị định 32/2021/NĐ-CP.', { key, status: 'in-force', asOf: '2026-01-01' }));
  tally.add([
    ...cited('b2', 'Theo Nghị định số 32/2021/NĐ-CP.', { key, status: 'expired' }),
    ...cited('b2', 'Theo Quyết định số 15/2020/QĐ-UBND.'),
    ...cited('b1', 'Theo Luật Đất đai năm 2013.'),
  ]);

  it('are listed once each, the most cited first, with what the registry last told', () => {
    assert.deepEqual(
      tally.documents().map(({ document, articles, status }) => [document, articles, status]),
      [
        [key, 2, 'expired'],
        ['quyet-dinh 15/2020/qd-ubnd', 1, undefined],
      ],
    );
  });

  it('are those of the latest versions only', () => {
    assert.deepEqual(
      tally.facts().map(({ articleId }) => articleId),
      ['a', 'b', 'b'],
    );
  });
});
