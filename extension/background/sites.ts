import { askPage } from '../ask.ts';
import { browser } from '../browser.ts';
import { readSettings } from '../settings.ts';
import { covers, grantedSites, siteRule } from '../sites.ts';

const SCRIPT = {
  id: 'annotate',
  js: ['probe.js'],
  runAt: 'document_idle',
  allFrames: true,
  // Frames that the page writes itself (`srcdoc`, `about:blank`) have no address of their own.
  matchOriginAsFallback: true,
  persistAcrossSessions: true,
} as const;

/**
 * Makes the browser annotate by itself exactly the sites that the reader has granted. What the browser says is granted
 * is the only record of it, but for those that the reader never wants annotated; so it can be called at any time, any number of times.
 */
export async function followGrants(): Promise<void> {
  await navigator.locks.request('sites', async () => {
    const { origins: matches = [] } = await browser.permissions.getAll();
    const { never } = await readSettings();
    const excludeMatches = never.filter((host) => /^[\w.-]+$/.test(host)).map((host) => `*://${host}/*`);
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
    if (matches.length === 0) {
      if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
      return;
    }
    const script = { ...SCRIPT, js: [...SCRIPT.js], matches, excludeMatches };
    if (registered) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

/** Annotates the pages of granted sites that are open already. */
export async function annotateOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  const injections = tabs.map(async ({ id, url = '' }) => {
    if (id === undefined || (await siteRule(url)) !== 'always') return;
    await browser.scripting.executeScript({
      target: { tabId: id, allFrames: true },
      files: [...SCRIPT.js],
    });
  });
  await Promise.allSettled(injections);
}

/** Takes the marks off the open pages of sites that are no longer to be annotated. Needs no leave to read them. */
export async function leaveOpenTabs(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  const departures = tabs.map(async ({ id }) => {
    const state = id === undefined ? undefined : await askPage(id, 'state', {});
    if (state && origins.some((pattern) => covers(pattern, state.url))) await askPage(id!, 'undo', {});
  });
  await Promise.allSettled(departures);
}

/** Annotates open pages, or leaves them, as the reader's list of sites never annotated says now. */
export async function settleOpenTabs(): Promise<void> {
  const { never } = await readSettings();
  await leaveOpenTabs(never.map((host) => `*://${host}/*`));
  await annotateOpenTabs(await grantedSites());
}
