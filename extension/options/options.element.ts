import { css, html, LitElement, nothing } from 'lit';
import { browser } from '../browser.ts';
import { failureCode, type FailureCode } from '../failure.ts';
import { words } from '../language.ts';
import { grantedSites } from '../sites.ts';
import { sheet } from '../ui/sheet.ts';

/** Sites that the extension annotates by itself, to be revoked one by one; what it does with what it reads. */
export class OptionsElement extends LitElement {
  static override styles = [
    sheet,
    css`
      main {
        max-width: 640px;
        margin: 0 auto;
        padding: 24px 16px 48px;
      }
      h1 {
        font-size: 24px;
      }
      h2 {
        margin: 28px 0 4px;
        font-size: 17px;
      }
      ul {
        margin-top: 12px;
        border-top: 1px solid var(--line);
      }
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        padding: 8px 0;
        border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      button {
        flex: none;
      }
    `,
  ];
  static override properties = { sites: { state: true }, failure: { state: true } };

  declare private sites: readonly string[];
  declare private failure: FailureCode | undefined;

  constructor() {
    super();
    this.sites = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    browser.permissions.onAdded.addListener(this.#refresh);
    browser.permissions.onRemoved.addListener(this.#refresh);
    this.#refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    browser.permissions.onAdded.removeListener(this.#refresh);
    browser.permissions.onRemoved.removeListener(this.#refresh);
  }

  readonly #refresh = (): void => {
    void this.#settle(async () => {
      this.sites = await grantedSites();
    });
  };

  async #settle(work: () => Promise<unknown>): Promise<void> {
    this.failure = undefined;
    try {
      await work();
    } catch (error) {
      this.failure = failureCode(error);
    }
  }

  protected override render() {
    const say = words();
    return html`<main>
      <h1>${say.optionsTitle}</h1>
      <h2 id="sites">${say.sitesHeading}</h2>
      <p class="muted">${say.sitesHint}</p>
      ${this.failure === undefined ? nothing : html`<p class="notice" role="alert">${say[this.failure]}</p>`}
      ${
        this.sites.length === 0
          ? html`<p>${say.noSites}</p>`
          : html`<ul aria-labelledby="sites">
              ${this.sites.map((site) => this.#site(site))}
            </ul>`
      }
      <danchieu-packs></danchieu-packs>
      <h2>${say.privacyHeading}</h2>
      <p>${say.privacy}</p>
    </main>`;
  }

  #site(pattern: string) {
    const say = words();
    const site = pattern.replace(/^\*:\/\/(\*\.)?|\/\*$/g, '');
    return html`<li>
      <span>${site}</span>
      <button
        type="button"
        aria-label=${say.revokeSite(site)}
        @click=${() => this.#settle(() => browser.permissions.remove({ origins: [pattern] }))}
      >
        ${say.revoke}
      </button>
    </li>`;
  }
}
