import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_FLAGS, requireBrowser, type BrowserName } from './browsers.ts';

/** Starts a browser without extensions and with a fresh profile; whoever starts it closes it. */
export function launch(name: BrowserName = 'chromium'): Promise<Browser> {
  const executablePath = requireBrowser(name);
  return puppeteer.launch(
    name === 'firefox' ? { browser: 'firefox', executablePath } : { executablePath, args: CHROMIUM_FLAGS },
  );
}
