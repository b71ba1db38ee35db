import { askPage } from '../ask.ts';
import { browser } from '../browser.ts';
import { Failure, injectionFailure } from '../failure.ts';
import type { PageState } from '../messages.ts';

/** Runs one of the extension's scripts in a tab's page and gives back its value. @throws Failure */
export async function runInTab(
  tab: number,
  script: 'annotate.js' | 'card.js' | 'capture.js',
): Promise<unknown> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId: tab }, files: [script] });
    return injected?.result;
  } catch (error) {
    throw injectionFailure(error);
  }
}

/** Annotates a tab's page, by the script that is there already or by one put there now. */
export async function annotateTab(tab: number): Promise<PageState> {
  const present = await askPage(tab, 'annotate', {});
  if (present) return present;
  await runInTab(tab, 'annotate.js');
  const state = await askPage(tab, 'state', {});
  if (!state) throw new Failure('navigated-away');
  return state;
}

/** Brings the card's script into the page that asked for it. */
export async function bringCard(tab: number | undefined): Promise<null> {
  if (tab !== undefined) await runInTab(tab, 'card.js');
  return null;
}
