import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readWeatherFile } from '../../../core/weather/schema.ts';
import { placesWanted, weatherView } from '../../../widgets/weather/weather.state.ts';

const cities = readWeatherFile(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../fixtures/weather/three-cities.json'), 'utf8'),
  ) as unknown,
);
const model = cities.places[0]!;
const file = {
  ...cities,
  places: [
    { ...model, id: 'quang-ngai', name: 'Quảng Ngãi' },
    { ...model, id: 'lam-dong', name: 'Lâm Đồng', point: 'Đà Lạt' },
  ],
};
const NOW = new Date('2026-11-22T14:10+07:00');

function seen(names: string[], chosen: string | null = null, places = file.places) {
  const view = weatherView({ kind: 'ready', data: { ...file, places } }, names, chosen, NOW);
  assert.equal(view.kind, 'ready');
  return [view.place.name, ...view.formerNames];
}

test('a province asked for by its name of today has no earlier name to tell', () => {
  assert.deepEqual(seen(['Quảng Ngãi']), ['Quảng Ngãi']);
});

test('a province asked for by its earlier name says so, each name once', () => {
  assert.deepEqual(seen(['Kon Tum']), ['Quảng Ngãi', 'Kon Tum']);
  assert.deepEqual(seen(['*'], 'kon-tum'), ['Quảng Ngãi', 'Kon Tum']);
  assert.deepEqual(seen(['Bình Thuận', 'Đắk Nông'], 'Bình Thuận'), ['Lâm Đồng', 'Bình Thuận', 'Đắk Nông']);
});

test('what another place was called is not told of this one', () => {
  assert.deepEqual(seen(['Kon Tum', 'Lâm Đồng'], 'lam-dong'), ['Lâm Đồng']);
});

test("a place of the portal's own under an earlier name has its own figures", () => {
  const own = { ...model, id: 'kon-tum', name: 'Kon Tum' };
  assert.deepEqual(seen(['Kon Tum'], null, [...file.places, own]), ['Kon Tum']);
  assert.deepEqual(seen(['Kon Tum @ 14.3545/108.0076'], null, [...file.places, own]), ['Kon Tum']);
});

test('a panel that names no place of the file shows all of them', () => {
  assert.deepEqual(placesWanted(file, ['Hà Nội']), file.places);
});
