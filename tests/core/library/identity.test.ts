import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canonicalUrl } from '../../../core/library/identity.ts';

describe('the canonical address of an article', () => {
  const same: [string, string, string][] = [
    [
      'tracking parameters',
      'https://a.gov.vn/tin?utm_source=zalo&id=7&fbclid=x',
      'https://a.gov.vn/tin?id=7',
    ],
    [
      'the order of parameters',
      'https://vanban.chinhphu.vn/?docid=211&pageid=27160',
      'https://vanban.chinhphu.vn/?pageid=27160&docid=211',
    ],
    ['http and https', 'http://a.gov.vn/tin/5', 'https://a.gov.vn/tin/5'],
    ['the case of the host', 'https://A.Gov.VN/tin/5', 'https://a.gov.vn/tin/5'],
    ['a place within the page', 'https://a.gov.vn/tin/5#binh-luan', 'https://a.gov.vn/tin/5'],
  ];
  for (const [what, one, other] of same) {
    it(`does not depend on ${what}`, () => assert.equal(canonicalUrl(one), canonicalUrl(other)));
  }

  const different: [string, string, string][] = [
    [
      'the id in the query',
      'https://a.gov.vn/chitiet.aspx?ItemID=5',
      'https://a.gov.vn/chitiet.aspx?ItemID=6',
    ],
    ['the case of the path', 'https://a.gov.vn/Tin/5', 'https://a.gov.vn/tin/5'],
    ['a route kept behind #', 'https://a.gov.vn/#/tin/5', 'https://a.gov.vn/#/tin/6'],
    ['a parameter named ref or source', 'https://a.gov.vn/tin?source=5', 'https://a.gov.vn/tin?source=6'],
  ];
  for (const [what, one, other] of different) {
    it(`depends on ${what}`, () => assert.notEqual(canonicalUrl(one), canonicalUrl(other)));
  }

  it('is what the page states, where that cannot mean another page', () => {
    assert.equal(
      canonicalUrl('https://a.gov.vn/tin/so-ket?print=1', '/tin/so-ket?print=1&p=1'),
      'https://a.gov.vn/tin/so-ket?p=1&print=1',
    );
    assert.equal(
      canonicalUrl('https://a.gov.vn/Tin/so-ket.html', 'https://a.gov.vn/tin/so-ket/'),
      'https://a.gov.vn/tin/so-ket/',
    );
  });

  const lies: [string, string, string][] = [
    ['the portal’s home page', 'https://a.gov.vn/tin/5', 'https://a.gov.vn/'],
    ['another host', 'https://a.gov.vn/tin/5', 'https://b.gov.vn/tin/5'],
    [
      'the same page without its document’s id',
      'https://a.gov.vn/chitiet?docid=211481',
      'https://a.gov.vn/chitiet',
    ],
    ['a section of the portal', 'https://a.gov.vn/tin-a', 'https://a.gov.vn/vi'],
    ['the page without what names the article', 'https://a.gov.vn/xem?bai=hop-dan', 'https://a.gov.vn/xem'],
    ['another value in the address', 'https://a.gov.vn/xem?id=2', 'https://a.gov.vn/tin-tuc-2021'],
    ['written in no encoding', 'https://a.gov.vn/b%E1', 'https://a.gov.vn/c%E1'],
    ['the page shown before', 'https://a.gov.vn/tin/so-ket-6.html', 'https://a.gov.vn/tin/tap-huan-5.html'],
    ['a longer number with this one in it', 'https://a.gov.vn/tin?id=5', 'https://a.gov.vn/tin?id=15'],
    [
      'the home page of a site that keeps its route behind #',
      'https://a.gov.vn/#/tin/5',
      'https://a.gov.vn/',
    ],
    ['an address that cannot be decoded', 'https://a.gov.vn/tin/5', 'https://a.gov.vn/%E1%BB'],
    ['no address at all', 'https://a.gov.vn/tin/5', 'http://['],
  ];
  for (const [what, page, stated] of lies) {
    it(`is not what the page states, where that is ${what}`, () =>
      assert.equal(canonicalUrl(page, stated), canonicalUrl(page)));
  }

  it('does not exist for files and the browser’s own pages', () => {
    assert.equal(canonicalUrl('file:///tmp/a.html'), undefined);
    assert.equal(canonicalUrl('about:blank'), undefined);
  });
});
