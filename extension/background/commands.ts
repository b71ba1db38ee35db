import { shellMessages } from '../../core/locale/shell.messages.ts';
import { browser, type Browser } from '../browser.ts';
import { Failure, failureCode } from '../failure.ts';
import { followSettings, language, words } from '../language.ts';
import { showOutcome, showTally } from './badge.ts';
import { saveTab } from './library.ts';
import { openLookUp } from './panel.ts';
import { annotateTab } from './tabs.ts';

/** What the keyboard and the context menu command; the names are those of the manifest's `commands`. */
const COMMANDS = {
  'annotate-page': async (tab: number) => {
    const { citations } = await annotateTab(tab);
    if (citations.length === 0) throw new Failure('nothing-found');
    await showTally(tab);
  },
  'save-page': async (tab: number) => {
    const { verdict, versions } = await saveTab(tab);
    const { savedNew, savedChanged, savedUnchanged } = words();
    const said = { new: savedNew, changed: savedChanged(versions), unchanged: savedUnchanged }[verdict];
    await showOutcome(tab, '✓', said);
  },
} as const satisfies Record<string, (tab: number) => Promise<void>>;

type CommandName = keyof typeof COMMANDS;

const isCommand = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(COMMANDS, name);

/** Does what was commanded in a tab; the outcome, or in plain words why not, stands on the toolbar button. */
export async function command(name: unknown, tab: number | undefined): Promise<void> {
  if (!isCommand(name) || tab === undefined) return;
  await followSettings();
  try {
    await COMMANDS[name](tab);
  } catch (error) {
    const code = failureCode(error);
    if (code === 'unexpected') console.error(error);
    await showOutcome(tab, code === 'nothing-found' ? '0' : '!', words()[code]);
  }
}

/** Entry of the context menu that looks up what the reader selected. */
const LOOK_UP = 'look-up';

/** What was chosen in a context menu. Must be called straight from the event: the panel opens on a reader's act only. */
export async function chosen(
  { menuItemId, selectionText }: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): Promise<void> {
  if (menuItemId === LOOK_UP) await openLookUp(selectionText ?? '', tab?.id);
  else await command(menuItemId, tab?.id);
}

/** Puts the commands into the context menus, in the reader's language; a menu that is there already is made anew. */
export async function offerMenus(): Promise<void> {
  await navigator.locks.request('menus', async () => {
    await followSettings();
    await browser.contextMenus.removeAll();
    const { annotatePage, savePage } = words();
    const titles: Record<CommandName, string> = { 'annotate-page': annotatePage, 'save-page': savePage };
    const documentUrlPatterns = ['*://*/*'];
    for (const [id, title] of Object.entries(titles))
      browser.contextMenus.create({ id, title, contexts: ['page'], documentUrlPatterns });
    const title = shellMessages.for(language()).lookUpSelection;
    browser.contextMenus.create({ id: LOOK_UP, title, contexts: ['selection'] });
  });
}
