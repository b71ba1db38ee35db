import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../widgets/weather/weather.define.ts';
import { provideWeather } from '../../../widgets/weather/provider.ts';
import type { WeatherElement } from '../../../widgets/weather/weather.element.ts';
import { accessibilityFaults } from '../../harness/axe.ts';
import { StillClock } from '../../harness/clock.ts';

const CITIES = '/tests/fixtures/weather/three-cities.json';
let addresses = 0;

/** Patient, for machines that do much else. */
const until = (condition: () => unknown, what?: string) => waitUntil(condition, what, { timeout: 8000 });

/** The same file at an address of its own, so that no test shares another's request. */
const fresh = (file = CITIES) => `${file}?${(addresses += 1)}`;

const textOf = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();

async function loaded(template: ReturnType<typeof html>): Promise<WeatherElement> {
  const element = await fixture<WeatherElement>(template);
  await until(() => element.shadowRoot!.querySelector('.temperature, .quiet[part]'), 'weather or a reason');
  return element;
}

function requests(address: string): number {
  return performance.getEntriesByName(new URL(address, location.href).href).length;
}

describe('<danchieu-weather>', () => {
  let clock: StillClock;
  beforeEach(() => {
    clock = new StillClock('2026-11-22T14:10+07:00');
    localStorage.removeItem('danchieu.weather.place');
  });
  afterEach(() => {
    clock.release();
    fixtureCleanup();
  });

  it('tells one strong number, one sentence, then the rest', async () => {
    const element = await loaded(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
    expect(textOf(element, '.title')).to.equal('Thời tiết Hà Nội');
    expect(textOf(element, '.temperature')).to.equal('31 °C');
    expect(textOf(element, '.sentence')).to.equal(
      'Mưa rào nhẹ, cảm giác như 36 °C, gió đông nam cấp 3 (12 km/giờ).',
    );
    const details = [...element.shadowRoot!.querySelectorAll('dl div')].map((line) =>
      [...line.children].map((part) => part.textContent!.replaceAll('\u00a0', ' ')),
    );
    expect(details).to.deep.equal([
      ['Hôm nay', '25–33 °C'],
      ['Khả năng mưa', '60 %'],
      ['Độ ẩm', '78 %'],
      ['Chỉ số UV', '8'],
      ['Mặt trời mọc', '06:08'],
      ['Mặt trời lặn', '17:14'],
    ]);
  });

  it('gives the next days as a table with headers for both directions', async () => {
    const element = await loaded(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
    expect(textOf(element, 'table caption')).to.equal('Những ngày tới');
    const rows = [...element.shadowRoot!.querySelectorAll('tbody tr')].map((row) =>
      row.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(rows).to.deep.equal([
      'Thứ Hai 23/11 Mưa dông 24–31 °C 80 %',
      'Thứ Ba 24/11 Trời nắng 21–29 °C chưa có',
    ]);
    expect(element.shadowRoot!.querySelectorAll('thead th[scope=col]')).to.have.length(4);
    expect(element.shadowRoot!.querySelectorAll('tbody th[scope=row]')).to.have.length(2);
  });

  it('tells the hours ahead in words, draws them, and gives every fourth in figures', async () => {
    const element = await loaded(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
    expect(textOf(element, 'figcaption')).to.equal(
      '5 giờ tới: thấp nhất 27 °C lúc 18:00, cao nhất 32 °C lúc 15:00; dễ mưa nhất lúc 15:00 (60 %).',
    );
    expect(element.shadowRoot!.querySelector('polyline')!.getAttribute('points')!.split(' ')).to.have.length(
      5,
    );
    const labels = [...element.shadowRoot!.querySelectorAll('ol li')].map((label) =>
      label.textContent!.replace(/\s+/g, ' '),
    );
    expect(labels).to.deep.equal(['14:00 31 °C', '18:00 27 °C']);
    expect(element.shadowRoot!.querySelector('figure svg')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('tells the air by number, word and scale, and names the source of that, too', async () => {
    const element = await loaded(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
    expect(textOf(element, '.air')).to.equal(
      'Không khí: 112 – Kém US AQI, mô hình lưới rộng; PM2.5: 40 µg/m³',
    );
    expect(textOf(element, 'footer')).to.contain('Không khí: Open-Meteo, CAMS (Copernicus) (CC BY 4.0)');
  });

  it('figures that the file lacks leave no empty frame', async () => {
    const element = await loaded(html`<danchieu-weather src=${fresh()} region="Đà Nẵng"></danchieu-weather>`);
    expect(element.shadowRoot!.querySelector('figure, .air, table')).to.equal(null);
  });

  it("shows the page's official warning whether there are figures or not", async () => {
    for (const src of [fresh(), '/tests/fixtures/none.json']) {
      const element = await loaded(
        html`<danchieu-weather src=${src} layout="compact"
          ><p slot="warning">Tin bão khẩn cấp</p></danchieu-weather
        >`,
      );
      const slot = element.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=warning]')!;
      expect(slot.assignedElements()[0]!.textContent).to.equal('Tin bão khẩn cấp');
      expect((slot.assignedElements()[0] as HTMLElement).offsetHeight).to.be.greaterThan(0);
    }
  });

  it('names the source with a link and the licence, and says that a sample is one', async () => {
    const element = await loaded(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
    expect(textOf(element, 'footer')).to.equal(
      'Dữ liệu mẫu, không phải thời tiết thật Số liệu lúc 14:00. Nguồn: Open-Meteo (CC BY 4.0). Không khí: Open-Meteo, CAMS (Copernicus) (CC BY 4.0)',
    );
    expect(element.shadowRoot!.querySelector('footer a')!.getAttribute('href')).to.equal(
      'https://open-meteo.com/',
    );
  });

  it('speaks the language of the page around it', async () => {
    const page = await fixture(
      html`<div lang="en-GB"><danchieu-weather src=${fresh()}></danchieu-weather></div>`,
    );
    const element = page.querySelector('danchieu-weather')!;
    await until(() => textOf(element, '.sentence'));
    expect(textOf(element, '.sentence')).to.equal(
      'Light showers, feels like 36 °C, south-easterly wind, force 3 (12 km/h).',
    );
  });

  it('a still wind is calm, and a night sky is clear', async () => {
    const south = await loaded(html`<danchieu-weather src=${fresh()} region="TP.HCM"></danchieu-weather>`);
    expect(textOf(south, '.sentence')).to.equal('Trời nắng, lặng gió.');
    const north = await loaded(html`<danchieu-weather src=${fresh()} places="Lào Cai"></danchieu-weather>`);
    expect(textOf(north, '.sentence')).to.equal('Trời quang.');
    expect(textOf(north, 'footer p:last-child')).to.contain('Số liệu lúc 14:00 tại Yên Bái.');
  });

  it('the compact layout keeps the number, the sentence and the source', async () => {
    const element = await loaded(html`<danchieu-weather layout="compact" src=${fresh()}></danchieu-weather>`);
    expect(textOf(element, '.temperature')).to.equal('31 °C');
    expect(element.shadowRoot!.querySelector('table, dl')).to.equal(null);
    expect(textOf(element, 'footer')).to.contain('Open-Meteo');
  });

  describe('places', () => {
    const offered = (element: Element) =>
      [...element.shadowRoot!.querySelectorAll('fieldset label, option')].map((label) =>
        label.textContent!.trim(),
      );

    it('are Hà Nội, Đà Nẵng and TP Hồ Chí Minh unless the page says otherwise', async () => {
      const element = await loaded(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
      expect(offered(element)).to.deep.equal(['Hà Nội', 'Đà Nẵng', 'TP Hồ Chí Minh']);
    });

    it('are those the page names, however it spells them, in its order', async () => {
      const element = await loaded(
        html`<danchieu-weather
          src=${fresh()}
          places="phường Mộc Lan, da nang, Sài Gòn, Atlantis"
        ></danchieu-weather>`,
      );
      expect(offered(element)).to.deep.equal(['Phường Mộc Lan', 'Đà Nẵng', 'TP Hồ Chí Minh']);
    });

    it('are all of the file for a star, then in a list to open', async () => {
      const element = await loaded(
        html`<danchieu-weather src=${fresh()} places="*" region="Lào Cai"></danchieu-weather>`,
      );
      expect(offered(element)).to.have.length(5);
      expect(element.shadowRoot!.querySelector('select')!.value).to.equal('Lào Cai');
    });

    it('are chosen by keyboard, and the choice is remembered for the next panel', async () => {
      const element = await loaded(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
      element.shadowRoot!.querySelector<HTMLInputElement>('input:checked')!.focus();
      await sendKeys({ press: 'ArrowRight' });
      await until(() => textOf(element, '.title') === 'Thời tiết Đà Nẵng', 'Đà Nẵng');
      const next = await loaded(html`<danchieu-weather src=${fresh()} region="ha-noi"></danchieu-weather>`);
      expect(textOf(next, '.title')).to.equal('Thời tiết Đà Nẵng');
      expect(
        next.shadowRoot!.querySelector<HTMLInputElement>('input:checked')!.parentElement!.textContent,
      ).to.contain('Đà Nẵng');
    });

    it('are chosen where storage is forbidden, too', async () => {
      const { getItem, setItem } = Storage.prototype;
      Storage.prototype.getItem = Storage.prototype.setItem = () => {
        throw new DOMException('forbidden', 'SecurityError');
      };
      try {
        const element = await loaded(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
        element.shadowRoot!.querySelectorAll('input')[2]!.click();
        await element.updateComplete;
        expect(textOf(element, '.temperature')).to.equal('33 °C');
      } finally {
        Object.assign(Storage.prototype, { getItem, setItem });
      }
    });
  });

  describe('a provider in place of the file', () => {
    const answer = async () => (await fetch(CITIES)).json() as Promise<unknown>;

    it('is asked for the places that the page names, whichever of the two comes first', async () => {
      const element = await fixture<WeatherElement>(
        html`<danchieu-weather provider="later" places="Hà Nội, Lào Cai"
          ><a href="/">Thời tiết</a></danchieu-weather
        >`,
      );
      const other = await loaded(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
      expect(textOf(other, '.temperature')).to.equal('31 °C');
      expect(element.shadowRoot!.querySelector('.temperature')).to.equal(null);
      const asked: (readonly string[])[] = [];
      provideWeather('later', (places) => {
        asked.push(places);
        return answer();
      });
      await until(() => element.shadowRoot!.querySelector('.temperature'));
      expect(asked).to.deep.equal([['Hà Nội', 'Lào Cai']]);
      element.places = 'Đà Nẵng';
      await until(() => textOf(element, '.title') === 'Thời tiết Đà Nẵng');
      expect(asked).to.deep.equal([['Hà Nội', 'Lào Cai'], ['Đà Nẵng']]);
    });

    it('that gives no weather, or refuses, costs the reader nothing but the figures', async () => {
      provideWeather('wrong', () => Promise.resolve({ temperature: 31 }));
      const wrong = await loaded(html`<danchieu-weather provider="wrong"></danchieu-weather>`);
      expect(textOf(wrong, '.quiet')).to.equal('Số liệu thời tiết nhận được không đọc được.');
      // As another script of the kit throws it, with a class of its own.
      provideWeather('busy', () => Promise.reject(Object.assign(new Error('429'), { failure: 'refused' })));
      const busy = await loaded(html`<danchieu-weather provider="busy"></danchieu-weather>`);
      expect(textOf(busy, '.quiet')).to.equal('Máy chủ chưa trả được số liệu thời tiết; sẽ tự thử lại.');
    });
  });

  describe('loading', () => {
    it("keeps the page's own content until the first figures", async () => {
      const element = await fixture<WeatherElement>(
        html`<danchieu-weather src=${fresh()}><a href="/thoi-tiet">Thời tiết</a></danchieu-weather>`,
      );
      const slot = element.shadowRoot!.querySelector<HTMLSlotElement>('slot:not([name])')!;
      expect(slot.assignedElements()[0]!.textContent).to.equal('Thời tiết');
      await until(() => element.shadowRoot!.querySelector('.temperature'));
      expect(element.shadowRoot!.querySelector<HTMLSlotElement>('slot:not([name])')).to.equal(null);
    });

    it('asks nothing before it comes near the window, then once for all panels of the address', async () => {
      const address = fresh();
      const near = await fixture<WeatherElement>(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
      const page = await fixture(
        html`<div>
          <div style="height: 5000px"></div>
          <danchieu-weather src=${address}></danchieu-weather
          ><danchieu-weather src=${address}></danchieu-weather>
        </div>`,
      );
      const panels = [...page.querySelectorAll('danchieu-weather')];
      await until(() => near.shadowRoot!.querySelector('.temperature'));
      expect(requests(address)).to.equal(0);
      panels[0]!.scrollIntoView();
      await until(() => panels.every((panel) => panel.shadowRoot!.querySelector('.temperature')));
      expect(requests(address)).to.equal(1);
      window.scrollTo(0, 0);
    });

    it('another address is another file', async () => {
      const element = await loaded(
        html`<danchieu-weather src="/tests/fixtures/none.json"></danchieu-weather>`,
      );
      element.src = fresh();
      await until(() => element.shadowRoot!.querySelector('.temperature'));
    });

    it('an address given later is asked at once', async () => {
      const element = await fixture<WeatherElement>(html`<danchieu-weather></danchieu-weather>`);
      const other = await loaded(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
      expect(textOf(other, '.temperature')).not.to.equal(textOf(element, '.temperature'));
      element.src = fresh();
      await until(() => element.shadowRoot!.querySelector('.temperature'));
    });

    it('figures stay when the panel is moved in the page', async () => {
      const element = await loaded(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
      const place = await fixture(html`<section></section>`);
      place.append(element);
      await element.updateComplete;
      expect(textOf(element, '.temperature')).to.equal('31 °C');
    });

    for (const [name, src, said] of [
      ['no such file', '/tests/fixtures/none.json', 'Máy chủ chưa có số liệu thời tiết.'],
      [
        'a page of HTML',
        '/tests/fixtures/news/maintenance.html',
        'Số liệu thời tiết nhận được không đọc được.',
      ],
      ['JSON of another kind', '/package.json', 'Số liệu thời tiết nhận được không đọc được.'],
      [
        'nobody there',
        'http://127.0.0.1:9/weather.json',
        'Chưa kết nối được để tải số liệu thời tiết; sẽ tự thử lại.',
      ],
    ] as const) {
      it(`${name}: says so and leaves the page's own content`, async () => {
        const element = await loaded(
          html`<danchieu-weather src=${src}><a href="/thoi-tiet">Thời tiết</a></danchieu-weather>`,
        );
        expect(textOf(element, '.quiet')).to.equal(said);
        expect(
          element.shadowRoot!.querySelector<HTMLSlotElement>('slot:not([name])')!.assignedElements(),
        ).to.have.length(1);
        expect(await accessibilityFaults(element)).to.deep.equal([]);
      });
    }
  });

  describe('age', () => {
    it('over three hours is marked', async () => {
      clock.pass(5 * 3_600_000);
      const element = await loaded(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
      expect(textOf(element, '.notice')).to.equal('Số liệu đã cũ 5 giờ.');
      expect(await accessibilityFaults(element)).to.deep.equal([]);
    });

    it('of yesterday has its day', async () => {
      clock.pass(12 * 3_600_000);
      const element = await loaded(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
      expect(textOf(element, 'footer time')).to.equal('Số liệu lúc 14:00 ngày 22/11/2026');
    });

    it('over a day is not shown', async () => {
      clock.pass(25 * 3_600_000);
      const element = await loaded(
        html`<danchieu-weather src=${fresh()}><a href="/thoi-tiet">Thời tiết</a></danchieu-weather>`,
      );
      expect(textOf(element, '.quiet')).to.equal('Số liệu nhận được đã quá 24 giờ nên không hiển thị.');
      expect(element.shadowRoot!.querySelector<HTMLSlotElement>('slot:not([name])')).not.to.equal(null);
    });
  });

  for (const theme of ['light', 'dark']) {
    for (const layout of ['full', 'compact']) {
      it(`axe finds nothing: ${layout}, ${theme}`, async () => {
        const element = await loaded(
          html`<danchieu-weather theme=${theme} layout=${layout} src=${fresh()}></danchieu-weather>`,
        );
        expect(await accessibilityFaults(element)).to.deep.equal([]);
        const list = await loaded(
          html`<danchieu-weather
            theme=${theme}
            layout=${layout}
            places="*"
            src=${fresh()}
          ></danchieu-weather>`,
        );
        expect(await accessibilityFaults(list)).to.deep.equal([]);
      });
    }
  }

  it('320 pixels are enough: nothing is cut or scrolls sideways (WCAG 1.4.10)', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const element = await loaded(html`<danchieu-weather src=${fresh()}></danchieu-weather>`);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(element.shadowRoot!.querySelector('section')!.scrollWidth).to.be.at.most(element.clientWidth);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
