import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import { digest } from '../../../core/library/digest.ts';

it('is the SHA-256 that others make, for every length around a block’s end', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, place) => (place * 7 + length) & 0xff);
    const own = Buffer.from(digest(bytes)).toString('hex');
    assert.equal(own, createHash('sha256').update(bytes).digest('hex'), `${length} bytes`);
  }
});
