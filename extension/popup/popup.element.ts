import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ArticleRecord } from '../../core/library/schema.ts';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { formatDay } from '../../core/locale/format.ts';
import { ask, askPage } from '../ask.ts';
import { browser } from '../browser.ts';
import { failureCode, type FailureCode } from '../failure.ts';
import { dayOf, language, words } from '../language.ts';
import type { PageState } from '../messages.ts';
import { hostPattern } from '../sites.ts';
import { sheet } from '../ui/sheet.ts';
import { statusSheet } from '../ui/status.ts';
import { documentView } from './document.ts';
import { groupByDocument, placesIn } from '../grouping.ts';
import { popupSheet } from './popup.sheet.ts';

/** What the popup knows of its tab's page. */
type View =
  { kind: 'reading' } | { kind: 'failed'; failure: FailureCode } | { kind: 'read'; page: PageState };

/** What it knows of the page in the library. */
type Saving =
  | { kind: 'not-saved' }
  | { kind: 'saving' }
  | { kind: 'saved'; outcome: string }
  | { kind: 'failed'; failure: FailureCode };

/** Which tab to speak of: the one named in the address (`popup.html?tab=7`, opened as a page), else the active one. */
async function tabOfInterest(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/**
 * Opened by the toolbar button: annotates the tab's page and lists what it cites. It only asks and shows; whatever must
 * outlive it happens in the background.
 */
export class PopupElement extends LitElement {
  static override styles = [sheet, statusSheet, popupSheet];
  static override properties = {
    view: { state: true },
    saving: { state: true },
    granted: { state: true },
    tab: { type: Boolean, reflect: true },
  };

  declare private view: View;
  declare private saving: Saving;
  declare private granted: boolean;
  /** Shown as a page of its own, in a tab. */
  declare private tab: boolean;
  #tabId: number | undefined;

  constructor() {
    super();
    this.view = { kind: 'reading' };
    this.saving = { kind: 'not-saved' };
    this.granted = false;
    this.tab = location.search !== '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  /** Annotates the page, as the reader commanded by opening this. */
  async #read(): Promise<void> {
    this.view = { kind: 'reading' };
    try {
      this.#tabId ??= await tabOfInterest();
      if (this.#tabId === undefined) throw new Error('no tab');
      const page = await ask('annotate-tab', { tab: this.#tabId });
      this.view = { kind: 'read', page };
      const pattern = hostPattern(page.url);
      this.granted = pattern !== undefined && (await browser.permissions.contains({ origins: [pattern] }));
      const saved = await ask('saved-article', { url: page.url, canonical: page.canonical });
      if (saved && this.saving.kind === 'not-saved') this.saving = savedState(saved);
    } catch (error) {
      this.view = { kind: 'failed', failure: failureCode(error) };
    }
  }

  async #removeMarks(): Promise<void> {
    const page = await askPage(this.#tabId!, 'undo', {}).catch(() => undefined);
    if (page) this.view = { kind: 'read', page };
  }

  readonly #jump = async (index: number): Promise<void> => {
    await askPage(this.#tabId!, 'jump', { index }).catch(() => undefined);
    if (!this.tab) window.close();
  };

  async #save(): Promise<void> {
    this.saving = { kind: 'saving' };
    try {
      const { verdict, versions } = await ask('save-tab', { tab: this.#tabId! });
      const say = words();
      const outcomes = {
        new: say.savedNew,
        changed: say.savedChanged(versions),
        unchanged: say.savedUnchanged,
      };
      this.saving = { kind: 'saved', outcome: outcomes[verdict] };
    } catch (error) {
      this.saving = { kind: 'failed', failure: failureCode(error) };
    }
  }

  /** The permission must be asked for before anything is awaited, or the browser no longer counts it as the click's. */
  async #switchSite(event: Event, pattern: string): Promise<void> {
    const box = event.target as HTMLInputElement;
    const origins = [pattern];
    const changed = box.checked
      ? browser.permissions.request({ origins })
      : browser.permissions.remove({ origins });
    this.granted = await changed.then(
      () => browser.permissions.contains({ origins }),
      () => this.granted,
    );
    box.checked = this.granted;
  }

  protected override render(): TemplateResult {
    const say = words();
    return html`
      <header>
        <h1>Dẫn Chiếu</h1>
        ${this.#annotationSwitch()}
      </header>
      <main aria-busy=${this.view.kind === 'reading'}>${this.#content()} ${this.#siteSwitch()}</main>
      <footer>
        ${
          this.view.kind === 'read'
            ? html`<button
                type="button"
                class="primary"
                ?disabled=${this.saving.kind === 'saving'}
                @click=${this.#save}
              >
                ${this.saving.kind === 'saved' ? say.saveAgain : say.savePage}
              </button>`
            : nothing
        }
        <span class="spread"></span>
        <a class="button quiet" href=${browser.runtime.getURL('/library.html')} target="_blank"
          >${say.openLibrary}</a
        >
        <button type="button" class="quiet" @click=${() => browser.runtime.openOptionsPage()}>
          ${say.openOptions}
        </button>
        <span role="status">${this.#savingText()}</span>
      </footer>
    `;
  }

  #annotationSwitch() {
    const say = words();
    if (this.view.kind !== 'read' || this.view.page.annotated === 'own') return nothing;
    return this.view.page.annotated === 'yes'
      ? html`<button type="button" class="quiet" @click=${this.#removeMarks}>${say.removeMarks}</button>`
      : html`<button type="button" class="quiet" @click=${this.#read}>${say.annotatePage}</button>`;
  }

  #content() {
    const say = words();
    switch (this.view.kind) {
      case 'reading':
        return html`<p class="summary muted" role="status">${say.annotating}</p>`;
      case 'failed':
        return html`<p class="notice" role="alert">${say[this.view.failure]}</p>
          <p class="summary">
            <button type="button" @click=${this.#read}>${citationMessages.for(language()).retry}</button>
          </p>`;
      case 'read':
        return this.#page(this.view.page);
    }
  }

  #page({ annotated, citations, resolutions, asOf, failure }: PageState) {
    const say = words();
    if (annotated === 'own') return html`<p class="notice summary">${say.ownWidget}</p>`;
    if (annotated === 'no') return nothing;
    const documents = groupByDocument(citations, resolutions);
    if (documents.length === 0) return html`<p class="summary">${say.nothingFound}</p>`;
    return html`
      <p class="summary muted">
        ${say.documentsCited(documents.length, placesIn(documents))}${asOf ? html`. ${say.dataUntil(formatDay(asOf, language()))}` : nothing}
      </p>
      ${failure ? html`<p class="notice" role="alert">${say[failure]}</p>` : nothing}
      <ul class="documents" aria-label=${say.documentList}>
        ${documents.map((document) => documentView(document, citations, this.#jump))}
      </ul>
    `;
  }

  #siteSwitch() {
    if (this.view.kind !== 'read' || this.view.page.annotated === 'own') return nothing;
    const pattern = hostPattern(this.view.page.url);
    if (pattern === undefined) return nothing;
    const say = words();
    return html`<label class="site">
      <input
        type="checkbox"
        .checked=${this.granted}
        @change=${(event: Event) => this.#switchSite(event, pattern)}
      />
      <span
        >${say.alwaysHere(new URL(this.view.page.url).hostname)}${this.granted ? nothing : html`<span class="muted">${say.alwaysHereHint}</span>`}</span
      >
    </label>`;
  }

  #savingText() {
    const say = words();
    switch (this.saving.kind) {
      case 'not-saved':
        return nothing;
      case 'saving':
        return say.saving;
      case 'saved':
        return this.saving.outcome;
      case 'failed':
        return say[this.saving.failure];
    }
  }
}

const savedState = ({ checkedAt }: ArticleRecord): Saving => ({
  kind: 'saved',
  outcome: words().savedOn(dayOf(checkedAt)),
});
