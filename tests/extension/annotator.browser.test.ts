import { expect, waitUntil } from '@open-wc/testing';
import type { Citation } from '../../core/citation/citation.ts';
import type { Message } from '../../extension/messages.ts';
import type { PageAnnotator } from '../../extension/page/annotator.ts';

const MARK = 'a[data-danchieu-citation]';

/** Stands for the browser's own API, where the background answers by each citation's own words. */
const runtime: {
  id: string | undefined;
  sendMessage: (message: Message<string, unknown>) => Promise<unknown>;
} = {
  id: 'danchieu',
  sendMessage: () => Promise.resolve(undefined),
};
let held: (() => void)[] = [];
let isHolding = false;
/** What the background was asked, in order. */
let asked: { name: string; ask: unknown }[] = [];

const resolved = (citations: readonly Citation[]) => ({
  resolutions: citations.map(({ text }, citation) => ({
    ...{ citation, outcome: 'found', key: text, candidates: [], reason: 'number', doubts: [] },
    record: { key: text, number: text },
  })),
  addresses: citations.map(({ number }) => (number ? `https://vbpl.vn/${number}` : null)),
  asOf: '2026-11-01',
  tally: { citations: citations.length, doubtful: 0, expired: 0 },
  display: { language: 'vi', dates: 'auto', links: 'underline' },
});

async function answered({ name, ask }: Message<string, unknown>): Promise<unknown> {
  if (runtime.id === undefined) throw new Error('Extension context invalidated.');
  if (isHolding && name === 'resolve') await new Promise<void>((go) => held.push(go));
  asked.push({ name, ask });
  if (name === 'card' || name === 'prefer' || name === 'page-changed') return { ok: true, value: null };
  if (name === 'by-number')
    return { ok: true, value: (ask as { numbers: string[] }).numbers.map((number) => ({ number })) };
  return { ok: true, value: resolved((ask as { citations: Citation[] }).citations) };
}

describe('the annotator of a page', () => {
  let annotator: PageAnnotator;
  let article: HTMLElement;

  beforeEach(async () => {
    Object.assign(runtime, { id: 'danchieu', sendMessage: answered });
    Object.assign(globalThis, { browser: { runtime } });
    held = [];
    asked = [];
    isHolding = false;
    article = document.createElement('article');
    article.innerHTML = '<p>Theo Nghị định số 32/2021/NĐ-CP của Chính phủ.</p>';
    document.body.append(article);
    const { PageAnnotator: Annotator } = await import('../../extension/page/annotator.ts');
    annotator = new Annotator(document);
  });
  afterEach(async () => {
    isHolding = false;
    for (const go of held) go();
    await annotator.undo();
    article.remove();
  });

  const linkOf = (text: string) =>
    [...document.querySelectorAll(MARK)].find((link) => link.textContent.includes(text));

  it('answers each card about its own document while the page grows above it', async () => {
    await annotator.annotate();
    isHolding = true;
    const more = document.createElement('p');
    more.textContent = 'Căn cứ Luật số 64/2025/QH15 và Nghị quyết số 97/2019/QH14.';
    article.prepend(more);
    await waitUntil(() => linkOf('64/2025/QH15') && linkOf('97/2019/QH14'));
    const subjects = ['32/2021/NĐ-CP', '64/2025/QH15'].map((text) => annotator.subjectOf(linkOf(text)!)!);
    const answers = Promise.all(subjects.map((subject) => annotator.answer(subject)));
    await waitUntil(() => held.length > 0);
    isHolding = false;
    for (const go of held) go();
    const numbers = (await answers).map((answer) =>
      answer.state === 'answered' ? answer.resolution.record?.number : undefined,
    );
    expect(numbers[0]).to.contain('32/2021/NĐ-CP');
    expect(numbers[1]).to.contain('64/2025/QH15');
  });

  it('answers about a citation of a list that has been replaced', async () => {
    await annotator.annotate();
    const subject = annotator.subjectOf(linkOf('32/2021/NĐ-CP')!)!;
    article.firstElementChild!.before('Căn cứ Luật số 64/2025/QH15.');
    await waitUntil(() => linkOf('64/2025/QH15'));
    const answer = await annotator.answer(subject);
    expect(answer.state === 'answered' && answer.resolution.record?.number).to.contain('32/2021/NĐ-CP');
  });

  it('looks up the other documents that a card names', async () => {
    await annotator.annotate();
    expect(await annotator.recordsOf(['39/2024/QH15'])).to.deep.equal([{ number: '39/2024/QH15' }]);
  });

  it('has the reader’s choice of a publisher kept, and asks where its links lead now', async () => {
    await annotator.annotate();
    await waitUntil(() => asked.some(({ name }) => name === 'resolve'));
    annotator.prefer('vanban.chinhphu.vn');
    await waitUntil(() => asked.filter(({ name }) => name === 'resolve').length === 2);
    expect(asked.find(({ name }) => name === 'prefer')!.ask).to.deep.equal({
      publisher: 'vanban.chinhphu.vn',
    });
  });

  it('sends the words around a number cut short, and around no other', async () => {
    article.innerHTML =
      '<p>Mức phạt nồng độ cồn theo Nghị định 100 rất cao.</p><p>Theo Nghị định số 32/2021/NĐ-CP.</p>';
    await annotator.annotate();
    await annotator.state();
    const { ask } = asked.find(({ name }) => name === 'resolve')!;
    expect((ask as { context: { around: string[] } }).context.around).to.deep.equal([
      'Mức phạt nồng độ cồn theo Nghị định 100 rất cao.',
      '',
    ]);
  });

  const signs: [what: string, happen: () => void][] = [
    ['a reader points at a mark', () => void annotator.subjectOf(linkOf('32/2021/NĐ-CP')!)],
    ['the reader comes back to the tab', () => void document.dispatchEvent(new Event('visibilitychange'))],
    ['the page grows', () => article.append('Căn cứ Luật số 64/2025/QH15.')],
  ];
  for (const [sign, happen] of signs) {
    it(`takes its marks off in silence when its extension is gone and ${sign}`, async () => {
      const before = article.textContent;
      const said: unknown[] = [];
      const listen = (event: ErrorEvent | PromiseRejectionEvent) => said.push(event);
      const { error, warn } = console;
      console.error = console.warn = (...parts: unknown[]) => said.push(parts);
      window.addEventListener('unhandledrejection', listen);
      try {
        await annotator.annotate();
        runtime.id = undefined;
        happen();
        await waitUntil(() => !document.querySelector(MARK));
        expect(article.textContent).to.contain(before);
        expect(said).to.deep.equal([]);
      } finally {
        Object.assign(console, { error, warn });
        window.removeEventListener('unhandledrejection', listen);
      }
    });
  }

  it('takes over a page from one whose extension was reloaded', async () => {
    await annotator.annotate();
    const { PageAnnotator: Annotator } = await import('../../extension/page/annotator.ts');
    const fresh = new Annotator(document);
    article.insertAdjacentHTML(
      'beforeend',
      '<p>Xem <a data-danchieu-citation="7">Nghị quyết số 97/2019/QH14</a>.</p>',
    );
    runtime.id = undefined;
    document.dispatchEvent(new Event('danchieu-hand-over'));
    runtime.id = 'danchieu';
    await fresh.annotate();
    expect([...document.querySelectorAll(MARK)].map((link) => link.textContent)).to.have.length(2);
    await fresh.undo();
    expect(document.querySelector(MARK)).to.equal(null);
  });
});
