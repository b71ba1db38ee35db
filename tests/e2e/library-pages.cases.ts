import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { axe } from './harness/axe.ts';

/** What a browser's test brings: the library page, opened by `open`, and a way to save the portal's article. */
interface LibraryJourney {
  open(fragment: string): Promise<Page>;
  /** Saves the article as it is on the portal now. */
  save(): Promise<{ verdict: string; versions: number }>;
  /** Adds a paragraph to it, as an editor would. */
  amend(paragraph: string): void;
  /** From now on nothing of the portal can be reached. */
  cutOff(): Promise<void>;
}

const TITLE = 'Phường sơ kết một năm thí điểm chính quyền đô thị';

/** An element of the library: its own parts stand in its shadow root, what is read in the document itself. */
async function one(page: Page, selector: string): Promise<ElementHandle> {
  const handle = await page.evaluateHandle((wanted) => {
    const library = document.querySelector('danchieu-library');
    return library?.querySelector(wanted) ?? library?.shadowRoot?.querySelector(wanted);
  }, selector);
  const element = handle.asElement();
  if (!element) throw new Error(`not in the library: ${selector}`);
  return element as ElementHandle;
}

const found = async (page: Page, query: string): Promise<void> => {
  await (
    await one(page, 'header input')
  ).evaluate((input, text) => {
    (input as HTMLInputElement).value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, query);
};

/** Waits until the list has so many entries in all. */
const listed = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('danchieu-library')?.shadowRoot;
      const entry = root?.querySelector('nav li');
      return wanted === 0
        ? root?.querySelector('nav .empty') != null
        : entry?.getAttribute('aria-setsize') === String(wanted);
    },
    { polling: 50 },
    count,
  );

const shows = (page: Page, selector: string, count = 1): Promise<unknown> =>
  page.waitForFunction(
    (wanted, least) => {
      const library = document.querySelector('danchieu-library');
      const all = [
        ...(library?.querySelectorAll(wanted) ?? []),
        ...(library?.shadowRoot?.querySelectorAll(wanted) ?? []),
      ];
      return least === 0 ? all.length === 0 : all.length >= least;
    },
    { polling: 50 },
    selector,
    count,
  );

/** Waits until a page that was told to load again has done so; meanwhile it may answer nothing. */
async function anew(page: Page): Promise<void> {
  const isAnew = (): Promise<boolean> =>
    page.evaluate(() => !('isBefore' in globalThis) && document.readyState === 'complete').catch(() => false);
  while (!(await isAnew())) await setTimeout(50);
}

const press = async (page: Page, selector: string): Promise<unknown> =>
  (await one(page, selector)).evaluate((element) => (element as HTMLElement).click());

const choose = async (page: Page, selector: string, value: string): Promise<unknown> =>
  (await one(page, selector)).evaluate((element, option) => {
    const select = element as HTMLSelectElement;
    select.value = option;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);

/** Writes into a field and sends its form. */
const submit = async (page: Page, selector: string, text: string): Promise<unknown> =>
  (await one(page, selector)).evaluate((element, value) => {
    const field = element as HTMLInputElement;
    field.value = value;
    field.form?.requestSubmit();
  }, text);

/** Selects the first words like these in the article, as a reader does. */
const selectWords = (page: Page, words: string): Promise<unknown> =>
  page.evaluate((wanted) => {
    const root = document.querySelector('danchieu-reader .text')!;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      document.getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`not in the article: ${wanted}`);
  }, words);

const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      name.startsWith('danchieu-')
        ? [...ranges].map((range) => `${name} ${(range as Range).toString()}`)
        : [],
    ),
  );

/** An official's way with one article, from saving it to throwing it away, in one browser. */
export function libraryJourney(journey: LibraryJourney): void {
  let page: Page;

  it('teaches the first step where nothing is saved, and lists an article once it is', async () => {
    page = await journey.open('');
    await listed(page, 0);
    assert.deepEqual(await axe(page), []);
    assert.equal((await journey.save()).verdict, 'new');
    await listed(page, 1);
    assert.deepEqual(await axe(page), []);
  });

  it('finds it with diacritics and without, by number, phrase and field, and says where nothing is found', async () => {
    for (const query of [
      'chinh quyen do thi',
      'chính quyền đô thị',
      'Nghi quyet 97/2019/qh14',
      '32/2021/nd-cp',
      '"bố trí cán bộ"',
      'tiêu đề: sơ kết',
      'số:32/2021',
      'nguồn:cổng',
    ]) {
      await found(page, query);
      await listed(page, 1);
    }
    for (const query of ['132/2021', '"cán bộ bố trí"', 'tiêu đề:biên chế', 'khongco']) {
      await found(page, query);
      await listed(page, 0);
    }
    assert.deepEqual(await axe(page), []);
    await press(page, 'nav .empty button');
    await listed(page, 1);
  });

  it('opens it in the reader, with live citations and what they are worth, and marks it with tag, star and state', async () => {
    await press(page, 'nav li a');
    await shows(page, '.text a[data-danchieu-citation]', 4);
    await shows(page, '.cited .validity', 2);
    assert.equal(await (await one(page, '#title')).evaluate((title) => title.textContent), TITLE);
    await submit(page, '.reader .tags input', 'Nhân sự');
    await shows(page, '.reader .tags button.tag');
    // A tag that was made and put on at once is taken back at once.
    await press(page, '.toast button');
    await shows(page, '.reader .tags button.tag', 0);
    await shows(page, '#tag-names option', 0);
    await submit(page, '.reader .tags input', 'Nhân sự');
    await shows(page, '.reader .tags button.tag');
    await press(page, '.reader button[aria-pressed]');
    await shows(page, '.reader button[aria-pressed="true"]');
    await choose(page, '.reader .actions select', 'done');
    await shows(page, 'nav li .tag');
    await shows(page, 'nav li .unread', 0);
    assert.deepEqual(await axe(page), []);
  });

  it('filters by tag, star, state and by what the cited documents are worth today', async () => {
    await press(page, '.filters summary');
    const filter = async (nth: number, value: string, count: number): Promise<void> => {
      await choose(page, `.filters label:nth-of-type(${nth}) select`, value);
      await listed(page, count);
    };
    await filter(5, 'unread', 0);
    await filter(5, 'done', 1);
    await filter(7, 'not-yet', 0);
    await filter(7, 'expired', 1);
    assert.deepEqual(await axe(page), []);
    await found(page, 'thẻ:"nhân sự"');
    await listed(page, 1);
    await found(page, '');
  });

  it('keeps a note in Markdown, of which nothing runs', async () => {
    await submit(
      page,
      '.note textarea',
      '**Xem lại** <img src=x onerror="danchieuHacked=1"> [x](javascript:danchieuHacked=1)',
    );
    await shows(page, '.note .markdown strong');
    await found(page, '"xem lại"');
    await listed(page, 1);
    await found(page, '');
    assert.equal(
      await (
        await one(page, '.note .markdown')
      ).evaluate((note) => note.querySelectorAll('img, a[href]').length),
      0,
    );
    assert.equal(await page.evaluate(() => 'danchieuHacked' in globalThis), false);
  });

  it('highlights the words selected, by keyboard and by button, and takes a highlight back', async () => {
    await selectWords(page, 'bộ máy gọn hơn');
    await shows(page, '.marker');
    await (
      await one(page, '.text')
    ).evaluate((text) =>
      text.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true, composed: true })),
    );
    await shows(page, '.highlights li', 1);
    await selectWords(page, 'khâu biên chế');
    await shows(page, '.marker .swatch.green');
    await press(page, '.marker .swatch.green');
    await shows(page, '.highlights li', 2);
    await page.waitForFunction(() => CSS.highlights.has('danchieu-green'), { polling: 50 });
    assert.deepEqual((await painted(page)).sort(), [
      'danchieu-green khâu biên chế',
      'danchieu-yellow bộ máy gọn hơn',
    ]);
    assert.deepEqual(await axe(page), []);
    await press(page, '.highlights li:nth-child(2) .actions > button:last-of-type');
    await page.waitForFunction(() => !CSS.highlights.has('danchieu-green'), { polling: 50 });
    await press(page, '.toast button');
    await page.waitForFunction(() => CSS.highlights.has('danchieu-green'), { polling: 50 });
  });

  it('keeps a new version beside the old, with highlights where their words still stand', async () => {
    journey.amend('Phường bổ sung một tổ công tác về khâu lưu trữ.');
    const saved = await journey.save();
    assert.deepEqual([saved.verdict, saved.versions], ['changed', 2]);
    await shows(page, '.versions select', 2);
    await page.waitForFunction(
      () => document.querySelector('danchieu-reader .text')?.textContent.includes('tổ công tác'),
      { polling: 50 },
    );
    await page.waitForFunction(() => CSS.highlights.has('danchieu-yellow'), { polling: 50 });
    const first = await (
      await one(page, '.versions label:nth-of-type(2) option:last-of-type')
    ).evaluate((option) => (option as HTMLOptionElement).value);
    await choose(page, '.versions label:nth-of-type(2) select', first);
    await shows(page, '.comparison ins');
    assert.match(
      await (await one(page, '.comparison')).evaluate((table) => table.querySelector('ins')!.textContent),
      /tổ công tác/,
    );
    assert.deepEqual(await axe(page), []);
    await press(page, '.comparison button');
    await choose(page, '.versions label:nth-of-type(1) select', first);
    await page.waitForFunction(
      () => document.querySelector('danchieu-reader .text')?.textContent.includes('tổ công tác') === false,
      { polling: 50 },
    );
    await shows(page, '.reader .notice a');
  });

  it('shows which articles cite a document, and what it was worth when each was written', async () => {
    await page.evaluate(() => (location.hash = 'cited'));
    await shows(page, '.cited-list li', 3);
    assert.deepEqual(await axe(page), []);
    await press(page, '.cited-list li a');
    await shows(page, '.citing .validity .when', 1);
    assert.equal(await (await one(page, '.citing li a')).evaluate((link) => link.textContent), TITLE);
    assert.deepEqual(await axe(page), []);
    await press(page, '.citing button');
    await shows(page, '.above > .tag');
    await listed(page, 1);
    await press(page, '.above > .tag');
    await shows(page, '.above > .tag', 0);
  });

  it('has pages for tags and keys', async () => {
    for (const part of ['tags', 'keys']) {
      await page.evaluate((name) => (location.hash = name), part);
      await shows(page, `.own.${part}`);
      assert.deepEqual(await axe(page), []);
    }
  });

  it('is worked by keys in the list, and undoes what was done', async () => {
    await page.evaluate(() => (location.hash = ''));
    await found(page, '');
    await listed(page, 1);
    await page.bringToFront();
    await (await one(page, 'header input')).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await shows(page, '.bulk');
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press('Delete');
    await listed(page, 0);
    await press(page, '.toast button');
    await listed(page, 1);
  });

  it('moves selected articles to the trash at once, from where they come back', async () => {
    await press(page, 'nav li input');
    await shows(page, '.bulk');
    await press(page, '.bulk button:last-of-type');
    await listed(page, 0);
    await page.evaluate(() => (location.hash = 'trash'));
    await shows(page, 'main .trash li');
    await press(page, 'main .trash button');
    await listed(page, 1);
  });

  it('is read without a network, pictures and card included', async () => {
    await journey.cutOff();
    await page.evaluate(() => {
      (globalThis as { isBefore?: boolean }).isBefore = true;
      location.hash = '';
      location.reload();
    });
    await anew(page);
    await listed(page, 1);
    await press(page, 'nav li a');
    await shows(page, '.text a[data-danchieu-citation][href]', 3);
    await shows(page, '.cited .validity', 2);
  });
}
