import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { MARK_ATTRIBUTE } from '../../../core/annotation/types.ts';
import '../../../widgets/citation/citations.define.ts';
import '../../../widgets/citation/citation-list.define.ts';
import type { CitationListElement } from '../../../widgets/citation/citation-list.element.ts';
import { upgradeDivs } from '../../../widgets/shared/upgrade.ts';
import { accessibilityFaults } from '../../harness/axe.ts';

const LINKS = `a[${MARK_ATTRIBUTE}]`;
const ARTICLE = html`<p>
  Theo Nghị định số 32/2021/NĐ-CP và Nghị quyết số 97/2021/QH14. Khoản 2 Điều 5 Nghị định 32 nêu rõ.
</p>`;

const listOf = (): CitationListElement => document.querySelector('danchieu-citation-list')!;
/** No wall clock is asked of a machine busy with other work: what never comes is told by the runner. */
const WAIT = { timeout: 60_000 };
const items = (): HTMLElement[] => [
  ...listOf().shadowRoot!.querySelectorAll<HTMLElement>('ol[part=list] > li'),
];
const words = (element: Element): string => element.textContent!.replace(/\s+/g, ' ').trim();
/** The first list of a page waits for the card's half of the script. */
const settled = (): Promise<void> =>
  waitUntil(
    () => listOf().shadowRoot?.querySelector('section')?.getAttribute('aria-busy') === 'false',
    'the list has its answers',
    WAIT,
  );

async function open(registry = 'none'): Promise<void> {
  await fixture(
    html`<main>
      <danchieu-citations registry=${registry} published="2022-08-02">${ARTICLE}</danchieu-citations>
      <danchieu-citation-list><a href="/van-ban">Văn bản</a></danchieu-citation-list>
    </main>`,
  );
}

describe('<danchieu-citation-list>', function () {
  this.timeout(60_000);
  beforeEach(async () => {
    await setViewport({ width: 900, height: 700 });
    await resetMouse();
  });
  afterEach(async () => {
    fixtureCleanup();
    await emulateMedia({ media: 'screen' });
  });

  it('lists each document once, with how often it is cited and what is doubtful', async () => {
    await open();
    await settled();
    expect(items().map((item) => words(item.querySelector('.heading')!))).to.deep.equal([
      'Nghị định 32/2021/NĐ-CP',
      'Nghị quyết 97/2021/QH14',
    ]);
    expect(words(listOf().shadowRoot!.querySelector('[part=summary]')!)).to.equal(
      '2 văn bản, 3 lần viện dẫn. 1 văn bản cần kiểm tra lại.',
    );
    expect(words(items()[0]!)).to.contain('khoản 2 Điều 5');
    expect(words(items()[1]!)).to.contain('Số 97 của Quốc hội khóa XIV thuộc năm 2019');
    expect(words(listOf().shadowRoot!.querySelector('[part=foot]')!)).to.contain('chưa đối chiếu');
  });

  it('tells the status on the article’s day and today, by the registry', async function () {
    if (!(await fetch('/dist/registry/manifest.json')).ok) this.skip();
    await open('/dist/registry/');
    await settled();
    const [decree] = items();
    expect(words(decree!)).to.contain('Khi bài viết (02/8/2022)');
    expect(words(decree!.querySelector('.head')!)).to.contain('Hết hiệu lực');
    expect(words(decree!), 'how old the source of this very document is').to.contain('cập nhật đến');
    expect(words(listOf().shadowRoot!.querySelector('[part=foot]')!)).to.contain('Dữ liệu chưa đầy đủ');
  });

  it('tells whole titles of what may be meant, cut short nowhere', async function () {
    if (!(await fetch('/dist/registry/manifest.json')).ok) this.skip();
    await setViewport({ width: 320, height: 700 });
    await fixture(
      html`<main>
        <danchieu-citations registry="/dist/registry/"><p>Theo Nghị định 100.</p></danchieu-citations>
        <danchieu-citation-list></danchieu-citation-list>
      </main>`,
    );
    await settled();
    const titles = [...items()[0]!.querySelectorAll<HTMLElement>('.candidate-title')];
    expect(titles).to.not.have.length(0);
    for (const title of titles) expect(title.scrollHeight).to.equal(title.clientHeight);
  });

  it('leads to each place by button, keyboard and pointer alike', async () => {
    await open();
    await settled();
    const [, second] = items()[0]!.querySelectorAll<HTMLButtonElement>('button[part=jump]');
    expect(second!.getAttribute('aria-label')).to.equal('Nghị định 32/2021/NĐ-CP: đến lần viện dẫn thứ 2');
    second!.focus();
    await sendKeys({ press: 'Enter' });
    expect(document.activeElement).to.equal(document.querySelectorAll(LINKS)[2]);
  });

  it('follows what arrives later, and gives the room back when nothing is cited any more', async () => {
    await open();
    await settled();
    const citations = document.querySelector('danchieu-citations')!;
    const more = document.createElement('p');
    more.textContent = 'Và Nghị định số 100/2019/NĐ-CP.';
    citations.append(more);
    await waitUntil(() => items().length === 3, 'the list has grown', WAIT);
    citations.replaceChildren();
    await waitUntil(() => items().length === 0, 'the list is empty', WAIT);
    expect(listOf().shadowRoot!.querySelector('slot')).to.not.equal(null);
  });

  it('shows what stands in it while nothing is cited', async () => {
    await fixture(
      html`<main>
        <danchieu-citations registry="none"><p>Không có gì.</p></danchieu-citations>
        <danchieu-citation-list><a href="/van-ban">Văn bản</a></danchieu-citation-list>
      </main>`,
    );
    await document.querySelector('danchieu-citations')!.ready;
    await listOf().ready;
    expect(listOf().shadowRoot!.querySelector('section')).to.equal(null);
    expect(listOf().shadowRoot!.querySelector('slot')!.assignedElements()).to.have.length(1);
  });

  it('says so where the registry cannot be had, and tries again', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    try {
      await open('/khong-co-goi/');
      await settled();
      const notice = listOf().shadowRoot!.querySelector('[part=notice]')!;
      expect(words(notice)).to.contain('Chưa tải được thông tin văn bản.');
      expect(items()).to.have.length(2);
      notice.querySelector('button')!.click();
      await listOf().ready;
      await settled();
      expect(items()).to.have.length(2);
    } finally {
      console.warn = warn;
    }
  });

  it('prints whole: counts in place of buttons, and the sources’ addresses', async () => {
    await open();
    await settled();
    await emulateMedia({ media: 'print' });
    const [item] = items();
    expect(item!.querySelector<HTMLElement>('button[part=jump]')!.offsetHeight).to.equal(0);
    expect(item!.querySelector<HTMLElement>('.counted')!.offsetHeight).to.be.greaterThan(0);
    expect(getComputedStyle(item!.querySelector('a.heading')!, '::after').content).to.contain('https://');
  });

  it('stands in for a div where editors strip unknown tags', async () => {
    await fixture(
      html`<main>
        <danchieu-citations registry="none">${ARTICLE}</danchieu-citations>
        <div data-danchieu="citation-list" data-heading="Căn cứ"></div>
      </main>`,
    );
    upgradeDivs();
    await settled();
    expect(words(listOf().shadowRoot!.querySelector('[part=title]')!)).to.equal('Căn cứ');
  });

  it('lists one element’s citations where `for` names it', async () => {
    await fixture(
      html`<main>
        <danchieu-citations registry="none">${ARTICLE}</danchieu-citations>
        <danchieu-citations registry="none" id="hai"><p>Nghị định số 100/2019/NĐ-CP.</p></danchieu-citations>
        <danchieu-citation-list for="#hai"></danchieu-citation-list>
      </main>`,
    );
    await settled();
    expect(items()).to.have.length(1);
  });

  for (const theme of ['light', 'dark']) {
    it(`axe finds nothing to fault, ${theme}`, async () => {
      await open();
      listOf().setAttribute('theme', theme);
      await settled();
      expect(await accessibilityFaults(document.body)).to.deep.equal([]);
    });
  }
});
