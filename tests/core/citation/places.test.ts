/** Which place's body issued a numbered document, as the words around its number tell. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/find.ts';

const place = (text: string, ...expected: (string | undefined)[]) =>
  assert.deepEqual(
    findCitations(text).map((citation) => citation.place),
    expected,
  );

test('the body that has just issued a document gives its local number a place', () => {
  place('UBND tỉnh Sơn La vừa ban hành Quyết định số 37/2026/QĐ-UBND.', 'tỉnh Sơn La');
  place('Chủ tịch UBND tỉnh Sơn La đã ký Quyết định số 37/2026/QĐ-UBND.', 'tỉnh Sơn La');
  place('HĐND TP Hà Nội thông qua Nghị quyết 06/2026/NQ-HĐND về học phí', 'TP Hà Nội');
});

test('only that document, and only where its issuer’s words run up to the verb', () => {
  place(
    'UBND tỉnh Sơn La ban hành Quyết định số 40/2026/QĐ-UBND bãi bỏ Quyết định số 37/2026/QĐ-UBND',
    'tỉnh Sơn La',
    undefined,
  );
  place('UBND tỉnh Sơn La ban hành văn bản triển khai Quyết định số 37/2026/QĐ-UBND', undefined);
  place('Theo UBND tỉnh Sơn La, tỉnh bạn đã ban hành Quyết định số 37/2026/QĐ-UBND', undefined);
  place('UBND tỉnh Sơn La và UBND tỉnh Lào Cai ban hành Quyết định số 37/2026/QĐ-UBND', undefined);
});

test('numbers of the centre have no place, whoever issued them', () => {
  place('UBND tỉnh Sơn La ban hành Nghị định số 32/2021/NĐ-CP', undefined);
});

test('a commune’s place goes on with its district and its province', () => {
  place('UBND xã Tà Xùa, tỉnh Sơn La ban hành Kế hoạch số 152/KH-UBND.', 'xã Tà Xùa, tỉnh Sơn La');
  place('UBND xã Tà Xùa (tỉnh Sơn La) vừa ban hành Kế hoạch số 152/KH-UBND.', 'xã Tà Xùa (tỉnh Sơn La)');
  place('Kế hoạch số 152/KH-UBND của UBND xã Tà Xùa, tỉnh Sơn La', 'xã Tà Xùa, tỉnh Sơn La');
  place(
    'Kế hoạch số 152/KH-UBND của UBND xã Vân Hồ, huyện Vân Hồ, tỉnh Sơn La ngày 01/02/2024',
    'xã Vân Hồ, huyện Vân Hồ, tỉnh Sơn La',
  );
  place('Quyết định số 12/QĐ-UBND của UBND tỉnh Sơn La, tỉnh Lào Cai cũng vậy', 'tỉnh Sơn La');
});
