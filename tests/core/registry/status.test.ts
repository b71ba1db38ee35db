import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { readRecords } from '../../../core/registry/build/records.ts';
import { statusAt } from '../../../core/registry/status.ts';
import type { DocumentRecord, Status } from '../../../core/registry/types.ts';
import { registryMessages } from '../../../core/locale/registry.messages.ts';
import { record } from './records.ts';

type Pair = [number: string, day: string, kind: Status['kind'], reason: Status['reason'], by?: string];

/** Read by hand against the clauses and pages that core/registry/data/sources.tsv names for each document. */
const PAIRS: Pair[] = [
  // The laws on local government.
  ['11/2003/QH11', '2016-01-01', 'expired', 'replaced', '77/2015/QH13'],
  ['77/2015/QH13', '2015-06-18', 'not-yet', 'before-issued'],
  ['77/2015/QH13', '2015-12-31', 'not-yet', 'effective-date'],
  ['77/2015/QH13', '2016-01-01', 'in-force', 'attested-later'],
  ['77/2015/QH13', '2019-06-01', 'amended', 'amended', '21/2017/QH14'],
  ['77/2015/QH13', '2020-07-01', 'amended', 'amended', '47/2019/QH14'],
  ['77/2015/QH13', '2023-07-01', 'amended', 'amended', '96/2023/QH15'],
  ['77/2015/QH13', '2025-06-01', 'expired', 'replaced', '65/2025/QH15'],
  ['65/2025/QH15', '2025-02-28', 'not-yet', 'effective-date'],
  ['65/2025/QH15', '2025-06-15', 'in-force', 'attested-later'],
  ['65/2025/QH15', '2025-06-16', 'expired', 'replaced', '72/2025/QH15'],
  // The capital and its pilot.
  ['25/2012/QH13', '2013-06-30', 'not-yet', 'effective-date'],
  ['25/2012/QH13', '2024-12-31', 'in-force', 'attested-later'],
  ['25/2012/QH13', '2025-01-01', 'expired', 'replaced', '39/2024/QH15'],
  ['39/2024/QH15', '2024-12-31', 'not-yet', 'effective-date'],
  ['39/2024/QH15', '2025-03-01', 'in-force', 'attested-later'],
  ['39/2024/QH15', '2026-05-01', 'unknown', 'replaced', '02/2026/QH16'],
  ['97/2019/QH14', '2020-06-01', 'not-yet', 'effective-date'],
  ['97/2019/QH14', '2022-02-03', 'in-force', 'attested-later'],
  ['97/2019/QH14', '2025-01-01', 'expired', 'repealed', '39/2024/QH15'],
  ['32/2021/NĐ-CP', '2021-03-28', 'not-yet', 'before-issued'],
  ['32/2021/NĐ-CP', '2022-07-05', 'in-force', 'attested-later'],
  ['32/2021/NĐ-CP', '2025-01-01', 'expired', 'lapsed', '97/2019/QH14'],
  // Land.
  ['13/2003/QH11', '2010-01-01', 'in-force', 'attested-later'],
  ['13/2003/QH11', '2014-07-01', 'expired', 'expiry-date'],
  ['45/2013/QH13', '2014-06-30', 'not-yet', 'effective-date'],
  ['45/2013/QH13', '2021-03-29', 'in-force', 'attested-later'],
  ['45/2013/QH13', '2025-01-01', 'expired', 'replaced', '31/2024/QH15'],
  ['31/2024/QH15', '2024-07-31', 'not-yet', 'effective-date'],
  // Codes and promulgation.
  ['33/2005/QH11', '2017-01-01', 'expired', 'replaced', '91/2015/QH13'],
  ['91/2015/QH13', '2020-01-01', 'in-force', 'codified'],
  ['100/2015/QH13', '2017-12-31', 'not-yet', 'effective-date'],
  ['10/2012/QH13', '2021-01-01', 'expired', 'replaced', '45/2019/QH14'],
  ['34/2016/NĐ-CP', '2025-04-01', 'expired', 'replaced', '78/2025/NĐ-CP'],
  ['30/2020/NĐ-CP', '2021-05-05', 'in-force', 'codified'],
  ['30/2020/NĐ-CP', '2026-11-01', 'unknown', 'no-news'],
];

describe('documents of the registry on days that readers ask about', () => {
  let byNumber: Map<string, DocumentRecord>;
  before(() => {
    byNumber = new Map(readRecords().map((known) => [known.number, known]));
  });
  for (const [number, day, kind, reason, by] of PAIRS) {
    test(`${number} on ${day}: ${kind} (${reason}${by ? `, ${by}` : ''})`, () => {
      const status = statusAt(byNumber.get(number), day);
      assert.deepEqual([status.kind, status.reason, status.by], [kind, reason, by]);
      assert.equal(status.on, day);
    });
  }
  test('an end known from a weak source says so', () => {
    for (const [number, day] of [
      ['45/2013/QH13', '2025-01-01'],
      ['77/2015/QH13', '2025-06-01'],
    ] as const)
      assert.equal(statusAt(byNumber.get(number), day).unsure, true, number);
  });
});

const law = { number: '1/2010/QH12', issued: '2010-05-01', effective: '2011-01-01', asOf: '2026-01-01' };

test('no record, no answer', () => {
  assert.deepEqual(statusAt(undefined, '2020-01-01'), {
    kind: 'unknown',
    reason: 'no-record',
    on: '2020-01-01',
    asOf: '',
  });
});

test('silence after the effective day is never “in force”', () => {
  const status = statusAt(record(law), '2011-01-02');
  assert.deepEqual([status.kind, status.reason, status.asOf], ['unknown', 'no-news', '2026-01-01']);
});

test('an end on a day that no source gives leaves the status unknown, and names who ended it', () => {
  const ended = record({
    ...law,
    affectedBy: [{ kind: 'replaces', to: '2/2020/QH14', notBefore: '2020-06-17' }],
  });
  assert.deepEqual(pick(statusAt(ended, '2021-01-01')), ['unknown', 'replaced', '2/2020/QH14']);
  assert.deepEqual(pick(statusAt(ended, '2020-06-16')), ['unknown', 'no-news', undefined]);
});

test('a partial repeal leaves the rest in force, as long as something attests it', () => {
  const partly = record({
    ...law,
    codified: '2026-01',
    affectedBy: [{ kind: 'repeals', to: '3/2018/QH14', since: '2019-01-01', part: true }],
  });
  assert.deepEqual(pick(statusAt(partly, '2018-12-31')), ['in-force', 'codified', undefined]);
  assert.deepEqual(pick(statusAt(partly, '2020-01-01')), [
    'partly-expired',
    'partly-repealed',
    '3/2018/QH14',
  ]);
  assert.deepEqual(pick(statusAt(partly, '2026-02-01')), ['unknown', 'no-news', undefined]);
});

test('a status stated by a publisher counts up to the day it was read', () => {
  const stated = record({ ...law, status: 'in-force', asOf: '2022-07-20' });
  assert.deepEqual(pick(statusAt(stated, '2022-07-20')), ['in-force', 'stated', undefined]);
  assert.deepEqual(pick(statusAt(stated, '2022-07-21')), ['unknown', 'no-news', undefined]);
});

test('a codification attests nothing for days after its month began', () => {
  const codified = record({ ...law, codified: '2026-01' });
  assert.equal(statusAt(codified, '2026-01-01').kind, 'in-force');
  assert.equal(statusAt(codified, '2026-01-02').kind, 'unknown');
});

test('an end read out of text against a later listing is no answer', () => {
  const disputed = record({
    ...law,
    codified: '2026-01',
    affectedBy: [{ kind: 'repeals', to: '4/2020/QH14', since: '2021-01-01' }],
  });
  assert.deepEqual(pick(statusAt(disputed, '2020-12-31')), ['in-force', 'codified', undefined]);
  assert.deepEqual(pick(statusAt(disputed, '2021-01-01')), ['unknown', 'sources-disagree', '4/2020/QH14']);
});

test('the latest of several amendments on the day asked about is named', () => {
  const amended = record({
    ...law,
    expires: '2024-01-01',
    affectedBy: [
      { kind: 'amends', to: 'A', since: '2015-01-01' },
      { kind: 'amends', to: 'B', since: '2018-01-01' },
    ],
  });
  assert.equal(statusAt(amended, '2016-01-01').by, 'A');
  assert.equal(statusAt(amended, '2023-12-31').by, 'B');
  assert.equal(statusAt(amended, '2024-01-01').kind, 'expired');
});

test('what a publisher lists as ended in part was not “in force” for sure before the listing', () => {
  const partly = record({ ...law, status: 'partly-expired' });
  assert.deepEqual(pick(statusAt(partly, '2026-01-01')), ['partly-expired', 'stated', undefined]);
  assert.deepEqual(pick(statusAt(partly, '2024-01-01')), ['unknown', 'partly-undated', undefined]);
});

test('a stated status without a day attests nothing', () => {
  for (const status of ['in-force', 'partly-expired', 'expired']) {
    const { asOf: _asOf, ...undated } = record({ ...law, status });
    const answer = statusAt(undated, '2024-01-01');
    assert.deepEqual([...pick(answer), answer.asOf], ['unknown', 'no-news', undefined, ''], status);
  }
});

test('an amendment or partial repeal of no known day is told, without a day, from when it may have been signed', () => {
  const changed = (kind: 'amends' | 'repeals') =>
    record({
      ...law,
      codified: '2026-01',
      affectedBy: [{ kind, to: '5/2017/QH14', notBefore: '2017-01-01', part: true }],
    });
  assert.deepEqual(pick(statusAt(changed('amends'), '2016-12-31')), ['in-force', 'codified', undefined]);
  assert.deepEqual(pick(statusAt(changed('amends'), '2020-01-01')), ['amended', 'amended', '5/2017/QH14']);
  assert.equal(statusAt(changed('amends'), '2020-01-01').since, undefined);
  assert.deepEqual(pick(statusAt(changed('repeals'), '2020-01-01')), [
    'partly-expired',
    'partly-repealed',
    '5/2017/QH14',
  ]);
});

test('a later document of the same name may have replaced this one, from its own day on', () => {
  const old = record({ ...law, namesake: { number: '6/2020/QH14', from: '2021-01-01' } });
  assert.deepEqual(pick(statusAt(old, '2020-12-31')), ['unknown', 'no-news', undefined]);
  assert.deepEqual(pick(statusAt(old, '2021-01-01')), ['unknown', 'maybe-replaced', '6/2020/QH14']);
});

test('words say what is not known: the day of the data, the clause, the day of a change', () => {
  const vi = registryMessages.for('vi');
  const en = registryMessages.for('en');
  const maybe = { reason: 'maybe-replaced', by: '6/2020/QH14', asOf: '' } as const;
  assert.equal(
    vi.statusReason(maybe),
    'Có thể đã bị thay thế bởi 6/2020/QH14; chưa đọc được điều khoản nào nói rõ.',
  );
  assert.match(en.statusReason(maybe), /may have been replaced by 6\/2020\/QH14/);
  assert.match(vi.statusReason({ reason: 'no-news', asOf: '' }), /chưa rõ dữ liệu đến ngày nào\.$/);
  assert.match(
    vi.statusReason({ reason: 'no-news', asOf: '2026-01-01' }),
    /theo dữ liệu đến 01\/01\/2026\.$/,
  );
  assert.match(en.statusReason({ reason: 'no-news', asOf: '' }), /is not known\.$/);
  assert.match(vi.statusReason({ reason: 'amended', by: 'X', asOf: '' }), /chưa rõ từ ngày nào\.$/);
});

function pick({ kind, reason, by }: Status): [string, string, string | undefined] {
  return [kind, reason, by];
}
