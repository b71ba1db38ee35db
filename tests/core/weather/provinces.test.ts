import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WEATHER_POINTS } from '../../../core/weather/points.ts';
import { findProvince, PROVINCES } from '../../../core/weather/provinces.ts';

test('there are 34 provinces and cities, which with those they absorbed make the 63 of before', () => {
  assert.equal(PROVINCES.length, 34);
  assert.equal(new Set(PROVINCES.map(({ id }) => id)).size, 34);
  assert.equal(
    PROVINCES.reduce((count, { formerly }) => count + 1 + formerly.length, 0),
    63,
  );
});

test('Hà Nội, Đà Nẵng and TP Hồ Chí Minh come first', () => {
  assert.deepEqual(
    PROVINCES.slice(0, 3).map(({ id }) => id),
    ['ha-noi', 'da-nang', 'ho-chi-minh'],
  );
});

test('every province has a point, inside Việt Nam, of at most four decimals', () => {
  assert.equal(WEATHER_POINTS.length, 34);
  for (const { latitude, longitude } of WEATHER_POINTS) {
    assert.ok(latitude > 8.4 && latitude < 23.4 && longitude > 102 && longitude < 109.5);
    assert.match(`${latitude} ${longitude}`, /^\d+(\.\d{1,4})? \d+(\.\d{1,4})?$/);
  }
});

for (const [asked, id, formerName] of [
  ['Hà Nội', 'ha-noi'],
  ['hà nội', 'ha-noi'],
  ['HA NOI', 'ha-noi'],
  ['Hanoi', 'ha-noi'],
  ['Thành phố Đà Nẵng', 'da-nang'],
  ['TP. Hồ Chí Minh', 'ho-chi-minh'],
  ['TPHCM', 'ho-chi-minh'],
  ['Sài Gòn', 'ho-chi-minh'],
  ['tỉnh Lào Cai', 'lao-cai'],
  ['Thừa Thiên Huế', 'hue'],
  ['Kon Tum', 'quang-ngai', 'Kon Tum'],
  ['Bà Rịa – Vũng Tàu', 'ho-chi-minh', 'Bà Rịa - Vũng Tàu'],
  ['Bắc Giang', 'bac-ninh', 'Bắc Giang'],
] as const) {
  test(`"${asked}" is ${id}${formerName ? ', by an earlier name' : ''}`, () => {
    const found = findProvince(asked);
    assert.equal(found?.province.id, id);
    assert.equal(found?.formerName, formerName);
  });
}

test('a name that is no province finds none', () => {
  assert.equal(findProvince('Atlantis'), undefined);
  assert.equal(findProvince(''), undefined);
});
