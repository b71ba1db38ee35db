/** The page's own address, without a place within it: `#/a` and `#!a` are pages of their own, `#muc-2` is none. */
function pageOf({ href, hash }: Location): string {
  return hash === '' || /^#[!/]/.test(hash) ? href : href.slice(0, -hash.length);
}

/** Tells when a page's script has put another page in the place of this one, or history has brought it back. */
export class Journey {
  readonly #location: Location;
  #last: string;

  /**
   * @param arrived called with each new address, once the address bar shows it; what it shows may still be on its way.
   * @param returned called when the page comes back as it was left, from the browser's memory.
   */
  constructor(view: Window, on: { arrived: () => void; returned: () => void }, signal: AbortSignal) {
    this.#location = view.location;
    this.#last = pageOf(view.location);
    const look = (): void => {
      if (this.hasMoved()) on.arrived();
    };
    for (const event of ['popstate', 'hashchange']) view.addEventListener(event, look, { signal });
    // Chrome, and Firefox from 147, tell of `history.pushState`, too; `hasMoved` is asked for the others.
    const { navigation } = view as { navigation?: EventTarget };
    navigation?.addEventListener('currententrychange', look, { signal });
    view.addEventListener('pageshow', ({ persisted }) => persisted && on.returned(), { signal });
  }

  /** Whether the address is another than when this was last asked. */
  hasMoved(): boolean {
    const now = pageOf(this.#location);
    if (now === this.#last) return false;
    this.#last = now;
    return true;
  }
}
