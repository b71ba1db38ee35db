import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from '../harness/launch.ts';
import { eachCard, LOOKS, openStates, serveStates, WIDGETS } from '../screenshots/states.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Forced colours are the system's own: there is nothing of ours for axe to measure. */
const SEEN = Object.entries(LOOKS).filter(([name]) => !name.startsWith('forced'));

/** What axe finds against WCAG 2.2 A and AA, one line each. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (node: Document, options: object) => Promise<AxeResults> };
    };
    return axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
      resultTypes: ['violations'],
    });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary}`),
  );
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

  for (const [name, look] of SEEN) {
    for (const widget of Object.keys(WIDGETS)) {
      test(`${widget}, ${name}`, async () => {
        const page = await openStates(browser, states.origin, widget, look);
        await page.evaluate(AXE);
        assert.deepEqual(await faults(page), []);
        await page.close();
      });
    }

    test(`card, ${name}`, async () => {
      const page = await openStates(browser, states.origin, 'card', look);
      await page.evaluate(AXE);
      const found: Record<string, string[]> = {};
      await eachCard(page, async (state) => {
        found[state] = await faults(page);
      });
      assert.deepEqual(
        Object.entries(found).filter(([, list]) => list.length > 0),
        [],
      );
      await page.close();
    });
  }
});
