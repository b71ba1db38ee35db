import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusAt } from '../../../core/registry/status.ts';
import type { Status } from '../../../core/registry/types.ts';
import { registryMessages } from '../../../core/locale/registry.messages.ts';
import { record } from './records.ts';

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
  // An act that can't have been signed yet had not ended it.
  assert.deepEqual(pick(statusAt(ended, '2020-06-16')), ['in-force', 'attested-later', undefined]);
  assert.match(
    registryMessages.for('vi').statusReason(statusAt(ended, '2021-01-01')),
    /^Bị thay thế bởi 2\/2020\/QH14, chưa rõ từ ngày nào\.$/,
  );
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
  assert.deepEqual(pick(statusAt(old, '2020-12-31')), ['unknown', 'no-news', '6/2020/QH14']);
  assert.deepEqual(pick(statusAt(old, '2021-01-01')), ['unknown', 'maybe-replaced', '6/2020/QH14']);
});

test('before its signing, or before the year in its number, a document is not yet', () => {
  assert.deepEqual(pick(statusAt(record(law), '2010-04-30')), ['not-yet', 'before-issued', undefined]);
  assert.deepEqual(pick(statusAt(record(law), '2010-05-01')), ['not-yet', 'effective-date', undefined]);
  const undated = record({ number: '9/2010/QH12', codified: '2026-01' });
  assert.deepEqual(pick(statusAt(undated, '2009-12-31')), ['not-yet', 'before-issued', undefined]);
  assert.deepEqual(pick(statusAt(undated, '2010-01-01')), ['unknown', 'no-news', undefined]);
});

test('on its very day an effect, an amendment and an end count already', () => {
  const amends = { kind: 'amends', to: 'A', since: '2015-01-01' } as const;
  const ended = record({ ...law, expires: '2020-01-01', affectedBy: [amends] });
  assert.equal(statusAt(ended, '2011-01-01').kind, 'in-force');
  assert.equal(statusAt(ended, '2014-12-31').kind, 'in-force');
  assert.equal(statusAt(ended, '2015-01-01').kind, 'amended');
  assert.equal(statusAt(ended, '2019-12-31').kind, 'amended');
  assert.deepEqual(pick(statusAt(ended, '2020-01-01')), ['expired', 'expiry-date', undefined]);
});

test('a document repealed before its effect never had force', () => {
  const still = record({
    ...law,
    affectedBy: [{ kind: 'repeals', to: '8/2010/QH12', since: '2010-12-01' }],
  });
  assert.deepEqual(pick(statusAt(still, '2010-11-30')), ['not-yet', 'effective-date', undefined]);
  assert.deepEqual(pick(statusAt(still, '2010-12-01')), ['expired', 'repealed', '8/2010/QH12']);
  assert.deepEqual(pick(statusAt(still, '2012-01-01')), ['expired', 'repealed', '8/2010/QH12']);
});

test('an act dated before the document was signed has its ends mixed up and tells nothing', () => {
  for (const kind of ['replaces', 'amends'] as const) {
    const mixed = record({ ...law, affectedBy: [{ kind, to: '7/2000/QH10', since: '2001-01-01' }] });
    assert.deepEqual(pick(statusAt(mixed, '2012-01-01')), ['unknown', 'no-news', undefined], kind);
  }
});

test('of two documents that are said to replace each other, the later one stands', () => {
  const elder = record({
    ...law,
    affectedBy: [{ kind: 'replaces', to: '2/2020/QH14', since: '2021-01-01' }],
  });
  const younger = record({
    number: '2/2020/QH14',
    issued: '2020-06-17',
    effective: '2021-01-01',
    affectedBy: [{ kind: 'replaces', to: law.number, since: law.effective }],
  });
  assert.deepEqual(pick(statusAt(elder, '2021-01-01')), ['expired', 'replaced', '2/2020/QH14']);
  assert.deepEqual(pick(statusAt(younger, '2021-01-01')), ['unknown', 'no-news', undefined]);
});

test('an act that amends what had ended is no amendment, but shows that sources disagree', () => {
  const affectedBy = [
    { kind: 'replaces', to: 'B', since: '2015-01-01' },
    { kind: 'amends', to: 'C', since: '2018-01-01' },
  ] as const;
  const revived = record({ ...law, affectedBy: [...affectedBy] });
  assert.deepEqual(pick(statusAt(revived, '2019-01-01')), ['unknown', 'sources-disagree', 'B']);
  const settled = record({ ...law, expires: '2015-01-01', affectedBy: [...affectedBy] });
  assert.deepEqual(pick(statusAt(settled, '2019-01-01')), ['expired', 'replaced', 'B']);
});

test('an end with a source of its own stands against a codification that came late', () => {
  const lagging = record({ ...law, expires: '2025-10-01', codified: '2026-01' });
  assert.deepEqual(pick(statusAt(lagging, '2025-12-01')), ['expired', 'expiry-date', undefined]);
});

test('the repeal of an amending act does not bring the old text back', () => {
  const amended = record({
    ...law,
    codified: '2026-01',
    affectedBy: [{ kind: 'amends', to: 'A', since: '2015-01-01' }],
  });
  const amending = record({
    number: 'A',
    issued: '2014-06-01',
    effective: '2015-01-01',
    affectedBy: [{ kind: 'repeals', to: 'Z', since: '2018-01-01' }],
  });
  assert.deepEqual(pick(statusAt(amending, '2019-01-01')), ['expired', 'repealed', 'Z']);
  assert.deepEqual(pick(statusAt(amended, '2019-01-01')), ['amended', 'amended', 'A']);
});

test('an unsure act that amends, or ends, says that it is unsure', () => {
  const unsure = { since: '2015-01-01', unsure: true } as const;
  const amended = record({
    ...law,
    codified: '2026-01',
    affectedBy: [{ kind: 'amends', to: 'A', ...unsure }],
  });
  const ended = record({ ...law, affectedBy: [{ kind: 'replaces', to: 'A', ...unsure }] });
  assert.equal(statusAt(amended, '2016-01-01').unsure, true);
  assert.equal(statusAt(ended, '2016-01-01').unsure, true);
  assert.equal(statusAt(ended, '2014-12-31').unsure, undefined);
});

test('a guiding text ends with what it guides until Law 64/2025/QH15 has effect, and goes on since', () => {
  const guiding = (on: string) => record({ ...law, lapse: { on, with: '5/2009/QH12' } });
  assert.deepEqual(pick(statusAt(guiding('2025-03-31'), '2025-06-01')), ['expired', 'lapsed', '5/2009/QH12']);
  assert.deepEqual(pick(statusAt(guiding('2025-04-01'), '2025-06-01')), ['unknown', 'no-news', undefined]);
});

test('what guides, is based on or cites a document changes nothing of it; guiding shows that it had force', () => {
  const guided = record({ ...law, affectedBy: [{ kind: 'guides', to: 'G', since: '2012-06-01' }] });
  assert.deepEqual(pick(statusAt(guided, '2012-01-01')), ['in-force', 'attested-later', undefined]);
  assert.deepEqual(pick(statusAt(guided, '2013-01-01')), ['unknown', 'no-news', undefined]);
  const cited = record({ ...law, affectedBy: [{ kind: 'cites', to: 'G', since: '2012-06-01' }] });
  assert.deepEqual(pick(statusAt(cited, '2012-01-01')), ['unknown', 'no-news', undefined]);
});

test('without a day of effect, force is told from the first day that something attests it', () => {
  const { effective: _effective, ...undated } = law;
  const listed = record({ ...undated, codified: '2026-01' });
  assert.deepEqual(pick(statusAt(listed, '2020-01-01')), ['unknown', 'no-news', undefined]);
  assert.deepEqual(pick(statusAt(listed, '2026-01-01')), ['in-force', 'codified', undefined]);
  const amended = record({
    ...undated,
    codified: '2026-01',
    affectedBy: [{ kind: 'amends', to: 'A', since: '2015-01-01' }],
  });
  assert.deepEqual(pick(statusAt(amended, '2014-01-01')), ['unknown', 'no-news', undefined]);
  assert.deepEqual(pick(statusAt(amended, '2016-01-01')), ['amended', 'amended', 'A']);
});

test('on days after all that the record’s sources know, it is only “no news”, with the day they know', () => {
  const covered = record({ ...law, codified: '2020-01', asOf: '2020-01-01' });
  const status = statusAt(covered, '2024-01-01');
  assert.deepEqual([...pick(status), status.asOf], ['unknown', 'no-news', undefined, '2020-01-01']);
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

test('before a known end, a document of an unknown beginning is not said to have no replacement', () => {
  const ended = record({
    number: '15/1999/QH10',
    expires: '2018-01-01',
    affectedBy: [{ kind: 'replaces', to: '100/2015/QH13', since: '2018-01-01' }],
  });
  const status = statusAt(ended, '2017-06-01');
  assert.deepEqual(pick(status), ['unknown', 'start-unknown', '100/2015/QH13']);
  assert.equal(
    registryMessages.for('vi').statusReason(status),
    'Chưa rõ có hiệu lực từ ngày nào; hết hiệu lực từ ngày 01/01/2018 (theo 100/2015/QH13).',
  );
  assert.match(registryMessages.for('en').statusReason(status), /it ended from 1 January 2018/);
});

test('what came only later is named where nothing earlier is known', () => {
  const old = record({
    number: 'Hiến pháp 1992',
    issued: '1992-04-15',
    effective: '1992-04-15',
    namesake: { number: 'Hiến pháp 2013', from: '2014-01-01' },
  });
  const status = statusAt(old, '2000-01-01');
  assert.deepEqual(pick(status), ['unknown', 'no-news', 'Hiến pháp 2013']);
  assert.match(
    registryMessages.for('vi').statusReason(status),
    /^Chưa thấy văn bản thay thế trước Hiến pháp 2013,/,
  );
});

test('an amending act signed on a day attests force until then, though its own effect is not known', () => {
  const amended = record({
    number: '168/2024/NĐ-CP',
    issued: '2024-12-26',
    effective: '2025-01-01',
    affectedBy: [{ kind: 'amends', to: '238/2026/NĐ-CP', notBefore: '2026-06-26' }],
  });
  assert.deepEqual(pick(statusAt(amended, '2025-02-01')), ['in-force', 'attested-later', undefined]);
  assert.deepEqual(pick(statusAt(amended, '2026-06-27')), ['unknown', 'no-news', undefined]);
});

test('of two ends the earlier counts; a later listing speaks against it', () => {
  const twice = {
    ...law,
    expires: '2025-01-01',
    affectedBy: [{ kind: 'repeals' as const, to: '5/2019/QH14', since: '2020-01-01' }],
  };
  assert.deepEqual(pick(statusAt(record(twice), '2021-01-01')), ['expired', 'repealed', '5/2019/QH14']);
  assert.equal(statusAt(record({ ...twice, codified: '2022-01' }), '2021-01-01').reason, 'sources-disagree');
  assert.equal(statusAt(record(twice), '2019-06-01').kind, 'in-force');
});

test('ends that can’t be are passed over: before its signing or effect, or by itself', () => {
  assert.equal(statusAt(record({ ...law, expires: '2009-01-01' }), '2012-01-01').reason, 'no-news');
  assert.equal(statusAt(record({ ...law, expires: '2010-07-01' }), '2012-01-01').reason, 'no-news');
  const itself = record({
    ...law,
    affectedBy: [{ kind: 'replaces', to: law.number, since: '2011-06-01' }],
  });
  assert.deepEqual(pick(statusAt(itself, '2012-01-01')), ['unknown', 'no-news', undefined]);
});

test('a listing as “not yet in force” begins nothing, nor does an amendment right after the signing', () => {
  const listed = record({
    number: '3/2025/TT-BTC',
    status: 'not-yet',
    asOf: '2025-10-25',
    codified: '2026-01',
  });
  assert.equal(statusAt(listed, '2025-12-01').kind, 'unknown');
  const amended = (since: string) =>
    record({
      number: '4/2015/QH13',
      issued: '2015-11-27',
      affectedBy: [{ kind: 'amends', to: '12/2017/QH14', since }],
    });
  assert.equal(statusAt(amended('2017-06-20'), '2017-06-20').kind, 'unknown');
  assert.equal(statusAt(amended('2020-06-20'), '2020-06-20').kind, 'amended');
});

test('an amendment of which no day is known at all is not told of any day', () => {
  const amended = record({ ...law, codified: '2026-01', affectedBy: [{ kind: 'amends', to: '73-CP' }] });
  assert.deepEqual(pick(statusAt(amended, '2012-01-01')), ['in-force', 'codified', undefined]);
});

test('an end named by a source that is not firm says so, though its day is known', () => {
  const ended = record({
    ...law,
    expires: '2014-07-01',
    affectedBy: [{ kind: 'replaces', to: '45/2013/QH13', since: '2014-07-01', unsure: true }],
  });
  const status = statusAt(ended, '2015-01-01');
  assert.deepEqual([status.kind, status.by, status.unsure], ['expired', '45/2013/QH13', true]);
});
