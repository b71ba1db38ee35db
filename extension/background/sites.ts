import { browser } from '../browser.ts';

const SCRIPT = {
  id: 'annotate',
  js: ['annotate.js'],
  runAt: 'document_idle',
  persistAcrossSessions: true,
} as const;

/**
 * Makes the browser annotate by itself exactly the sites that the reader has granted. What the browser says is granted
 * is the only record of it; so it can be called at any time, any number of times.
 */
export async function followGrants(): Promise<void> {
  await navigator.locks.request('sites', async () => {
    const { origins: matches = [] } = await browser.permissions.getAll();
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
    if (matches.length === 0) {
      if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
      return;
    }
    const script = { ...SCRIPT, js: [...SCRIPT.js], matches };
    if (registered) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

/** Annotates the pages of newly granted sites that are open already. */
export async function annotateOpenTabs(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...origins] });
  const injections = tabs.map(({ id }) =>
    id === undefined
      ? undefined
      : browser.scripting.executeScript({ target: { tabId: id }, files: [...SCRIPT.js] }),
  );
  await Promise.allSettled(injections);
}
