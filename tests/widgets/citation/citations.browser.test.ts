import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { MARK_ATTRIBUTE } from '../../../core/annotation/types.ts';
import '../../../widgets/citation/citations.define.ts';
import type { CitationsElement } from '../../../widgets/citation/citations.element.ts';
import type { CitationsFoundEvent } from '../../../widgets/citation/citations.events.ts';
import { upgradeDivs } from '../../../widgets/shared/upgrade.ts';
import { accessibilityFaults } from '../../harness/axe.ts';

const LINKS = `a[${MARK_ATTRIBUTE}]`;

async function ready(element: CitationsElement): Promise<CitationsElement> {
  await element.ready;
  return element;
}

const cardOf = (): HTMLElement | null | undefined =>
  document.querySelector('[data-danchieu-card]')?.shadowRoot?.querySelector<HTMLElement>('.card');

async function hover(link: Element): Promise<HTMLElement> {
  const { x, y, width, height } = link.getClientRects()[0]!;
  await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  await waitUntil(() => cardOf()?.getAttribute('aria-busy') === 'false');
  return cardOf()!;
}

describe('<danchieu-citations>', () => {
  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    await resetMouse();
  });
  afterEach(() => fixtureCleanup());

  it('marks the citations in its content and tells of them', async () => {
    let found: CitationsFoundEvent | undefined;
    document.addEventListener('danchieu-citations-found', (event) => (found = event), { once: true });
    const element = await ready(
      await fixture(html`<danchieu-citations><p>Theo Nghị định số 32/2021/NĐ-CP.</p></danchieu-citations>`),
    );
    expect(element.querySelector(LINKS)!.textContent).to.equal('Nghị định số 32/2021/NĐ-CP');
    expect(found!.citations).to.deep.equal(element.citations);
    expect(element.citations.map(({ number }) => number)).to.deep.equal(['32/2021/NĐ-CP']);
  });

  it('links to the official search until more is known, and where the owner prefers', async () => {
    const element = await ready(
      await fixture(html`<danchieu-citations><p>Nghị định số 32/2021/NĐ-CP</p></danchieu-citations>`),
    );
    expect(new URL(element.querySelector<HTMLAnchorElement>(LINKS)!.href).hostname).to.equal('vbpl.vn');
    element.linkSource = 'vanban.chinhphu.vn';
    await element.ready;
    expect(new URL(element.querySelector<HTMLAnchorElement>(LINKS)!.href).hostname).to.equal(
      'vanban.chinhphu.vn',
    );
  });

  it('shows a plain card where there is no registry', async () => {
    const element = await ready(
      await fixture(
        html`<danchieu-citations registry="none"><p>Nghị định số 32/2021/NĐ-CP</p></danchieu-citations>`,
      ),
    );
    const card = await hover(element.querySelector(LINKS)!);
    expect(card.textContent).to.include('chưa đối chiếu với dữ liệu');
  });

  it('says so where the registry can’t be had, and keeps the search link', async () => {
    const element = await ready(
      await fixture(
        html`<danchieu-citations registry="/no-such-pack/"
          ><p>Nghị định số 32/2021/NĐ-CP</p></danchieu-citations
        >`,
      ),
    );
    const card = await hover(element.querySelector(LINKS)!);
    expect(card.textContent).to.include('Chưa tải được');
    expect(card.querySelector('.actions a')).to.not.equal(null);
  });

  it('leads where the reader chose, now and next time, before the owner’s choice', async () => {
    const element = await ready(
      await fixture(
        html`<danchieu-citations registry="none" link-source="vbpl.vn">
          <p>Nghị định số 32/2021/NĐ-CP và Nghị định số 100/2019/NĐ-CP</p>
        </danchieu-citations>`,
      ),
    );
    const hosts = (of: Element): string[] =>
      [...of.querySelectorAll<HTMLAnchorElement>(LINKS)].map(({ hostname }) => hostname);
    expect(hosts(element)).to.deep.equal(['vbpl.vn', 'vbpl.vn']);
    const choose = async (of: Element, publisher: string): Promise<HTMLElement> => {
      const card = await hover(of.querySelector(LINKS)!);
      const select = card.querySelector('select')!;
      select.value = publisher;
      select.dispatchEvent(new Event('change'));
      return card;
    };
    const card = await choose(element, 'vanban.chinhphu.vn');
    expect(hosts(element)).to.deep.equal(['vanban.chinhphu.vn', 'vanban.chinhphu.vn']);
    expect(card.querySelector('.actions a')!.textContent).to.include('vanban.chinhphu.vn');
    expect(localStorage.getItem('danchieu.source')).to.equal('vanban.chinhphu.vn');
    await resetMouse();
    await waitUntil(() => !cardOf());
    const next = await ready(
      await fixture(
        html`<danchieu-citations registry="none"><p>Luật số 45/2019/QH14</p></danchieu-citations>`,
      ),
    );
    expect(hosts(next)).to.deep.equal(['vanban.chinhphu.vn']);
    await choose(next, '');
    expect(hosts(next)).to.deep.equal(['vbpl.vn']);
    expect(localStorage.getItem('danchieu.source')).to.equal(null);
  });

  it('keeps the reader’s choice for the page where the device may keep nothing', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    try {
      const element = await ready(
        await fixture(
          html`<danchieu-citations registry="none"><p>Luật số 45/2019/QH14</p></danchieu-citations>`,
        ),
      );
      const select = (await hover(element.querySelector(LINKS)!)).querySelector('select')!;
      select.value = 'vanban.chinhphu.vn';
      select.dispatchEvent(new Event('change'));
      expect(element.querySelector<HTMLAnchorElement>(LINKS)!.hostname).to.equal('vanban.chinhphu.vn');
      select.value = '';
      select.dispatchEvent(new Event('change'));
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('puts its citations into the page as JSON-LD where asked, and takes them out again', async function () {
    if (!(await fetch('/dist/registry/manifest.json')).ok) this.skip();
    const element = await ready(
      await fixture(
        html`<danchieu-citations registry="/dist/registry/" json-ld
          ><p>Nghị định số 32/2021/NĐ-CP</p></danchieu-citations
        >`,
      ),
    );
    const script = (): HTMLScriptElement | null =>
      document.head.querySelector('script[type="application/ld+json"]');
    await waitUntil(script);
    expect(script()!.text).to.include('"legislationIdentifier":"32/2021/NĐ-CP"');
    element.jsonLd = null;
    await waitUntil(() => !script());
  });

  it('asks for nothing before a reader wants a card', async () => {
    const element = await ready(
      await fixture(
        html`<danchieu-citations registry="/unasked/"><p>Nghị định số 32/2021/NĐ-CP</p></danchieu-citations>`,
      ),
    );
    const asked = (): number =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('/unasked/')).length;
    expect(asked()).to.equal(0);
    await hover(element.querySelector(LINKS)!);
    await waitUntil(() => asked() > 0);
  });

  it('looks documents up in the kit’s own pack', async function () {
    await emulateMedia({ reducedMotion: 'reduce' });
    const pack = await fetch('/dist/registry/manifest.json');
    if (!pack.ok) this.skip();
    const element = await ready(
      await fixture(
        html`<danchieu-citations registry="/dist/registry/" published="2022-08-02">
          <p>Nghị định số 32/2021/NĐ-CP; Nghị định này</p>
        </danchieu-citations>`,
      ),
    );
    const [link, back] = element.querySelectorAll<HTMLAnchorElement>(LINKS);
    const card = await hover(link!);
    expect(card.querySelector('.heading')!.textContent).to.equal('Nghị định 32/2021/NĐ-CP');
    expect(card.querySelector('[data-status]')).to.not.equal(null);
    expect(new URL(link!.href).hostname).to.equal('vbpl.vn');
    expect(back!.href).to.equal(link!.href);
    expect(await accessibilityFaults(document.body)).to.deep.equal([]);
  });

  describe('an address learned', () => {
    const LAND = 'Theo quy định của Luật Đất đai.';
    const LEARNED = '45%2F2013%2FQH13';
    let link: HTMLAnchorElement;
    let element: CitationsElement;

    beforeEach(async function () {
      if (!(await fetch('/dist/registry/manifest.json')).ok) this.skip();
      element = await ready(
        await fixture(
          html`<danchieu-citations registry="/dist/registry/" published="2020-01-01">
            <p>${LAND}</p>
          </danchieu-citations>`,
        ),
      );
      link = element.querySelector<HTMLAnchorElement>(LINKS)!;
      const card = await hover(link);
      expect(card.textContent).to.include('45/2013/QH13');
      expect(link.href).to.include(LEARNED);
      await sendKeys({ press: 'Escape' });
      await resetMouse();
    });

    it('holds only for the day of the article', async () => {
      // More than two years after the newest law of the name took effect: it may have been replaced.
      element.published = '2026-11-01';
      await element.ready;
      link = element.querySelector<HTMLAnchorElement>(LINKS)!;
      expect(link.href).to.include('keyword=').and.not.include(LEARNED);
      const card = await hover(link);
      expect(card.querySelectorAll('.candidates li').length).to.be.greaterThan(1);
      expect(link.href).to.include('keyword=').and.not.include(LEARNED);
      expect(card.textContent).to.include('Có thể là:');
    });

    it('holds only for the source that the owner prefers', async () => {
      element.linkSource = 'vanban.chinhphu.vn';
      await element.ready;
      const { href } = element.querySelector<HTMLAnchorElement>(LINKS)!;
      expect(href).to.include('vanban.chinhphu.vn').and.not.include(LEARNED);
    });

    it('holds only for the registry that gave it', async () => {
      element.registry = 'none';
      await element.ready;
      expect(element.querySelector<HTMLAnchorElement>(LINKS)!.href).to.not.include(LEARNED);
    });
  });

  it('makes no link where no authoritative source is known; others are offered as such', async () => {
    const element = await ready(
      await fixture(
        html`<danchieu-citations registry="none" link-source="thuvienphapluat.vn"
          ><p>
            Kế hoạch số 152/KH-UBND; Nghị quyết số 18-NQ/TW; Nghị định số 32/2021/NĐ-CP
          </p></danchieu-citations
        >`,
      ),
    );
    const [plan, party, decree] = element.querySelectorAll<HTMLAnchorElement>(LINKS);
    for (const link of [plan!, party!]) {
      expect(link.hasAttribute('href')).to.equal(false);
      expect(link.getAttribute('role')).to.equal('button');
      expect(getComputedStyle(link).textDecorationStyle).to.equal('dotted');
    }
    expect(new URL(decree!.href).hostname).to.equal('vbpl.vn');
    const card = await hover(plan!);
    expect(card.querySelector('.actions a')).to.equal(null);
    expect(card.textContent).to.match(/Nguồn khác\s+thuvienphapluat\.vn\s+tìm kiếm, tham khảo/);
  });

  it('tells the page’s makers once of a selector that matches nothing and of a registry that is not there', async () => {
    const { warn } = console;
    const warned: string[] = [];
    console.warn = (text: string) => warned.push(text);
    try {
      await ready(await fixture(html`<danchieu-citations for="#khongco"></danchieu-citations>`));
      const element = await ready(
        await fixture<CitationsElement>(
          html`<danchieu-citations registry="/khong-co-goi/"
            ><p>Nghị định số 32/2021/NĐ-CP; Nghị quyết số 97/2019/QH14</p></danchieu-citations
          >`,
        ),
      );
      for (const link of element.querySelectorAll(LINKS)) {
        await hover(link);
        await sendKeys({ press: 'Escape' });
      }
      expect(warned).to.have.length(2);
      expect(warned[0]).to.match(/<danchieu-citations>: for="#khongco" matches nothing/);
      expect(warned[1]).to.match(/<danchieu-citations>: no registry at .*\/khong-co-goi\//);
    } finally {
      console.warn = warn;
    }
  });

  it('marks content that a selector names, also what comes later', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <article><p>Nghị định số 32/2021/NĐ-CP</p></article>
        <danchieu-citations for="article"></danchieu-citations>
      </div>`,
    );
    const element = await ready(page.querySelector('danchieu-citations')!);
    expect(page.querySelectorAll(LINKS)).to.have.length(1);
    const later = document.createElement('article');
    later.textContent = 'Nghị quyết số 97/2019/QH14';
    page.append(later);
    await waitUntil(() => later.querySelector(LINKS));
    page.querySelector('article')!.remove();
    await waitUntil(() => element.citations.length === 1);
  });

  it('takes a selector that is none for a warning, not an error', async () => {
    const { warn } = console;
    let warned = '';
    console.warn = (text: string) => (warned = text);
    try {
      const element = await ready(
        await fixture<CitationsElement>(html`<danchieu-citations for=":::"></danchieu-citations>`),
      );
      expect(element.citations).to.deep.equal([]);
      expect(warned).to.include(':::');
    } finally {
      console.warn = warn;
    }
  });

  it('leaves alone what the owner excludes', async () => {
    const element = await ready(
      await fixture(
        html`<danchieu-citations exclude=".menu"
          ><p class="menu">Nghị định số 32/2021/NĐ-CP</p></danchieu-citations
        >`,
      ),
    );
    expect(element.querySelector(LINKS)).to.equal(null);
  });

  it('puts the page back when it is taken away, and starts anew when it returns', async () => {
    const element = await ready(
      await fixture(html`<danchieu-citations><p>Nghị định số 32/2021/NĐ-CP</p></danchieu-citations>`),
    );
    const parent = element.parentElement!;
    const sheets = document.adoptedStyleSheets.length;
    element.remove();
    await waitUntil(() => element.querySelector(LINKS) === null);
    expect(element.querySelector('p')!.childNodes).to.have.length(1);
    expect(document.adoptedStyleSheets).to.have.length(sheets - 1);
    parent.append(element);
    await waitUntil(() => element.querySelector(LINKS));
  });

  it('keeps its marks when it is moved within the page', async () => {
    const element = await ready(
      await fixture(html`<danchieu-citations><p>Nghị định số 32/2021/NĐ-CP</p></danchieu-citations>`),
    );
    const link = element.querySelector(LINKS);
    element.parentElement!.append(element);
    await Promise.resolve();
    expect(element.querySelector(LINKS)).to.equal(link);
  });

  it('has at most one card for all its links', async () => {
    const element = await ready(
      await fixture(
        html`<danchieu-citations registry="none"
          ><p>Nghị định số 32/2021/NĐ-CP</p>
          <p>Nghị quyết số 97/2019/QH14</p></danchieu-citations
        >`,
      ),
    );
    const [first, second] = element.querySelectorAll(LINKS);
    await hover(first!);
    await sendKeys({ press: 'Escape' });
    await hover(second!);
    expect(document.querySelectorAll('[data-danchieu-card]')).to.have.length(1);
    expect(cardOf()!.textContent).to.include('97/2019/QH14');
  });
});

describe('a widget made from a div', () => {
  afterEach(() => fixtureCleanup());

  it('takes over the div’s data and children', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <div data-danchieu="citations" data-link-source="vanban.chinhphu.vn">
          <p>Nghị định số 32/2021/NĐ-CP</p>
        </div>
      </div>`,
    );
    upgradeDivs(page);
    const element = page.querySelector('danchieu-citations')!;
    expect(element.getAttribute('link-source')).to.equal('vanban.chinhphu.vn');
    await waitUntil(() => element.querySelector(LINKS));
    upgradeDivs(page);
    expect(page.querySelectorAll('danchieu-citations')).to.have.length(1);
  });

  it('stays a div where its name is none of ours', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <div data-danchieu="forecast x"><p>Chữ</p></div>
      </div>`,
    );
    upgradeDivs(page);
    expect(page.innerHTML).to.include('<p>Chữ</p>');
    expect(page.querySelector('[data-danchieu-ready]')).to.equal(null);
  });
});

describe('defining an element twice', () => {
  it('keeps the first and warns once of another version', async () => {
    const { define } = await import('../../../widgets/shared/define.ts');
    class Old extends HTMLElement {
      static version = '0.0.1';
    }
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => warnings.push(text);
    try {
      define('danchieu-old', Old, () => true);
      define('danchieu-old', class extends HTMLElement {}, () => true);
      expect(customElements.get('danchieu-old')).to.equal(Old);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('0.0.1');
    } finally {
      console.warn = warn;
    }
  });
});

describe('the pack’s address', () => {
  it('is the one named, or registry/ beside the script, or none', async () => {
    const { packAddress } = await import('../../../widgets/shared/pack-address.ts');
    const script = 'https://phuong.example/static/danchieu.js?v=1';
    expect(packAddress(null, script)).to.equal('https://phuong.example/static/registry/');
    expect(packAddress('/du-lieu', script)).to.equal(new URL('/du-lieu/', location.href).href);
    expect(packAddress('none', script)).to.equal(undefined);
    expect(packAddress(null, undefined)).to.equal(undefined);
    expect(packAddress(' /rieng  kit ', script)).to.equal(
      `${new URL('/rieng/', location.href).href} https://phuong.example/static/registry/`,
    );
    expect(packAddress('http://[ kit', script)).to.equal('https://phuong.example/static/registry/');
    expect(packAddress('http://[', script)).to.equal(undefined);
  });
});

describe('the day of the article', () => {
  it('comes from the page’s metadata where no attribute gives it', async () => {
    const { dayOf, publishedOn } = await import('../../../widgets/citation/published.ts');
    const page = new DOMParser().parseFromString(
      '<meta property="article:published_time" content="2022-08-02T15:12:00+07:00">',
      'text/html',
    );
    expect(publishedOn(page)).to.equal('2022-08-02');
    expect(dayOf('02/08/2022')).to.equal(undefined);
    expect(publishedOn(document.implementation.createHTMLDocument())).to.equal(undefined);
  });
});
