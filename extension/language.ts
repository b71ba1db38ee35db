import { extensionMessages } from '../core/locale/extension.messages.ts';
import { formatDay, today } from '../core/locale/format.ts';
import { browser } from './browser.ts';

/** Language of the browser's own interface, as a BCP 47 tag. */
export const language = (): string => browser.i18n.getUILanguage();

/** The extension's sentences in that language. */
export const words = () => extensionMessages.for(language());

/** The day in Việt Nam of an ISO instant, as readers there write it. */
export const dayOf = (instant: string): string => formatDay(today(new Date(instant)), language());
