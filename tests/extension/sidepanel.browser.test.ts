import { expect, waitUntil } from '@open-wc/testing';
import type { Citation } from '../../core/citation/citation.ts';
import { findCitations } from '../../core/citation/find.ts';
import type { CitedListElement } from '../../extension/cited/list.element.ts';
import type { Message } from '../../extension/messages.ts';
import type { CheckElement } from '../../extension/sidepanel/check.element.ts';
import type { PageElement } from '../../extension/sidepanel/page.element.ts';
import { Underlay } from '../../extension/sidepanel/underlay.ts';
import { accessibilityFaults } from '../harness/axe.ts';

const TEXT = 'Theo Nghị quyết số 97/2019/QH14 và Nghị quyết số 97/2021/QH14, phường đã họp.';

/** What the background answers, by the name of what is asked. */
let answers: Record<string, (ask: never) => unknown> = {};
let asked: string[] = [];
let listeners: ((...values: never[]) => unknown)[] = [];
let refuses: string | undefined;

const event = {
  addListener: (listener: (...values: never[]) => unknown) => void listeners.push(listener),
  removeListener: (listener: unknown) => void (listeners = listeners.filter((one) => one !== listener)),
};
const store = {
  get: () => Promise.resolve({}),
  set: () => Promise.resolve(),
  remove: () => Promise.resolve(),
};

const platform = {
  i18n: { getUILanguage: () => 'vi', getMessage: () => '' },
  runtime: {
    id: 'danchieu',
    getURL: (path: string) => path,
    onMessage: event,
    sendMessage: async ({ name, ask }: Message<string, never>) => {
      asked.push(name);
      const answer = answers[name];
      return answer ? await answer(ask) : { ok: false, failure: 'unexpected' };
    },
  },
  storage: { session: store, local: store, managed: store, onChanged: event },
  tabs: {
    onActivated: event,
    onUpdated: event,
    onRemoved: event,
    query: () => Promise.resolve([{ id: 7 }]),
  },
  windows: { getCurrent: () => Promise.resolve({ id: 1 }) },
  scripting: {
    executeScript: () => (refuses === undefined ? Promise.resolve([]) : Promise.reject(new Error(refuses))),
  },
};

const said = (value: unknown) => ({ ok: true, value });
const unresolved = ({ citations }: { citations: readonly Citation[] }) =>
  said({
    resolutions: citations.map((_, index) => ({
      ...{ index, outcome: 'unknown', candidates: [], doubts: [], reason: 'not-in-registry' },
    })),
    addresses: [],
    asOf: '2026-08-05',
  });

describe('the views of the side panel', () => {
  before(async () => {
    Object.assign(globalThis, { browser: platform });
    const [document, list, check, page] = await Promise.all([
      import('../../extension/cited/document.element.ts'),
      import('../../extension/cited/list.element.ts'),
      import('../../extension/sidepanel/check.element.ts'),
      import('../../extension/sidepanel/page.element.ts'),
    ]);
    customElements.define('danchieu-cited-document', document.CitedDocumentElement);
    customElements.define('danchieu-cited-list', list.CitedListElement);
    customElements.define('danchieu-check', check.CheckElement);
    customElements.define('danchieu-page', page.PageElement);
  });
  beforeEach(() => {
    answers = { resolve: unresolved, 'by-number': () => said([]) };
    asked = [];
    listeners = [];
    refuses = undefined;
  });
  afterEach(() => document.querySelector('danchieu-check, danchieu-page')?.remove());

  const shows = (element: Element, wanted: RegExp) =>
    waitUntil(() => wanted.test(element.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? ''), String(wanted), {
      timeout: 8000,
    });

  describe('the check of a draft', () => {
    let check: CheckElement;
    let field: HTMLTextAreaElement;

    beforeEach(async () => {
      check = document.createElement('danchieu-check') as CheckElement;
      document.body.append(check);
      await check.updateComplete;
      field = check.shadowRoot!.querySelector('textarea')!;
    });
    const type = (text: string): void => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };

    it('tells the doubts even while the registry’s data can’t be read, says why, and asks again', async () => {
      answers.resolve = () => ({ ok: false, failure: 'pack-damaged' });
      type(TEXT);
      await shows(check, /Không đọc được danh mục văn bản/);
      await shows(check, /1 văn bản có nghi vấn/);
      expect(await accessibilityFaults(check)).to.deep.equal([]);
      answers.resolve = unresolved;
      check.shadowRoot!.querySelector<HTMLButtonElement>('.notice button')!.click();
      await waitUntil(() => !check.shadowRoot!.querySelector('.notice'));
    });

    it('asks with the place of issue, by which local numbers are told apart, and says it in the report', async () => {
      const contexts: { place?: string }[] = [];
      answers.resolve = (ask: { citations: readonly Citation[]; context: { place?: string } }) => {
        contexts.push(ask.context);
        return unresolved(ask);
      };
      type('Theo Kế hoạch số 152/KH-UBND.');
      await shows(check, /1 văn bản chưa rõ/);
      expect(contexts.map(({ place }) => place)).to.deep.equal([undefined]);
      const place = check.shadowRoot!.querySelector<HTMLInputElement>('input.whence')!;
      place.value = ' tỉnh Sơn La ';
      place.dispatchEvent(new Event('change'));
      await waitUntil(() => contexts.length === 2);
      expect(contexts[1]!.place).to.equal('tỉnh Sơn La');
      await shows(check, /1 văn bản chưa rõ/);
      expect(check.draft.place).to.equal('tỉnh Sơn La');
      const list = check.shadowRoot!.querySelector<CitedListElement>('danchieu-cited-list')!;
      expect(list.head.lines).to.include('Nơi ban hành: tỉnh Sơn La');
      expect(await accessibilityFaults(check)).to.deep.equal([]);
    });

    it('drops the answer to a text that has changed meanwhile', async () => {
      let answer: (value: unknown) => void = () => undefined;
      let first: { citations: readonly Citation[] } | undefined;
      answers.resolve = (ask: { citations: readonly Citation[] }) => {
        first = ask;
        return new Promise((resolve) => (answer = resolve));
      };
      type(TEXT);
      await waitUntil(() => first !== undefined);
      answers.resolve = unresolved;
      type('Chỉ còn Luật Đất đai năm 2024.');
      await shows(check, /1 văn bản, 1 lần viện dẫn 1 văn bản chưa rõ/);
      answer(unresolved(first!));
      await check.updateComplete;
      await shows(check, /1 văn bản, 1 lần viện dẫn 1 văn bản chưa rõ/);
    });

    it('takes its underlines off when it goes', async () => {
      type(TEXT);
      await shows(check, /2 văn bản/);
      expect([...CSS.highlights.keys()].some((name) => name.startsWith('danchieu-'))).to.equal(true);
      check.remove();
      expect([...CSS.highlights.keys()].some((name) => name.startsWith('danchieu-'))).to.equal(false);
    });
  });

  describe('the page in front', () => {
    let page: PageElement;
    const open = (): void => {
      page = document.createElement('danchieu-page') as PageElement;
      document.body.append(page);
    };

    it('is told apart: not let in, no page for extensions, nothing read yet', async () => {
      answers['tab-state'] = () => said(null);
      for (const [refusal, words] of [
        [undefined, /chưa được chú giải/],
        [
          'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
          /chưa được phép đọc/,
        ],
        ['Cannot access a chrome:// URL', /không cho tiện ích đọc/],
        ['No tab with id: 7', /đã chuyển hoặc đã đóng/],
      ] as const) {
        refuses = refusal;
        open();
        await shows(page, words);
        expect(await accessibilityFaults(page)).to.deep.equal([]);
        page.remove();
      }
    });

    it('lists what it cites where the data can’t be read, and says that its links are rendered away', async () => {
      const citations = findCitations(TEXT);
      answers['tab-state'] = () =>
        said({
          ...{ url: 'https://longbien.hanoi.gov.vn/tin', annotated: 'yes', citations, resolutions: [] },
          ...{ addresses: [], marks: ['highlight', 'link'], failure: 'pack-damaged' },
        });
      open();
      await shows(page, /Không đọc được danh mục văn bản/);
      await shows(page, /chỗ viện dẫn chỉ được tô nền/);
      const list = page.shadowRoot!.querySelector('danchieu-cited-list')!;
      await waitUntil(() => list.shadowRoot!.querySelectorAll('danchieu-cited-document').length === 2);
      expect(await accessibilityFaults(page)).to.deep.equal([]);
    });
  });
});

describe('the copy of a draft that carries its underlines', () => {
  const root = document.createElement('div');
  const lines = (): string[] => [...root.children].map(({ textContent }) => textContent);

  it('is the text itself after any change, and touches only the paragraphs that changed', () => {
    const underlay = new Underlay(root);
    const texts = ['', 'một\nhai\nba', 'một\nhai và\nba', 'không\nmột\nhai và\nba\n', 'ba', '\n\n', 'x\n\ny'];
    for (const text of texts) {
      underlay.set(text);
      expect(underlay.text).to.equal(text);
      expect(lines()).to.deep.equal(text.split('\n'));
    }
    underlay.set('một\nhai\nba');
    const kept = [root.children[0], root.children[2]];
    underlay.set('một\nhai rưỡi\nba');
    expect([root.children[0], root.children[2]]).to.deep.equal(kept);
  });

  it('keeps a range with its words, though others are typed before them', () => {
    const underlay = new Underlay(root);
    root.replaceChildren();
    underlay.set('Theo Luật Đất đai\nvà khác');
    const range = underlay.rangeOf({ start: 5, end: 17 });
    expect(String(range)).to.equal('Luật Đất đai');
    underlay.set('Nay: Theo Luật Đất đai\nvà khác');
    expect(String(range)).to.equal('Luật Đất đai');
    const across = underlay.rangeOf({ start: 10, end: 25 });
    expect(String(across)).to.equal('Luật Đất đaivà');
  });
});
