import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findCitations } from '../../core/citation/find.ts';
import { aroundOf, changeBetween, citationAt, readDraft, sayingOf } from '../../extension/sidepanel/draft.ts';

const read = (text: string, pause?: () => Promise<void>) =>
  readDraft(text, new AbortController().signal, pause);

const PARAGRAPH =
  'Căn cứ Nghị quyết số 97/2019/QH14 ngày 27/11/2019 của Quốc hội và khoản 2 Điều 5 Nghị định số 32/2021/NĐ-CP;\n';

describe('reading a draft', () => {
  it('finds what the engine finds in the whole text', async () => {
    const text = `${PARAGRAPH}Nghị quyết 97 đã nêu. Theo Nghị định này, phường làm theo.`;
    assert.deepEqual(await read(text), findCitations(text));
  });

  it('reads a long one in slices, with the offsets of the whole, and lets others have their turn between', async () => {
    const text = `${'Một đoạn văn không viện dẫn gì cả.\n'.repeat(2900)}${PARAGRAPH.repeat(2000)}Nghị quyết 97 nêu thế.`;
    let pauses = 0;
    const citations = await read(text, () => {
      pauses += 1;
      return Promise.resolve();
    });
    assert.ok(pauses >= 2, String(pauses));
    assert.equal(citations.length, 4001);
    for (const { start, end, text: cited, provisions } of citations) {
      assert.equal(text.slice(start, end), cited);
      for (const one of provisions) assert.equal(text.slice(one.start, one.end), 'khoản 2 Điều 5');
    }
    assert.equal(citations.at(-1)!.number, '97/2019/QH14');
  });

  it('cuts a text without paragraphs at a word', async () => {
    const words = 'Nghị định số 32/2021/NĐ-CP và '.repeat(8000);
    assert.equal((await read(words)).length, 8000);
  });

  it('is given up when the text has changed meanwhile', async () => {
    const given = new AbortController();
    const reading = readDraft(PARAGRAPH.repeat(3000), given.signal, () => {
      given.abort(new Error('changed'));
      return Promise.resolve();
    });
    await assert.rejects(reading, /changed/);
  });
});

describe('the places of a draft', () => {
  const text = 'Theo Nghị định 32 ngày 29/3/2021 của Chính phủ và Luật Đất đai.';
  const citations = findCitations(text);

  it('lie in a citation from its first character to behind its last', () => {
    const { start, end } = citations[0]!;
    assert.deepEqual(
      [start - 1, start, end, end + 1].map((at) => citationAt(citations, at)),
      [undefined, 0, 0, undefined],
    );
    assert.equal(citationAt(citations, text.indexOf('Đất đai')), 1);
    assert.equal(citationAt([], 0), undefined);
  });

  it('have their surroundings told only where those may settle a number', () => {
    const open = findCitations('Quyết định số 749/QĐ-TTg về chuyển đổi số và Luật Đất đai 2024.');
    const [decision, law] = aroundOf('Quyết định số 749/QĐ-TTg về chuyển đổi số và Luật Đất đai 2024.', open);
    assert.match(decision!, /chuyển đổi số/);
    assert.equal(law, '');
  });

  it('say the same after the text in front of them has grown', () => {
    const longer = findCitations(`Thêm vào đầu. ${text}`);
    assert.equal(sayingOf(longer[1]!, longer), sayingOf(citations[1]!, citations));
    const other = findCitations('Theo Nghị định 33 ngày 29/3/2021 của Chính phủ.');
    assert.notEqual(sayingOf(other[0]!, other), sayingOf(citations[0]!, citations));
  });

  it('move with a change, told as one stretch', () => {
    assert.deepEqual(changeBetween('abcde', 'abXYde'), { at: 2, removed: 1, inserted: 'XY' });
    assert.deepEqual(changeBetween('aaa', 'aaaa'), { at: 3, removed: 0, inserted: 'a' });
    assert.deepEqual(changeBetween('abab', 'ab'), { at: 2, removed: 2, inserted: '' });
    assert.deepEqual(changeBetween('', 'x'), { at: 0, removed: 0, inserted: 'x' });
    assert.deepEqual(changeBetween('x', 'x'), { at: 1, removed: 0, inserted: '' });
  });
});
