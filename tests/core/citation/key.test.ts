import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalNumber, parseNumber } from '../../../core/citation/index.ts';
import { fold } from '../../../core/text/fold.ts';

test('a number typed by hand gets its canonical form', () => {
  for (const [typed, canonical] of [
    ['32/2021/NĐ-CP', '32/2021/NĐ-CP'],
    ['32/2021/nd-cp', '32/2021/NĐ-CP'],
    ['Nghị định số 32 / 2021 / NĐ – CP', '32/2021/NĐ-CP'],
    ['nghi dinh 32/2021/ND-CP', '32/2021/NĐ-CP'],
    ['97/2019/qh14', '97/2019/QH14'],
    ['749/qd-ttg', '749/QĐ-TTg'],
    ['15-ct/tu', '15-CT/TU'],
    ['1111/NQ-UBTVQH14', '1111/NQ-UBTVQH14'],
    ['001/CTr-UBND', '001/CTr-UBND'],
    ['12/Ctr-UBND', '12/CTr-UBND'],
    ['số 15/2020/NÐ-CP', '15/2020/NĐ-CP'],
    ['01/2006/TTLT-BGD&ĐT-BNV-BTC', '01/2006/TTLT-BGD&ĐT-BNV-BTC'],
    ['10/2022/ttlt-vksndtc-tandtc-bca', '10/2022/TTLT-VKSNDTC-TANDTC-BCA'],
    ['8918/VPCP-V.I', '8918/VPCP-V.I'],
    ['124/2020/NĐ-CP2', '124/2020/NĐ-CP'],
    ['16/2012/TT-BYT3', '16/2012/TT-BYT'],
    ['19/NQ-HĐND8', '19/NQ-HĐND8'],
    ['58/2020/TTBCA', '58/2020/TT-BCA'],
    ['45/QĐTTg', '45/QĐ-TTg'],
    ['13/2023/QĐ TTg', '13/2023/QĐ-TTg'],
    ['10/2020-NĐ/CP', '10/2020/NĐ-CP'],
    ['24/2018-QH14', '24/2018/QH14'],
    ['120/QĐTTHĐND', '120/QĐTTHĐND'],
    ['３２／２０２１／ＮĐ－ＣＰ', '32/2021/NĐ-CP'],
  ] as const) {
    assert.equal(canonicalNumber(typed), canonical, typed);
  }
});

test('Party numbers have their hyphen first, however the press turns them', () => {
  for (const [typed, canonical] of [
    ['71/NQ-TW', '71-NQ/TW'],
    ['16/NQ-TW', '16-NQ/TW'],
    ['825/QĐ/TU', '825-QĐ/TU'],
    ['39-NQ/TƯ', '39-NQ/TW'],
    ['131/KH-BTGDVTW', '131-KH/BTGDVTW'],
    ['05/HD-VPTW', '05-HD/VPTW'],
    ['12/BC-UBKTTU', '12-BC/UBKTTU'],
    ['01-NQ/CP', '01/NQ-CP'],
    ['229-QĐ/UBND', '229/QĐ-UBND'],
  ] as const) {
    assert.equal(canonicalNumber(typed), canonical, typed);
  }
});

test('old, suffixed, dotted and hyphened numbers stay as their issuers print them', () => {
  for (const number of [
    '45/CP',
    '64-CP',
    '135/HĐBT',
    '18-L/CTN',
    '21-LCT/HĐNN8',
    '65/SL',
    '32-SL',
    '102-SL/L-004',
    '619/TTg',
    '1232/QĐ/TTg',
    '92/TT-LB',
    '1450/LB-TT',
    '1450-LB/TT',
    '02/TTLB',
    '13/GDĐT-TT',
    '89-TC/TCT',
    '30a/2008/NQ-CP',
    '12B/2001/QĐ-BTC',
    '66.13/2026/NQ-CP',
    '19-2018/NQ-CP',
    '417/2003/NQ-UBTVQH11',
    '68/2026/VBHN-NĐ-BCT',
    '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
  ]) {
    assert.equal(canonicalNumber(number), number);
  }
});

test('what is no whole number is none', () => {
  for (const text of [
    '',
    'Luật Đất đai',
    '32',
    '32/2021',
    '29/3/2021',
    'abc/def',
    '48/2019/HS-ST',
    '12/2020/QĐST-DS',
    '718/NQ-HĐQT',
    '12/2020/HĐ-KT',
  ])
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
  assert.equal(parseNumber('12/DA-UBND')?.typeCode, 'DA');
});

/** Symbols as printed, one or more of each family. */
const SYMBOLS = [
  '/NĐ-CP',
  '/NQ-CP',
  '/QĐ-TTg',
  '/TT-BTC',
  '/TT-BGDĐT',
  '/TT-BLĐTBXH',
  '/TTLT-BNV-BTC',
  '/NQ-HĐND',
  '/QĐ-UBND',
  '/KH-UBND',
  '/CTr-UBND',
  '/QH14',
  '/UBTVQH13',
  '/NQ-UBTVQH11',
  '/VBHN-VPQH',
  '-NQ/TW',
  '-CT/TU',
  '-QĐ/TW',
  '-HD/BTCTW',
];
const PARTY = /^-/;
const numbers = fc
  .record({
    serial: fc.oneof(
      fc.integer({ min: 1, max: 9999 }).map(String),
      fc.integer({ min: 1, max: 9 }).map((digit) => `0${digit}`),
    ),
    suffix: fc.constantFrom('', '', '', 'a', 'b'),
    year: fc.integer({ min: 1998, max: 2026 }),
    symbol: fc.constantFrom(...SYMBOLS),
  })
  .map(({ serial, suffix, year, symbol }) =>
    PARTY.test(symbol) ? serial + symbol : `${serial}${suffix}/${year}${symbol}`,
  );

test('a canonical number is its own canonical form', () => {
  fc.assert(fc.property(numbers, (number) => assert.equal(canonicalNumber(number), number)));
});

test('marks, case, spaces, dashes and what prints nothing make no other number', () => {
  const typists: [string, (number: string) => string][] = [
    ['small letters', (number) => number.toLowerCase()],
    ['capitals', (number) => number.replace(/(?<=[/-]).*/, (symbol) => symbol.toUpperCase())],
    ['no marks', (number) => fold(number)],
    ['no marks, capitals', (number) => number.replace(/(?<=[/-]).*/, (symbol) => fold(symbol).toUpperCase())],
    ['decomposed', (number) => number.normalize('NFD')],
    ['Icelandic Ð', (number) => number.replaceAll('Đ', 'Ð')],
    ['en dash', (number) => number.replaceAll('-', '–')],
    ['no-break hyphen', (number) => number.replaceAll('-', '\u2011')],
    ['spaces about the slash', (number) => number.replaceAll('/', ' / ')],
    ['no-break space', (number) => number.replaceAll('/', '/\u00a0')],
    ['escaped slash', (number) => number.replaceAll('/', '\\/')],
    ['zero width', (number) => [...number].join('\u200b')],
    ['in a sentence', (number) => `Văn bản số: ${number}`],
  ];
  fc.assert(
    fc.property(numbers, fc.constantFrom(...typists), (number, [typist, type]) => {
      assert.equal(canonicalNumber(type(number)), number, `${typist}: ${type(number)}`);
    }),
    { numRuns: 2000 },
  );
});
