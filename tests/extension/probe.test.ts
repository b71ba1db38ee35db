import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { findCitations } from '../../core/citation/find.ts';
import { mayCite } from '../../extension/page/probe.ts';

const CORPUS = '../shared/corpus/bulk.txt';

describe('the probe', () => {
  for (const text of [
    'Theo Nghị định số 32/2021/NĐ-CP của Chính phủ.',
    'Theo Nghị định số 32/2021/NĐ-CP của Chính phủ.'.normalize('NFD'),
    'Các khoản chi theo Luật Ngân sách nhà nước năm 2015.',
    'Xử phạt theo NĐ 100.',
    'Nghị\u00a0quyết\u00a0131/2020/QH14',
  ])
    it(`calls for “${text.normalize('NFC')}”`, () => assert.equal(mayCite(text), true));

  for (const text of [
    'Luật sư tư vấn sáng 05/7/2022; ai cần xin đến trước 8/10 giờ.',
    'Họp quyết định nhanh, không cần chờ.',
    'Nghị định này có hiệu lực từ ngày ký.',
    'Đá\u0300 bo\u0301ng: tỉ số đậm.',
    '',
  ])
    it(`does not call for “${text}”`, () => assert.equal(mayCite(text), false));

  it(
    'calls for every block in which the engine finds a document',
    { skip: !existsSync(CORPUS) && `${CORPUS} is absent` },
    () => {
      const blocks = readFileSync(CORPUS, 'utf8').slice(0, 3_000_000).split('\n');
      const missed = blocks.filter(
        (block) =>
          !mayCite(block) &&
          findCitations(block).some(({ number, title, serial }) => number ?? title ?? serial),
      );
      assert.deepEqual(missed, []);
    },
  );
});
