import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCitations } from '../../core/citation/find.ts';
import type { DocumentRecord, Resolution } from '../../core/registry/types.ts';
import { groupByDocument } from '../../extension/grouping.ts';

const unresolved = (count: number): Resolution[] =>
  Array.from({ length: count }, (_, index) => ({
    index,
    outcome: 'unknown',
    candidates: [],
    reason: 'not-in-registry',
    doubts: [],
  }));

const grouped = (text: string) => {
  const citations = findCitations(text);
  return groupByDocument(citations, unresolved(citations.length));
};

describe('the citations of a page, by document', () => {
  it('puts every mention of a number together, under its fullest form', () => {
    const documents = grouped(
      'Theo Nghị quyết 97 của Quốc hội, tức Nghị quyết số 97/2019/QH14, và Nghị định số 32/2021/NĐ-CP; Nghị quyết 97 nêu rõ.',
    );
    assert.deepEqual(
      documents.map(({ name, places }) => [name, places]),
      [
        ['Nghị quyết số 97/2019/QH14', [0, 1, 3]],
        ['Nghị định số 32/2021/NĐ-CP', [2]],
      ],
    );
  });

  it('counts “Nghị định này” as a mention of the decree before it', () => {
    const [decree, ...others] = grouped(
      'Nghị định số 32/2021/NĐ-CP có hiệu lực. Nghị định này gồm ba chương.',
    );
    assert.equal(others.length, 0);
    assert.equal(decree?.places.length, 2);
  });

  it('follows a chain of leaning citations to its end, and out of a circle', () => {
    const [decree] = findCitations('Nghị định số 32/2021/NĐ-CP.');
    const pointing = { ...decree!, form: 'back' as const, text: 'Nghị định này' };
    delete pointing.number;
    const chain = [decree!, { ...pointing, antecedent: 0 }, { ...pointing, antecedent: 1 }];
    assert.deepEqual(
      groupByDocument(chain, unresolved(3)).map(({ places }) => places),
      [[0, 1, 2]],
    );
    const circle = [1, 0].map((antecedent) => ({ ...pointing, antecedent }));
    assert.deepEqual(groupByDocument(circle, unresolved(2)), []);
  });

  it('leaves out a pointing citation that points at nothing', () => {
    assert.deepEqual(grouped('Nghị định này quy định chi tiết.'), []);
  });

  it('keeps plans of the same number apart where the registry knows them as two', () => {
    const citations = findCitations(
      'Kế hoạch số 152/KH-UBND của quận và Kế hoạch số 152/KH-UBND của phường.',
    );
    const resolutions = unresolved(2).map((resolution, index) => ({
      ...resolution,
      key: `vn/ke-hoach/2021/152/${index}`,
    }));
    assert.equal(groupByDocument(citations, resolutions).length, 2);
  });

  it('tells each kind of doubt once', () => {
    const citations = findCitations('Nghị quyết số 97/2021/QH14 và Nghị quyết số 97/2021/QH14.');
    const [document] = groupByDocument(citations, unresolved(2));
    const kinds = document!.doubts.map(({ code }) => code);
    assert.ok(kinds.length > 0);
    assert.equal(new Set(kinds).size, kinds.length);
  });

  it('has the registry’s record where one was found', () => {
    const citations = findCitations('Nghị định số 32/2021/NĐ-CP.');
    const record = { key: 'vn/nghi-dinh/2021/32/cp', number: '32/2021/NĐ-CP' } as DocumentRecord;
    const [document] = groupByDocument(citations, [
      {
        outcome: 'found',
        key: record.key,
        record,
        candidates: [],
        doubts: [],
      },
    ]);
    assert.equal(document?.record, record);
    assert.equal(document.outcome, 'found');
  });
});
