import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yearOf } from '../../../core/registry/chronology.ts';
import { newestDay, readRecords } from '../../../core/registry/build/records.ts';
import { statusAt } from '../../../core/registry/status.ts';
import type { DocumentRecord } from '../../../core/registry/types.ts';

const records = readRecords();
const find = (number: string): DocumentRecord => records.find((known) => known.number === number)!;

test('no record knows only up to a day before its document was signed, or after all that the pack knows', () => {
  const newest = newestDay(records);
  const untrue = records.filter(
    (record) =>
      record.asOf !== undefined &&
      (record.asOf < (record.issued ?? '') ||
        Number(record.asOf.slice(0, 4)) < (yearOf(record) ?? 0) ||
        record.asOf < '1990' ||
        record.asOf > newest),
  );
  assert.deepEqual(
    untrue.map(({ number, asOf }) => [number, asOf]),
    [],
  );
});

test('a record known only from pages without a day says as much, rather than a day of the document’s own', () => {
  for (const number of ['26/2023/QH15', '1111/NQ-UBTVQH14', 'Hiến pháp 2013'])
    assert.equal(find(number).asOf, undefined, number);
  const undated = records.filter(({ asOf }) => asOf === undefined);
  assert.ok(undated.length < 30, String(undated.length));
});

test('a law of which no end is known, yet a later one has its name, may have been replaced by it', () => {
  const named = records.filter(({ namesake }) => namesake);
  assert.ok(named.length > 0);
  for (const record of named) {
    const next = records.find(
      ({ number, type }) => number === record.namesake!.number && type === record.type,
    )!;
    assert.ok((yearOf(next) ?? 0) >= (yearOf(record) ?? 0), record.number);
    const status = statusAt(record, '2090-01-01');
    assert.notEqual(status.reason, 'no-news', record.number);
    assert.equal(status.kind, 'unknown', record.number);
  }
  assert.ok(named.every(({ title }) => !/sửa đổi, bổ sung/i.test(title!)));
});

test('a replacement noted without its clause is entered, and marked as unsure', () => {
  const replaced = find('77/2015/QH13').affectedBy.find(({ to }) => to === '65/2025/QH15');
  assert.deepEqual(replaced, { kind: 'replaces', to: '65/2025/QH15', since: '2025-03-01', unsure: true });
});

test('no record is in force on a day that nothing attests, nor anything but “not yet” before it can have been', () => {
  for (const record of records) {
    const later = statusAt(record, '2090-01-01');
    assert.ok(later.kind === 'expired' || later.kind === 'unknown', `${record.number}: ${later.kind}`);
    const year = yearOf(record);
    if (year === undefined) continue;
    assert.equal(statusAt(record, `${year - 1}-12-31`).kind, 'not-yet', record.number);
    if (!record.effective || record.effective <= (record.issued ?? '')) continue;
    const eve = statusAt(record, record.issued ?? `${year}-01-01`).kind;
    assert.ok(eve === 'not-yet' || eve === 'expired', `${record.number}: ${eve} before its effect`);
  }
});

test('what ended a document came after it', () => {
  for (const record of records) {
    for (const { kind, part, since, to } of record.affectedBy) {
      if ((kind !== 'replaces' && kind !== 'repeals') || part || !since) continue;
      assert.ok(since >= (record.issued ?? ''), `${record.number} ended by ${to} on ${since}`);
      assert.notEqual(to, record.number);
    }
  }
});

test('titles of laws are those of acts, amending ones told by their words', () => {
  assert.equal(find('62/2010/QH12').title, 'Luật sửa đổi, bổ sung một số điều của Luật Chứng khoán');
  assert.equal(find('66/2014/QH13').title, 'Luật Kinh doanh bất động sản');
  assert.match(find('339/NQ-CP').title!, /^Về dự thảo /);
});

test('an amending law is no successor, nor is a number that somebody mistyped', () => {
  for (const [number, next] of [
    ['59/2020/QH14', undefined],
    ['25/2018/QH14', undefined],
    ['83/2015/QH13', '89/2025/QH15'],
    ['29/2001/QH10', '54/2014/QH13'],
  ] as const)
    assert.equal(find(number).namesake?.number, next, number);
  for (const slip of [
    '83/2016/QH13',
    '54/2013/QH13',
    '04/2007/QH11',
    '202/2022/QH15',
    '65/NĐ-CP',
    '115/NĐ-CP',
  ])
    assert.equal(find(slip), undefined, slip);
  assert.equal(statusAt(find('59/2020/QH14'), '2025-12-01').by, '76/2025/QH15');
});

test('who replaced the law on land of 2003 is told as not certain, since its clause was not read', () => {
  const status = statusAt(find('13/2003/QH11'), '2015-01-01');
  assert.deepEqual([status.kind, status.by, status.unsure], ['expired', '45/2013/QH13', true]);
});

test('no title stands in capitals', () => {
  const shouted = records.filter(({ title }) => title && /(?:\p{Lu}{2,} ){5}/u.test(title));
  assert.deepEqual(
    shouted.map(({ number, title }) => [number, title]),
    [],
  );
  assert.equal(find('32/2021/QĐ-TTg').title, 'Về hạn mức trả tiền bảo hiểm');
  assert.equal(find('45/2019/QH14').title, 'Bộ luật Lao động');
});
