import type { Browser, CDPSession, Target } from 'puppeteer-core';

/** What pages, and scripts in them, asked for. */
export interface Watch {
  /** Addresses, in the order in which they were asked for. */
  requests(): readonly string[];
}

/**
 * Writes down from now on what every page of a browser asks for, whoever in it does. Workers are left out: one that is
 * listened to cannot be stopped.
 */
export function watchRequests(browser: Browser): Watch {
  const asked: string[] = [];
  const attach = async (target: Target): Promise<void> => {
    if (target.type() !== 'page') return;
    const session: CDPSession = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => void asked.push(request.url));
    await session.send('Network.enable');
  };
  const settle = (target: Target): void =>
    // It may be gone before it could be listened to.
    void attach(target).catch(() => undefined);
  browser.on('targetcreated', settle);
  for (const target of browser.targets()) settle(target);
  return { requests: () => asked };
}
