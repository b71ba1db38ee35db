import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch } from '../harness/launch.ts';

const RESERVE = readFileSync(join(import.meta.dirname, '../../widgets/shared/reserve.css'), 'utf8');
const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng</title><style>${RESERVE}</style>
<danchieu-weather>Thời tiết</danchieu-weather>
<danchieu-weather layout="compact">Thời tiết</danchieu-weather>
<div data-danchieu="weather">Thời tiết</div>
<danchieu-news>Tin</danchieu-news>
<div data-danchieu="news">Tin</div>`;

describe('the room that danchieu.css keeps', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  async function heights(hasScripts: boolean, later = 0): Promise<number[]> {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(hasScripts);
    await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(PAGE)}`);
    const found = await page.evaluate((milliseconds) => {
      for (const animation of document.getAnimations()) animation.currentTime = milliseconds;
      return [...document.body.children].map((element) => Math.round(element.getBoundingClientRect().height));
    }, later);
    await page.close();
    return found;
  }

  test('is there from the first paint on', async () => {
    assert.deepEqual(await heights(true), [776, 276, 776, 64, 64]);
  });

  test('is not kept for readers without scripts', async () => {
    for (const height of await heights(false)) assert.ok(height < 40, `${height} px`);
  });

  test('is given up where the script does not come', async () => {
    for (const height of await heights(true, 15_000)) assert.ok(height < 40, `${height} px`);
  });
});
