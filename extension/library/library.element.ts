import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { backupState } from '../../core/library/exchange/export.ts';
import type { Filters, Order } from '../../core/library/finder.ts';
import { LIBRARY_CHANNEL, type ArticleRecord, type TagRecord } from '../../core/library/schema.ts';
import { Library } from '../../core/library/store.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { language } from '../language.ts';
import { ReaderElement } from '../reader/reader.element.ts';
import { colourSheet } from '../ui/colours.ts';
import { sheet } from '../ui/sheet.ts';
import { statusSheet } from '../ui/status.ts';
import { toastSheet } from '../ui/toast.sheet.ts';
import { bulkView } from './bulk.view.ts';
import { CitedDocuments } from './cited.ts';
import { Edits } from './edits.ts';
import { choicesOf, filtersView, type Choices } from './filters.view.ts';
import { keysView } from './keys.view.ts';
import { LibraryKeys } from './keys.ts';
import { librarySheet } from './library.sheet.ts';
import { listView, ROW } from './list.ts';
import { LibrarySearch } from './search.ts';
import { isPart, placeOf, type Place } from './place.ts';
import { tagsView } from './tags.view.ts';
import { toastView } from './toast.ts';
import { trashView } from './trash.ts';
import { waitingView, type Waiting } from './waiting.view.ts';

/**
 * The library: saved articles on the left, on the right the one being read, or another of its parts. The list is shown
 * as soon as the articles are known; words are searched by a worker. Each change is one transaction, with a way back.
 */
export class LibraryElement extends LitElement {
  static override styles = [sheet, statusSheet, colourSheet, toastSheet, librarySheet];
  static override properties = {
    articles: { state: true },
    shown: { state: true },
    query: { state: true },
    filters: { state: true },
    order: { state: true },
    place: { state: true },
    trash: { state: true },
    tags: { state: true },
    selected: { state: true },
    waiting: { state: true },
    isWhole: { state: true },
    reading: { type: Boolean, reflect: true },
  };

  declare private articles: readonly ArticleRecord[] | undefined;
  declare private shown: readonly ArticleRecord[];
  declare private query: string;
  declare private filters: Filters;
  declare private order: Order;
  /** What stands on the right: the address after `#` says which. */
  declare private place: Place;
  declare private trash: readonly ArticleRecord[];
  declare private tags: readonly TagRecord[];
  declare private selected: ReadonlySet<string>;
  /** What the reader should know of: a backup that is due, captures that wait. */
  declare private waiting: Waiting | undefined;
  /** Whether the texts are searched too, or only titles yet. */
  declare private isWhole: boolean;
  /** On a narrow screen what is on the right takes the list's place. */
  declare private reading: boolean;

  readonly #edits = new Edits(this, new Library());
  readonly #cited = new CitedDocuments(this, this.#edits, (name, ask) => this.#search.ask(name, ask));
  readonly #keys = new LibraryKeys(this);
  readonly #reader = new ReaderElement();
  #search!: LibrarySearch;
  #byId = new Map<string, ArticleRecord>();
  #choices: Choices = { sources: [], years: [] };
  #damaged = 0;
  #isReadOnly = false;
  #changes: BroadcastChannel | undefined;
  /** Counts searches; an answer to an earlier one is dropped. */
  #asked = 0;

  constructor() {
    super();
    this.shown = [];
    this.query = '';
    this.filters = {};
    this.order = 'best';
    this.trash = [];
    this.tags = [];
    this.selected = new Set();
    this.place = { kind: 'none' };
    this.isWhole = true;
    this.reading = false;
    this.#reader.edits = this.#edits;
    this.#reader.addEventListener('opened', () => this.#showTop());
    this.#reader.addEventListener('removed', () => (location.hash = ''));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#search = new LibrarySearch((news) => {
      if (news === 'texts') this.isWhole = true;
      void this.#find();
    });
    this.#changes = new BroadcastChannel(LIBRARY_CHANNEL);
    this.#changes.onmessage = () => void this.#load();
    window.addEventListener('hashchange', this.#follow);
    window.addEventListener('resize', this.#redraw);
    void this.#load();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes?.close();
    this.#search.close();
    window.removeEventListener('hashchange', this.#follow);
    window.removeEventListener('resize', this.#redraw);
  }

  async #load(): Promise<void> {
    const { library } = this.#edits;
    try {
      const isFirst = this.articles === undefined;
      const { articles, damaged } = await library.list();
      this.#byId = new Map(articles.map((article) => [article.id, article]));
      this.#damaged = damaged;
      this.#choices = choicesOf(articles);
      this.articles = articles;
      this.selected = new Set([...this.selected].filter((id) => this.#byId.has(id)));
      if (isFirst) {
        this.isWhole = articles.length === 0;
        this.shown = articles;
      }
      this.tags = await library.tags();
      this.trash = await library.trash();
      this.#isReadOnly = await library.isReadOnly();
      this.waiting = await this.#whatWaits(library);
      await this.#find();
    } catch (error) {
      this.#edits.fail(error);
      this.articles ??= [];
    }
  }

  async #whatWaits(library: Library): Promise<Waiting> {
    const [outbox, backup] = await Promise.all([library.outbox(), backupState(library)]);
    return { outbox: outbox.length, ...backup };
  }

  async #find(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      if (this.filters.citedStatus !== undefined) await this.#cited.judge();
      const found = await this.#search.ask('find', {
        query: this.query,
        filters: this.filters,
        order: this.order,
      });
      if (asked !== this.#asked) return;
      this.isWhole = found.isWhole;
      this.shown = found.ids.flatMap((id) => this.#byId.get(id) ?? []);
    } catch (error) {
      this.#edits.fail(error);
    }
  }

  readonly #follow = (): void => {
    this.place = placeOf(location.hash.slice(1));
    this.reading = this.place.kind !== 'none';
    if (this.place.kind === 'article') {
      this.#reader.article = this.place.article;
      this.#reader.version = this.place.version;
      if (!this.#reader.isConnected) this.append(this.#reader);
    } else this.#reader.remove();
    if (this.place.kind === 'cited') void this.#cited.open(this.place.document, () => this.articles ?? []);
  };

  /** The eyes and the screen reader go to what was opened. */
  #showTop(): void {
    this.renderRoot.querySelector('main')?.scrollTo(0, 0);
    this.#reader.querySelector<HTMLElement>('#title')?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('place') || !isPart(this.place)) return;
    this.renderRoot.querySelector('main')?.scrollTo(0, 0);
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  readonly #redraw = (): void => this.requestUpdate();

  readonly #type = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.renderRoot.querySelector('nav')?.scrollTo(0, 0);
    void this.#find();
  };

  #filter(filters: Filters, order: Order): void {
    this.filters = filters;
    this.order = order;
    this.renderRoot.querySelector('nav')?.scrollTo(0, 0);
    void this.#find();
  }

  /** Shows the list of the articles that cite a document. */
  readonly #filterByDocument = (document: string): void => {
    this.#filter({ ...this.filters, cites: document }, this.order);
    location.hash = '';
  };

  /** Takes search and filters back. */
  clear(): void {
    this.query = '';
    this.#filter({}, 'best');
  }

  select(article: ArticleRecord, isSelected: boolean): void {
    const selected = new Set(this.selected);
    if (isSelected) selected.add(article.id);
    else selected.delete(article.id);
    this.selected = selected;
  }

  /** What the keys work on. */
  get state() {
    return {
      shown: this.shown,
      selected: this.selected,
      edits: this.#edits,
      scrollTo: async (index: number): Promise<HTMLElement | null> => {
        const nav = this.renderRoot.querySelector('nav')!;
        const top = index * ROW;
        if (top < nav.scrollTop || top + ROW > nav.scrollTop + nav.clientHeight)
          nav.scrollTop = top - nav.clientHeight / 3;
        this.requestUpdate();
        await this.updateComplete;
        return this.renderRoot.querySelector<HTMLElement>(`li[data-id="${this.shown[index]?.id ?? ''}"] a`);
      },
    };
  }

  protected override render(): TemplateResult {
    const say = libraryMessages.for(language());
    const all = this.articles?.length ?? 0;
    const isNarrowed = this.query.trim() !== '' || Object.keys(this.filters).length > 0;
    const part = (name: string, text: string, count = 0): TemplateResult =>
      html`<a class=${name} href="#${name}" aria-current=${this.place.kind === name ? 'page' : nothing}
        >${text}${count > 0 ? html` (${count})` : nothing}</a
      >`;
    return html`
      <header>
        <a class="button back" href="#">${say.back}</a>
        <h1>${say.title}</h1>
        <search>
          <input
            type="search"
            aria-label=${say.search}
            placeholder=${say.searchHint}
            .value=${this.query}
            @input=${this.#type}
            @keydown=${this.#keys.inBox}
          />
        </search>
        <span class="muted" role="status">
          ${isNarrowed ? say.found(this.shown.length, all) : say.articles(all)}
          ${this.isWhole ? nothing : say.readingTexts}
        </span>
        <div class="parts" role="navigation" aria-label=${say.places}>
          ${part('cited', say.cited)} ${part('tags', say.tags)} ${part('exchange', say.exchange)}
          ${part('keys', say.keys)} ${part('trash', say.trash, this.trash.length)}
        </div>
      </header>
      <nav aria-label=${say.list} @scroll=${this.#redraw} @keydown=${this.#keys.inList}>
        ${this.#above(all)} ${this.#list(isNarrowed)}
      </nav>
      <main @keydown=${this.#keys.inMain}>${this.#main()}</main>
      ${toastView(this.#edits)}
    `;
  }

  /** What stands above the list; nothing where there is nothing to tell or to choose. */
  #above(all: number): TemplateResult | typeof nothing {
    const say = libraryMessages.for(language());
    const isWaiting = this.waiting !== undefined && (this.waiting.isDue || this.waiting.outbox > 0);
    if (all === 0 && this.#damaged === 0 && !this.#isReadOnly && !isWaiting) return nothing;
    return html`<div class="above">
      ${this.#isReadOnly ? html`<p class="notice">${say.readOnly}</p>` : nothing}
      ${this.#damaged > 0 ? html`<p class="notice">${say.damaged(this.#damaged)}</p>` : nothing}
      ${this.waiting ? waitingView(this.waiting) : nothing} ${all > 0 ? this.#narrowing() : nothing}
      ${this.selected.size > 0 ? this.#bulk() : nothing}
    </div>`;
  }

  #narrowing(): TemplateResult {
    const { filters, order } = this;
    const cited = filters.cites === undefined ? undefined : this.#cited.nameOf(filters.cites);
    return filtersView({ filters, order, cited }, this.#choices, this.tags, (next, by) =>
      this.#filter(next, by),
    );
  }

  #bulk(): TemplateResult {
    return bulkView([...this.selected], this.tags, this.#edits, {
      all: () => (this.selected = new Set(this.shown.map(({ id }) => id))),
      none: () => (this.selected = new Set()),
      leave: () => (location.hash = 'exchange'),
    });
  }

  #list(isNarrowed: boolean): TemplateResult | typeof nothing {
    const say = libraryMessages.for(language());
    if (!this.articles) return html`<p class="empty muted">${say.loading}</p>`;
    // Where all are damaged, that is told above: "nothing saved" would be untrue.
    if (this.articles.length === 0 && this.#damaged > 0) return nothing;
    if (this.shown.length === 0)
      return html`<div class="empty">
        ${
          isNarrowed
            ? html`<p>${say.noMatch(this.query)}</p>
                <button type="button" @click=${() => this.clear()}>${say.clear}</button>`
            : html`<p><strong>${say.empty}</strong></p>
                <p class="muted">${say.emptyHint}</p>`
        }
      </div>`;
    const nav = this.renderRoot.querySelector('nav');
    const list = nav?.querySelector('ul');
    return listView(
      {
        articles: this.shown,
        tags: this.tags,
        open: this.place.kind === 'article' ? this.place.article : undefined,
        selected: this.selected,
        top: (nav?.scrollTop ?? 0) - (list?.offsetTop ?? 0),
        height: nav?.clientHeight || innerHeight,
      },
      { select: (article, isSelected) => this.select(article, isSelected) },
    );
  }

  #main() {
    const say = libraryMessages.for(language());
    switch (this.place.kind) {
      case 'none':
        return !this.articles?.length ? nothing : html`<p class="muted">${say.choose}</p>`;
      case 'article':
        return html`<slot></slot>`;
      case 'trash':
        return trashView(this.trash, (article) => void this.#restore(article));
      case 'tags':
        return tagsView(this.tags, this.#edits);
      case 'keys':
        return keysView();
      case 'cited':
        return this.#cited.view(this.#filterByDocument);
      case 'exchange':
        return html`<h2 id="title" tabindex="-1">${say.exchange}</h2>
          <danchieu-exchange .articles=${[...this.selected]}></danchieu-exchange>`;
    }
  }

  /** Its button goes with the article: the focus must not go with it. */
  async #restore(article: ArticleRecord): Promise<void> {
    const say = libraryMessages.for(language());
    await this.#edits.make((library) => library.restore(article.id), say.restored(article.title), article.id);
    await this.#load();
    await this.updateComplete;
    if (this.place.kind === 'trash') this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }
}
