import { html, type TemplateResult } from 'lit';
import { optionsMessages } from '../../core/locale/options.messages.ts';
import { shellMessages } from '../../core/locale/shell.messages.ts';
import { browser } from '../browser.ts';
import { language } from '../language.ts';
import { readSettings } from '../settings.ts';
import { grantedSites, setNever, siteOf, siteWritten } from '../sites.ts';
import { SectionElement } from './section.element.ts';

/** Where the extension works by itself, to be revoked one by one, and where it never does. */
export class SitesElement extends SectionElement {
  static override properties = {
    ...SectionElement.properties,
    granted: { state: true },
    never: { state: true },
    neverLocked: { state: true },
  };

  declare private granted: readonly string[];
  declare private never: readonly string[];
  declare private neverLocked: readonly string[];
  /** Patterns that came with the installation: the browser does not let them be given back. */
  readonly #fixed = new Set(browser.runtime.getManifest().host_permissions ?? []);

  constructor() {
    super();
    this.granted = [];
    this.never = [];
    this.neverLocked = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    browser.permissions.onAdded.addListener(this.#refresh);
    browser.permissions.onRemoved.addListener(this.#refresh);
    browser.storage.onChanged.addListener(this.#refresh);
    this.#refresh();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    browser.permissions.onAdded.removeListener(this.#refresh);
    browser.permissions.onRemoved.removeListener(this.#refresh);
    browser.storage.onChanged.removeListener(this.#refresh);
  }

  readonly #refresh = (): void => {
    void this.settle(async () => {
      const [granted, { never, neverLocked }] = await Promise.all([grantedSites(), readSettings()]);
      this.granted = granted;
      this.never = never;
      this.neverLocked = neverLocked;
    }, this.said);
  };

  readonly #add = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const written = new FormData(form).get('site');
    const pattern = siteWritten(typeof written === 'string' ? written : '');
    if (pattern === undefined) this.said = shellMessages.for(language()).notASite;
    else void this.settle(() => setNever(siteOf(pattern), true)).then(() => form.reset());
  };

  protected override render(): TemplateResult {
    const say = optionsMessages.for(language());
    return html`<section aria-labelledby="sites">
      <h2 id="sites">${say.sites}</h2>
      <p class="muted">${say.sitesHint}</p>
      ${
        this.granted.length === 0
          ? html`<p>${say.noSites}</p>`
          : html`<ul class="granted" aria-labelledby="sites">
              ${this.granted.map((pattern) => this.#grantedSite(pattern))}
            </ul>`
      }
      <p>
        <a href=${browser.runtime.getURL('/welcome.html')}>${say.welcomeAgain}</a>
      </p>
      <h3 id="never">${say.never}</h3>
      <p class="muted">${say.neverHint}</p>
      ${
        this.never.length === 0
          ? html`<p>${say.noNever}</p>`
          : html`<ul class="never" aria-labelledby="never">
              ${this.never.map((host) => this.#neverSite(host))}
            </ul>`
      }
      <form novalidate @submit=${this.#add}>
        <label
          >${say.neverAddress}<input name="site" inputmode="url" autocomplete="off" spellcheck="false"
        /></label>
        <button type="submit">${say.neverAdd}</button>
      </form>
      ${this.outcome()}
    </section>`;
  }

  #grantedSite(pattern: string): TemplateResult {
    const say = optionsMessages.for(language());
    const site = siteOf(pattern);
    const revoke = () => this.settle(() => browser.permissions.remove({ origins: [pattern] }));
    return html`<li>
      <span>${site}</span>
      ${
        this.#fixed.has(pattern)
          ? html`<span class="muted">${say.fixed}</span>`
          : html`<button type="button" aria-label=${say.revokeSite(site)} @click=${revoke}>
              ${say.revoke}
            </button>`
      }
    </li>`;
  }

  #neverSite(host: string): TemplateResult {
    const say = optionsMessages.for(language());
    return html`<li>
      <span>${host}</span>
      ${
        this.neverLocked.includes(host)
          ? html`<span class="muted">${say.locked}</span>`
          : html`<button
              type="button"
              aria-label=${say.neverRemoveSite(host)}
              @click=${() => this.settle(() => setNever(host, false))}
            >
              ${say.neverRemove}
            </button>`
      }
    </li>`;
  }
}
