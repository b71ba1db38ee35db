import { html, render } from 'lit/html.js';

/** Whether Lit can work here: a page that enforces Trusted Types may not have listed our policy. Its own content then stays. */
export function mayRender(): boolean {
  try {
    render(html`<slot></slot>`, document.createDocumentFragment());
    return true;
  } catch {
    return false;
  }
}
