import { LINK_SOURCES } from '../../core/registry/link-sources.ts';
import { Failure } from '../failure.ts';
import { changeSettings } from '../settings.ts';

/** Keeps the publisher that the reader chose on a card; null forgets it. @throws Failure `bad-message` for one not known */
export async function preferSource(publisher: string | null): Promise<null> {
  const source = LINK_SOURCES.find(({ name }) => name === publisher)?.name ?? null;
  if (source === null && publisher !== null) throw new Failure('bad-message');
  await changeSettings(() => ({ source }));
  return null;
}
