import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gatherer, partsOf, PART_LENGTH } from '../../extension/parts.ts';

const gathered = (text: string, length: number): [parts: number, whole: string | undefined] => {
  const gather = gatherer();
  let whole: string | undefined;
  const parts = [...partsOf(text, length)];
  for (const part of parts) whole = gather(part);
  return [parts.length, whole];
};

describe('a message in parts', () => {
  const texts: [text: string, length: number, parts: number][] = [
    ['', 4, 1],
    ['Điều 5', 6, 1],
    ['Điều 5', 4, 2],
    ['Nghị định số 32/2021/NĐ-CP', 5, 6],
  ];
  for (const [text, length, parts] of texts)
    it(`“${text}” in parts of ${length} is whole again`, () =>
      assert.deepEqual(gathered(text, length), [parts, text]));

  it('is never cut within a character', () => {
    const parts = [...partsOf('abc𠀀d', 4)].map(({ text }) => text);
    assert.deepEqual(parts, ['abc', '𠀀d']);
  });

  it('is refused where a part is no part, too long, or one too many', () => {
    assert.throws(() => gatherer()({ text: 5 }), /bad-message/);
    assert.throws(() => gatherer()(undefined), /bad-message/);
    assert.throws(() => gatherer()({ text: 'x'.repeat(PART_LENGTH + 1), last: true }), /bad-message/);
    const gather = gatherer(2);
    gather({ text: 'a', last: false });
    gather({ text: 'b', last: false });
    assert.throws(() => gather({ text: 'c', last: true }), /bad-message/);
  });
});
