import { css, html, LitElement, type TemplateResult } from 'lit';
import { Library } from '../../core/library/store.ts';
import { readerMessages } from '../../core/locale/reader.messages.ts';
import { language } from '../language.ts';
import { Edits } from '../library/edits.ts';
import { placeOf } from '../library/place.ts';
import { toastView } from '../library/toast.ts';
import { sheet } from '../ui/sheet.ts';
import { toastSheet } from '../ui/toast.sheet.ts';
import { ReaderElement } from './reader.element.ts';

/** One saved article in a tab of its own: the address after `#` names it, and its version where not the latest is meant. */
export class ReaderPageElement extends LitElement {
  static override styles = [
    sheet,
    toastSheet,
    css`
      header {
        padding: 10px 16px;
      }
      main {
        padding: 8px clamp(16px, 4vw, 48px) 64px;
      }
      @media print {
        header,
        .toasts {
          display: none;
        }
        main {
          padding: 0;
        }
      }
    `,
  ];

  readonly #edits = new Edits(this, new Library());
  readonly #reader = new ReaderElement();

  constructor() {
    super();
    this.#reader.edits = this.#edits;
    this.#reader.addEventListener('opened', () => {
      const title = this.#reader.querySelector<HTMLElement>('#title');
      document.title = title?.textContent ?? document.title;
      title?.focus();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#follow);
    this.#follow();
    this.append(this.#reader);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = (): void => {
    const place = placeOf(location.hash.slice(1));
    if (place.kind !== 'article') return;
    this.#reader.article = place.article;
    this.#reader.version = place.version;
  };

  protected override render(): TemplateResult {
    return html`<header>
        <a href="library.html${location.hash}">${readerMessages.for(language()).back}</a>
      </header>
      <main><slot></slot></main>
      ${toastView(this.#edits)}`;
  }
}
