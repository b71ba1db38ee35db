/** Under this the loader leaves, on the script element that it makes, what the script is to be given. */
export const HAND_OVER = Symbol.for('danchieu.hand-over');

/** The kit's Trusted Types policy (`kitPolicy`). */
export interface Policy {
  createHTML(html: string): unknown;
  /** These only where citations are marked: for the second half of the script, and for JSON-LD. */
  createScriptURL?(address: string): unknown;
  createScript?(json: string): unknown;
}

/** What passes between the two halves of a script: our policy in, the second half's exports out. */
interface HandOver {
  policy: Policy | undefined;
  take: (file: unknown) => void;
}

export type CardScript = HTMLScriptElement & { [HAND_OVER]?: () => HandOver | undefined };

/** What the loader of the script that runs now hands over; nothing for a script of the page's own. */
export function handedOver(): HandOver | undefined {
  return typeof document === 'undefined'
    ? undefined
    : (document.currentScript as CardScript | null)?.[HAND_OVER]?.();
}
