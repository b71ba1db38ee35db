import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { findCitations } from '../../core/citation/find.ts';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { formatDay, today } from '../../core/locale/format.ts';
import { panelMessages } from '../../core/locale/panel.messages.ts';
import type { DocumentRecord } from '../../core/registry/types.ts';
import { ask } from '../ask.ts';
import { documentSheet } from '../cited/document.sheet.ts';
import { recordView } from '../cited/document.view.ts';
import { sourcesView } from '../cited/sources.view.ts';
import { relatedTo } from '../cited/related.ts';
import { failureCode, type FailureCode } from '../failure.ts';
import { language, words } from '../language.ts';
import type { LookedUp } from '../messages.ts';
import { preferredSource } from './preferred-source.ts';
import { formSheet } from '../ui/form.sheet.ts';
import { sheet } from '../ui/sheet.ts';
import { statusSheet } from '../ui/status.ts';

/** What became of looking up. */
type Answer =
  | { kind: 'none' }
  | { kind: 'looking' }
  | { kind: 'failed'; failure: FailureCode }
  | { kind: 'found'; query: string; found: LookedUp; related: readonly DocumentRecord[] };

const MOST = 20;
/** Longest query that is sent. */
const LONGEST = 500;

/** A number or words, and the documents that may be meant: how they stand, where they are official. */
export class LookupElement extends LitElement {
  static override styles = [
    sheet,
    formSheet,
    statusSheet,
    documentSheet,
    css`
      form {
        display: grid;
        gap: 6px;
        margin: 4px 0 12px;
      }
      form .bar {
        flex-wrap: nowrap;
      }
      form .bar + .bar {
        flex-wrap: wrap;
      }
      label.day {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
        font-size: 14px;
      }
      [role='status'] {
        margin-bottom: 8px;
      }
    `,
  ];
  static override properties = {
    query: {},
    answer: { state: true },
    on: { state: true },
    prefer: { state: true },
  };

  /** Words to look up as soon as the view is there. */
  declare query: string;
  declare private answer: Answer;
  /** ISO day on which the documents are to hold. */
  declare private on: string;
  /** Registered name of the publisher that the reader prefers. */
  declare private prefer: string | undefined;
  #token = 0;

  constructor() {
    super();
    this.query = '';
    this.on = today();
    this.answer = { kind: 'none' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void preferredSource().then((source) => {
      this.prefer = source;
      if (this.query !== '') void this.#look();
    });
  }

  async #look(): Promise<void> {
    const query = this.query.trim().slice(0, LONGEST);
    const token = (this.#token += 1);
    if (query === '') {
      this.answer = { kind: 'none' };
      return;
    }
    this.answer = { kind: 'looking' };
    try {
      const found = await ask('look-up', { query, limit: MOST });
      const isStale = (): boolean => token !== this.#token;
      if (isStale()) return;
      this.answer = { kind: 'found', query, found, related: [] };
      const documents = found.found.map(({ record }) => ({ record, doubts: [] }));
      const related = await relatedTo(documents, isStale);
      if (!isStale()) this.answer = { kind: 'found', query, found, related };
    } catch (error) {
      if (token === this.#token) this.answer = { kind: 'failed', failure: failureCode(error) };
    }
  }

  protected override render(): TemplateResult {
    const say = panelMessages.for(language());
    return html`
      <h1 class="visually-hidden">${say.lookup}</h1>
      <form
        role="search"
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#look();
        }}
      >
        <label for="query">${say.lookupLabel}</label>
        <div class="bar">
          <input
            id="query"
            type="search"
            maxlength=${LONGEST}
            autocomplete="off"
            aria-describedby="hint"
            .value=${this.query}
            @input=${(event: Event) => {
              this.query = (event.target as HTMLInputElement).value;
            }}
          />
          <button type="submit" class="primary">${say.lookupButton}</button>
        </div>
        <p class="muted" id="hint">${say.lookupHint}</p>
        <label class="day"
          >${say.statusOn}
          <input
            type="date"
            .value=${this.on}
            @change=${(event: Event) => {
              this.on = (event.target as HTMLInputElement).value || today();
            }}
          />
        </label>
      </form>
      <div aria-busy=${this.answer.kind === 'looking'}>${this.#answer()}</div>
    `;
  }

  #answer(): TemplateResult | typeof nothing {
    const say = panelMessages.for(language());
    const { answer } = this;
    switch (answer.kind) {
      case 'none':
        return nothing;
      case 'looking':
        return html`<p class="muted" role="status">${say.looking}</p>`;
      case 'failed':
        return html`<p class="notice" role="alert">${words()[answer.failure]}</p>
          <p>
            <button type="button" @click=${this.#look}>${citationMessages.for(language()).retry}</button>
          </p>`;
      case 'found':
        return answer.found.found.length === 0 ? this.#nothing(answer.query) : this.#found(answer);
    }
  }

  /** Where else to look for words that the data does not have. */
  #nothing(query: string): TemplateResult {
    const [citation] = findCitations(query);
    const number = citation?.number;
    return html`<p role="status">${panelMessages.for(language()).nothingFound(query)}</p>
      ${sourcesView(number === undefined ? { title: query } : { number }, this.prefer)}`;
  }

  #found({ found, related }: Extract<Answer, { kind: 'found' }>): TemplateResult {
    const say = panelMessages.for(language());
    const now = today();
    return html`<p class="muted" role="status">
        ${say.found(found.found.length)}
        ${found.asOf ? `${words().dataUntil(formatDay(found.asOf, language()))}.` : ''}
      </p>
      <ul class="documents">
        ${found.found.map((candidate) => recordView(candidate, { on: this.on, today: now }, { related, prefer: this.prefer }))}
      </ul>
      ${found.more ? html`<p class="muted">${say.foundMore}</p>` : nothing}`;
  }
}
