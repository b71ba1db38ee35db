import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hostPattern } from '../../extension/sites.ts';

describe('the pattern under which a site is asked for', () => {
  const patterns: [url: string, pattern: string | undefined][] = [
    ['http://sontay.hanoi.gov.vn:8080/tin?id=5', '*://sontay.hanoi.gov.vn/*'],
    ['https://hanoi.gov.vn/', '*://hanoi.gov.vn/*'],
    ['chrome://version/', undefined],
    ['file:///tmp/a.html', undefined],
    ['about:blank', undefined],
    ['', undefined],
  ];
  for (const [url, pattern] of patterns) {
    it(`of “${url}” is ${pattern ?? 'none'}`, () => assert.equal(hostPattern(url), pattern));
  }
});
