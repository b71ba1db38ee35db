import { today } from '../../core/locale/format.ts';
import { browser } from '../browser.ts';

/** A draft, the day by which its citations are judged, where it is issued, and whether the reader wants it kept. */
export interface KeptDraft {
  text: string;
  on: string;
  place: string;
  isKept: boolean;
}

/** In the browser's session store, which is memory and goes with the browser. */
const KEY = 'draft';

/** Keeps a draft for the next opening of the check. @returns whether there was room for it */
export async function keepDraft(draft: KeptDraft): Promise<boolean> {
  try {
    await browser.storage.session.set({ [KEY]: draft });
    return true;
  } catch {
    return false;
  }
}

export const forgetDraft = (): Promise<void> => browser.storage.session.remove(KEY);

/** The draft that was kept, or handed over to be opened once: the latter is forgotten at once. */
export async function draftKept(): Promise<KeptDraft | undefined> {
  const { [KEY]: kept } = (await browser.storage.session.get(KEY)) as { [KEY]?: Partial<KeptDraft> };
  if (typeof kept?.text !== 'string') return undefined;
  const isKept = kept.isKept === true;
  if (!isKept) await forgetDraft();
  return {
    text: kept.text,
    on: typeof kept.on === 'string' ? kept.on : today(),
    place: typeof kept.place === 'string' ? kept.place : '',
    isKept,
  };
}
