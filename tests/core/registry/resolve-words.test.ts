import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from '../../../core/registry/resolve.ts';
import { citation, record, registryOf } from './records.ts';

test('a year printed right behind a number given anew each year is its year, and another in its sentence settles nothing', async () => {
  const transformation = record({
    number: '749/QĐ-TTg',
    type: 'quyet-dinh',
    title: 'Phê duyệt Chương trình Chuyển đổi số quốc gia',
    issued: '2020-06-03',
  });
  const ask = async (behind: string, before = '') => {
    const text = 'Quyết định 749/QĐ-TTg';
    const said = citation({ text, number: '749/QĐ-TTg', serial: '749', type: 'quyet-dinh' });
    const context = {
      published: '2023-01-01',
      around: [`${before}${text}${behind} về chuyển đổi số quốc gia.`],
    };
    return (await resolve([said], registryOf(transformation), context))[0]!;
  };
  assert.equal((await ask('')).record, transformation);
  assert.equal((await ask(' năm 2020')).record, transformation);
  assert.equal((await ask('', 'Năm 2020, ')).record, transformation);
  for (const behind of [' năm 2019', ' (2019)', ', ký năm 2019,'])
    assert.equal((await ask(behind)).reason, 'not-in-registry', behind);
  assert.equal((await ask('', 'Năm 2019, ')).outcome, 'ambiguous');
});

test('citations that say the same are settled once, however many a page has', async () => {
  const registry = registryOf(
    record({ number: '100/2019/NĐ-CP', type: 'nghi-dinh', title: 'Về giao thông' }),
  );
  let asked = 0;
  const counting = {
    ...registry,
    bySerial: (type: string, serial: string) => ((asked += 1), registry.bySerial(type, serial)),
    byNumber: (number: string) => ((asked += 1), registry.byNumber(number)),
  };
  const text = 'Nghị định 100';
  const list = Array.from({ length: 300 }, () =>
    citation({ text, form: 'short', type: 'nghi-dinh', serial: '100' }),
  );
  const around = list.map((_, index) => `Đoạn ${index}: Nghị định 100 về giao thông.`);
  const answers = await resolve(list, counting, { published: '2021-05-01', around });
  assert.equal(asked, 2);
  assert.deepEqual([...new Set(answers.map(({ outcome }) => outcome))], ['ambiguous']);
  assert.deepEqual(
    answers.map(({ index }) => index),
    [...list.keys()],
  );
});
