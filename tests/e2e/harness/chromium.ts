import { launch, type Browser, type Extension, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { CHROMIUM_FLAGS, requireBrowser } from '../../harness/browsers.ts';

/** How long a condition may take on a busy machine before a test gives up. */
const PATIENCE_MS = 10_000;

/** How Chromium is started, beyond the extension. */
interface ChromiumOptions {
  /** Port of a proxy that everything goes through, instead of straight to the portal. */
  proxy?: number;
  /** Further flags. */
  flags?: readonly string[];
  /** Language of the browser's own interface (default `vi`). */
  language?: string;
  /** Leaves the welcome page open that the install brings; else it is closed, so that it comes in between nowhere. */
  keepWelcome?: boolean;
}

export interface Chromium {
  browser: Browser;
  extension: Extension;
  /** Address of one of the extension's own pages. */
  address(page: string): string;
  /** The background, started anew where it had been stopped. */
  worker(): Promise<WebWorker>;
  /** Stops the background as the browser does when it needs the room; the next event starts it anew. */
  stopWorker(): Promise<void>;
  /** Presses the toolbar button in a tab, and gives the popup that it opens. */
  popup(page: Page): Promise<Page>;
}

/** Starts Chromium with one extension; every host under .vn leads to a port of this machine. */
export async function startChromium(
  folder: string,
  port: number,
  { proxy, flags = [], language = 'vi', keepWelcome = false }: ChromiumOptions = {},
): Promise<Chromium> {
  const way =
    proxy === undefined
      ? [`--host-resolver-rules=MAP *.vn 127.0.0.1:${port}`]
      : [`--proxy-server=http://127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>'];
  const browser = await launch({
    executablePath: requireBrowser('chromium'),
    pipe: true,
    enableExtensions: true,
    args: [...CHROMIUM_FLAGS, ...way, `--lang=${language}`, ...flags],
    env: { ...process.env, LANGUAGE: language },
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
  const welcome = await browser.waitForTarget((target) => target.url() === address('welcome.html'));
  if (!keepWelcome) await (await welcome.asPage()).close();
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
    stopWorker: async () => {
      const target = browser.targets().find(isWorker);
      const worker = await target?.worker();
      if (!worker) return;
      const gone = new Promise<void>((resolve) => {
        const listen = (other: Target): void => {
          if (other !== target) return;
          browser.off('targetdestroyed', listen);
          resolve();
        };
        browser.on('targetdestroyed', listen);
      });
      await worker.close();
      await gone;
    },
    popup: async (page) => {
      const isPopup = (target: Target) => target.url() === address('popup.html');
      await page.bringToFront();
      await extension.triggerAction(page);
      return (await browser.waitForTarget(isPopup)).asPage();
    },
  };
}
