import { defineBackground } from 'wxt/utils/define-background';
import { showTally } from '../background/badge.ts';
import { chosen, command, offerMenus } from '../background/commands.ts';
import { listen } from '../background/door.ts';
import {
  chooseRegion,
  emptyTrash,
  finishInterrupted,
  removeArticle,
  restoreArticle,
  retryOutbox,
  saveChosen,
  savedArticle,
  saveHere,
  saveTab,
} from '../background/library.ts';
import { openEntry, suggestFor } from '../background/omnibox.ts';
import { preferSource } from '../background/preference.ts';
import { forgetPacks, lookUp, recordsByNumber, resolveCitations } from '../background/registry.ts';
import { annotateOpenTabs, followGrants, leaveOpenTabs, settleOpenTabs } from '../background/sites.ts';
import { annotateTab, bringCard, bringEngine, jumpInTab, stateOfTab, undoTab } from '../background/tabs.ts';
import { welcome } from '../background/welcome.ts';
import { browser } from '../browser.ts';
import { PACKS_CHANNEL } from '../packs/in-use.ts';
import { SETTINGS_KEY } from '../settings.ts';
import { grantedSites } from '../sites.ts';

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
      card: (_ask, tab, frame) => bringCard(tab, frame),
      engine: (_ask, tab, frame) => bringEngine(tab, frame),
      'page-changed': async (_ask, tab) => {
        if (tab !== undefined) await showTally(tab);
        return null;
      },
      'annotate-tab': ({ tab }) => annotateTab(tab),
      'tab-state': ({ tab }) => stateOfTab(tab),
      'undo-tab': ({ tab }) => undoTab(tab),
      'jump-tab': ({ tab, index }) => jumpInTab(tab, index),
      'save-tab': ({ tab, kind }) => saveTab(tab, kind),
      'save-here': (_ask, from) => saveHere(from),
      'save-chosen': ({ capture }, from) => saveChosen(capture, from),
      'choose-region': ({ tab }) => chooseRegion(tab),
      'retry-outbox': ({ entry }) => retryOutbox(entry),
      'saved-article': ({ url, canonical }) => savedArticle(url, canonical),
      'look-up': ({ query, limit }) => lookUp(query, limit),
      'remove-article': ({ article }) => removeArticle(article),
      'restore-article': ({ article }) => restoreArticle(article),
    });
    new BroadcastChannel(PACKS_CHANNEL).addEventListener('message', forgetPacks);
    browser.runtime.onInstalled.addListener(({ reason }) => {
      quietly(settle());
      quietly(offerMenus());
      // Pages that are open keep what an older build put there, or have nothing yet.
      quietly(grantedSites().then(annotateOpenTabs));
      if (reason === 'install') quietly(welcome());
    });
    quietly(finishInterrupted());
    browser.runtime.onStartup.addListener(() => quietly(settle()));
    browser.permissions.onAdded.addListener(({ origins = [] }) =>
      quietly(followGrants().then(() => annotateOpenTabs(origins))),
    );
    browser.permissions.onRemoved.addListener(({ origins = [] }) =>
      quietly(followGrants().then(() => leaveOpenTabs(origins))),
    );
    browser.storage.onChanged.addListener((changes, area) => {
      if (area !== 'managed' && !(area === 'local' && SETTINGS_KEY in changes)) return;
      quietly(offerMenus());
      quietly(followGrants().then(settleOpenTabs));
    });
    browser.commands.onCommand.addListener((name, tab) => quietly(command(name, tab?.id)));
    browser.contextMenus.onClicked.addListener((choice, tab) => quietly(chosen(choice, tab)));
    browser.omnibox.onInputChanged.addListener((text, suggest) => quietly(suggestFor(text, suggest)));
    browser.omnibox.onInputEntered.addListener((entry, disposition) =>
      quietly(openEntry(entry, disposition)),
    );
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === TRASH_ALARM) quietly(emptyTrash());
    });
  },
});
