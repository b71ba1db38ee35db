/**
 * Pictures of every state of the widgets (`states.ts`), in light, dark, forced colours, and 320 px: one a widget and look,
 * one a card, in `dist/screenshots`, for people to look at. Needs a build of the kit.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_FLAGS, requireBrowser } from '../harness/browsers.ts';
import { eachCard, LOOKS, openStates, serveStates, WIDGETS } from './states.ts';

const out = join(import.meta.dirname, '../../dist/screenshots');
mkdirSync(out, { recursive: true });
const picture = (name: string) => join(out, `${name}.png`) as `${string}.png`;

const { origin, close } = await serveStates();
const browser = await puppeteer.launch({
  executablePath: requireBrowser('chromium'),
  args: [...CHROMIUM_FLAGS, '--force-color-profile=srgb'],
});
try {
  for (const [name, look] of Object.entries(LOOKS)) {
    for (const widget of Object.keys(WIDGETS)) {
      const page = await openStates(browser, origin, widget, look);
      // A window so high that all are near it; the picture ends where they do.
      const height = await page.evaluate(() => document.body.scrollHeight + 32);
      await page.screenshot({
        path: picture(`${widget}-${name}`),
        clip: { x: 0, y: 0, width: look.width, height },
      });
      await page.close();
    }
    const page = await openStates(browser, origin, 'card', look);
    await eachCard(page, async (state) => {
      await page.screenshot({ path: picture(`card-${state.replaceAll(' ', '-')}-${name}`) });
    });
    await page.close();
  }
  console.log(`in ${out}`);
} finally {
  await browser.close();
  close();
}
