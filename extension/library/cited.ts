import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { documentOf, type CitedDocument } from '../../core/library/cited.ts';
import type { ArticleRecord, CitationRecord } from '../../core/library/schema.ts';
import { today } from '../../core/locale/format.ts';
import type { DocumentRecord } from '../../core/registry/types.ts';
import { citedListView, citingArticles, citingView, type CitingArticle } from './cited.view.ts';
import type { Edits } from './edits.ts';
import type { SearchRequests } from './search.worker.ts';
import { recordsByKey, validityOn } from './validity.ts';

type Ask = <N extends 'cited' | 'statuses'>(
  name: N,
  ask: SearchRequests[N]['ask'],
) => Promise<SearchRequests[N]['answer']>;

/** The documents that saved articles cite: read when first asked for, judged by the registry as it is today. */
export class CitedDocuments {
  readonly #host: ReactiveControllerHost;
  readonly #edits: Edits;
  readonly #ask: Ask;
  #documents: CitedDocument[] = [];
  #records = new Map<string, DocumentRecord>();
  #statuses: Record<string, string> | undefined;
  #chosen: { document: string; citing: CitingArticle[] } | undefined;
  #words = '';

  constructor(host: ReactiveControllerHost, edits: Edits, ask: Ask) {
    this.#host = host;
    this.#edits = edits;
    this.#ask = ask;
  }

  /** Shows all documents, or one with the articles that cite it. */
  async open(document: string | undefined, articles: () => readonly ArticleRecord[]): Promise<void> {
    this.#chosen = undefined;
    try {
      this.#documents = await this.#ask('cited', null);
      this.#host.requestUpdate();
      if (document !== undefined) {
        // Read here, for the list may come later than the address that names the document.
        const listed = articles().length > 0 ? articles() : (await this.#edits.library.list()).articles;
        this.#chosen = { document, citing: citingArticles(listed, await this.#citationsOf(document)) };
        this.#host.requestUpdate();
      }
      await this.judge();
    } catch (error) {
      this.#edits.fail(error);
    }
  }

  /** Every citation of a document: by its key, or, where the registry knows none, by looking all through. */
  async #citationsOf(document: string): Promise<CitationRecord[]> {
    const { library } = this.#edits;
    const isOf = (record: CitationRecord): boolean => documentOf(record) === document;
    const byKey = (await library.citing(document)).filter(isOf);
    if (byKey.length > 0) return byKey;
    const found: CitationRecord[] = [];
    for await (const batch of library.citations()) found.push(...batch.filter(isOf));
    return found;
  }

  /** Asks the registry what each document is worth today, and lets the search know. */
  async judge(): Promise<void> {
    this.#documents = await this.#ask('cited', null);
    const unknown = this.#documents.filter(({ key }) => key !== undefined && !this.#records.has(key));
    if (this.#statuses && unknown.length === 0) return;
    for (const [key, record] of await recordsByKey(unknown)) this.#records.set(key, record);
    const day = today();
    this.#statuses = Object.fromEntries(
      this.#documents.flatMap(({ document, key }) => {
        const record = key === undefined ? undefined : this.#records.get(key);
        return record ? [[document, validityOn(record, day)]] : [];
      }),
    );
    await this.#ask('statuses', this.#statuses);
    this.#host.requestUpdate();
  }

  nameOf(document: string): string {
    return this.#documents.find((each) => each.document === document)?.name ?? document;
  }

  view(filter: (document: string) => void): TemplateResult {
    if (!this.#chosen)
      return citedListView(this.#documents, this.#words, this.#statuses, (words) => {
        this.#words = words;
        this.#host.requestUpdate();
      });
    const { document, citing } = this.#chosen;
    const key = this.#documents.find((each) => each.document === document)?.key;
    const record = key === undefined ? undefined : this.#records.get(key);
    return citingView({ document, name: this.nameOf(document) }, citing, record, filter);
  }
}
