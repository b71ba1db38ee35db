import { place, type Placement } from '../shared/place.ts';

/** Room that a card is given when its side is chosen, so that it does not change sides when its answer arrives. */
const LIKELY_HEIGHT = 280;

/** Kept free between a focused link and the sheet. */
const ROOM = 8;

interface Point {
  x: number;
  y: number;
}

/** Whether this browser has a top layer for the card (popover: Chrome 114, Firefox 125, Safari 17). */
export const canFloat = (): boolean => 'popover' in HTMLElement.prototype;

/**
 * Keeps an open card beside its link. In the top layer it is placed in the document and scrolls with the page by
 * itself; without one it is fixed in the viewport. It stays on the side that it was opened on.
 */
export class CardPosition {
  readonly #surface: HTMLElement;
  readonly #link: HTMLElement;
  readonly #pointer: Point | undefined;
  #side: Placement['side'] | undefined;
  /** Where the card and its link's corner stood when it was placed. */
  #at: Point = { x: 0, y: 0 };
  #anchor: Point = { x: 0, y: 0 };

  /** @param pointer where the pointer was when the card was asked for; none for the keyboard */
  constructor(surface: HTMLElement, link: HTMLElement, pointer: Point | undefined) {
    this.#surface = surface;
    this.#link = link;
    this.#pointer = pointer;
  }

  /** Places the card: when it opens, and when its content or the viewport has changed. */
  place(): void {
    const { style, dataset } = this.#surface;
    style.removeProperty('max-height');
    const { offsetWidth: width, offsetHeight: height } = this.#surface;
    const request = {
      fragments: [...this.#link.getClientRects()],
      pointer: this.#pointer,
      viewport: { width: document.documentElement.clientWidth, height: innerHeight },
    };
    this.#side ??= place({ ...request, card: { width, height: Math.max(height, LIKELY_HEIGHT) } }).side;
    const side = this.#side === 'sheet' ? undefined : this.#side;
    const at = place({ ...request, card: { width, height }, side });
    dataset.side = at.side;
    const isFixed = this.#isFixed;
    style.setProperty('position', isFixed ? 'fixed' : 'absolute');
    style.setProperty('bottom', at.side === 'sheet' ? '0' : 'auto');
    style.setProperty('max-height', `${at.maxHeight}px`);
    this.#at = isFixed ? at : { x: at.x + scrollX, y: at.y + scrollY };
    this.#anchor = this.#corner();
    this.#move(this.#at);
    if (at.side === 'sheet' && !this.#pointer) this.#bringAbove(innerHeight - this.#surface.offsetHeight);
  }

  /** Follows a link that some scroller has moved. */
  follow(): void {
    if (this.#surface.dataset.side === 'sheet') return;
    const corner = this.#corner();
    this.#move({ x: this.#at.x + corner.x - this.#anchor.x, y: this.#at.y + corner.y - this.#anchor.y });
  }

  /** A link that has the focus is not left under the sheet. */
  #bringAbove(edge: number): void {
    const top = this.#link.getBoundingClientRect().bottom + ROOM - edge;
    if (top > 0) scrollBy({ top, behavior: 'instant' });
  }

  get #isFixed(): boolean {
    return !canFloat() || this.#surface.dataset.side === 'sheet';
  }

  #corner(): Point {
    const { x, y } = this.#link.getBoundingClientRect();
    return this.#isFixed ? { x, y } : { x: x + scrollX, y: y + scrollY };
  }

  #move({ x, y }: Point): void {
    this.#surface.style.setProperty('left', `${x}px`);
    this.#surface.style.setProperty('top', this.#surface.dataset.side === 'sheet' ? 'auto' : `${y}px`);
  }
}
