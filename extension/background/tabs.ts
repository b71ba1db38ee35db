import { askPage } from '../ask.ts';
import { browser } from '../browser.ts';
import { Failure, injectionFailure } from '../failure.ts';
import type { PageState } from '../messages.ts';
import { sumOf, type Tally } from '../tally.ts';
import { mergeStates, placeOf, type FrameState } from './frames.ts';

type PageScript = 'annotate.js' | 'card.js' | 'capture.js';

/** Runs one of the extension's scripts in a tab's page, or in one of its frames, and gives back its value. @throws Failure */
export async function runInTab(tab: number, script: PageScript, frame = 0): Promise<unknown> {
  try {
    const target = { tabId: tab, frameIds: [frame] };
    const [injected] = await browser.scripting.executeScript({ target, files: [script] });
    return injected?.result;
  } catch (error) {
    throw injectionFailure(error);
  }
}

/** What each annotator in a tab says, by frame: the page itself first. @throws Failure */
async function askFrames(tab: number, name: 'annotate' | 'undo' | 'state'): Promise<FrameState[]> {
  try {
    const answers = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      // Runs in the page's frames: what it needs comes with it. The key is that of `extension/page/present.ts`.
      func: (name: 'annotate' | 'undo' | 'state') => {
        const world = globalThis as unknown as Record<symbol, Record<typeof name, () => unknown> | undefined>;
        return world[Symbol.for('danchieu')]?.[name]() ?? null;
      },
      args: [name],
    });
    return answers
      .flatMap(({ frameId, result }) =>
        result ? [{ frame: frameId, state: result as unknown as PageState }] : [],
      )
      .sort((a, b) => a.frame - b.frame);
  } catch (error) {
    throw injectionFailure(error);
  }
}

/** What is known of a tab's page; undefined where no annotator is in it. @throws Failure */
export async function stateOfTab(tab: number): Promise<PageState | null> {
  return mergeStates(await askFrames(tab, 'state')) ?? null;
}

/** What a tab's page and its frames cite, counted; undefined where nothing is annotated. @throws Failure */
export async function tallyOfTab(tab: number): Promise<Tally | undefined> {
  try {
    const answers = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: () => {
        const world = globalThis as unknown as Record<symbol, { tally(): Tally | null } | undefined>;
        return world[Symbol.for('danchieu')]?.tally() ?? null;
      },
    });
    const tallies = answers.flatMap(({ result }) => (result ? [result as Tally] : []));
    return tallies.length > 0 ? sumOf(tallies) : undefined;
  } catch (error) {
    throw injectionFailure(error);
  }
}

/** Annotates a tab's page, frames that the browser lets us into included, by scripts that are there or are put there now. */
export async function annotateTab(tab: number): Promise<PageState> {
  const present = await askFrames(tab, 'annotate');
  if (present[0]?.frame !== 0) {
    await bringEngine(tab, 0);
    await browser.scripting
      .executeScript({ target: { tabId: tab, allFrames: true }, files: ['probe.js'] })
      .catch(() => undefined);
  }
  const state = await stateOfTab(tab);
  if (!state) throw new Failure('navigated-away');
  return state;
}

/** Takes everything off a tab's page again. */
export async function undoTab(tab: number): Promise<PageState | null> {
  return mergeStates(await askFrames(tab, 'undo')) ?? null;
}

/** Brings a citation, by its index in the tab's list, into view. */
export async function jumpInTab(tab: number, index: number): Promise<null> {
  const place = placeOf(await askFrames(tab, 'state'), index);
  if (place) await askPage(tab, 'jump', { index: place.index }, place.frame);
  return null;
}

/** Brings the annotator into the frame that asked for it: something there may be a citation. */
export async function bringEngine(tab: number | undefined, frame: number | undefined): Promise<null> {
  if (tab !== undefined) await runInTab(tab, 'annotate.js', frame);
  return null;
}

/** Brings the card's script into the frame that asked for it. */
export async function bringCard(tab: number | undefined, frame: number | undefined): Promise<null> {
  if (tab !== undefined) await runInTab(tab, 'card.js', frame);
  return null;
}
