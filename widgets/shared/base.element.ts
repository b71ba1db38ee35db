import { LitElement } from 'lit';
import { languageOf } from './language.ts';
import { VERSION } from './version.ts';

/**
 * What every element of the kit shares: a version, the nearest language, and work that lives as long as the
 * element is in a document. Light-DOM children are what a reader without scripts sees; an element shows them in its
 * default slot until it has something better.
 */
export class BaseElement extends LitElement {
  static readonly version = VERSION;

  #connection: AbortController | undefined;

  /** BCP 47 tag of the nearest `lang`. */
  get language(): string {
    return languageOf(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#connection) return;
    this.#connection = new AbortController();
    this.begin(this.#connection.signal);
  }

  /** An element moved within the page is connected again at once: only one that stays away is torn down. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#connection?.abort();
      this.#connection = undefined;
    });
  }

  /** Starts the element's work; all of it ends with the signal. */
  protected begin(_signal: AbortSignal): void {}
}
