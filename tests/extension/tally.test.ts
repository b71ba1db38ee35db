import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCitations } from '../../core/citation/find.ts';
import type { DocumentRecord, Resolution } from '../../core/registry/types.ts';
import { sumOf, tallyOf } from '../../extension/tally.ts';

const record = (facts: Partial<DocumentRecord>): DocumentRecord => ({
  key: 'vn/nghi-dinh/2021/32/cp',
  number: '32/2021/NĐ-CP',
  tier: 'metadata',
  links: [],
  relations: [],
  affectedBy: [],
  sources: [],
  ...facts,
});
const found = (index: number, facts: Partial<DocumentRecord>): Resolution => ({
  index,
  outcome: 'found',
  record: record(facts),
  candidates: [],
  reason: 'number',
  doubts: [],
});

describe('a page’s tally', () => {
  it('counts what it cites, what leaves a doubt, and what has expired by the day', () => {
    const citations = findCitations(
      'Nghị định số 32/2021/NĐ-CP, Nghị quyết số 97/2019/QH14 và Nghị quyết số 97/2021/QH14',
    );
    const resolutions = [
      found(0, { effective: '2021-07-01', expires: '2026-07-01' }),
      found(1, { effective: '2020-01-10' }),
    ];
    assert.deepEqual(tallyOf(citations, resolutions, '2026-11-22'), {
      citations: 3,
      doubtful: 1,
      expired: 1,
    });
    assert.equal(tallyOf(citations, resolutions, '2026-06-30').expired, 0);
  });

  it('does not call a number doubtful that several documents carry', () => {
    const citations = findCitations('Kế hoạch số 152/KH-UBND');
    const resolutions: Resolution[] = [
      { index: 0, outcome: 'ambiguous', candidates: [], reason: 'several', doubts: [{ code: 'ambiguous' }] },
    ];
    assert.equal(tallyOf(citations, resolutions, '2026-11-22').doubtful, 0);
  });

  it('of a page and its frames is their sum', () => {
    assert.deepEqual(
      sumOf([
        { citations: 2, doubtful: 1, expired: 0 },
        { citations: 3, doubtful: 0, expired: 2 },
      ]),
      { citations: 5, doubtful: 1, expired: 2 },
    );
    assert.equal(sumOf([]).citations, 0);
  });
});
