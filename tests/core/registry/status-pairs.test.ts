import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { readRecords } from '../../../core/registry/build/records.ts';
import { statusAt } from '../../../core/registry/status.ts';
import type { DocumentRecord } from '../../../core/registry/types.ts';
import { CHAINS } from './status-pairs.ts';

let byNumber: Map<string, DocumentRecord[]>;
before(() => {
  byNumber = new Map();
  for (const known of readRecords())
    byNumber.set(known.number, [...(byNumber.get(known.number) ?? []), known]);
});

function find(number: string, type?: string): DocumentRecord {
  const [found, ...others] = (byNumber.get(number) ?? []).filter((known) => !type || known.type === type);
  assert.ok(found, `no record of ${number}`);
  assert.deepEqual(others, [], `several records of ${number}`);
  return found;
}

for (const { source, type, pairs } of CHAINS) {
  describe(source, () => {
    for (const [number, day, kind, reason, by] of pairs) {
      test(`${number} on ${day}: ${kind} (${reason}${by ? `, ${by}` : ''})`, () => {
        const status = statusAt(find(number, type), day);
        assert.deepEqual([status.kind, status.reason, status.by], [kind, reason, by]);
        assert.equal(status.on, day);
      });
    }
  });
}

test('an end known from a weak source says so, one read in its clause does not', () => {
  assert.equal(statusAt(find('77/2015/QH13'), '2025-06-01').unsure, true);
  assert.equal(statusAt(find('80/2015/QH13'), '2025-06-01').unsure, true);
  assert.equal(statusAt(find('45/2013/QH13'), '2025-01-01').unsure, undefined);
});

test('every pair has a source, and most have a definite answer', () => {
  const pairs = CHAINS.flatMap((chain) => chain.pairs);
  assert.ok(CHAINS.every(({ source }) => source.length > 20));
  assert.ok(pairs.length >= 60, String(pairs.length));
  assert.ok(pairs.filter(([, , kind]) => kind !== 'unknown').length >= 45);
});
