import { browser } from '../browser.ts';

/** Firefox's counterpart of the side panel. */
interface Sidebar {
  setPanel(details: { tabId?: number; panel: string }): Promise<void>;
  open(): Promise<void>;
}

/** Longer selections are no number and no name. */
const LONGEST = 500;

/** Where words are looked up, within the extension. */
export const lookUpAddress = (words: string): string =>
  `sidepanel.html?${new URLSearchParams({ view: 'lookup', q: words.replace(/\s+/g, ' ').trim().slice(0, LONGEST) })}`;

/** Opens the panel beside a tab; browsers let that happen only straight from a reader's act, so nothing is awaited before. */
function openPanel(path: string, tab: number): Promise<void> {
  const { sidebarAction: sidebar } = browser as unknown as { sidebarAction?: Sidebar };
  if (sidebar) {
    void sidebar.setPanel({ tabId: tab, panel: browser.runtime.getURL(`/${path}`) });
    return sidebar.open();
  }
  void browser.sidePanel.setOptions({ tabId: tab, path, enabled: true });
  return browser.sidePanel.open({ tabId: tab });
}

/** Looks up what the reader selected: in the panel beside the page, or in a tab where no panel can be had. */
export async function openLookUp(words: string, tab: number | undefined): Promise<void> {
  const path = lookUpAddress(words);
  try {
    if (tab === undefined || tab < 0) throw new Error('no tab to open the panel beside');
    await openPanel(path, tab);
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL(`/${path}`) });
  }
}
