/** What each element has told already. */
const told = new WeakMap<Element, Set<string>>();

/**
 * Tells the page's makers of a mistake of theirs on the console, in English, once an element.
 * @param mistake why the element has nothing to show: a short phrase.
 */
export function complain(element: Element, mistake: string): void {
  const src = element.getAttribute('src');
  const line = `<${element.localName}${src === null ? '' : ` src="${src}"`}>: ${mistake}`;
  const lines = told.get(element) ?? new Set();
  if (!lines.has(line)) console.warn(line);
  told.set(element, lines.add(line));
}
