import { browser } from '../browser.ts';
import { readSettings } from '../settings.ts';

/** Welcomes a reader who installed the extension; not one whose administrator did, nor where that one says no. */
export async function welcome(): Promise<void> {
  const [{ installType }, settings] = await Promise.all([browser.management.getSelf(), readSettings()]);
  if (installType === 'admin' || !settings.welcome) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
