import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citationMessages } from '../../../core/locale/citation.messages.ts';

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

describe('the words of a doubt', () => {
  it('hold for an article as for a draft: they name neither', () => {
    for (const language of ['vi', 'en'])
      for (const code of CODES) {
        const said = citationMessages.for(language).doubt({ code, suggestion: '97/2019/QH14' });
        assert.match(said, /\.$/);
        assert.doesNotMatch(said, /trong bài|bài viết|article|dự thảo|draft/);
      }
  });
});
