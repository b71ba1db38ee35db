import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weatherPoint } from '../../../core/weather/points.ts';

test('a province of today or of before July 2025 stands for its centre', () => {
  assert.equal(weatherPoint('Đà Nẵng')?.id, 'da-nang');
  assert.equal(weatherPoint('Kon Tum')?.id, 'quang-ngai');
  assert.equal(weatherPoint('Atlantis'), undefined);
});

test('any other place is a name with its point', () => {
  assert.deepEqual(weatherPoint(' Mộc Châu @ 20.8372/104.6411 '), {
    id: 'moc-chau',
    name: 'Mộc Châu',
    latitude: 20.8372,
    longitude: 104.6411,
  });
  assert.equal(weatherPoint('Nơi khác@-8.5/115.25')?.latitude, -8.5);
  for (const wrong of [
    '@ 20/104',
    'Mộc Châu @ 95/104',
    'Mộc Châu @ 20/190',
    'Mộc Châu @ 20',
    'Mộc Châu @ 20,8/104,6',
  ])
    assert.equal(weatherPoint(wrong), undefined, wrong);
});
