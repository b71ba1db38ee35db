import { expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { annotate } from '../../../core/annotation/annotate.ts';
import { MARK_ATTRIBUTE, type Annotation } from '../../../core/annotation/types.ts';

const LINKS = `a[${MARK_ATTRIBUTE}]`;
const href = (): string => 'https://vanban.example/';
const RICH = 'Theo Nghị định số 32/2021/NĐ-CP về quy định và Nghị quyết 97/2019/QH14 cũ.';
const BARE = 'Nghị định số 32/2021/NĐ-CP';

/** A paragraph with one text node, as the page's own script knows it. */
interface Host {
  p: HTMLElement;
  held: Text;
}

const hosts: HTMLElement[] = [];

function paragraph(text: string): Host {
  const root = document.createElement('main');
  const p = document.createElement('p');
  const held = document.createTextNode(text);
  p.append(held);
  root.append(p);
  document.body.append(root);
  hosts.push(root);
  return { p, held };
}

async function marked(text: string, watch = true): Promise<Host & { annotation: Annotation }> {
  const host = paragraph(text);
  const annotation = annotate(host.p.parentElement!, { href, watch });
  await annotation.ready;
  expect(host.p.querySelector(LINKS)).to.not.equal(null);
  return { ...host, annotation };
}

function textNodes(p: Node): Text[] {
  const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** The first text node that says it, as a glossary or highlighter finds it. */
const saying = (p: Node, words: string): Text => textNodes(p).find(({ data }) => data.includes(words))!;

function highlight(p: Node, words: string): void {
  const node = textNodes(p).find(({ data }) => data.includes(words));
  if (!node) return;
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(words));
  range.setEnd(node, node.data.indexOf(words) + words.length);
  range.surroundContents(document.createElement('mark'));
}

function unhighlight(p: HTMLElement): void {
  for (const mark of [...p.querySelectorAll('mark')]) mark.replaceWith(...mark.childNodes);
  p.normalize();
}

/** As page translators do: each text that says something becomes an element of theirs. */
function translate(p: Node, map: (text: string) => string = (text) => text): void {
  for (const node of textNodes(p)) {
    if (node.data.trim() !== '') node.replaceWith(element('font', map(node.data)));
  }
}

const spaced = (text: string): string => text.replaceAll(' ', '\u00A0');

/** What a page's script does. */
const DEEDS: [name: string, deed: (host: Host) => void][] = [
  ['writes new text to its node', ({ held }) => (held.nodeValue = 'Theo thông báo mới.')],
  ['writes new text that begins like the old', ({ held }) => (held.data = 'Theo Nghị định khác.')],
  ['empties its node', ({ held }) => (held.data = '')],
  ['takes its node out', ({ held }) => held.remove()],
  ['takes its node out for other text', ({ p, held }) => (held.remove(), p.append('Đã gỡ'))],
  ['replaces its node', ({ p, held }) => p.replaceChild(document.createTextNode('Đã thay'), held)],
  [
    'replaces its node the way that keyed renderers do',
    ({ p, held }) => {
      const next = held.nextSibling;
      held.remove();
      p.insertBefore(document.createTextNode('Đã thay'), next);
    },
  ],
  ['takes its node out and puts it back', ({ p, held }) => (held.remove(), p.append(held))],
  ['moves its node behind a sibling', ({ p, held }) => (p.append(element('b', 'Hết')), p.append(held))],
  [
    'wraps its node',
    ({ p, held }) => (p.append(document.createElement('b')), p.lastElementChild!.append(held)),
  ],
  ['puts something behind its node', ({ held }) => held.after(element('sup', '1'))],
  ['puts something before its node', ({ held }) => held.before(element('sup', '1'))],
  ['sets textContent', ({ p }) => (p.textContent = 'Khác')],
  ['sets innerText', ({ p }) => (p.innerText = 'Khác')],
  ['sets innerHTML', ({ p }) => (p.innerHTML = '<b>Khác</b>')],
  ['sets the text that is there once more', ({ p }) => (p.textContent = p.textContent)],
  ['empties the paragraph and puts its node back', ({ p, held }) => (p.replaceChildren(), p.append(held))],
  [
    'wraps all that is inside',
    ({ p }) => {
      const span = document.createElement('span');
      span.append(...p.childNodes);
      p.append(span);
    },
  ],
  [
    'wraps all that is inside and then takes its node out',
    ({ p, held }) => {
      const span = document.createElement('span');
      span.append(...p.childNodes);
      p.append(span);
      held.remove();
    },
  ],
  [
    'makes a drop cap of the text that it holds',
    ({ held }) => {
      const initial = element('span', held.data.charAt(0));
      held.data = held.data.slice(1);
      held.before(initial);
    },
  ],
  [
    'makes a drop cap of the first text that it finds',
    ({ p }) => {
      const node = textNodes(p).find(({ data }) => data.trim() !== '')!;
      const initial = element('span', node.data.charAt(0));
      node.data = node.data.slice(1);
      node.before(initial);
    },
  ],
  ['makes all spaces no-break', ({ p }) => textNodes(p).forEach((node) => (node.data = spaced(node.data)))],
  ['upper-cases all text', ({ p }) => textNodes(p).forEach((node) => (node.data = node.data.toUpperCase()))],
  [
    'writes to the direct text children only, without changing them',
    ({ p }) => {
      for (const node of p.childNodes) if (node instanceof Text) node.data = node.data.replace('\u00AD', '');
    },
  ],
  ['removes empty text nodes', ({ p }) => textNodes(p).forEach((node) => node.data === '' && node.remove())],
  ['removes links', ({ p }) => p.querySelectorAll('a').forEach((link) => link.remove())],
  [
    'unwraps links',
    ({ p }) => p.querySelectorAll('a').forEach((link) => link.replaceWith(...link.childNodes)),
  ],
  ['translates in place', ({ p }) => translate(p)],
  ['translates in place, then writes to its node', ({ p, held }) => (translate(p), (held.data = 'Khác'))],
  [
    'replaces every text node',
    ({ p }) => textNodes(p).forEach((node) => node.replaceWith(element('font', node.data))),
  ],
  [
    'wraps every text node',
    ({ p }) =>
      textNodes(p).forEach((node) => {
        const font = document.createElement('font');
        node.replaceWith(font);
        font.append(node);
      }),
  ],
  [
    'replaces a text that it finds by two',
    ({ p }) => {
      const node = saying(p, 'Nghị');
      node.replaceWith(node.data.slice(0, 3), node.data.slice(3));
    },
  ],
  ['splits all text', ({ p }) => textNodes(p).forEach((node) => node.data.length > 4 && node.splitText(4))],
  ['highlights a word', ({ p }) => highlight(p, 'định')],
  ['highlights a number', ({ p }) => highlight(p, '32/2021/NĐ-CP')],
  ['highlights a word and takes it back', ({ p }) => (highlight(p, 'định'), unhighlight(p))],
  ['normalizes', ({ p }) => p.normalize()],
  ['normalizes between texts of its own', ({ p }) => (p.prepend('Trước '), p.append(' sau'), p.normalize())],
];

afterEach(() => {
  for (const root of hosts.splice(0)) root.remove();
});

describe('a page whose script', () => {
  for (const text of [RICH, BARE, `${BARE} `, `Xem ${BARE}`]) {
    for (const [name, deed] of DEEDS) {
      it(`${name} says what it would say without us: “${text}”`, async () => {
        const plain = paragraph(text);
        deed(plain);
        const says = plain.p.textContent;

        const { p, held, annotation } = await marked(text);
        deed({ p, held });
        await Promise.resolve();
        expect(p.textContent, 'at once').to.equal(says);
        annotation.undo();
        expect(p.textContent, 'after undo').to.equal(says);
        expect(p.querySelector(LINKS)).to.equal(null);

        const late = await marked(text);
        deed(late);
        late.annotation.undo();
        expect(late.p.textContent, 'undone in the same breath').to.equal(says);
      });
    }
  }

  it('wraps a glossary word loses nothing', async () => {
    const { p, annotation } = await marked(RICH);
    saying(p, 'Theo ').replaceWith(element('mark', 'Theo '));
    await Promise.resolve();
    expect(p.textContent).to.equal(RICH);
    annotation.undo();
    expect(p.innerHTML).to.equal(`<mark>Theo </mark>${RICH.slice(5)}`);
  });

  it('maps the text goes on with its own node', async () => {
    const { p, held, annotation } = await marked(RICH);
    for (const node of textNodes(p)) node.data = spaced(node.data);
    await Promise.resolve();
    held.data = 'Đã gỡ';
    await Promise.resolve();
    expect(p.textContent).to.equal('Đã gỡ');
    annotation.undo();
    expect(p.textContent).to.equal('Đã gỡ');
    expect(p.firstChild).to.equal(held);
  });

  it('normalizes goes on with its own node', async () => {
    const { p, held, annotation } = await marked(RICH);
    p.normalize();
    await Promise.resolve();
    annotation.undo();
    expect([...p.childNodes]).to.deep.equal([held]);
    expect(held.data).to.equal(RICH);
  });

  it('highlights and takes it back goes on with its own node', async () => {
    const { p, held } = await marked(RICH);
    highlight(p, 'Nghị');
    unhighlight(p);
    await Promise.resolve();
    expect(p.textContent).to.equal(RICH);
    held.data = 'Đã gỡ';
    await Promise.resolve();
    expect(p.textContent).to.equal('Đã gỡ');
  });

  it('re-renders on every mutation comes to rest with its own words', async () => {
    const { p, annotation } = await marked(RICH);
    let times = 0;
    const renderer = new MutationObserver(() => {
      if (p.innerHTML !== RICH) {
        times += 1;
        p.innerHTML = RICH;
      }
    });
    renderer.observe(p, { childList: true, characterData: true, subtree: true });
    p.append('!');
    await waitUntil(() => times >= 2 && p.querySelector(LINKS) === null);
    expect(p.textContent).to.equal(RICH);
    annotation.undo();
    renderer.disconnect();
    expect(p.textContent).to.equal(RICH);
  });
});

describe('any order of deeds', () => {
  type Deed = (host: Host) => void;
  const empty: Deed = ({ held }) => (held.data = '');
  const marks: Deed[] = [
    ({ p }) => highlight(p, 'định'),
    ({ p }) => highlight(p, '32/2021'),
    ({ p }) => unhighlight(p),
    ({ p }) => translate(p, (text) => text.toUpperCase()),
  ];
  const own: Deed[] = [
    empty,
    ({ held }) => (held.data = `Theo ${BARE} mới`),
    ({ held }) => held.remove(),
    ({ p, held }) => p.append(held),
    ({ p, held }) => p.prepend(held),
    ({ p }) => p.append(element('b', '!')),
    ({ p }) => p.prepend(element('b', '?')),
    ({ held }) => held.after(element('sup', '1')),
    ({ p }) => p.replaceChildren(element('i', RICH)),
  ];
  const walks: Deed[] = [
    ({ p }) => textNodes(p).forEach((node) => (node.data = spaced(node.data))),
    ({ p }) => textNodes(p).forEach((node) => (node.data = node.data.toUpperCase())),
    ({ p }) => textNodes(p).forEach((node) => (node.data = node.data.replaceAll('2', '9'))),
    ({ p }) => p.normalize(),
  ];

  /** Where something else is done in the same breath, these can't be told from other deeds. */
  const alone = new Set([empty, ...walks, ...marks]);

  async function endsLikeAPlainPage(deeds: Deed[], isNodeKept: boolean): Promise<void> {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(RICH, BARE, `${BARE} `, `Xem ${BARE}`),
        fc.array(fc.tuple(fc.constantFrom(...deeds), fc.constantFrom('at once', 'later', 'anew')), {
          maxLength: 6,
        }),
        async (text, script) => {
          const plain = paragraph(text);
          const host = await marked(text);
          let { annotation } = host;
          for (const [deed, when] of script) {
            if (alone.has(deed)) await Promise.resolve();
            deed(plain);
            deed(host);
            if (when === 'later' || alone.has(deed)) await Promise.resolve();
            if (when !== 'anew') continue;
            annotation.undo();
            annotation = annotate(host.p.parentElement!, { href });
            await annotation.ready;
          }
          await Promise.resolve();
          expect(host.p.textContent).to.equal(plain.p.textContent);
          annotation.undo();
          expect(host.p.textContent).to.equal(plain.p.textContent);
          if (isNodeKept) expect(host.held.data).to.equal(plain.held.data);
          expect(host.p.querySelector(LINKS)).to.equal(null);
          for (const root of hosts.splice(0)) root.remove();
        },
      ),
      { numRuns: 300 },
    );
  }

  it('of the page and of scripts that map its text ends with the words, and the node, of a plain page', async function () {
    this.timeout(60_000);
    await endsLikeAPlainPage([...own, ...walks], true);
  });

  it('of scripts that map, mark and translate its text ends with the words of a plain page', async function () {
    this.timeout(60_000);
    await endsLikeAPlainPage([...walks, ...marks], false);
  });
});

describe('an editor made of marked text', () => {
  for (const where of ['paragraph', 'root', 'ancestor']) {
    it(`is free of links at once, and marked again when it is one no more: ${where}`, async () => {
      const { p, annotation } = await marked(RICH);
      const editor = { paragraph: p, root: p.parentElement!, ancestor: document.body }[where]!;
      editor.setAttribute('contenteditable', 'true');
      await Promise.resolve();
      expect(p.innerHTML).to.equal(RICH);
      const other = document.createElement('p');
      other.textContent = BARE;
      if (where === 'paragraph') {
        p.parentElement!.append(other);
        await waitUntil(() => other.querySelector(LINKS) !== null);
        expect(p.innerHTML).to.equal(RICH);
      }
      editor.removeAttribute('contenteditable');
      await waitUntil(() => p.querySelector(LINKS) !== null);
      annotation.undo();
      expect(p.innerHTML).to.equal(RICH);
    });
  }
});

describe("a page's own link", () => {
  it('gets back attributes of our names that it came with', async () => {
    const { p, held } = paragraph(BARE);
    const link = document.createElement('a');
    link.href = '/vb';
    link.setAttribute('data-danchieu-state', 'cũ');
    link.setAttribute('data-danchieu-enriched', 'cũ');
    link.append(held);
    p.append(link);
    const html = p.innerHTML;
    const annotation = annotate(p, { href });
    await annotation.ready;
    expect(annotation.marks[0]?.links).to.deep.equal([link]);
    annotation.undo();
    expect(p.innerHTML).to.equal(html);
  });
});

describe('a page with an old library', () => {
  const { entries } = Array.prototype;
  afterEach(() => {
    Array.prototype.entries = entries;
  });

  it('whose arrays give arrays as entries is marked all the same', async () => {
    Array.prototype.entries = function (this: unknown[]) {
      return [...this] as never;
    };
    const { p, annotation } = await marked(RICH);
    expect(p.querySelectorAll(LINKS)).to.have.length(2);
    annotation.undo();
    expect(p.innerHTML).to.equal(RICH);
  });
});
