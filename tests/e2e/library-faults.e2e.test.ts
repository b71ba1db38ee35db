/** What may befall a library, in real browsers: after each, every acknowledged article is there whole. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, requireBrowser, type BrowserName } from '../harness/browsers.ts';

/** Serves the library's code as a page and a worker, and hears which articles were acknowledged. */
async function openShelf() {
  const { outputFiles } = await build({
    entryPoints: ['faults.page.ts', 'faults.worker.ts'].map((name) =>
      join(import.meta.dirname, 'library', name),
    ),
    ...{ bundle: true, write: false, format: 'esm', target: 'es2022', outdir: '/' },
  });
  const scripts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const acknowledged = new Set<string>();
  const server: Server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://shelf');
    if (pathname === '/acknowledged') acknowledged.add(search.slice(1));
    const script = scripts.get(pathname);
    response.writeHead(200, { 'content-type': script === undefined ? 'text/html' : 'text/javascript' });
    response.end(
      script ?? '<!doctype html><meta charset="utf-8"><script type="module" src="/faults.page.js"></script>',
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, acknowledged, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

const start = (name: BrowserName, profile: string, prefs: Record<string, unknown> = {}): Promise<Browser> =>
  name === 'firefox'
    ? launch({
        browser: 'firefox',
        executablePath: requireBrowser('firefox'),
        userDataDir: profile,
        extraPrefsFirefox: prefs,
      })
    : launch({ executablePath: requireBrowser('chromium'), userDataDir: profile, args: CHROMIUM_FLAGS });

async function pageAt(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  await page.waitForFunction(() => 'shelf' in window);
  return page;
}

for (const name of ['chromium', 'firefox'] as const) {
  describe(`a library in ${name}`, { timeout: 180_000 }, () => {
    const profile = mkdtempSync(join(tmpdir(), `danchieu-faults-${name}-`));
    let shelf: Awaited<ReturnType<typeof openShelf>>;
    let browser: Browser;
    let page: Page;

    before(async () => {
      shelf = await openShelf();
      browser = await start(name, profile);
      page = await pageAt(browser, shelf.address);
    });
    after(async () => {
      await browser.close();
      shelf.server.closeAllConnections();
      shelf.server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    const save = (library: string, id: string, edition = '1', length = 0) =>
      page.evaluate((...values) => window.shelf.save(...values), library, id, edition, length);
    const whole = (library: string) => page.evaluate((value) => window.shelf.whole(value), library);

    it('whose writer is killed at any step of a save has the article as it was, or as it became', async () => {
      assert.equal(await save('killed', '1', 'đầu', 1), 'saved new');
      for (let step = 1, at = 1; ; step += 1) {
        const outcome = await page.evaluate(
          (stopAt, edition) => window.shelf.killAt('killed', '1', edition, stopAt),
          at,
          `sửa-${step}`,
        );
        const [line, ...others] = await whole('killed');
        assert.deepEqual(others, []);
        assert.match(line!, /^1: đầu(, sửa-\d+)*$/, `killed at call ${at}`);
        if (outcome !== 'stopped') {
          assert.match(outcome, /^saved (new|changed)/);
          assert.ok(at > 10, `all of ${at} calls were tried`);
          return;
        }
        at += 1;
      }
    });

    it('whose upgrade is killed at any step is of the old schema or the new one, never half', async () => {
      await page.evaluate(() => window.shelf.writeOld('upgraded-0', 1));
      for (let at = 1; ; at += 2) {
        const library = `upgraded-${at}`;
        await page.evaluate((value) => window.shelf.writeOld(value, 1), library);
        const outcome = await page.evaluate(
          (value, stopAt) => window.shelf.killAt(value, '1', '2', stopAt),
          library,
          at,
        );
        const [first, second] = await whole(library);
        assert.match(first!, /^1: 1(, 2)?$/, `killed at call ${at}`);
        assert.equal(second, '2: 1');
        if (outcome !== 'stopped') return;
      }
    });

    it('of every earlier schema opens with all its articles, and takes more', async () => {
      const schema = await page.evaluate(() => window.shelf.schema);
      for (let old = 1; old < schema; old += 1) {
        const library = `schema-${old}`;
        await page.evaluate((...values) => window.shelf.writeOld(...values), library, old);
        assert.deepEqual(await whole(library), ['1: 1', '2: 1']);
        assert.equal(await save(library, '3'), 'saved new');
        assert.deepEqual(await whole(library), ['1: 1', '2: 1', '3: 1']);
      }
    });

    it('of a schema of the future is read, and left as it is', async () => {
      await save('future', '1');
      await page.evaluate(() => window.shelf.writeNewer('future'));
      assert.deepEqual(await whole('future'), ['1: 1']);
      assert.equal(await page.evaluate(() => window.shelf.isReadOnly('future')), true);
      assert.equal(await save('future', '2'), 'newer-schema');
      assert.deepEqual(await whole('future'), ['1: 1']);
    });

    it('that another tab will not give up says so, and opens when that tab is gone', async () => {
      const other = await pageAt(browser, shelf.address);
      await other.evaluate(() => window.shelf.writeOld('blocked', 1, true));
      assert.equal(await save('blocked', '3'), 'library-busy');
      await other.close();
      assert.equal(await save('blocked', '3'), 'saved new');
      assert.deepEqual(await whole('blocked'), ['1: 1', '2: 1', '3: 1']);
    });

    it('whose connection is closed under it goes on', async () => {
      await save('cut', '1');
      await page.evaluate(() => window.shelf.cut('cut'));
      assert.equal(await save('cut', '2'), 'saved new');
      assert.deepEqual(await whole('cut'), ['1: 1', '2: 1']);
    });

    it('into which two tabs save the same articles has each once, with both texts', async () => {
      const other = await pageAt(browser, shelf.address);
      const ids = Array.from({ length: 12 }, (_, id) => String(id));
      const both = await Promise.all(
        [page, other].map((tab, place) =>
          tab.evaluate(
            async (list, edition) =>
              Promise.all(list.map((id) => window.shelf.save('two-tabs', id, edition))),
            ids,
            `tab-${place}`,
          ),
        ),
      );
      assert.ok(
        both.flat().every((outcome) => outcome.startsWith('saved')),
        JSON.stringify(both),
      );
      const lines = await whole('two-tabs');
      assert.equal(lines.length, ids.length);
      for (const line of lines) assert.match(line, /^\d+: tab-[01], tab-[01]$/);
      await other.close();
    });

    it('under a clock that is set back keeps the order of versions, and throws nothing away early', async () => {
      await save('clock', '1', 'mới');
      await save('clock', '2');
      const back = await browser.newPage();
      await back.evaluateOnNewDocument(() => {
        const Real = Date;
        globalThis.Date = class extends Real {
          constructor(...values: [] | [number]) {
            super(...((values.length > 0 ? values : [Real.now() - 20 * 365 * 86_400_000]) as [number]));
          }
          static override now = () => Real.now() - 20 * 365 * 86_400_000;
        } as DateConstructor;
      });
      await back.goto(shelf.address);
      await back.waitForFunction(() => 'shelf' in window);
      assert.equal(await back.evaluate(() => window.shelf.save('clock', '1', 'sau')), 'saved changed');
      await back.evaluate(() => window.shelf.remove('clock', '2'));
      await back.close();
      assert.equal(await page.evaluate(() => window.shelf.sweep('clock')), 0);
      assert.equal(await page.evaluate(() => window.shelf.sweep('clock')), 0);
      assert.deepEqual(await whole('clock'), ['1: mới, sau', '2: 1 (trash)']);
    });

    it(
      'for which there is no more room refuses the article, says why, and keeps all others',
      {
        skip: 'the room that the protocol narrows is not the one that this page is measured by: to be found out',
      },
      async () => {
        const session = await page.createCDPSession();
        const { origin } = new URL(shelf.address);
        await save('full', '1', '1', 10);
        await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
        const acknowledged = ['1: 1'];
        let outcome = '';
        for (let id = 2; id < 40; id += 1) {
          outcome = await save('full', String(id), '1', 400);
          if (!outcome.startsWith('saved')) break;
          acknowledged.push(`${id}: 1`);
        }
        assert.equal(outcome, 'storage-full');
        assert.deepEqual(await whole('full'), acknowledged.sort());
        await session.send('Storage.overrideQuotaForOrigin', { origin });
        assert.equal(await save('full', '99', '1', 400), 'saved new');
        assert.deepEqual(await whole('full'), [...acknowledged, '99: 1'].sort());
        await session.detach();
      },
    );

    it(
      'has every acknowledged article after the browser was killed in the midst of saving',
      { skip: name === 'firefox' && 'a killed Firefox is not started again on its profile by the driver' },
      async () => {
        for (let round = 1; round <= 3; round += 1) {
          const already = shelf.acknowledged.size;
          await page.evaluate((from) => window.shelf.saveOn('killed-browser', from), round * 10_000);
          // Not before it has saved some, then at whatever moment it happens to be.
          while (shelf.acknowledged.size < already + 5) await wait(20);
          const ended = once(browser.process()!, 'exit');
          browser.process()!.kill('SIGKILL');
          await ended;
          rmSync(join(profile, 'SingletonLock'), { force: true });
          // The driver keeps copies of these, which a killed Firefox may not have written.
          for (const file of ['user.js', 'prefs.js']) appendFileSync(join(profile, file), '');
          browser = await start(name, profile);
          page = await pageAt(browser, shelf.address);
          const kept = new Set(await whole('killed-browser'));
          const lost = [...shelf.acknowledged].filter((id) => !kept.has(`${id}: 1`));
          assert.deepEqual(lost, [], `round ${round}: lost of ${shelf.acknowledged.size} acknowledged`);
          for (const line of kept) assert.match(line, /^\d+: 1$/);
        }
      },
    );
  });
}
