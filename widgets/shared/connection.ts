/** An element's stay in a document: work begun when it comes ends with a signal when it leaves for good. */
export class Connection {
  #stay: AbortController | undefined;

  /** The element is in a document; nothing happens where it had only been moved. */
  begin(work: (signal: AbortSignal) => void): void {
    if (this.#stay) return;
    this.#stay = new AbortController();
    work(this.#stay.signal);
  }

  /** The element has been taken out: a moved one is back in a moment, only one that stays away is torn down. */
  end(element: Element): void {
    queueMicrotask(() => {
      if (element.isConnected) return;
      this.#stay?.abort();
      this.#stay = undefined;
    });
  }
}
