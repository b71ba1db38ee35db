import { fold } from '../text/fold.ts';
import { parseQuery, type Term } from './query.ts';
import { BETWEEN_WORDS, coded, folded, searchWords, wordsOf } from './search-words.ts';
import type { ArticleRecord } from './schema.ts';
import { TextIndex } from './text-index.ts';

/** How found articles are ordered; `best` is `changed` where nothing was asked. */
export type Order = 'best' | 'changed' | 'published' | 'title';

/** What articles must have besides the words. */
export interface Filters {
  /** Ids of tags: all of them. */
  tags?: readonly string[];
  source?: string;
  /** Of publication, else of saving. */
  year?: string;
  read?: ArticleRecord['read'];
  starred?: boolean;
  /** With a note or a highlight. */
  noted?: boolean;
  /** With more than one version. */
  changed?: boolean;
  /** Id of a cited document (`CitedFact.document`). */
  cites?: string;
  /** Validity, today, of one of the documents cited. */
  citedStatus?: string;
}

export interface Question {
  query: string;
  filters: Filters;
  order: Order;
}

/** One document that an article cites, as far as finding needs it. */
export interface CitedFact {
  articleId: string;
  /** Key of the registry, else what else tells documents apart. */
  document: string;
  /** Validity, as far as the registry knew when it was last asked. */
  status?: string;
}

/** What is found, best first. */
export interface Found {
  ids: string[];
  /** False while texts are still being read: only titles were searched. */
  isWhole: boolean;
}

/** Source of an article as it is filtered and shown: what it says of itself, else its host. */
export const sourceOf = ({ source, url }: Pick<ArticleRecord, 'source' | 'url'>): string =>
  source ?? new URL(url).hostname;

/** Year of publication, else of saving. */
export const yearOf = ({ published, addedAt }: Pick<ArticleRecord, 'published' | 'addedAt'>): string =>
  (published ?? addedAt).slice(0, 4);

/** Parts a text from a note: a word that nobody can type, so that no phrase runs on from one to the other. */
const NOTE = 0x01;
/** Scores are below this. */
const SCORES = 16;

/** Words of articles in an index, and what each was made of. */
class Indexed {
  readonly index = new TextIndex();
  /** Ids of articles by place. */
  readonly ids: string[] = [];
  readonly #known = new Map<string, { place: number; of: string }>();

  /** What an article's words were made of; undefined where it has none here. */
  madeOf(id: string): string | undefined {
    return this.#known.get(id)?.of;
  }

  /** Takes an article's words in, in place of those that it had. */
  put(id: string, of: string, words: Uint8Array): void {
    const known = this.#known.get(id);
    if (known) this.index.remove(known.place);
    const place = this.index.add(words);
    this.ids[place] = id;
    this.#known.set(id, { place, of });
  }

  /** Forgets articles that are not among these. */
  keep(kept: ReadonlyMap<string, unknown>): void {
    for (const [id, { place }] of this.#known) {
      if (kept.has(id)) continue;
      this.index.remove(place);
      this.#known.delete(id);
    }
  }
}

/**
 * Finds saved articles by words, fields and filters. Titles can be searched as soon as the articles are known, texts
 * once all of them came in. No clock, no store: whoever holds it brings both.
 */
export class Finder {
  readonly #articles = new Map<string, ArticleRecord>();
  readonly #texts = new Indexed();
  #titles = new Indexed();
  #orders = new Map<Order, Map<string, number>>();
  #tagNames = new Map<string, string>();
  #notes = new Map<string, string>();
  #cited = new Map<string, CitedFact[]>();
  readonly #told = new Map<string, string>();
  #isWhole = false;

  /** The articles out of the trash; those no longer named are forgotten. */
  useArticles(articles: readonly ArticleRecord[]): void {
    this.#articles.clear();
    for (const article of articles) this.#articles.set(article.id, article);
    this.#orders = new Map();
    this.#texts.keep(this.#articles);
    if (this.#isWhole) return;
    this.#titles.keep(this.#articles);
    for (const { id, title } of articles)
      if (this.#titles.madeOf(id) !== title)
        this.#titles.put(id, title, searchWords({ title, headings: [], plain: '' }));
  }

  /** Names of tags by id, for `thẻ:`. */
  useTags(tags: readonly { id: string; name: string }[]): void {
    this.#tagNames = new Map(tags.map(({ id, name }) => [id, fold(name)]));
  }

  /** Notes on articles and their highlights, whose words are found as the text's own are. */
  useNotes(notes: Iterable<{ articleId: string; body: string }>): void {
    this.#notes = new Map();
    for (const { articleId, body } of notes)
      this.#notes.set(articleId, [this.#notes.get(articleId), body].filter(Boolean).join('\n'));
  }

  useCited(facts: readonly CitedFact[]): void {
    this.#cited = new Map();
    for (const fact of facts) {
      const known = this.#cited.get(fact.articleId);
      if (known) known.push(fact);
      else this.#cited.set(fact.articleId, [fact]);
    }
  }

  /** The searched words of an article's latest version; those of its notes are added. */
  addText(articleId: string, version: string, words: Uint8Array): void {
    const of = this.#textOf(articleId, version);
    if (this.#texts.madeOf(articleId) === of || !this.#articles.has(articleId)) return;
    const note = searchWords({ title: '', headings: [], plain: this.#notes.get(articleId) ?? '' }).subarray(
      2,
    );
    this.#texts.put(
      articleId,
      of,
      note.length === 0 ? words : Uint8Array.from([...words, BETWEEN_WORDS, NOTE, BETWEEN_WORDS, ...note]),
    );
  }

  #textOf(articleId: string, version: string): string {
    return `${version} ${this.#notes.get(articleId) ?? ''}`;
  }

  /** Articles whose latest text, or whose notes on it, have not come in. */
  missing(): ArticleRecord[] {
    return [...this.#articles.values()].filter(
      ({ id, latest }) => this.#texts.madeOf(id) !== this.#textOf(id, latest),
    );
  }

  /** From here on texts are searched. */
  complete(): void {
    if (this.#isWhole) return;
    this.#isWhole = true;
    this.#titles = new Indexed();
    this.#texts.index.arrange();
  }

  find({ query, filters, order }: Question): Found {
    const terms = parseQuery(query);
    const { index, ids } = this.#isWhole ? this.#texts : this.#titles;
    const scores = index.search(terms.filter(({ field }) => field !== 'source' && field !== 'tag'));
    const told = terms.filter(({ field }) => field === 'source' || field === 'tag');
    const isRanked = order === 'best' && terms.length > 0;
    const positions = this.#positions(order === 'best' ? 'changed' : order);
    // Every article has a position of its own: those of one score are put there, which orders them without comparing.
    const hits: string[][] = [];
    for (let place = 0; place < scores.length; place += 1) {
      if (scores[place] === 0) continue;
      const article = this.#articles.get(ids[place]!);
      if (!article || !told.every((term) => this.#tells(article, term)) || !this.#passes(article, filters))
        continue;
      const group = isRanked ? SCORES - scores[place]! : 0;
      const ordered = (hits[group] ??= new Array<string>(positions.size));
      ordered[positions.get(article.id)!] = article.id;
    }
    // `flat` passes over what was never put.
    return { ids: hits.flat(), isWhole: this.#isWhole };
  }

  /** Whether an article's source, or one of its tags, has the words asked for. */
  #tells(article: ArticleRecord, { words, field }: Term): boolean {
    const said =
      field === 'source' ? [sourceOf(article)] : article.tags.map((id) => this.#tagNames.get(id) ?? '');
    const asked = words.map((word) => word.folded).join(' ');
    return said.some((text) =>
      this.#spaced(text).includes(words.at(-1)?.isOpen ? ` ${asked}` : ` ${asked} `),
    );
  }

  /** Words without marks, a space before and behind each; many articles share a source. */
  #spaced(text: string): string {
    const known = this.#told.get(text);
    if (known !== undefined) return known;
    const spaced = ` ${wordsOf(text)
      .map((word) => folded(coded(word)))
      .join(' ')} `;
    this.#told.set(text, spaced);
    return spaced;
  }

  #passes(article: ArticleRecord, filters: Filters): boolean {
    const { tags, source, year, read, starred, noted, changed, cites, citedStatus } = filters;
    const cited = this.#cited.get(article.id) ?? [];
    return (
      (tags ?? []).every((tag) => article.tags.includes(tag)) &&
      (source === undefined || sourceOf(article) === source) &&
      (year === undefined || yearOf(article) === year) &&
      (read === undefined || article.read === read) &&
      (starred === undefined || article.starred === starred) &&
      (noted === undefined || this.#notes.has(article.id) === noted) &&
      (changed === undefined || article.versions > 1 === changed) &&
      (cites === undefined || cited.some(({ document }) => document === cites)) &&
      (citedStatus === undefined || cited.some(({ status }) => status === citedStatus))
    );
  }

  /** Where each article stands in an order. */
  #positions(order: Order): Map<string, number> {
    const known = this.#orders.get(order);
    if (known) return known;
    const collator = new Intl.Collator('vi', { numeric: true });
    const newest = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
    const by: Record<Order, (a: ArticleRecord, b: ArticleRecord) => number> = {
      best: () => 0,
      changed: () => 0,
      published: (a, b) => newest(a.published ?? '', b.published ?? ''),
      title: (a, b) => collator.compare(a.title, b.title),
    };
    const sorted = [...this.#articles.values()].sort(
      (a, b) => by[order](a, b) || newest(a.changedAt, b.changedAt),
    );
    const positions = new Map(sorted.map(({ id }, position) => [id, position]));
    this.#orders.set(order, positions);
    return positions;
  }
}
