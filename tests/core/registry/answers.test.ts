import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { answers } from './answers.ts';

test('Node answers what the page and its worker answer (answers.browser.test.ts)', async () => {
  assert.deepEqual(await answers(), JSON.parse(readFileSync('tests/fixtures/registry/answers.json', 'utf8')));
});
