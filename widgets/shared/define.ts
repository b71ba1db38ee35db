import { VERSION } from './version.ts';

/**
 * Defines an element unless the page has it already: the first definition wins. Another version is told once, on the
 * console; nothing is thrown into the page.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag) as { version?: string } | undefined;
  if (!known) {
    customElements.define(tag, element);
  } else if (known.version !== VERSION) {
    console.warn(`<${tag}> ${known.version ?? '?'} is already on this page; ${VERSION} stays out.`);
  }
}
