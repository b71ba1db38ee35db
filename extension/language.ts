import { extensionMessages } from '../core/locale/extension.messages.ts';
import { formatDay, today, useDayStyle } from '../core/locale/format.ts';
import { browser } from './browser.ts';
import { readSettings } from './settings.ts';

/** The reader's choice; none is the language of the browser's own interface. */
let chosen: 'vi' | 'en' | undefined;

/**
 * Speaks from now on as the reader chose: language and dates' format. Each page of the extension calls it before it
 * shows anything, the background before it says anything. Where the settings can't be had, the browser's language does.
 */
export async function followSettings(): Promise<void> {
  const settings = await readSettings().catch((error: unknown) => void console.error(error));
  chosen = settings === undefined || settings.language === 'auto' ? undefined : settings.language;
  useDayStyle(settings?.dates ?? 'auto');
}

/** Language that the extension speaks, as a BCP 47 tag. */
export const language = (): string => chosen ?? browser.i18n.getUILanguage();

/** The extension's sentences in that language. */
export const words = () => extensionMessages.for(language());

/** The day in Việt Nam of an ISO instant, as readers there write it. */
export const dayOf = (instant: string): string => formatDay(today(new Date(instant)), language());
