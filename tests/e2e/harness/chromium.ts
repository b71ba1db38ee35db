import { launch, type Browser, type Extension, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { CHROMIUM_FLAGS, requireBrowser } from '../../harness/browsers.ts';

/** How long a condition may take on a busy machine before a test gives up. */
const PATIENCE_MS = 10_000;

export interface Chromium {
  browser: Browser;
  extension: Extension;
  /** Address of one of the extension's own pages. */
  address(page: string): string;
  /** The background, started anew where it had been stopped. */
  worker(): Promise<WebWorker>;
  /** Presses the toolbar button in a tab, and gives the popup that it opens. */
  popup(page: Page): Promise<Page>;
}

/** Starts Chromium with one extension; every host under .vn leads to a port of this machine. */
export async function startChromium(folder: string, port: number): Promise<Chromium> {
  const browser = await launch({
    executablePath: requireBrowser('chromium'),
    pipe: true,
    enableExtensions: true,
    args: [...CHROMIUM_FLAGS, `--host-resolver-rules=MAP *.vn 127.0.0.1:${port}`, '--lang=vi'],
    env: { ...process.env, LANGUAGE: 'vi' },
  });
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().endsWith('/background.js');
  browser.on('targetcreated', async (target) =>
    (await target.page().catch(() => null))?.setDefaultTimeout(PATIENCE_MS),
  );
  const id = await browser.installExtension(folder);
  await browser.waitForTarget(isWorker);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('the extension was not loaded');
  const address = (page: string) => `chrome-extension://${id}/${page}`;
  return {
    browser,
    extension,
    address,
    worker: async () => {
      const target = await browser.waitForTarget(isWorker);
      const worker = await target.worker();
      if (!worker) throw new Error('the background has no worker');
      return worker;
    },
    popup: async (page) => {
      const isPopup = (target: Target) => target.url() === address('popup.html');
      await page.bringToFront();
      await extension.triggerAction(page);
      return (await browser.waitForTarget(isPopup)).asPage();
    },
  };
}
