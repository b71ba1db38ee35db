import { ask } from '../ask.ts';
import { browser, type Browser } from '../browser.ts';
import { failureCode, injectionFailure, type FailureCode } from '../failure.ts';
import type { PageState } from '../messages.ts';

/** What the panel knows of the page before it. */
export type Followed =
  | { kind: 'reading' }
  /** No tab is in front. */
  | { kind: 'none' }
  /** The extension may read it, and has not been told to. */
  | { kind: 'unread' }
  | { kind: 'failed'; failure: FailureCode }
  | { kind: 'read'; tab: number; page: PageState };

/**
 * Follows the tab in front of the reader, or one tab, through its navigations. It reads nothing by itself: it asks what
 * the page's script knows, and where there is none, whether the reader let the extension in.
 */
export class FollowedTab {
  readonly #told: (followed: Followed) => void;
  readonly #fixed: number | undefined;
  #window: number | undefined;
  #tab: number | undefined;
  /** Grows with every question; an answer to an older one is stale. */
  #token = 0;

  constructor(told: (followed: Followed) => void, fixed?: number) {
    this.#told = told;
    this.#fixed = fixed;
  }

  async start(): Promise<void> {
    browser.tabs.onActivated.addListener(this.#activated);
    browser.tabs.onUpdated.addListener(this.#updated);
    browser.tabs.onRemoved.addListener(this.#removed);
    browser.runtime.onMessage.addListener(this.#heard);
    this.#window = (await browser.windows.getCurrent()).id;
    await this.refresh();
  }

  stop(): void {
    this.#token += 1;
    browser.tabs.onActivated.removeListener(this.#activated);
    browser.tabs.onUpdated.removeListener(this.#updated);
    browser.tabs.onRemoved.removeListener(this.#removed);
    browser.runtime.onMessage.removeListener(this.#heard);
  }

  /** The tab that is followed now. */
  get tab(): number | undefined {
    return this.#tab;
  }

  /** Asks anew what is on the page. */
  async refresh(): Promise<void> {
    const token = (this.#token += 1);
    const tell = (followed: Followed): void => {
      if (token === this.#token) this.#told(followed);
    };
    this.#tab = this.#fixed ?? (await this.#inFront());
    if (this.#tab === undefined) return tell({ kind: 'none' });
    const tab = this.#tab;
    try {
      const page = await ask('tab-state', { tab });
      if (page && page.annotated !== 'no') return tell({ kind: 'read', tab, page });
      const failure = await refusal(tab);
      tell(failure === undefined ? { kind: 'unread' } : { kind: 'failed', failure });
    } catch (error) {
      tell({ kind: 'failed', failure: failureCode(error) });
    }
  }

  /** Annotates the page, as the reader commands. */
  async annotate(): Promise<void> {
    if (this.#tab === undefined) return;
    const token = (this.#token += 1);
    const tab = this.#tab;
    this.#told({ kind: 'reading' });
    let followed: Followed;
    try {
      followed = { kind: 'read', tab, page: await ask('annotate-tab', { tab }) };
    } catch (error) {
      followed = { kind: 'failed', failure: failureCode(error) };
    }
    if (token === this.#token) this.#told(followed);
  }

  async #inFront(): Promise<number | undefined> {
    const [tab] = await browser.tabs.query({
      active: true,
      ...(this.#window === undefined ? { currentWindow: true } : { windowId: this.#window }),
    });
    return tab?.id;
  }

  readonly #activated = ({ windowId }: Browser.tabs.OnActivatedInfo): void => {
    if (this.#fixed === undefined && windowId === this.#window) {
      this.#told({ kind: 'reading' });
      void this.refresh();
    }
  };

  readonly #updated = (tab: number, { status }: Browser.tabs.OnUpdatedInfo): void => {
    if (tab !== this.#tab) return;
    if (status === 'loading') {
      this.#token += 1;
      this.#told({ kind: 'reading' });
    } else if (status === 'complete') void this.refresh();
  };

  readonly #removed = (tab: number): void => {
    if (tab === this.#tab) void this.refresh();
  };

  /** The page cites other documents than before. */
  readonly #heard = (message: { name?: unknown }, sender: Browser.runtime.MessageSender): undefined => {
    if (message.name === 'page-changed' && sender.tab?.id === this.#tab) void this.refresh();
  };
}

/** Why the extension may not read a tab's page; undefined where it may. Nothing of the page is touched. */
async function refusal(tab: number): Promise<FailureCode | undefined> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, func: () => 0 });
    return undefined;
  } catch (error) {
    return injectionFailure(error).code;
  }
}
