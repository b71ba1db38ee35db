import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { effectiveSettings, parseSettings } from '../../extension/settings.ts';

const FRESH = { version: 1, language: 'auto', source: null, dates: 'auto', links: 'underline', never: [] };

describe('the record of settings', () => {
  const stores: [name: string, stored: Record<string, unknown>, read: object][] = [
    ['nothing was ever chosen', {}, FRESH],
    ['version 0.1.0 kept the publisher alone', { source: 'vbpl.vn' }, { ...FRESH, source: 'vbpl.vn' }],
    ['it kept a publisher that is no longer known', { source: 'gone.example' }, FRESH],
    [
      'one field is damaged',
      { settings: { version: 1, language: 'en', dates: 7, never: ['hanoi.gov.vn'] } },
      { ...FRESH, language: 'en', never: ['hanoi.gov.vn'] },
    ],
    ['the whole is damaged', { settings: 'en' }, FRESH],
    [
      'a newer version wrote it',
      { settings: { version: 2, language: 'vi', mood: 'calm' } },
      { ...FRESH, version: 2, language: 'vi', mood: 'calm' },
    ],
  ];
  for (const [name, stored, read] of stores)
    it(`is read where ${name}`, () => assert.deepEqual(parseSettings(stored), read));
});

describe('settings of an administrator', () => {
  const own = parseSettings({ settings: { version: 1, language: 'en', never: ['a.vn'], links: 'plain' } });

  it('hold before the reader’s, and are locked', () => {
    const settings = effectiveSettings(own, { language: 'vi', source: null, welcome: false });
    assert.equal(settings.language, 'vi');
    assert.equal(settings.links, 'plain');
    assert.equal(settings.welcome, false);
    assert.deepEqual([...settings.locked].sort(), ['language', 'source']);
  });

  it('add sites to those never annotated, and only those are locked', () => {
    const settings = effectiveSettings(own, { never: ['b.vn', 'a.vn'] });
    assert.deepEqual(
      [settings.never, settings.neverLocked],
      [
        ['b.vn', 'a.vn'],
        ['b.vn', 'a.vn'],
      ],
    );
    assert.deepEqual([...settings.locked], []);
  });

  it('that make no sense are as if not set', () => {
    const settings = effectiveSettings(own, { language: 'fr', links: 3, never: 'a.vn' });
    assert.deepEqual([settings.language, settings.links, settings.locked.size], ['en', 'plain', 0]);
    assert.equal(effectiveSettings(own, 'nonsense').language, 'en');
  });
});
