/** On a `div`: which widget it stands for. Page editors strip unknown tags, but keep `div` with `data-` attributes. */
const WIDGET_ATTRIBUTE = 'data-danchieu';
const WAITING = `[${WIDGET_ATTRIBUTE}]:not([${WIDGET_ATTRIBUTE}-ready])`;

/** Makes a widget inside each waiting `<div data-danchieu="weather" data-src="…">`: `data-src` becomes `src`, children move in. */
export function upgradeDivs(root: ParentNode = document): void {
  for (const div of root.querySelectorAll<HTMLElement>(WAITING)) {
    const tag = `danchieu-${div.getAttribute(WIDGET_ATTRIBUTE)!.trim()}`;
    if (!/^danchieu-[a-z-]+$/.test(tag) || !customElements.get(tag)) continue;
    const element = document.createElement(tag);
    for (const { name, value } of div.attributes) {
      if (name.startsWith('data-') && !name.startsWith(WIDGET_ATTRIBUTE))
        element.setAttribute(name.slice(5), value);
    }
    div.setAttribute(`${WIDGET_ATTRIBUTE}-ready`, '');
    element.append(...div.childNodes);
    div.append(element);
  }
}

/**
 * Upgrades what is there, and what arrives later: with the rest of the page, or when a portal swaps its content.
 * Nothing where there is no document: in a server-rendering bundle.
 */
export function keepUpgrading(): void {
  if (typeof document === 'undefined') return;
  upgradeDivs();
  let isAsked = false;
  new MutationObserver(() => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      upgradeDivs();
    });
  }).observe(document, { childList: true, subtree: true });
}
