import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { formatDay, today } from '../../core/locale/format.ts';
import { panelMessages } from '../../core/locale/panel.messages.ts';
import type { DocumentRecord } from '../../core/registry/types.ts';
import { ask } from '../ask.ts';
import { excerptOf, type Excerpt } from '../cited/excerpt.ts';
import type { GoEvent } from '../cited/list.element.ts';
import { relatedTo } from '../cited/related.ts';
import type { CitedList } from '../cited/report.ts';
import { failureCode } from '../failure.ts';
import { groupByDocument, placesIn } from '../grouping.ts';
import { language, words } from '../language.ts';
import type { PageState } from '../messages.ts';
import { preferredSource } from './preferred-source.ts';
import { formSheet } from '../ui/form.sheet.ts';
import { sheet } from '../ui/sheet.ts';
import { FollowedTab, type Followed } from './followed-tab.ts';

/** The sentence of a citation on a page, as far as the page told it. */
function excerptOn({ citations, lines }: PageState, index: number): Excerpt {
  const { text: cited } = citations[index]!;
  const line = lines?.[index];
  return line?.text
    ? excerptOf(line.text, line.start, line.start + cited.length)
    : { before: '', cited, after: '' };
}

/** The page in front of the reader: what it cites, in full. */
export class PageElement extends LitElement {
  static override styles = [
    sheet,
    formSheet,
    css`
      .about {
        margin: 4px 0 12px;
      }
      .about p + p {
        margin-top: 2px;
      }
      .title {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .state {
        display: grid;
        gap: 10px;
        justify-items: start;
        padding: 16px 0;
      }
      .notice {
        margin-bottom: 12px;
      }
    `,
  ];
  static override properties = {
    tab: { type: Number },
    followed: { state: true },
    list: { state: true },
    said: { state: true },
  };

  /** The tab to speak of; without one, whichever is in front. */
  declare tab: number | undefined;
  declare private followed: Followed;
  declare private list: CitedList | undefined;
  declare private said: string;
  #following: FollowedTab | undefined;
  #prefer: string | undefined;

  constructor() {
    super();
    this.followed = { kind: 'reading' };
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#following = new FollowedTab((followed) => this.#take(followed), this.tab);
    void preferredSource()
      .then((source) => (this.#prefer = source))
      .then(() => this.#following?.start());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#following?.stop();
  }

  #take(followed: Followed): void {
    this.said = '';
    this.followed = followed;
    this.list = undefined;
    if (followed.kind !== 'read' || followed.page.annotated !== 'yes') return;
    const { page } = followed;
    this.list = this.#listOf(page, []);
    const isStale = (): boolean => this.followed !== followed;
    void relatedTo(this.list.documents, isStale).then((related) => {
      if (related.length > 0 && !isStale()) this.list = this.#listOf(page, related);
    });
  }

  #listOf(page: PageState, related: readonly DocumentRecord[]): CitedList {
    const now = today();
    return {
      citations: page.citations,
      documents: groupByDocument(page.citations, page.resolutions),
      moments: { on: now, today: now, written: page.published },
      related,
      excerpt: (index) => excerptOn(page, index),
      asOf: page.asOf,
      prefer: this.#prefer,
    };
  }

  async #go(index: number): Promise<void> {
    if (this.followed.kind !== 'read') return;
    try {
      await ask('jump-tab', { tab: this.followed.tab, index });
    } catch (error) {
      this.said =
        failureCode(error) === 'unexpected'
          ? panelMessages.for(language()).gone
          : words()[failureCode(error)];
    }
  }

  protected override render(): TemplateResult {
    return html`<div aria-busy=${this.followed.kind === 'reading'}>
      <h1 class="visually-hidden">${panelMessages.for(language()).page}</h1>
      ${this.#content()}
      <p role="status" class="muted">${this.said}</p>
    </div>`;
  }

  #content(): TemplateResult {
    const say = panelMessages.for(language());
    const { followed } = this;
    switch (followed.kind) {
      case 'reading':
        return html`<p class="state muted" role="status">${say.reading}</p>`;
      case 'none':
        return html`<p class="state" role="status">${say.noTab}</p>`;
      case 'unread':
        return html`<div class="state" role="status">
          <p>${say.unread}</p>
          <p class="muted">${say.unreadHint}</p>
          <button type="button" class="primary" @click=${() => this.#following?.annotate()}>
            ${words().annotatePage}
          </button>
        </div>`;
      case 'failed':
        return followed.failure === 'no-permission'
          ? html`<div class="state" role="status">
              <p>${say.notGranted}</p>
              <p class="muted">${say.notGrantedHint}</p>
              ${this.#again()}
            </div>`
          : html`<div class="state">
              <p class="notice" role="alert">${words()[followed.failure]}</p>
              ${followed.failure === 'restricted-page' ? nothing : this.#again()}
            </div>`;
      case 'read':
        return this.#page(followed.page);
    }
  }

  #again(): TemplateResult {
    return html`<button type="button" @click=${() => this.#following?.refresh()}>
      ${citationMessages.for(language()).retry}
    </button>`;
  }

  #page(page: PageState): TemplateResult {
    const say = panelMessages.for(language());
    if (page.annotated === 'own') return html`<p class="state" role="status">${words().ownWidget}</p>`;
    const { list } = this;
    if (!list || list.documents.length === 0)
      return html`<p class="state" role="status">${words().nothingFound}</p>`;
    const { title } = page;
    return html`
      <div class="about">
        ${title ? html`<p class="title">${title}</p>` : nothing}
        <p class="muted" role="status">
          ${words().documentsCited(list.documents.length, placesIn(list.documents))}.
          ${page.published === undefined ? say.publishedUnknown : say.publishedOn(formatDay(page.published, language()))}.
          ${page.asOf ? `${words().dataUntil(formatDay(page.asOf, language()))}.` : ''}
        </p>
      </div>
      ${
        page.failure
          ? html`<p class="notice" role="alert">${words()[page.failure]} ${this.#again()}</p>`
          : nothing
      }
      ${page.marks.includes('highlight') ? html`<p class="notice">${say.highlighted}</p>` : nothing}
      <danchieu-cited-list
        file="van-ban-vien-dan"
        .list=${list}
        .head=${{ title: title ?? say.listTitle, url: page.url }}
        @go=${(event: GoEvent) => this.#go(event.detail)}
      ></danchieu-cited-list>
    `;
  }
}
