import { setTimeout } from 'node:timers/promises';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../harness/browsers.ts';
import { GRANTED_HOSTS, OTHER } from './portal.ts';

/** How long a condition may take on a busy machine before a test gives up. */
const PATIENCE_MS = 15_000;

/** Set beforehand, so that tests know the address of the extension's pages. */
const UUID = '3f2b7a54-6c1d-4e0b-9a55-d4c41e0a7c11';
const ID = 'danchieu@danchieu.vn';

export interface Firefox {
  browser: Browser;
  newPage(): Promise<Page>;
  /** Opens one of the extension's own pages in a tab. */
  openOwn(page: string): Promise<Page>;
  /** Presses the extension's toolbar button for the tab in front; gives the tab's id as extensions know it. */
  pressToolbar(): Promise<number>;
  /** Presses one of the extension's shortcuts, by its letter. */
  pressShortcut(letter: string): Promise<void>;
  /** Puts the popup away, as a press on Escape in it would, and the focus back into the page. */
  closePopup(): Promise<void>;
}

interface Connection {
  send(method: string, parameters: object): Promise<{ result: Record<string, unknown> }>;
}

/** Starts Firefox with one extension; the portal's hosts lead to this machine. */
export async function startFirefox(folder: string): Promise<Firefox> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    // Lets tests act in the browser's own window: its toolbar is no part of any page.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.localDomains': [...GRANTED_HOSTS, OTHER].join(','),
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      // What the reader would answer to the browser's question.
      'extensions.webextOptionalPermissionPrompts': false,
      'dom.security.https_first': false,
    },
  });
  await browser.installExtension(folder);
  const { connection } = browser as unknown as { connection: Connection };

  /** Runs a script in the browser's own window. */
  const inWindow = async (expression: string): Promise<unknown> => {
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const [window] = tree.result.contexts as { context: string }[];
    const answer = await connection.send('script.evaluate', {
      expression,
      target: { context: window!.context },
      awaitPromise: true,
      userActivation: true,
    });
    const { type, result } = answer.result as { type: string; result?: { value: unknown } };
    if (type !== 'success') throw new Error(JSON.stringify(answer.result));
    return result?.value;
  };
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  };

  return {
    browser,
    newPage,
    openOwn: async (name) => {
      const page = await newPage();
      const address = `moz-extension://${UUID}/${name}`;
      // Such a page changes process on the way: the protocol loses the end of the navigation, and may fail meanwhile.
      page.goto(address).catch(() => undefined);
      const isThere = () =>
        page.evaluate(() => (document.readyState === 'complete' ? location.href : '')).catch(() => '');
      for (const deadline = Date.now() + PATIENCE_MS; (await isThere()) !== address; await setTimeout(50)) {
        if (Date.now() > deadline) throw new Error(`${address} did not open`);
      }
      return page;
    },
    pressToolbar: async () => {
      const tab = await inWindow(`(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { browserActionFor, tabTracker } = ExtensionParent.apiManager.global;
        await browserActionFor(WebExtensionPolicy.getByID('${ID}').extension).triggerAction(window);
        return tabTracker.getId(gBrowser.selectedTab);
      })()`);
      return tab as number;
    },
    pressShortcut: async (letter) => {
      await inWindow(`document.querySelector('keyset[id*="danchieu"] key[key="${letter}"]').doCommand()`);
    },
    closePopup: async () => {
      await inWindow(`(() => {
        for (const panel of document.querySelectorAll('panel')) panel.hidePopup();
        gBrowser.selectedBrowser.focus();
      })()`);
    },
  };
}
