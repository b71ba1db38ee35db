import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StoreFailure } from '../../core/library/store.ts';
import { extensionMessages } from '../../core/locale/extension.messages.ts';
import { Failure, failureCode, injectionFailure, type FailureCode } from '../../extension/failure.ts';

describe('why a page could not be read', () => {
  const said: [browser: string, code: FailureCode][] = [
    ['Cannot access a chrome:// URL', 'restricted-page'],
    ['The extensions gallery cannot be scripted.', 'restricted-page'],
    [
      'Cannot access contents of url "chrome-extension://abc/popup.html". Extension manifest must request permission to access this host.',
      'restricted-page',
    ],
    [
      'Cannot access contents of url "https://a.gov.vn/". Extension manifest must request permission to access this host.',
      'no-permission',
    ],
    [
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      'no-permission',
    ],
    ['Missing host permission for the tab', 'no-permission'],
    ['No tab with id: 7', 'navigated-away'],
    ['Invalid tab ID: 7', 'navigated-away'],
    ['Frame with ID 0 was removed.', 'navigated-away'],
    ['Something new', 'unexpected'],
  ];
  for (const [sentence, code] of said) {
    it(`“${sentence}” is ${code}`, () => assert.equal(injectionFailure(new Error(sentence)).code, code));
  }
});

describe('a failure', () => {
  it('is known by its code, whoever threw it', () => {
    assert.equal(failureCode(new Failure('pack-damaged')), 'pack-damaged');
    assert.equal(failureCode(new StoreFailure('storage-full')), 'storage-full');
    assert.equal(failureCode(new TypeError('x')), 'unexpected');
    assert.equal(failureCode('x'), 'unexpected');
  });

  it('has a sentence in both languages', () => {
    const codes = {
      ...{
        'restricted-page': 1,
        'no-permission': 1,
        'nothing-found': 1,
        interrupted: 1,
        'nothing-to-save': 1,
        'navigated-away': 1,
        'pack-damaged': 1,
      },
      ...{ 'bad-message': 1, unexpected: 1, 'storage-full': 1, 'newer-schema': 1, 'library-busy': 1 },
      ...{ 'library-unavailable': 1, 'changed-since': 1, 'record-invalid': 1 },
    } satisfies Record<FailureCode, 1>;
    for (const code of Object.keys(codes) as FailureCode[]) {
      for (const language of ['vi', 'en'])
        assert.match(extensionMessages.for(language)[code], /\S{2,}.*\.$/u, code);
    }
  });
});
