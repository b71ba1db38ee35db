/** Name of the file with the second half of the citations' script, where there is one. */
declare const __DANCHIEU_CARD__: string | undefined;

/** The tag that brought the kit; known only while it runs for the first time, and not on a server. */
const tag = typeof document === 'undefined' ? null : document.currentScript;
export const scriptTag = tag !== null && 'src' in tag && tag.src !== '' ? tag : undefined;

/** Where the second half of the citations' script lies, beside the first; none for ES modules. */
export const cardAddress =
  typeof __DANCHIEU_CARD__ === 'undefined' || scriptTag === undefined
    ? undefined
    : new URL(__DANCHIEU_CARD__, scriptTag.src).href;
