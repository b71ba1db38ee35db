import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reversedNames } from '../../../core/citation/vocabulary/types.ts';
import { citationMessages } from '../../../core/locale/citation.messages.ts';
import { fold } from '../../../core/text/fold.ts';

const slugs = new Set([...reversedNames.values()].flatMap((entry) => entry?.slug ?? []));

test('every type of document that is read has a name in both languages', () => {
  assert.ok(slugs.size > 30);
  for (const slug of slugs) {
    const name = citationMessages.for('vi').typeName(slug);
    assert.equal(fold(name).replaceAll(' ', '-'), slug);
    assert.notEqual(citationMessages.for('en').typeName(slug), '', slug);
  }
});
