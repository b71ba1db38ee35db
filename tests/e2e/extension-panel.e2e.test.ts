import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { axe } from './harness/axe.ts';
import { testBuild } from './harness/build.ts';
import { startChromium, type Chromium } from './harness/chromium.ts';
import { openPortal, GRANTED, OTHER, type Portal } from './harness/portal.ts';

const PANEL = 'danchieu-panel >>>';

/** What stands for the browser's own window, which no automation reaches. */
const FIRED = ['side panel, its own button in the browser’s window: the popup’s button that opens it'];

/** As in `extension/settings.ts`. */
const SETTINGS_KEY = 'settings';

interface Platform {
  storage: { local: { set(items: object): Promise<void> } };
  tabs: { query(by: object): Promise<{ id: number; url?: string }[]> };
}

/** A draft with one of each: ended, doubted, open, and one that the text names twice. */
const DRAFT = `Căn cứ Nghị quyết số 97/2019/QH14 ngày 27 tháng 11 năm 2019 của Quốc hội;
Căn cứ Nghị quyết số 97/2021/QH14 của Quốc hội;
Căn cứ Nghị định số 100/2019/NĐ-CP ngày 30 tháng 12 năm 2020 của Chính phủ;
Theo Nghị định số 3О/2020/NĐ-CP và Kế hoạch số 152/KH-UBND.`;

describe('the side panel of the built extension in Chromium', { timeout: 180_000 }, () => {
  const downloads = mkdtempSync(join(tmpdir(), 'danchieu-panel-'));
  let portal: Portal;
  let chromium: Chromium;

  before(async () => {
    portal = await openPortal();
    chromium = await startChromium(await testBuild('chrome'), portal.port);
    // Not every system has the browser in Vietnamese.
    const own = await chromium.browser.newPage();
    await own.goto(chromium.address('sidepanel.html?view=lookup'));
    await own.evaluate(async (key) => {
      const { chrome } = globalThis as unknown as { chrome: Platform };
      await chrome.storage.local.set({ [key]: { version: 1, language: 'vi' } });
    }, SETTINGS_KEY);
    await own.close();
  });
  after(async () => {
    console.log(`Not pressed but fired, in Chromium:\n${FIRED.map((line) => `  - ${line}`).join('\n')}`);
    await chromium.browser.close();
    await portal.close();
    rmSync(downloads, { recursive: true });
  });

  const web = async (host: string, path: string): Promise<Page> => {
    const page = await chromium.browser.newPage();
    await page.goto(`http://${host}${path}`);
    return page;
  };
  const panel = async (query: string): Promise<Page> => {
    const page = await chromium.browser.newPage();
    await page.setViewport({ width: 420, height: 900 });
    await page.goto(chromium.address(`sidepanel.html${query}`));
    await page.waitForSelector(`${PANEL} [role=tabpanel]:not([hidden]) > *`);
    return page;
  };
  /** The id of a granted page's tab. */
  const tabOf = async (page: Page): Promise<number> => {
    const own = await panel('?view=lookup');
    const id = await own.evaluate(async (url) => {
      const tabs = await (globalThis as unknown as { chrome: Platform }).chrome.tabs.query({});
      return tabs.find((tab) => tab.url === url)!.id;
    }, page.url());
    await own.close();
    return id;
  };
  const texts = (page: Page, selector: string): Promise<string[]> =>
    page.$$eval(`${PANEL} ${selector}`, (found) =>
      found.map((one) => one.textContent.replace(/\s+/g, ' ').trim()),
    );
  const counts = async (page: Page, selector: string, wanted: number): Promise<void> => {
    let found = -1;
    for (let tries = 0; tries < 200 && found !== wanted; tries += 1) {
      found = (await page.$$(`${PANEL} ${selector}`)).length;
      if (found !== wanted) await setTimeout(50);
    }
    assert.equal(found, wanted, selector);
  };
  const says = async (page: Page, selector: string, wanted: RegExp): Promise<void> => {
    let said = '';
    for (let tries = 0; tries < 200 && !wanted.test(said); tries += 1) {
      said = (await texts(page, selector).catch(() => [])).join(' | ');
      if (!wanted.test(said)) await setTimeout(50);
    }
    assert.match(said, wanted);
  };
  const fits = async (page: Page): Promise<void> => {
    const was = page.viewport();
    await page.setViewport({ width: 320, height: 640 });
    const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide! <= screen!, `${wide} px wide on ${screen} px`);
    await page.setViewport(was);
  };
  /** Text under each kind of underline. */
  const underlined = (page: Page, kind: string): Promise<string[]> =>
    page.evaluate((name) => [...(CSS.highlights.get(`danchieu-${name}`) ?? [])].map(String), kind);
  const type = async (page: Page, text: string): Promise<void> => {
    const field = await page.waitForSelector(`${PANEL} textarea`);
    await field!.evaluate((element, draft) => {
      (element as HTMLTextAreaElement).value = draft;
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, text);
  };
  const checked = (page: Page) => page.waitForSelector(`${PANEL} .summary li`);

  it('lists a page’s documents with both days’ status, doubts and sentences, and narrows the list', async () => {
    const page = await web(GRANTED, '/tin');
    await page.waitForSelector('a[data-danchieu-citation]');
    const own = await panel(`?tab=${await tabOf(page)}`);
    await counts(own, '.document', 3);
    assert.deepEqual(await texts(own, 'h2'), [
      'Nghị quyết số 97/2019/QH14',
      'Nghị định số 32/2021/NĐ-CP',
      'Nghị quyết số 97/2021/QH14',
    ]);
    await says(
      own,
      '.document:first-child .times',
      /^Khi bài viết \(06\/7\/2022\) Còn hiệu lực Hôm nay Hết hiệu lực/,
    );
    await says(own, '.changes', /Bị bãi bỏ bởi 39\/2024\/QH15 từ ngày 01\/01\/2025/);
    assert.match((await texts(own, '.doubts')).join(), /thuộc năm 2019; có thể là 97\/2019\/QH14/);
    const places = await texts(own, '.place');
    assert.equal(places.length, 5);
    assert.match(
      places[1]!,
      /^Tới chỗ 2: Các đại biểu cho rằng Nghị quyết 97 đã giúp bộ máy gọn hơn; .* biên chế\.$/,
    );
    assert.deepEqual(await axe(own), []);
    await fits(own);

    await (await own.$(`${PANEL} .chip[aria-label^="Có nghi vấn"]`))!.click();
    await counts(own, '.document', 1);
    assert.deepEqual(await texts(own, 'h2'), ['Nghị quyết số 97/2021/QH14']);
    await (await own.$(`${PANEL} .chip.quiet`))!.click();
    await own.type(`${PANEL} input[type=search]`, 'can bo');
    await counts(own, '.document', 2);
    await own.type(`${PANEL} input[type=search]`, ' khongco');
    await says(own, 'danchieu-cited-list >>> p', /Không có văn bản nào khớp/);
    assert.deepEqual(await axe(own), []);
    await own.close();
    await page.close();
  });

  it('goes to a citation, and follows what the page comes to cite and where its tab goes', async () => {
    const page = await web(GRANTED, '/tin');
    await page.waitForSelector('a[data-danchieu-citation]');
    const own = await panel(`?tab=${await tabOf(page)}`);
    await counts(own, '.document', 3);
    await own.focus(`${PANEL} .place[data-index="2"]`);
    await own.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('data-danchieu-citation') === '2',
      // Not in front: such a page draws no frames.
      { polling: 50 },
    );

    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'Bổ sung: Luật Tổ chức chính quyền địa phương năm 2015.';
      document.querySelector('.journal-content-article')!.append(late);
    });
    await counts(own, '.document', 4);
    await page.goto(`http://${GRANTED}/khong-vien-dan`);
    await says(own, '.state', /chưa được chú giải/);
    assert.deepEqual(await axe(own), []);
    await (await own.$(`${PANEL} .state button`))!.click();
    await says(own, '.state', /Không thấy văn bản pháp luật nào/);
    await page.goto(`http://${OTHER}/tin`);
    await says(own, '.state', /chưa được phép đọc trang này/);
    assert.deepEqual(await axe(own), []);
    await page.goto('chrome://version');
    await says(own, '.state', /không cho tiện ích đọc trang này/);
    assert.deepEqual(await axe(own), []);
    await own.close();
    await page.close();
  });

  it('gives the list away as CSV and as Markdown', async () => {
    const page = await web(GRANTED, '/tin');
    await page.waitForSelector('a[data-danchieu-citation]');
    const own = await panel(`?tab=${await tabOf(page)}`);
    await counts(own, '.document', 3);
    const session = await own.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    await (await own.$(`${PANEL} .exports summary`))!.click();
    const buttons = await own.$$(`${PANEL} .exports button`);
    const file = async (name: string): Promise<string> => {
      const path = join(downloads, name);
      for (let tries = 0; tries < 200 && !existsSync(path); tries += 1) await setTimeout(50);
      return readFileSync(path, 'utf8');
    };
    await buttons[0]!.click();
    const table = await file('van-ban-vien-dan.csv');
    assert.equal(table.codePointAt(0), 0xfeff);
    assert.match(table, /\r\n1,Nghị quyết số 97\/2019\/QH14,97\/2019\/QH14,/);
    await buttons[1]!.click();
    const markdown = await file('van-ban-vien-dan.md');
    assert.match(markdown, /^# Phường sơ kết một năm thí điểm chính quyền đô thị\n/);
    assert.match(markdown, /\n3\. \*\*Nghị quyết số 97\/2021\/QH14\*\*/);
    await own.close();
    await page.close();
  });

  it('checks a draft: underlines, doubts, status on a day of choice, there and back', async () => {
    const own = await panel('?view=check');
    await own.setViewport({ width: 1100, height: 900 });
    assert.deepEqual(await axe(own), []);
    await type(own, DRAFT);
    await checked(own);
    await counts(own, '.document', 5);
    assert.deepEqual(await underlined(own, 'ended'), ['Nghị quyết số 97/2019/QH14']);
    assert.deepEqual(await underlined(own, 'doubted'), [
      'Nghị quyết số 97/2021/QH14',
      'Nghị định số 100/2019/NĐ-CP',
      'Nghị định số 3О/2020/NĐ-CP',
    ]);
    assert.deepEqual(await underlined(own, 'open'), ['Kế hoạch số 152/KH-UBND']);
    const doubts = (await texts(own, '.doubts')).join(' | ');
    for (const doubt of [/có thể là 97\/2019\/QH14/, /không cùng năm với số hiệu/, /ký tự lạ/])
      assert.match(doubts, doubt);
    assert.deepEqual(await axe(own), []);

    // From the list into the text, by keyboard.
    await own.focus(`${PANEL} .place[data-index="2"]`);
    await own.keyboard.press('Enter');
    const selected = () =>
      own.$eval(`${PANEL} textarea`, (field) => {
        const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
    assert.equal(await selected(), 'Nghị định số 100/2019/NĐ-CP');
    assert.deepEqual(await underlined(own, 'current'), ['Nghị định số 100/2019/NĐ-CP']);
    // To the next that needs a look, and from the text into the list.
    await own.keyboard.press('F8');
    assert.equal(await selected(), 'Nghị định số 3О/2020/NĐ-CP');
    await own.keyboard.down('Alt');
    await own.keyboard.press('Enter');
    await own.keyboard.up('Alt');
    await own.waitForSelector(`${PANEL} .place[data-index="3"]:focus`);
    await own.waitForSelector(`${PANEL} .place[data-index="3"][aria-current=true]`);
    await says(own, '.here', /Nghị định số 3О\/2020\/NĐ-CP.*ký tự lạ/);

    await own.$eval(`${PANEL} .draft input[type=date]`, (field) => {
      (field as HTMLInputElement).value = '2022-07-06';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await says(own, '.times', /Ngày 06\/7\/2022 Còn hiệu lực Hôm nay Hết hiệu lực/);
    assert.deepEqual(await underlined(own, 'fine'), ['Nghị quyết số 97/2019/QH14']);
    assert.deepEqual(await axe(own), []);
    await fits(own);

    await (await own.$(`${PANEL} .options .quiet`))!.click();
    await says(own, '.summary', /Chưa có gì để kiểm tra/);
    await type(own, 'Phường họp sơ kết.');
    await says(own, '.summary', /Không thấy văn bản pháp luật nào/);
    await own.close();
  });

  it('keeps a draft only where asked to, and in memory alone', async () => {
    const own = await panel('?view=check');
    await type(own, DRAFT);
    await checked(own);
    await own.reload();
    await says(own, '.summary', /Chưa có gì/);
    await type(own, DRAFT);
    await (await own.$(`${PANEL} .options input[type=checkbox]`))!.click();
    await says(own, '.draft [role=status]', /được giữ đến khi đóng trình duyệt/);
    await own.reload();
    await checked(own);
    await counts(own, '.document', 5);
    const stored = await own.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: Record<string, { get(): Promise<object> }> };
      };
      return JSON.stringify([await chrome.storage.local!.get(), await chrome.storage.sync!.get()]);
    });
    assert.ok(!stored.includes('97/2019'), stored);
    await (await own.waitForSelector(`${PANEL} .options input[type=checkbox]`))!.click();
    await says(own, '.draft [role=status]', /Không giữ nữa/);
    await own.reload();
    await says(own, '.summary', /Chưa có gì/);
    await own.close();
  });

  it('takes pasted HTML as text, and reads a draft of more than 100,000 characters', async () => {
    const own = await panel('?view=check');
    await own.bringToFront();
    await own.focus(`${PANEL} textarea`);
    await own.evaluate(async () => {
      const part = (type: string, text: string) => new Blob([text], { type });
      const item = new ClipboardItem({
        'text/html': part('text/html', '<p>Theo <b>Nghị định số 32/2021/NĐ-CP</b></p>'),
        'text/plain': part('text/plain', 'Theo Nghị định số 32/2021/NĐ-CP'),
      });
      await navigator.clipboard.write([item]);
    });
    await own.keyboard.down('Control');
    await own.keyboard.press('v');
    await own.keyboard.up('Control');
    await checked(own);
    assert.equal(
      await own.$eval(`${PANEL} textarea`, (field) => (field as HTMLTextAreaElement).value),
      'Theo Nghị định số 32/2021/NĐ-CP',
    );
    const filler = 'Ủy ban nhân dân phường phân công các bộ phận phối hợp thực hiện nhiệm vụ được giao.\n';
    const long = `${filler.repeat(20)}Nghị định số 32/2021/NĐ-CP.\n`.repeat(70);
    assert.ok(long.length > 100_000);
    await type(own, long);
    await says(own, '.summary', /1 văn bản, 70 lần viện dẫn/);
    // The field never scrolls within the paper: its letters would leave their underlines behind.
    const [field, under] = await own.$$eval(`${PANEL} textarea, ${PANEL} .under`, (both) =>
      both
        .sort((a, b) => a.localName.localeCompare(b.localName) * -1)
        .map((one) => [one.clientWidth, one.clientHeight, one.scrollHeight <= one.clientHeight]),
    );
    assert.deepEqual(field, under);
    assert.equal(field![2], true);
    await counts(own, '.place', 70);
    await own.close();
  });

  it('looks up a number or words, from the address or as typed', async () => {
    const own = await panel(`?view=lookup&q=${encodeURIComponent('nghi dinh 32 nam 2021')}`);
    await own.waitForSelector(`${PANEL} .document`);
    assert.match((await texts(own, 'h2'))[0]!, /^Nghị định 32\/2021\/NĐ-CP$/);
    assert.ok(await own.$(`${PANEL} .sources a[href^="https://vbpl.vn/"]`));
    assert.deepEqual(await axe(own), []);
    await fits(own);
    const field = await own.$(`${PANEL} #query`);
    await field!.evaluate((element) => ((element as HTMLInputElement).value = ''));
    await field!.type('99999/1999/NĐ-CP');
    await own.keyboard.press('Enter');
    await says(own, 'danchieu-lookup >>> [role=status]', /Không thấy “99999\/1999\/NĐ-CP”/);
    assert.deepEqual(await axe(own), []);
    await own.close();
  });

  it('goes between its views by arrows, and loses nothing on the way', async () => {
    const own = await panel('?view=check&tab=0');
    await type(own, DRAFT);
    await checked(own);
    await own.focus(`${PANEL} #tab-check`);
    await own.keyboard.press('ArrowRight');
    await own.waitForSelector(`${PANEL} #tab-lookup:focus[aria-selected=true]`);
    await own.waitForSelector(`${PANEL} #query`);
    await own.keyboard.press('Home');
    await own.waitForSelector(`${PANEL} #tab-page:focus[aria-selected=true]`);
    await own.keyboard.press('ArrowRight');
    await counts(own, '.document', 5);
    await own.close();
  });

  it('opens beside the page from the popup, and follows the tab in front', async () => {
    const page = await web(GRANTED, '/tin');
    await page.waitForSelector('a[data-danchieu-citation]');
    const popup = await chromium.popup(page);
    await popup.waitForSelector('danchieu-popup >>> .document');
    await (await popup.waitForSelector('danchieu-popup >>> .panel'))!.click();
    const target = await chromium.browser.waitForTarget(
      (one) => one.url() === chromium.address('sidepanel.html'),
    );
    const own = await target.asPage();
    await counts(own, '.document', 3);
    const other = await web(GRANTED, '/khong-quy-tac');
    await counts(own, '.document', 1);
    await page.bringToFront();
    await counts(own, '.document', 3);
    assert.deepEqual(await axe(own), []);
    await own.close();
    await other.close();
    await page.close();
  });
});
