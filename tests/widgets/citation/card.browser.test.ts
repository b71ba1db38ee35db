import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { annotate } from '../../../core/annotation/annotate.ts';
import { MARK_ATTRIBUTE, type Annotation } from '../../../core/annotation/types.ts';
import { resolve } from '../../../core/registry/resolve.ts';
import { cardSurface } from '../../../widgets/citation/card.surface.view.ts';
import { mountCard, type CardOptions, type MountedCard } from '../../../widgets/citation/card.mount.view.ts';
import type { CardAnswer, CardSubject } from '../../../widgets/citation/card.facts.ts';
import { record, registryOf } from '../../core/registry/records.ts';
import { accessibilityFaults } from '../../harness/axe.ts';
import { shortTimers, tap } from './gestures.ts';

const registry = registryOf(
  record({
    number: '32/2021/NĐ-CP',
    type: 'nghi-dinh',
    title:
      'Quy định chi tiết và biện pháp thi hành Nghị quyết số 97/2019/QH14 ngày 27 tháng 11 năm 2019 của Quốc hội về thí điểm tổ chức mô hình chính quyền đô thị tại thành phố Hà Nội',
    issuer: 'Chính phủ',
    issued: '2021-03-29',
    effective: '2021-05-15',
    expires: '2025-01-01',
    links: [{ url: 'https://vbpl.vn/van-ban/chi-tiet/--147000', publisher: 'vbpl.vn' }],
    affectedBy: [{ kind: 'repeals', to: '39/2024/QH15', since: '2025-01-01' }],
  }),
  record({
    number: '152/KH-UBND',
    type: 'ke-hoach',
    title: 'Chuyển đổi số',
    place: 'Hà Nội',
    issued: '2021-06-15',
  }),
  record({
    number: '97/2019/QH14',
    type: 'nghi-quyet',
    title: 'Thí điểm tổ chức mô hình chính quyền đô thị tại thành phố Hà Nội',
    links: [{ url: 'https://vbpl.vn/van-ban/chi-tiet/--139000', publisher: 'vbpl.vn' }],
  }),
  record({
    number: '39/2024/QH15',
    type: 'luat',
    links: [{ url: 'https://vbpl.vn/van-ban/chi-tiet/--170000', publisher: 'vbpl.vn' }],
  }),
  record({ number: '33/2021/NĐ-CP', type: 'nghi-dinh' }),
  record({
    number: '152/KH-UBND',
    type: 'ke-hoach',
    title: 'Cải cách hành chính',
    place: 'Cà Mau',
    issued: '2023-02-01',
    pack: 'Cổng tỉnh Cà Mau',
  }),
  record({
    number: '12/NQ-HĐND',
    type: 'nghi-quyet',
    place: 'tỉnh Cà Mau',
    pack: 'Cổng tỉnh Cà Mau',
    asOf: undefined,
  }),
);

async function answerFrom({ citation, published }: CardSubject): Promise<CardAnswer> {
  const [resolution] = await resolve([citation], registry, published === undefined ? {} : { published });
  return { state: 'answered', resolution: resolution!, asOf: registry.asOf };
}

let root: HTMLElement;
let annotation: Annotation;
let card: MountedCard | undefined;

async function open(
  paragraphs: string[],
  options: Partial<CardOptions> = {},
  published?: string,
): Promise<void> {
  root = document.createElement('main');
  for (const text of paragraphs) {
    const p = document.createElement('p');
    p.append(text);
    root.append(p);
  }
  document.body.append(root);
  annotation = annotate(root, { href: () => new URL('#van-ban', location.href).href });
  await annotation.ready;
  card = mountCard({
    root,
    subjectOf: (link) => {
      const marked = annotation.citationOf(link);
      return marked && { ...marked, published };
    },
    answer: answerFrom,
    surface: () => Promise.resolve(cardSurface),
    recordsOf: async (numbers) =>
      (await Promise.all(numbers.map((number) => registry.byNumber(number)))).flat(),
    isOwn: () => true,
    ...options,
  });
}

const links = (): HTMLAnchorElement[] => [
  ...document.querySelectorAll<HTMLAnchorElement>(`a[${MARK_ATTRIBUTE}]`),
];
const host = (): HTMLElement | null => document.querySelector('[data-danchieu-card]');
const surface = (): HTMLElement | null => host()?.shadowRoot?.querySelector('.card') ?? null;
const text = (): string => surface()?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const shown = (): Promise<void> =>
  waitUntil(() => surface()?.getAttribute('aria-busy') === 'false', 'an answered card');
const gone = (): Promise<void> => waitUntil(() => surface() === null, 'no card');

async function hover(element: Element): Promise<void> {
  const { x, y, width, height } = element.getClientRects()[0]!;
  await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

/** Puts the focus on the first link as the Tab key does. */
async function tabTo(link: HTMLElement): Promise<void> {
  (document.activeElement as HTMLElement | null)?.blur();
  const before = document.createElement('button');
  before.textContent = 'Trước';
  root.prepend(before);
  before.focus();
  await sendKeys({ press: 'Tab' });
  expect(document.activeElement).to.equal(link);
}

beforeEach(async () => {
  await setViewport({ width: 900, height: 700 });
  await resetMouse();
});

afterEach(() => {
  card?.dispose();
  card = undefined;
  expect(host(), 'a closed card is not in the page').to.equal(null);
  annotation.undo();
  root.remove();
});

describe('what the card says', () => {
  it('number and status first, then title, dates, issuer and source', async () => {
    await open(['Theo khoản 2 Điều 5 Nghị định số 32/2021/NĐ-CP của Chính phủ.']);
    await hover(links()[0]!);
    await shown();
    const words = text();
    for (const part of [
      'Hết hiệu lực',
      'Quy định chi tiết',
      'Chính phủ',
      '29/3/2021',
      '15/5/2021',
      '39/2024/QH15',
      'khoản 2 Điều 5',
      'Mở tại vbpl.vn',
      'cập nhật đến 01/01/2026',
    ]) {
      expect(words.replaceAll('\u00A0', ' ')).to.include(part);
    }
    expect(words.startsWith('Nghị định 32/2021/NĐ-CP Hết hiệu lực')).to.equal(true);
  });

  it('the status on the article’s day and today, where they differ', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP.'], {}, '2022-08-02');
    await hover(links()[0]!);
    await shown();
    expect(text()).to.match(/Khi bài viết \(02\/8\/2022\) Còn hiệu lực.*Hôm nay Hết hiệu lực/);
  });

  it('a doubt in plain words, with what may be meant', async () => {
    await open(['Theo Nghị quyết số 97/2021/QH14 của Quốc hội.']);
    await hover(links()[0]!);
    await shown();
    expect(text()).to.include('Số 97 của Quốc hội khóa XIV thuộc năm 2019; có thể là 97/2019/QH14.');
    expect(text()).to.include('Chưa có văn bản này trong dữ liệu.');
    expect(surface()!.querySelector('.actions a')!.getAttribute('href')).to.include('97%2F2021%2FQH14');
  });

  it('what a doubt suggests, one step away and called a suggestion; the link stays without it', async () => {
    await open(['Theo Nghị quyết số 97/2021/QH14 của Quốc hội.']);
    await hover(links()[0]!);
    await waitUntil(() => surface()?.querySelector('.doubts .candidates a'));
    const suggestion = surface()!.querySelector('.doubts .candidates a')!;
    expect(suggestion.getAttribute('href')).to.equal('https://vbpl.vn/van-ban/chi-tiet/--139000');
    expect(suggestion.textContent).to.equal('Nghị quyết 97/2019/QH14');
    expect(text()).to.include('Gợi ý, cần đối chiếu:');
    expect(links()[0]!.href).to.not.include('139000');
  });

  it('who changed the document, with a way there: its own page where known, else a search', async () => {
    let isLookedUp = false;
    await open(['Theo Nghị định số 32/2021/NĐ-CP.'], {
      recordsOf: async (numbers) => {
        await waitUntil(() => isLookedUp);
        return (await Promise.all(numbers.map((number) => registry.byNumber(number)))).flat();
      },
    });
    await hover(links()[0]!);
    await shown();
    const act = (): string => surface()!.querySelector('a.number')!.getAttribute('href')!;
    expect(act()).to.match(/^https:\/\/vbpl\.vn\/.*keyword=39%2F2024%2FQH15/);
    isLookedUp = true;
    await waitUntil(() => act() === 'https://vbpl.vn/van-ban/chi-tiet/--170000');
  });

  it('the day that the text gives, where the record has none', async () => {
    await open(['Theo Nghị định số 33/2021/NĐ-CP ngày 29/3/2021 của Chính phủ.']);
    await hover(links()[0]!);
    await shown();
    expect(text()).to.match(/Ngày ban hành\s+29\/3\/2021/);
  });

  it('the candidates, where several documents carry the number', async () => {
    await open(['Theo Kế hoạch số 152/KH-UBND.']);
    await hover(links()[0]!);
    await shown();
    expect(surface()!.querySelectorAll('.candidates li')).to.have.length(2);
    expect(text()).to.include('Cải cách hành chính').and.include('Có thể là:');
    expect(surface()!.querySelector('.candidates b')!.textContent).to.equal('Kế hoạch 152/KH-UBND');
    expect(surface()!.querySelector('.actions a')).to.equal(null);
  });

  it('why each is offered, once where it is the same for all, and whose record it is', async () => {
    await open(['Theo Kế hoạch số 152/KH-UBND.']);
    await hover(links()[0]!);
    await shown();
    expect(text().match(/Đúng số hiệu/g)).to.have.length(1);
    expect(text()).to.include('dữ liệu của «Cổng tỉnh Cà Mau»');
    expect(text()).to.include('Dữ liệu chưa đầy đủ; văn bản mới nhất ngày 01/01/2026.');
    expect(text()).to.not.include('không nêu hết');
  });

  it('that further documents fit than are named', async () => {
    await open(['Theo Kế hoạch số 152/KH-UBND.'], {
      answer: async (subject) => {
        const answer = await answerFrom(subject);
        if (answer.state !== 'answered') return answer;
        const [first, second] = answer.resolution.candidates;
        const candidates = [first!, { ...second!, reason: 'number-and-place' as const }];
        return { ...answer, resolution: { ...answer.resolution, candidates, more: true } };
      },
    });
    await hover(links()[0]!);
    await shown();
    expect(text()).to.include('Còn văn bản khác cũng phù hợp, không nêu hết ở đây.');
    const reasons = [...surface()!.querySelectorAll('.candidates li')].map((one) => one.textContent);
    expect(reasons[1]).to.include('Đúng số hiệu và nơi ban hành.');
    expect(reasons[0]).to.not.include('nơi ban hành');
  });

  it('whose record it tells, and that its day is not known where it is not', async () => {
    await open(['Theo Nghị quyết số 12/NQ-HĐND.', 'Theo Nghị định số 33/2021/NĐ-CP.'], {
      answer: async (subject) => {
        const answer = await answerFrom(subject);
        if (answer.state !== 'answered') return answer;
        const known = await registry.byNumber(subject.citation.number!);
        return { ...answer, resolution: { ...answer.resolution, record: known[0]! } };
      },
    });
    await hover(links()[0]!);
    await shown();
    expect(text()).to.include('Dữ liệu của «Cổng tỉnh Cà Mau», chưa rõ cập nhật đến ngày nào.');
    await sendKeys({ press: 'Escape' });
    await gone();
    await hover(links()[1]!);
    await shown();
    expect(text()).to.include('Dữ liệu Dẫn Chiếu, cập nhật đến 01/01/2026.');
  });

  it('that the article does not say enough', async () => {
    await open(['Theo Nghị quyết 45, các phường tổ chức lại bộ máy.']);
    await hover(links()[0]!);
    await shown();
    expect(text()).to.match(/^Nghị quyết 45 Bài viết chưa nêu đủ để biết chắc là văn bản nào\./);
  });

  it('that the data could not be had, with a way to try again', async () => {
    let isBroken = true;
    const answer = (subject: CardSubject): Promise<CardAnswer> => {
      return isBroken ? Promise.reject(new Error('offline')) : answerFrom(subject);
    };
    await open(['Theo Nghị định số 32/2021/NĐ-CP.'], { answer });
    await hover(links()[0]!);
    await shown();
    expect(text()).to.include('Chưa tải được thông tin văn bản.');
    expect(surface()!.querySelector('.actions a')).to.not.equal(null);
    isBroken = false;
    surface()!.querySelector<HTMLButtonElement>('button.plain')!.click();
    await waitUntil(() => text().includes('Hết hiệu lực'));
  });

  it('what the text says, where there is no registry', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP ngày 29/3/2021 của Chính phủ.'], {
      answer: () => Promise.resolve({ state: 'alone' }),
    });
    await hover(links()[0]!);
    await shown();
    expect(text()).to.include('Chính phủ').and.include('29/3/2021').and.include('chưa đối chiếu');
  });

  it('English where the nearest language is English', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    root.lang = 'en';
    await hover(links()[0]!);
    await shown();
    expect(text()).to.match(/^Decree 32\/2021\/NĐ-CP No longer in force/);
    expect(surface()!.lang).to.equal('en');
  });

  it('the whole of a long title, when asked', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    await hover(links()[0]!);
    await shown();
    const cut = (): boolean => surface()!.querySelector('.title')!.hasAttribute('data-cut');
    expect(cut()).to.equal(true);
    surface()!.querySelector<HTMLButtonElement>('button[aria-expanded=false]')!.click();
    expect(cut()).to.equal(false);
  });
});

describe('copying', () => {
  it('gives the citation as one would write it', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    await hover(links()[0]!);
    await shown();
    let copied = '';
    const { writeText } = navigator.clipboard;
    navigator.clipboard.writeText = (text: string) => {
      copied = text;
      return Promise.resolve();
    };
    try {
      surface()!.querySelector<HTMLButtonElement>('.actions button')!.click();
      await waitUntil(() => surface()!.querySelector('[role=status]')!.textContent!.trim() === 'Đã chép');
      expect(copied).to.match(
        /^Nghị định số 32\/2021\/NĐ-CP ngày 29\/3\/2021 của Chính phủ: Quy định chi tiết/,
      );
    } finally {
      navigator.clipboard.writeText = writeText;
    }
  });
});

describe('axe finds nothing to fault', () => {
  const STATES: [string, string, Partial<CardOptions>][] = [
    ['found', 'Theo điểm a khoản 2 Điều 5 Nghị định số 32/2021/NĐ-CP.', {}],
    ['doubted and unknown', 'Theo Nghị quyết số 97/2021/QH14.', {}],
    ['ambiguous', 'Theo Kế hoạch số 152/KH-UBND.', {}],
    ['failed', 'Theo Nghị định số 32/2021/NĐ-CP.', { answer: () => Promise.reject(new Error('offline')) }],
    ['alone', 'Theo Nghị định số 32/2021/NĐ-CP.', { answer: () => Promise.resolve({ state: 'alone' }) }],
    ['loading', 'Theo Nghị định số 32/2021/NĐ-CP.', { answer: () => new Promise(() => undefined) }],
  ];
  for (const theme of ['light', 'dark']) {
    for (const [state, sentence, options] of STATES) {
      it(`${state}, ${theme}`, async () => {
        await emulateMedia({ reducedMotion: 'reduce' });
        await open([sentence], { theme: () => theme, ...options }, '2022-08-02');
        await hover(links()[0]!);
        await waitUntil(
          () =>
            surface() !== null && (state === 'loading' || surface()!.getAttribute('aria-busy') === 'false'),
        );
        expect(await accessibilityFaults(document.body)).to.deep.equal([]);
      });
    }
  }
});

describe('WCAG 1.4.13 content on hover or focus', () => {
  it('dismissible: Escape closes the card without moving pointer or focus', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    await hover(links()[0]!);
    await shown();
    await sendKeys({ press: 'Escape' });
    expect(surface()).to.equal(null);
  });

  it('hoverable: the pointer can go over to the card', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    await hover(links()[0]!);
    await shown();
    const due = shortTimers();
    try {
      const entered = new Promise((resolve) =>
        host()!.addEventListener('pointerenter', resolve, { once: true }),
      );
      await hover(surface()!.querySelector('.heading')!);
      await entered;
      expect(due.size, 'nothing is due that would close the card').to.equal(0);
      expect(surface()).to.not.equal(null);
    } finally {
      due.stop();
    }
  });

  it('persistent until pointer and focus have left', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    await hover(links()[0]!);
    await shown();
    await sendMouse({ type: 'move', position: [5, 690] });
    await gone();
  });
});

describe('WCAG 2.1.1 keyboard', () => {
  it('visible focus opens the card, Tab goes in, on from its end, Escape comes back to the link', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP, và Nghị quyết số 97/2019/QH14.']);
    const [first, second] = links() as [HTMLAnchorElement, HTMLAnchorElement];
    await tabTo(first);
    await shown();
    await sendKeys({ press: 'Tab' });
    const inside = host()!.shadowRoot!;
    expect(inside.activeElement).to.equal(surface()!.querySelector('button[aria-expanded]'));
    await sendKeys({ press: 'Escape' });
    expect(surface()).to.equal(null);
    expect(document.activeElement).to.equal(first);

    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(second);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    await shown();
    const stops = surface()!.querySelectorAll<HTMLElement>('a[href], button:not(.close)');
    stops[stops.length - 1]!.focus();
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(second);
  });

  it('a citation without an address opens its card with Enter', async () => {
    await open([]);
    annotation.undo();
    root.append('Theo Nghị quyết số 97/2019/QH14.');
    annotation = annotate(root, { href: () => undefined });
    await annotation.ready;
    await tabTo(links()[0]!);
    await sendKeys({ press: 'Enter' });
    await shown();
  });
});

describe('WCAG 2.4.11 focus not obscured', () => {
  it('the card keeps clear of the focused link, also of one on two lines', async () => {
    await open(['Theo Luật Tổ chức chính quyền địa phương năm 2015 và văn bản khác.']);
    root.style.setProperty('width', '180px');
    await tabTo(links()[0]!);
    await shown();
    const box = surface()!.getBoundingClientRect();
    for (const line of links()[0]!.getClientRects()) {
      const overlaps =
        line.bottom > box.top && line.top < box.bottom && line.right > box.left && line.left < box.right;
      expect(overlaps).to.equal(false);
    }
  });
});

describe('WCAG 2.5.8 target size', () => {
  it('what can be pressed in the card is 24 px high at least, or a link in a line of text', async () => {
    await setViewport({ width: 320, height: 640 });
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    tap(links()[0]!);
    await shown();
    for (const target of surface()!.querySelectorAll('button, .actions a')) {
      expect(target.getBoundingClientRect().height, target.textContent).to.be.at.least(24);
    }
  });
});

describe('the card and the page', () => {
  it('a tap opens the card in place of the address; the second tap follows it', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    expect(tap(links()[0]!)).to.equal(false);
    await shown();
    expect(tap(links()[0]!)).to.equal(true);
  });

  it('a tap on a link of the page’s own stays the page’s', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP.'], { isOwn: () => false });
    expect(tap(links()[0]!)).to.equal(true);
    expect(surface()).to.equal(null);
  });

  it('a click elsewhere closes it', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    tap(links()[0]!);
    await shown();
    await sendMouse({ type: 'click', position: [5, 690] });
    expect(surface()).to.equal(null);
  });

  it('Escape in a dialog of the page closes the card first, then the dialog', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    const dialog = document.createElement('dialog');
    dialog.append(...root.childNodes);
    root.append(dialog);
    dialog.showModal();
    await hover(links()[0]!);
    await shown();
    expect(host()!.parentElement).to.equal(dialog);
    await sendKeys({ press: 'Escape' });
    expect(surface()).to.equal(null);
    expect(dialog.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
  });

  it('is a dialog named by its heading, and the link is described in the page’s own tree', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    const link = links()[0]!;
    link.title = 'Xem văn bản';
    await hover(link);
    await shown();
    expect(surface()!.getAttribute('role')).to.equal('dialog');
    expect(surface()!.hasAttribute('aria-modal')).to.equal(false);
    const description = document.getElementById(link.getAttribute('aria-describedby')!)!;
    expect(description.textContent).to.equal(
      'Nghị định 32/2021/NĐ-CP. Hết hiệu lực. Nhấn Tab để xem chi tiết, Esc để đóng.',
    );
    expect(link.hasAttribute('title')).to.equal(false);
    await sendKeys({ press: 'Escape' });
    expect(link.title).to.equal('Xem văn bản');
    expect(link.hasAttribute('aria-describedby')).to.equal(false);
  });

  it('closes when its link leaves the page', async () => {
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    await hover(links()[0]!);
    await shown();
    root.remove();
    await gone();
  });

  it('is a sheet at the bottom of a narrow window', async () => {
    await setViewport({ width: 320, height: 640 });
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    tap(links()[0]!);
    await shown();
    const box = surface()!.getBoundingClientRect();
    expect([box.left, box.width, Math.round(box.bottom)]).to.deep.equal([0, 320, 640]);
    surface()!.querySelector<HTMLButtonElement>('.close')!.click();
    expect(surface()).to.equal(null);
  });

  it('is a sheet in a low window, as under 200 % zoom: it scrolls inside, and leaves a focused link in view', async () => {
    await setViewport({ width: 640, height: 400 });
    await open(
      [...Array<string>(12).fill('Đoạn trước.'), 'Theo Nghị định số 32/2021/NĐ-CP.'],
      {},
      '2022-08-02',
    );
    const after = document.createElement('p');
    after.style.setProperty('height', '600px');
    root.append(after);
    await tabTo(links()[0]!);
    await shown();
    const sheet = surface()!;
    const box = sheet.getBoundingClientRect();
    expect([box.left, box.width, Math.round(box.bottom)]).to.deep.equal([
      0,
      root.ownerDocument.documentElement.clientWidth,
      400,
    ]);
    expect(links()[0]!.getBoundingClientRect().bottom).to.be.at.most(box.top);
    const times = sheet.querySelector('.times')!;
    const bar = sheet.querySelector('.actions')!;
    sheet.scrollTop = sheet.scrollHeight;
    expect(times.getBoundingClientRect().bottom).to.be.at.most(bar.getBoundingClientRect().top);
  });

  it('withstands hostile style of the page', async () => {
    const hostile = new CSSStyleSheet();
    hostile.replaceSync(
      '*{all:unset!important;font-size:40px!important;color:#fff!important}div,button,dl{display:none!important}',
    );
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    document.adoptedStyleSheets.push(hostile);
    try {
      links()[0]!.scrollIntoView();
      tap(links()[0]!);
      await shown();
      const box = surface()!.getBoundingClientRect();
      expect(box.height).to.be.greaterThan(100);
      expect(getComputedStyle(surface()!).fontSize).to.equal('15px');
      expect(getComputedStyle(surface()!.querySelector('.actions button')!).display).to.not.equal('none');
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== hostile);
    }
  });

  it('does not move when motion is not wanted', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    await hover(links()[0]!);
    await shown();
    expect(surface()!.getAnimations()).to.deep.equal([]);
  });
});
