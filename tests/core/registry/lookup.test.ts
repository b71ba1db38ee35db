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
const known = [sidewalks, ...later, noise, pilot, planned];

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
