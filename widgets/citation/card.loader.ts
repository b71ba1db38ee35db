import { HAND_OVER, type CardScript } from '../shared/hand-over.ts';
import { cardAddress, scriptTag } from '../shared/script-tag.ts';
import { kitPolicy } from '../shared/trusted.ts';
import type { CardFile } from './card.file.ts';

/** What the second half's content must hash to, in a built script; ES modules import it. */
declare const __DANCHIEU_CARD_HASH__: string | undefined;

let coming: Promise<CardFile> | undefined;

/**
 * Brings the second half of the citations' script, which lies beside the first; one request a page, and none before
 * this is called. A failure is forgotten, so that the next call tries again.
 */
export function loadCardFile(): Promise<CardFile> {
  coming ??= (
    typeof __DANCHIEU_CARD_HASH__ === 'undefined'
      ? import('./card.file.ts').then(({ cardFile }) => cardFile)
      : byScript(__DANCHIEU_CARD_HASH__)
  ).catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

/**
 * As a classic script, for a portal's own tag is one. What runs is what was built: its hash is checked wherever the
 * browser can (its own origin, or one whose first script was asked for with `crossorigin`), and it is handed our
 * Trusted Types policy only while it is itself the script that runs.
 */
function byScript(integrity: string): Promise<CardFile> {
  return new Promise((resolve, reject) => {
    if (cardAddress === undefined) throw new TypeError('the address of the script is not known');
    const script: CardScript = document.createElement('script');
    script[HAND_OVER] = () =>
      document.currentScript === script
        ? { policy: kitPolicy(), take: (file) => resolve(file as CardFile) }
        : undefined;
    const { origin } = new URL(cardAddress);
    if (scriptTag?.crossOrigin != null) script.crossOrigin = scriptTag.crossOrigin;
    if (script.crossOrigin !== null || origin === location.origin) script.integrity = integrity;
    if (scriptTag?.nonce) script.nonce = scriptTag.nonce;
    const settle = (): void => {
      script.remove();
      // A script that ran has handed its file over by now.
      reject(new TypeError(`no card at ${cardAddress}`));
    };
    script.onload = settle;
    script.onerror = settle;
    script.src = (kitPolicy()?.createScriptURL?.(cardAddress) ?? cardAddress) as string;
    document.head.append(script);
  });
}
