import type { TreeElement } from './blocks.ts';
import { SKIP_ATTRIBUTE, type ElementKind } from './types.ts';

/** Elements that stand for a line or a box of their own: no citation runs across their borders. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements that show nothing where they stand. */
const UNSEEN = new Set(
  'script style noscript noembed noframes template head title link meta rt rp datalist param source'.split(
    ' ',
  ),
);

/** Elements seen on the page whose inside is not the article's text: controls, code, pictures, other documents. */
const OBJECTS = new Set(
  (
    'textarea select option button input label code pre listing xmp plaintext kbd samp svg math canvas iframe object embed img video audio ' +
    'picture progress meter'
  ).split(' '),
);

const EDITOR = '[contenteditable]:not([contenteditable=false])';

/**
 * Editors, controls by role (a link inside would be a control in a control), and what assistive technology is not to
 * see (nothing there may take the focus). Text under `hidden` is read: tabs and folds show it later.
 */
const LEFT_ALONE =
  `[${SKIP_ATTRIBUTE}],[aria-hidden=true],${EDITOR},` +
  '[role=textbox],[role=button],[role=tab],[role=option],' +
  '[role=menuitem],[role=checkbox],[role=radio],[role=switch],[role=img],[role=math]';

/** Tells an element's kind by its name and attributes alone: computed style is too dear to ask for each. */
export class Sieve {
  readonly #leftAlone: string;

  /** @param exclude the page owner's selector; one that is not valid CSS is ignored. */
  constructor(exclude?: string) {
    this.#leftAlone = exclude !== undefined && isSelector(exclude) ? `${LEFT_ALONE},${exclude}` : LEFT_ALONE;
  }

  kindOf(element: TreeElement): ElementKind {
    const name = element.localName;
    if (name === 'br') return 'break';
    if (UNSEEN.has(name)) return 'unseen';
    const block = BLOCKS.has(name);
    if (OBJECTS.has(name) || (element.hasAttributes() && element.matches(this.#leftAlone))) {
      return block ? 'object-block' : 'object';
    }
    return block ? 'block' : 'inline';
  }

  /** Whether the node lies in something left alone, at or above its parent. */
  isOutside(node: Node): boolean {
    for (let element = node.parentElement; element; element = element.parentElement) {
      const kind = this.kindOf(element);
      if (kind === 'unseen' || kind === 'object' || kind === 'object-block') return true;
    }
    return false;
  }
}

/** Whether the root is, or lies in, what the reader can edit. */
export function isEdited(root: Element | ShadowRoot): boolean {
  const element = root.nodeType === Node.ELEMENT_NODE ? (root as Element) : (root as ShadowRoot).host;
  return element.closest(EDITOR) !== null;
}

/** The nearest element at or above the node whose borders no citation crosses. */
export function blockOf(node: Node): Element | null {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && !BLOCKS.has(element.localName)) element = element.parentElement;
  return element;
}

function isSelector(selector: string): boolean {
  try {
    document.createDocumentFragment().querySelector(selector);
    return selector.trim() !== '';
  } catch {
    return false;
  }
}
