import { browser } from '../browser.ts';

/** Firefox calls its side panel a sidebar. */
interface SidebarPlatform {
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the side panel of a window. Must be called at once upon the reader's click, or the browser refuses; where it has
 * none, the panel's page opens in a tab and speaks of the tab given.
 */
export async function openPanel(window: number | undefined, tab: number | undefined): Promise<void> {
  try {
    const { sidebarAction } = browser as unknown as SidebarPlatform;
    if (sidebarAction) await sidebarAction.open();
    else await browser.sidePanel.open({ windowId: window! });
  } catch {
    const route = tab === undefined ? '' : `?tab=${tab}`;
    await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html${route}`) });
  }
}
