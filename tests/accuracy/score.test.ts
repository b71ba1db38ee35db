/** The scorer: held against the citation guide's own script where it lies beside the checkout. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Citation, findCitations } from '../../core/citation/index.ts';
import { CORPUS, developmentSet, type LabelledText } from './label.ts';
import { type Answer, figures, score } from './score.ts';

const script = join(import.meta.dirname, '../../../shared/score/score.mjs');
const dev = developmentSet();
const skip = dev && existsSync(script) ? false : 'the corpus and the script of ../shared are not here';

/** The engine, and engines that are wrong in every way that is scored. */
const ENGINES: Record<string, (text: string) => Citation[]> = {
  'as it is': findCitations,
  'forgetful, with spans too long': (text) =>
    findCitations(text)
      .filter((_, i) => i % 4 !== 3)
      .map((citation) => ({ ...citation, end: Math.min(text.length, citation.end + 3) })),
  'with wrong numbers, years and provisions': (text) =>
    findCitations(text).map((citation, i) => ({
      ...citation,
      ...(citation.number !== undefined && i % 2 === 0 && { number: `1${citation.number}` }),
      ...(citation.year !== undefined && { year: citation.year + (i % 3) }),
      provisions: citation.provisions.slice(i % 2),
    })),
  'seeing more than there is': (text) => [
    ...findCitations(text),
    ...[0, 40, 80].flatMap((start): Citation[] =>
      start + 20 < text.length
        ? [
            {
              start,
              end: start + 20,
              text: text.slice(start, start + 20),
              form: start === 40 ? 'back' : 'short',
              ...(start === 0 && { number: '1/2020/NĐ-CP' }),
              inferred: [],
              provisions: [],
              doubts: [],
            },
          ]
        : [],
    ),
  ],
};

for (const [name, engine] of Object.entries(ENGINES))
  test(`the figures are those of the guide’s script: the engine ${name}`, { skip }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'danchieu-'));
    try {
      const found = join(folder, 'found.ndjson');
      const texts = dev?.texts ?? [];
      writeFileSync(
        found,
        texts.map(({ id, text }) => JSON.stringify({ id, citations: engine(text) })).join('\n'),
      );
      const theirs = JSON.parse(
        execFileSync(process.execPath, [script, CORPUS, found, '--json'], { encoding: 'utf8' }),
      ) as Record<string, unknown> & { back: Record<string, unknown> };
      const { tally } = score(texts, engine);
      const ours = figures(tally);
      assert.deepEqual(
        {
          texts: tally.texts,
          labels: tally.labels,
          predicted: tally.predicted,
          precision: ours.precision,
          recall: ours.recall,
          f1: ours.f1,
          identified: ours.identified,
          exactSpan: ours.exactSpan,
          provisions: ours.provisions,
          wrongLinks: ours.wrongLinks,
          linkable: tally.linkable,
          back: {
            labels: tally.backLabels,
            predicted: tally.backPredicted,
            precision: ours.backPrecision,
            recall: ours.backRecall,
            identified: ours.backIdentified,
          },
        },
        Object.fromEntries(
          'texts labels predicted precision recall f1 identified exactSpan provisions wrongLinks linkable back'
            .split(' ')
            .map((key) => [key, theirs[key]]),
        ),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

const text: LabelledText = {
  id: 'x',
  text: 'Nghị quyết số 97/2021/QH14 và Nghị định 24.',
  citations: [
    {
      text: 'Nghị quyết số 97/2021/QH14',
      start: 0,
      end: 26,
      form: 'numbered',
      number: '97/2021/QH14',
      doubts: ['serial-out-of-order'],
    },
    { text: 'Nghị định 24', start: 30, end: 42, form: 'short', unresolved: true },
  ],
};
const resolution: Answer = {
  start: 0,
  end: 26,
  form: 'numbered',
  number: '97/2021/QH14',
  provisions: [],
  doubts: [],
};
const decree: Answer = { start: 30, end: 42, form: 'short', provisions: [], doubts: [] };

test('a doubt that is not told, or told without cause, is a fault', () => {
  const silent = score([text], () => [resolution, decree]);
  assert.equal(figures(silent.tally).doubtsRecall, 0);
  assert.deepEqual(silent.outcomes[0]?.faults, ['doubts']);
  const doubt = [{ code: 'serial-out-of-order' }];
  const loud = score([text], () => [
    { ...resolution, doubts: doubt },
    { ...decree, doubts: doubt },
  ]);
  assert.equal(figures(loud.tally).doubtsRecall, 1);
  assert.equal(figures(loud.tally).doubtsPrecision, 0.5);
  assert.deepEqual(loud.outcomes[1]?.faults, ['doubts']);
});

test('an answer where the text leaves the document open is a wrong link', () => {
  const open = score([text], () => [resolution, decree]);
  assert.equal(open.tally.keptOpen, 1);
  assert.equal(figures(open.tally).wrongLinks, 0);
  const guessed = score([text], () => [resolution, { ...decree, number: '24/2012/NĐ-CP' }]);
  assert.equal(guessed.tally.keptOpen, 0);
  assert.equal(figures(guessed.tally).wrongLinks, 0.5);
  assert.deepEqual(guessed.outcomes[1]?.faults, ['wrong']);
});
