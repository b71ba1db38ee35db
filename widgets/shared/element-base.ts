/** What an element of ours that does without Lit extends; a stand-in where there is no DOM, so that servers may import it. */
export const ElementBase = (
  typeof HTMLElement === 'undefined' ? class {} : HTMLElement
) as typeof HTMLElement;
