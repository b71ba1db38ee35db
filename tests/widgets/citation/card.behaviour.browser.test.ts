import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { shortTimers, tap } from './gestures.ts';

import {
  annotateAnew,
  clear,
  gone,
  host,
  hover,
  links,
  open,
  prepare,
  root,
  shown,
  surface,
  tabTo,
} from './card.page.ts';

beforeEach(prepare);
afterEach(clear);

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
    root.append('Theo Nghị quyết số 97/2019/QH14.');
    await annotateAnew(() => undefined);
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
