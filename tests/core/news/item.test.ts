import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readItem } from '../../../core/news/item.ts';

const BASE = 'https://phuong.example.vn/rss/tin.xml';

/** The title that a raw title becomes. */
function title(raw: string): string | undefined {
  return readItem({ title: raw, url: '/tin/1' }, BASE)?.title;
}

for (const [raw, text] of [
  ['  Họp tổ\n\tdân phố  ', 'Họp tổ dân phố'],
  ['<b>Lịch</b> tiếp công dân', 'Lịch tiếp công dân'],
  ['Lịch&nbsp;tiếp c&ocirc;ng d&acirc;n', 'Lịch tiếp công dân'],
  ['Ph&#432;&#7901;ng M&#x1ED9;c Lan', 'Phường Mộc Lan'],
  ['An &amp; toàn', 'An & toàn'],
  ['Ít hơn &lt;b&gt; 5', 'Ít hơn <b> 5'],
  ['5 < 7 và 9 > 8', '5 < 7 và 9 > 8'],
  ['<script>alert(1)</script>Thông báo', 'Thông báo'],
  ['<img src=x onerror=alert(1)>Thông báo', 'Thông báo'],
  ['a\u202Egnud\u202C b\u200B c', 'a gnud b c'],
  ['Tho\u0302ng ba\u0301o', 'Thông báo'],
  ['&unknown; &#0; &#xD800;', '&unknown;'],
] as const) {
  test(`the title ${JSON.stringify(raw)} reads ${JSON.stringify(text)}`, () =>
    assert.equal(title(raw), text));
}

test('an endless title is cut at a word and says so', () => {
  const cut = title('thông báo '.repeat(100_000))!;
  assert.ok(cut.length <= 300);
  assert.match(cut, /(thông|báo)…$/);
});

for (const raw of ['', '   ', '<p></p>', undefined, null]) {
  test(`no item without a title: ${JSON.stringify(raw)}`, () => {
    assert.equal(readItem({ title: raw, url: '/tin/1' }, BASE), undefined);
  });
}

for (const [link, url] of [
  ['/tin/1', 'https://phuong.example.vn/tin/1'],
  ['\n https://a.vn/1 \n', 'https://a.vn/1'],
  ['tin/1', 'https://phuong.example.vn/rss/tin/1'],
  ['//b.vn/1', 'https://b.vn/1'],
] as const) {
  test(`the link ${JSON.stringify(link)} leads to ${url}`, () =>
    assert.equal(readItem({ title: 'x', url: link }, BASE)?.url, url));
}

for (const link of [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<b>x</b>',
  'vbscript:x',
  'ftp://a.vn/x',
  'mailto:a@b.vn',
  'http://',
  '',
  null,
]) {
  test(`no item with the link ${JSON.stringify(link)}`, () =>
    assert.equal(readItem({ title: 'x', url: link }, BASE), undefined));
}

for (const [raw, published] of [
  ['Sat, 18 Feb 2017 15:21:50 +0700', '2017-02-18T08:21:50.000Z'],
  ['18 Feb 2017 15:21 GMT', '2017-02-18T15:21:00.000Z'],
  ['Sat, 18 Feb 2017 15:21:50', '2017-02-18T08:21:50.000Z'],
  ['2026-11-22T08:00:00+07:00', '2026-11-22T01:00:00.000Z'],
  ['2026-11-22T08:00:00+0700', '2026-11-22T01:00:00.000Z'],
  ['2026-11-22T01:00:00Z', '2026-11-22T01:00:00.000Z'],
  ['2026-11-22 08:00', '2026-11-22T01:00:00.000Z'],
  ['2026-11-22', '2026-11-21T17:00:00.000Z'],
  ['22/11/2026 8:05', '2026-11-22T01:05:00.000Z'],
  ['5/7/2022', '2022-07-04T17:00:00.000Z'],
  ['7/5/2022 10:00:00 AM', undefined],
  ['32/11/2026', undefined],
  ['hôm qua', undefined],
  ['', undefined],
] as const) {
  test(`the date ${JSON.stringify(raw)} is ${published ?? 'none'}`, () => {
    assert.equal(readItem({ title: 'x', url: '/1', published: raw }, BASE)?.published, published);
  });
}

for (const [names, category] of [
  [['Thông báo'], 'notice'],
  [['THONG BAO - Mời họp'], 'notice'],
  [['Tin nổi bật'], 'featured'],
  [['Tiêu điểm'], 'featured'],
  [['Kinh tế', 'Xã hội'], 'other'],
  [[], 'other'],
] as const) {
  test(`a feed's category ${names.join(', ') || '(none)'} is ${category}`, () => {
    assert.equal(readItem({ title: 'x', url: '/1', categories: names }, BASE)?.category, category);
  });
}
