import { later, type Change } from './change.ts';
import { foldedOf } from './folding.ts';
import { isScant } from './kept.ts';
import type {
  ArticleRecord,
  AssetRecord,
  CitationRecord,
  OutboxRecord,
  Sameness,
  VersionRecord,
} from './schema.ts';
import { samenessOf } from './versions.ts';

/** Everything about a capture that takes time to make, made before the transaction begins. */
export interface PreparedArticle {
  kind: ArticleRecord['kind'];
  canonicalUrl: string;
  version: Omit<VersionRecord, 'id' | 'articleId' | 'number' | 'capturedAt' | 'sameness'>;
  citations: readonly Omit<CitationRecord, 'versionId' | 'articleId' | 'index'>[];
  assets: readonly AssetRecord[];
}

export interface SaveOutcome {
  articleId: string;
  /** `unchanged`: the text is the one already kept, only the day of checking moved. */
  verdict: 'new' | 'changed' | 'unchanged';
  versions: number;
  /** How the text differs from the version before, where it changed. */
  sameness?: Sameness;
  /** An article at another address that has this very text: the two can be made one (`Library.merge`). */
  twin?: { articleId: string; title: string; url: string };
  savedAt: string;
  /** Shares of the page's text and citations that were kept. */
  keptText: number;
  keptCitations?: number;
  /** So little was kept that the reader should see the region (`kept.ts`). */
  isScant: boolean;
  /** Handle for `Library.undo`. */
  undo: string;
}

const defined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

async function twinOf(change: Change, textHash: string, own: string): Promise<SaveOutcome['twin']> {
  for (const version of await change.store('version').index('textHash').getAll(textHash)) {
    if (version.articleId === own) continue;
    const article = await change.store('article').get(version.articleId);
    // Only what the article says now counts.
    if (article?.deletedAt === null && article.latest === version.id)
      return { articleId: article.id, title: article.title, url: article.url };
  }
  return undefined;
}

/** Takes out of the outbox what an article's saving settles: its own entry, and what was tried before it for the same page. */
export async function settleOutbox(
  change: Change,
  { kind, version }: PreparedArticle,
  entry: Pick<OutboxRecord, 'id' | 'at'>,
): Promise<void> {
  const outbox = change.transaction.objectStore('outbox');
  for (const other of await outbox.getAll()) {
    const isEarlier = other.kind === kind && other.url === version.capturedUrl && other.at <= entry.at;
    if (other.id === entry.id || (kind === 'page' && isEarlier)) await outbox.delete(other.id);
  }
}

/**
 * Writes an article: a new one, a new version of a known one, or only the note that it was checked. An article in the
 * trash comes back.
 */
export async function saveArticle(
  change: Change,
  prepared: PreparedArticle,
  at: string,
): Promise<Omit<SaveOutcome, 'undo'>> {
  const known = await change.store('article').index('addresses').get(prepared.canonicalUrl);
  const before = known && (await change.store('version').get(known.latest));
  const { keptText, keptCitations } = prepared.version;
  const told = defined({ savedAt: at, keptText, keptCitations, isScant: isScant(prepared.version) });
  if (known && before?.textHash === prepared.version.textHash) {
    await change.put('article', { ...known, checkedAt: later(at, known.checkedAt), deletedAt: null });
    return { articleId: known.id, verdict: 'unchanged', versions: known.versions, ...told };
  }
  const { title, author, source, published, capturedUrl } = prepared.version;
  const sameness = before && samenessOf(before, prepared.version);
  const versions = (known?.versions ?? 0) + 1;
  const version: VersionRecord = {
    ...prepared.version,
    id: crypto.randomUUID(),
    articleId: known?.id ?? crypto.randomUUID(),
    number: versions,
    capturedAt: at,
    ...(sameness === undefined ? {} : { sameness }),
  };
  const kept = known ?? {
    canonicalUrl: prepared.canonicalUrl,
    addresses: [prepared.canonicalUrl],
    addedAt: at,
    changedAt: at,
    editedAt: at,
    tags: [],
    starred: false,
    read: 'unread' as const,
  };
  const { author: _author, source: _source, published: _published, ...lasting } = kept as ArticleRecord;
  const article: ArticleRecord = {
    ...lasting,
    ...defined({ author, source, published }),
    id: version.articleId,
    kind: prepared.kind,
    url: capturedUrl,
    title,
    changedAt: later(at, kept.changedAt),
    checkedAt: later(at, known?.checkedAt ?? at),
    latest: version.id,
    versions,
    deletedAt: null,
  };
  const twin = known ? undefined : await twinOf(change, version.textHash, article.id);
  for (const asset of prepared.assets) {
    if ((await change.store('asset').count(asset.hash)) === 0)
      await change.transaction.objectStore('asset').put(asset);
  }
  await change.put('article', article);
  await change.put('version', version);
  await change.transaction.objectStore('folded').put(foldedOf(version));
  for (const [index, citation] of prepared.citations.entries())
    await change.put('citation', { ...citation, index, versionId: version.id, articleId: article.id });
  return {
    articleId: article.id,
    verdict: known ? 'changed' : 'new',
    versions,
    ...defined({ sameness, twin }),
    ...told,
  };
}
