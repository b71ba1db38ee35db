import { expect, waitUntil } from '@open-wc/testing';
import { annotate } from '../../../core/annotation/annotate.ts';
import { MARK_ATTRIBUTE, type Annotation } from '../../../core/annotation/types.ts';

const LINKS = `a[${MARK_ATTRIBUTE}]`;

let root: HTMLElement;
let annotation: Annotation;

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.append(text);
  return element;
}

/** Links that the annotation takes for another document than their own words say. */
const wrong = (): string[] =>
  [...root.querySelectorAll(LINKS)].flatMap((link, i) => {
    // A sample, so that looking takes less than the tasks looked at.
    if (i % 50 > 1) return [];
    const marked = annotation.citationOf(link);
    if (!marked) return [`${link.textContent}: none`];
    const { citation, index } = marked;
    const isListed = index === -1 || annotation.citations[index] === citation;
    return citation.text === link.textContent && isListed ? [] : [`${link.textContent}: ${citation.text}`];
  });

afterEach(() => {
  annotation.undo();
  root.remove();
});

describe('while a page is read again', () => {
  const { scheduler } = globalThis as { scheduler?: unknown };
  before(() => Object.defineProperty(globalThis, 'scheduler', { configurable: true, value: undefined }));
  after(() => Object.defineProperty(globalThis, 'scheduler', { configurable: true, value: scheduler }));

  it('every link stands for its own citation, in every task', async () => {
    root = document.createElement('main');
    for (let i = 1; i <= 3000; i += 1) root.append(paragraph(`Theo Nghị định số ${i}/2021/NĐ-CP.`));
    document.body.append(root);
    annotation = annotate(root, { href: () => undefined });
    await annotation.ready;
    const seen = new Set<string>();
    const look = (): void => wrong().forEach((fault) => seen.add(fault));
    const channel = new MessageChannel();
    let isOver = false;
    channel.port1.onmessage = () => {
      look();
      if (!isOver) channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
    root.prepend(paragraph('Nghị quyết số 97/2019/QH14; Nghị quyết số 131/2020/QH14.'));
    await waitUntil(() => annotation.citations.length === 3002, 'the new list', { timeout: 10_000 });
    look();
    expect(annotation.marks).to.have.length(3002);
    isOver = true;
    channel.port1.close();
    expect([...seen]).to.deep.equal([]);
    expect(annotation.citationOf(root.querySelectorAll(LINKS)[2]!)!.index).to.equal(2);
  });

  it('a pointing word that leans on another document than before leads there', async () => {
    root = document.createElement('main');
    root.append(
      paragraph('Nghị định số 32/2021/NĐ-CP có hiệu lực.'),
      paragraph('Nghị định này bãi bỏ quy định cũ.'),
    );
    document.body.append(root);
    annotation = annotate(root, {
      href: ({ number }, antecedent) =>
        `https://van.ban/${encodeURIComponent(number ?? antecedent?.number ?? '')}`,
    });
    await annotation.ready;
    const back = [...root.querySelectorAll<HTMLAnchorElement>(LINKS)].at(-1)!;
    expect(back.href).to.include('32%2F2021');
    root.firstElementChild!.replaceWith(paragraph('Nghị định số 33/2021/NĐ-CP có hiệu lực.'));
    await waitUntil(() => root.querySelectorAll<HTMLAnchorElement>(LINKS)[1]?.href.includes('33%2F2021'));
  });
});
