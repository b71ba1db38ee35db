import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { panelMessages } from '../../core/locale/panel.messages.ts';
import { fold } from '../../core/text/fold.ts';
import type { CitedDocument } from '../grouping.ts';
import { language } from '../language.ts';
import { formSheet } from '../ui/form.sheet.ts';
import { sheet } from '../ui/sheet.ts';
import type { CitedDocumentElement } from './document.element.ts';
import { listAsCsv, listAsText, type CitedList, type ListHead } from './report.ts';
import { wordsOf } from './excerpt.ts';
import { countsOf, FILTERS, filtersOf, standingOf, type Filter } from './standing.ts';

/** The reader wants to be taken to a citation, by its index. */
export class GoEvent extends CustomEvent<number> {
  constructor(index: number) {
    super('go', { detail: index, bubbles: true, composed: true });
  }
}

/** A list of cited documents that can be narrowed, searched and taken away. */
export class CitedListElement extends LitElement {
  static override styles = [
    sheet,
    formSheet,
    css`
      .tools {
        display: grid;
        gap: 8px;
        margin-bottom: 10px;
      }
      .tools .bar {
        justify-content: space-between;
      }
      .documents {
        border-top: 1px solid var(--line);
      }
      .exports > .bar {
        justify-content: flex-start;
        margin-top: 6px;
      }
      [role='status'] {
        min-height: 1.5em;
      }
    `,
  ];
  static override properties = {
    list: { attribute: false },
    head: { attribute: false },
    file: {},
    current: { type: Number },
    isAsking: { attribute: false },
    chosen: { state: true },
    query: { state: true },
    outcome: { state: true },
  };

  /** What is listed. */
  declare list: CitedList | undefined;
  /** What it is a list of, for exports. */
  declare head: ListHead;
  /** Name of exported files, without its ending. */
  declare file: string;
  /** The citation in which the reader stands, by its index. */
  declare current: number | undefined;
  declare isAsking: boolean;
  declare private chosen: ReadonlySet<Filter>;
  declare private query: string;
  declare private outcome: string;

  constructor() {
    super();
    this.head = { title: '' };
    this.file = 'danchieu';
    this.isAsking = false;
    this.chosen = new Set();
    this.query = '';
    this.outcome = '';
  }

  /** The button of a place, where its document passes the filters. */
  async reveal(index: number): Promise<HTMLElement | null> {
    await this.updateComplete;
    const documents = [...this.renderRoot.querySelectorAll<CitedDocumentElement>('danchieu-cited-document')];
    const own = documents.find(({ entry }) => entry?.document.places.includes(index));
    return (await own?.placeOf(index)) ?? null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('list') && changed.get('list')?.documents !== this.list?.documents) this.outcome = '';
  }

  /** Documents that pass what the reader chose, in the list's order. */
  #shown(list: CitedList): CitedDocument[] {
    const words = fold(this.query.trim()).split(/\s+/).filter(Boolean);
    return list.documents.filter((document) => {
      if (this.chosen.size > 0) {
        const filters = filtersOf(document, standingOf(document, list.moments));
        if (![...this.chosen].some((filter) => filters.has(filter))) return false;
      }
      if (words.length === 0) return true;
      const { record, name, places } = document;
      const text = fold(
        [name, record?.number, record?.title, ...places.map((index) => wordsOf(list.excerpt(index)))].join(
          ' ',
        ),
      );
      return words.every((word) => text.includes(word));
    });
  }

  #toggle(filter: Filter): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(filter)) chosen.add(filter);
    this.chosen = chosen;
  }

  #download(kind: 'csv' | 'md'): void {
    const list = { ...this.list!, documents: this.#shown(this.list!) };
    const text =
      kind === 'csv' ? listAsCsv(list, language()) : listAsText(this.head, list, language(), 'markdown');
    const address = URL.createObjectURL(
      new Blob([text], { type: kind === 'csv' ? 'text/csv;charset=utf-8' : 'text/markdown;charset=utf-8' }),
    );
    const link = document.createElement('a');
    link.href = address;
    link.download = `${this.file}.${kind}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    this.outcome = panelMessages.for(language()).downloaded(link.download);
  }

  async #copy(style: 'plain' | 'markdown'): Promise<void> {
    const say = panelMessages.for(language());
    const list = { ...this.list!, documents: this.#shown(this.list!) };
    try {
      await navigator.clipboard.writeText(listAsText(this.head, list, language(), style));
      this.outcome = say.copied;
    } catch {
      this.outcome = say.copyFailed;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { list } = this;
    if (!list || list.documents.length === 0) return nothing;
    const say = panelMessages.for(language());
    const shown = this.#shown(list);
    const use = {
      go: (index: number) => void this.dispatchEvent(new GoEvent(index)),
      current: this.current,
      isAsking: this.isAsking,
    };
    return html`
      <div class="tools">
        ${this.#filters(list)}
        <input
          type="search"
          aria-label=${say.search}
          placeholder=${say.search}
          .value=${this.query}
          @input=${(event: Event) => {
            this.query = (event.target as HTMLInputElement).value;
          }}
        />
        <div class="bar">
          <span class="muted" role="status"
            >${this.outcome || say.shown(shown.length, list.documents.length)}</span
          >
          <details class="exports">
            <summary>${say.exports}</summary>
            <div class="bar">
              <button type="button" @click=${() => this.#download('csv')}>${say.exportCsv}</button>
              <button type="button" @click=${() => this.#download('md')}>${say.exportMarkdown}</button>
              <button type="button" @click=${() => this.#copy('plain')}>${say.exportCopy}</button>
              <button type="button" @click=${() => this.#copy('markdown')}>${say.exportCopyMarkdown}</button>
            </div>
          </details>
        </div>
      </div>
      ${shown.length === 0 ? html`<p>${say.noneShown}</p>` : nothing}
      <ul class="documents" aria-label=${say.listTitle} ?hidden=${shown.length === 0}>
        ${repeat(
          shown,
          keys(),
          (document) =>
            html`<li>
              <danchieu-cited-document .entry=${{ document, list, use }}></danchieu-cited-document>
            </li>`,
        )}
      </ul>
    `;
  }

  #filters(list: CitedList): TemplateResult {
    const say = panelMessages.for(language());
    const counts = countsOf(list.documents, list.moments);
    const offered = FILTERS.filter((filter) => counts.has(filter) || this.chosen.has(filter));
    return html`<div class="chips" role="group" aria-label=${say.filters}>
      ${offered.map((filter) => {
        const label = say[`filter-${filter}`];
        const count = counts.get(filter) ?? 0;
        return html`<button
          type="button"
          class="chip"
          aria-pressed=${this.chosen.has(filter)}
          aria-label=${say.filterCount(label, count)}
          @click=${() => this.#toggle(filter)}
        >
          ${label} ${count}
        </button>`;
      })}
      ${
        this.chosen.size > 0
          ? html`<button type="button" class="chip quiet" @click=${() => (this.chosen = new Set())}>
              ${say.filtersOff}
            </button>`
          : nothing
      }
    </div>`;
  }
}

/** What tells a list's documents apart from one drawing to the next: two that are not known may have one name. */
function keys(): (document: CitedDocument) => string {
  const seen = new Map<string, number>();
  return ({ record, name }) => {
    const own = record?.key ?? name;
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    return `${own} ${count}`;
  };
}
