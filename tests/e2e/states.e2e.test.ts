import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from '../harness/launch.ts';
import { eachCard, LOOKS, openStates, serveStates, WIDGETS } from '../screenshots/states.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Looks by theme: the looks of one share a page, which changes its width. Forced colours are the system's own: there is
 * nothing of ours for axe to measure.
 */
const SEEN = Object.entries(LOOKS).filter(([name]) => !name.startsWith('forced'));
const THEMES = (['light', 'dark'] as const).map((wanted) => SEEN.filter(([, { theme }]) => theme === wanted));

/** What axe finds in a part of the page against WCAG 2.2 A and AA, one line each. */
async function faults(page: Page, part: string): Promise<string[]> {
  const { violations } = await page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (node: Element, options: object) => Promise<AxeResults> };
    };
    return axe.run(document.querySelector(selector)!, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      resultTypes: ['violations'],
      // No rule of these fetches style sheets or media of the page.
      preload: false,
    });
  }, part);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary}`),
  );
}

/** What is found, by state: of a widget all at once, of the card one after another. */
async function found(page: Page, widget: string): Promise<[string, string[]][]> {
  const all: [string, string[]][] = [['page', await faults(page, 'html')]];
  if (widget === 'card')
    await eachCard(page, async (state) => {
      all.push([state, await faults(page, '[data-danchieu-card]')]);
    });
  return all.filter(([, list]) => list.length > 0);
}

describe('axe finds nothing to fault against WCAG 2.2 AA in any state', () => {
  let browser: Browser;
  let states: { origin: string; close: () => void };

  before(async () => {
    states = await serveStates();
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    states.close();
  });

  for (const looks of THEMES) {
    for (const widget of [...Object.keys(WIDGETS), 'card']) {
      test(`${widget}, ${looks.map(([name]) => name).join(', ')}`, async () => {
        const page = await openStates(browser, states.origin, widget, looks[0]![1]);
        await page.evaluate(AXE);
        for (const [name, { width }] of looks) {
          await page.setViewport({ ...page.viewport()!, width });
          assert.deepEqual(await found(page, widget), [], name);
        }
        await page.close();
      });
    }
  }
});
