import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { shellMessages } from '../../core/locale/shell.messages.ts';
import { browser } from '../browser.ts';
import { failureCode, type FailureCode } from '../failure.ts';
import { GOVERNMENT_SITES } from '../government-sites.ts';
import { language, words } from '../language.ts';
import { siteOf, siteWritten } from '../sites.ts';
import { sheet } from '../ui/sheet.ts';

/** The three ways of working that a reader may choose, in the order of how much they open. */
type Way = 'command' | 'site' | 'all';

/** What came of the reader's choice. */
type Outcome =
  | { kind: 'none' }
  | { kind: 'said'; way: Way; said: 'kept' | 'granted' | 'refused' | 'notASite' }
  | { kind: 'failed'; way: Way; failure: FailureCode };

/** Shown once, after the reader's own install: explains, and offers where the extension may work by itself. */
export class WelcomeElement extends LitElement {
  static override styles = [
    sheet,
    css`
      main {
        max-width: 640px;
        margin: 0 auto;
        padding: 32px 16px 48px;
      }
      h1 {
        font-size: 26px;
        line-height: 1.4;
      }
      .lead {
        margin-top: 8px;
        font-size: 16px;
      }
      .privacy {
        margin-top: 8px;
        color: var(--good);
      }
      ol {
        margin-top: 24px;
      }
      li {
        padding: 20px 0;
        border-top: 1px solid var(--line);
      }
      h2 {
        font-size: 18px;
        line-height: 1.4;
      }
      h2 span {
        display: block;
        color: var(--muted);
        font-size: 13px;
        font-weight: 400;
      }
      li p {
        margin-top: 6px;
      }
      form,
      .act {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px;
        margin-top: 12px;
      }
      label {
        display: grid;
        flex: 1 1 240px;
        gap: 4px;
      }
      input {
        min-height: 34px;
        padding: 4px 8px;
        border: 1px solid var(--muted);
        border-radius: 7px;
        background: var(--paper);
      }
      [role='status']:not(:empty) {
        font-weight: 600;
      }
      footer {
        padding-top: 20px;
        border-top: 1px solid var(--line);
      }
    `,
  ];
  static override properties = { outcome: { state: true } };

  declare private outcome: Outcome;

  constructor() {
    super();
    this.outcome = { kind: 'none' };
  }

  /** Asks the browser; must be called straight from the click, or the browser no longer counts it as the reader's. */
  async #ask(way: Way, origins: readonly string[]): Promise<void> {
    try {
      const isGranted = await browser.permissions.request({ origins: [...origins] });
      this.outcome = { kind: 'said', way, said: isGranted ? 'granted' : 'refused' };
    } catch (error) {
      this.outcome = { kind: 'failed', way, failure: failureCode(error) };
    }
  }

  readonly #askForSite = (event: Event): void => {
    event.preventDefault();
    const written = new FormData(event.target as HTMLFormElement).get('site');
    const pattern = siteWritten(typeof written === 'string' ? written : '');
    if (pattern === undefined) this.outcome = { kind: 'said', way: 'site', said: 'notASite' };
    else void this.#ask('site', [pattern]);
  };

  protected override render(): TemplateResult {
    const say = shellMessages.for(language());
    const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:');
    const sites = GOVERNMENT_SITES.map(siteOf).join(', ');
    return html`<main>
      <h1>${say.welcome}</h1>
      <p class="lead">${say.welcomeLead}</p>
      <p class="privacy">${say.welcomePrivacy}</p>
      <ol>
        ${this.#way(
          1,
          'command',
          say.stepCommand,
          html`<p>${say.stepCommandText}</p>`,
          html`<div class="act">
            <button
              type="button"
              @click=${() => (this.outcome = { kind: 'said', way: 'command', said: 'kept' })}
            >
              ${say.stepCommandButton}
            </button>
          </div>`,
        )}
        ${this.#way(
          2,
          'site',
          say.stepSite,
          html`<p>${say.stepSiteText}</p>`,
          html`<form novalidate @submit=${this.#askForSite}>
            <label>
              ${say.siteAddress}
              <input
                name="site"
                inputmode="url"
                autocomplete="off"
                spellcheck="false"
                .defaultValue=${new URLSearchParams(location.search).get('site') ?? ''}
              />
            </label>
            <button type="submit">${say.stepSiteButton}</button>
          </form>`,
        )}
        ${this.#way(
          3,
          'all',
          say.stepAll,
          html`<p>${say.stepAllText(sites)}</p>
            <p class="notice">${isFirefox ? say.stepAllFirefox : say.stepAllChrome}</p>`,
          html`<div class="act">
            <button type="button" @click=${() => this.#ask('all', GOVERNMENT_SITES)}>
              ${say.stepAllButton}
            </button>
          </div>`,
        )}
      </ol>
      <footer>
        <button type="button" @click=${() => browser.runtime.openOptionsPage()}>${say.moreInOptions}</button>
      </footer>
    </main>`;
  }

  #way(number: number, way: Way, heading: string, text: TemplateResult, act: TemplateResult): TemplateResult {
    const { outcome } = this;
    const say = shellMessages.for(language());
    const isSaid = outcome.kind === 'said' && outcome.way === way;
    return html`<li>
      <h2><span>${say.step(number)}</span>${heading}</h2>
      ${text} ${act}
      <p role="status">${isSaid ? say[outcome.said] : nothing}</p>
      ${
        outcome.kind === 'failed' && outcome.way === way
          ? html`<p class="notice" role="alert">${words()[outcome.failure]}</p>`
          : nothing
      }
    </li>`;
  }
}
