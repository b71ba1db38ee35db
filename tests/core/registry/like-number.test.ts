import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/find.ts';
import { resolve } from '../../../core/registry/resolve.ts';
import type { DocumentRecord, Resolution } from '../../../core/registry/types.ts';
import { record, registryOf } from './records.ts';

const statistics = record({
  number: '89/2015/QH13',
  type: 'luat',
  title: 'Luật Thống kê',
  issued: '2015-11-23',
});
const elections = record({
  number: '85/2015/QH13',
  type: 'luat',
  title: 'Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân',
  issued: '2015-06-25',
});
const pilot = record({
  number: '97/2019/QH14',
  type: 'nghi-quyet',
  title: 'Về thí điểm tổ chức mô hình chính quyền đô thị tại thành phố Hà Nội',
  issued: '2019-11-27',
});
const decree = record({ number: '32/2021/NĐ-CP', type: 'nghi-dinh', issued: '2021-03-29' });
const decree2022 = record({ number: '32/2022/NĐ-CP', type: 'nghi-dinh', issued: '2022-05-15' });
const all = [statistics, elections, pilot, decree, decree2022];

async function ask(text: string, known: readonly DocumentRecord[] = all): Promise<Resolution[]> {
  return resolve(findCitations(text), registryOf(...known));
}
const doubts = ({ doubts: all }: Resolution) => all.map(({ code, suggestion }) => [code, suggestion]);

test('a number under another law’s name and day is a choice, with the law of that name and day suggested', async () => {
  const [resolution] = await ask('Luật Thống kê số 85/2015/QH13 ngày 23 tháng 11 năm 2015 quy định.');
  assert.equal(resolution!.record, undefined);
  assert.deepEqual(
    resolution!.candidates.map(({ record: { number }, reason }) => [number, reason]),
    [
      ['85/2015/QH13', 'number'],
      ['89/2015/QH13', 'number-and-date'],
    ],
  );
  assert.deepEqual(doubts(resolution!).slice(0, 1), [['title-against-record', '89/2015/QH13']]);
});

test('a name that is not the record’s leaves the number open, though nothing better is known', async () => {
  const [resolution] = await ask('Luật Nhà ở số 85/2015/QH13 quy định.');
  assert.equal(resolution!.record, undefined);
  assert.deepEqual(doubts(resolution!), [['title-against-record', undefined]]);
  const [same] = await ask('Luật thống kê số 89/2015/QH13 quy định.');
  assert.deepEqual([same!.record, same!.doubts], [statistics, []]);
});

test('a day that differs alone is no doubt: registers err, too', async () => {
  const [resolution] = await ask('Nghị định số 32/2021/NĐ-CP ngày 19 tháng 3 năm 2021 của Chính phủ.');
  assert.deepEqual([resolution!.record, resolution!.doubts], [decree, []]);
});

test('a day that is another year’s decree’s makes the number a choice between the two', async () => {
  const [resolution] = await ask('Nghị định số 32/2021/NĐ-CP ngày 15 tháng 5 năm 2022 của Chính phủ.');
  assert.equal(resolution!.record, undefined);
  assert.deepEqual(doubts(resolution!).slice(0, 1), [['date-against-record', '32/2022/NĐ-CP']]);
});

test('an unknown number with the day of a like one suggests it', async () => {
  const [resolution] = await ask('Nghị định số 32/2020/NĐ-CP ngày 29 tháng 3 năm 2021 của Chính phủ.');
  assert.equal(resolution!.outcome, 'unknown');
  assert.deepEqual(doubts(resolution!), [['like-number', '32/2021/NĐ-CP']]);
});

test('in a series that runs through a term, the right number elsewhere in the document speaks for itself', async () => {
  const wrong = 'Nghị quyết số 97/2018/QH14';
  const [alone] = await ask(`${wrong} của Quốc hội.`);
  assert.deepEqual(alone!.doubts, []);
  const text = `${wrong} của Quốc hội. Nghị quyết số 97/2019/QH14 thí điểm mô hình chính quyền đô thị.`;
  const citations = findCitations(text).map((citation) => ({ ...citation, doubts: [] }));
  const [beside] = await resolve(citations, registryOf(...all));
  assert.deepEqual(doubts(beside!), [['like-number', '97/2019/QH14']]);
});

test('decrees of two years stand side by side: neither speaks against the other, known or not', async () => {
  const text = 'Nghị định số 32/2019/NĐ-CP và Nghị định số 32/2021/NĐ-CP của Chính phủ.';
  for (const { doubts: found } of await ask(text)) assert.deepEqual(found, []);
});

test('a resolution with a law’s number may well exist: the Assembly numbers them apart', async () => {
  const [resolution] = await ask('Nghị quyết số 85/2015/QH13 của Quốc hội.');
  assert.deepEqual([resolution!.reason, resolution!.doubts], ['not-in-registry', []]);
});

test('“Thông tư” is said of joint circulars', async () => {
  const joint = record({
    number: '20/2013/TTLT-BYT-BCT-BNNPTNT',
    type: 'thong-tu-lien-tich',
    issued: '2013-08-01',
  });
  const [resolution] = await ask('Thông tư số 20/2013/TTLT-BYT-BCT-BNNPTNT.', [joint]);
  assert.equal(resolution!.record, joint);
});
