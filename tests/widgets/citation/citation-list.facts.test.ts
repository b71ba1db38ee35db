import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/find.ts';
import { resolve } from '../../../core/registry/resolve.ts';
import { citedDocuments, type Settled } from '../../../widgets/citation/citation-list.facts.ts';
import { record, registryOf } from '../../core/registry/records.ts';

const registry = registryOf(
  record({
    number: '32/2021/NĐ-CP',
    type: 'nghi-dinh',
    title: 'Quy định chi tiết Nghị quyết số 97/2019/QH14',
    effective: '2021-05-15',
    expires: '2025-01-01',
  }),
  record({ number: '97/2019/QH14', type: 'nghi-quyet' }),
);

async function listed(text: string, published?: string, asked = true) {
  const citations = findCitations(text);
  const resolutions = [await resolve(citations, registry, published === undefined ? {} : { published })];
  const settled: Settled = asked
    ? { state: 'answered', resolutions, asOf: registry.asOf }
    : { state: 'loading' };
  const texts = [{ citations, linkOf: () => undefined }];
  return citedDocuments(
    { texts, published, settle: () => Promise.resolve(undefined) },
    settled,
    '2026-01-01',
  );
}

test('each document stands once, in the order of first mention, with all places that mean it', async () => {
  const documents = await listed(
    'Theo Nghị định số 32/2021/NĐ-CP và Nghị quyết số 97/2019/QH14. Nghị định 32 nêu rõ; khoản 2 Điều 5 Nghị định này cũng vậy.',
  );
  assert.deepEqual(
    documents.map(({ facts, places }) => [facts.number, places.map(({ index }) => index)]),
    [
      ['32/2021/NĐ-CP', [0, 2, 3]],
      ['97/2019/QH14', [1]],
    ],
  );
});

test('before the registry has answered, the text alone tells the documents apart', async () => {
  const documents = await listed('Theo Nghị định số 32/2021/NĐ-CP; Nghị định 32 nêu rõ.', undefined, false);
  assert.deepEqual(
    documents.map(({ facts, places }) => [facts.number, facts.state, places.length]),
    [['32/2021/NĐ-CP', 'loading', 2]],
  );
});

test('it tells the status when the article was written and today', async () => {
  const [document] = await listed('Theo Nghị định số 32/2021/NĐ-CP.', '2022-08-02');
  assert.equal(document!.facts.then?.kind, 'in-force');
  assert.equal(document!.facts.now?.kind, 'expired');
});

test('provisions and doubts of all places come together, each once', async () => {
  const [document] = await listed(
    'Theo khoản 2 Điều 5 Nghị quyết số 97/2021/QH14. Lại khoản 2 Điều 5 và Điều 7 Nghị quyết số 97/2021/QH14.',
  );
  assert.deepEqual(
    document!.facts.provisions.map(({ clause, article }) => [clause, article]),
    [
      ['2', '5'],
      [undefined, '7'],
    ],
  );
  assert.equal(document!.facts.doubts.length, 1);
  assert.equal(document!.places.length, 2);
});

test('what points at nothing is not listed', async () => {
  assert.deepEqual(await listed('Nghị định này có hiệu lực từ ngày ký.'), []);
});
