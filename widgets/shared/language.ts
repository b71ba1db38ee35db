/** The language tag nearest to a node, also across shadow roots; Vietnamese where the page names none. */
export function languageOf(node: Node): string {
  let element = node instanceof Element ? node : node.parentElement;
  while (element) {
    const named = element.closest('[lang]');
    const language = named?.getAttribute('lang');
    if (language) return language;
    const root: Node = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return 'vi';
}
