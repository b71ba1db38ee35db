import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weatherMessages } from '../../../core/locale/weather.messages.ts';
import { conditionOfMetSymbol, conditionOfWmo } from '../../../core/weather/conditions.ts';
import { CONDITIONS } from '../../../core/weather/model.ts';
import { compassPoint, windForce } from '../../../core/weather/wind.ts';

for (const [code, condition] of [
  [0, 'clear'],
  [3, 'overcast'],
  [48, 'fog'],
  [55, 'drizzle'],
  [61, 'light-rain'],
  [65, 'heavy-rain'],
  [80, 'light-showers'],
  [82, 'heavy-showers'],
  [95, 'thunderstorm'],
  [99, 'hail'],
  [4, 'unknown'],
  [-1, 'unknown'],
  [null, 'unknown'],
] as const) {
  test(`WMO code ${code} is ${condition}`, () => assert.equal(conditionOfWmo(code), condition));
}

for (const [symbol, condition] of [
  ['clearsky_day', 'clear'],
  ['fair_night', 'mainly-clear'],
  ['partlycloudy_polartwilight', 'partly-cloudy'],
  ['cloudy', 'overcast'],
  ['fog', 'fog'],
  ['lightrain', 'light-rain'],
  ['rain', 'rain'],
  ['heavyrain', 'heavy-rain'],
  ['lightrainshowers_day', 'light-showers'],
  ['rainshowers_night', 'showers'],
  ['heavyrainshowers_day', 'heavy-showers'],
  ['heavyrainshowersandthunder_day', 'thunderstorm'],
  ['lightssleetshowersandthunder_night', 'thunderstorm'],
  ['heavysleet', 'sleet'],
  ['lightsnowshowers_day', 'snow'],
  ['frogs_day', 'unknown'],
  ['', 'unknown'],
  [undefined, 'unknown'],
] as const) {
  test(`MET Norway's symbol ${symbol} is ${condition}`, () =>
    assert.equal(conditionOfMetSymbol(symbol), condition));
}

test('every condition has words of its own in both languages, and a clear sky is not sunny at night', () => {
  for (const language of ['vi', 'en']) {
    const words = CONDITIONS.map((condition) => weatherMessages.for(language).condition(condition, true));
    assert.equal(new Set(words).size, CONDITIONS.length);
  }
  assert.equal(weatherMessages.for('vi').condition('clear', true), 'Trời nắng');
  assert.equal(weatherMessages.for('vi').condition('clear', false), 'Trời quang');
});

for (const [speed, force] of [
  [0, 0],
  [0.4, 0],
  [1, 1],
  [11.4, 2],
  [12, 3],
  [19, 3],
  [38, 5],
  [39, 6],
  [117, 11],
  [118, 12],
  [205, 17],
  [400, 17],
] as const) {
  test(`wind of ${speed} km/h is force ${force}`, () => assert.equal(windForce(speed), force));
}

for (const [degrees, point] of [
  [0, 'n'],
  [22, 'n'],
  [23, 'ne'],
  [135, 'se'],
  [338, 'n'],
  [360, 'n'],
  [-90, 'w'],
] as const) {
  test(`${degrees}° is ${point}`, () => assert.equal(compassPoint(degrees), point));
}
