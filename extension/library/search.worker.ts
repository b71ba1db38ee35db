import { CitedTally, type CitedDocument } from '../../core/library/cited.ts';
import { Finder, type CitedFact, type Found, type Question } from '../../core/library/finder.ts';
import { foldedOf } from '../../core/library/folding.ts';
import { LIBRARY_CHANNEL } from '../../core/library/schema.ts';
import { Library } from '../../core/library/store.ts';

/** What the library page asks of its worker; each is answered under its number. */
export interface SearchRequests {
  find: { ask: Question; answer: Found };
  /** The documents that articles cite. */
  cited: { ask: null; answer: CitedDocument[] };
  /** Tells the validity of cited documents, by document, as of today. */
  statuses: { ask: Record<string, string>; answer: null };
}
export type SearchRequest = {
  [N in keyof SearchRequests]: { id: number; name: N; ask: SearchRequests[N]['ask'] };
}[keyof SearchRequests];

/** What the worker says: an answer, or, unasked, that something it searches came in. */
export type SearchReply = { id: number; value?: unknown; failure?: string } | { news: 'texts' | 'articles' };

/** A worker's own end, as far as it is used. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<SearchRequest>) => void) | null;
  postMessage(reply: SearchReply): void;
}

/** Articles read at once: a question waits no longer than for these. */
const BATCH = 400;

/** Holds the index of a library beside the page, so that neither reading nor searching it stops the page. */
export class SearchService {
  readonly #scope: WorkerScope;
  readonly #library = new Library();
  readonly #finder = new Finder();
  #facts: CitedFact[] | undefined;
  #documents: CitedDocument[] = [];
  #statuses: Readonly<Record<string, string>> = {};
  /** Whatever is read of the library is read one after another. */
  #reading: Promise<void> = Promise.resolve();
  #isListed: Promise<void>;

  constructor(scope: WorkerScope) {
    this.#scope = scope;
    this.#isListed = this.#list();
    this.#reading = this.#isListed.then(() => this.#readTexts());
    scope.onmessage = ({ data }) => void this.#answer(data);
    new BroadcastChannel(LIBRARY_CHANNEL).onmessage = () => {
      this.#reading = this.#reading.catch(() => undefined).then(() => this.#refresh());
    };
  }

  async #answer(request: SearchRequest): Promise<void> {
    const { id } = request;
    try {
      this.#scope.postMessage({ id, value: await this.#valueOf(request) });
    } catch (error) {
      console.error(error);
      const failure = error instanceof Error && 'code' in error ? String(error.code) : 'unexpected';
      this.#scope.postMessage({ id, failure });
    }
  }

  async #valueOf(request: SearchRequest): Promise<unknown> {
    await this.#isListed;
    switch (request.name) {
      case 'find': {
        const { cites, citedStatus } = request.ask.filters;
        if (cites !== undefined || citedStatus !== undefined) await this.#readCited();
        return this.#finder.find(request.ask);
      }
      case 'cited':
        await this.#readCited();
        return this.#documents;
      case 'statuses':
        this.#statuses = request.ask;
        await this.#readCited();
        this.#useCited();
        return null;
    }
  }

  async #refresh(): Promise<void> {
    await this.#list();
    this.#facts = undefined;
    await this.#readTexts();
    this.#scope.postMessage({ news: 'articles' });
  }

  async #list(): Promise<void> {
    const [{ articles }, tags, notes, annotations] = await Promise.all([
      this.#library.list(),
      this.#library.tags(),
      this.#library.notes(),
      this.#library.annotations(),
    ]);
    this.#finder.useArticles(articles);
    this.#finder.useTags(tags);
    this.#finder.useNotes([...notes.filter(({ body }) => body !== ''), ...annotations]);
  }

  /** Takes in the texts that are not known yet: all by batches the first time, later only those that changed. */
  async #readTexts(): Promise<void> {
    const missing = this.#finder.missing();
    if (missing.length > BATCH) await this.#readAllTexts();
    for (const { id } of this.#finder.missing()) {
      const opened = await this.#library.read(id);
      if (!opened) continue;
      const { articleId, versionId, words } = foldedOf(opened.version);
      this.#finder.addText(articleId, versionId, words);
    }
    this.#finder.complete();
    this.#scope.postMessage({ news: 'texts' });
  }

  async #readAllTexts(): Promise<void> {
    for (let after: string | undefined, batch; ; after = batch.at(-1)!.articleId) {
      batch = await this.#library.folded(after, BATCH);
      for (const { articleId, versionId, words } of batch) this.#finder.addText(articleId, versionId, words);
      if (batch.length < BATCH) return;
    }
  }

  async #readCited(): Promise<void> {
    if (this.#facts) return;
    const tally = new CitedTally((await this.#library.list()).articles);
    for await (const batch of this.#library.citations()) tally.add(batch);
    this.#documents = tally.documents();
    this.#facts = tally.facts();
    this.#useCited();
  }

  #useCited(): void {
    const saved = new Map(this.#documents.map(({ document, status }) => [document, status]));
    this.#finder.useCited(
      (this.#facts ?? []).map((fact) => {
        const status = this.#statuses[fact.document] ?? saved.get(fact.document);
        return { ...fact, ...(status === undefined ? {} : { status }) };
      }),
    );
  }
}
