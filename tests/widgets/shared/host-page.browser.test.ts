import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../widgets/news/news.define.ts';
import '../../../widgets/weather/weather.define.ts';
import { StillClock } from '../../harness/clock.ts';

const CITIES = '/tests/fixtures/weather/three-cities.json';
const WARD = '/tests/fixtures/news/ward.xml';
let addresses = 0;

/** The same file at an address of its own, so that no test shares another's request. */
const fresh = (file: string) => `${file}?page=${(addresses += 1)}`;
const until = (condition: () => unknown, what?: string) => waitUntil(condition, what, { timeout: 8000 });
const find = (element: Element, selector: string) => element.shadowRoot!.querySelector(selector);
const said = (element: Element, selector: string) =>
  find(element, selector)?.textContent?.replace(/\s+/g, ' ').trim();

const written = html`<ul>
  <li><a href="/mot">Tin một</a></li>
  <li><a href="/hai">Tin hai</a></li>
</ul>`;

describe('the page around a widget', () => {
  const faults: string[] = [];
  const warnings: string[] = [];
  const { warn } = console;
  let clock: StillClock;
  const onRejection = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    faults.push(String(event.reason));
  };
  const onError = (event: ErrorEvent) => void faults.push(event.message);

  beforeEach(() => {
    faults.length = warnings.length = 0;
    clock = new StillClock('2026-11-22T14:10+07:00');
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
    addEventListener('unhandledrejection', onRejection);
    addEventListener('error', onError);
    localStorage.removeItem('danchieu.weather.place');
  });
  afterEach(() => {
    removeEventListener('unhandledrejection', onRejection);
    removeEventListener('error', onError);
    console.warn = warn;
    clock.release();
    fixtureCleanup();
  });

  describe('is thrown nothing at', () => {
    it('for an address that is none: the weather says that there is nothing', async () => {
      const element = await fixture(html`<danchieu-weather src="http://">Thời tiết</danchieu-weather>`);
      await until(() => find(element, '.quiet[part]'));
      expect(said(element, '.quiet')).to.equal('Máy chủ chưa có số liệu thời tiết.');
      expect(faults).to.deep.equal([]);
      expect(warnings).to.deep.equal(['<danchieu-weather src="http://">: http:// is not an address']);
    });

    it('for an address that is none: the news shows the list in the page', async () => {
      const element = await fixture(
        html`<danchieu-news mode="list" src="http://">${written}</danchieu-news>`,
      );
      await until(() => said(element, '.foot'));
      expect([...element.shadowRoot!.querySelectorAll('li')]).to.have.length(2);
      expect(faults).to.deep.equal([]);
      expect(warnings).to.deep.equal(['<danchieu-news src="http://">: http:// is not an address']);
    });

    it('for one bad address of two: the news of the good one shows', async () => {
      const element = await fixture(
        html`<danchieu-news mode="list" src="http:// ${fresh(WARD)}"></danchieu-news>`,
      );
      await until(() => said(element, 'li'));
      expect([...element.shadowRoot!.querySelectorAll('li')]).to.have.length(3);
      expect(faults).to.deep.equal([]);
      expect(warnings).to.have.length(1);
    });

    it('for a language tag as servers write it', async () => {
      const page = await fixture(
        html`<div lang="vi_VN"><danchieu-weather src=${fresh(CITIES)}></danchieu-weather></div>`,
      );
      const element = page.firstElementChild!;
      await until(() => find(element, 'tbody th'));
      expect(said(element, 'tbody th')).to.equal('Thứ Hai 23/11');
      expect(faults).to.deep.equal([]);
    });

    it('for a drawing with a link in the list', async () => {
      const element = await fixture(html`
        <danchieu-news mode="list"
          ><ul>
            <li>
              <svg>
                <a href="/hinh"><text>Hình</text></a>
              </svg>
            </li>
            <li><a href="/mot">Tin một</a></li>
          </ul></danchieu-news
        >
      `);
      await until(() => find(element, 'li'));
      expect(faults).to.deep.equal([]);
    });
  });

  describe('is told its mistakes on the console, once each', () => {
    for (const [name, src, told] of [
      ['a missing file', '/tests/fixtures/none.json', /: http:\S+none\.json\S*: the server answered 404$/],
      ['JSON of another kind', '/package.json', /: not a weather file: \w+/],
      ['a page of HTML', '/tests/fixtures/news/maintenance.html', /maintenance\.html\S*: not JSON$/],
    ] as const) {
      it(`weather, ${name}`, async () => {
        const address = fresh(src);
        const element = await fixture(html`<danchieu-weather src=${address}></danchieu-weather>`);
        await until(() => find(element, '.quiet[part]'));
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.contain(`<danchieu-weather src="${address}">`);
        expect(warnings[0]).to.match(told);
        clock.pass(60_000);
        window.dispatchEvent(new Event('online'));
        await until(() => performance.getEntriesByName(new URL(address, location.href).href).length > 1);
        await new Promise(requestAnimationFrame);
        expect(warnings).to.have.length(1);
      });
    }

    it('news, a feed that is none', async () => {
      const element = await fixture(
        html`<danchieu-news
          src="${fresh('/tests/fixtures/news/maintenance.html')} ${fresh(WARD)}"
        ></danchieu-news>`,
      );
      await until(() => find(element, 'li'));
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/^<danchieu-news src=".+">: \S+maintenance\.html\S*: not XML$/);
    });

    it('weather without an address: its own content stays, with no promise of figures', async () => {
      const element = await fixture(html`<danchieu-weather><a href="/tt">Thời tiết</a></danchieu-weather>`);
      await until(() => warnings.length > 0);
      expect(warnings).to.deep.equal(['<danchieu-weather>: the attribute src is missing']);
      const slot = find(element, 'slot:not([name])') as HTMLSlotElement;
      expect(slot.assignedElements()).to.have.length(1);
      expect(element.shadowRoot!.textContent!.trim()).to.equal('');
    });
  });

  describe('keeps no room for figures that do not come', () => {
    for (const src of ['/tests/fixtures/none.json', 'http://', null]) {
      it(`weather from ${src ?? 'nowhere'}`, async () => {
        const page = await fixture(
          html`<div>
            <link rel="stylesheet" href="/widgets/shared/reserve.css" />
          </div>`,
        );
        await until(() => page.querySelector('link')!.sheet);
        const element = document.createElement('danchieu-weather');
        if (src) element.src = fresh(src);
        page.append(element);
        expect(element.clientHeight, 'room is kept').to.be.above(400);
        await until(() => element.clientHeight < 100, 'room is given up');
      });
    }

    it('but gives the rest back unseen: a panel that ends below the window is as high as its figures', async () => {
      await setViewport({ width: 800, height: 300 });
      try {
        const page = await fixture(
          html`<div><link rel="stylesheet" href="/widgets/shared/reserve.css" /></div>`,
        );
        await until(() => page.querySelector('link')!.sheet);
        const element = document.createElement('danchieu-weather');
        element.src = fresh(CITIES);
        page.append(element);
        expect(element.clientHeight, 'room is kept').to.be.above(600);
        await until(() => find(element, 'section'));
        await element.updateComplete;
        expect(element.clientHeight).to.equal(find(element, 'section')!.scrollHeight + 2);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });

    it('but does while they may come, and nothing below moves when they are there', async () => {
      const page = await fixture(
        html`<div style="width: 760px">
          <link rel="stylesheet" href="/widgets/shared/reserve.css" />
          <danchieu-weather layout="compact" src=${fresh(CITIES)}></danchieu-weather>
          <p>Bên dưới</p>
        </div>`,
      );
      const below = page.querySelector('p')!;
      const sheet = page.querySelector('link')!;
      await until(() => sheet.sheet);
      const before = below.offsetTop;
      await until(() => find(page.querySelector('danchieu-weather')!, '.temperature'));
      expect(below.offsetTop).to.equal(before);
    });
  });

  it('may unset everything: the panels keep their own type', async () => {
    const page = await fixture<HTMLElement>(
      html`<div style="font: 30px/3 serif">
        <style>
          danchieu-weather,
          danchieu-news {
            all: unset;
          }
        </style>
        <danchieu-weather src=${fresh(CITIES)}></danchieu-weather>
        <danchieu-weather src="http://"></danchieu-weather>
        <danchieu-news mode="list">${written}</danchieu-news>
      </div>`,
    );
    const elements = [...page.children].slice(1);
    await until(() => elements.every((element) => find(element, '.title, .quiet[part]')));
    for (const element of elements) {
      const { fontFamily, fontSize, lineHeight } = getComputedStyle(find(element, '.title, .quiet')!);
      expect(fontFamily).to.contain('system-ui');
      expect(parseFloat(fontSize)).to.be.within(15, 16);
      expect(parseFloat(lineHeight)).to.be.below(25);
    }
  });

  it('may be 320 pixels wide and English: nothing is cut or scrolls sideways (WCAG 1.4.10)', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const page = await fixture(
        html`<div lang="en">
          <danchieu-weather src=${fresh(CITIES)}></danchieu-weather>
          ${['fade', 'scroll', 'list'].map(
            (mode) => html`<danchieu-news mode=${mode} more="/tin" src=${fresh(WARD)}></danchieu-news>`,
          )}
        </div>`,
      );
      await until(() => [...page.children].every((element) => find(element, 'tbody, li')));
      expect(said(page.firstElementChild!, 'tbody time')).to.equal('23 Nov');
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const element of page.children) {
        const panel = find(element, 'section')!;
        expect(panel.scrollWidth).to.be.at.most(panel.clientWidth);
      }
      const table = find(page.firstElementChild!, 'table')!;
      const { right } = find(page.firstElementChild!, 'section')!.getBoundingClientRect();
      expect(table.getBoundingClientRect().right).to.be.at.most(right - 12);
      const sky = find(page.firstElementChild!, '.sky')!;
      expect(sky.textContent).to.contain('Thunderstorm');
      expect(sky.clientHeight, 'one line, no word cut in two').to.be.below(30);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  describe('may write nonsense where a number belongs', () => {
    const shown = (element: Element) => element.shadowRoot!.querySelectorAll('li').length;
    for (const [limit, count] of [
      ['1', 1],
      ['-1', 2],
      ['0', 2],
      ['x', 2],
      ['', 2],
      ['NaN', 2],
      ['Infinity', 2],
      ['99', 2],
    ] as const) {
      it(`limit="${limit}": ${count} items`, async () => {
        const element = await fixture(
          html`<danchieu-news mode="list" limit=${limit}>${written}</danchieu-news>`,
        );
        await until(() => find(element, 'li'));
        expect(shown(element)).to.equal(count);
      });
    }

    const anHourAgo = html`<ul>
      <li><a href="/mot">Tin</a> <time datetime="2026-11-22T13:00+07:00"></time></li>
    </ul>`;
    for (const [hours, isMarked] of [
      ['24', true],
      ['0', false],
      ['1', false],
      ['x', true],
      ['', true],
      ['-5', true],
    ] as const) {
      it(`fresh-hours="${hours}": an hour-old item is ${isMarked ? '' : 'not '}new`, async () => {
        const element = await fixture(
          html`<danchieu-news mode="list" fresh-hours=${hours}>${anHourAgo}</danchieu-news>`,
        );
        await until(() => find(element, 'li'));
        expect(find(element, '.fresh') !== null).to.equal(isMarked);
      });
    }
  });

  it('sees nothing go on when widgets have come and gone ten times', async () => {
    clock.holdTimers();
    const turn = () => new Promise(requestAnimationFrame);
    const watching = new Set<IntersectionObserver>();
    const { observe, disconnect } = IntersectionObserver.prototype;
    IntersectionObserver.prototype.observe = function (target) {
      if (/^danchieu/i.test(target.localName)) watching.add(this);
      observe.call(this, target);
    };
    IntersectionObserver.prototype.disconnect = function () {
      watching.delete(this);
      disconnect.call(this);
    };
    try {
      const address = fresh(CITIES);
      const page = await fixture(
        html`<div>
          <danchieu-news>${written}</danchieu-news
          ><danchieu-weather layout="compact" src=${address}></danchieu-weather>
        </div>`,
      );
      const elements = [...page.children];
      for (let times = 0; times < 10; times += 1) {
        page.append(...elements);
        page.scrollIntoView();
        while (clock.held < 2) await turn();
        for (const element of elements) element.remove();
        await turn();
        expect(clock.held, 'timers').to.equal(0);
      }
      expect(watching.size, 'observers').to.equal(0);
      const asked = () => performance.getEntriesByName(new URL(address, location.href).href).length;
      const before = asked();
      clock.pass(3_600_000);
      window.dispatchEvent(new Event('online'));
      document.dispatchEvent(new Event('visibilitychange'));
      await turn();
      expect(asked()).to.equal(before);
      expect(clock.held).to.equal(0);
    } finally {
      Object.assign(IntersectionObserver.prototype, { observe, disconnect });
    }
  });
});
