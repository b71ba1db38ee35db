import assert from 'node:assert/strict';
import { test } from 'node:test';
import { airBand } from '../../../core/weather/air.ts';

test('each band of air quality ends with its last whole number', () => {
  const bands = [0, 50, 51, 100, 101, 150, 151, 200, 201, 300, 301, 500, 900].map(airBand);
  assert.deepEqual(bands, [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5]);
  assert.equal(airBand(50.4), 0);
  assert.equal(airBand(50.6), 1);
});
