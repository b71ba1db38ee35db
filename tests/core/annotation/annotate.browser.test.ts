import { expect, waitUntil } from '@open-wc/testing';
import { annotate } from '../../../core/annotation/annotate.ts';
import { MARK_ATTRIBUTE, STATE_ATTRIBUTE, type Annotation } from '../../../core/annotation/types.ts';

const LINKS = `a[${MARK_ATTRIBUTE}]`;
const href = (): string => 'https://vanban.example/';

let root: HTMLElement;
let annotation: Annotation | undefined;

/** Parsed as a page would be, without scripts run. */
function page(markup: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(`<main>${markup}</main>`, 'text/html');
  root = document.importNode(body.firstElementChild as HTMLElement, true);
  document.body.append(root);
  return root;
}

async function mark(options: Partial<Parameters<typeof annotate>[1]> = {}): Promise<Annotation> {
  annotation = annotate(root, { href, ...options });
  await annotation.ready;
  return annotation;
}

const marked = (): string[] => [...root.querySelectorAll(LINKS)].map((link) => link.textContent);

function textNodes(node: Node): [Text, string][] {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const found: [Text, string][] = [];
  while (walker.nextNode()) found.push([walker.currentNode as Text, (walker.currentNode as Text).data]);
  return found;
}

afterEach(() => {
  annotation?.undo();
  annotation = undefined;
  root.remove();
});

describe('marking citations', () => {
  it('makes a real link of a citation and leaves the text around it', async () => {
    page('<p>Theo Nghị định số 32/2021/NĐ-CP ngày 29/3/2021 của Chính phủ.</p>');
    const { marks, citations } = await mark();
    const link = root.querySelector<HTMLAnchorElement>(LINKS)!;
    expect(link.textContent).to.equal('Nghị định số 32/2021/NĐ-CP');
    expect(link.href).to.equal('https://vanban.example/');
    expect(root.textContent).to.equal('Theo Nghị định số 32/2021/NĐ-CP ngày 29/3/2021 của Chính phủ.');
    expect(citations[0]!.number).to.equal('32/2021/NĐ-CP');
    expect(marks).to.deep.equal([{ index: 0, links: [link] }]);
  });

  it('follows a citation across inline markup, as one stop for the Tab key', async () => {
    page('<p>Nghị <b>định</b> số <i>32/2021</i>/NĐ-CP có hiệu lực.</p>');
    await mark();
    expect(marked().join('')).to.equal('Nghị định số 32/2021/NĐ-CP');
    const links = [...root.querySelectorAll<HTMLAnchorElement>(LINKS)];
    expect(new Set(links.map((link) => link.getAttribute(MARK_ATTRIBUTE)))).to.have.property('size', 1);
    expect(links.filter((link) => link.tabIndex === 0)).to.deep.equal([links[0]]);
  });

  it('reads through line breaks of the source, not through those of the page', async () => {
    page('<p>Nghị định\n      số 32/2021/NĐ-CP</p><p>Nghị định</p><p>số 33/2021/NĐ-CP</p>');
    const { citations } = await mark();
    expect(citations[0]!.text).to.equal('Nghị định số 32/2021/NĐ-CP');
    expect(marked()[0]).to.equal('Nghị định\n      số 32/2021/NĐ-CP');
    expect(citations[1]!.text).to.equal('33/2021/NĐ-CP');
  });

  it('takes a <br> for the end of a line', async () => {
    page('<p>Căn cứ Nghị định số 32/2021/NĐ-CP;<br>Căn cứ Nghị quyết số 97/2019/QH14;</p>');
    await mark();
    expect(marked()).to.deep.equal(['Nghị định số 32/2021/NĐ-CP', 'Nghị quyết số 97/2019/QH14']);
  });

  it('leaves alone scripts, code, fields, controls, editors and what the owner excludes', async () => {
    const text = 'Nghị định số 32/2021/NĐ-CP';
    page(
      `<script type="text/plain">${text}</script><style>/* ${text} */</style><textarea>${text}</textarea>
       <select><option>${text}</option></select><button>${text}</button><code>${text}</code><pre>${text}</pre>
       <div contenteditable="true"><p>${text}</p></div><noscript>${text}</noscript><template>${text}</template>
       <svg><text>${text}</text></svg><math><mtext>${text}</mtext></math><div data-danchieu-skip><p>${text}</p></div>
       <span aria-hidden="true">${text}</span><p class="menu"><b>${text}</b></p>`,
    );
    await mark({ exclude: '.menu' });
    expect(marked()).to.deep.equal([]);
  });

  it('takes an exclusion that is not a selector for none', async () => {
    page('<p>Nghị định số 32/2021/NĐ-CP</p>');
    await mark({ exclude: ':::' });
    expect(marked()).to.have.length(1);
  });

  it('reads text in closed folds and tabs, since they open later', async () => {
    page('<div hidden><p>Nghị định số 32/2021/NĐ-CP</p></div>');
    await mark();
    expect(marked()).to.have.length(1);
  });

  it('makes a button of a citation without an address, within reach of the keyboard', async () => {
    page('<p>Nghị định số 32/2021/NĐ-CP</p>');
    await mark({ href: () => undefined });
    const link = root.querySelector<HTMLAnchorElement>(LINKS)!;
    expect(link.hasAttribute('href')).to.equal(false);
    expect(link.getAttribute('role')).to.equal('button');
    expect(link.tabIndex).to.equal(0);
  });

  it('uses no address but http and https', async () => {
    page('<p>Nghị định số 32/2021/NĐ-CP</p>');
    await mark({ href: () => 'javascript:alert(1)' });
    expect(root.querySelector(LINKS)!.hasAttribute('href')).to.equal(false);
  });

  it('shows a doubt on the link', async () => {
    page('<p>Nghị quyết số 97/2021/QH14 của Quốc hội</p>');
    await mark();
    expect(root.querySelector(LINKS)!.getAttribute(STATE_ATTRIBUTE)).to.equal('doubted');
  });

  it('gives "Nghị định này" the citation that it leans on', async () => {
    page(
      '<p>Nghị định số 32/2021/NĐ-CP có hiệu lực từ 15/5/2021.</p><p>Nghị định này bãi bỏ quy định cũ.</p>',
    );
    const annotation = await mark();
    const back = [...root.querySelectorAll(LINKS)].at(-1)!;
    expect(back.textContent).to.equal('Nghị định này');
    const { citation, antecedent } = annotation.citationOf(back)!;
    expect(antecedent?.number ?? citation.number).to.equal('32/2021/NĐ-CP');
  });

  it('does not mark "Nghị định này" that points at nothing', async () => {
    page('<p>Nghị định này có hiệu lực từ ngày ký.</p>');
    await mark();
    expect(marked()).to.deep.equal([]);
  });
});

describe('existing links', () => {
  it('enriches a link that holds exactly a citation, and keeps its address', async () => {
    page('<p>Xem <a href="/vb/32">Nghị định số 32/2021/NĐ-CP</a>.</p>');
    const annotation = await mark();
    const link = root.querySelector('a')!;
    expect(link.getAttribute('href')).to.equal('/vb/32');
    expect(annotation.citationOf(link)?.citation.number).to.equal('32/2021/NĐ-CP');
    expect(root.querySelectorAll('a')).to.have.length(1);
  });

  it('takes part of the text of links: a number linked, its type word not', async () => {
    page('<p>Nghị định số <a href="/vb/32">32/2021/NĐ-CP</a> của Chính phủ</p>');
    const { marks } = await mark();
    expect(marked()).to.deep.equal(['Nghị định số ', '32/2021/NĐ-CP']);
    expect(marks[0]!.links).to.have.length(2);
  });

  it('counts provisions as part of what is linked', async () => {
    page('<p><a href="/vb/32">(khoản 2 Điều 5 Nghị định số 32/2021/NĐ-CP)</a></p>');
    await mark();
    expect(marked()).to.have.length(1);
  });

  it('leaves a headline alone', async () => {
    page('<p><a href="/tin/7">Sơn Tây sơ kết việc thực hiện Nghị quyết số 97/2019/QH14</a></p>');
    const { citations } = await mark();
    expect(marked()).to.deep.equal([]);
    expect(citations).to.have.length(1);
  });

  it('leaves all links alone where the owner says so', async () => {
    page('<p><a href="/vb/32">Nghị định số 32/2021/NĐ-CP</a></p>');
    await mark({ enrichLinks: false });
    expect(marked()).to.deep.equal([]);
  });

  it('leaves marks of another annotation alone', async () => {
    page('<article><p>Nghị định số 32/2021/NĐ-CP</p></article>');
    const inner = annotate(root.querySelector('article')!, { href });
    await inner.ready;
    await mark();
    expect(root.querySelectorAll('a')).to.have.length(1);
    expect(inner.marks).to.have.length(1);
    inner.undo();
  });
});

describe('undoing', () => {
  const PAGES = [
    '<p>Theo Nghị định số 32/2021/NĐ-CP ngày 29/3/2021.</p>',
    '<p>32/2021/NĐ-CP</p>',
    '<ul><li>Nghị <b>định</b> số <i>32/2021</i>/NĐ-CP</li><li><a href="/x">Nghị quyết số 97/2019/QH14</a></li></ul>',
    '<p>Nghị quyết số 97/2021/QH14, Nghị định số 32/2021/NĐ-CP</p><p>Nghị định này; Nghị quyết số 97.</p>',
  ];

  for (const markup of PAGES) {
    it(`puts the page's own text nodes back: ${markup}`, async () => {
      page(markup);
      const before = textNodes(root);
      const html = root.innerHTML;
      const annotation = await mark();
      expect(annotation.marks).to.not.have.length(0);
      annotation.undo();
      expect(root.innerHTML).to.equal(html);
      const after = textNodes(root);
      expect(after).to.have.length(before.length);
      after.forEach(([node, data], i) => {
        expect(node).to.equal(before[i]![0]);
        expect(data).to.equal(before[i]![1]);
      });
    });
  }

  it('keeps what another script has put into a link', async () => {
    page('<p>Nghị định số 32/2021/NĐ-CP.</p>');
    const annotation = await mark();
    const link = root.querySelector(LINKS)!;
    const bold = document.createElement('mark');
    bold.append(...link.childNodes);
    link.append(bold);
    annotation.undo();
    expect(root.querySelector('p')!.textContent).to.equal('Nghị định số 32/2021/NĐ-CP.');
    expect(root.querySelector('mark')).to.equal(bold);
  });

  it('loses nothing to normalize()', async () => {
    page('<p>Nghị định số 32/2021/NĐ-CP</p>');
    const annotation = await mark();
    root.normalize();
    annotation.undo();
    expect(root.innerHTML).to.equal('<p>Nghị định số 32/2021/NĐ-CP</p>');
  });
});

describe('annotating again', () => {
  it('gives the same annotation and no second link', async () => {
    page('<p>Nghị định số 32/2021/NĐ-CP</p>');
    const first = await mark();
    const html = root.innerHTML;
    expect(annotate(root, { href })).to.equal(first);
    expect(root.innerHTML).to.equal(html);
  });

  it('starts anew after undo', async () => {
    page('<p>Nghị định số 32/2021/NĐ-CP</p>');
    (await mark()).undo();
    await mark();
    expect(marked()).to.have.length(1);
  });
});

describe('content that arrives later', () => {
  const arrive = (markup: string, before: Node | null = null): Element => {
    const { body } = new DOMParser().parseFromString(markup, 'text/html');
    const element = document.importNode(body.firstElementChild!, true);
    root.insertBefore(element, before);
    return element;
  };

  it('is marked, in the order of the page', async () => {
    page('<p>Nghị quyết số 97/2019/QH14</p>');
    let told = 0;
    const annotation = await mark({ onChange: () => (told += 1) });
    const old = root.querySelector(LINKS);
    arrive('<p>Nghị định số 32/2021/NĐ-CP</p>', root.firstChild);
    await waitUntil(() => marked().length === 2);
    expect(annotation.citations.map(({ number }) => number)).to.deep.equal(['32/2021/NĐ-CP', '97/2019/QH14']);
    expect(root.querySelectorAll(LINKS)[1]).to.equal(old);
    expect(annotation.citationOf(old!)?.index).to.equal(1);
    expect(told).to.equal(2);
  });

  it('counts as one reading: a full form above settles a short one below', async () => {
    page('<p>Theo Nghị quyết 97, các phường không còn Hội đồng nhân dân.</p>');
    const annotation = await mark();
    expect(annotation.citations[0]?.number).to.equal(undefined);
    arrive('<p>Nghị quyết số 97/2019/QH14 của Quốc hội</p>', root.firstChild);
    await waitUntil(() => annotation.citations.length === 2);
    expect(annotation.citations[1]?.number).to.equal('97/2019/QH14');
  });

  it('is let go when it leaves', async () => {
    page('<p>Nghị quyết số 97/2019/QH14</p><p>Nghị định số 32/2021/NĐ-CP</p>');
    const annotation = await mark();
    root.firstElementChild!.remove();
    await waitUntil(() => annotation.citations.length === 1);
    expect(annotation.marks).to.have.length(1);
  });

  it('written into a marked text node replaces the old text at once, nothing doubled', async () => {
    page('<p>Theo Nghị định số 32/2021/NĐ-CP.<br></p>');
    await mark();
    const text = root.querySelector('p')!.firstChild as Text;
    text.nodeValue = 'Theo Nghị quyết số 97/2019/QH14.';
    await Promise.resolve();
    expect(root.textContent).to.equal('Theo Nghị quyết số 97/2019/QH14.');
    await waitUntil(() => marked().includes('Nghị quyết số 97/2019/QH14'));
    expect(root.textContent).to.equal('Theo Nghị quyết số 97/2019/QH14.');
  });

  it('taken out as a text node takes its marks along', async () => {
    page('<p>Theo Nghị định số 32/2021/NĐ-CP.<b>Hết</b></p>');
    await mark();
    root.querySelector('p')!.firstChild!.remove();
    await Promise.resolve();
    expect(root.textContent).to.equal('Hết');
  });

  it('is left to a page that renders our links away twice', async () => {
    page('<p></p><p></p>');
    await mark();
    const [fought, sentinel] = root.querySelectorAll('p');
    for (const times of [1, 2]) {
      fought!.textContent = 'Nghị định số 32/2021/NĐ-CP';
      await waitUntil(() => fought!.querySelector(LINKS) !== null, `marked ${times} times`);
    }
    fought!.textContent = 'Nghị định số 32/2021/NĐ-CP';
    sentinel!.textContent = 'Nghị quyết số 97/2019/QH14';
    await waitUntil(() => sentinel!.querySelector(LINKS) !== null, 'the neighbour', { timeout: 5000 });
    expect(fought!.querySelector(LINKS)).to.equal(null);
    expect(fought!.textContent).to.equal('Nghị định số 32/2021/NĐ-CP');
  });

  it('never makes it listen to itself', async () => {
    page('<p>Nghị định số 32/2021/NĐ-CP</p>');
    let told = 0;
    await mark({ onChange: () => (told += 1) });
    arrive('<p>Nghị quyết số 97/2019/QH14</p>');
    await waitUntil(() => marked().length === 2);
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(root, { childList: true, characterData: true, attributes: true, subtree: true });
    // A change without citations asks for no reading; one with them, later, is the first thing that happens.
    root.lastElementChild!.append(' và các văn bản khác');
    arrive('<p>Nghị quyết số 131/2020/QH14</p>');
    await waitUntil(() => marked().length === 3);
    observer.disconnect();
    expect(seen.filter(({ target }) => target === root.firstElementChild)).to.deep.equal([]);
    expect(told).to.equal(3);
  });

  it('is not watched where the caller wants it so', async () => {
    page('<p>Nghị định số 32/2021/NĐ-CP</p>');
    await mark({ watch: false });
    arrive('<p>Nghị quyết số 97/2019/QH14</p>');
    const other = document.createElement('p');
    other.textContent = 'Nghị quyết số 131/2020/QH14';
    document.body.append(other);
    const watched = annotate(other, { href });
    other.append(' và Nghị quyết số 97/2019/QH14');
    await waitUntil(() => watched.marks.length === 2);
    watched.undo();
    other.remove();
    expect(marked()).to.have.length(1);
  });
});

describe('links that were written into the file at publishing', () => {
  it('are taken over, so that they have a card, and are put back as they came', async () => {
    page(
      '<p>Theo <a data-danchieu-citation="0" data-danchieu-state="doubted" data-danchieu-written="" href="https://vbpl.vn/x">Nghị quyết số 97/2021/QH14</a>.</p>',
    );
    const html = root.innerHTML;
    await mark();
    const link = root.querySelector('a')!;
    expect(annotation!.citationOf(link)?.citation.number).to.equal('97/2021/QH14');
    expect(link.hasAttribute('data-danchieu-written')).to.equal(false);
    expect(link.getAttribute('href')).to.equal('https://vbpl.vn/x');
    annotation!.undo();
    expect(root.innerHTML).to.equal(html);
  });
});

describe('a big page', () => {
  it('is marked whole, in several tasks, and undone to the byte', async () => {
    const paragraph = (i: number): string =>
      `<p>Đoạn ${i}: theo Nghị định số ${i + 1}/2021/NĐ-CP, các đơn vị báo cáo <b>đúng hạn</b>.</p>`;
    page(Array.from({ length: 1000 }, (_, i) => paragraph(i)).join(''));
    const html = root.innerHTML;
    annotation = annotate(root, { href });
    expect(marked().length).to.be.lessThan(1000);
    await annotation.ready;
    expect(annotation.marks).to.have.length(1000);
    annotation.undo();
    expect(root.innerHTML).to.equal(html);
  });

  it('is marked in the window first, wherever that is, and with the sense that later words give', async () => {
    const paragraph = (i: number): string =>
      `<p>Đoạn ${i}: theo Nghị định số ${i + 1}/2021/NĐ-CP, các đơn vị báo cáo.</p>`;
    page(
      Array.from({ length: 400 }, (_, i) => paragraph(i)).join('') +
        '<p>Nghị quyết 97 nêu rõ.</p>' +
        Array.from({ length: 400 }, (_, i) => paragraph(i)).join('') +
        '<p>Nghị quyết số 97/2019/QH14 ngày 27/11/2019 của Quốc hội.</p>',
    );
    const html = root.innerHTML;
    const short = root.querySelectorAll('p')[400]!;
    short.scrollIntoView({ block: 'center' });
    const order: Element[] = [];
    const watcher = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node instanceof Element) order.push(node);
    });
    watcher.observe(root, { childList: true, subtree: true });
    await mark();
    watcher.disconnect();
    expect(order[0]!.getBoundingClientRect().top).to.be.within(-50, window.innerHeight);
    const link = short.querySelector(LINKS)!;
    expect(order.indexOf(link)).to.be.lessThan(200);
    expect(annotation!.citationOf(link)).to.deep.include({ index: 400 });
    expect(annotation!.citationOf(link)?.citation.number).to.equal('97/2019/QH14');
    annotation!.undo();
    expect(root.innerHTML).to.equal(html);
  });
});
