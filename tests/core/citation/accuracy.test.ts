/** The labelled development corpus, where it lies beside the checkout. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findCitations } from '../../../core/citation/index.ts';

const shared = join(import.meta.dirname, '../../../../shared');
const corpus = join(shared, 'corpus/dev.ndjson');
const skip = existsSync(corpus) ? false : 'the labelled corpus ../shared/corpus/dev.ndjson is not here';

interface Score {
  f1: number;
  identified: number;
  exactSpan: number;
  provisions: number;
  wrongLinks: number;
  back: { recall: number; identified: number };
}

test('the development corpus is read as well as promised', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'danchieu-'));
  try {
    const found = join(folder, 'found.ndjson');
    const rows = readFileSync(corpus, 'utf8')
      .split('\n')
      .filter((line) => line.trim());
    writeFileSync(
      found,
      rows
        .map((line) => {
          const { id, text } = JSON.parse(line) as { id: string; text: string };
          return JSON.stringify({ id, citations: findCitations(text) });
        })
        .join('\n'),
    );
    const score = JSON.parse(
      execFileSync(process.execPath, [join(shared, 'score/score.mjs'), corpus, found, '--json'], {
        encoding: 'utf8',
      }),
    ) as Score;
    assert.ok(score.f1 >= 0.98, `found F1 ${score.f1}`);
    assert.ok(score.identified >= 0.95, `identified ${score.identified}`);
    assert.ok(score.wrongLinks <= 0.01, `wrong links ${score.wrongLinks}`);
    assert.ok(score.exactSpan >= 0.95, `exact span ${score.exactSpan}`);
    assert.ok(score.provisions >= 0.95, `provisions ${score.provisions}`);
    assert.ok(score.back.recall >= 0.9, `back found ${score.back.recall}`);
    assert.ok(score.back.identified >= 0.85, `back identified ${score.back.identified}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
