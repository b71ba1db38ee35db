import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { serveDemo, type Demo } from '../../demo/server.ts';
import { paths } from '../../demo/site.ts';
import { launch } from '../harness/launch.ts';
import { EXPECTED } from './demo.cases.ts';

const DIST = join(import.meta.dirname, '../../dist');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Visit {
  page: Page;
  /** Policy violations, console errors, failed or foreign requests. */
  faults: string[];
}

/** What the Layout Instability API tells of an element that moved. */
interface LayoutShiftAttribution {
  node: Node | null;
  previousRect: DOMRectReadOnly;
  currentRect: DOMRectReadOnly;
}

describe('the demo portal in Chromium', () => {
  let demo: Demo;
  let browser: Browser;

  before(async () => {
    assert.ok(existsSync(join(DIST, 'kit/danchieu.js')), 'npm run build comes first');
    demo = await serveDemo({ port: 0 });
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    await demo.close();
  });

  /** Opens a page, waits until the kit has done its work there, and keeps what went wrong. */
  async function visit(path: string, width = 1200): Promise<Visit> {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`error: ${String(error)}`));
    page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(`${demo.origin}/`) || request.url().startsWith('data:');
      if (!isOwn) faults.push(`foreign: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    await page.exposeFunction('tellViolation', (violation: string) => faults.push(`policy: ${violation}`));
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, sourceFile }) => {
        const { tellViolation } = globalThis as unknown as { tellViolation: (violation: string) => void };
        tellViolation(`${violatedDirective} ${sample} ${sourceFile}`);
      });
    });
    await page.setViewport({ width, height: 1600 });
    await page.goto(`${demo.origin}${path}`, { waitUntil: 'networkidle0' });
    await page.evaluate(async () => {
      for (const element of document.querySelectorAll('danchieu-citations')) {
        await (element as unknown as { ready: Promise<void> }).ready;
      }
    });
    return { page, faults };
  }

  for (const path of paths) {
    test(`${path}: keeps to the strict policy and to its own server, accessible in light and dark at 320 px`, async () => {
      const { page, faults } = await visit(path, 320);
      assert.equal(
        await page.evaluate(() => document.documentElement.scrollWidth),
        320,
        'nothing scrolls sideways',
      );
      assert.deepEqual(faults, []);
      await page.evaluate(AXE);
      for (const scheme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        const violations = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
          const { violations: found } = await axe.run(document, { resultTypes: ['violations'] });
          return found.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
          );
        });
        assert.deepEqual(violations, [], scheme);
      }
      await page.close();
    });
  }

  test('every article, notice and the portlet has its citations written down', () => {
    const annotated = paths.filter((path) => /^\/(tin-tuc|thong-bao)\/|^\/html-portlet$/.test(path));
    assert.deepEqual(Object.keys(EXPECTED).sort(), annotated.sort());
  });

  for (const [path, expected] of Object.entries(EXPECTED)) {
    test(`${path}: its citations, no fewer and no more, become marks with the right answer`, async () => {
      const { page } = await visit(path);
      const marks = await page.evaluate(() => {
        const words = (text: string) => text.replace(/\s+/g, ' ');
        return [...document.querySelectorAll('danchieu-citations')].flatMap((element) => {
          const { citations } = element as unknown as {
            citations: import('../../core/citation/citation.ts').Citation[];
          };
          return citations.map((citation, index) => {
            const links = [...element.querySelectorAll(`a[data-danchieu-citation="${index}"]`)];
            const { number, title, year } = citations[citation.antecedent ?? -1] ?? citation;
            const own = citation.number ?? number ?? (title && [title, year].filter(Boolean).join(' '));
            return [words(links.map((link) => link.textContent).join('')), own];
          });
        });
      });
      await page.close();
      assert.deepEqual(
        marks.map(([words, answer]) => [words, answer ?? undefined]),
        expected.map(([words, answer]) => [words, answer]),
      );
    });
  }

  test('taken away, the element leaves every page as it was sent', async () => {
    const inner = () =>
      [...document.querySelectorAll('danchieu-citations')].map((element) => element.innerHTML);
    for (const path of Object.keys(EXPECTED).filter((known) => known !== '/html-portlet')) {
      const plain = await browser.newPage();
      await plain.setJavaScriptEnabled(false);
      await plain.goto(`${demo.origin}${path}`);
      const sent = await plain.evaluate(inner);
      await plain.close();
      const { page } = await visit(path);
      const left = await page.evaluate(async () => {
        const elements = [...document.querySelectorAll('danchieu-citations')];
        for (const element of elements) element.remove();
        await new Promise(requestAnimationFrame);
        return elements.map((element) => element.innerHTML);
      });
      await page.close();
      assert.equal(sent.length, 1);
      assert.deepEqual(left, sent, path);
    }
  });

  test('nothing jumps while the front page and an article come to life', async () => {
    for (const [path, width] of [
      ['/', 1200],
      ['/', 320],
      ['/tin-tuc/dong-da-trien-khai-nghi-dinh-32', 1200],
    ] as const) {
      const { page } = await visit(path, width);
      const shifts = await page.evaluate(
        () =>
          new Promise<unknown[]>((resolve) => {
            const observer = new PerformanceObserver((list) =>
              resolve(
                list
                  .getEntries()
                  .flatMap((entry) =>
                    (entry as PerformanceEntry & { sources: LayoutShiftAttribution[] }).sources.map(
                      (moved) => [
                        moved.node?.nodeName,
                        (moved.node as Element | null)?.className,
                        moved.previousRect.toJSON() as unknown,
                        moved.currentRect.toJSON() as unknown,
                      ],
                    ),
                  ),
              ),
            );
            observer.observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve([]), 100);
          }),
      );
      await page.close();
      assert.deepEqual(shifts, [], `${path} at ${width} px`);
    }
  });

  test('the mistaken number is marked as doubted, and its card suggests the right one', async () => {
    const { page, faults } = await visit('/tin-tuc/moc-lan-so-ket-sau-thang');
    const link = await page.waitForSelector('::-p-xpath(//a[contains(., "97/2021/QH14")])');
    assert.equal(await link!.evaluate((element) => element.getAttribute('data-danchieu-state')), 'doubted');
    await link!.hover();
    const card = await page.waitForSelector('>>> [role="dialog"]', { visible: true });
    assert.match(await card!.evaluate((element) => element.textContent), /97\/2019\/QH14/);
    await page.keyboard.press('Escape');
    await page.waitForSelector('>>> [role="dialog"]', { hidden: true });
    await page.close();
    assert.deepEqual(faults, []);
  });

  test('a card tells what a decree is and whether it holds, from the pack beside the script, asked for only then', async () => {
    const { page, faults } = await visit('/tin-tuc/dong-da-trien-khai-nghi-dinh-32');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const link = await page.waitForSelector('::-p-xpath(//p/a[contains(., "97/2019/QH14")])');
    await link!.focus();
    const card = await page.waitForSelector(
      '>>> [role="dialog"] ::-p-text(Thí điểm tổ chức mô hình chính quyền đô thị)',
    );
    const words = await card!.evaluate((element) => (element.getRootNode() as ShadowRoot).textContent);
    await page.close();
    assert.match(words, /hiệu lực/);
    assert.deepEqual(faults, []);
    const [cardFile, manifest, ...shards] = asked;
    assert.match(cardFile ?? '', /^\/kit\/danchieu-card\.\w+\.js$/);
    assert.equal(manifest, '/kit/registry/manifest.json');
    assert.ok(
      shards.every((path) => path.startsWith('/kit/registry/')),
      asked.join(),
    );
  });

  test('on the front page the weather of three cities shows, and the ticker can be stopped', async () => {
    const { page, faults } = await visit('/');
    for (const name of ['Hà Nội', 'Đà Nẵng', 'TP Hồ Chí Minh'])
      await page.waitForSelector(`>>> ::-p-text(${name})`);
    await page.waitForSelector('>>> ::-p-text(Dữ liệu mẫu)');
    const pause = await page.waitForSelector('danchieu-news >>> button');
    await pause!.click();
    await page.close();
    assert.deepEqual(faults, []);
  });

  test('the div forms of the portlet become widgets', async () => {
    const { page } = await visit('/html-portlet');
    const tags = await page.$$eval('[data-danchieu-ready] > *', (elements) =>
      elements.map(({ localName }) => localName),
    );
    await page.close();
    assert.deepEqual(tags, ['danchieu-weather', 'danchieu-news', 'danchieu-citations']);
  });
});
