import { LINK_SOURCES } from '../../core/registry/link-sources.ts';
import { browser } from '../browser.ts';
import { Failure } from '../failure.ts';

const KEY = 'source';

/** Registered name of the publisher that the reader prefers, if any. */
export async function preferredSource(): Promise<string | undefined> {
  const { [KEY]: name } = await browser.storage.local.get(KEY);
  return LINK_SOURCES.find((source) => source.name === name)?.name;
}

/** Keeps the reader's choice; null forgets it. @throws Failure `bad-message` for a publisher that is not known */
export async function preferSource(publisher: string | null): Promise<null> {
  if (publisher === null) await browser.storage.local.remove(KEY);
  else if (!LINK_SOURCES.some(({ name }) => name === publisher)) throw new Failure('bad-message');
  else await browser.storage.local.set({ [KEY]: publisher });
  return null;
}
