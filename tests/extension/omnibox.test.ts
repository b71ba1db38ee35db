import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Candidate } from '../../core/registry/types.ts';
import { describe as line, escapeXml, readEntry, settled } from '../../extension/background/omnibox.ts';

const candidate = (number: string, reason: Candidate['reason']): Candidate => ({
  record: {
    key: `vn/van-ban/${number}`,
    number,
    tier: 'metadata',
    links: [],
    relations: [],
    affectedBy: [],
    sources: [],
  },
  reason,
});

describe('a suggestion in the address bar', () => {
  const parts = { name: '32/2021/NĐ-CP', title: 'Về <A> & “B”', rest: 'còn hiệu lực; mở tại vbpl.vn' };

  it('is XML in Chromium, whatever the title holds', () =>
    assert.equal(
      line(parts, false),
      '<match>32/2021/NĐ-CP</match>: Về &lt;A&gt; &amp; “B” <dim>(còn hiệu lực; mở tại vbpl.vn)</dim>',
    ));
  it('is plain in Firefox', () =>
    assert.equal(line(parts, true), '32/2021/NĐ-CP: Về <A> & “B” (còn hiệu lực; mở tại vbpl.vn)'));
  it('without a title is the number', () =>
    assert.equal(line({ ...parts, title: '' }, true), '32/2021/NĐ-CP (còn hiệu lực; mở tại vbpl.vn)'));
  it('leaves out what XML cannot carry', () =>
    assert.equal(escapeXml('a\u0000b\u000bc\'"'), 'abc&apos;&quot;'));
});

describe('what was entered', () => {
  it('are words, or a suggestion’s number and key', () => {
    assert.deepEqual(readEntry(' luật đất đai 2024 '), { words: 'luật đất đai 2024' });
    assert.deepEqual(readEntry('32/2021/NĐ-CP (vn/nghi-dinh/2021/32/cp)'), {
      words: '32/2021/NĐ-CP',
      key: 'vn/nghi-dinh/2021/32/cp',
    });
    assert.deepEqual(readEntry('Luật Đất đai (sửa đổi)'), { words: 'Luật Đất đai (sửa đổi)' });
  });

  const cases: [name: string, found: Candidate[], more: boolean, number: string | undefined][] = [
    ['nothing is found', [], false, undefined],
    ['one is found', [candidate('1/2020/A', 'title-words')], false, '1/2020/A'],
    ['one is found, and there may be others', [candidate('1/2020/A', 'title-words')], true, undefined],
    [
      'one has the very number, others fit the words',
      [candidate('1/2020/A', 'number'), candidate('2/2020/A', 'title-words')],
      true,
      '1/2020/A',
    ],
    [
      'two have the number',
      [candidate('152/KH-UBND', 'number'), candidate('152/KH-UBND', 'number')],
      false,
      undefined,
    ],
    [
      'two fit the words',
      [candidate('1/2020/A', 'title-words'), candidate('2/2020/A', 'short-number')],
      false,
      undefined,
    ],
  ];
  for (const [name, found, more, number] of cases)
    it(`${number === undefined ? 'settles nothing' : 'settles one document'} where ${name}`, () =>
      assert.equal(settled({ found, more })?.number, number));
});
