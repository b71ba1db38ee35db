import type { Capture } from '../../core/library/schema.ts';

/** What the background wants captured. It is left in the script's world just before `capture.js` runs. */
export interface CaptureAsk {
  kind: Capture['kind'];
  /** The reader chooses the region in the page; what is chosen is sent to the background. */
  choose?: boolean;
  /** What the reader has marked is taken in place of the page, where anything is. */
  orMarked?: boolean;
}

const KEY = Symbol.for('danchieu-capture');

/** Takes what was asked, once. */
export function takeAsk(): CaptureAsk {
  const world = globalThis as { [KEY]?: CaptureAsk };
  const ask = world[KEY] ?? { kind: 'page' };
  delete world[KEY];
  return ask;
}
