import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalNumber, parseNumber } from '../../../core/citation/index.ts';

test('a number typed by hand gets its canonical form', () => {
  for (const [typed, canonical] of [
    ['32/2021/NĐ-CP', '32/2021/NĐ-CP'],
    ['32/2021/nd-cp', '32/2021/NĐ-CP'],
    ['Nghị định số 32 / 2021 / NĐ – CP', '32/2021/NĐ-CP'],
    ['nghi dinh 32/2021/ND-CP', '32/2021/NĐ-CP'],
    ['97/2019/qh14', '97/2019/QH14'],
    ['749/qd-ttg', '749/QĐ-TTg'],
    ['15-ct/tu', '15-CT/TU'],
    ['71/NQ-TW', '71-NQ/TW'],
    ['1111/NQ-UBTVQH14', '1111/NQ-UBTVQH14'],
    ['001/CTr-UBND', '001/CTr-UBND'],
    ['số 15/2020/NÐ-CP', '15/2020/NĐ-CP'],
    ['01/2006/TTLT-BGD&ĐT-BNV-BTC', '01/2006/TTLT-BGD&ĐT-BNV-BTC'],
    ['8918/VPCP-V.I', '8918/VPCP-V.I'],
  ] as const) {
    assert.equal(canonicalNumber(typed), canonical, typed);
  }
});

test('what is no whole number is none', () => {
  for (const text of ['', 'Luật Đất đai', '32', '32/2021', '29/3/2021', 'abc/def', '48/2019/HS-ST'])
    assert.equal(canonicalNumber(text), undefined, text);
});

test('the parts are told apart', () => {
  assert.deepEqual(parseNumber('97/2019/QH14'), {
    number: '97/2019/QH14',
    serial: '97',
    year: 2019,
    issuerCode: 'QH14',
    legislature: 14,
  });
  assert.deepEqual(parseNumber('12/2023/QĐ-UBND'), {
    number: '12/2023/QĐ-UBND',
    serial: '12',
    year: 2023,
    typeCode: 'QĐ',
    issuerCode: 'UBND',
  });
});
