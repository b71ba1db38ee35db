import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesOf, CHANGING, numbersNamed } from '../../../core/registry/affecting.ts';
import type { DocumentRelation } from '../../../core/registry/types.ts';
import { record } from './records.ts';

const did = (kind: DocumentRelation['kind'], to: string, facts: Partial<DocumentRelation> = {}) => ({
  kind,
  to,
  ...facts,
});

/** Resolution 97/2019/QH14, which the Law on the Capital ended. */
const PILOT = record({
  number: '97/2019/QH14',
  type: 'nghi-quyet',
  affectedBy: [did('repeals', '39/2024/QH15', { since: '2025-01-01' })],
});
const CAPITAL = record({ number: '39/2024/QH15', type: 'luat', issued: '2024-06-28' });

describe('what changed a document', () => {
  it('is told by kind, ends before amendments, the newest first, each act once', () => {
    const changed = record({
      number: '15/2012/QH13',
      type: 'luat',
      affectedBy: [
        did('guides', '81/2013/NĐ-CP'),
        did('amends', '54/2014/QH13', { since: '2015-01-01' }),
        did('amends', '67/2020/QH14', { since: '2022-01-01' }),
        did('amends', '67/2020/QH14', { since: '2021-01-01' }),
        did('repeals', '99/2025/QH15', { since: '2025-07-01', part: true }),
      ],
    });
    assert.deepEqual(
      changesOf(changed).map(({ relation, acts }) => [
        relation,
        acts.map(({ number, since }) => [number, since]),
      ]),
      [
        ['repeals-part', [['99/2025/QH15', '2025-07-01']]],
        [
          'amends',
          [
            ['67/2020/QH14', '2021-01-01'],
            ['54/2014/QH13', '2015-01-01'],
          ],
        ],
      ],
    );
  });

  it('tells who guides it where that is asked for, last', () => {
    const guided = { ...PILOT, affectedBy: [did('guides', '32/2021/NĐ-CP'), ...PILOT.affectedBy] };
    const relations = changesOf(guided, [], [...CHANGING, 'guides']).map(({ relation }) => relation);
    assert.deepEqual(relations, ['repeals', 'guides']);
  });

  it('keeps the order of the record among acts of one day', () => {
    const acts = ['1/2024/QH15', '2/2024/QH15', '3/2024/QH15'].map((number) => did('amends', number));
    const [change] = changesOf({ ...PILOT, affectedBy: acts });
    assert.deepEqual(
      change?.acts.map(({ number }) => number),
      ['1/2024/QH15', '2/2024/QH15', '3/2024/QH15'],
    );
  });

  it('has the record of an act only where no other can be meant', () => {
    const [change] = changesOf(PILOT, [CAPITAL]);
    assert.equal(change?.acts[0]?.record, CAPITAL);
    const [open] = changesOf(PILOT, [CAPITAL, { ...CAPITAL, key: 'vn/nghi-quyet/2024/39/qh15' }]);
    assert.equal(open?.acts[0]?.record, undefined);
    const named = { ...PILOT, affectedBy: [did('repeals', '39/2024/QH15', { toKey: CAPITAL.key })] };
    assert.equal(changesOf(named, [{ ...CAPITAL, key: 'x' }, CAPITAL])[0]?.acts[0]?.record, CAPITAL);
    const plan = record({ number: '1/KH-UBND', type: 'ke-hoach' });
    const local = { ...PILOT, affectedBy: [did('replaces', '1/KH-UBND')] };
    assert.equal(changesOf(local, [plan])[0]?.acts[0]?.record, undefined);
  });

  it('names the numbers worth looking up, those that doubts suggest too', () => {
    const doubted = { doubts: [{ suggestion: '97/2019/QH14' }, {}] };
    assert.deepEqual(numbersNamed([{ record: PILOT, doubts: [] }, doubted, doubted]), [
      '97/2019/QH14',
      '39/2024/QH15',
    ]);
  });
});
