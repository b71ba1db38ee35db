import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentKey } from '../../../core/registry/document-key.ts';
import { comparePlaces, isLocal, isNationwideUnique, placeOfSite } from '../../../core/registry/locality.ts';
import { placePath } from '../../../core/registry/places.ts';

test('keys read type, year, serial and issuer', () => {
  assert.equal(documentKey({ number: '32/2021/NĐ-CP', type: 'nghi-dinh' }), 'vn/nghi-dinh/2021/32/cp');
  assert.equal(documentKey({ number: '97/2019/QH14', type: 'nghi-quyet' }), 'vn/nghi-quyet/2019/97/qh14');
  assert.equal(
    documentKey({ number: '01/2019/TTLT-BTC-BNV', type: 'thong-tu-lien-tich' }),
    'vn/thong-tu-lien-tich/2019/1/bnv-btc',
  );
});

test('a local document carries its place, wide to narrow, and the year of its day', () => {
  const key = documentKey({
    number: '152/KH-UBND',
    type: 'ke-hoach',
    issued: '2021-04-19',
    place: 'quận Đống Đa, thành phố Hà Nội',
  });
  assert.equal(key, 'vn/ke-hoach/2021/152/ubnd.ha-noi.dong-da');
});

test('without a year anywhere the key says so, and a day tells two of one number apart', () => {
  assert.equal(documentKey({ number: '749/QĐ-TTg', type: 'quyet-dinh' }), 'vn/quyet-dinh/-/749/ttg');
  assert.equal(
    documentKey({ number: '39-NQ/TW', type: 'nghi-quyet', issued: '2015-04-17' }, '2015-04-17'),
    'vn/nghi-quyet/2015/39/tw/2015-04-17',
  );
});

test('places are read from an issuer’s words', () => {
  assert.deepEqual(placePath('xã Chiềng Mai, tỉnh Sơn La'), ['son-la', 'chieng-mai']);
  assert.deepEqual(placePath('HĐND xã Chiềng Hặc tỉnh Sơn La'), ['son-la', 'chieng-hac']);
  assert.deepEqual(placePath('TP.HCM'), ['ho-chi-minh']);
  assert.deepEqual(placePath('UBND quận Đống Đa'), ['dong-da']);
});

test('a district of the city named is near, a namesake elsewhere is not', () => {
  assert.equal(comparePlaces('quận Đống Đa, thành phố Hà Nội', 'quận Đống Đa'), 'same');
  assert.equal(comparePlaces('quận Đống Đa, thành phố Hà Nội', 'Thành phố Hà Nội'), 'near');
  assert.equal(
    comparePlaces('phường Trần Phú, tỉnh Hà Tĩnh', 'phường Trần Phú, thành phố Hà Nội'),
    'elsewhere',
  );
  assert.equal(comparePlaces('tỉnh Sơn La', 'tỉnh Lai Châu'), 'elsewhere');
});

test('a government host names its province', () => {
  assert.equal(placeOfSite('yentruong.thanhhoa.gov.vn'), 'tỉnh Thanh Hóa');
  assert.equal(placeOfSite('tphcm.chinhphu.vn'), 'thành phố Hồ Chí Minh');
  assert.equal(placeOfSite('hanoi.gov.vn'), 'thành phố Hà Nội');
  assert.equal(placeOfSite('moj.gov.vn'), undefined);
  assert.equal(placeOfSite('sonla.example.com'), undefined);
});

test('which numbers stand for one document in the whole country', () => {
  for (const number of ['32/2021/NĐ-CP', '97/2019/QH14', '1111/NQ-UBTVQH14', '24/2018/QĐ-TTg'])
    assert.ok(isNationwideUnique(number), number);
  for (const number of ['749/QĐ-TTg', '12/2023/QĐ-UBND', '15-CT/TW', '152/KH-UBND', '10/NQ-HĐND'])
    assert.ok(!isNationwideUnique(number), number);
  assert.ok(isLocal('21/KH-SYT'));
});
