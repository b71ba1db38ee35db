import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookup } from '../../../core/registry/lookup.ts';
import type { DocumentRecord, Registry } from '../../../core/registry/types.ts';
import { titleKey } from '../../../core/registry/words.ts';
import { record, registryOf } from './records.ts';

const sidewalks = record({
  number: '32/2021/NĐ-CP',
  type: 'nghi-dinh',
  title: 'Quy định chi tiết Nghị quyết số 97/2019/QH14 về chính quyền đô thị',
  issuer: 'Chính phủ',
  issued: '2021-03-29',
});
const later = [2024, 2025].map((year) =>
  record({ number: `32/${year}/NĐ-CP`, type: 'nghi-dinh', issuer: 'Chính phủ', issued: `${year}-03-15` }),
);
const noise = record({
  number: '04/2021/TT-BTP',
  type: 'thong-tu',
  title: 'Hướng dẫn Nghị định 32 ngày và năm 2021 về biện pháp',
});
const pilot = record({ number: '97/2019/QH14', type: 'nghi-quyet', issued: '2019-11-27' });
const planned = record({ number: '749/QĐ-TTg', type: 'quyet-dinh', issued: '2020-06-03' });
const traffic = record({
  number: '32/2018/NĐ-CP',
  type: 'nghi-dinh',
  title: 'Quy định xử phạt vi phạm hành chính trong lĩnh vực giao thông đường bộ',
  issuer: 'Chính phủ',
  issued: '2018-03-08',
});
const plans = ['tỉnh Sơn La', 'tỉnh Điện Biên'].map((place) =>
  record({ number: '152/KH-UBND', type: 'ke-hoach', issuer: 'UBND tỉnh', place, issued: '2021-04-19' }),
);
const circulars = [
  record({ number: '29/2025/TT-BCT', type: 'thong-tu', issuer: 'Bộ Công Thương', issued: '2025-05-15' }),
  record({
    number: '29/2021/TT-BGDĐT',
    type: 'thong-tu',
    issuer: 'Bộ Giáo dục và Đào tạo',
    issued: '2021-10-20',
  }),
];
const civilCode = record({
  number: '91/2015/QH13',
  type: 'bo-luat',
  title: 'Bộ luật Dân sự',
  issued: '2015-11-24',
});
const known = [traffic, ...plans, ...circulars, civilCode, sidewalks, ...later, noise, pilot, planned];

/** The registry of these records; a search gives titles with any of the words, as a careless one would. */
const registry: Registry = {
  ...registryOf(...known),
  search: (words) => {
    const asked = titleKey(words).split(' ');
    const records = known.filter(({ title = '' }) =>
      titleKey(title)
        .split(' ')
        .some((word) => asked.includes(word)),
    );
    return Promise.resolve({ records, more: false });
  },
};
const numbersOf = async (query: string): Promise<string[]> =>
  (await lookup(query, registry)).found.map(({ record: { number } }: { record: DocumentRecord }) => number);

test('a number is that of the year or day told beside it, with marks or without', async () => {
  for (const query of [
    'nghị định 32 năm 2021',
    'nghị định số 32 ngày 29/3/2021',
    'Nghị định số 32 ngày 29 tháng 3 năm 2021 của Chính phủ',
    'nghi dinh 32 nam 2021',
    'nghi dinh so 32 ngay 29/3/2021',
    'nd 32 nd-cp nam 2021',
    'tra giúp nghị định 32 năm 2021',
    'tra nghi dinh 32 nam 2021',
    'nghi dinh 32 nam 2021 ve via he',
  ])
    assert.deepEqual(await numbersOf(query), ['32/2021/NĐ-CP'], query);
  for (const query of ['749/QĐ-TTg năm 2020', '749/qd-ttg nam 2020', 'quyết định 749/QĐ-TTg ngày 03/6/2020'])
    assert.deepEqual(await numbersOf(query), ['749/QĐ-TTg'], query);
});

test('a type and a serial that nothing has find nothing: titles with the same words are noise', async () => {
  for (const query of [
    'nghị định 33 năm 2021',
    'nghi dinh 33 nam 2021',
    'nghị định 33 năm 2021 về biện pháp',
    'nghi dinh so 33 ngay 29/3/2021',
    'tra nghi dinh 33 nam 2021',
  ])
    assert.deepEqual(await numbersOf(query), [], query);
});

test('a title typed in a row is meant, though it cites a number', async () => {
  assert.deepEqual(await numbersOf('Quy định chi tiết Nghị quyết số 97/2019/QH14'), ['32/2021/NĐ-CP']);
  assert.deepEqual(await numbersOf('xem lại Nghị quyết số 97/2019/QH14'), ['97/2019/QH14']);
});

test('words beside a number bring the document that they speak of first', async () => {
  for (const query of ['nghi dinh 32 giao thong', 'nghị định 32 về giao thông đường bộ'])
    assert.equal((await numbersOf(query))[0], '32/2018/NĐ-CP', query);
  assert.equal((await numbersOf('nghị định 32 chính quyền đô thị'))[0], '32/2021/NĐ-CP');
});

test('a place or a ministry typed behind a number tells whose it is', async () => {
  for (const [query, place] of [
    ['152/KH-UBND tỉnh Điện Biên', 'tỉnh Điện Biên'],
    ['ke hoach 152/kh-ubnd son la', 'tỉnh Sơn La'],
  ] as const) {
    const [first] = (await lookup(query, registry)).found;
    assert.deepEqual([first?.record.place, first?.reason], [place, 'number-and-place'], query);
  }
  for (const query of ['thong tu 29 bo giao duc', 'thông tư 29 bộ giáo dục và đào tạo'])
    assert.deepEqual(await numbersOf(query), ['29/2021/TT-BGDĐT'], query);
});

test('a code’s abbreviation is its name', async () => {
  for (const query of ['BLDS 2015', 'blds', 'bo luat dan su 2015'])
    assert.equal((await numbersOf(query))[0], '91/2015/QH13', query);
});

test('codes typed as one word are told apart', async () => {
  for (const query of ['32/2021/nđcp', '32/2021/NĐCP', 'nghi dinh 32/2021/ndcp'])
    assert.deepEqual(await numbersOf(query), ['32/2021/NĐ-CP'], query);
  assert.deepEqual(await numbersOf('29/2021/ttbgdđt'), ['29/2021/TT-BGDĐT']);
});

const titled = (number: string, title: string, issued: string): DocumentRecord =>
  record({ number, type: number.startsWith('Hiến') ? 'hien-phap' : 'luat', title, issued });
const acts = [
  titled('45/2013/QH13', 'Luật Đất đai', '2013-11-29'),
  titled('31/2024/QH15', 'Luật Đất đai', '2024-01-18'),
  titled('64/2025/QH15', 'Luật Ban hành văn bản quy phạm pháp luật', '2025-02-19'),
  titled('87/2025/QH15', 'Luật ban hành văn bản quy phạm pháp luật sửa đổi', '2025-06-25'),
  titled('Hiến pháp 1992', 'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam', '1992-04-15'),
];
/** Titles that hold all the words, as a pack's own search gives them. */
const library: Registry = {
  ...registryOf(...acts),
  search: (words) =>
    Promise.resolve({
      records: acts.filter(({ title }) =>
        words.split(' ').every((word) => ` ${titleKey(title!)} `.includes(` ${word} `)),
      ),
      more: false,
    }),
};
const firstOf = async (query: string): Promise<string | undefined> =>
  (await lookup(query, library)).found[0]?.record.number;

test('an act comes before the act that amends it, unless that one is asked for', async () => {
  assert.equal(await firstOf('luat ban hanh van ban'), '64/2025/QH15');
  assert.equal(await firstOf('luat ban hanh van ban quy pham phap luat sua doi'), '87/2025/QH15');
});

test('one odd word, or a year in the middle, hides no document', async () => {
  assert.equal(await firstOf('luat dat dai nam 2013 sua doi'), '45/2013/QH13');
  assert.equal(await firstOf('luat nam 2013 dat dai'), '45/2013/QH13');
  assert.equal(await firstOf('luat dat dai moi nhat'), '31/2024/QH15');
  assert.equal(await firstOf('hien phap 1992 sua doi'), 'Hiến pháp 1992');
  assert.equal(await firstOf('hiến pháp năm 1992'), 'Hiến pháp 1992');
});
