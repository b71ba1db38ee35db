import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type * as z from 'zod/mini';
import { restoreCapitals } from '../../../core/registry/build/capitals.ts';
import type { Draft } from '../../../core/registry/build/clean.ts';
import { DraftList } from '../../../core/registry/build/drafts.ts';
import { clauseRow, documentRow, goodRows, readingRow } from '../../../core/registry/build/facts.ts';
import { buildPack } from '../../../core/registry/build/pack.ts';
import { takeClauses, takeReadings } from '../../../core/registry/build/readings.ts';
import { readRecords, relate } from '../../../core/registry/build/records.ts';
import { joinSlips } from '../../../core/registry/build/slips.ts';
import { SourceList } from '../../../core/registry/build/sources.ts';
import { TieList } from '../../../core/registry/build/ties.ts';
import { readTsv } from '../../../core/registry/build/tsv.ts';
import { record } from './records.ts';

const silent = (): void => undefined;
const draft = (facts: Partial<Draft> & { number: string }): Draft => ({
  tier: 'metadata',
  type: 'luat',
  links: [],
  sources: ['x'],
  ...facts,
});
const ties = (): TieList => new TieList(new SourceList([{ id: 'web', name: '' }]));

test('a bad row is reported with its line and left out whole; the others come in', () => {
  const problems: string[] = [];
  const lines = [
    '{"number": "1/2020/TT-BTC", "tier": "list", "source": "s"}',
    '{"number": "2/2020/TT-BTC", "tier": "list", "source": "s", "issued": "2020-13-01"}',
    '{"number": "3/2020/TT-BTC", "tier":',
    '{"number": "4/2020/TT-BTC", "tier": "rumour", "source": "s"}',
    '{"number": "5/2020/TT-BTC", "tier": "cited", "source": "s"}',
  ];
  const rows = goodRows(
    'documents.ndjson',
    lines,
    (line) => JSON.parse(line) as unknown,
    documentRow,
    (problem) => problems.push(problem),
  );
  assert.deepEqual(
    rows.map(({ number }) => number),
    ['1/2020/TT-BTC', '5/2020/TT-BTC'],
  );
  assert.equal(problems.length, 3);
  assert.match(problems[0]!, /^documents\.ndjson:2: left out: .*issued/s);
  assert.match(problems[1]!, /^documents\.ndjson:3: left out: SyntaxError/);
  assert.match(problems[2]!, /^documents\.ndjson:4: left out: .*tier/s);
});

test('the project’s own rows pass their schema, each with a source', () => {
  const data = new URL('../../../core/registry/data/', import.meta.url);
  const problems: string[] = [];
  const check = <T>(file: string, schema: z.ZodMiniType<T>): void => {
    const rows = readTsv(new URL(file, data));
    const good = goodRows(
      file,
      rows,
      (row) => row,
      schema,
      (problem) => problems.push(problem),
      2,
    );
    assert.ok(good.length > 100, file);
  };
  check('readings.tsv', readingRow);
  check('clauses.tsv', clauseRow);
  assert.deepEqual(problems, []);
});

test('a record that fails the schema enters no pack, and is told by its place', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pack-'));
  const bad: string[] = [];
  try {
    const report = buildPack(
      [
        record({ number: '1/2020/TT-BTC', type: 'thong-tu', issued: '2020-01-02' }),
        record({ number: '2/2020/TT-BTC', type: 'thong-tu', issued: '2/1/2020' }),
        record({
          number: '3/2020/TT-BTC',
          type: 'thong-tu',
          links: [{ url: 'javascript:0', publisher: 'x' }],
        }),
      ],
      dir,
      { onBad: (index, reason) => bad.push(`${index} ${reason}`) },
    );
    assert.deepEqual([report.records, report.left], [1, 2]);
    assert.match(bad[0]!, /^1 2\/2020\/TT-BTC: .*issued/s);
    assert.match(bad[1]!, /^2 3\/2020\/TT-BTC: .*links/s);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('one flag builds a pack without what only a commercial compilation knows', () => {
  const dir = mkdtempSync(join(tmpdir(), 'pack-'));
  try {
    const all = readRecords();
    const free = readRecords({ commercial: false });
    const known = new Set(free.map(({ key }) => key));
    const gone = all.filter(({ key }) => !known.has(key));
    const [compilation] = readTsv(
      new URL('../../../core/registry/data/collections.tsv', import.meta.url),
    ).filter(({ kind }) => kind === 'commercial');
    assert.ok(gone.length > 1000, String(gone.length));
    assert.ok(free.every(({ sources }) => sources.some((source) => source !== compilation!['name'])));
    assert.ok(
      free.some(({ number }) => number === '32/2021/NĐ-CP') &&
        gone.every(({ sources }) => sources.every((source) => source === compilation!['name'])),
    );
    assert.ok(
      gone.every(({ links }) => links.every(({ publisher }) => publisher === 'thuvienphapluat.vn')),
      'their links are the compilation’s own, which are never shown as official',
    );
    const report = buildPack(free, dir);
    assert.deepEqual([report.records, report.left], [free.length, 0]);
    const notice = readFileSync(new URL('../../../NOTICE', import.meta.url), 'utf8');
    assert.ok(notice.includes(compilation!['name']!) && notice.includes('--no-commercial'));
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('a title in lower case gives way to the same one with its capitals, else it stays marked', () => {
  const lower = {
    number: '5/2021/QĐ-TTg',
    type: 'quyet-dinh',
    title: 'Về đề án của bộ y tế',
    lowerCased: true,
  };
  const proper = { number: '5/2021/QĐ-TTg', type: 'quyet-dinh', title: 'Về Đề án của Bộ Y tế' };
  for (const rows of [
    [draft(lower), draft(proper)],
    [draft(proper), draft(lower)],
  ]) {
    const [joined, ...others] = new DraftList(rows, silent).all();
    assert.deepEqual([joined!.title, joined!.lowerCased, others.length], [proper.title, undefined, 0]);
  }
  const [other] = new DraftList([draft(lower), draft({ ...proper, title: 'Khác' })], silent).all();
  assert.deepEqual([other!.title, other!.lowerCased], [lower.title, true]);
});

test('names that other sources write with capitals get them back; the rest stays small, and the title marked', () => {
  const lower = (title: string): Draft =>
    draft({ number: '1/UBND', type: 'cong-van', title, lowerCased: true, place: 'tỉnh Bình Dương' });
  const rows = [
    lower(
      'Triển khai chỉ thị 16/ct-ttg của thủ tướng chính phủ, nghị quyết số 11/2020/nq-hđnd tại tỉnh bình dương',
    ),
    lower('Tập huấn pháp luật đất đai cho cán bộ y tế theo kế hoạch của bộ y tế và ủy ban nhân dân tỉnh'),
    lower('Phổ biến luật đất đai cho ông nguyễn văn a ở bình dương'),
  ];
  restoreCapitals([
    ...rows,
    draft({ number: '1/CT-TTg', type: 'chi-thi' }),
    draft({ number: '2/2019/NQ-HĐND', type: 'nghi-quyet' }),
    draft({ number: '45/2013/QH13', title: 'Luật Đất đai' }),
  ]);
  assert.deepEqual(
    rows.map(({ title }) => title),
    [
      'Triển khai Chỉ thị 16/CT-TTg của Thủ tướng Chính phủ, Nghị quyết số 11/2020/NQ-HĐND tại tỉnh Bình Dương',
      'Tập huấn pháp luật đất đai cho cán bộ y tế theo kế hoạch của Bộ Y tế và Ủy ban nhân dân tỉnh',
      'Phổ biến Luật Đất đai cho ông nguyễn văn a ở Bình Dương',
    ],
  );
  assert.ok(rows.every(({ lowerCased }) => lowerCased));
});

test('a reading fills in what is missing, corrects what it names, and never overrules in silence', () => {
  const notes: string[] = [];
  const drafts = new DraftList(
    [draft({ number: '67/2025/QH15', issued: '2025-06-14', effective: '2026-10-01' })],
    silent,
  );
  const reading = { number: '67/2025/QH15', type: 'luat', source: 's' } as const;
  takeReadings(
    [
      { ...reading, field: 'issued', value: '2025-06-15' },
      { ...reading, field: 'effective', value: '2025-10-01', instead: '2026-10-01' },
      { ...reading, field: 'title', value: 'Luật Thuế thu nhập doanh nghiệp' },
    ],
    drafts,
    (_, what) => notes.push(what),
  );
  const law = drafts.find('67/2025/QH15')!;
  assert.deepEqual(
    [law.issued, law.effective, law.title],
    ['2025-06-14', '2025-10-01', 'Luật Thuế thu nhập doanh nghiệp'],
  );
  assert.deepEqual(notes, [
    'issued: reading against what is known, left out',
    'effective: corrected by a reading',
  ]);
});

test('a clause ends a document on its day; the next of its name replaces it, another repeals it', () => {
  const drafts = new DraftList(
    [
      draft({ number: '57/2020/QH14', title: 'Luật Thanh niên', effective: '2021-01-01' }),
      draft({ number: '53/2005/QH11', title: 'Luật Thanh niên' }),
    ],
    silent,
  );
  const told = ties();
  const clause = { by: '57/2020/QH14', kind: 'ends', since: '2021-01-01', source: 's' } as const;
  takeClauses(
    [
      { ...clause, to: '53/2005/QH11', toType: 'luat' },
      { ...clause, to: '9/1999/PL-UBTVQH10', toType: 'phap-lenh', title: 'Pháp lệnh X' },
      { ...clause, to: '8/2006/QH11', toType: 'luat', part: '1' },
    ],
    drafts,
    told,
    silent,
  );
  assert.deepEqual(
    told.rows().map(({ kind, to, part }) => [kind, to, part]),
    [
      ['replaces', '53/2005/QH11', undefined],
      ['repeals', '9/1999/PL-UBTVQH10', undefined],
      ['repeals', '8/2006/QH11', '1'],
    ],
  );
  assert.equal(drafts.find('53/2005/QH11')!.expires, '2021-01-01');
  assert.equal(drafts.find('8/2006/QH11')!.expires, undefined);
  const ordinance = drafts.find('9/1999/PL-UBTVQH10')!;
  assert.deepEqual(
    [ordinance.tier, ordinance.title, ordinance.expires],
    ['cited', 'Pháp lệnh X', '2021-01-01'],
  );
});

test('a clause makes firm what a weaker source had told; one not read itself does not', () => {
  const drafts = new DraftList(
    [draft({ number: '45/2013/QH13' }), draft({ number: '31/2024/QH15' })],
    silent,
  );
  const told = ties();
  told.add('31/2024/QH15', 'replaces', '45/2013/QH13', { unsure: '1' }, ['weak']);
  const clause = {
    by: '31/2024/QH15',
    kind: 'ends',
    to: '45/2013/QH13',
    toType: 'luat',
    since: '2024-08-01',
  } as const;
  takeClauses([{ ...clause, unsure: '1', source: 's' }], drafts, told, silent);
  assert.equal(told.rows()[0]!['unsure'], '1');
  takeClauses([{ ...clause, source: 's' }], drafts, told, silent);
  assert.equal(told.rows()[0]!['unsure'], undefined);
});

test('a number cited with another year or term, or without one, is joined to the document it means', () => {
  const notes: string[][] = [];
  const join = (tied: string[], ...list: (Partial<Draft> & { number: string })[]): string[] => {
    const drafts = new DraftList(
      list.map((facts) => draft({ ...facts })),
      silent,
    );
    joinSlips(
      drafts,
      (number) => tied.includes(number),
      (...noted) => notes.push(noted),
    );
    return drafts.all().map(({ number }) => number);
  };
  const budget = { title: 'Luật Ngân sách nhà nước', issued: '2015-06-25', number: '83/2015/QH13' };
  const cited = { title: 'Luật Ngân sách nhà nước', tier: 'cited' as const };
  assert.deepEqual(join([], budget, { ...cited, number: '83/2016/QH13' }), ['83/2015/QH13']);
  assert.deepEqual(notes[0]?.slice(0, 2), ['83/2016/QH13', 'slip of another number, joined']);
  // What something is known to end or change stays, and so does what has a day or another name.
  assert.equal(join(['83/2016/QH13'], budget, { ...cited, number: '83/2016/QH13' }).length, 2);
  assert.equal(join([], budget, { ...cited, number: '83/2016/QH13', issued: '2016-04-06' }).length, 2);
  assert.equal(join([], budget, { ...cited, number: '83/2016/QH13', title: 'Luật Báo chí' }).length, 2);
  assert.equal(
    join([], { ...cited, number: '83/2015/QH13' }, { ...cited, number: '83/2016/QH13' }).length,
    2,
  );
  const decree = { type: 'nghi-dinh', issued: '2013-06-27' };
  assert.deepEqual(
    join([], { ...decree, number: '65/2013/NĐ-CP' }, { ...decree, number: '65/NĐ-CP', tier: 'cited' }),
    ['65/2013/NĐ-CP'],
  );
});

test('no document acts upon itself, and two that end each other have their ends mixed up', () => {
  const [a, b] = [record({ number: '1/2020/NĐ-CP' }), record({ number: '2/2021/NĐ-CP' })];
  relate(
    [a, b],
    [
      { from: a.number, kind: 'replaces', to: a.number },
      { from: a.number, kind: 'replaces', to: b.number },
      { from: b.number, kind: 'repeals', to: a.number },
      { from: b.number, kind: 'amends', to: a.number },
    ],
  );
  assert.deepEqual(
    a.affectedBy.map(({ kind, to }) => [kind, to]),
    [['amends', b.number]],
  );
  assert.deepEqual([a.relations, b.affectedBy], [[], []]);
});

test('an act that changes a document does not make an older statement of its force a newer one', () => {
  const stated = record({ number: '1/2015/QĐ-UBND', status: 'in-force', asOf: '2022-07-20' });
  const act = record({ number: '5/2024/QĐ-UBND', issued: '2024-05-05', effective: '2024-05-15' });
  const other = record({ number: '2/2015/QĐ-UBND', issued: '2025-01-01', asOf: '2022-07-20' });
  relate(
    [stated, act, other],
    [stated, other].map(({ number }) => ({ from: act.number, kind: 'amends', to: number })),
  );
  assert.deepEqual([stated.asOf, other.asOf], ['2022-07-20', '2024-05-15']);
});
