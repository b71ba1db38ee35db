/**
 * How often a law named without a year is linked, and how often rightly, on texts of our own wording whose facts are
 * real (tests/accuracy/names.ndjson). `number` is the law meant, null where the words leave it open.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/find.ts';
import { resolve } from '../../../core/registry/resolve.ts';
import type { DocumentRecord, Resolution } from '../../../core/registry/types.ts';
import { isDocument, ownRegistry } from '../../accuracy/registry.ts';

interface Row {
  id: string;
  published: string;
  text: string;
  name: string;
  number: string | null;
}

const rows = readFileSync('tests/accuracy/names.ndjson', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

async function answer(
  { text, published }: Row,
  without?: (record: DocumentRecord) => boolean,
): Promise<Resolution | undefined> {
  const citations = findCitations(text);
  const index = citations.findIndex(({ title }) => title !== undefined);
  return (await resolve(citations, ownRegistry(without), { published }))[index];
}

test('a law named without a year is linked only to the version that is meant', async (t) => {
  assert.ok(rows.length >= 60);
  const wrong: string[] = [];
  let linked = 0;
  for (const row of rows) {
    const record = (await answer(row))?.record;
    if (!record) continue;
    linked += 1;
    if (!isDocument(record, row.number)) wrong.push(`${row.id} ${row.number} → ${record.number}`);
  }
  t.diagnostic(`${rows.length} texts, ${linked} linked, ${wrong.length} wrongly`);
  assert.deepEqual(wrong, []);
  assert.ok(linked >= 60, `${linked} linked`);
});

test('where the registry lacks the version that is meant, no other is linked in its place', async (t) => {
  const wrong: string[] = [];
  for (const row of rows) {
    const record = (await answer(row, (known) => isDocument(known, row.number)))?.record;
    if (record) wrong.push(`${row.id} ${row.number} → ${record.number}`);
  }
  t.diagnostic(`${rows.length} texts, ${wrong.length} wrongly linked`);
  assert.deepEqual(wrong, []);
});
