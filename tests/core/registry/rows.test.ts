import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRows, type RowFault } from '../../../core/registry/build/rows.ts';
import { readTable } from '../../../core/registry/build/table.ts';
import type { DocumentRecord } from '../../../core/registry/types.ts';

const read = (text: string): { records: DocumentRecord[]; faults: RowFault[] } =>
  readRows(text, { source: 'Công báo thử', asOf: '2026-07-31' });

const line = (facts: object): string => `${JSON.stringify(facts)}\n`;

describe('a table of text', () => {
  test('has its cells apart by tabs, commas or semicolons, in quotes where they hold any of these', () => {
    for (const mark of ['\t', ',', ';'])
      assert.deepEqual(readTable(`a${mark} b \n"x${mark}y"${mark}"he said ""no"""\n`), [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: [`x${mark}y`, 'he said "no"'] },
      ]);
  });

  test('counts the lines of the text, also where a cell has several', () => {
    assert.deepEqual(readTable('a,b\n"1\n2",x\n\n3,y'), [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1\n2', 'x'] },
      { line: 5, cells: ['3', 'y'] },
    ]);
  });

  test('keeps an empty cell before one in quotes, on the same line or the next', () => {
    assert.deepEqual(
      readTable('a\tb\n\t"x"\n1\t\n"y"\tz').map(({ cells }) => cells),
      [
        ['a', 'b'],
        ['', 'x'],
        ['1', ''],
        ['y', 'z'],
      ],
    );
  });

  test('with an open quote ends where the text ends', () => {
    assert.equal(readTable('a,b\n"1,2').length, 2);
    assert.deepEqual(readTable(''), []);
  });
});

describe('records read out of rows', () => {
  test('NDJSON and a table with the same facts give the same records', () => {
    const json = read(
      line({
        number: '37/2026/QĐ-UBND',
        title: 'Bãi bỏ Quyết định số 90/2025/QĐ-UBND',
        issuer: 'Ủy ban nhân dân tỉnh Sơn La',
        place: 'tỉnh Sơn La',
        issued: '2026-07-13',
        links: ['https://congbao.sonla.gov.vn/vb/37'],
        relations: [{ kind: 'repeals', to: '90/2025/QĐ-UBND' }],
      }),
    );
    const table = read(
      'Số hiệu;Trích yếu;Cơ quan ban hành;Địa phương;Ngày ban hành;Liên kết;Bãi bỏ\r\n' +
        '37/2026/QĐ-UBND;Bãi bỏ Quyết định số 90/2025/QĐ-UBND;Ủy ban nhân dân tỉnh Sơn La;tỉnh Sơn La;13/7/2026;' +
        'https://congbao.sonla.gov.vn/vb/37;90/2025/QĐ-UBND\r\n',
    );
    assert.deepEqual(json.faults, []);
    assert.deepEqual(table, json);
    const [record] = json.records;
    assert.equal(record!.type, 'quyet-dinh', 'as the number tells');
    assert.match(record!.key, /^vn\/quyet-dinh\/2026\/37\/ubnd\.son-la$/);
    assert.deepEqual([record!.sources, record!.asOf], [['Công báo thử'], '2026-07-31']);
  });

  test('relations are tied both ways, dated by the acting document', () => {
    const { records } = read(
      line({
        number: '37/2026/QĐ-UBND',
        effective: '2026-08-01',
        relations: [{ kind: 'repeals', to: '90/2025/QĐ-UBND' }],
      }) + line({ number: '90/2025/QĐ-UBND' }),
    );
    assert.deepEqual(records[1]!.affectedBy, [
      { kind: 'repeals', to: '37/2026/QĐ-UBND', since: '2026-08-01' },
    ]);
  });

  test('a record that the command printed can be read again', () => {
    const [record] = read(
      line({ number: '1/2026/QĐ-UBND', type: 'Quyết định', issued: '2026-01-05' }),
    ).records;
    const again = read(line(record!));
    assert.deepEqual(again.faults, []);
    assert.deepEqual(again.records, [record]);
  });

  test('what does not fit is told with its line and field, and left out whole', () => {
    const good = line({ number: '1/2026/QĐ-UBND' });
    for (const [bad, code, about] of [
      ['{"number":', 'not-json', undefined],
      ['[1]', 'not-object', undefined],
      ['null', 'not-object', undefined],
      [line({ title: 'Quyết định' }), 'bad-field', 'number'],
      [line({ number: 'quyết định' }), 'no-number', undefined],
      [line({ number: '2/2026/QĐ-UBND', issued: '30/2/2026' }), 'bad-field', 'issued'],
      [line({ number: '2/2026/QĐ-UBND', issued: 20260230 }), 'bad-field', 'issued'],
      [line({ number: '2/2026/QĐ-UBND', type: 'Tờ rơi' }), 'bad-field', 'type'],
      [line({ number: '2/2026/QĐ-UBND', type: 'constructor' }), 'bad-field', 'type'],
      [line({ number: '2/2026/QĐ-UBND', links: ['javascript:alert(1)'] }), 'bad-field', 'links'],
      [line({ number: '2/2026/QĐ-UBND', efective: '2026-01-01' }), 'unknown-field', 'efective'],
      [line({ number: '1/2026/QĐ-UBND' }), 'duplicate', '1'],
    ] as const) {
      const { records, faults } = read(`${good}${bad.trimEnd()}\n`);
      assert.equal(records.length, 1, bad);
      assert.deepEqual(faults, [{ line: 2, code, ...(about !== undefined && { about }) }], bad);
    }
  });

  test('what cannot be is told, and left out: an end before the beginning, an act upon itself, two that end each other', () => {
    const { records, faults } = readRows(
      [
        { number: '1/2020/NĐ-CP', issued: '2020-05-01', expires: '2020-04-30' },
        { number: '2/2020/NĐ-CP', relations: [{ kind: 'replaces', to: '02/2020/ND-CP' }] },
        { number: '3/2020/NĐ-CP', relations: [{ kind: 'replaces', to: '4/2020/NĐ-CP' }] },
        { number: '4/2020/NĐ-CP', relations: [{ kind: 'repeals', to: '3/2020/NĐ-CP' }] },
        { number: '5/2020/NĐ-CP', relations: [{ kind: 'repeals', to: '1/2019/NĐ-CP' }] },
      ]
        .map(line)
        .join(''),
      { source: 'x' },
    );
    assert.deepEqual(
      records.map(({ number }) => number),
      ['5/2020/NĐ-CP'],
    );
    assert.deepEqual(
      faults.map(({ line: at, code, about }) => [at, code, about]),
      [
        [1, 'ends-early', undefined],
        [2, 'self', undefined],
        [3, 'mutual', '4'],
        [4, 'mutual', '3'],
      ],
    );
  });

  test('a misspelt column is told, and nothing is taken without it', () => {
    const { records, faults } = read('number\tefective\n1/2026/QĐ-UBND\t2026-01-01\n');
    assert.deepEqual([records, faults], [[], [{ line: 1, code: 'unknown-field', about: 'efective' }]]);
  });

  test('one number of two places, or of two days, is two documents', () => {
    const { records, faults } = read(
      line({ number: '152/KH-UBND', place: 'quận Đống Đa, thành phố Hà Nội', issued: '2021-04-19' }) +
        line({ number: '152/KH-UBND', place: 'tỉnh Sơn La', issued: '2021-04-19' }) +
        line({ number: '152/KH-UBND', place: 'tỉnh Sơn La', issued: '2022-05-20' }),
    );
    assert.deepEqual(faults, []);
    assert.equal(new Set(records.map(({ key }) => key)).size, 3);
  });

  test('nothing at all is no record and no fault', () => {
    for (const text of ['', '\n\n', '\uFEFF']) assert.deepEqual(read(text), { records: [], faults: [] });
  });
});
