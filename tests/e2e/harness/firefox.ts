import { launch, type Browser } from 'puppeteer-core';
import { requireBrowser } from '../../harness/browsers.ts';
import { GRANTED, OTHER } from './portal.ts';

/** Set beforehand, so that tests know the address of the extension's pages. */
const UUID = '3f2b7a54-6c1d-4e0b-9a55-d4c41e0a7c11';
const ID = 'danchieu@danchieu.vn';

export interface Firefox {
  browser: Browser;
  address(page: string): string;
}

/** Starts Firefox with one extension; the portal's hosts lead to this machine. */
export async function startFirefox(folder: string): Promise<Firefox> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    extraPrefsFirefox: {
      'network.dns.localDomains': [GRANTED, OTHER].join(','),
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'intl.locale.requested': 'en-US',
      'dom.security.https_first': false,
    },
  });
  await browser.installExtension(folder);
  return { browser, address: (page) => `moz-extension://${UUID}/${page}` };
}
