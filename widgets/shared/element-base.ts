/** What an element of ours that does without Lit extends; a stand-in where there is no DOM, so that servers may import it. */
export const ElementBase = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;
