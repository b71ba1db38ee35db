import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { axe } from './harness/axe.ts';
import { testBuild } from './harness/build.ts';
import { startChromium, type Chromium } from './harness/chromium.ts';
import { openPortal, GRANTED, OTHER, type Portal } from './harness/portal.ts';

const MARK = 'a[data-danchieu-citation]';

interface Platform {
  runtime: { sendMessage(message: object): Promise<unknown>; reload(): void };
  tabs: { query(by: object): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> };
}

interface SaveAnswer {
  ok: boolean;
  failure?: string;
  value?: { verdict: string; versions: number };
}

const marks = (page: Page) => page.$$eval(MARK, (links) => links.map((link) => link.textContent));
const text = (page: Page) => page.$eval('body', (body) => body.textContent);
const marked = (page: Page, count: number) =>
  page.waitForFunction(
    (selector, least) => document.querySelectorAll(selector).length >= least,
    {},
    MARK,
    count,
  );

describe('the built extension in Chromium', { timeout: 120_000 }, () => {
  let portal: Portal;
  let chromium: Chromium;

  before(async () => {
    portal = await openPortal();
    chromium = await startChromium(await testBuild('chrome'), portal.port);
  });
  after(async () => {
    await chromium.browser.close();
    await portal.close();
  });

  const open = async (host: string, path: string): Promise<Page> => {
    const page = await chromium.browser.newPage();
    await page.goto(`http://${host}${path}`);
    return page;
  };
  const openLibrary = async (): Promise<Page> => {
    const page = await chromium.browser.newPage();
    await page.goto(chromium.address('library.html'));
    return page;
  };

  /** Opens the first article of the list, by keyboard: a reminder that comes in above would move it from under a pointer. */
  const openFirst = async (library: Page): Promise<void> => {
    await (await library.waitForSelector('danchieu-library >>> nav li a'))!.focus();
    await library.keyboard.press('Enter');
  };

  /** The tab of a page of a granted host, as extensions know it. */
  const tabOf = (own: Page, page: Page): Promise<number> =>
    own.evaluate(async (url) => {
      const tabs = await (globalThis as unknown as { chrome: Platform }).chrome.tabs.query({});
      const [tab, another] = tabs.filter((candidate) => candidate.url === url);
      // One that an earlier test left behind shows the page as it was: saving it would prove nothing.
      if (another) throw new Error(`two tabs show ${url}`);
      return tab!.id;
    }, page.url());
  /** Asks the background, as one of the extension's own pages. */
  const ask = (own: Page, name: string, question: object): Promise<SaveAnswer> =>
    own.evaluate(
      (message) => (globalThis as unknown as { chrome: Platform }).chrome.runtime.sendMessage(message),
      { to: 'background', name, ask: question },
    ) as Promise<SaveAnswer>;

  /** Parts of the popup that lie on one another or out of its sight. */
  const overlaps = (popup: Page): Promise<string[]> =>
    popup.evaluate(() => {
      const root = document.querySelector('danchieu-popup')!.shadowRoot!;
      const box = (selector: string) => root.querySelector(selector)!.getBoundingClientRect();
      const [list, site, footer] = ['.documents', '.site', 'footer'].map(box);
      return [
        ...(list!.bottom > site!.top + 1 ? ['the list covers the grant'] : []),
        ...(site!.bottom > footer!.top + 1 ? ['the footer covers the grant'] : []),
        ...(footer!.bottom > innerHeight + 1
          ? [`the footer ends at ${footer!.bottom} of ${innerHeight}`]
          : []),
        ...(list!.height < 90 ? ['no room for the list'] : []),
      ];
    });

  it('leaves a page alone that the reader neither granted nor commanded', async () => {
    const page = await open(OTHER, '/tin');
    assert.deepEqual(await marks(page), []);
    await page.close();
  });

  it('annotates a page on the toolbar’s command, lists its documents, and takes it all off again', async () => {
    const page = await open(OTHER, '/tin');
    const before = await page.$eval('body', (body) => body.innerHTML);
    const popup = await chromium.popup(page);
    await popup.waitForSelector('danchieu-popup >>> .document');
    const names = await popup.$$eval('danchieu-popup >>> h2', (headings) =>
      headings.map((heading) => heading.textContent),
    );
    assert.deepEqual(names, [
      'Nghị quyết số 97/2019/QH14',
      'Nghị định số 32/2021/NĐ-CP',
      'Nghị quyết số 97/2021/QH14',
    ]);
    assert.deepEqual(await axe(popup), []);
    assert.deepEqual(await overlaps(popup), []);

    await marked(page, 5);
    const found = await marks(page);
    assert.ok(
      found.includes('Nghị quyết 97') && found.includes('Nghị quyết số 97/2021/QH14'),
      found.join(' | '),
    );

    const buttons = await popup.$$('danchieu-popup >>> header button');
    await buttons[0]!.click();
    await page.waitForFunction((selector) => document.querySelectorAll(selector).length === 0, {}, MARK);
    assert.equal(await page.$eval('body', (body) => body.innerHTML), before);
    await popup.close();
    await page.close();
  });

  it('goes to a citation from the popup', async () => {
    const page = await open(OTHER, '/tin');
    const popup = await chromium.popup(page);
    const place = await popup.waitForSelector(
      'danchieu-popup >>> .document:nth-child(2) .places button:nth-of-type(1)',
    );
    await place!.click();
    await page.waitForFunction(
      () =>
        document.activeElement?.textContent === 'định' ||
        document.activeElement?.matches('a[data-danchieu-citation="1"]'),
    );
    await page.close();
  });

  it('says so where a page cites nothing, and where the browser lets no extension in', async () => {
    const page = await open(OTHER, '/khong-vien-dan');
    const popup = await chromium.popup(page);
    await popup.waitForSelector('danchieu-popup >>> .summary:not(.muted)');
    assert.match(
      await popup.$eval('danchieu-popup >>> main', (main) => main.textContent),
      /Không thấy văn bản|No citation/,
    );
    assert.deepEqual(await axe(popup), []);
    await popup.close();
    await page.goto('chrome://version');
    const refused = await chromium.popup(page);
    await refused.waitForSelector('danchieu-popup >>> [role=alert]');
    assert.match(
      await refused.$eval('danchieu-popup >>> main', (main) => main.textContent),
      /không cho tiện ích|lets no extension/,
    );
    assert.deepEqual(await axe(refused), []);
    await refused.close();
    await page.close();
  });

  it('annotates a granted site by itself, without a change to its text, and later content too', async () => {
    const page = await open(GRANTED, '/tin');
    await marked(page, 5);
    const plain = await open(OTHER, '/tin');
    assert.equal(await text(page), await text(plain));
    const own = await page.$eval('a.own', (link) => [
      link.getAttribute('href'),
      link.querySelectorAll('a').length,
    ]);
    assert.deepEqual(own, ['https://example.com/nd32', 0]);
    await page.bringToFront();

    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'Bổ sung: Luật Tổ chức chính quyền địa phương năm 2015.';
      document.querySelector('.journal-content-article')!.append(late);
    });
    await page.waitForFunction(
      (selector) =>
        [...document.querySelectorAll(selector)].some((link) => link.textContent.startsWith('Luật Tổ chức')),
      {},
      MARK,
    );
    await plain.close();
    await page.close();
  });

  it('shows the card on hover and on focus, and closes it on Escape', async () => {
    const page = await open(GRANTED, '/tin');
    await marked(page, 5);
    await page.bringToFront();
    const first = await page.waitForSelector(`${MARK}[href^="https://"]`);
    const card = '[data-danchieu-card][data-open], [data-danchieu-card]';
    const described = () =>
      page.waitForFunction(
        (selector) => document.querySelector(selector)?.textContent.includes('97/2019/QH14'),
        {},
        card,
      );
    await first!.hover();
    await described();
    await page.waitForFunction(
      (selector) => document.querySelector(selector)?.hasAttribute('aria-describedby'),
      {},
      `${MARK}[href^="https://"]`,
    );
    assert.equal(
      await page.$eval('[data-danchieu-card]', (host) => host.shadowRoot),
      null,
      'the page cannot enter the card',
    );
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      (selector) => !document.querySelector(`${selector}[aria-describedby]`),
      {},
      MARK,
    );

    await page.mouse.move(0, 0);
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((selector) => document.activeElement?.matches(selector), MARK)) break;
    }
    await page.waitForSelector(`${MARK}[aria-describedby]:focus`);
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      (selector) => !document.querySelector(`${selector}[aria-describedby]`),
      {},
      MARK,
    );
    await page.close();
  });

  it('saves the article, says so only then, and has it in the library after a reload', async () => {
    const page = await open(OTHER, '/tin');
    const popup = await chromium.popup(page);
    await (await popup.waitForSelector('danchieu-popup >>> .primary'))!.click();
    await popup.waitForFunction(() =>
      /Đã lưu vào|Saved to/.test(
        document.querySelector('danchieu-popup')?.shadowRoot?.querySelector('footer [role=status]')
          ?.textContent ?? '',
      ),
    );
    assert.deepEqual(await overlaps(popup), []);
    await popup.close();

    const library = await openLibrary();
    await library.waitForSelector('danchieu-library >>> nav li');
    assert.deepEqual(await axe(library), []);
    await library.reload();
    await openFirst(library);
    await library.waitForSelector('danchieu-library .text p');
    const article = await library.$eval('danchieu-library article', (element) =>
      element.textContent.replace(/\s+/g, ' '),
    );
    for (const part of [
      'một năm thí điểm',

      'Minh Hiền',
      'Cổng thông tin điện tử phường',
      '13.530',
      '97/2021/QH14',
    ]) {
      assert.ok(article.includes(part), `${part} in: ${article}`);
    }
    assert.match(article, /06\/7\/2022|6 July 2022/);
    const cited = await library.$$eval('danchieu-library .cited li', (items) =>
      items.map((item) => item.textContent.replace(/\s+/g, ' ').trim()),
    );
    assert.equal(cited.length, 3, cited.join(' / '));
    assert.match(
      cited[2]!,
      /97\/2021\/QH14 ?(Chưa có trong danh mục|Not in the registry yet) .*97\/2019\/QH14/,
    );
    assert.ok(!article.includes('Tin liên quan'), 'related news is no part of the article');
    // The page's own picture is kept and shown from the machine.
    await library.waitForSelector('danchieu-library .text img[src^="blob:"]');
    assert.equal(await library.$('danchieu-library .text img:not([src^="blob:"])'), null);
    // What was saved carries no marks of ours; the reader makes its citations live anew.
    await library.waitForSelector('danchieu-library .text a[data-danchieu-citation]');
    assert.deepEqual(await axe(library), []);

    await library.type('danchieu-library >>> input', 'chinh quyen do thi');
    await library.waitForSelector('danchieu-library >>> nav li');
    await library.type('danchieu-library >>> input', ' khongco');
    await library.waitForSelector('danchieu-library >>> nav .empty');
    assert.deepEqual(await axe(library), []);
    await library.close();
    await page.close();
  });

  it('makes a new version when the article changed, none when it did not, even after the background was stopped', async () => {
    const page = await open(GRANTED, '/tin');
    const library = await openLibrary();
    const tab = await tabOf(library, page);
    const save = async () => (await ask(library, 'save-tab', { tab })).value!;
    const brief = ({ verdict, versions }: { verdict: string; versions: number }) => [verdict, versions];

    assert.deepEqual(brief(await save()), ['new', 1]);
    await (await chromium.worker()).close();
    assert.deepEqual(brief(await save()), ['unchanged', 1]);
    portal.amend('Đính chính: họp lúc 14 giờ, theo Quyết định số 749/QĐ-TTg.');
    await page.reload();
    await (await chromium.worker()).close();
    assert.deepEqual(brief(await save()), ['changed', 2]);
    await library.close();
    await page.close();
  });

  it('finds the article by its density where no portal’s rule fits', async () => {
    const page = await open(GRANTED, '/khong-quy-tac');
    await marked(page, 6);
    const library = await openLibrary();
    assert.equal((await ask(library, 'save-tab', { tab: await tabOf(library, page) })).ok, true);
    await library.waitForFunction(() =>
      document
        .querySelector('danchieu-library')
        ?.shadowRoot?.querySelector('nav')
        ?.textContent.includes('Quận bàn việc'),
    );
    const [first] = await library.$$('danchieu-library >>> nav li a');
    await first!.click();
    await library.waitForSelector('danchieu-library .text p');
    const article = await library.$eval('danchieu-library article', (element) => element.textContent);
    for (const part of ['Đoạn 1:', 'Đoạn 6:', 'Bồ Đề']) assert.ok(article.includes(part), part);
    for (const part of ['Chuyên mục điều hành', 'Tin khác trong tuần'])
      assert.ok(!article.includes(part), part);
    assert.match(article, /13\/9\/2022|13 September 2022/);
    await library.close();
    await page.close();
  });

  it('says so where a page has nothing to save', async () => {
    const page = await open(GRANTED, '/trong');
    const library = await openLibrary();
    const answer = await ask(library, 'save-tab', { tab: await tabOf(library, page) });
    assert.deepEqual(answer, { ok: false, failure: 'nothing-to-save' });
    await library.close();
    await page.close();
  });

  it('lists what is in the trash and brings it back, by keyboard, on a narrow screen too', async () => {
    const library = await openLibrary();
    await library.setViewport({ width: 320, height: 640 });
    await openFirst(library);
    const remove = await library.waitForSelector('danchieu-library .actions button');
    const title = await library.$eval('danchieu-library #title', (heading) => heading.textContent);
    await remove!.click();
    await library.waitForSelector('danchieu-library >>> .toast');
    await library.focus('danchieu-library >>> header .trash');
    await library.keyboard.press('Enter');
    await library.waitForSelector('danchieu-library >>> main .trash li');
    assert.match(
      await library.$eval('danchieu-library >>> main .trash', (trash) => trash.textContent),
      new RegExp(title),
    );
    assert.deepEqual(await axe(library), []);
    const [wide, screen] = await library.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide! <= screen!, `${wide} px wide on ${screen} px`);
    await library.reload();
    await library.waitForSelector('danchieu-library >>> main .trash li');
    const focused = () =>
      library.evaluate(
        () =>
          document.querySelector('danchieu-library')?.shadowRoot?.activeElement?.getAttribute('aria-label') ??
          '',
      );
    for (let presses = 0; presses < 12 && !(await focused()).includes(title); presses += 1)
      await library.keyboard.press('Tab');
    await library.keyboard.press('Enter');
    await library.waitForFunction(
      () => document.querySelector('danchieu-library')?.shadowRoot?.querySelector('main .trash li') === null,
    );
    assert.deepEqual(await axe(library), []);
    await (await library.waitForSelector('danchieu-library >>> .toast a'))!.click();
    await library.waitForSelector('danchieu-library .text p');
    assert.equal(await library.$eval('danchieu-library #title', (heading) => heading.textContent), title);
    await library.close();
  });

  it('says that an article is gone where the address names none, however it is written', async () => {
    const library = await chromium.browser.newPage();
    await library.goto(chromium.address('library.html#%'));
    await library.waitForFunction(() =>
      /không còn|no longer/.test(
        document.querySelector('danchieu-library danchieu-reader')?.textContent ?? '',
      ),
    );
    await library.close();
  });

  it('acknowledges two tabs that save the same article at once', async () => {
    const library = await openLibrary();
    const pages = await Promise.all(
      ['/hai-the', '/hai-the?utm_source=zalo'].map((path) => open(GRANTED, path)),
    );
    const tabs = await Promise.all(pages.map((page) => tabOf(library, page)));
    const answers = await Promise.all(tabs.map((tab) => ask(library, 'save-tab', { tab })));
    assert.deepEqual(answers.map(({ value }) => value?.verdict).sort(), ['new', 'unchanged']);
    for (const page of pages) await page.close();
    await library.close();
  });

  it('deletes an article, and takes that back', async () => {
    const library = await openLibrary();
    await openFirst(library);
    const count = await library.$$eval('danchieu-library >>> nav li', (items) => items.length);
    const counted = (expected: number) =>
      library.waitForFunction(
        (wanted) =>
          document.querySelector('danchieu-library')?.shadowRoot?.querySelectorAll('nav li').length ===
          wanted,
        {},
        expected,
      );
    await (await library.waitForSelector('danchieu-library .actions button'))!.click();
    await counted(count - 1);
    assert.deepEqual(await axe(library), []);
    await (await library.waitForSelector('danchieu-library >>> .toast button'))!.click();
    await counted(count);
    await library.close();
  });

  it('answers no malformed question, and no privileged one from a page’s script', async () => {
    const page = await open(GRANTED, '/tin');
    await marked(page, 5);
    const library = await openLibrary();
    const answers = await library.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as { chrome: Platform };
      const malformed = await chrome.runtime.sendMessage({
        to: 'background',
        name: 'save-tab',
        ask: { tab: 'all' },
      });
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url)!.id;
      const [fromPage] = await chrome.scripting.executeScript({
        target: { tabId: tab },
        args: [tab],
        func: (id: number) =>
          (globalThis as unknown as { chrome: Platform }).chrome.runtime.sendMessage({
            to: 'background',
            name: 'save-tab',
            ask: { tab: id },
          }),
      });
      return [malformed, fromPage!.result];
    }, page.url());
    const refusal = { ok: false, failure: 'bad-message' };
    assert.deepEqual(answers, [refusal, refusal]);
    await library.close();
    await page.close();
  });

  it('looks numbers up for a page’s card and keeps the reader’s choice of a source; asked amiss, it refuses', async () => {
    const page = await open(GRANTED, '/tin');
    await marked(page, 5);
    const library = await openLibrary();
    const answers = await library.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as { chrome: Platform };
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url)!.id;
      const asked: [string, object][] = [
        ['by-number', { numbers: ['97/2019/QH14'] }],
        ['prefer', { publisher: 'vanban.chinhphu.vn' }],
        ['resolve', { citations: [], context: {} }],
        ['prefer', { publisher: 'evil.example' }],
        ['prefer', { publisher: null }],
        ['by-number', { numbers: Array.from({ length: 51 }, () => '1') }],
        ['by-number', { numbers: '97/2019/QH14' }],
      ];
      const said: unknown[] = [];
      for (const [name, ask] of asked) {
        const [answer] = await chrome.scripting.executeScript({
          target: { tabId: tab },
          // Arguments lose what is null in them.
          args: [JSON.stringify({ to: 'background', name, ask })],
          func: (message: string) =>
            (globalThis as unknown as { chrome: Platform }).chrome.runtime.sendMessage(
              JSON.parse(message) as object,
            ),
        });
        said.push(answer!.result);
      }
      return said;
    }, page.url());
    const [records, kept, preferred, unknown, forgotten, tooMany, noList] = answers as {
      ok: boolean;
      value?: { source?: string } & { number: string }[];
    }[];
    assert.equal(records!.value![0]!.number, '97/2019/QH14');
    for (const done of [kept, forgotten]) assert.deepEqual(done, { ok: true, value: null });
    assert.equal(preferred!.value!.source, 'vanban.chinhphu.vn');
    const refusal = { ok: false, failure: 'bad-message' };
    assert.deepEqual([unknown, tooMany, noList], [refusal, refusal, refusal]);
    await library.close();
    await page.close();
  });

  it('lists the granted sites', async () => {
    const options = await chromium.browser.newPage();
    await options.goto(chromium.address('options.html'));
    await options.waitForSelector('danchieu-options >>> .granted li');
    assert.match(
      await options.$eval('danchieu-options >>> .granted', (list) => list.textContent),
      new RegExp(GRANTED.replaceAll('.', '\\.')),
    );
    assert.deepEqual(await axe(options), []);
    await options.close();
  });

  it('takes its marks off a page when the extension was reloaded, without a word on the page’s console', async () => {
    const page = await open(GRANTED, '/tin');
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await marked(page, 5);
    const library = await openLibrary();
    await library
      .evaluate(() => (globalThis as unknown as { chrome: Platform }).chrome.runtime.reload())
      .catch(() => undefined);
    await chromium.browser.waitForTarget((target) => target.url().endsWith('/background.js'));
    await page.bringToFront();
    await page.waitForFunction(
      (selector) => {
        document.dispatchEvent(new Event('visibilitychange'));
        return document.querySelectorAll(selector).length === 0;
      },
      {},
      MARK,
    );
    assert.deepEqual(said, []);
    await page.close();
  });
});
