import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { CHROMIUM_FLAGS, requireBrowser } from './tests/harness/browsers.ts';

/** Leaves the counts in a file, so that the whole suite's closing line can add them up. */
const countReporter = {
  stop({ sessions }) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const walk = (suite) => {
      for (const test of suite?.tests ?? [])
        count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      for (const inner of suite?.suites ?? []) walk(inner);
    };
    for (const session of sessions) {
      walk(session.testResults);
      if (session.errors.length > 0 || !session.testResults) count.failed += 1;
    }
    mkdirSync('dist', { recursive: true });
    writeFileSync('dist/browser-tests.json', JSON.stringify(count));
  },
};

/** Saved pages of real portals, where they lie beside the checkout: a list at `/__pages__/`, each below it as inert text. */
const savedPages = join(import.meta.dirname, '../shared/pages');
function servePages(context, next) {
  if (!context.path.startsWith('/__pages__/') || !existsSync(savedPages)) return next();
  const names = readdirSync(savedPages).filter((name) => name.endsWith('.html'));
  const name = basename(context.path);
  if (name === '__pages__') context.body = names;
  else if (names.includes(name)) context.body = readFileSync(join(savedPages, name), 'utf8');
  context.type = name === '__pages__' ? 'application/json' : 'text/plain';
}

export default {
  rootDir: import.meta.dirname,
  files: ['tests/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  concurrency: 2,
  browsers: [
    chromeLauncher({
      // Files run side by side: each in a window of its own, else all but one would be hidden, with nothing ever in sight.
      createPage: async ({ context }) => {
        const page = await context.newPage({ type: 'window' });
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
      launchOptions: { executablePath: requireBrowser('chromium'), args: CHROMIUM_FLAGS },
    }),
  ],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  middleware: [servePages],
  testFramework: { config: { timeout: 10000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter],
};
