import { expect } from '@open-wc/testing';
import { wordsAround } from '../../../core/annotation/around.ts';

function linkIn(markup: string): Element {
  const root = document.createElement('article');
  root.innerHTML = markup;
  return root.querySelector('a')!;
}

describe('the words around a mark', () => {
  it('are those of its own paragraph', () => {
    const link = linkIn(
      '<p>Đoạn trước.</p><p>Mức <b>phạt nồng độ</b> cồn theo <a>Nghị định <i>100</i></a> rất cao.</p><p>Đoạn sau.</p>',
    );
    expect(wordsAround(link)).to.equal('Mức phạt nồng độ cồn theo Nghị định 100 rất cao.');
  });

  it('reach three hundred characters either way', () => {
    const words = wordsAround(linkIn(`<div>${'a'.repeat(999)}<a>Nghị định 100</a>${'b'.repeat(999)}</div>`));
    expect(words).to.equal(`${'a'.repeat(300)}Nghị định 100${'b'.repeat(300)}`);
  });

  it('are the link’s own where nothing stands around it', () => {
    expect(wordsAround(linkIn('<p><a>Nghị định 100</a></p>'))).to.equal('Nghị định 100');
  });

  it('end at a line break and at another block', () => {
    const link = linkIn(
      '<div><p>Hóa đơn.</p>Cân đo theo <a>Nghị định 41</a>\n mới<br>Hóa đơn theo Nghị định 123</div>',
    );
    expect(wordsAround(link)).to.equal('Cân đo theo Nghị định 41 mới');
  });

  it('are looked for in so many nodes, not in all of a crowded block', () => {
    const link = linkIn(`<p>xa${'<i></i>'.repeat(999)}<a>Nghị định 100</a></p>`);
    expect(wordsAround(link)).to.equal('Nghị định 100');
  });
});
