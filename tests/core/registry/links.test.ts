import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LINK_SOURCES } from '../../../core/registry/link-sources.ts';
import { currentAddress, officialLinks, publisherOf } from '../../../core/registry/links.ts';

test('old addresses of vbpl.vn are rewritten by their item id', () => {
  const now = 'https://vbpl.vn/van-ban/chi-tiet/--147120';
  for (const old of [
    'https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=147120',
    'https://vbpl.vn/bokhoahoccongnghe/Pages/vbpq-van-ban-goc.aspx?dvid=13&ItemID=147120',
    'https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=147120#Chuong_I_Dieu_1',
  ])
    assert.equal(currentAddress(old), now);
  assert.equal(currentAddress('https://vbpl.vn/pages/portal.aspx'), 'https://vbpl.vn/pages/portal.aspx');
});

test('a document’s own page at an official publisher comes first, its search there drops out', () => {
  const links = officialLinks({
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
  const links = officialLinks({ number: '32/2021/NĐ-CP' });
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
    const links = officialLinks({ number });
    assert.ok(links.length > 0 && links.every(({ authoritative }) => !authoritative), number);
  }
});

test('a law known by name is searched by its name', () => {
  assert.match(officialLinks({ title: 'Luật Đất đai' })[0]!.url, /keyword=Lu%E1%BA%ADt%20%C4%90%E1%BA%A5t/);
});

test('an address of anyone but a publisher of the text is never official', () => {
  const links = officialLinks({
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
    officialLinks({ links, ...(place && { place }) }).find(({ kind }) => kind === 'document')!;
  assert.equal(linkOf('tỉnh Sơn La').authoritative, true);
  assert.equal(linkOf('xã Chiềng Mai, tỉnh Sơn La').authoritative, true);
  assert.equal(linkOf('tỉnh Bình Dương').authoritative, false);
  assert.equal(linkOf().authoritative, false);
  assert.equal(linkOf().publisher, 'congbao.sonla.gov.vn');
});

test('a copy on a government’s host is secondary: its body did not issue the text', () => {
  const copies = [
    'https://phuongabc.hanoi.gov.vn/x.pdf',
    'https://www.nso.gov.vn/quyet-dinh/',
    'https://phuongabc.binhduong.gov.vn/x.pdf',
    'https://datafiles.chinhphu.vn/x.pdf',
    'https://tulieu.dcs.vn/x.pdf',
  ].map((url) => ({ url, publisher: '' }));
  const links = officialLinks({ number: '32/2021/NĐ-CP', place: 'tỉnh Bình Dương', links: copies });
  assert.equal(links[0]!.publisher, 'vbpl.vn');
  for (const link of links.filter(({ kind }) => kind === 'document'))
    assert.equal(link.authoritative, false, link.url);
});

test('only https addresses are given, and nothing with credentials', () => {
  const hostile = [
    'javascript:alert(1)',
    'http://vbpl.vn/1',
    'data:text/html,x',
    'https://vbpl.vn@example.com/',
    'not an address',
  ];
  assert.deepEqual(officialLinks({ links: hostile.map((url) => ({ url, publisher: 'vbpl.vn' })) }), []);
});

test('every source’s templates are https addresses on its own domain', () => {
  for (const { name, search } of LINK_SOURCES) if (search) assert.equal(publisherOf(search), name);
});
