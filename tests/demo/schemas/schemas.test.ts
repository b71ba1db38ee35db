import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fromJSONSchema, prettifyError } from 'zod';
import { answerSchema, checkSchema, textSchema } from '../../../demo/schemas/find.schema.ts';
import { newsSchema } from '../../../demo/schemas/news.schema.ts';
import { FORMATS, schemaFile } from '../../../demo/schemas/schemas.ts';
import { weatherSchema } from '../../../demo/schemas/weather.schema.ts';
import { sampleWeather } from '../../../demo/weather.data.ts';
import { readNewsJson } from '../../../core/news/json.ts';
import { readWeatherFile } from '../../../core/weather/schema.ts';

const NOW = new Date('2026-11-22T09:00:00+07:00');

/** Every place in a JSON value, as a path. */
function paths(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.slice(0, 2).map((one, index): [number, unknown] => [index, one])
    : Object.entries(value);
  return [at, ...entries.flatMap(([key, one]) => paths(one, [...at, key]))];
}

/** The value with one place changed, or taken out. */
function changed(value: unknown, [key, ...rest]: (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  if (rest.length > 0) copy[key] = changed(copy[key], rest, to);
  else if (to !== undefined) copy[key] = to;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

const takes = (read: (value: unknown) => unknown, value: unknown): boolean => {
  try {
    read(value);
    return true;
  } catch {
    return false;
  }
};

describe('the published schemas', () => {
  for (const { file, about } of FORMATS) {
    test(`${file} is a JSON Schema that says something, in both languages`, () => {
      const schema = JSON.parse(schemaFile(file)!) as Record<string, unknown>;
      assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
      assert.ok('properties' in schema || 'anyOf' in schema, 'it is not empty');
      assert.equal(schema['title'], about.en);
      assert.equal(schema['description'], about.vi);
    });
  }

  test('there is none of another name', () => {
    assert.equal(schemaFile('../package.json'), undefined);
  });

  test('the weather schema takes what its reader takes and refuses what it refuses, whichever field is changed', () => {
    const sample = JSON.parse(JSON.stringify(sampleWeather(NOW, 'http://portal.example'))) as unknown;
    const schema = weatherSchema();
    assert.ok(schema.safeParse(sample).success);
    const values = [
      undefined,
      null,
      '',
      ' ',
      'x',
      0,
      -1000,
      1e6,
      50,
      true,
      [],
      {},
      '2026-11-22',
      '2026-11-22T09:00Z',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths(sample)), fc.constantFrom(...values), (at, to) => {
        const file = changed(sample, at, to);
        assert.equal(schema.safeParse(file).success, takes(readWeatherFile, file), JSON.stringify([at, to]));
      }),
      { numRuns: 300 },
    );
  });

  test('what the news schema takes, its reader takes whole', () => {
    const item = fc.record(
      {
        id: fc.stringMatching(/^[a-z0-9]{1,8}$/),
        title: fc.stringMatching(/^[A-Za-z]\w{0,20}( \w{1,20})?$/),
        url: fc.webUrl(),
        published: fc
          .date({ min: new Date(0), max: NOW, noInvalidDate: true })
          .map((date) => date.toISOString()),
        category: fc.constantFrom('featured', 'notice', 'other'),
      },
      { requiredKeys: ['id', 'title', 'url', 'category'] },
    );
    const schema = newsSchema();
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const file = { format: 'danchieu-news', version: 1, items };
        assert.ok(schema.safeParse(file).success);
        const { items: read } = readNewsJson(file, 'https://portal.example/');
        assert.deepEqual(
          read.map(({ id, title, category }) => [id, title, category]),
          items.map(({ id, title, category }) => [id, title, category]),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('every line that the command reads and writes is as its schema says, faults included', () => {
    const lines = [
      { id: 'a', text: 'Theo Nghị định số 32/2021/NĐ-CP và điểm a khoản 2 Điều 5 Luật Đất đai năm 2013.' },
      {
        id: 2,
        text: 'Nghị quyết số 97/2021/QH14; Nghị định này; Kế hoạch số 152/KH-UBND.',
        published: '2022-08-02',
      },
      { text: 'Dự thảo Nghị định sửa đổi Nghị định số 33/2021/NĐ-CP.', place: 'thành phố Hà Nội' },
    ];
    for (const line of lines) assert.ok(textSchema().safeParse(line).success);
    const bad = ['{"text": 5}', '{"id": 1, "text": "x", "published": "2022-13-40"}'];
    assert.ok(textSchema().safeParse({ id: 'trang', html: '<p>Luật Đất đai năm 2024</p>' }).success);
    assert.ok(!textSchema().safeParse(JSON.parse(bad[0]!)).success);
    const program = join(import.meta.dirname, '../../../core/cli/main.ts');
    const { stdout } = spawnSync(
      process.execPath,
      [program, 'find', '--input', 'ndjson', '--format', 'ndjson', '-'],
      {
        input: [...lines.map((line) => JSON.stringify(line)), ...bad].join('\n'),
        encoding: 'utf8',
      },
    );
    const answers = stdout.trim().split('\n');
    assert.equal(answers.length, 5);
    const check = spawnSync(
      process.execPath,
      [program, 'check', '--input', 'ndjson', '--format', 'ndjson', '-'],
      {
        input: lines.map((line) => JSON.stringify(line)).join('\n'),
        encoding: 'utf8',
      },
    );
    for (const line of check.stdout.trim().split('\n')) {
      const own = checkSchema().safeParse(JSON.parse(line));
      assert.ok(own.success, `${line}\n${own.success ? '' : prettifyError(own.error)}`);
    }
    // Read back from the published file itself, with nothing beside what it names.
    const published = fromJSONSchema(JSON.parse(schemaFile('find-output-1.schema.json')!) as never);
    for (const answer of answers) {
      const own = answerSchema().safeParse(JSON.parse(answer));
      assert.ok(own.success, `${answer}\n${own.success ? '' : prettifyError(own.error)}`);
      assert.ok(published.safeParse(JSON.parse(answer)).success, answer);
    }
  });
});
