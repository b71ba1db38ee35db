import { ENRICHED_ATTRIBUTE, MARK_ATTRIBUTE } from '../../core/annotation/types.ts';
import type { LinkLook } from '../settings.ts';

const OWN = `a[${MARK_ATTRIBUTE}]:not([${ENRICHED_ATTRIBUTE}])`;

/** What the reader may choose beside the fine line; doubts keep their waves. */
const RULES: Record<LinkLook, string> = {
  underline: '',
  highlight: `${OWN}{background:color-mix(in srgb,currentColor 10%,transparent)}`,
  plain: `${OWN}:not([data-danchieu-state]):not(:hover):not(:focus-visible){text-decoration:none}`,
};

/** A sheet that any page's policy lets in: none of it is written into the page. */
export class PageSheet {
  readonly #page: Document;
  readonly #sheet = new CSSStyleSheet();

  constructor(page: Document) {
    this.#page = page;
  }

  /** Puts these rules on the page, in the place of those before. */
  put(rules: string): void {
    this.#sheet.replaceSync(rules);
    if (!this.#page.adoptedStyleSheets.includes(this.#sheet))
      this.#page.adoptedStyleSheets = [...this.#page.adoptedStyleSheets, this.#sheet];
  }

  takeOff(): void {
    this.#page.adoptedStyleSheets = this.#page.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}

/** How citations look, as the reader chose. */
export const lookRules = (look: LinkLook): string => RULES[look];
