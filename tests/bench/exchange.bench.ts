/**
 * How long a library takes to leave and to return, and how large its file is, in a real browser: 1,000 and 10,000
 * articles of 1,200 syllables with ten citations. `node tests/bench/exchange.bench.ts [chromium|firefox] [COUNT…]`.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launch } from '../harness/launch.ts';
import type { exchange as Exchange, Times } from './library/exchange.page.ts';

const asked = process.argv.slice(2);
const name = asked.includes('firefox') ? 'firefox' : 'chromium';
const counts = asked.map(Number).filter((count) => count > 0);

const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, 'library/exchange.page.ts')],
  ...{ bundle: true, write: false, format: 'esm', target: 'es2022' },
});
const server = createServer((request, response) => {
  const isScript = request.url === '/page.js';
  response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' });
  response.end(
    isScript ? outputFiles[0]!.text : '<!doctype html><script type="module" src="/page.js"></script>',
  );
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
// Ten thousand articles take longer than the driver would wait for one answer.
const browser = await launch(name, { protocolTimeout: 0 });
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'exchange' in globalThis);
  for (const count of counts.length > 0 ? counts : [1000, 10_000]) {
    const times: Times = await page.evaluate(
      (value) => (globalThis as unknown as { exchange: typeof Exchange }).exchange(value),
      count,
    );
    const seconds = (value: number) => `${value.toFixed(1)} s`;
    console.log(
      `${name}, ${count} articles: export ${seconds(times.exported)}, ${(times.size / 1e6).toFixed(1)} MB; ` +
        `look ${seconds(times.planned)}; import ${seconds(times.imported)}; ${times.same} of ${count} the same again`,
    );
  }
} finally {
  await browser.close();
  server.close();
}
