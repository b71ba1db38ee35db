import { browser as platform, type Browser } from 'wxt/browser';

/**
 * The only door to the browser's extension API. WXT narrows some of its types to the paths of one build, which would
 * make the types depend on a build having run; here they are the platform's own.
 */
export const browser = platform as unknown as typeof Browser;
export type { Browser };

/** Whether the extension that this script came with was updated, reloaded or removed meanwhile: nobody would answer it. */
export const isOrphaned = (): boolean =>
  (platform as { runtime?: { id?: string } } | undefined)?.runtime?.id === undefined;
