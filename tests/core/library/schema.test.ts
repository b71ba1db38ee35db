/** What passes as a citation where one comes in from outside: a page's script, a backup. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/find.ts';
import { citationSchema } from '../../../core/library/shapes.ts';

test('what the engine reads passes as it is', () => {
  const text =
    'Theo khoản 2 Điều 5 Quyết định số 37/2026/QĐ-UBND ngày 05/02/2026 của UBND tỉnh Sơn La và Quyết định này';
  for (const said of findCitations(text)) assert.deepEqual(citationSchema().parse(said), said);
});

test('a field of another kind, or a day that is none, is refused before it reaches the registry', () => {
  const [said] = findCitations('Nghị định 32 ngày 29/3/2021');
  for (const wrong of [
    { serial: 5 },
    { issuer: {} },
    { issuerCode: 1 },
    { issued: '29/3/2021' },
    { number: 32 },
  ])
    assert.equal(citationSchema().safeParse({ ...said, ...wrong }).success, false, JSON.stringify(wrong));
});
