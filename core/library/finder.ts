import { fold } from '../text/fold.ts';
import { parseQuery, type Term } from './query.ts';
import { folded, searchWords, wordsOf, coded } from './search-words.ts';
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

/**
 * Finds saved articles by words, fields and filters. Titles can be searched as soon as the articles are known, texts
 * once all of them came in. No clock, no store: whoever holds it brings both.
 */
export class Finder {
  readonly #articles = new Map<string, ArticleRecord>();
  #titles = new TextIndex();
  #titlePlaces: string[] = [];
  readonly #texts = new TextIndex();
  readonly #textPlaces: string[] = [];
  readonly #placeOf = new Map<string, { place: number; version: string }>();
  #orders = new Map<Order, Map<string, number>>();
  #tagNames = new Map<string, string>();
  #noted: ReadonlySet<string> = new Set();
  #cited = new Map<string, CitedFact[]>();
  #isWhole = false;

  /** The articles out of the trash; those no longer named are forgotten. */
  useArticles(articles: readonly ArticleRecord[]): void {
    const kept = new Set(articles.map(({ id }) => id));
    for (const [id, { place }] of this.#placeOf) {
      if (kept.has(id)) continue;
      this.#texts.remove(place);
      this.#placeOf.delete(id);
    }
    this.#articles.clear();
    for (const article of articles) this.#articles.set(article.id, article);
    this.#orders = new Map();
    if (!this.#isWhole) this.#indexTitles();
  }

  /** Names of tags by id, for `thẻ:`. */
  useTags(tags: readonly { id: string; name: string }[]): void {
    this.#tagNames = new Map(tags.map(({ id, name }) => [id, fold(name)]));
  }

  /** Ids of articles with a note or a highlight. */
  useNoted(ids: Iterable<string>): void {
    this.#noted = new Set(ids);
  }

  useCited(facts: readonly CitedFact[]): void {
    this.#cited = new Map();
    for (const fact of facts) {
      const known = this.#cited.get(fact.articleId);
      if (known) known.push(fact);
      else this.#cited.set(fact.articleId, [fact]);
    }
  }

  /** The searched words of an article's latest version. */
  addText(articleId: string, version: string, words: Uint8Array): void {
    const known = this.#placeOf.get(articleId);
    if (known?.version === version || !this.#articles.has(articleId)) return;
    if (known) this.#texts.remove(known.place);
    const place = this.#texts.add(words);
    this.#textPlaces[place] = articleId;
    this.#placeOf.set(articleId, { place, version });
  }

  /** Articles whose latest text has not come in. */
  missing(): ArticleRecord[] {
    return [...this.#articles.values()].filter(({ id, latest }) => this.#placeOf.get(id)?.version !== latest);
  }

  /** From here on texts are searched. */
  complete(): void {
    this.#isWhole = true;
    this.#titles = new TextIndex();
    this.#titlePlaces = [];
  }

  find({ query, filters, order }: Question): Found {
    const terms = parseQuery(query);
    const hits: { id: string; score: number }[] = [];
    const index = this.#isWhole ? this.#texts : this.#titles;
    const places = this.#isWhole ? this.#textPlaces : this.#titlePlaces;
    const scores = index.search(terms.filter(({ field }) => field !== 'source' && field !== 'tag'));
    const told = terms.filter(({ field }) => field === 'source' || field === 'tag');
    for (let place = 0; place < scores.length; place += 1) {
      const id = places[place]!;
      const article = scores[place] === 0 ? undefined : this.#articles.get(id);
      if (article && told.every((term) => this.#tells(article, term)) && this.#passes(article, filters))
        hits.push({ id, score: scores[place]! });
    }
    const isRanked = order === 'best' && terms.length > 0;
    const positions = this.#positions(order === 'best' ? 'changed' : order);
    const at = ({ id }: { id: string }): number => positions.get(id) ?? 0;
    hits.sort((a, b) => (isRanked ? b.score - a.score : 0) || at(a) - at(b));
    return { ids: hits.map(({ id }) => id), isWhole: this.#isWhole };
  }

  /** Whether an article's source, or one of its tags, has the words asked for. */
  #tells(article: ArticleRecord, { words, field }: Term): boolean {
    const said =
      field === 'source' ? [sourceOf(article)] : article.tags.map((id) => this.#tagNames.get(id) ?? '');
    const asked = words.map((word) => word.folded).join(' ');
    return said.some((text) =>
      ` ${wordsOf(text)
        .map((word) => folded(coded(word)))
        .join(' ')} `.includes(words.at(-1)?.isOpen ? ` ${asked}` : ` ${asked} `),
    );
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
      (noted === undefined || this.#noted.has(article.id) === noted) &&
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

  #indexTitles(): void {
    this.#titles = new TextIndex();
    this.#titlePlaces = [];
    for (const { id, title } of this.#articles.values()) {
      this.#titles.add(searchWords({ title, headings: [], plain: '' }));
      this.#titlePlaces.push(id);
    }
  }
}
