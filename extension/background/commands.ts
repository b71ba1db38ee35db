import { shellMessages } from '../../core/locale/shell.messages.ts';
import { browser, type Browser } from '../browser.ts';
import { Failure, failureCode } from '../failure.ts';
import { followSettings, language, words } from '../language.ts';
import { showOutcome, showTally } from './badge.ts';
import { chooseRegion, saveTab } from './library.ts';
import { openLookUp } from './panel.ts';
import { annotateTab } from './tabs.ts';

/**
 * Saves a part of a tab's page, and says on its button how that went. Where the reader has marked something, that is what
 * a page's saving means; where little of the page was kept, the region is shown, to be widened or narrowed.
 */
async function save(tab: number, kind: 'page' | 'selection' | 'links'): Promise<void> {
  const { verdict, versions, isScant } = await saveTab(tab, kind, kind === 'page');
  const { savedNew, savedChanged, savedUnchanged } = words();
  const said = { new: savedNew, changed: savedChanged(versions), unchanged: savedUnchanged }[verdict];
  await showOutcome(tab, '✓', said);
  // It is saved as it is, whether or not the region can be shown.
  if (isScant) await chooseRegion(tab).catch(() => undefined);
}

/** What the keyboard and the context menu command; the names of the first two are those of the manifest's `commands`. */
const COMMANDS = {
  'annotate-page': async (tab: number) => {
    const { citations } = await annotateTab(tab);
    if (citations.length === 0) throw new Failure('nothing-found');
    await showTally(tab);
  },
  'save-page': (tab: number) => save(tab, 'page'),
  'save-selection': (tab: number) => save(tab, 'selection'),
  'save-links': (tab: number) => save(tab, 'links'),
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

/** Where an entry of the menu stands. */
type Context = 'page' | 'selection';

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
    const { lookUpSelection, saveSelection, saveLinks } = shellMessages.for(language());
    const entries: [id: CommandName | typeof LOOK_UP, title: string, contexts: [Context, ...Context[]]][] = [
      [LOOK_UP, lookUpSelection, ['selection']],
      ['save-selection', saveSelection, ['selection']],
      ['annotate-page', annotatePage, ['page']],
      ['save-page', savePage, ['page']],
      ['save-links', saveLinks, ['page', 'selection']],
    ];
    for (const [id, title, contexts] of entries)
      browser.contextMenus.create({ id, title, contexts, documentUrlPatterns: ['*://*/*'] });
  });
}
