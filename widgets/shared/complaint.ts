/** What each element has told already. */
const told = new WeakMap<Element, Set<string>>();

/**
 * Tells the page's makers of a mistake of theirs on the console, in English, once an element.
 * @param mistake why the element has nothing to show: an error, or a short phrase.
 */
export function complain(element: Element, mistake: unknown): void {
  const src = element.getAttribute('src');
  const name = src === null ? element.localName : `${element.localName} src="${src}"`;
  const line = `<${name}>: ${mistake instanceof Error ? mistake.message : String(mistake)}`;
  const lines = told.get(element) ?? new Set();
  if (lines.has(line)) return;
  told.set(element, lines.add(line));
  console.warn(line);
}
