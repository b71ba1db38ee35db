import { expect } from '@open-wc/testing';
import { prepareArticle } from '../../core/library/prepare.ts';
import type { Capture } from '../../core/library/schema.ts';
import { capturePage } from '../../extension/page/capture.ts';
import { regionByRule } from '../../extension/page/rules.ts';

const FILLER = 'Hội nghị nghe báo cáo về nhân sự, trụ sở và hồ sơ lưu trữ của các phường trong quận. '.repeat(
  4,
);

/** A page of a portal, with some of our own furniture on it where `extra` puts it there. */
function pageOf(text: string, extra = '', title = 'Sơ kết'): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html><head><title>${title}</title></head><body>
      <div class="journal-content-article"><p>${FILLER}</p>${text}</div>${extra}</body></html>`,
    'text/html',
  );
}

/** The region by the portals' rules, else the whole body. */
const captureOf = (page: Document) =>
  capturePage(page, (copy) => {
    const element = regionByRule(copy)?.element ?? copy.body;
    return { element, onPage: element, how: 'rule' };
  });

async function hashOf(page: Document): Promise<string> {
  // A parsed document has no address of its own.
  const capture = { ...(await captureOf(page))!, url: 'https://phuong.example.gov.vn/tin' } satisfies Capture;
  return (await prepareArticle(capture, () => Promise.resolve([]))).version.textHash;
}

describe('a captured page', () => {
  const places: [where: string, wrap: (text: string) => string][] = [
    ['a paragraph', (text) => `<p>${text}</p>`],
    ['a preformatted block', (text) => `<pre>${text}</pre>`],
    ['a code element', (text) => `<p>Ký hiệu <code>${text}</code> ở đầu trang.</p>`],
    ['a label', (text) => `<p><label>${text}</label></p>`],
    ['a table’s cell', (text) => `<table><tbody><tr><td>${text}</td></tr></tbody></table>`],
    ['a caption', (text) => `<figure><figcaption>${text}</figcaption></figure>`],
    ['a bare text between elements', (text) => text],
    ['a mark of ours', (text) => `<p>Theo <a data-danchieu-citation="0">${text}</a>.</p>`],
    ['text hidden from assistive technology', (text) => `<p><span aria-hidden="true">${text}</span></p>`],
  ];
  for (const [where, wrap] of places) {
    it(`is another when a digit in ${where} is another`, async () => {
      const one = pageOf(wrap('Kế hoạch số 152/KH-UBND'));
      expect((await captureOf(one))?.plain).to.contain('Kế hoạch số 152/KH-UBND');
      expect(await hashOf(one)).not.to.equal(await hashOf(pageOf(wrap('Kế hoạch số 153/KH-UBND'))));
    });
  }

  it('is another when its title is another', async () => {
    expect(await hashOf(pageOf('', '', 'Sơ kết'))).not.to.equal(await hashOf(pageOf('', '', 'Tổng kết')));
  });

  it('is the same with our marks and our card on it as without', async () => {
    const marked = pageOf(
      '<p>Theo <a data-danchieu-citation="0">Nghị quyết</a> <a data-danchieu-citation="0">97</a>.</p>',
      '<div data-danchieu-card data-danchieu-skip>Nghị quyết 97/2019/QH14 còn hiệu lực</div>',
    );
    expect(await hashOf(marked)).to.equal(await hashOf(pageOf('<p>Theo Nghị quyết 97.</p>')));
    const bare = (extra: string) =>
      new DOMParser().parseFromString(`<title>Sơ kết</title><body><p>Tin ngắn.</p>${extra}`, 'text/html');
    expect(await hashOf(bare('<div data-danchieu-card>Thẻ</div>'))).to.equal(await hashOf(bare('')));
  });

  it('has the document’s name where the portal’s own title says only whose it is', async () => {
    const page = pageOf(
      `<div id="toanvancontent"><p>${FILLER}</p><p>${FILLER}</p></div>`,
      '<div class="box-map"><ul><li><a href="/">CSDL quốc gia</a></li><li><a>Bộ luật 100/2015/QH13</a></li></ul></div>',
      'Trung ương',
    );
    expect((await captureOf(page))?.title).to.equal('Bộ luật 100/2015/QH13');
  });

  it('is read anew each time, from the page as it is then', async () => {
    const page = pageOf('<p id="x">Họp lúc 14 giờ.</p>');
    const before = (await captureOf(page))!.plain;
    page.querySelector('#x')!.textContent = 'Họp lúc 15 giờ.';
    expect(before).to.contain('14 giờ');
    expect((await captureOf(page))!.plain)
      .to.contain('15 giờ')
      .and.not.to.contain('14 giờ');
  });
});
