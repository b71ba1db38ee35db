/** The gate itself: an engine that answers wrongly is stopped, and only reasoned losses pass. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCitations } from '../../core/citation/index.ts';
import { FLOORS } from './floors.ts';
import { entries, type Entry, judge, read, readReasons, write } from './gate.ts';
import { type LabelledText, ownSets } from './label.ts';
import { spoiledSets } from './noise.ts';
import { type Answer, score, type Score } from './score.ts';

const texts = ownSets().flatMap((set) => set.texts);
const own = (find: (text: string) => readonly Answer[], some = texts): [string, Score][] => [
  ['own', score(some, find)],
];
const accepted = entries('own', score(texts, findCitations).outcomes);

test('the same answers gain and lose nothing', () => {
  const { changes, unexplained } = judge(own(findCitations), accepted, [], FLOORS);
  assert.deepEqual(changes, []);
  assert.deepEqual(unexplained, []);
});

test('an engine that overlooks every tenth citation fails, and is told which', () => {
  let n = 0;
  const careless = (text: string) => findCitations(text).filter(() => (n += 1) % 10 !== 0);
  const { problems, unexplained } = judge(own(careless), accepted, [], FLOORS);
  assert.ok(unexplained.length > 50);
  assert.ok(problems.some((problem) => problem.startsWith('own: f1 ')));
  assert.ok(problems.some((problem) => /^lost without a reason: own\t\S+\t\d+-\d+\t\S*missed/.test(problem)));
});

test('an engine that links next year’s document fails for its wrong links', () => {
  const wrong = (text: string) =>
    findCitations(text).map((citation) => ({
      ...citation,
      ...(citation.number !== undefined && { number: citation.number.replace('/2021/', '/2022/') }),
    }));
  const { problems, unexplained } = judge(own(wrong), accepted, [], FLOORS);
  assert.ok(problems.some((problem) => problem.startsWith('own: wrongLinks ')));
  assert.ok(unexplained.every(({ state }) => state.includes('wrong')));
});

const SENTENCE: LabelledText = {
  id: 'x-1',
  text: 'Nghị định số 30/2020/NĐ-CP về công tác văn thư; văn bản giấy và điện tử.',
  citations: [
    { text: 'Nghị định số 30/2020/NĐ-CP', start: 0, end: 26, form: 'numbered', number: '30/2020/NĐ-CP' },
  ],
};
const none = (): Answer[] => [];
const invented = (text: string): Answer[] => [
  ...findCitations(text),
  { start: 48, end: 61, form: 'named', title: 'Văn bản giấy', provisions: [], doubts: [] },
];

test('one loss among many is enough, unless its reason names that very loss', () => {
  const before = entries('own', score([SENTENCE], findCitations).outcomes);
  assert.equal(judge(own(none, [SENTENCE]), before, [], {}).problems.length, 1);
  const reason = readReasons(
    '# remarks are skipped\nown\tx-1\t0-26\tmissed\tthe ministry withdrew the text\n',
  );
  const verdict = judge(own(none, [SENTENCE]), before, reason, {});
  assert.deepEqual(verdict.problems, []);
  assert.equal(verdict.changes[0]?.why, 'the ministry withdrew the text');
  const other = readReasons('own\tx-1\t0-26\twrong\tanother loss of the same citation\n');
  assert.equal(judge(own(none, [SENTENCE]), before, other, {}).problems.length, 1);
});

test('an answer that no label asks for is a loss when it comes and a gain when it goes', () => {
  const clean = entries('own', score([SENTENCE], findCitations).outcomes);
  const noisy = entries('own', score([SENTENCE], invented).outcomes);
  assert.equal(judge(own(invented, [SENTENCE]), clean, [], {}).unexplained[0]?.state, 'extra');
  assert.equal(judge(own(findCitations, [SENTENCE]), noisy, [], {}).changes[0]?.kind, 'gained');
});

test('what was missed before and is found now is a gain; new texts are neither', () => {
  const before = entries('own', score([SENTENCE], none).outcomes);
  assert.deepEqual(
    judge(own(findCitations, [SENTENCE]), before, [], {}).changes.map(({ kind }) => kind),
    ['gained'],
  );
  assert.deepEqual(
    judge(own(none, [SENTENCE]), [], [], {}).changes.map(({ kind }) => kind),
    ['new'],
  );
});

test('a label that goes needs its reason, and a run without a run to compare with fails', () => {
  const before = entries('own', score([SENTENCE], findCitations).outcomes);
  const empty = { ...SENTENCE, id: 'x-2' };
  assert.match(judge(own(findCitations, [empty]), before, [], {}).problems[0] ?? '', /^lost without .*x-1/);
  const reason = readReasons('own\tx-1\t0-26\tright\tthe sentence is told by another text now\n');
  assert.deepEqual(judge(own(findCitations, [empty]), before, reason, {}).problems, []);
  assert.match(judge(own(findCitations, [SENTENCE]), [], [], {}).problems[0] ?? '', /nothing accepted/);
});

test('our own set has at least forty citations or texts of each kind that it is asked for', () => {
  const sizes = new Map(ownSets().map(({ name, texts: some }) => [name, some.length]));
  for (const name of [
    'a-abbreviation',
    'a-alias',
    'a-dated',
    'a-list',
    'a-named',
    'a-short',
    'b-back',
    'b-back-open',
    'b-provision',
    'b-trap',
  ])
    assert.ok((sizes.get(name) ?? 0) >= 40, `${name}: ${sizes.get(name) ?? 0}`);
  for (const { name, texts: some } of spoiledSets(ownSets())) assert.ok(some.length >= 40, name);
});

test('noise moves the words of a label and nothing else of it', () => {
  for (const { name, texts: some } of spoiledSets(ownSets()))
    for (const { id, text, citations } of some)
      for (const label of citations)
        assert.equal(text.slice(label.start, label.end), label.text, `${name} ${id}`);
});

test('a reason without its why is refused', () => {
  assert.throws(() => readReasons('own\tx-1\t0-26\tmissed\t \n'), /reason 1/);
});

test('the accepted run is read back as written', () => {
  const list: Entry[] = [
    { set: 'own', id: 'x-1', span: '0-26', state: 'right', answer: '30/2020/NĐ-CP' },
    { set: 'own', id: 'x-1', span: '30-40', state: 'wrong,span', answer: '' },
  ];
  assert.deepEqual(read(write(list)), list);
});
