import { change, checkRecord, settle, type Change } from './change.ts';
import { Connection, type Database } from './connection.ts';
import { dropTag, editArticles, mergeArticles, trashInstant } from './edits.ts';
import { saveArticle, settleOutbox, type PreparedArticle, type SaveOutcome } from './save.ts';
import {
  LIBRARY_CHANNEL,
  type AnnotationRecord,
  type ArticleRecord,
  type AssetRecord,
  type CitationRecord,
  type FoldedRecord,
  type JournalAction,
  type NoteRecord,
  type OutboxRecord,
  type SettingRecord,
  type TagRecord,
  type VersionRecord,
} from './schema.ts';
import { isWhole } from './shapes.ts';
import { emptyTrash, sweepTrash } from './trash.ts';
import { lastChange, pruneJournal, undo } from './undo.ts';

export { StoreFailure, type StoreFailureCode } from './connection.ts';
export type { PreparedArticle, SaveOutcome } from './save.ts';
export { TRASH_DAYS } from './trash.ts';

/** Name of the database in the extension's own origin. */
export const LIBRARY = 'danchieu-library';

/** An article opened for reading. */
export interface OpenedArticle {
  article: ArticleRecord;
  version: VersionRecord;
  citations: CitationRecord[];
}

const latestFirst = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/**
 * The saved articles of this machine, in IndexedDB. Every change is one transaction, made here and nowhere else, so any
 * part of the program may ask for one; when its promise fulfils, it is done, and the other parts are told.
 * A change's promise gives the handle by which `undo` takes it back; all reject with `StoreFailure`, nothing changed then.
 */
export class Library {
  readonly connection: Connection;
  readonly #channel: string | undefined;

  /** @param channel where changes are told; none for a library that nobody else looks at. */
  constructor(
    name: string = LIBRARY,
    channel: string | undefined = name === LIBRARY ? LIBRARY_CHANNEL : undefined,
  ) {
    this.connection = new Connection(name);
    this.#channel = channel;
  }

  /** Tells the other parts of the program that the library changed. */
  tell(): void {
    if (this.#channel === undefined) return;
    const channel = new BroadcastChannel(this.#channel);
    channel.postMessage(null);
    channel.close();
  }

  async #change<T>(
    action: JournalAction,
    now: Date,
    work: (change: Change, at: string) => Promise<T>,
  ): Promise<{ value: T; undo: string }> {
    const done = await change(this.connection, { action, now }, (made) => work(made, now.toISOString()));
    this.tell();
    return done;
  }

  async #edit(
    action: JournalAction,
    now: Date,
    work: (change: Change, at: string) => Promise<void>,
  ): Promise<string> {
    return (await this.#change(action, now, work)).undo;
  }

  /**
   * Saves an article: a new one, a new version of a known one, or only the note that it was checked. One in the trash
   * comes back, and the outbox's entries for the page go.
   */
  async save(prepared: PreparedArticle, now: Date = new Date(), entry?: OutboxRecord): Promise<SaveOutcome> {
    const { value, undo } = await this.#change('save', now, async (made, at) => {
      if (entry) await settleOutbox(made, prepared, entry);
      return saveArticle(made, prepared, at);
    });
    return { ...value, undo };
  }

  /** Moves articles to the trash; `restore` brings them back until the trash is emptied. */
  remove(articles: string | readonly string[], now: Date = new Date()): Promise<string> {
    return this.#edit('remove', now, async (made, at) => {
      const deletedAt = await trashInstant(made, at);
      await editArticles(made, [articles].flat(), at, (article) => ({ ...article, deletedAt }));
    });
  }

  restore(articles: string | readonly string[], now: Date = new Date()): Promise<string> {
    return this.#edit('restore', now, (made, at) =>
      editArticles(made, [articles].flat(), at, (article) => ({ ...article, deletedAt: null })),
    );
  }

  star(articles: readonly string[], starred: boolean, now: Date = new Date()): Promise<string> {
    return this.#edit('edit', now, (made, at) =>
      editArticles(made, articles, at, (article) => ({ ...article, starred })),
    );
  }

  setRead(articles: readonly string[], read: ArticleRecord['read'], now: Date = new Date()): Promise<string> {
    return this.#edit('edit', now, (made, at) =>
      editArticles(made, articles, at, (article) => ({ ...article, read })),
    );
  }

  /** Puts tags (by id) on articles, and takes others off. `create`: a tag that is made and put on in one change. */
  tag(
    articles: readonly string[],
    {
      add = [],
      remove = [],
      create,
    }: { add?: readonly string[]; remove?: readonly string[]; create?: TagRecord },
    now: Date = new Date(),
  ): Promise<string> {
    return this.#edit('edit', now, async (made, at) => {
      if (create) await made.put('tag', create);
      const worn = create ? [...add, create.id] : add;
      await editArticles(made, articles, at, (article) => ({
        ...article,
        tags: [...new Set([...article.tags, ...worn])].filter((id) => !remove.includes(id)),
      }));
    });
  }

  /** Makes two articles one, which then answers at both addresses: versions, highlights, tags and the note of `from` go to `into`. */
  merge(from: string, into: string, now: Date = new Date()): Promise<string> {
    return this.#edit('merge', now, (made, at) => mergeArticles(made, from, into, at));
  }

  /** Writes a tag, new or changed. */
  putTag(tag: TagRecord, now: Date = new Date()): Promise<string> {
    return this.#edit('tag', now, (made) => made.put('tag', tag));
  }

  /** Deletes a tag and takes it off every article. */
  removeTag(tag: string, now: Date = new Date()): Promise<string> {
    return this.#edit('tag', now, (made, at) => dropTag(made, tag, at));
  }

  /** Writes the note on an article; an empty one is none. */
  writeNote(articleId: string, body: string, now: Date = new Date()): Promise<string> {
    return this.#edit('note', now, (made, at) =>
      body.trim() === ''
        ? made.delete('note', articleId)
        : made.put('note', { articleId, body, changedAt: at }),
    );
  }

  /** Writes a highlight, new or changed. */
  putAnnotation(annotation: AnnotationRecord, now: Date = new Date()): Promise<string> {
    return this.#edit('annotation', now, (made) => made.put('annotation', annotation));
  }

  removeAnnotation(id: string, now: Date = new Date()): Promise<string> {
    return this.#edit('annotation', now, (made) => made.delete('annotation', id));
  }

  /** Writes a capture into the outbox, as far as there is room for it. Not a change of the reader's: it has no way back. */
  async keepForLater(entry: OutboxRecord): Promise<void> {
    checkRecord('outbox', entry);
    await this.connection.write((database) => {
      const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
      return settle(transaction, transaction.store.put(entry));
    });
    this.tell();
  }

  /** Puts what is yet to be saved into the outbox. */
  addToOutbox(entries: readonly OutboxRecord[], now: Date = new Date()): Promise<string> {
    return this.#edit('outbox', now, async (made) => {
      for (const entry of entries) await made.put('outbox', entry);
    });
  }

  removeOutbox(id: string, now: Date = new Date()): Promise<string> {
    return this.#edit('outbox', now, (made) => made.delete('outbox', id));
  }

  /** Takes back the changes of a handle; 0 where the journal no longer knows it. @throws StoreFailure `changed-since` */
  async undo(handle: string): Promise<number> {
    const steps = await undo(this.connection, handle);
    this.tell();
    return steps;
  }

  /** Deletes for good what went to the trash before an instant; returns how many articles. */
  async emptyTrash(before: Date): Promise<number> {
    const erased = await emptyTrash(this.connection, before);
    this.tell();
    return erased;
  }

  /** The daily round: what has been in the trash for thirty days goes, and so do the ways back of old changes. */
  async sweep(now: Date = new Date()): Promise<number> {
    const erased = await sweepTrash(this.connection, now);
    await pruneJournal(this.connection, now);
    if (erased > 0) this.tell();
    return erased;
  }

  #read<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.connection.read(work);
  }

  isReadOnly(): Promise<boolean> {
    return this.connection.isReadOnly();
  }

  /** The article saved from this canonical URL, if it is kept and not in the trash. */
  find(url: string): Promise<ArticleRecord | undefined> {
    return this.#read(async (database) => {
      const article = await database.getFromIndex('article', 'canonicalUrl', url);
      const known = article ?? (await this.#otherwise(database, url));
      return known?.deletedAt === null ? known : undefined;
    });
  }

  /** By an address that another article brought with it; a newer schema may have no such index. */
  async #otherwise(database: Database, url: string): Promise<ArticleRecord | undefined> {
    const { store } = database.transaction('article');
    return store.indexNames.contains('addresses') ? store.index('addresses').get(url) : undefined;
  }

  /** All articles out of the trash, latest change first, and how many records could not be read. */
  list(): Promise<{ articles: ArticleRecord[]; damaged: number }> {
    return this.#read(async (database) => {
      const all = await database.getAll('article');
      const whole = all.filter((record) => isWhole('article', record));
      const articles = whole
        .filter((record) => record.deletedAt === null)
        .sort((a, b) => latestFirst(a.changedAt, b.changedAt));
      return { articles, damaged: all.length - whole.length };
    });
  }

  /** The articles in the trash that can be read, last deleted first. */
  trash(): Promise<ArticleRecord[]> {
    return this.#read(async (database) =>
      (await database.getAll('article'))
        .filter((record) => record.deletedAt !== null && isWhole('article', record))
        .sort((a, b) => latestFirst(a.deletedAt!, b.deletedAt!)),
    );
  }

  /** The plain text of the latest versions of some articles, by article. */
  plainTexts(articles: readonly ArticleRecord[]): Promise<Map<string, string>> {
    return this.#read(async (database) => {
      const store = database.transaction('version').store;
      const versions = await Promise.all(articles.map((article) => store.get(article.latest)));
      return new Map(versions.flatMap((version) => (version ? [[version.articleId, version.plain]] : [])));
    });
  }

  /** The searched words of articles, by id: so many at most, behind the one named. */
  folded(after?: string, count?: number): Promise<FoldedRecord[]> {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    return this.#read((database) => database.getAll('folded', range, count));
  }

  /** An article with one of its versions, the latest unless told, and that version's citations; undefined where it is not kept. */
  read(articleId: string, versionId?: string): Promise<OpenedArticle | undefined> {
    return this.#read(async (database) => {
      const transaction = database.transaction(['article', 'version', 'citation']);
      const article = await transaction.objectStore('article').get(articleId);
      const version = article && (await transaction.objectStore('version').get(versionId ?? article.latest));
      if (!article || version?.articleId !== articleId) return undefined;
      return {
        article,
        version,
        citations: await transaction.objectStore('citation').index('versionId').getAll(version.id),
      };
    });
  }

  /** Every version of an article, the first first. */
  versionsOf(articleId: string): Promise<VersionRecord[]> {
    return this.#read(async (database) =>
      (await database.getAllFromIndex('version', 'articleId', articleId)).sort((a, b) => a.number - b.number),
    );
  }

  annotationsOf(articleId: string): Promise<AnnotationRecord[]> {
    return this.#read((database) => database.getAllFromIndex('annotation', 'articleId', articleId));
  }

  annotations(): Promise<AnnotationRecord[]> {
    return this.#read((database) => database.getAll('annotation'));
  }

  noteOf(articleId: string): Promise<NoteRecord | undefined> {
    return this.#read((database) => database.get('note', articleId));
  }

  notes(): Promise<NoteRecord[]> {
    return this.#read((database) => database.getAll('note'));
  }

  tags(): Promise<TagRecord[]> {
    return this.#read((database) => database.getAll('tag'));
  }

  asset(hash: string): Promise<AssetRecord | undefined> {
    return this.#read((database) => database.get('asset', hash));
  }

  /** Every citation of a document, in any version of any article. */
  citing(key: string): Promise<CitationRecord[]> {
    return this.#read((database) => database.getAllFromIndex('citation', 'key', key));
  }

  /** Every citation of every version, so many at a time: those of a large library are not held at once. */
  async *citations(count = 4000): AsyncGenerator<CitationRecord[]> {
    for (let range: IDBKeyRange | undefined; ;) {
      const batch = await this.#read((database) => database.getAll('citation', range, count));
      yield batch;
      const last = batch.at(-1);
      if (!last || batch.length < count) return;
      range = IDBKeyRange.lowerBound([last.versionId, last.index], true);
    }
  }

  /** Captures that did not reach the library, the latest first. */
  outbox(): Promise<OutboxRecord[]> {
    return this.#read(async (database) =>
      (await database.getAll('outbox')).sort((a, b) => latestFirst(a.triedAt, b.triedAt)),
    );
  }

  async setting(key: SettingRecord['key']): Promise<unknown> {
    return (await this.#read((database) => database.get('setting', key)))?.value;
  }

  async setSetting(key: SettingRecord['key'], value: unknown): Promise<void> {
    await this.connection.write((database) => database.put('setting', { key, value }));
  }

  /** How many changes there have been; a number to compare with a later one. */
  changes(): Promise<number> {
    return this.#read((database) => lastChange(database.transaction('journal').store));
  }

  /** Gives the connection up. */
  close(): Promise<void> {
    return this.connection.close();
  }
}
