import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shellMessages } from '../../core/locale/shell.messages.ts';
import { badgeOf } from '../../extension/background/badge.ts';
import type { Tally } from '../../extension/tally.ts';

describe('the badge', () => {
  const cases: [tally: Tally, text: string][] = [
    [{ citations: 0, doubtful: 0, expired: 0 }, ''],
    [{ citations: 5, doubtful: 0, expired: 0 }, '5'],
    [{ citations: 5, doubtful: 1, expired: 0 }, '5?'],
    [{ citations: 12, doubtful: 1, expired: 2 }, '12!'],
    [{ citations: 4321, doubtful: 1, expired: 0 }, '999?'],
  ];
  for (const [tally, text] of cases)
    it(`of ${JSON.stringify(tally)} is “${text}”`, () => assert.equal(badgeOf(tally).text, text));

  it('looks different where something is doubtful, and where something has expired', () => {
    const grounds = [
      { citations: 1, doubtful: 0, expired: 0 },
      { citations: 1, doubtful: 1, expired: 0 },
      { citations: 1, doubtful: 1, expired: 1 },
    ].map((tally) => badgeOf(tally).ground);
    assert.equal(new Set(grounds).size, 3);
  });

  it('is said in words, too', () => {
    assert.equal(
      shellMessages.for('vi').tally(5, 1, 2),
      'Dẫn Chiếu: 5 viện dẫn trên trang này, 1 chỗ cần kiểm tra lại, 2 chỗ dẫn văn bản đã hết hiệu lực',
    );
    assert.equal(shellMessages.for('en').tally(1, 0, 0), 'Dẫn Chiếu: 1 citation on this page');
  });
});
