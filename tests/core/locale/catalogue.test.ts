import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '../../../core/locale/catalogue.ts';

const make = () =>
  catalogue(
    { all: 'Xem tất cả', days: (count: number) => `${count} ngày trước` },
    { all: 'See all', days: (count) => `${count} days ago` },
  );

test('a tag is read by its primary language, however servers write it; what is unknown is Vietnamese', () => {
  const messages = make();
  for (const [tag, said] of [
    ['vi', 'Xem tất cả'],
    ['vi_VN', 'Xem tất cả'],
    ['en-GB', 'See all'],
    ['en_US', 'See all'],
    ['EN', 'See all'],
    ['km', 'Xem tất cả'],
    ['', 'Xem tất cả'],
    [null, 'Xem tất cả'],
  ] as const)
    assert.equal(messages.for(tag).all, said, String(tag));
});

test('a language that is registered is spoken, and what it leaves out is Vietnamese', () => {
  const messages = make();
  messages.register('fr-FR', { all: 'Tout voir' });
  assert.equal(messages.for('fr').all, 'Tout voir');
  assert.equal(messages.for('fr_CA').all, 'Tout voir');
  assert.equal(messages.for('fr').days(3), '3 ngày trước');
});

test('a message of a known language may be overridden alone', () => {
  const messages = make();
  messages.register('en', { all: 'All news' });
  assert.deepEqual([messages.for('en').all, messages.for('en').days(2)], ['All news', '2 days ago']);
});
