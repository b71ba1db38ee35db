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
    if (pathname === '/never') return;
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

/** Firefox gives a site the tenth of this, in kilobytes, or ten megabytes: room that a test can fill. */
const FIREFOX_ROOM = { 'dom.quotaManager.temporaryStorage.fixedLimit': 20_000 };

const start = (name: BrowserName, profile: string): Promise<Browser> =>
  name === 'firefox'
    ? launch({
        browser: 'firefox',
        executablePath: requireBrowser('firefox'),
        userDataDir: profile,
        extraPrefsFirefox: FIREFOX_ROOM,
        // After a crash it opens none by itself.
        waitForInitialPage: false,
      })
    : launch({ executablePath: requireBrowser('chromium'), userDataDir: profile, args: CHROMIUM_FLAGS });

/** How often each browser is killed; Firefox takes long to come back. */
const ROUNDS = { chromium: 2, firefox: 1 };

/** So many savers are killed side by side; a browser asks a server for six things at a time. */
const AT_ONCE = 5;

async function pageAt(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  await page.waitForFunction(() => 'shelf' in window);
  return page;
}

// Much of it is waiting: for threads to end, for browsers to start.
describe('a library', { concurrency: 2 }, () => {
  for (const name of ['chromium', 'firefox'] as const) {
    describe(`in ${name}`, { timeout: 180_000, concurrency: 1 }, () => {
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

      /** Kills as many savers as there are calls of the database in a save, some at a time, each in a library of its own. */
      const killEverywhere = async (
        kind: string,
        prepare: (library: string) => Promise<unknown>,
        check: (lines: string[], at: number) => void,
        stride = 1,
      ): Promise<void> => {
        const killedAt = async (at: number): Promise<string> => {
          const library = `${kind}-${at}`;
          await prepare(library);
          const outcome = await page.evaluate(
            (...values) => window.shelf.killAt(...values),
            library,
            '1',
            'sau',
            at,
          );
          check(await whole(library), at);
          return outcome;
        };
        for (let from = 1; ; from += AT_ONCE * stride) {
          const outcomes = await Promise.all(
            Array.from({ length: AT_ONCE }, (_, n) => killedAt(from + n * stride)),
          );
          const unhurt = outcomes.find((outcome) => outcome !== 'stopped');
          if (unhurt === undefined) continue;
          assert.match(unhurt, /^saved changed/);
          assert.ok(from > 10, `all calls were tried: ${unhurt}`);
          return;
        }
      };

      it('whose writer is killed at any step of a save has the article as it was, or as it became', () =>
        killEverywhere(
          'killed',
          (library) => save(library, '1', 'đầu', 1),
          (lines, at) => {
            assert.equal(lines.length, 1);
            assert.match(lines[0]!, /^1: đầu(, sau)?$/, `killed at call ${at}`);
          },
        ));

      it('whose upgrade is killed at any step is of the old schema or the new one, never half', () =>
        killEverywhere(
          'upgraded',
          (library) => page.evaluate((value) => window.shelf.writeOld(value, 1), library),
          ([first, second], at) => {
            assert.match(first!, /^1: 1(, sau)?$/, `killed at call ${at}`);
            assert.equal(second, '2: 1');
          },
          // It has three times the calls of a save, most of them alike.
          3,
        ));

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

      it('for which there is no more room refuses the article, says why, and keeps all others', async () => {
        // A site that has stored nothing yet: Chromium remembers for a while how much room a site has left.
        const full = await browser.newPage();
        const address = shelf.address.replace('127.0.0.1', 'localhost');
        if (name === 'chromium') {
          const session = await full.createCDPSession();
          const { origin } = new URL(address);
          await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 10 << 20 });
        }
        await full.goto(address);
        await full.waitForFunction(() => 'shelf' in window);
        const saveFull = (id: string, length: number) =>
          full.evaluate((...values) => window.shelf.save('full', values[0], '1', values[1]), id, length);
        const wholeFull = () => full.evaluate(() => window.shelf.whole('full'));
        assert.equal(await saveFull('1', 400), 'saved new');
        const filled = await full.evaluate(() => window.shelf.fillUp());
        assert.ok(filled > 1 << 20, `${filled} bytes filled it`);
        const acknowledged = ['1: 1'];
        let outcome = '';
        for (let id = 2; id < 12; id += 1) {
          outcome = await saveFull(String(id), 400);
          if (!outcome.startsWith('saved')) break;
          acknowledged.push(`${id}: 1`);
        }
        assert.equal(outcome, 'storage-full');
        assert.deepEqual(await wholeFull(), acknowledged.sort());
        await full.evaluate(() => window.shelf.makeRoom());
        assert.equal(await saveFull('99', 400), 'saved new');
        assert.deepEqual(await wholeFull(), [...acknowledged, '99: 1'].sort());
        await full.close();
      });

      it('has every acknowledged article after the browser was killed in the midst of saving', async () => {
        for (let round = 1; round <= ROUNDS[name]; round += 1) {
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
      });
    });
  }
});
