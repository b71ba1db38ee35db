import { VERSION } from './version.ts';

/**
 * Defines an element unless the page has it already: the first definition wins. Another version is told once, on the
 * console; nothing is thrown into the page. Where there is no document (a server-rendering bundle), nothing is defined.
 * @param mayWork whether this page lets the element do its work; where not, the page's own content stays
 */
export function define(tag: string, element: CustomElementConstructor, mayWork: () => boolean): void {
  if (typeof document === 'undefined') return;
  const known = customElements.get(tag) as { version?: string } | undefined;
  if (!known) {
    if (mayWork()) customElements.define(tag, element);
    else console.warn(`<${tag}> stays out: this page's trusted-types policy does not list it.`);
  } else if (known.version !== VERSION) {
    console.warn(`<${tag}> ${known.version ?? '?'} is already on this page; ${VERSION} stays out.`);
  }
}
