import { writeFileSync, mkdirSync } from 'node:fs';
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

export default {
  rootDir: import.meta.dirname,
  files: ['tests/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  concurrency: 2,
  browsers: [
    chromeLauncher({
      // Files run side by side in tabs: without this all but one would be hidden pages, where nothing is ever in sight.
      createPage: async ({ context }) => {
        const page = await context.newPage();
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
      launchOptions: { executablePath: requireBrowser('chromium'), args: CHROMIUM_FLAGS },
    }),
  ],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  testFramework: { config: { timeout: 10000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter],
};
