import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberKey, numberParts } from '../../../core/registry/number-key.ts';

test('every way of typing one number files it under the same key', () => {
  const ways = [
    '32/2021/NĐ-CP',
    '32/2021/nd-cp',
    '032/2021/NĐ–CP',
    ' 32 / 2021 / NÐ - CP',
    'số 32/2021/ND CP'.replace(' CP', '-CP'),
  ];
  for (const way of ways) assert.equal(numberKey(way), numberKey('32/2021/NĐ-CP'), way);
});

test('a number in decomposed letters is the same number', () => {
  assert.equal(numberKey('1111/NQ-UBTVQH14'.normalize('NFD')), numberKey('1111/NQ-UBTVQH14'));
  assert.equal(numberKey('06/2010/TTLT-BGDĐT-BNV'.normalize('NFD')), numberKey('06/2010/TTLT-BGDĐT-BNV'));
});

test('joint circulars are one whatever the order of their issuers', () => {
  assert.equal(numberKey('05/2012/TTLT-BTC-BKH&ĐT'), numberKey('05/2012/TTLT/BKHĐT-BTC'));
});

test('Party and State numbers are read in either order of separators', () => {
  assert.equal(numberKey('15-CT/TU'), numberKey('15/CT-TU'));
});

test('numbers that differ are filed apart', () => {
  const different = [
    '32/2021/NĐ-CP',
    '32/2022/NĐ-CP',
    '32/NĐ-CP',
    '32a/2021/NĐ-CP',
    '97/2019/QH14',
    '97/2019/QH13',
    '749/QĐ-TTg',
    '749/2020/QĐ-TTg',
    '66.13/2026/NQ-CP',
    '6613/2026/NQ-CP',
  ];
  assert.equal(new Set(different.map(numberKey)).size, different.length);
});

test('parts of a number', () => {
  assert.deepEqual(numberParts('04BS/TTLB'), { serial: '4bs', year: undefined, symbol: 'ttlb' });
  assert.deepEqual(numberParts('19-2018/NQ-CP'), { serial: '19', year: 2018, symbol: 'nq-cp' });
  assert.equal(numberParts('Hiến pháp 2013'), undefined);
  assert.equal(numberParts('Không số'), undefined);
});

test('national bodies come before local ones', () => {
  const keys = [
    '12/2023/QĐ-UBND',
    '10/2020/TT-BTC',
    '749/QĐ-TTg',
    '32/2021/NĐ-CP',
    '1111/NQ-UBTVQH14',
    '77/2015/QH13',
  ].map(numberKey);
  assert.deepEqual([...keys].sort(), [...keys].reverse());
});
