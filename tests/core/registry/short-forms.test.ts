/**
 * How often a number cut short is linked, and how often rightly, on texts of our own wording whose facts are real
 * (tests/accuracy/short-forms.ndjson). `number` is the document meant, null where none can be told.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/find.ts';
import { resolve } from '../../../core/registry/resolve.ts';
import { surroundings } from '../../../core/citation/surroundings.ts';
import type { DocumentRecord, Resolution } from '../../../core/registry/types.ts';
import { isDocument, ownRegistry } from '../../accuracy/registry.ts';

interface Row {
  id: string;
  published: string;
  text: string;
  short: string;
  number: string | null;
  issued?: string;
}

const rows = readFileSync('tests/accuracy/short-forms.ndjson', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

async function answer(
  { text, short, published }: Row,
  without?: (record: DocumentRecord) => boolean,
): Promise<Partial<Resolution>> {
  const citations = findCitations(text);
  const index = citations.findIndex((citation) => citation.text === short);
  const context = { published, around: surroundings(text, citations) };
  return (await resolve(citations, ownRegistry(without), context))[index] ?? {};
}

test('a number cut short is linked only to the document that is meant', async (t) => {
  assert.ok(rows.length >= 150);
  const wrong: string[] = [];
  let linked = 0;
  let offered = 0;
  for (const row of rows) {
    const { record, candidates = [] } = await answer(row);
    if (record) linked += 1;
    if (record && !isDocument(record, row.number, row.issued))
      wrong.push(`${row.id} ${row.number} → ${record.number}`);
    if (candidates[0] && isDocument(candidates[0].record, row.number, row.issued)) offered += 1;
  }
  t.diagnostic(
    `${rows.length} texts, ${linked} linked, ${wrong.length} wrongly; first offered is right in ${offered}`,
  );
  assert.deepEqual(wrong, []);
  assert.ok(linked >= 55, `${linked} linked`);
});

test('where the registry lacks the document that is meant, nothing else is linked in its place', async (t) => {
  const wrong: string[] = [];
  for (const row of rows) {
    const { record } = await answer(row, (known) => isDocument(known, row.number, row.issued));
    if (record) wrong.push(`${row.id} ${row.number} → ${record.number}`);
  }
  t.diagnostic(`${rows.length} texts, ${wrong.length} wrongly linked`);
  assert.deepEqual(wrong, []);
});
