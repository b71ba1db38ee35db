import { expect } from '@open-wc/testing';
import { annotate } from '../../../core/annotation/annotate.ts';

const href = (): string => 'https://vanban.example/';

function textNodes(root: Node): [Text, string][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: [Text, string][] = [];
  while (walker.nextNode()) found.push([walker.currentNode as Text, (walker.currentNode as Text).data]);
  return found;
}

describe('saved pages of real portals', () => {
  it('come back to the byte, with their own text nodes, after marking and undoing', async function () {
    this.timeout(120_000);
    const list = await fetch('/__pages__/');
    if (!list.ok) this.skip();
    let marks = 0;
    for (const name of (await list.json()) as string[]) {
      const source = await (await fetch(`/__pages__/${name}`)).text();
      const body = new DOMParser().parseFromString(source, 'text/html').body;
      const html = body.innerHTML;
      const text = body.textContent;
      const before = textNodes(body);
      const annotation = annotate(body, { href, watch: false });
      await annotation.ready;
      marks += annotation.marks.length;
      expect(body.textContent === text, `${name}: the text is the page's`).to.equal(true);
      for (const { links, index } of annotation.marks) {
        for (const link of links) {
          expect(link.parentElement!.closest('a'), `${name}: no link in a link`).to.equal(null);
          expect(annotation.citationOf(link)?.index).to.equal(index);
        }
      }
      annotation.undo();
      expect(body.innerHTML === html, `${name}: the markup is the page's`).to.equal(true);
      const after = textNodes(body);
      expect(
        after.length === before.length &&
          after.every(([node, data], i) => node === before[i]![0] && data === before[i]![1]),
        `${name}: the text nodes are the page's`,
      ).to.equal(true);
    }
    expect(marks).to.be.greaterThan(100);
  });
});
