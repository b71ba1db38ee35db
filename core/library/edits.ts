import { later, type Change } from './change.ts';
import type { ArticleRecord } from './schema.ts';

/** Changes some articles; those that are gone are passed over. */
export async function editArticles(
  change: Change,
  articles: readonly string[],
  at: string,
  edit: (article: ArticleRecord) => ArticleRecord,
): Promise<void> {
  for (const id of articles) {
    const article = await change.store('article').get(id);
    if (article) await change.put('article', { ...edit(article), editedAt: later(at, article.editedAt) });
  }
}

/** The instant to be written on what goes to the trash: never before the latest change, since clocks are set back. */
export async function trashInstant(change: Change, at: string): Promise<string> {
  const last = await change.store('journal').openCursor(null, 'prev');
  return later(at, last?.value.at ?? at);
}

/** Deletes a tag and takes it off every article. */
export async function dropTag(change: Change, tag: string, at: string): Promise<void> {
  const articles = await change.store('article').index('tags').getAllKeys(tag);
  await editArticles(change, articles, at, (article) => ({
    ...article,
    tags: article.tags.filter((other) => other !== tag),
  }));
  await change.delete('tag', tag);
}

/**
 * Makes two articles one: versions, highlights, tags and the note of one go to the other, which then answers at both
 * addresses. A text that both have is kept once.
 */
export async function mergeArticles(change: Change, from: string, into: string, at: string): Promise<void> {
  const [gone, kept] = [await change.store('article').get(from), await change.store('article').get(into)];
  if (!gone || !kept || from === into) return;
  const known = await change.store('version').index('articleId').getAll(into);
  const moved = (await change.store('version').index('articleId').getAll(from)).sort(
    (a, b) => a.number - b.number,
  );
  const places = new Map<string, string>();
  const assets: string[] = [];
  // The latest version stays the latest: those that come in stand before it.
  const before = moved.filter((version) => {
    const same = known.find(({ textHash }) => textHash === version.textHash);
    places.set(version.id, same?.id ?? version.id);
    return same === undefined;
  });
  await change.delete('article', from);
  for (const version of moved) {
    const citations = await change.store('citation').index('versionId').getAll(version.id);
    if (before.includes(version)) {
      for (const citation of citations) await change.put('citation', { ...citation, articleId: into });
    } else {
      for (const { versionId, index } of citations) await change.delete('citation', [versionId, index]);
      await change.delete('version', version.id);
      assets.push(...version.assets);
    }
  }
  const order = [...before, ...known.sort((a, b) => a.number - b.number)];
  for (const [index, version] of order.entries())
    await change.put('version', { ...version, articleId: into, number: index + 1 });
  for (const mark of await change.store('annotation').index('articleId').getAll(from))
    await change.put('annotation', { ...mark, articleId: into, versionId: places.get(mark.versionId)! });
  const [theirs, ours] = [await change.store('note').get(from), await change.store('note').get(into)];
  if (theirs) {
    const body = [ours?.body, theirs.body].filter(Boolean).join('\n\n');
    await change.put('note', { articleId: into, body, changedAt: at });
    await change.delete('note', from);
  }
  await change.put('article', {
    ...kept,
    addresses: [...new Set([...kept.addresses, ...gone.addresses])],
    addedAt: gone.addedAt < kept.addedAt ? gone.addedAt : kept.addedAt,
    editedAt: later(at, kept.editedAt),
    tags: [...new Set([...kept.tags, ...gone.tags])],
    starred: kept.starred || gone.starred,
    versions: order.length,
  });
  await change.refold([from, into]);
  await change.dropUnused(assets);
}
