import { shellMessages } from '../../core/locale/shell.messages.ts';
import { browser } from '../browser.ts';
import { followSettings, language } from '../language.ts';
import type { Tally } from '../tally.ts';
import { tallyOfTab } from './tabs.ts';

/** Grounds on which the white text is readable (contrast over 4.5). */
const GROUNDS = { plain: '#0b4f8f', doubtful: '#855200', expired: '#a3211d' } as const;

/** More citations than these fill the badge's room. */
const MOST = 999;

/** How a tally looks on the button: the number, with a mark where a citation is doubtful (?) or expired (!). */
export function badgeOf({ citations, doubtful, expired }: Tally): { text: string; ground: string } {
  if (citations === 0) return { text: '', ground: GROUNDS.plain };
  const mark = expired > 0 ? '!' : doubtful > 0 ? '?' : '';
  const ground = expired > 0 ? GROUNDS.expired : doubtful > 0 ? GROUNDS.doubtful : GROUNDS.plain;
  return { text: `${Math.min(citations, MOST)}${mark}`, ground };
}

/** Puts a text on a tab's button and says the same in words, for who hears the button; the tab may be gone by now. */
async function put(tab: number, text: string, title: string, ground: string): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId: tab, text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: ground }),
    browser.action.setBadgeTextColor({ tabId: tab, color: '#ffffff' }),
    browser.action.setTitle({ tabId: tab, title }),
  ]);
}

/** Shows what a tab's page and its frames cite. A page that is left takes its badge along: the browser sees to that. */
export async function showTally(tab: number): Promise<void> {
  await followSettings();
  const tally = await tallyOfTab(tab).catch(() => undefined);
  const { text, ground } = badgeOf(tally ?? { citations: 0, doubtful: 0, expired: 0 });
  const title = tally
    ? shellMessages.for(language()).tally(tally.citations, tally.doubtful, tally.expired)
    : browser.i18n.getMessage('action');
  await put(tab, text, title, ground);
}

/** Shows how a command went that has no surface of its own: `✓`, or `!` and why not. */
export async function showOutcome(tab: number, mark: '✓' | '!' | '0', said: string): Promise<void> {
  const ground = mark === '!' ? GROUNDS.expired : GROUNDS.plain;
  await put(tab, mark, shellMessages.for(language()).outcome(said), ground);
}
