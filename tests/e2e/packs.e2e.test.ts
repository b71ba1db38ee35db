import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { documentKey } from '../../core/registry/document-key.ts';
import { publish } from '../../core/registry/node/publish.ts';
import type { DocumentRecord } from '../../core/registry/types.ts';
import { axe } from './harness/axe.ts';
import { shippedBuild } from './harness/build.ts';
import { startChromium, type Chromium } from './harness/chromium.ts';
import { openPortal, type Portal } from './harness/portal.ts';

interface Platform {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

const decision = (serial: number, title: string, facts: Partial<DocumentRecord> = {}): DocumentRecord => {
  const known = {
    number: `${serial}/2026/QĐ-UBND`,
    type: 'quyet-dinh',
    place: 'tỉnh Sơn La',
    issued: '2026-07-13',
  };
  const rest = {
    tier: 'metadata' as const,
    links: [],
    relations: [],
    affectedBy: [],
    sources: ['Công báo thử'],
  };
  return { key: documentKey(known), ...known, title, ...rest, ...facts };
};

describe('data packs in the extension’s options, in Chromium', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'danchieu-packs-e2e-'));
  let portal: Portal;
  let chromium: Chromium;
  let page: Page;

  before(async () => {
    portal = await openPortal();
    chromium = await startChromium(shippedBuild('chrome'), portal.port);
    page = await chromium.browser.newPage();
    await page.goto(chromium.address('options.html'));
  });
  after(async () => {
    await chromium.browser.close();
    await portal.close();
    rmSync(folder, { recursive: true });
  });

  const bundle = async (
    file: string,
    records: DocumentRecord[],
    name: string,
    asOf: string,
  ): Promise<string> => {
    const path = join(folder, file);
    await publish(
      records,
      { bundle: path },
      { name, title: name === 'son-la' ? 'Văn bản Sơn La' : 'x', asOf },
    );
    return path;
  };
  const give = async (path: string): Promise<void> => {
    const input = await page.waitForSelector('danchieu-options >>> input[type=file]:not([disabled])');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  };
  const press = async (selector: string): Promise<void> => {
    const button = await page.waitForSelector(`danchieu-options >>> ${selector}`);
    await button!.click();
  };
  const shown = (selector: string): Promise<string> =>
    page
      .waitForSelector(`danchieu-options >>> ${selector}`)
      .then((found) => found!.evaluate((element) => element.textContent!.replace(/\s+/g, ' ').trim()));
  const packs = (): Promise<string[]> =>
    page.$$eval('danchieu-options >>> .packs strong', (names) =>
      names.map(({ textContent }) => textContent!),
    );
  const packCount = (count: number) =>
    page.waitForFunction(
      (expected) =>
        document
          .querySelector('danchieu-options')
          ?.shadowRoot?.querySelector('danchieu-packs')
          ?.shadowRoot?.querySelectorAll('.packs li').length === expected,
      {},
      count,
    );
  /** What the background makes of a number: its title, and whose record it is. */
  const known = async (number: string): Promise<(string | undefined)[] | undefined> => {
    const answer = (await page.evaluate(
      (message) => (globalThis as unknown as { chrome: Platform }).chrome.runtime.sendMessage(message),
      { to: 'background', name: 'by-number', ask: { numbers: [number] } },
    )) as { ok: boolean; value: { title?: string; pack?: string }[] };
    assert.equal(answer.ok, true);
    return answer.value[0] && [answer.value[0].title, answer.value[0].pack];
  };

  it('shows the pack that came along', async () => {
    await packCount(1);
    assert.deepEqual(await packs(), ['Dẫn Chiếu']);
    assert.deepEqual(await axe(page), []);
  });

  it('takes one’s own pack from a file, and asks it first', async () => {
    assert.equal(await known('37/2026/QĐ-UBND'), undefined);
    await give(
      await bundle('1.gz', [decision(37, 'Tên một'), decision(38, 'Tên hai')], 'son-la', '2026-07-31'),
    );
    assert.match(
      await shown('.proposal'),
      /Văn bản Sơn La 2 (văn bản, dữ liệu đến 31\/7\/2026|documents, data up to 31 July 2026)/,
    );
    assert.deepEqual(await axe(page), []);
    assert.equal(await known('37/2026/QĐ-UBND'), undefined, 'not in use before the reader says so');
    await press('.proposal .primary');
    await packCount(2);
    assert.deepEqual(await packs(), ['Văn bản Sơn La', 'Dẫn Chiếu']);
    assert.deepEqual(await known('37/2026/QĐ-UBND'), ['Tên một', 'Văn bản Sơn La']);
    assert.notEqual(await known('32/2021/NĐ-CP'), undefined, 'the pack that came along still answers');
  });

  it('shows what a newer version changes, puts it in use, and goes back', async () => {
    await give(
      await bundle(
        '2.gz',
        [
          decision(37, 'Tên mới', {
            affectedBy: [{ kind: 'repeals', to: '9/2026/QĐ-UBND', since: '2026-08-01' }],
          }),
          decision(39, 'Tên ba'),
        ],
        'son-la',
        '2026-08-31',
      ),
    );
    const proposal = await shown('.proposal');
    assert.match(
      proposal,
      /1 (văn bản mới|new), 1 (đổi hiệu lực|of another validity), 1 (bị rút|withdrawn), 0 /,
    );
    assert.match(proposal, /37\/2026\/QĐ-UBND · Tên mới .*→ (Hết hiệu lực|no longer in force|expired)/i);
    await press('.proposal .primary');
    await page.waitForFunction(() =>
      /(31\/8\/2026|31 August 2026) ·/.test(
        document
          .querySelector('danchieu-options')!
          .shadowRoot!.querySelector('danchieu-packs')!
          .shadowRoot!.querySelector('.packs')!.textContent!,
      ),
    );
    assert.deepEqual(await known('37/2026/QĐ-UBND'), ['Tên mới', 'Văn bản Sơn La']);
    await press('.packs .actions button');
    await page.waitForFunction(() =>
      /(31\/7\/2026|31 July 2026) ·/.test(
        document
          .querySelector('danchieu-options')!
          .shadowRoot!.querySelector('danchieu-packs')!
          .shadowRoot!.querySelector('.packs')!.textContent!,
      ),
    );
    assert.deepEqual(await known('37/2026/QĐ-UBND'), ['Tên một', 'Văn bản Sơn La']);
  });

  it('warns of a pack that is older, or that is without most documents', async () => {
    await give(await bundle('3.gz', [decision(9040, 'Tên bốn')], 'danchieu', '2020-01-01'));
    const proposal = await shown('.proposal');
    assert.match(proposal, /Bộ này chỉ đến 01\/01\/2020|knows up to 1 January 2020/);
    assert.match(proposal, /không còn \d+ trong \d+ văn bản|without \d+ of the \d+ documents/);
    assert.match(await shown('.proposal .primary'), /Vẫn dùng|all the same/);
    await press('.proposal .actions button:not(.primary)');
    assert.deepEqual(await packs(), ['Văn bản Sơn La', 'Dẫn Chiếu']);
  });

  it('says so where a file is damaged or no pack, and changes nothing', async () => {
    const good = readFileSync(join(folder, '2.gz'));
    for (const [name, bytes, said] of [
      ['cut.gz', good.subarray(0, good.length - 60), /hỏng hoặc thiếu|damaged or incomplete/],
      ['page.gz', Buffer.from('<!doctype html>'), /không phải bộ dữ liệu|not a data pack/],
    ] as const) {
      writeFileSync(join(folder, name), bytes);
      await give(join(folder, name));
      assert.match(await shown('[role=alert]'), said);
      assert.deepEqual(await axe(page), []);
    }
    assert.deepEqual(await packs(), ['Văn bản Sơn La', 'Dẫn Chiếu']);
  });

  it('takes no address but https, and says where one can’t be reached', async () => {
    const ask = async (address: string): Promise<void> => {
      const box = await page.waitForSelector('danchieu-options >>> input[type=url]');
      await box!.evaluate((input) => ((input as HTMLInputElement).value = ''));
      await box!.type(address);
      await box!.press('Enter');
    };
    await ask('http://congbao.sonla.gov.vn/pack.gz');
    assert.match(await shown('[role=alert]'), /phải bắt đầu bằng https|must begin with https/);
    await ask('https://localhost:1/pack.gz');
    await page.waitForFunction(() =>
      /Chưa đọc được|could not be read/.test(
        document.querySelector('danchieu-options')!.shadowRoot!.querySelector('danchieu-packs')!.shadowRoot!
          .textContent!,
      ),
    );
    assert.match(
      await shown('danchieu-packs >>> section'),
      /Cho phép tải từ localhost|Allow fetching from localhost/,
    );
  });

  it('takes a pack out again', async () => {
    await press('.packs .actions button:last-child');
    await packCount(1);
    assert.equal(await known('37/2026/QĐ-UBND'), undefined);
  });
});
