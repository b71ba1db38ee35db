import { expect, waitUntil } from '@open-wc/testing';
import { annotate } from '../../../core/annotation/annotate.ts';
import type { Annotation } from '../../../core/annotation/types.ts';

const MARK = 'a[data-danchieu-citation]';
const TEXT = 'Theo Nghị định số 32/2021/NĐ-CP của Chính phủ.';

describe('text whose marks the page renders away', () => {
  let root: HTMLElement;
  let annotation: Annotation;

  beforeEach(() => {
    root = document.createElement('div');
    document.body.append(root);
  });
  afterEach(() => {
    annotation.undo();
    root.remove();
  });

  const render = (): void => {
    const paragraph = document.createElement('p');
    paragraph.textContent = TEXT;
    root.replaceChildren(paragraph);
  };
  const marks = () => root.querySelectorAll(MARK).length;
  const places = () => annotation.unmarked.flatMap(({ ranges }) => ranges.map((range) => range.toString()));

  it('is told as places, and left alone, once it was written anew twice', async () => {
    render();
    annotation = annotate(root, { href: () => undefined });
    await annotation.ready;
    for (let times = 0; times < 2; times += 1) {
      root.querySelector('p')!.firstChild!.nodeValue = '';
      root.querySelector('p')!.textContent = TEXT;
      await waitUntil(() => marks() === (times === 0 ? 1 : 0) && (times === 0 || places().length > 0));
    }
    expect(places()).to.deep.equal(['Nghị định số 32/2021/NĐ-CP']);
    expect(annotation.citations).to.have.length(1);
    expect(root.innerHTML).to.equal(`<p>${TEXT}</p>`);
  });

  it('is left alone, too, where the whole block was replaced twice by the same one, if that is wished', async () => {
    let changes = 0;
    render();
    annotation = annotate(root, {
      href: () => undefined,
      leaveReplaced: true,
      onChange: () => (changes += 1),
    });
    await annotation.ready;
    render();
    await waitUntil(() => marks() === 1 && changes === 2);
    render();
    await waitUntil(() => places().length > 0);
    expect(marks()).to.equal(0);
    const before = annotation.unmarked;
    render();
    await waitUntil(() => annotation.unmarked !== before);
    expect(places()).to.deep.equal(['Nghị định số 32/2021/NĐ-CP']);

    annotation.forgive();
    render();
    await waitUntil(() => marks() === 1);
    expect(places()).to.deep.equal([]);
  });

  it('is marked again and again where that is not wished', async () => {
    render();
    annotation = annotate(root, { href: () => undefined });
    await annotation.ready;
    for (let times = 0; times < 3; times += 1) {
      render();
      await waitUntil(() => marks() === 1);
    }
    expect(places()).to.deep.equal([]);
  });

  it('gives each citation’s line', async () => {
    root.innerHTML =
      '<p>Một dòng.<br>Căn cứ <b>Luật số 64/2025/QH15</b>, họp.</p><p>Theo Nghị quyết số 97/2019/QH14.</p>';
    annotation = annotate(root, { href: () => undefined });
    await annotation.ready;
    expect(annotation.lines).to.deep.equal([
      { text: 'Căn cứ Luật số 64/2025/QH15, họp.', start: 7 },
      { text: 'Theo Nghị quyết số 97/2019/QH14.', start: 5 },
    ]);
  });
});
