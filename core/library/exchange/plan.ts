import type { Change } from '../change.ts';
import type { Database } from '../connection.ts';
import { STORES, type AnnotationRecord, type ArticleRecord } from '../schema.ts';
import type { Library } from '../store.ts';
import type { Bundle } from './archive.ts';
import { invalidOf, type Invalid, type Opened } from './opened.ts';

/**
 * What an import would do with an article. `new`: it is not in the library; `same`: nothing in it that the library lacks;
 * `newer`: it has something more, and the library nothing; `conflict`: each has something that the other lacks.
 */
export type Verdict = 'new' | 'same' | 'newer' | 'conflict';

interface Planned {
  /** The part's name in the file. */
  name: string;
  title: string;
  url: string;
  verdict: Verdict;
}

export interface Plan {
  articles: Planned[];
  invalid: Invalid[];
  isRecovered: boolean;
}

/** An article of the library beside one from a file. */
interface Pair {
  known: ArticleRecord | undefined;
  verdict: Verdict;
}

/** The stores within one transaction. */
type Stores = Pick<Change, 'store'>;

/** The stores for looking only. */
function reading(database: Database): Stores {
  const transaction = database.transaction(STORES);
  // What reads does not ask whether it might write.
  return { store: (name) => transaction.objectStore(name) as never };
}

/** Whether two values say the same; the order of an object's fields aside. */
function alike(one: unknown, other: unknown): boolean {
  const sorted = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
}

/** The parts of an article that the reader sets; the rest follows from its versions. */
const edited = ({ tags, starred, read, deletedAt, addresses }: ArticleRecord) => ({
  ...{ tags: [...tags].sort(), starred, read, addresses: [...addresses].sort() },
  isDeleted: deletedAt !== null,
});

/** The one of an article's highlights that another is: by its id, or, where a file's was given another, by what was marked and when. */
export const sameMark = (
  marks: readonly AnnotationRecord[],
  { id, createdAt, start, quote }: AnnotationRecord,
): AnnotationRecord | undefined =>
  marks.find((mark) => mark.id === id) ??
  marks.find((mark) => mark.createdAt === createdAt && mark.start === start && mark.quote === quote);

/** The library's article that a file's is the same as: by its id, else by one of its addresses. */
async function counterpart(stores: Stores, article: ArticleRecord): Promise<ArticleRecord | undefined> {
  const own = await stores.store('article').get(article.id);
  if (own) return own;
  for (const address of article.addresses) {
    const known = await stores.store('article').index('addresses').get(address);
    if (known) return known;
  }
  return stores.store('article').index('canonicalUrl').get(article.canonicalUrl);
}

/** How a file's article stands to the library. */
export async function compare(stores: Stores, bundle: Bundle): Promise<Pair> {
  const article = bundle.article[0]!;
  const known = await counterpart(stores, article);
  if (!known) return { known, verdict: 'new' };
  let theirs = false;
  let ours = false;
  const ownIds = new Set(await stores.store('version').index('articleId').getAllKeys(known.id));
  let shared = 0;
  for (const { id, textHash } of bundle.version) {
    const alikeIds = ownIds.has(id)
      ? [id]
      : await stores.store('version').index('textHash').getAllKeys(textHash);
    if (alikeIds.some((other) => ownIds.has(other))) shared += 1;
    else theirs = true;
  }
  if (ownIds.size > shared) ours = true;
  if (!alike(edited(known), edited(article))) {
    if (article.editedAt > known.editedAt) theirs = true;
    else ours = true;
  }
  const marks = await stores.store('annotation').index('articleId').getAll(known.id);
  for (const mark of bundle.annotation) {
    const own = sameMark(marks, mark);
    if (own === undefined || mark.changedAt > own.changedAt) theirs = true;
    else if (mark.changedAt < own.changedAt) ours = true;
  }
  if (marks.some((mine) => !sameMark(bundle.annotation, mine))) ours = true;
  const note = await stores.store('note').get(known.id);
  const [body, ownBody] = [bundle.note[0]?.body ?? '', note?.body ?? ''];
  if (body !== ownBody) {
    if (body !== '') theirs = true;
    if (ownBody !== '') ours = true;
  }
  return { known, verdict: theirs ? (ours ? 'conflict' : 'newer') : 'same' };
}

/** What an import of a file would do; nothing is written. */
export async function planImport(
  library: Library,
  opened: Opened,
  { progress, signal }: { progress?: (done: number, all: number) => void; signal?: AbortSignal } = {},
): Promise<Plan> {
  const plan: Plan = { articles: [], invalid: [...opened.invalid], isRecovered: opened.isRecovered };
  for (const [place, name] of opened.articles.entries()) {
    signal?.throwIfAborted();
    try {
      const bundle = await opened.bundle(name);
      const { verdict } = await library.connection.read((database) => compare(reading(database), bundle));
      const { title, url } = bundle.article[0]!;
      plan.articles.push({ name, title, url, verdict });
    } catch (error) {
      if (error instanceof Error && error.name === 'StoreFailure') throw error;
      plan.invalid.push(invalidOf(name, error));
    }
    if (place % 50 === 49) progress?.(place + 1, opened.articles.length);
  }
  return plan;
}
