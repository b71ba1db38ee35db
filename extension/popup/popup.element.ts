import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ArticleRecord } from '../../core/library/schema.ts';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { formatDay } from '../../core/locale/format.ts';
import { panelMessages } from '../../core/locale/panel.messages.ts';
import { ask } from '../ask.ts';
import { browser } from '../browser.ts';
import { failureCode, type FailureCode } from '../failure.ts';
import { dayOf, language, words } from '../language.ts';
import type { PageState } from '../messages.ts';
import { openPanel } from '../sidepanel/open.ts';
import { hostPattern, setNever, siteRule, type SiteRule } from '../sites.ts';
import { sheet } from '../ui/sheet.ts';
import { statusSheet } from '../ui/status.ts';
import { documentView } from './document.view.ts';
import { groupByDocument, placesIn } from '../grouping.ts';
import { popupSheet } from './popup.sheet.ts';

/** What the popup knows of its tab's page. */
type View =
  { kind: 'reading' } | { kind: 'failed'; failure: FailureCode } | { kind: 'read'; page: PageState };

/** What it knows of the page in the library. */
type Saving =
  | { kind: 'not-saved' }
  | { kind: 'saving' }
  | { kind: 'saved'; outcome: string; isPartial?: boolean }
  | { kind: 'failed'; failure: FailureCode };

/** Share of the page's text below which the reader is asked whether the right part was saved. */
const LITTLE = 0.5;

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
    rule: { state: true },
    tab: { type: Boolean, reflect: true },
  };

  declare private view: View;
  declare private saving: Saving;
  /** What holds on the page's site. */
  declare private rule: SiteRule;
  /** Shown as a page of its own, in a tab. */
  declare private tab: boolean;
  #tabId: number | undefined;
  /** Known before any click: a panel opens only at once upon one. */
  #window: number | undefined;

  constructor() {
    super();
    this.view = { kind: 'reading' };
    this.saving = { kind: 'not-saved' };
    this.rule = 'none';
    this.tab = location.search !== '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void browser.windows.getCurrent().then(({ id }) => (this.#window = id));
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
      this.rule = await siteRule(page.url);
      const saved = await ask('saved-article', { url: page.url, canonical: page.canonical });
      if (saved && this.saving.kind === 'not-saved') this.saving = savedState(saved);
    } catch (error) {
      this.view = { kind: 'failed', failure: failureCode(error) };
    }
  }

  async #removeMarks(): Promise<void> {
    const page = await ask('undo-tab', { tab: this.#tabId! }).catch(() => null);
    if (page) this.view = { kind: 'read', page };
  }

  readonly #jump = async (index: number): Promise<void> => {
    await ask('jump-tab', { tab: this.#tabId!, index }).catch(() => undefined);
    if (!this.tab) window.close();
  };

  async #save(): Promise<void> {
    this.saving = { kind: 'saving' };
    try {
      const { verdict, versions, keptText, keptCitations } = await ask('save-tab', { tab: this.#tabId! });
      const say = words();
      const outcomes = {
        new: say.savedNew,
        changed: say.savedChanged(versions),
        unchanged: say.savedUnchanged,
      };
      const isPartial = keptText < LITTLE || (keptCitations ?? 1) < 1;
      this.saving = { kind: 'saved', outcome: outcomes[verdict], isPartial };
    } catch (error) {
      this.saving = { kind: 'failed', failure: failureCode(error) };
    }
  }

  /**
   * Where a wider grant covers the site, it is put on the list of those that are never annotated, or taken off. The
   * permission must be asked for before anything is awaited, or the browser no longer counts it as the click's.
   */
  async #switchSite(event: Event, pattern: string): Promise<void> {
    const box = event.target as HTMLInputElement;
    const { url } = (this.view as Extract<View, { kind: 'read' }>).page;
    const host = new URL(url).hostname;
    const origins = [pattern];
    try {
      if (box.checked) {
        if (await browser.permissions.request({ origins })) await setNever(host, false);
      } else {
        await browser.permissions.remove({ origins });
        if (await browser.permissions.contains({ origins })) await setNever(host, true);
      }
    } catch {
      // Refused: what holds is asked for below, and shown.
    }
    this.rule = await siteRule(url);
    box.checked = this.rule === 'always';
  }

  async #openPanel(): Promise<void> {
    await openPanel(this.#window, this.#tabId);
    if (!this.tab) window.close();
  }

  async #chooseRegion(): Promise<void> {
    try {
      await ask('choose-region', { tab: this.#tabId! });
      if (!this.tab) window.close();
    } catch (error) {
      this.saving = { kind: 'failed', failure: failureCode(error) };
    }
  }

  protected override render(): TemplateResult {
    const say = words();
    return html`
      <header>
        <h1>Dẫn Chiếu</h1>
        <span class="spread"></span>
        ${this.#annotationSwitch()}
        <button type="button" class="quiet panel" @click=${this.#openPanel}>
          ${panelMessages.for(language()).openPanel}
        </button>
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
        ${this.#partial()}
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
    const tell = panelMessages.for(language());
    const host = new URL(this.view.page.url).hostname;
    const hint = { always: '', asked: say.alwaysHereHint, never: tell.neverHere, none: '' }[this.rule];
    return html`<label class="site">
      <input
        type="checkbox"
        .checked=${this.rule === 'always'}
        @change=${(event: Event) => this.#switchSite(event, pattern)}
      />
      <span>${say.alwaysHere(host)}${hint === '' ? nothing : html`<span class="muted">${hint}</span>`}</span>
    </label>`;
  }

  /** Where little of the page was kept, the reader can say what is to be saved. */
  #partial() {
    if (this.saving.kind !== 'saved' || !this.saving.isPartial) return nothing;
    const say = panelMessages.for(language());
    return html`<p class="partial">
      ${say.partlySaved}
      <button type="button" class="quiet" @click=${this.#chooseRegion}>${say.chooseRegion}</button>
    </p>`;
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
