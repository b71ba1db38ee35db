import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { type CardOptions } from '../../../widgets/citation/card.mount.view.ts';
import type { CardAnswer, CardSubject } from '../../../widgets/citation/card.facts.ts';
import { record } from '../../core/registry/records.ts';
import { accessibilityFaults } from '../../harness/axe.ts';

import {
  answerFrom,
  answerOf,
  clear,
  gone,
  hover,
  links,
  open,
  prepare,
  registry,
  root,
  shown,
  surface,
  text,
} from './card.page.ts';

beforeEach(prepare);
afterEach(clear);

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
  const { writeText } = navigator.clipboard;
  let copied = '';
  beforeEach(() => {
    navigator.clipboard.writeText = (text: string) => {
      copied = text;
      return Promise.resolve();
    };
  });
  afterEach(() => {
    navigator.clipboard.writeText = writeText;
  });

  async function copy(nth: number): Promise<void> {
    await open(['Theo Nghị định số 32/2021/NĐ-CP.']);
    await hover(links()[0]!);
    await shown();
    surface()!.querySelectorAll<HTMLButtonElement>('.actions button')[nth]!.click();
    await waitUntil(
      () => surface()!.querySelectorAll('[role=status]')[nth]!.textContent!.trim() === 'Đã chép',
    );
  }

  it('gives the citation as one would write it', async () => {
    await copy(0);
    expect(copied).to.match(
      /^Nghị định số 32\/2021\/NĐ-CP ngày 29\/3\/2021 của Chính phủ: Quy định chi tiết/,
    );
  });

  it('gives it in Markdown, its name a link to the source', async () => {
    await copy(1);
    expect(copied).to.match(
      /^\[Nghị định số 32\/2021\/NĐ-CP ngày 29\/3\/2021 của Chính phủ\]\(https:\/\/vbpl\.vn\/[^)]+\): Quy định chi tiết/,
    );
  });
});

describe('what a card claims', () => {
  it('is no more than its reason: a document that a codification lists is in force at least in part', async () => {
    const codified = record({
      number: '45/2013/QH13',
      type: 'luat',
      effective: '2014-07-01',
      codified: '2999-01',
    });
    await open(['Theo Luật số 45/2013/QH13.'], { answer: answerOf(codified) });
    await hover(links()[0]!);
    await shown();
    expect(surface()!.querySelector('.status')!.textContent!.trim()).to.equal(
      'Còn hiệu lực ít nhất một phần',
    );
  });

  it('says where a title has lost its capitals', async () => {
    const plain = record({
      number: '45/2013/QH13',
      type: 'luat',
      title: 'Luật về thủ đô hà nội',
      lowerCased: true,
    });
    await open(['Theo Luật số 45/2013/QH13.'], { answer: answerOf(plain) });
    await hover(links()[0]!);
    await shown();
    expect(surface()!.textContent).to.contain('có thể thiếu chữ hoa');
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
