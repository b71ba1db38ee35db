import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { axe } from './harness/axe.ts';
import { testBuild } from './harness/build.ts';
import { startChromium, type Chromium } from './harness/chromium.ts';
import { askAs, fire, type Platform } from './harness/platform.ts';
import { openPortal, GRANTED, OTHER, type Portal } from './harness/portal.ts';

const MARK = 'a[data-danchieu-citation]';

/** What the browser keeps out of every test's reach, and what was done in its stead. */
const FIRED = [
  'context menu: contextMenus.onClicked of the real background (native menus cannot be opened)',
  'omnibox: omnibox.onInputChanged and onInputEntered of the real background (the address bar cannot be typed into)',
  'permission prompt: none is answered; the build under test has its hosts from the start, and the button’s request is read off',
  'side panel from the context menu: the same listener, on a reader’s act that is lent by a page of the extension',
  'an administrator’s policy: the answer of storage.managed, in the options page',
];

interface Suggestion {
  content: string;
  description: string;
}

describe('the extension’s shell in Chromium', { timeout: 120_000 }, () => {
  let portal: Portal;
  let chromium: Chromium;

  before(async () => {
    portal = await openPortal();
    chromium = await startChromium(await testBuild('chrome'), portal.port, { keepWelcome: true });
  });
  after(async () => {
    console.log(`Not pressed but fired, in Chromium:\n${FIRED.map((line) => `  - ${line}`).join('\n')}`);
    await chromium.browser.close();
    await portal.close();
  });

  const open = async (host: string, path: string): Promise<Page> => {
    const page = await chromium.browser.newPage();
    await page.goto(`http://${host}${path}`);
    return page;
  };
  const openOwn = async (path: string): Promise<Page> => {
    const page = await chromium.browser.newPage();
    await page.goto(chromium.address(path));
    return page;
  };
  const tabOf = (own: Page, page: Page): Promise<number> =>
    own.evaluate(
      async (url) =>
        (await (globalThis as unknown as { chrome: Platform }).chrome.tabs.query({})).find(
          (tab) => tab.url === url,
        )!.id,
      page.url(),
    );
  const titleOf = (own: Page, tab: number): Promise<string> =>
    own.evaluate(
      (tabId) => (globalThis as unknown as { chrome: Platform }).chrome.action.getTitle({ tabId }),
      tab,
    );
  const badgeIs = (own: Page, tab: number, text: string) =>
    own.waitForFunction(
      async (tabId, wanted) =>
        (await (globalThis as unknown as { chrome: Platform }).chrome.action.getBadgeText({ tabId })) ===
        wanted,
      { polling: 50 },
      tab,
      text,
    );
  /** A tab that the extension opened at an address. */
  const opened = async (address: RegExp): Promise<Page> => {
    const page = await (await chromium.browser.waitForTarget((target) => address.test(target.url()))).page();
    return page!;
  };
  const fits = async (page: Page): Promise<void> => {
    await page.setViewport({ width: 320, height: 640 });
    const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide! <= screen!, `${wide} px wide on ${screen} px`);
    await page.setViewport({ width: 800, height: 600 });
  };

  it('welcomes a reader’s own install, and asks only for what its button says', async () => {
    const page = await opened(/\/welcome\.html$/);
    await page.waitForSelector('danchieu-welcome >>> li:nth-child(3) button');
    assert.deepEqual(await axe(page), []);
    await fits(page);
    await page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { permissions: { request(asked: unknown): Promise<boolean> } };
      };
      (globalThis as unknown as { asked: unknown[] }).asked = [];
      chrome.permissions.request = (asked) => {
        (globalThis as unknown as { asked: unknown[] }).asked.push(asked);
        return Promise.resolve(false);
      };
    });
    const press = async (step: number) =>
      (await page.waitForSelector(`danchieu-welcome >>> li:nth-child(${step}) button`))!.click();
    const said = (step: number, words: RegExp) =>
      page.waitForFunction(
        (nth, source) =>
          new RegExp(source).test(
            document.querySelector('danchieu-welcome')!.shadowRoot!.querySelectorAll('[role=status]')[
              nth - 1
            ]!.textContent,
          ),
        {},
        step,
        words.source,
      );
    await press(1);
    await said(1, /chỉ khi bạn bảo|only when you say so/);
    await page.type('danchieu-welcome >>> input', 'một phường');
    await press(2);
    await said(2, /chưa phải địa chỉ|not the address/);
    await (await page.waitForSelector('danchieu-welcome >>> input'))!.click({ count: 3 });
    await page.keyboard.type(`https://${OTHER}/tin?id=5`);
    await page.keyboard.press('Enter');
    await said(2, /chưa cho phép|did not allow/);
    await press(3);
    await said(3, /chưa cho phép|did not allow/);
    const asked = await page.evaluate(
      () => (globalThis as unknown as { asked: { origins: string[] }[] }).asked,
    );
    assert.deepEqual(asked[0], { origins: [`*://${OTHER}/*`] });
    assert.ok(asked[1]!.origins.includes('*://*.gov.vn/*') && asked.length === 2);
    assert.deepEqual(await axe(page), []);
    await page.close();
  });

  it('counts a page’s citations on the button, marks what is doubtful, says so in words, and forgets it with the page', async () => {
    const own = await openOwn('options.html');
    const page = await open(GRANTED, '/tin');
    const tab = await tabOf(own, page);
    await badgeIs(own, tab, '5!');
    const title = await titleOf(own, tab);
    assert.match(
      title,
      /5 (viện dẫn|citations).*1 (chỗ cần kiểm tra|to be checked).*4 (chỗ dẫn văn bản đã hết hiệu lực|of a document)/,
    );
    await page.goto(`http://${GRANTED}/khong-vien-dan`);
    await badgeIs(own, tab, '');
    await page.goBack();
    await badgeIs(own, tab, '5!');
    await page.close();
    await own.close();
  });

  it('looks a selection up in the panel beside the page', async () => {
    const own = await openOwn('options.html');
    const page = await open(GRANTED, '/tin');
    const tab = await tabOf(own, page);
    // A message carries the act of the page that sends it; what is fired from outside has none, and opens no panel.
    await (
      await chromium.worker()
    ).evaluate((id) => {
      const { chrome } = globalThis as unknown as { chrome: Platform };
      chrome.runtime.onMessage.addListener((message) => {
        if ((message as { lent?: string }).lent === undefined) return;
        const { lent } = message as { lent: string };
        chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: lent }, { id });
      });
    }, tab);
    await page.bringToFront();
    await own.evaluate(() => {
      void (globalThis as unknown as { chrome: Platform }).chrome.runtime
        .sendMessage({ lent: '32/2021/NĐ-CP' })
        .catch(() => undefined);
    });
    const path = /sidepanel\.html\?view=lookup&q=32%2F2021%2FN%C4%90-CP$/;
    const target = await chromium.browser.waitForTarget((candidate) => path.test(candidate.url()));
    const tabs = await own.evaluate(
      async () => await (globalThis as unknown as { chrome: Platform }).chrome.tabs.query({}),
    );
    assert.ok(!tabs.some(({ url }) => path.test(url ?? '')), 'it is no tab');
    const panel = await target.asPage();
    await panel.waitForSelector('danchieu-panel >>> a[href^="https://vbpl.vn/"]');
    await panel.close();
    await page.close();
    await own.close();
  });

  it('looks a selection up in a tab where no panel can be had', async () => {
    await fire(await chromium.worker(), 'contextMenus.onClicked', {
      menuItemId: 'look-up',
      selectionText: ' 32/2021/NĐ-CP\n',
      editable: false,
      pageUrl: '',
    });
    const page = await opened(/sidepanel\.html\?view=lookup&q=32%2F2021%2FN%C4%90-CP$/);
    await page.close();
  });

  it('says on the button why a command could not be done', async () => {
    const own = await openOwn('options.html');
    const page = await open(OTHER, '/tin');
    await page.bringToFront();
    const tab = await own.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Platform };
      return (await chrome.tabs.query({ active: true }))[0]!.id;
    });
    await fire(
      await chromium.worker(),
      'contextMenus.onClicked',
      { menuItemId: 'annotate-page' },
      { id: tab },
    );
    await badgeIs(own, tab, '!');
    const title = await titleOf(own, tab);
    assert.match(title, /chưa được phép|may not read/);
    await page.close();
    await own.close();
  });

  it('suggests documents in the address bar with their status, as well-formed XML, and opens what is settled', async () => {
    const worker = await chromium.worker();
    const suggest = (text: string): Promise<Suggestion[]> =>
      worker.evaluate(
        (typed) =>
          new Promise<Suggestion[]>((resolve) =>
            (globalThis as unknown as { chrome: Platform }).chrome.omnibox.onInputChanged.dispatch(
              typed,
              resolve,
            ),
          ),
        text,
      );
    const [first] = await suggest('32/2021/nd-cp');
    assert.match(first!.content, /^32\/2021\/NĐ-CP \(vn\/nghi-dinh\/2021\/32\/cp\)$/);
    assert.match(
      first!.description,
      /^<match>32\/2021\/NĐ-CP<\/match>.*<dim>\(.*(hiệu lực|force|rõ|known).*vbpl\.vn.*\)<\/dim>$/,
    );
    const named = await suggest('luat dat dai');
    assert.ok(named.length > 1);
    const lines = [...named, first!, ...(await suggest('<b>&"'))].map(({ description }) => description);
    // A page without a policy, as ours let no text be parsed.
    const plain = await open(OTHER, '/trong');
    const malformed = await plain.evaluate(
      (descriptions) =>
        descriptions.filter((line) =>
          new DOMParser().parseFromString(`<d>${line}</d>`, 'application/xml').querySelector('parsererror'),
        ),
      lines,
    );
    await plain.close();
    assert.deepEqual(malformed, []);

    const enter = (entry: string) => fire(worker, 'omnibox.onInputEntered', entry, 'newForegroundTab');
    await enter(first!.content);
    await (await opened(/^https:\/\/vbpl\.vn\//)).close();
    await enter('luat dat dai');
    await (await opened(/sidepanel\.html\?view=lookup&q=luat\+dat\+dai$/)).close();
  });

  it('keeps the reader’s choices, in the language chosen', async () => {
    const options = await openOwn('options.html');
    const select = (name: string) =>
      `danchieu-options >>> danchieu-preferences >>> select[data-setting=${name}]`;
    await options.waitForSelector(select('language'));
    await options.waitForFunction(
      () =>
        (document
          .querySelector('danchieu-options')
          ?.shadowRoot?.querySelector('danchieu-diagnostics')
          ?.shadowRoot?.querySelector('pre')?.textContent ?? '') !== '',
    );
    assert.deepEqual(await axe(options), []);
    await fits(options);
    await (await options.waitForSelector(select('dates')))!.select('iso');
    await (await options.waitForSelector(select('source')))!.select('vanban.chinhphu.vn');
    await (await options.waitForSelector(select('links')))!.select('highlight');
    const changed = options.waitForNavigation();
    await (await options.waitForSelector(select('language')))!.select('en');
    await changed;
    await options.waitForFunction(() => document.documentElement.lang === 'en');
    const { settings } = await options.evaluate(() =>
      (globalThis as unknown as { chrome: Platform }).chrome.storage.local.get('settings'),
    );
    assert.deepEqual(settings, {
      version: 1,
      language: 'en',
      source: 'vanban.chinhphu.vn',
      dates: 'iso',
      links: 'highlight',
      never: [],
    });
    const answer = await askAs<{ display: object; source: string }>(options, 'resolve', {
      citations: [],
      context: {},
    });
    assert.deepEqual(
      [answer.value!.display, answer.value!.source],
      [{ language: 'en', dates: 'iso', links: 'highlight' }, 'vanban.chinhphu.vn'],
    );
    await (await options.waitForSelector(select('source')))!.select('');
    const back = options.waitForNavigation();
    await (await options.waitForSelector(select('language')))!.select('auto');
    await back;
    await options.close();
  });

  it('never annotates a site on the reader’s list by itself, and does again once it is off the list', async () => {
    const page = await open(GRANTED, '/tin');
    await page.waitForSelector(MARK);
    const options = await openOwn('options.html');
    await options.waitForSelector('danchieu-options >>> danchieu-sites >>> form input');
    await options.type('danchieu-options >>> danchieu-sites >>> form input', GRANTED);
    await (await options.waitForSelector('danchieu-options >>> danchieu-sites >>> form button'))!.click();
    await options.waitForSelector('danchieu-options >>> danchieu-sites >>> ul.never li');
    assert.deepEqual(await axe(options), []);
    await page.waitForFunction((mark) => document.querySelector(mark) === null, {}, MARK);
    await options.waitForFunction(async () => {
      const { scripting } = (globalThis as unknown as { chrome: Platform }).chrome;
      return (await scripting.getRegisteredContentScripts())[0]?.excludeMatches?.length === 1;
    });
    await page.reload();
    assert.equal(await page.$(MARK), null);
    await (await options.waitForSelector('danchieu-options >>> danchieu-sites >>> ul.never button'))!.click();
    await page.waitForSelector(MARK);
    await page.close();
    await options.close();
  });

  it('shows what an administrator set as locked', async () => {
    const options = await chromium.browser.newPage();
    await options.evaluateOnNewDocument(() => {
      const { chrome } = globalThis as unknown as { chrome: Platform };
      chrome.storage.managed.get = () =>
        Promise.resolve({ language: 'vi', source: 'vbpl.vn', never: ['noi-bo.hanoi.gov.vn'] });
    });
    await options.goto(chromium.address('options.html'));
    await options.waitForSelector('danchieu-options >>> danchieu-sites >>> ul.never li');
    const locked = await options.$$eval('danchieu-options >>> danchieu-preferences >>> select', (selects) =>
      selects.map(({ disabled, value }) => [disabled, value]),
    );
    assert.deepEqual(locked, [
      [true, 'vi'],
      [true, 'vbpl.vn'],
      [false, 'iso'],
      [false, 'highlight'],
    ]);
    assert.equal(await options.$('danchieu-options >>> danchieu-sites >>> ul.never button'), null);
    assert.deepEqual(await axe(options), []);
    await options.close();
  });

  it('reports versions and counts, and nothing of what is read', async () => {
    const options = await openOwn('options.html');
    const report = await options
      .waitForFunction(() => {
        const text = document
          .querySelector('danchieu-options')
          ?.shadowRoot?.querySelector('danchieu-diagnostics')
          ?.shadowRoot?.querySelector('pre')?.textContent;
        return text === '' ? undefined : text;
      })
      .then((handle) => handle.jsonValue());
    const told = JSON.parse(report!) as {
      extension: string;
      packs: { records: number }[];
      grantedSites: number;
    };
    assert.match(told.extension, /^\d+\.\d+\.\d+$/);
    assert.ok(told.packs[0]!.records > 1000 && told.grantedSites > 0);
    assert.doesNotMatch(report!, new RegExp(`${GRANTED}|hanoi|NĐ-CP|http`));
    await options.close();
  });

  it('takes what is too long for one message in parts, and answers so', async () => {
    const options = await openOwn('options.html');
    const answers = await options.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Platform };
      const send = (message: object, length: number) =>
        new Promise<string>((resolve) => {
          const port = chrome.runtime.connect({ name: 'parts' });
          const heard: string[] = [];
          port.onDisconnect.addListener(() => resolve('disconnected'));
          port.onMessage.addListener(({ text, last }) => {
            heard.push(text);
            if (last) resolve(heard.join(''));
          });
          const json = JSON.stringify(message);
          for (let start = 0; start < json.length; start += length)
            port.postMessage({
              text: json.slice(start, start + length),
              last: start + length >= json.length,
            });
        });
      const around = Array.from({ length: 20_000 }, () => 'x'.repeat(400));
      const resolve = { to: 'background', name: 'resolve', ask: { citations: [], context: { around } } };
      return Promise.all([
        send(resolve, 4 * 1024 * 1024),
        send({ to: 'background', name: 'nonsense', ask: {} }, 10),
        send({ text: 'x'.repeat(5 * 1024 * 1024) }, 5 * 1024 * 1024),
      ]);
    });
    assert.equal((JSON.parse(answers[0]) as { ok: boolean }).ok, true);
    assert.deepEqual(JSON.parse(answers[1]), { ok: false, failure: 'bad-message' });
    assert.equal(answers[2], 'disconnected');
    await options.close();
  });
});
