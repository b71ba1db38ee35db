import { findCitations } from '../../core/citation/find.ts';
import { canonicalUrl } from '../../core/library/identity.ts';
import { prepareArticle, type CitationAtSaving } from '../../core/library/prepare.ts';
import { captureSchema } from '../../core/library/schema.ts';
import { Library, TRASH_DAYS, type SaveOutcome } from '../../core/library/store.ts';
import { today } from '../../core/locale/format.ts';
import { statusAt } from '../../core/registry/status.ts';
import { Failure } from '../failure.ts';
import { LIBRARY_CHANNEL, type Resolved } from '../messages.ts';
import { resolveCitations } from './registry.ts';
import { runInTab } from './tabs.ts';

/** The library's one writer. Pages of the extension read it themselves and ask here for every change. */
const library = new Library();

function tellPages(): void {
  const channel = new BroadcastChannel(LIBRARY_CHANNEL);
  channel.postMessage(null);
  channel.close();
}

async function citationsAtSaving(
  plain: string,
  published: string | undefined,
  site: string,
): Promise<CitationAtSaving[]> {
  const citations = findCitations(plain);
  if (citations.length === 0) return [];
  const context = { site, ...(published === undefined ? {} : { published }) };
  // An article is worth keeping even while the registry cannot be asked; its citations can be resolved later.
  const { resolutions, asOf } = await resolveCitations(citations, context).catch((): Resolved => ({
    resolutions: [],
    addresses: [],
    asOf: '',
  }));
  return citations.map((citation, index) => {
    const resolution = resolutions[index];
    return {
      citation,
      outcome: resolution?.outcome ?? 'unknown',
      ...(resolution?.key === undefined ? {} : { key: resolution.key }),
      ...(resolution?.record === undefined ? {} : { status: statusAt(resolution.record, today()).kind }),
      asOf,
    };
  });
}

/** Saves a tab's page. It is in the library when the promise fulfils. @throws Failure or StoreFailure; nothing was saved then. */
export async function saveTab(tab: number): Promise<SaveOutcome> {
  const captured = captureSchema().safeParse(await runInTab(tab, 'capture.js'));
  if (!captured.success) throw new Failure('nothing-to-save', captured.error);
  const site = new URL(captured.data.url).hostname;
  // One after another, in the order of capture: an earlier text must not be written after a later one.
  const outcome = await navigator.locks.request('save', async () => {
    const prepared = await prepareArticle(captured.data, (plain, published) =>
      citationsAtSaving(plain, published, site),
    );
    return library.save(prepared);
  });
  tellPages();
  return outcome;
}

/** The article kept from this page, if any. */
export async function savedArticle(url: string, canonical: string | undefined) {
  const known = canonicalUrl(url, canonical);
  return (known === undefined ? undefined : await library.find(known)) ?? null;
}

export async function removeArticle(article: string): Promise<null> {
  await library.remove(article);
  tellPages();
  return null;
}

export async function restoreArticle(article: string): Promise<null> {
  await library.restore(article);
  tellPages();
  return null;
}

/** Deletes for good what has been in the trash for thirty days. */
export async function emptyTrash(now: Date = new Date()): Promise<void> {
  await library.emptyTrash(new Date(now.getTime() - TRASH_DAYS * 86_400_000));
}
