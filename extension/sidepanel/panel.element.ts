import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { panelMessages } from '../../core/locale/panel.messages.ts';
import { browser } from '../browser.ts';
import { language } from '../language.ts';
import { formSheet } from '../ui/form.sheet.ts';
import { sheet } from '../ui/sheet.ts';
import type { CheckElement } from './check.element.ts';
import { keepDraft } from './draft-memory.ts';
import { routeOf, VIEWS, type Route, type ViewName } from './route.ts';

/**
 * The side panel, or the same in a tab: the page's citations, the check of a draft, look-up. A view once opened stays,
 * so that going to and fro loses nothing.
 */
export class PanelElement extends LitElement {
  static override styles = [
    sheet,
    formSheet,
    css`
      :host {
        box-sizing: border-box;
        max-width: 1200px;
        margin: 0 auto;
        padding: 0 16px 32px;
      }
      header {
        position: sticky;
        top: 0;
        z-index: 1;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        margin: 0 -16px 10px;
        padding: 6px 16px 0;
        border-bottom: 1px solid var(--line);
        background: var(--paper);
      }
      [role='tablist'] {
        display: flex;
        flex-wrap: wrap;
      }
      [role='tab'] {
        min-height: 38px;
        padding: 4px 10px;
        border: 0;
        border-bottom: 3px solid transparent;
        border-radius: 0;
        background: none;
        color: var(--muted);
      }
      [role='tab']:hover {
        color: var(--ink);
      }
      [role='tab'][aria-selected='true'] {
        border-bottom-color: var(--accent);
        color: var(--ink);
        font-weight: 600;
      }
      [role='tab']:focus-visible {
        outline-offset: -3px;
      }
      [role='tabpanel']:focus-visible {
        outline-offset: 4px;
      }
      .out {
        font-size: 13px;
      }
      @media (forced-colors: active) {
        [role='tab'][aria-selected='true'] {
          border-bottom-color: Highlight;
        }
      }
    `,
  ];
  static override properties = { view: { state: true }, isTab: { state: true }, opened: { state: true } };

  declare private view: ViewName;
  /** In a tab of its own there is no page before the reader, unless the address names one. */
  declare private isTab: boolean;
  declare private opened: ReadonlySet<ViewName>;
  readonly #route: Route = routeOf(location.search);

  constructor() {
    super();
    this.isTab = false;
    this.view = this.#route.view;
    this.opened = new Set([this.view]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    browser.tabs.getCurrent().then(
      (tab) => {
        this.isTab = tab !== undefined;
        if (this.isTab && this.#route.tab === undefined && this.view === 'page') this.#open('check');
      },
      () => undefined,
    );
  }

  #open(view: ViewName): void {
    this.view = view;
    this.opened = new Set([...this.opened, view]);
  }

  get #views(): readonly ViewName[] {
    return this.isTab && this.#route.tab === undefined ? VIEWS.filter((view) => view !== 'page') : VIEWS;
  }

  /** Arrows go between the tabs, as in any list of them (ARIA Authoring Practices, "Tabs"). */
  #key(event: KeyboardEvent): void {
    const views = this.#views;
    const at = views.indexOf(this.view);
    const to = {
      ArrowRight: views[(at + 1) % views.length],
      ArrowLeft: views.at(at - 1),
      Home: views[0],
      End: views.at(-1),
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#open(to);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${to}`)?.focus());
  }

  /** Opens the check in a tab, with the draft as it is. */
  async #openInTab(): Promise<void> {
    const check = this.renderRoot.querySelector<CheckElement>('danchieu-check');
    if (check && check.draft.text !== '') await keepDraft(check.draft);
    await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html?view=check') });
  }

  protected override render(): TemplateResult {
    const say = panelMessages.for(language());
    return html`
      <header>
        <div role="tablist" aria-label=${say.views} @keydown=${this.#key}>
          ${this.#views.map(
            (view) =>
              html`<button
                type="button"
                role="tab"
                id="tab-${view}"
                aria-controls="view-${view}"
                aria-selected=${view === this.view}
                tabindex=${view === this.view ? 0 : -1}
                @click=${() => this.#open(view)}
              >
                ${say[view]}
              </button>`,
          )}
        </div>
        ${
          this.view === 'check' && !this.isTab
            ? html`<button type="button" class="quiet out" @click=${this.#openInTab}>
                ${say.openInTab}
              </button>`
            : nothing
        }
      </header>
      <main>${this.#views.map((view) => this.#panel(view))}</main>
    `;
  }

  #panel(view: ViewName): TemplateResult {
    return html`<div
      role="tabpanel"
      id="view-${view}"
      aria-labelledby="tab-${view}"
      tabindex="0"
      ?hidden=${view !== this.view}
    >
      ${this.opened.has(view) ? this.#content(view) : nothing}
    </div>`;
  }

  #content(view: ViewName): TemplateResult {
    switch (view) {
      case 'page':
        return html`<danchieu-page .tab=${this.#route.tab}></danchieu-page>`;
      case 'check':
        return html`<danchieu-check></danchieu-check>`;
      case 'lookup':
        return html`<danchieu-lookup .query=${this.#route.query}></danchieu-lookup>`;
    }
  }
}
