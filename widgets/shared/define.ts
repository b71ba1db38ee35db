import { html, render } from 'lit/html.js';
import { VERSION } from './version.ts';

/**
 * Defines an element unless the page has it already: the first definition wins. Another version is told once, on the
 * console; nothing is thrown into the page. Where there is no document (a server-rendering bundle), nothing is defined.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined') return;
  const known = customElements.get(tag) as { version?: string } | undefined;
  if (!known) {
    if (mayRender()) customElements.define(tag, element);
    else console.warn(`<${tag}> stays out: this page's trusted-types policy does not list it.`);
  } else if (known.version !== VERSION) {
    console.warn(`<${tag}> ${known.version ?? '?'} is already on this page; ${VERSION} stays out.`);
  }
}

/** Whether Lit can work here: a page that enforces Trusted Types may not have listed our policy. Its own content then stays. */
function mayRender(): boolean {
  try {
    render(html`<slot></slot>`, document.createDocumentFragment());
    return true;
  } catch {
    return false;
  }
}
