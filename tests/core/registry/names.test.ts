/**
 * How often a law named without a year is linked, and how often rightly, on texts of our own wording whose facts are
 * real (tests/accuracy/names.ndjson). `number` is the law meant, null where the words leave it open.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readRecords } from '../../../core/registry/build/records.ts';
import { findCitations } from '../../../core/citation/find.ts';
import { resolve } from '../../../core/registry/resolve.ts';
import type { DocumentRecord, Resolution } from '../../../core/registry/types.ts';
import { isDocument, ownRegistry } from '../../accuracy/registry.ts';
import { citation } from './records.ts';

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

test('no law known to be in force on a day gives way to another of its name, whether it is known or not', async (t) => {
  let asked = 0;
  let linked = 0;
  const wrong: string[] = [];
  const known = ownRegistry();
  for (const law of readRecords()) {
    const { title, number, effective, affectedBy, expires, codified } = law;
    if (!/^(?:bo-)?luat$/.test(law.type ?? '') || !title || /sửa đổi/i.test(title) || !effective) continue;
    const ends = affectedBy
      .filter(({ kind, part }) => (kind === 'replaces' || kind === 'repeals') && !part)
      .map(({ since }) => since);
    const end = [expires, ...ends, codified && `${codified}-01`].filter((day) => day !== undefined).sort()[0];
    const unknown = ownRegistry((record) => isDocument(record, number));
    const said = citation({ title, ...(law.type && { type: law.type }) });
    for (let year = Number(effective.slice(0, 4)); end && year <= Number(end.slice(0, 4)); year += 1) {
      const published = `${year}-07-15`;
      if (published < effective || published >= end) continue;
      asked += 1;
      const [right] = await resolve([said], known, { published });
      const [other] = await resolve([said], unknown, { published });
      if (right!.record?.number === number) linked += 1;
      else if (right!.record) wrong.push(`${published} ${number} → ${right!.record.number}`);
      if (other!.record) wrong.push(`${published} ${number} unknown → ${other!.record.number}`);
    }
  }
  t.diagnostic(`${asked} days of laws, ${linked} linked, ${wrong.length} wrongly`);
  assert.deepEqual(wrong, []);
});
