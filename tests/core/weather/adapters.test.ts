import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromMetNorway } from '../../../core/weather/met-norway.ts';
import { WEATHER_FORMAT } from '../../../core/weather/model.ts';
import {
  fromOpenMeteo,
  openMeteoAddress,
  openMeteoAirAddress,
  withOpenMeteoAir,
} from '../../../core/weather/open-meteo.ts';
import { WEATHER_POINTS } from '../../../core/weather/points.ts';
import { readWeatherFile } from '../../../core/weather/schema.ts';

const hanoi = WEATHER_POINTS.find(({ id }) => id === 'ha-noi')!;
const laoCai = WEATHER_POINTS.find(({ id }) => id === 'lao-cai')!;

/** In the form their documentation gives, with figures of ours. */
function openMeteo() {
  return {
    latitude: 21,
    longitude: 105.875,
    generationtime_ms: 0.21,
    utc_offset_seconds: 25200,
    timezone: 'Asia/Ho_Chi_Minh',
    timezone_abbreviation: 'GMT+7',
    elevation: 16,
    current_units: { time: 'iso8601', interval: 'seconds', temperature_2m: '°C' },
    current: {
      time: '2026-11-22T14:00',
      interval: 900,
      temperature_2m: 31.2,
      relative_humidity_2m: 78,
      apparent_temperature: 36.1,
      is_day: 1,
      weather_code: 80,
      wind_speed_10m: 12.4,
      wind_direction_10m: 140,
    },
    daily: {
      time: ['2026-11-22', '2026-11-23', '2026-11-24'],
      weather_code: [80, 95, null],
      temperature_2m_max: [33, 30.5, null],
      temperature_2m_min: [25.1, 24, null],
      precipitation_sum: [2.4, null, null],
      precipitation_probability_max: [60, null, null],
      uv_index_max: [7.5, 6, null],
      sunrise: ['2026-11-22T06:08', '2026-11-23T06:08', '2026-11-24T06:09'],
      sunset: ['2026-11-22T17:14', '2026-11-23T17:14', '2026-11-24T17:14'],
    },
    hourly: {
      time: ['2026-11-22T14:00', '2026-11-22T15:00', '2026-11-22T16:00'],
      temperature_2m: [31.2, null, 30],
      weather_code: [80, 80, 61],
      precipitation_probability: [45, 60, null],
    },
  };
}

function openMeteoAir(current: Record<string, unknown> = { us_aqi: 87, pm2_5: 29.3 }) {
  return {
    latitude: 21,
    longitude: 105.9,
    utc_offset_seconds: 25200,
    timezone: 'Asia/Ho_Chi_Minh',
    current_units: { time: 'iso8601', interval: 'seconds', us_aqi: 'USAQI', pm2_5: 'μg/m³' },
    current: { time: '2026-11-22T14:00', interval: 3600, ...current },
  };
}

test('one request asks Open-Meteo for all places, by Vietnamese days', () => {
  const address = new URL(openMeteoAddress([hanoi, laoCai]));
  assert.equal(address.searchParams.get('latitude'), '21.0245,21.7229');
  assert.equal(address.searchParams.get('timezone'), 'Asia/Ho_Chi_Minh');
});

test("Open-Meteo's answer becomes our model: times with their offset, days without figures left out, missing ones absent", () => {
  const [place] = fromOpenMeteo(openMeteo(), [hanoi]);
  assert.deepEqual(place!.now, {
    at: '2026-11-22T14:00+07:00',
    temperature: 31.2,
    feelsLike: 36.1,
    humidity: 78,
    condition: 'light-showers',
    daylight: true,
    wind: { speed: 12.4, from: 140 },
  });
  assert.equal(place!.days.length, 2);
  assert.deepEqual(place!.days[0], {
    date: '2026-11-22',
    condition: 'light-showers',
    high: 33,
    low: 25.1,
    rainChance: 60,
    rain: 2.4,
    uv: 7.5,
    sunrise: '2026-11-22T06:08+07:00',
    sunset: '2026-11-22T17:14+07:00',
  });
  assert.equal('rainChance' in place!.days[1]!, false);
  assert.deepEqual(place!.source, {
    name: 'Open-Meteo',
    url: 'https://open-meteo.com/',
    licence: 'CC BY 4.0',
  });
});

test("Open-Meteo's hours carry their offset; an hour without a temperature is left out", () => {
  const [place] = fromOpenMeteo(openMeteo(), [hanoi]);
  assert.deepEqual(place!.hours, [
    { at: '2026-11-22T14:00+07:00', temperature: 31.2, condition: 'light-showers', rainChance: 45 },
    { at: '2026-11-22T16:00+07:00', temperature: 30, condition: 'light-rain' },
  ]);
  const { hourly, ...without } = openMeteo();
  assert.equal('hours' in fromOpenMeteo(without, [hanoi])[0]!, false, `${hourly.time.length} hours not sent`);
});

test('the air is told with its scale, as a model of its own source; none where the model has no figure', () => {
  const places = fromOpenMeteo([openMeteo(), openMeteo()], [hanoi, laoCai]);
  const [first, second] = withOpenMeteoAir([openMeteoAir(), openMeteoAir({ us_aqi: null })], places);
  assert.equal(first!.air?.index, 87);
  assert.equal(first!.air?.scale, 'us-aqi');
  assert.equal(first!.air?.pm25, 29.3);
  assert.equal(first!.air?.at, '2026-11-22T14:00+07:00');
  assert.equal(first!.air?.modelled, true);
  assert.match(first!.air?.source?.name ?? '', /CAMS/);
  assert.equal('air' in second!, false);
  assert.equal(new URL(openMeteoAirAddress([hanoi, laoCai])).searchParams.get('current'), 'us_aqi,pm2_5');
  assert.throws(
    () => withOpenMeteoAir({ error: true, reason: 'Daily limit' }, places.slice(0, 1)),
    /Daily limit/,
  );
  assert.throws(() => withOpenMeteoAir([openMeteoAir()], places), /1 places, asked were 2/);
});

test('both adapters give what a weather file may hold', () => {
  const places = withOpenMeteoAir(openMeteoAir(), fromOpenMeteo(openMeteo(), [hanoi]));
  assert.deepEqual(readWeatherFile({ format: WEATHER_FORMAT, version: 1, places }).places, places);
});

test('several places come as an array, in the order asked; figures for another town say so', () => {
  const places = fromOpenMeteo([openMeteo(), openMeteo()], [hanoi, laoCai]);
  assert.deepEqual(
    places.map(({ id, point }) => [id, point]),
    [
      ['ha-noi', undefined],
      ['lao-cai', 'Yên Bái'],
    ],
  );
});

test("Open-Meteo's own reason is passed on, and other answers are refused", () => {
  assert.throws(
    () => fromOpenMeteo({ error: true, reason: 'Too many concurrent requests' }, [hanoi]),
    /Too many concurrent/,
  );
  assert.throws(() => fromOpenMeteo([openMeteo()], [hanoi, laoCai]), /1 places, asked were 2/);
  assert.throws(() => fromOpenMeteo(null, [hanoi]), TypeError);
  assert.throws(
    () => fromOpenMeteo({ ...openMeteo(), current: { temperature_2m: '31' } }, [hanoi]),
    /current/,
  );
});

type Span = { summary: { symbol_code: string }; details?: Record<string, number> };

function step(time: string, temperature: number, spans: Record<string, Span>) {
  return {
    time,
    data: {
      instant: {
        details: {
          air_temperature: temperature,
          relative_humidity: 81.4,
          wind_from_direction: 45.2,
          wind_speed: 3.2,
        },
      },
      ...spans,
    },
  };
}

const span = (symbol_code: string, precipitation_amount: number): Span => ({
  summary: { symbol_code },
  details: { precipitation_amount },
});

/** From 15:00 on the 22nd in Việt Nam (08:00 UTC): hourly for a while, then in sixes of hours through the 24th. */
function metNorway() {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [105.8412, 21.0245, 16] },
    properties: {
      meta: { updated_at: '2026-11-22T07:31:12Z', units: { air_temperature: 'celsius', wind_speed: 'm/s' } },
      timeseries: [
        step('2026-11-22T08:00:00Z', 29.4, { next_1_hours: span('fair_day', 0) }),
        step('2026-11-22T09:00:00Z', 28.9, { next_1_hours: span('fair_day', 0) }),
        step('2026-11-22T12:00:00Z', 26, { next_1_hours: span('clearsky_night', 0) }),
        step('2026-11-22T18:00:00Z', 22, { next_6_hours: span('fog', 0) }),
        step('2026-11-23T00:00:00Z', 21, { next_6_hours: span('cloudy', 0.4) }),
        step('2026-11-23T06:00:00Z', 27, { next_6_hours: span('rainshowersandthunder_day', 6.3) }),
        step('2026-11-23T12:00:00Z', 24, { next_6_hours: span('lightrain', 1.1) }),
        step('2026-11-23T18:00:00Z', 22, { next_6_hours: span('cloudy', 0) }),
      ],
    },
  };
}

test('MET Norway becomes our model: the last hour begun is now, km/h for m/s', () => {
  const place = fromMetNorway(metNorway(), hanoi, new Date('2026-11-22T16:20+07:00'));
  assert.deepEqual(place.now, {
    at: '2026-11-22T09:00:00Z',
    temperature: 28.9,
    humidity: 81.4,
    condition: 'mainly-clear',
    daylight: true,
    wind: { speed: 11.5, from: 45.2 },
  });
  assert.equal(place.source.name, 'MET Norway');
});

test('only days known from the morning on get a high and a low, by Vietnamese days', () => {
  const { days } = fromMetNorway(metNorway(), hanoi, new Date('2026-11-22T16:20+07:00'));
  assert.deepEqual(days, [{ date: '2026-11-23', condition: 'thunderstorm', high: 27, low: 21, rain: 7.8 }]);
});

test('the hours ahead begin with the present one and end where the series grows coarser', () => {
  const { hours } = fromMetNorway(metNorway(), hanoi, new Date('2026-11-22T16:20+07:00'));
  assert.deepEqual(hours, [
    { at: '2026-11-22T09:00:00Z', temperature: 28.9, condition: 'mainly-clear' },
    { at: '2026-11-22T12:00:00Z', temperature: 26, condition: 'clear' },
  ]);
  const late = fromMetNorway(metNorway(), hanoi, new Date('2026-11-23T20:00+07:00'));
  assert.equal('hours' in late, false);
});

test('night is told by the symbol, else by the hour', () => {
  const at = (time: string) => fromMetNorway(metNorway(), hanoi, new Date(time)).now;
  assert.equal(at('2026-11-22T12:30:00Z').daylight, false);
  assert.equal(at('2026-11-22T20:00:00Z').daylight, false);
  assert.equal(at('2026-11-23T01:00:00Z').daylight, true);
});

test('what is no forecast of MET Norway is refused', () => {
  assert.throws(() => fromMetNorway({}, hanoi, new Date()), /not a forecast of MET Norway/);
  assert.throws(() => fromMetNorway({ properties: { timeseries: [] } }, hanoi, new Date()), TypeError);
});

test('what the adapters make is a weather file', () => {
  const places = [
    ...fromOpenMeteo(openMeteo(), [hanoi]),
    fromMetNorway(metNorway(), laoCai, new Date('2026-11-22T16:20+07:00')),
  ];
  const file = { format: WEATHER_FORMAT, version: 1, places };
  assert.deepEqual(readWeatherFile(JSON.parse(JSON.stringify(file))), file);
});
