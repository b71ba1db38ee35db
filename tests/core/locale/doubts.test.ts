import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citationMessages } from '../../../core/locale/citation.messages.ts';
import { registryMessages } from '../../../core/locale/registry.messages.ts';

const CODES = [
  'year-outside-term',
  'serial-out-of-order',
  'date-against-number',
  'type-against-code',
  'look-alike',
  'date-against-record',
  'type-against-record',
  'title-against-record',
  'like-number',
  'ambiguous',
] as const;

const REASONS = [
  'in-force-on-date',
  'newest-of-name',
  'no-number-or-title',
  'later-than-article',
  'not-settled',
  'each-term',
] as const;

describe('the words of a doubt, and of why it is that document', () => {
  it('hold for an article as for a draft: they name neither', () => {
    for (const language of ['vi', 'en'])
      for (const said of [
        ...CODES.map((code) => citationMessages.for(language).doubt({ code, suggestion: '97/2019/QH14' })),
        ...REASONS.map((reason) => registryMessages.for(language).outcome(reason)),
      ]) {
        assert.match(said, /\.$/);
        assert.doesNotMatch(said, /trong bài|bài viết|article|dự thảo|draft/);
      }
  });
});
