import assert from 'node:assert/strict';
import { test } from 'node:test';
import { age, isFresh } from '../../../core/news/age.ts';

const NOW = new Date('2026-11-22T09:00+07:00');

for (const [published, vi, en] of [
  ['2026-11-22T08:59:40+07:00', 'vừa xong', 'just now'],
  ['2026-11-22T08:48+07:00', '12 phút trước', '12 minutes ago'],
  ['2026-11-22T08:00+07:00', '1 giờ trước', 'an hour ago'],
  ['2026-11-22T00:30+07:00', '8 giờ trước', '8 hours ago'],
  ['2026-11-21T23:30+07:00', 'hôm qua', 'yesterday'],
  ['2026-11-21T06:00+07:00', 'hôm qua', 'yesterday'],
  ['2026-11-19T23:00+07:00', '3 ngày trước', '3 days ago'],
  ['2026-11-15T09:00+07:00', '15/11/2026', '15 November 2026'],
  ['2026-11-23T09:00+07:00', '23/11/2026', '23 November 2026'],
] as const) {
  test(`at nine on the 22nd, ${published} is ${vi}`, () => {
    assert.equal(age(published, NOW, 'vi'), vi);
    assert.equal(age(published, NOW, 'en'), en);
  });
}

test('half an hour after midnight, an item of an hour ago is an hour old, not of yesterday', () => {
  assert.equal(age('2026-11-21T23:20+07:00', new Date('2026-11-22T00:30+07:00'), 'vi'), '1 giờ trước');
});

test('new is what came out within the hours given, and never what is still to come or has no date', () => {
  assert.equal(isFresh('2026-11-21T10:00+07:00', NOW, 24), true);
  assert.equal(isFresh('2026-11-21T08:00+07:00', NOW, 24), false);
  assert.equal(isFresh('2026-11-23T08:00+07:00', NOW, 24), false);
  assert.equal(isFresh(undefined, NOW, 24), false);
  assert.equal(isFresh('2026-11-22T08:00+07:00', NOW, 0), false);
});
