import { findCitations } from '../../core/citation/find.ts';
import { canonicalUrl } from '../../core/library/identity.ts';
import { prepareArticle, type CitationAtSaving } from '../../core/library/prepare.ts';
import type { Capture, OutboxRecord } from '../../core/library/schema.ts';
import { captureSchema } from '../../core/library/shapes.ts';
import { Library, type SaveOutcome } from '../../core/library/store.ts';
import { today } from '../../core/locale/format.ts';
import { statusAt } from '../../core/registry/status.ts';
import { browser } from '../browser.ts';
import { Failure, failureCode, injectionFailure } from '../failure.ts';
import type { CaptureAsk } from '../page/ask.ts';
import { resolveCitations } from './registry.ts';
import { runInTab } from './tabs.ts';

const library = new Library();

/** One save after another, in the order of capture: an earlier text must not be written after a later one. */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('save', work) as unknown as Promise<T>;

async function citationsAtSaving(
  plain: string,
  published: string | undefined,
  site: string,
): Promise<CitationAtSaving[]> {
  const citations = findCitations(plain);
  if (citations.length === 0) return [];
  const context = { site, ...(published === undefined ? {} : { published }) };
  // An article is worth keeping even while the registry cannot be asked; its citations can be resolved later.
  const resolved = await resolveCitations(citations, context).catch(() => undefined);
  return citations.map((citation, index) => {
    const resolution = resolved?.resolutions[index];
    return {
      citation,
      outcome: resolution?.outcome ?? 'unknown',
      ...(resolution?.key === undefined ? {} : { key: resolution.key }),
      ...(resolution?.record === undefined ? {} : { status: statusAt(resolution.record, today()).kind }),
      asOf: resolved?.asOf ?? '',
    };
  });
}

/** Saves what was captured; the outbox's entry goes in the very transaction that brings the article. */
async function saveCapture(capture: Capture, entry: OutboxRecord): Promise<SaveOutcome> {
  const site = new URL(capture.url).hostname;
  try {
    const prepared = await prepareArticle(capture, (plain, published) =>
      citationsAtSaving(plain, published, site),
    );
    return await library.save(prepared, new Date(), entry);
  } catch (error) {
    await library.keepForLater({ ...entry, reason: failureCode(error) }).catch(() => undefined);
    throw error;
  }
}

/** Writes a capture into the outbox, then into the library: whatever happens in between, it is in one of the two. */
function saveSafely(capture: Capture): Promise<SaveOutcome> {
  return alone(async () => {
    const at = new Date().toISOString();
    const { url, title, kind } = capture;
    const entry: OutboxRecord = {
      ...{ id: crypto.randomUUID(), url, title, kind, at, triedAt: at, attempts: 1, reason: 'interrupted' },
      capture,
    };
    await library.keepForLater(entry);
    return saveCapture(capture, entry);
  });
}

async function runCapture(tab: number, ask: CaptureAsk): Promise<unknown> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab },
      // Runs in the page: what it needs comes with it. The name is that of `extension/page/ask.ts`.
      func: (ask: CaptureAsk) =>
        void ((globalThis as Record<symbol, unknown>)[Symbol.for('danchieu-capture')] = ask),
      args: [ask],
    });
  } catch (error) {
    throw injectionFailure(error);
  }
  return runInTab(tab, 'capture.js');
}

/** Leaves word in the outbox that a page could not be captured, where it is one that could ever be. */
async function regret(tab: number, kind: Capture['kind'], reason: string): Promise<void> {
  const { url = '', title = '' } = await browser.tabs.get(tab).catch(() => ({ url: '', title: '' }));
  if (!/^https?:/.test(url)) return;
  const at = new Date().toISOString();
  const id = crypto.randomUUID();
  await library.keepForLater({ id, url, title: title || url, kind, at, triedAt: at, attempts: 1, reason });
}

/**
 * Saves a tab's page, what is marked on it, or its links. It is in the library when the promise fulfils.
 * @param orMarked whether what is marked is taken in place of what was asked for, where anything is.
 * @throws Failure or StoreFailure; nothing was saved then, and the outbox says why.
 */
export async function saveTab(
  tab: number,
  kind: Capture['kind'] = 'page',
  orMarked = false,
): Promise<SaveOutcome> {
  let captured: Capture;
  try {
    const parsed = captureSchema().safeParse(await runCapture(tab, { kind, orMarked }));
    if (!parsed.success) throw new Failure('nothing-to-save', parsed.error);
    captured = parsed.data;
  } catch (error) {
    await regret(tab, kind, failureCode(error)).catch(() => undefined);
    throw error;
  }
  return saveSafely(captured);
}

/** Lets the reader widen or narrow the region in the page itself; what is chosen there comes back by `saveChosen`. */
export async function chooseRegion(tab: number): Promise<null> {
  await runCapture(tab, { kind: 'page', choose: true });
  return null;
}

/** Saves the region that the reader chose in the page of a tab. @throws Failure `bad-message` where it is of another site */
export async function saveChosen(capture: Capture, from: number | undefined): Promise<SaveOutcome> {
  const { url } = from === undefined ? {} : await browser.tabs.get(from);
  if (url === undefined || new URL(url).origin !== new URL(capture.url).origin)
    throw new Failure('bad-message');
  return saveSafely(capture);
}

/** Saves the page whose card asks for it. */
export async function saveHere(from: number | undefined): Promise<SaveOutcome> {
  if (from === undefined) throw new Failure('bad-message');
  return saveTab(from);
}

/** Tries once more to save what is in the outbox. @throws Failure `nothing-to-save` where only the page itself can give it. */
export function retryOutbox(id: string): Promise<SaveOutcome> {
  return alone(async () => {
    const entry = (await library.outbox()).find((other) => other.id === id);
    if (!entry?.capture) throw new Failure('nothing-to-save');
    const triedAt = new Date().toISOString();
    return saveCapture(entry.capture, { ...entry, triedAt, attempts: entry.attempts + 1 });
  });
}

/** Finishes the saves in whose midst the program was stopped; whoever is saving now holds the lock. */
export async function finishInterrupted(): Promise<void> {
  const entries = await library.outbox();
  for (const { id, reason, capture } of entries.reverse())
    if (reason === 'interrupted' && capture) await retryOutbox(id).catch(() => undefined);
}

/** The article kept from this page, if any. */
export async function savedArticle(url: string, canonical: string | undefined) {
  const known = canonicalUrl(url, canonical);
  return (known === undefined ? undefined : await library.find(known)) ?? null;
}

export async function removeArticle(article: string): Promise<null> {
  await library.remove(article);
  return null;
}

export async function restoreArticle(article: string): Promise<null> {
  await library.restore(article);
  return null;
}

/** The daily round of the library: the trash, and the ways back of old changes. */
export async function emptyTrash(now: Date = new Date()): Promise<void> {
  await library.sweep(now);
}
