import type { Page, WebWorker } from 'puppeteer-core';

/** An event of the extension platform; `dispatch` is Chromium's own way to fire its listeners. */
interface PlatformEvent {
  dispatch(...values: unknown[]): void;
}

/** What tests ask of the extension platform, in the worker and in the extension's pages. */
export interface Platform {
  runtime: {
    sendMessage(message: object): Promise<unknown>;
    connect(info: { name: string }): {
      postMessage(message: unknown): void;
      onMessage: { addListener(listen: (message: { text: string; last: boolean }) => void): void };
      onDisconnect: { addListener(listen: () => void): void };
    };
    onMessage: { addListener(listen: (message: unknown) => void): void };
    reload(): void;
    getManifest(): { version: string };
  };
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
  tabs: { query(by: object): Promise<{ id: number; url?: string }[]> };
  scripting: {
    getRegisteredContentScripts(): Promise<{ matches?: string[]; excludeMatches?: string[] }[]>;
  };
  storage: {
    local: {
      get(keys?: string | string[]): Promise<Record<string, unknown>>;
      set(values: object): Promise<void>;
    };
    managed: { get(): Promise<Record<string, unknown>> };
  };
  contextMenus: { onClicked: PlatformEvent };
  commands: { onCommand: PlatformEvent };
  omnibox: { onInputChanged: PlatformEvent; onInputEntered: PlatformEvent };
}

/** An answer of the extension's background. */
export interface BackgroundAnswer<T = unknown> {
  ok: boolean;
  failure?: string;
  value?: T;
}

/** Asks the background, as one of the extension's own pages. */
export function askAs<T = unknown>(own: Page, name: string, question: object): Promise<BackgroundAnswer<T>> {
  return own.evaluate(
    (message) => (globalThis as unknown as { chrome: Platform }).chrome.runtime.sendMessage(message),
    { to: 'background', name, ask: question },
  ) as Promise<BackgroundAnswer<T>>;
}

/** Fires one of the background's listeners, where the browser's own surface cannot be pressed. */
export async function fire(
  worker: WebWorker,
  event: 'contextMenus.onClicked' | 'commands.onCommand' | 'omnibox.onInputEntered',
  ...values: unknown[]
): Promise<void> {
  await worker.evaluate(
    (path, given) => {
      const [room, name] = path.split('.') as ['contextMenus', 'onClicked'];
      (globalThis as unknown as { chrome: Platform }).chrome[room][name].dispatch(...given);
    },
    event,
    values,
  );
}
