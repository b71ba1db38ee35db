import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { sanitisedFragment } from '../../core/library/sanitise.ts';
import type { ArticleRecord, FoldedRecord } from '../../core/library/schema.ts';
import { hasMarked, markedWords, search, type Hit } from '../../core/library/search.ts';
import { Library, type OpenedArticle } from '../../core/library/store.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { ask } from '../ask.ts';
import { failureCode, type FailureCode } from '../failure.ts';
import { language, words } from '../language.ts';
import { LIBRARY_CHANNEL } from '../messages.ts';
import { sheet } from '../ui/sheet.ts';
import { statusSheet } from '../ui/status.ts';
import { librarySheet } from './library.sheet.ts';
import { listView } from './list.ts';
import { readerView } from './reader.ts';
import { TRASH, trashView } from './trash.ts';

/** Where a query has diacritics, so many of the first hits are asked whether they have the very same. */
const CHECKED_FOR_MARKS = 200;

/** What stands on the right: the address after `#` says which article. */
type Reading =
  | { kind: 'none' }
  | { kind: 'gone' }
  | { kind: 'trash' }
  | { kind: 'open'; opened: OpenedArticle; text: DocumentFragment };

/** The library: saved articles on the left, the one being read on the right. It reads the store itself and asks the background for every change. */
export class LibraryElement extends LitElement {
  static override styles = [sheet, statusSheet, librarySheet];
  static override properties = {
    articles: { state: true },
    shown: { state: true },
    query: { state: true },
    current: { state: true },
    trash: { state: true },
    done: { state: true },
    failure: { state: true },
    reading: { type: Boolean, reflect: true },
  };

  declare private articles: readonly ArticleRecord[] | undefined;
  declare private shown: readonly ArticleRecord[];
  declare private query: string;
  declare private current: Reading;
  declare private trash: readonly ArticleRecord[];
  /** What the reader did last. */
  declare private done: { what: 'removed' | 'restored'; article: ArticleRecord } | undefined;
  declare private failure: FailureCode | undefined;
  /** An article is named in the address; on a narrow screen it takes the list's place. */
  declare private reading: boolean;

  readonly #library = new Library();
  #folded: readonly FoldedRecord[] = [];
  #damaged = 0;
  #changes: BroadcastChannel | undefined;
  /** Counts searches; an answer to an earlier one is dropped. */
  #asked = 0;

  constructor() {
    super();
    this.shown = [];
    this.query = '';
    this.trash = [];
    this.current = { kind: 'none' };
    this.reading = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#changes = new BroadcastChannel(LIBRARY_CHANNEL);
    this.#changes.onmessage = () => void this.#load();
    window.addEventListener('hashchange', this.#follow);
    void this.#load();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes?.close();
    window.removeEventListener('hashchange', this.#follow);
    void this.#library.close();
  }

  async #load(): Promise<void> {
    try {
      const { articles, damaged } = await this.#library.list();
      this.#folded = await this.#library.folded();
      this.trash = await this.#library.trash();
      this.#damaged = damaged;
      this.articles = articles;
      await this.#search();
    } catch (error) {
      this.failure = failureCode(error);
      this.articles ??= [];
    }
  }

  /** Shows what matches at once; then, where the query has diacritics, those with the very same before the rest. */
  async #search(): Promise<void> {
    try {
      await this.#find();
    } catch (error) {
      this.failure = failureCode(error);
    }
  }

  async #find(): Promise<void> {
    const asked = ++this.#asked;
    const hits = search(this.articles ?? [], this.#folded, this.query);
    this.shown = hits.map((hit) => hit.article);
    const marked = markedWords(this.query);
    if (marked.length === 0) return;
    const texts = await this.#library.plainTexts(this.shown.slice(0, CHECKED_FOR_MARKS));
    const isMarked = ({ article, where }: Hit) =>
      hasMarked(
        where === 'title' ? article.title : `${article.title}\n${texts.get(article.id) ?? ''}`,
        marked,
      );
    if (asked === this.#asked)
      this.shown = [...hits.filter(isMarked), ...hits.filter((hit) => !isMarked(hit))].map(
        ({ article }) => article,
      );
  }

  readonly #follow = (): void => {
    const id = location.hash.slice(1);
    this.reading = id !== '';
    if (id === '') this.current = { kind: 'none' };
    else if (id === TRASH) this.current = { kind: 'trash' };
    else void this.#open(id);
  };

  async #open(id: string): Promise<void> {
    try {
      const opened = await this.#library.read(id);
      if (location.hash.slice(1) !== id) return;
      this.current =
        opened?.article.deletedAt === null
          ? { kind: 'open', opened, text: sanitisedFragment(opened.version.html) }
          : { kind: 'gone' };
    } catch (error) {
      this.failure = failureCode(error);
    }
  }

  async #remove(article: ArticleRecord): Promise<void> {
    await this.#change('removed', article);
    if (this.failure === undefined) location.hash = '';
  }

  /** Its button goes with the article: the focus must not go with it. */
  async #restore(article: ArticleRecord): Promise<void> {
    await this.#change('restored', article);
    await this.updateComplete;
    if (this.current.kind === 'trash') this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  async #change(what: 'removed' | 'restored', article: ArticleRecord): Promise<void> {
    this.failure = undefined;
    try {
      await ask(what === 'removed' ? 'remove-article' : 'restore-article', { article: article.id });
      this.done = { what, article };
      await this.#load();
    } catch (error) {
      this.failure = failureCode(error);
    }
  }

  /** The reader's eyes and screen reader go to the article that was opened. */
  protected override updated(changed: PropertyValues): void {
    if (changed.has('current') && (this.current.kind === 'open' || this.current.kind === 'trash')) {
      this.renderRoot.querySelector('main')?.scrollTo(0, 0);
      this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
    }
  }

  protected override render(): TemplateResult {
    const say = libraryMessages.for(language());
    const all = this.articles?.length ?? 0;
    const open = this.current.kind === 'open' ? this.current.opened.article.id : undefined;
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
            @input=${(event: Event) => {
              this.query = (event.target as HTMLInputElement).value;
              void this.#search();
            }}
          />
        </search>
        <span class="muted" role="status">
          ${this.query.trim() === '' ? say.articles(all) : say.found(this.shown.length, all)}
        </span>
        <a class="trash" href="#${TRASH}" aria-current=${this.current.kind === 'trash' ? 'page' : nothing}
          >${say.trash}${this.trash.length > 0 ? html` (${this.trash.length})` : nothing}</a
        >
      </header>
      <nav aria-label=${say.list}>
        ${this.#damaged > 0 ? html`<p class="notice">${say.damaged(this.#damaged)}</p>` : nothing}
        ${this.articles ? listView(this.shown, open, this.query) : html`<p class="empty muted">${say.loading}</p>`}
      </nav>
      <main>${this.#article()}</main>
      ${this.#toast()}
    `;
  }

  #article() {
    const say = libraryMessages.for(language());
    switch (this.current.kind) {
      case 'none':
        return !this.articles?.length ? nothing : html`<p class="muted">${say.choose}</p>`;
      case 'gone':
        return html`<p class="muted">${say.gone}</p>`;
      case 'trash':
        return trashView(this.trash, (article) => void this.#restore(article));
      case 'open': {
        const { opened, text } = this.current;
        return readerView(opened, text, () => void this.#remove(opened.article));
      }
    }
  }

  #toast() {
    const say = libraryMessages.for(language());
    if (this.failure !== undefined)
      return html`<div class="toast" role="alert">${words()[this.failure]}</div>`;
    if (!this.done) return nothing;
    const { what, article } = this.done;
    if (what === 'restored')
      return html`<div class="toast" role="status">
        <span>${say.restored(article.title)}</span><a href="#${article.id}">${say.open}</a>
      </div>`;
    return html`<div class="toast" role="status">
      <span>${say.removed(article.title)}</span>
      <button type="button" @click=${() => this.#restore(article)}>${say.undo}</button>
    </div>`;
  }
}
