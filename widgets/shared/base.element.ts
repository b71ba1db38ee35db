import { LitElement } from 'lit';
import { Connection } from './connection.ts';
import { languageOf } from './language.ts';
import { VERSION } from './version.ts';

/**
 * What every element of the kit shares: a version, the nearest language, and work that lives as long as the
 * element is in a document. Light-DOM children are what a reader without scripts sees; an element shows them in its
 * default slot until it has something better.
 *
 * @attr theme - Colours: `light`, `dark`, or `auto` for those of the reader's system. Default: `light`.
 * @attr lang - On the element or around it, the language: `vi`, `en`; panels speak what else the page adds. Default: `vi`.
 * @cssprop --danchieu-surface - Ground of panels and cards.
 * @cssprop --danchieu-sunken - Ground of what lies in them: a button under the pointer, a notice.
 * @cssprop --danchieu-text - Text.
 * @cssprop --danchieu-muted - Text of less weight: labels, times.
 * @cssprop --danchieu-border - Lines.
 * @cssprop --danchieu-accent - Links, buttons, icons.
 * @cssprop --danchieu-focus - The ring around what has the focus.
 * @cssprop --danchieu-good - What is in order: in force, good air.
 * @cssprop --danchieu-warn - What asks for care.
 * @cssprop --danchieu-bad - What is not in order; marks of the new.
 * @cssprop --danchieu-shadow - Shadow of a card.
 * @cssprop --danchieu-radius - Roundness of corners.
 * @cssprop --danchieu-font-size - Size of the text.
 * @cssprop --danchieu-font - Typefaces.
 */
export class BaseElement extends LitElement {
  static readonly version = VERSION;

  readonly #connection = new Connection();

  /** BCP 47 tag of the nearest `lang`. */
  get language(): string {
    return languageOf(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connection.begin((signal) => this.begin(signal));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection.end(this);
  }

  /**
   * Gives up the height that the page keeps free for it (reserve.css), since nothing will fill it. On the element itself:
   * any rule of the page wins over one for `:host`.
   */
  protected giveUpRoom(): void {
    if (this.style.minBlockSize === '') this.style.setProperty('min-block-size', '0');
  }

  /**
   * Gives the rest of that height back once the panel is there, if nobody sees it: while the panel ends below the
   * window, so does all that would move up. Else it stays, since a jump is worse than a gap.
   */
  protected giveBackRoom(panel: Element): void {
    if (panel.getBoundingClientRect().bottom >= window.innerHeight) this.giveUpRoom();
  }

  /** Starts the element's work; all of it ends with the signal. */
  protected begin(_signal: AbortSignal): void {}
}
