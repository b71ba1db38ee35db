import { readSettings } from '../settings.ts';

/** Registered name of the publisher that the reader would rather be led to; undefined where none was chosen, or the settings can't be had. */
export const preferredSource = (): Promise<string | undefined> =>
  readSettings().then(
    ({ source }) => source ?? undefined,
    () => undefined,
  );
