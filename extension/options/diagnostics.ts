import { browser } from '../browser.ts';
import { packsInUse } from '../packs/in-use.ts';
import { parseSettings, readSettings } from '../settings.ts';
import { grantedSites } from '../sites.ts';

/** How many records lie in each store of each database of the extension; their content is not read. */
async function counts(): Promise<Record<string, Record<string, number>>> {
  const counted: Record<string, Record<string, number>> = {};
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error!);
    });
    const stores: Record<string, number> = {};
    for (const store of database.objectStoreNames) {
      stores[store] = await new Promise<number>((resolve, reject) => {
        const counting = database.transaction(store).objectStore(store).count();
        counting.onsuccess = () => resolve(counting.result);
        counting.onerror = () => reject(counting.error!);
      });
    }
    counted[`${name} (${database.version})`] = stores;
    database.close();
  }
  return counted;
}

/** What could not be told, told as such: a report of a fault must not fail by that fault. */
const orWhy = <T>(asked: Promise<T>): Promise<T | string> => asked.catch((error: unknown) => String(error));

/**
 * Versions and counts, for reporting a fault: nothing of what the reader reads, saves or visits. Sites are counted, not
 * named.
 */
export async function diagnostics(): Promise<string> {
  const { version, host_permissions: hosts = [] } = browser.runtime.getManifest();
  const { installType } = await browser.management.getSelf();
  const { settings: own } = await browser.storage.local.get('settings');
  const report = {
    extension: version,
    install: installType,
    build: hosts.length > 0 ? 'managed' : 'default',
    browser: navigator.userAgent,
    language: browser.i18n.getUILanguage(),
    settings: await orWhy(
      readSettings().then(({ language, source, dates, links, never, locked, neverLocked }) => ({
        ...{ version: parseSettings({ settings: own }).version, language, source, dates, links },
        never: never.length,
        locked: [...locked, ...(neverLocked.length > 0 ? ['never'] : [])],
      })),
    ),
    grantedSites: await orWhy(grantedSites().then(({ length }) => length)),
    packs: await orWhy(
      packsInUse().then((packs) => packs.map(({ info: { records, asOf } }) => ({ records, asOf }))),
    ),
    records: await orWhy(counts()),
    storage: await orWhy(
      navigator.storage.estimate().then(({ usage = 0, quota = 0 }) => ({ bytes: usage, of: quota })),
    ),
    persisted: await orWhy(navigator.storage.persisted()),
  };
  return JSON.stringify(report, undefined, 2);
}
