import { defineBackground } from 'wxt/utils/define-background';
import { command, offerMenus } from '../background/commands.ts';
import { listen } from '../background/door.ts';
import { emptyTrash, removeArticle, restoreArticle, savedArticle, saveTab } from '../background/library.ts';
import { preferSource } from '../background/preference.ts';
import { forgetPacks, lookUp, recordsByNumber, resolveCitations } from '../background/registry.ts';
import { annotateOpenTabs, followGrants } from '../background/sites.ts';
import { annotateTab, bringCard } from '../background/tabs.ts';
import { browser } from '../browser.ts';
import { PACKS_CHANNEL } from '../packs/in-use.ts';

const TRASH_ALARM = 'empty-trash';

/** Settles whatever is thrown by work that nobody waits for. */
const quietly = (work: Promise<unknown>): void => void work.catch((error: unknown) => console.error(error));

/** What must hold after every installation, update and start of the browser. */
async function settle(): Promise<void> {
  await followGrants();
  await browser.alarms.create(TRASH_ALARM, { periodInMinutes: 24 * 60, delayInMinutes: 5 });
}

/**
 * The background may be stopped at any moment and started for the next event: every listener is here, registered at
 * once, and nothing is remembered outside the browser's own stores.
 */
export default defineBackground({
  type: 'module',
  main() {
    listen({
      resolve: ({ citations, context }) => resolveCitations(citations, context),
      'by-number': ({ numbers }) => recordsByNumber(numbers),
      prefer: ({ publisher }) => preferSource(publisher),
      card: (_ask, from) => bringCard(from),
      'annotate-tab': ({ tab }) => annotateTab(tab),
      'save-tab': ({ tab }) => saveTab(tab),
      'saved-article': ({ url, canonical }) => savedArticle(url, canonical),
      'look-up': ({ query, limit }) => lookUp(query, limit),
      'remove-article': ({ article }) => removeArticle(article),
      'restore-article': ({ article }) => restoreArticle(article),
    });
    new BroadcastChannel(PACKS_CHANNEL).addEventListener('message', forgetPacks);
    browser.runtime.onInstalled.addListener(() => {
      quietly(settle());
      quietly(offerMenus());
    });
    browser.runtime.onStartup.addListener(() => quietly(settle()));
    browser.permissions.onAdded.addListener(({ origins = [] }) =>
      quietly(followGrants().then(() => annotateOpenTabs(origins))),
    );
    browser.permissions.onRemoved.addListener(() => quietly(followGrants()));
    browser.commands.onCommand.addListener((name, tab) => quietly(command(name, tab?.id)));
    browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) =>
      quietly(command(menuItemId, tab?.id)),
    );
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === TRASH_ALARM) quietly(emptyTrash());
    });
  },
});
