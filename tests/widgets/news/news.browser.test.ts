import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../../widgets/news/news.define.ts';
import type { NewsElement } from '../../../widgets/news/news.element.ts';
import { accessibilityFaults } from '../../harness/axe.ts';
import { StillClock } from '../../harness/clock.ts';

const FIXTURES = '/tests/fixtures/news';
let addresses = 0;

/** Patient, for machines that do much else. */
const until = (condition: () => unknown, what?: string) => waitUntil(condition, what, { timeout: 8000 });

/** A fixture at an address of its own, so that no test shares another's request. */
const fresh = (file: string) => `${FIXTURES}/${file}?${(addresses += 1)}`;

/** A feed of our making, served by the browser itself. */
const made = (parts: BlobPart[]) => URL.createObjectURL(new Blob(parts, { type: 'application/xml' }));

const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
const all = (element: Element, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const titles = (element: Element) => all(element, 'li a').map(words);
const shown = (element: Element) =>
  all(element, 'li').filter((item) => getComputedStyle(item).visibility === 'visible');
const buttons = (element: Element) =>
  all(element, 'button').map((button) => button.getAttribute('aria-label'));

const list = html`<ul>
  <li data-category="Thông báo">
    <a href="/mot">Tin một</a> <time datetime="2026-11-22T13:00+07:00">13:00</time>
  </li>
  <li><a href="/hai">Tin hai</a></li>
  <li><a href="/ba">Tin ba</a></li>
</ul>`;

async function ready(template: ReturnType<typeof html>): Promise<NewsElement> {
  const element = await fixture<NewsElement>(template);
  await until(() => element.shadowRoot!.querySelector('li, .quiet[part]'), 'news or a reason');
  return element;
}

/** With its buttons. */
async function moving(template: ReturnType<typeof html>): Promise<NewsElement> {
  const element = await ready(template);
  await until(() => element.shadowRoot!.querySelector('.controls'));
  return element;
}

describe('<danchieu-news>', () => {
  let clock: StillClock;
  beforeEach(async () => {
    await emulateMedia({ reducedMotion: 'no-preference', media: 'screen' });
    await sendMouse({ type: 'move', position: [790, 590] });
    clock = new StillClock('2026-11-22T14:00+07:00');
    localStorage.removeItem('danchieu.news.stopped');
  });
  afterEach(() => {
    clock.release();
    fixtureCleanup();
  });

  describe('the list in the page', () => {
    it('is what the news shows, in its order, and is read again when it changes', async () => {
      const element = await ready(html`<danchieu-news mode="list">${list}</danchieu-news>`);
      expect(titles(element)).to.deep.equal(['Tin một', 'Tin hai', 'Tin ba']);
      element.querySelector('li')!.remove();
      await until(() => titles(element).length === 2);
    });

    it('stays as it is written where it holds no items', async () => {
      const element = await ready(html`<danchieu-news><a href="/tin">Tin tức</a></danchieu-news>`);
      expect(words(element.shadowRoot!.querySelector('.quiet'))).to.equal('Chưa có tin nào.');
      expect(element.shadowRoot!.querySelector('slot')!.assignedElements()).to.have.length(1);
    });
  });

  describe('feeds', () => {
    it('are shown under their categories, with ages, marks of the new and links against the feed', async () => {
      const element = await ready(
        html`<danchieu-news mode="list" more="/tin" src=${fresh('ward.xml')}></danchieu-news>`,
      );
      expect(all(element, '.group, li').map(words)).to.deep.equal([
        'Tin nổi bật',
        'Ra quân tổng vệ sinh môi trường hôm qua',
        'Thông báo',
        'Lịch tiếp công dân tháng 12 mới 10 phút trước',
        'Tin khác',
        'Hướng dẫn nộp hồ sơ trực tuyến 3 ngày trước',
      ]);
      expect((all(element, 'li a')[1] as HTMLAnchorElement).href).to.equal(
        `${location.origin}/thong-bao/lich-tiep-cong-dan`,
      );
      expect(words(element.shadowRoot!.querySelector('.more'))).to.equal('Xem tất cả');
    });

    it('of several addresses are one list, newest first, and samples say so', async () => {
      const element = await ready(
        html`<danchieu-news src="${fresh('ward.xml')} ${fresh('city.json')}" limit="3"></danchieu-news>`,
      );
      expect(titles(element)).to.deep.equal([
        'Lịch tiếp công dân tháng 12',
        'Thành phố công bố lịch cấp nước',
        'Ra quân tổng vệ sinh môi trường',
      ]);
      expect(words(element.shadowRoot!.querySelector('.sample'))).to.equal('Dữ liệu mẫu');
    });

    it('that fail beside one that loads are told', async () => {
      const element = await ready(
        html`<danchieu-news src="${fresh('ward.xml')} ${fresh('none.xml')}"></danchieu-news>`,
      );
      expect(titles(element)).to.have.length(3);
      expect(words(element.shadowRoot!.querySelector('.foot'))).to.contain('Chưa tải được tin mới');
    });

    it('in an older encoding are read as they declare it', async () => {
      const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
      const head =
        '<?xml version="1.0" encoding="windows-1258"?><rss><channel><item><link>https://a.vn/</link><title>';
      // "Đây là tin" in windows-1258.
      const feed = made([bytes(`${head}\u00d0\u00e2y l\u00e0 tin</title></item></channel></rss>`)]);
      const element = await ready(html`<danchieu-news src=${feed}></danchieu-news>`);
      expect(titles(element)).to.deep.equal(['Đây là tin']);
    });

    it('of ten megabytes are not loaded', async () => {
      const line = '<item><link>https://a.vn/</link><title>Tin</title></item>';
      const feed = made(['<rss><channel>', line.repeat(200_000), '</channel></rss>']);
      const element = await ready(html`<danchieu-news src=${feed}></danchieu-news>`);
      expect(words(element.shadowRoot!.querySelector('.quiet'))).to.equal(
        'Nguồn tin quá lớn nên không được tải.',
      );
    });

    it('full of traps show text alone', async () => {
      const traps = [
        '<script>document.title="x"</script>',
        '<img src=x onerror=alert(1)>',
        '<b>đậm</b>',
        '${1}<!--',
        '&lt;svg onload=alert(1)&gt;',
      ];
      const items = traps.map(
        (trap, index) =>
          `<item><title><![CDATA[Tin ${index} ${trap}]]></title><link>https://a.vn/${index}</link></item>`,
      );
      const scripts = ['javascript:alert(1)', 'data:text/html,x'].map(
        (link) => `<item><title>Bẫy</title><link>${link}</link></item>`,
      );
      const feed = made([`<rss><channel>${items.join('')}${scripts.join('')}</channel></rss>`]);
      const element = await ready(html`<danchieu-news mode="list" src=${feed}></danchieu-news>`);
      expect(titles(element)).to.deep.equal([
        'Tin 0',
        'Tin 1',
        'Tin 2 đậm',
        'Tin 3 ${1}<!--',
        'Tin 4 <svg onload=alert(1)>',
      ]);
      expect(all(element, 'li script, li img, li b, li svg')).to.have.length(0);
    });

    const laughs = Array.from(
      { length: 12 },
      (_, n) => `<!ENTITY l${n} "${n === 0 ? 'ha' : `&l${n - 1};`.repeat(10)}">`,
    ).join('');
    for (const [name, feed] of [
      [
        'full of entities that grow',
        `<!DOCTYPE rss [${laughs}]><rss><channel><item><title>&l11;</title></item></channel></rss>`,
      ],
      ['that ends in its middle', '<rss><channel><item><title>Tin</title><link>https://a.vn/'],
      ['of XML that is none', '<svg xmlns="http://www.w3.org/2000/svg"><title>Tin</title></svg>'],
      ['that is empty', ''],
      ['of words', 'Bảo trì hệ thống'],
    ] as const) {
      it(`${name}: are no news`, async () => {
        const element = await ready(
          html`<danchieu-news src=${made([feed])}><a href="/tin">Tin tức</a></danchieu-news>`,
        );
        expect(words(element.shadowRoot!.querySelector('.quiet'))).to.equal(
          'Nguồn tin trả về nội dung không phải là tin.',
        );
        expect(element.shadowRoot!.querySelector('slot')!.assignedElements()).to.have.length(1);
      });
    }

    it('that name files of the reader, or of others, read none of them', async () => {
      const feed = made([
        `<!DOCTYPE rss [<!ENTITY x SYSTEM "${location.origin}/package.json">]><rss><channel><item><link>https://a.vn/</link><title>Tin &x;.</title></item></channel></rss>`,
      ]);
      const element = await ready(html`<danchieu-news mode="list" src=${feed}></danchieu-news>`);
      expect(element.shadowRoot!.textContent).not.to.contain('danchieu');
      expect(performance.getEntriesByName(`${location.origin}/package.json`)).to.have.length(0);
    });

    it('that say one encoding and are of another are read as far as they go, and run nothing', async () => {
      const head =
        '<?xml version="1.0" encoding="us-ascii"?><rss><channel><item><link>https://a.vn/</link><title>';
      const feed = made([head, 'Tin ', new Uint8Array([0xff, 0xfe]), '</title></item></channel></rss>']);
      const element = await ready(html`<danchieu-news mode="list" src=${feed}></danchieu-news>`);
      expect(element.shadowRoot!.querySelector('.quiet, li')).not.to.equal(null);
    });

    for (const [name, src, said] of [
      ['no such feed', 'none.xml', 'Không tìm thấy nguồn tin ở địa chỉ này.'],
      ['a page of HTML', 'maintenance.html', 'Nguồn tin trả về nội dung không phải là tin.'],
      ['a feed without items', 'empty.xml', 'Chưa có tin nào.'],
      ['JSON of another kind', '../../../package.json', 'Nguồn tin trả về nội dung không phải là tin.'],
    ] as const) {
      it(`${name}: says so and leaves the page's own content`, async () => {
        const element = await ready(
          html`<danchieu-news src=${fresh(src)}><a href="/tin">Tin tức</a></danchieu-news>`,
        );
        expect(words(element.shadowRoot!.querySelector('.quiet'))).to.equal(said);
        expect(element.shadowRoot!.querySelector('slot')!.assignedElements()).to.have.length(1);
        expect(await accessibilityFaults(element)).to.deep.equal([]);
      });
    }

    it('leave the list in the page where they fail', async () => {
      const element = await ready(html`<danchieu-news src=${fresh('none.xml')}>${list}</danchieu-news>`);
      await until(() => words(element.shadowRoot!.querySelector('.foot')));
      expect(titles(element)).to.deep.equal(['Tin một', 'Tin hai', 'Tin ba']);
      expect(words(element.shadowRoot!.querySelector('.foot'))).to.contain('đang hiển thị tin gần nhất');
    });
  });

  /** Until it is in sight and moves: with timers held, those for its minutes and for its next item. */
  async function inSight(): Promise<void> {
    while (clock.held < 2) await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  describe('WCAG 2.2.2, pause, stop, hide', () => {
    it('one item shows at a time, for at least five seconds whatever the page asks', async () => {
      clock.holdTimers();
      const element = await fixture<NewsElement>(html`<danchieu-news interval="1">${list}</danchieu-news>`);
      await inSight();
      await element.updateComplete;
      expect(shown(element).map((item) => words(item.querySelector('a')))).to.deep.equal(['Tin một']);
      clock.pass(4900);
      await element.updateComplete;
      expect(shown(element).map((item) => words(item.querySelector('a')))).to.deep.equal(['Tin một']);
      clock.pass(100);
      await element.updateComplete;
      expect(shown(element).map((item) => words(item.querySelector('a')))).to.deep.equal(['Tin hai']);
    });

    it('the pause button is the first that Tab reaches, and changes its name instead of being pressed', async () => {
      const page = await fixture<HTMLElement>(
        html`<div><button id="before">Trước</button><danchieu-news more="/tin">${list}</danchieu-news></div>`,
      );
      const element = page.querySelector('danchieu-news')!;
      await until(() => element.shadowRoot!.querySelector('.controls'));
      page.querySelector<HTMLElement>('#before')!.focus();
      await sendKeys({ press: 'Tab' });
      const focused = () => element.shadowRoot!.activeElement?.getAttribute('aria-label');
      await until(() => focused() === 'Dừng chạy tin', 'the pause button has the focus');
      await sendKeys({ press: 'Enter' });
      await until(() => focused() === 'Chạy tin', 'it is called otherwise');
      expect(element.shadowRoot!.activeElement!.hasAttribute('aria-pressed')).to.equal(false);
    });

    it('stopped by the button, it stays stopped: after hovering, after an hour, and on the next page', async () => {
      clock.holdTimers();
      const element = await fixture<NewsElement>(html`<danchieu-news>${list}</danchieu-news>`);
      await inSight();
      element.shadowRoot!.querySelector('button')!.click();
      element.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
      element.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
      await element.updateComplete;
      clock.pass(3_600_000);
      await element.updateComplete;
      expect(words(shown(element)[0]!.querySelector('a'))).to.equal('Tin một');
      const next = await fixture<NewsElement>(html`<danchieu-news>${list}</danchieu-news>`);
      expect(buttons(next)[0]).to.equal('Chạy tin');
    });

    it('started by the button, it moves again, and is not remembered as stopped', async () => {
      const element = await moving(html`<danchieu-news>${list}</danchieu-news>`);
      const button = element.shadowRoot!.querySelector('button')!;
      button.click();
      await element.updateComplete;
      button.click();
      await element.updateComplete;
      expect(buttons(element)[0]).to.equal('Dừng chạy tin');
      expect(localStorage.getItem('danchieu.news.stopped')).to.equal(null);
    });

    it('focus on an item stops it, and leaving does not start it again', async () => {
      clock.holdTimers();
      const element = await fixture<NewsElement>(html`<danchieu-news>${list}</danchieu-news>`);
      await inSight();
      const link = element.shadowRoot!.querySelector<HTMLElement>('li.here a')!;
      link.focus();
      await element.updateComplete;
      link.blur();
      await element.updateComplete;
      clock.pass(3_600_000);
      await element.updateComplete;
      expect(words(shown(element)[0]!.querySelector('a'))).to.equal('Tin một');
      expect(buttons(element)[0]).to.equal('Chạy tin');
    });

    it('hovering holds it only while it lasts', async () => {
      clock.holdTimers();
      const element = await fixture<NewsElement>(html`<danchieu-news>${list}</danchieu-news>`);
      await inSight();
      element.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }));
      await element.updateComplete;
      clock.pass(60_000);
      await element.updateComplete;
      expect(words(shown(element)[0]!.querySelector('a'))).to.equal('Tin một');
      element.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
      await element.updateComplete;
      clock.pass(7_000);
      await element.updateComplete;
      expect(words(shown(element)[0]!.querySelector('a'))).to.equal('Tin hai');
    });

    it('previous and next go round, stop it, and are announced only then', async () => {
      const element = await moving(html`<danchieu-news>${list}</danchieu-news>`);
      const live = () => element.shadowRoot!.querySelector('.window')!.getAttribute('aria-live');
      expect(live()).to.equal('off');
      all(element, 'button')[1]!.click();
      await element.updateComplete;
      expect(words(shown(element)[0]!.querySelector('a'))).to.equal('Tin ba');
      expect(live()).to.equal('polite');
      all(element, 'button')[2]!.click();
      await element.updateComplete;
      expect(words(shown(element)[0]!.querySelector('a'))).to.equal('Tin một');
    });

    it('the arrows turn to the neighbours while a control has the focus, and are those of the browser with another key', async () => {
      const element = await moving(html`<danchieu-news>${list}</danchieu-news>`);
      const here = () => words(shown(element)[0]!.querySelector('a'));
      element.shadowRoot!.querySelector('button')!.focus();
      await sendKeys({ press: 'ArrowLeft' });
      await until(() => here() === 'Tin ba', 'the last');
      expect(buttons(element)[0], 'stopped').to.equal('Chạy tin');
      await sendKeys({ press: 'ArrowRight' });
      await until(() => here() === 'Tin một', 'the first again');
      const back = new KeyboardEvent('keydown', {
        key: 'ArrowLeft',
        altKey: true,
        bubbles: true,
        cancelable: true,
      });
      element.shadowRoot!.querySelector('button')!.dispatchEvent(back);
      await element.updateComplete;
      expect(back.defaultPrevented).to.equal(false);
      expect(here()).to.equal('Tin một');
      element.shadowRoot!.querySelector<HTMLElement>('li.here a')!.focus();
      await sendKeys({ press: 'ArrowRight' });
      await element.updateComplete;
      expect(here(), 'on a link the arrows scroll').to.equal('Tin một');
    });

    it('hidden items cannot be reached, and nothing is there twice', async () => {
      const element = await moving(html`<danchieu-news>${list}</danchieu-news>`);
      const away = all(element, 'li.away a')[0]!;
      away.focus();
      expect(element.shadowRoot!.activeElement).not.to.equal(away);
      const strip = await moving(html`<danchieu-news mode="scroll">${list}</danchieu-news>`);
      expect(titles(strip)).to.deep.equal(['Tin một', 'Tin hai', 'Tin ba']);
    });

    it('a strip slides by scrolling, stops where it is, and goes on from there', async () => {
      const element = await moving(
        html`<danchieu-news mode="scroll" style="display: block; width: 300px">${list}</danchieu-news>`,
      );
      const strip = element.shadowRoot!.querySelector('ul')!;
      await until(() => strip.scrollLeft > 3, 'slides');
      element.shadowRoot!.querySelector('button')!.click();
      await element.updateComplete;
      const stopped = strip.scrollLeft;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      expect(strip.scrollLeft).to.equal(stopped);
      element.shadowRoot!.querySelector('button')!.click();
      await until(() => strip.scrollLeft > stopped, 'goes on');
    });

    it('one item alone has nothing to stop', async () => {
      const element = await ready(
        html`<danchieu-news
          ><ul>
            <li><a href="/mot">Tin một</a></li>
          </ul></danchieu-news
        >`,
      );
      expect(buttons(element)).to.deep.equal([]);
    });
  });

  for (const mode of ['fade', 'scroll']) {
    it(`with reduced motion, ${mode} is a plain list with nothing that moves or is hidden`, async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const element = await ready(html`<danchieu-news mode=${mode}>${list}</danchieu-news>`);
      expect(buttons(element)).to.deep.equal([]);
      expect(shown(element)).to.have.length(3);
      expect(element.shadowRoot!.getAnimations()).to.have.length(0);
      await emulateMedia({ reducedMotion: 'no-preference' });
      await until(() => buttons(element).length > 0, 'moves once the reader allows it');
    });

    it(`printed, ${mode} is the whole list without buttons`, async () => {
      const element = await moving(html`<danchieu-news mode=${mode} more="/tin">${list}</danchieu-news>`);
      await emulateMedia({ media: 'print' });
      const tops = shown(element).map((item) => item.getBoundingClientRect().top);
      expect(new Set(tops).size).to.equal(3);
      expect(getComputedStyle(element.shadowRoot!.querySelector('.controls')!).display).to.equal('none');
      await emulateMedia({ media: 'screen' });
    });
  }

  it('nothing moves below it when items change: the tallest sets the height', async () => {
    const element = await moving(
      html`<danchieu-news style="display: block; width: 300px">
        <ul>
          <li><a href="/mot">Ngắn</a></li>
          <li><a href="/hai">${'Một tiêu đề rất dài '.repeat(8)}</a></li>
        </ul>
      </danchieu-news>`,
    );
    const before = element.getBoundingClientRect().height;
    all(element, 'button')[2]!.click();
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.equal(before);
  });

  for (const theme of ['light', 'dark']) {
    for (const mode of ['fade', 'scroll', 'list']) {
      it(`axe finds nothing: ${mode}, ${theme}`, async () => {
        const element = await ready(
          html`<danchieu-news
            theme=${theme}
            mode=${mode}
            more="/tin"
            src="${fresh('ward.xml')} ${fresh('city.json')}"
          ></danchieu-news>`,
        );
        await Promise.all(element.shadowRoot!.getAnimations().map((animation) => animation.finished));
        expect(await accessibilityFaults(element)).to.deep.equal([]);
      });
    }
  }

  it('320 pixels are enough (WCAG 1.4.10)', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      for (const mode of ['fade', 'scroll', 'list']) {
        await ready(html`<danchieu-news mode=${mode} more="/tin" src=${fresh('ward.xml')}></danchieu-news>`);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
      }
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
