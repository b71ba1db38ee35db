import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { covers, hostPattern, siteWritten } from '../../extension/sites.ts';

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

describe('whether a grant covers an address', () => {
  const cases: [pattern: string, url: string, isCovered: boolean][] = [
    ['*://*.gov.vn/*', 'https://sontay.hanoi.gov.vn/tin?id=1', true],
    ['*://*.gov.vn/*', 'http://gov.vn/', true],
    ['*://*.gov.vn/*', 'https://evilgov.vn/', false],
    ['*://hanoi.gov.vn/*', 'https://hanoi.gov.vn:8443/', true],
    ['*://hanoi.gov.vn/*', 'https://sontay.hanoi.gov.vn/', false],
    ['https://vbpl.vn/*', 'http://vbpl.vn/', false],
    ['*://*/*', 'https://example.com/', true],
    ['*://*/*', 'chrome://version/', false],
    ['nonsense', 'https://example.com/', false],
  ];
  for (const [pattern, url, isCovered] of cases)
    it(`${pattern} ${isCovered ? 'covers' : 'leaves out'} ${url}`, () =>
      assert.equal(covers(pattern, url), isCovered));
});

describe('the site of an address as readers write it', () => {
  const cases: [written: string, pattern: string | undefined][] = [
    ['hanoi.gov.vn', '*://hanoi.gov.vn/*'],
    [' https://Sontay.hanoi.gov.vn/tin?id=5#a ', '*://sontay.hanoi.gov.vn/*'],
    ['hanoi.gov.vn:8080/tin', '*://hanoi.gov.vn/*'],
    ['', undefined],
    ['trang của phường', undefined],
    ['localhost', undefined],
    ['*.gov.vn', undefined],
    ['chrome://version/', undefined],
  ];
  for (const [written, pattern] of cases)
    it(`“${written}” is ${pattern ?? 'none'}`, () => assert.equal(siteWritten(written), pattern));
});
