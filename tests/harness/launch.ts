import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { CHROMIUM_FLAGS, requireBrowser, type BrowserName } from './browsers.ts';

/** Starts a browser without extensions and with a fresh profile; whoever starts it closes it. */
export function launch(
  name: BrowserName = 'chromium',
  options: Pick<LaunchOptions, 'protocolTimeout'> = {},
): Promise<Browser> {
  const executablePath = requireBrowser(name);
  return puppeteer.launch({
    ...options,
    ...(name === 'firefox'
      ? { browser: 'firefox', executablePath }
      : { executablePath, args: CHROMIUM_FLAGS }),
  });
}
