import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LINK_SOURCES, type LinkSource } from '../../../core/registry/link-sources.ts';
import { LOCAL_LINK_SOURCES } from '../../../core/registry/local-link-sources.ts';
import { currentAddress, mainLink, publisherOf, sourceLinks } from '../../../core/registry/links.ts';

test('old addresses of vbpl.vn are rewritten by their item id', () => {
  const now = 'https://vbpl.vn/van-ban/chi-tiet/--147120';
  for (const old of [
    'https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=147120',
    'https://vbpl.vn/bokhoahoccongnghe/Pages/vbpq-van-ban-goc.aspx?dvid=13&ItemID=147120',
    'https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=147120#Chuong_I_Dieu_1',
    'http://vbpl.vn/hanam/Pages/vbpq-luocdo.aspx?itemid=147120&Keyword=',
    'https://vbpl.vn/van-ban/chi-tiet/nghi-dinh-32-2021-nd-cp--147120?tabs=luoc-do',
  ])
    assert.equal(currentAddress(old), now);
  assert.equal(currentAddress('https://vbpl.vn/pages/portal.aspx'), 'https://vbpl.vn/pages/portal.aspx');
});

test('a document’s own page at an official publisher comes first, its search there drops out', () => {
  const links = sourceLinks({
    number: '32/2021/NĐ-CP',
    links: [{ url: 'https://vbpl.vn/van-ban/chi-tiet/--147120', publisher: 'vbpl.vn' }],
  });
  assert.deepEqual(links[0], {
    url: 'https://vbpl.vn/van-ban/chi-tiet/--147120',
    publisher: 'vbpl.vn',
    kind: 'document',
    authoritative: true,
  });
  assert.equal(links.filter(({ publisher }) => publisher === 'vbpl.vn').length, 1);
});

test('a bare number gets searches, marked as such, official ones first', () => {
  const links = sourceLinks({ number: '32/2021/NĐ-CP' });
  assert.ok(links.length >= 3);
  assert.ok(links.every(({ kind }) => kind === 'search'));
  const official = links.map(({ authoritative }) => authoritative);
  assert.deepEqual(
    official,
    [...official].sort((a, b) => Number(b) - Number(a)),
  );
  assert.match(links[0]!.url, /32%2F2021%2FN%C4%90-CP/);
});

test('central registers are not searched for what they never hold', () => {
  for (const number of ['152/KH-UBND', '15-CT/TW']) {
    const links = sourceLinks({ number });
    assert.ok(links.length > 0 && links.every(({ authoritative }) => !authoritative), number);
  }
});

test('a law known by name is searched by its name', () => {
  assert.match(sourceLinks({ title: 'Luật Đất đai' })[0]!.url, /keyword=Lu%E1%BA%ADt%20%C4%90%E1%BA%A5t/);
});

test('an address of anyone but a publisher of the text is never official', () => {
  const links = sourceLinks({
    number: '60/2025/QĐ-UBND',
    links: [
      { url: 'https://thuvienphapluat.vn/van-ban/Bo-may/Quyet-dinh-60-674183.aspx', publisher: 'vbpl.vn' },
      { url: 'https://gov.vn.example.com/60', publisher: 'vbpl.vn' },
      { url: 'https://notvbpl.vn/60', publisher: 'vbpl.vn' },
    ],
  });
  for (const link of links.filter(({ kind }) => kind === 'document'))
    assert.equal(link.authoritative, false, link.url);
});

test('a province’s own portal is official for its documents, and for no others', () => {
  const links = [
    { url: 'https://congbao.sonla.gov.vn/congbao.nsf/NoiDung?openForm&ParentUNID=1', publisher: '' },
  ];
  const linkOf = (place?: string) =>
    sourceLinks({ links, ...(place && { place }) }).find(({ kind }) => kind === 'document')!;
  assert.equal(linkOf('tỉnh Sơn La').authoritative, true);
  assert.equal(linkOf('xã Chiềng Mai, tỉnh Sơn La').authoritative, true);
  assert.equal(linkOf('tỉnh Bình Dương').authoritative, false);
  assert.equal(linkOf().authoritative, false);
  assert.equal(linkOf().publisher, 'congbao.sonla.gov.vn');
});

test('a commune’s own host is official for its own documents, not for its neighbour’s or the centre’s', () => {
  const linkOf = (number: string, place: string, host = 'taxua.sonla.gov.vn') =>
    sourceLinks({ number, place, links: [{ url: `https://${host}/152.pdf`, publisher: '' }] }).find(
      ({ kind }) => kind === 'document',
    )!.authoritative;
  assert.equal(linkOf('152/KH-UBND', 'xã Tà Xùa, tỉnh Sơn La'), true);
  assert.equal(linkOf('152/KH-UBND', 'xã Bắc Yên, tỉnh Sơn La'), false);
  assert.equal(linkOf('152/KH-UBND', 'xã Tà Xùa, tỉnh Lào Cai'), false);
  assert.equal(linkOf('152/KH-UBND', 'tỉnh Sơn La'), false);
  assert.equal(linkOf('152/KH-UBND', 'tỉnh Sơn La', 'www.sonla.gov.vn'), true);
  assert.equal(linkOf('32/2021/NĐ-CP', 'xã Tà Xùa, tỉnh Sơn La'), false);
});

test('an official publisher’s host counts only over TLS and at its usual port', () => {
  for (const url of ['http://vbpl.vn/a', 'https://vbpl.vn:8443/a', 'http://congbao.sonla.gov.vn/1']) {
    const links = sourceLinks({ place: 'tỉnh Sơn La', links: [{ url, publisher: '' }] });
    assert.deepEqual(
      links.map((link) => [link.url, link.authoritative]),
      [[url, false]],
    );
  }
});

test('a copy on a government’s host is secondary: its body did not issue the text', () => {
  const copies = [
    'https://phuongabc.hanoi.gov.vn/x.pdf',
    'https://www.nso.gov.vn/quyet-dinh/',
    'https://phuongabc.binhduong.gov.vn/x.pdf',
    'https://datafiles.chinhphu.vn/x.pdf',
    'https://tulieu.dcs.vn/x.pdf',
  ].map((url) => ({ url, publisher: '' }));
  const links = sourceLinks({ number: '32/2021/NĐ-CP', place: 'tỉnh Bình Dương', links: copies });
  assert.equal(links[0]!.publisher, 'vbpl.vn');
  for (const link of links.filter(({ kind }) => kind === 'document'))
    assert.equal(link.authoritative, false, link.url);
});

test('only http(s) addresses pass, of known publishers or State hosts, and nothing with credentials', () => {
  const hostile = [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://vbpl.vn/1',
    'https://vbpl.vn@example.com/',
    'https://reader:secret@vbpl.vn/1',
    'https://vbpl.vn.example.com/1',
    'https://vbpl.vn./1',
    'https://gov.vn.example.com/1',
    'https://mot-trang-nao-do.blogspot.com/nghi-dinh-32',
    '//vbpl.vn/1',
    'not an address',
  ];
  assert.deepEqual(sourceLinks({ links: hostile.map((url) => ({ url, publisher: 'vbpl.vn' })) }), []);
  const old = sourceLinks({ links: [{ url: 'http://www.nso.gov.vn/quyet-dinh/', publisher: '' }] });
  assert.deepEqual(
    old.map(({ url, authoritative }) => [url, authoritative]),
    [['http://www.nso.gov.vn/quyet-dinh/', false]],
  );
});

test('what a pack of the page’s owner names passes, as a copy', () => {
  const links = [{ url: 'https://vanban.example.org/12', publisher: '' }];
  assert.deepEqual(sourceLinks({ links }), []);
  assert.deepEqual(
    sourceLinks({ links, pack: 'Phường Bình Tiên' }).map(({ url, authoritative }) => [url, authoritative]),
    [['https://vanban.example.org/12', false]],
  );
});

test('every source’s addresses are https and on its own domain; a name stands once', () => {
  const all = [...LINK_SOURCES, ...LOCAL_LINK_SOURCES];
  for (const { name, documents = [], searches = [], portal, note } of all) {
    for (const address of [
      ...[...documents, ...searches].map((one) => one.address),
      portal ?? `https://${name}/`,
    ]) {
      assert.match(address, /^https:/);
      assert.equal(publisherOf(address), name);
    }
    assert.ok(note);
  }
  assert.equal(new Set(all.map(({ name }) => name)).size, all.length);
});

test('a number or name, however hostile, stays inside its parameter', () => {
  const titles = [
    'Luật & <script>alert(1)</script>#?x=1&keyword=',
    '"><img src=x onerror=alert(1)>',
    '../../../van-ban?keyword=x\r\nSet-Cookie: a=b',
    '$& $1 $` {words} %00 %7Bwords%7D',
    'Luật\u0000 Đất\u202E đai \uD83D',
    '\uDC00Luật Đất đai',
    'Luật '.repeat(5000),
  ];
  for (const title of titles) {
    const links = sourceLinks({ title });
    assert.equal(links.length, LINK_SOURCES.filter(({ searches }) => searches).length);
    for (const { url, publisher } of links) {
      const source = LINK_SOURCES.find(({ name }) => name === publisher)!;
      const template = new URL(source.searches![0]!.address);
      const filled = new URL(url);
      assert.equal(filled.origin + filled.pathname, template.origin + template.pathname);
      assert.deepEqual([...filled.searchParams.keys()], [...template.searchParams.keys()]);
      assert.equal(filled.hash, '');
      assert.ok(url.length < 2500, `${url.length} characters`);
      for (const [name, value] of template.searchParams)
        if (value !== '{words}') assert.equal(filled.searchParams.get(name), value);
    }
  }
});

test('a source with nothing to search for drops out', () => {
  for (const title of ['', '   ', '\uD800']) assert.deepEqual(sourceLinks({ title }), []);
  assert.deepEqual(sourceLinks({}), []);
});

const TWO_FORMS: LinkSource[] = [
  {
    name: 'vbpl.vn',
    authoritative: true,
    item: /[?/]id=(?<id>\d+)/,
    documents: [
      { address: 'https://vbpl.vn/new/{item}', from: '2026-04-23', until: '2030-01-01' },
      { address: 'https://vbpl.vn/old.aspx?id={item}', until: '2026-04-23' },
      { address: 'https://vbpl.vn/newest/{item}', from: '2030-01-01' },
    ],
    searches: [{ address: 'https://vbpl.vn/find?q={words}&type={type}&page=1', until: '2030-01-01' }],
    note: 'a source whose addresses changed twice',
  },
];

test('a form of address is used only on the days on which it holds', () => {
  const on = (day?: string) =>
    currentAddress('https://vbpl.vn/x?id=7', { sources: TWO_FORMS, ...(day && { on: day }) });
  assert.equal(on('2026-04-22'), 'https://vbpl.vn/old.aspx?id=7');
  assert.equal(on('2026-04-23'), 'https://vbpl.vn/new/7');
  assert.equal(on('2029-12-31'), 'https://vbpl.vn/new/7');
  assert.equal(on('2030-01-01'), 'https://vbpl.vn/newest/7');
  assert.equal(on(), 'https://vbpl.vn/newest/7');
  assert.deepEqual(sourceLinks({ number: '32/2021/NĐ-CP' }, { sources: TWO_FORMS }), []);
});

test('a part that is not known drops out of a query', () => {
  const [search] = sourceLinks({ number: '32/2021/NĐ-CP' }, { sources: TWO_FORMS, on: '2029-01-01' });
  assert.equal(search?.url, 'https://vbpl.vn/find?q=32%2F2021%2FN%C4%90-CP&page=1');
});

test('the preferred publisher comes first among its equals, never before a more authoritative one', () => {
  const first = (prefer: string) => sourceLinks({ number: '32/2021/NĐ-CP' }, { prefer })[0]!.publisher;
  assert.equal(first('vanban.chinhphu.vn'), 'vanban.chinhphu.vn');
  assert.equal(first('luatvietnam.vn'), 'vbpl.vn');
  const others = sourceLinks({ number: '32/2021/NĐ-CP' }, { prefer: 'luatvietnam.vn' }).filter(
    ({ authoritative }) => !authoritative,
  );
  assert.equal(others[0]!.publisher, 'luatvietnam.vn');
  assert.equal(first('nobody.example'), 'vbpl.vn');
});

test('a plan of a city has that city’s portal, to look it up by hand; a mark does not lead there', () => {
  const links = sourceLinks({ number: '152/KH-UBND', place: 'thành phố Hà Nội' });
  assert.deepEqual(links[0], {
    url: 'https://vanban.hanoi.gov.vn/',
    publisher: 'vanban.hanoi.gov.vn',
    kind: 'portal',
    authoritative: true,
  });
  assert.equal(mainLink(links), undefined);
  const isPortal = ({ kind }: { kind: string }): boolean => kind === 'portal';
  for (const place of ['quận Đống Đa, thành phố Hà Nội', 'tỉnh Bắc Ninh', undefined])
    assert.equal(sourceLinks({ number: '152/KH-UBND', place }).some(isPortal), false, place);
  assert.equal(sourceLinks({ number: '32/2021/NĐ-CP', place: 'thành phố Hà Nội' }).some(isPortal), false);
});
