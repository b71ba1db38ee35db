import { browser } from '../browser.ts';
import { failureCode } from '../failure.ts';
import { words } from '../language.ts';
import { saveTab } from './library.ts';
import { annotateTab } from './tabs.ts';

/** What the keyboard and the context menu command; the names are those of the manifest's `commands`. */
const COMMANDS = {
  'annotate-page': async (tab: number) => {
    const { citations } = await annotateTab(tab);
    return String(citations.length);
  },
  'save-page': async (tab: number) => {
    await saveTab(tab);
    return '✓';
  },
} as const satisfies Record<string, (tab: number) => Promise<string>>;

type CommandName = keyof typeof COMMANDS;

const isCommand = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(COMMANDS, name);

/** Does what was commanded in a tab; the outcome, or in plain words why not, stands on the toolbar button. */
export async function command(name: unknown, tab: number | undefined): Promise<void> {
  if (!isCommand(name) || tab === undefined) return;
  let badge: string;
  let title = browser.i18n.getMessage('action');
  try {
    badge = await COMMANDS[name](tab);
  } catch (error) {
    badge = '!';
    title = words()[failureCode(error)];
  }
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId: tab, text: badge }),
    browser.action.setTitle({ tabId: tab, title }),
  ]);
}

/** Puts the commands into the page's context menu. */
export async function offerMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const { annotatePage, savePage } = words();
  const titles: Record<CommandName, string> = { 'annotate-page': annotatePage, 'save-page': savePage };
  for (const [id, title] of Object.entries(titles)) {
    browser.contextMenus.create({ id, title, contexts: ['page'], documentUrlPatterns: ['*://*/*'] });
  }
}
