import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWeatherFile } from '../../../core/weather/schema.ts';

function file(
  change: (place: Record<string, unknown> & { now: Record<string, unknown> }) => void = () => undefined,
) {
  const place = {
    id: 'ha-noi',
    name: 'Hà Nội',
    latitude: 21,
    longitude: 105.8,
    now: { at: '2026-11-22T14:00+07:00', temperature: 31, condition: 'clear', daylight: true } as Record<
      string,
      unknown
    >,
    days: [],
    source: { name: 'Open-Meteo', url: 'https://open-meteo.com/' },
  };
  change(place);
  return { format: 'danchieu-weather', version: 1, places: [place] };
}

const DAY = { date: '2026-11-23', condition: 'clear', high: 30, low: 20 };

test('a file with the least in it is read', () => {
  assert.equal(readWeatherFile(file()).places[0]!.name, 'Hà Nội');
});

test('a condition of a later version is unknown, and fields of a later version are left out', () => {
  const read = readWeatherFile(
    file((place) => {
      place.now['condition'] = 'sandstorm';
      place['pollen'] = 3;
    }),
  );
  assert.equal(read.places[0]!.now.condition, 'unknown');
  assert.equal('pollen' in read.places[0]!, false);
});

test('an index of the air on a scale of a later version is left out, the rest is read', () => {
  const air = { at: '2026-11-22T14:00+07:00', scale: 'us-aqi', index: 87 };
  assert.equal(readWeatherFile(file((place) => (place['air'] = air))).places[0]!.air?.index, 87);
  const later = readWeatherFile(file((place) => (place['air'] = { ...air, scale: 'asean-aqi' })));
  assert.equal('air' in later.places[0]!, false);
  assert.equal(later.places[0]!.now.temperature, 31);
});

for (const [name, bad] of [
  ['nothing', null],
  ['a list', []],
  ['another format', { ...file(), format: 'x' }],
  ['a later version', { ...file(), version: 2 }],
  ['no places', { ...file(), places: [] }],
  ['a time without an offset', file((place) => (place.now['at'] = '2026-11-22T14:00'))],
  ['a time that no clock shows', file((place) => (place.now['at'] = '2026-11-22T25:61+07:00'))],
  ['a day that no calendar has', file((place) => (place['days'] = [{ ...DAY, date: '2026-13-41' }]))],
  ['a temperature in words', file((place) => (place.now['temperature'] = '31'))],
  ['a temperature not of this world', file((place) => (place.now['temperature'] = 310))],
  ['a humidity over 100', file((place) => (place.now['humidity'] = 101))],
  ['a script for a source', file((place) => (place['source'] = { name: 'x', url: 'javascript:alert(1)' }))],
  ['an hour without a time', file((place) => (place['hours'] = [{ temperature: 3, condition: 'clear' }]))],
  [
    'an index below nothing',
    file((place) => (place['air'] = { at: '2026-11-22T14:00+07:00', scale: 'us-aqi', index: -1 })),
  ],
  ['no name', file((place) => (place['name'] = ' '))],
] as const) {
  test(`${name} is refused`, () => assert.throws(() => readWeatherFile(bad), TypeError));
}

test('a day of the calendar is read', () => {
  assert.equal(readWeatherFile(file((place) => (place['days'] = [DAY]))).places[0]!.days.length, 1);
});

test('the refusal names the field', () => {
  assert.throws(
    () => readWeatherFile(file((place) => (place.now['temperature'] = null))),
    /places\.0\.now\.temperature/,
  );
});

test('what a page puts on every object costs nobody the weather, and stays as it was', () => {
  const page = Object.prototype as { clone?: unknown };
  page.clone = () => undefined;
  try {
    assert.equal(readWeatherFile(file()).places[0]!.name, 'Hà Nội');
    assert.throws(() => readWeatherFile({}), TypeError);
    assert.equal(Object.prototype.propertyIsEnumerable.call(page, 'clone'), true);
  } finally {
    delete page.clone;
  }
});
