import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speedTable } from '../../demo/docs/tables.ts';
import { isQuiet, measuresOf } from '../../demo/measures.ts';

test('speeds are read off the bench’s table, whatever stands around it', () => {
  const output = `one thread, 9 rounds in turns; ratio: ours over this one's
MB/s                                       median     best   ratio
findCitations · official texts               31.3     35.0  ×1.000   12345 hits; budget 40
npm citation · American statutes              9.2     11.8  ×2.966   4000 hits

growth: best times of an input on one line and of its double
1/1/1/1 …                          1 MB     50 ms →     99 ms   ×1.98`;
  assert.deepEqual(measuresOf(output), [
    { work: 'findCitations · official texts', median: 31.3, best: 35 },
    { work: 'npm citation · American statutes', median: 9.2, best: 11.8 },
  ]);
});

test('a table that reads otherwise now is told, not published empty', () => {
  assert.throws(() => measuresOf('findCitations: 35 MB/s'), /no speeds/);
});

test('rounds far apart tell of a machine busy with other work', () => {
  assert.ok(isQuiet([{ work: 'a', median: 31.3, best: 35 }]));
  assert.ok(
    !isQuiet([
      { work: 'a', median: 31.3, best: 35 },
      { work: 'b', median: 2.2, best: 4 },
    ]),
  );
});

test('the page shows the speeds of a quiet run only', () => {
  const run = {
    day: '2026-11-22',
    processor: 'P',
    node: '24.0.0',
    engine: [{ work: 'findCitations · official texts', median: 31.3, best: 35 }],
  };
  for (const language of ['vi', 'en'] as const) {
    assert.match(speedTable(language, { ...run, quiet: true }), /\| 31[.,]3 \|$/);
    assert.doesNotMatch(speedTable(language, { ...run, quiet: false }), /\d/);
  }
});
