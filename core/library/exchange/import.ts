import { change, later, type Change } from '../change.ts';
import type { Connection } from '../connection.ts';
import { sha256 } from '../hash.ts';
import { sanitise } from '../sanitise.ts';
import type { AnnotationRecord, ArticleRecord, AssetRecord, TagRecord, VersionRecord } from '../schema.ts';
import type { Library } from '../store.ts';
import type { Bundle } from './archive.ts';
import { invalidOf, type Invalid, type Opened } from './opened.ts';
import { compare, sameMark, type Verdict } from './plan.ts';

/** So many articles are written in one transaction. */
const BATCH = 20;

interface ImportReport {
  /** How many articles were, before the import, so to the library. */
  verdicts: Record<Verdict, number>;
  invalid: Invalid[];
  /** Pictures that articles name and the file does not have whole. */
  missingAssets: number;
  /** Handle for `Library.undo`: the whole import is taken back by it. */
  undo: string;
}

/** An import that was broken off: its file and its group of changes. What it had taken is `same` when it goes on. */
interface Progress {
  archive: string;
  group: string;
}

interface Incoming {
  name: string;
  bundle: Bundle;
  assets: AssetRecord[];
}

/** What comes from a file is sanitised as what comes from a page is; its seal is kept only while it is true. */
async function cleaned(version: VersionRecord): Promise<VersionRecord> {
  const html = sanitise(version.html);
  const { htmlHash, ...rest } = version;
  const isSealed = htmlHash !== undefined && (await sha256(html)) === htmlHash;
  return { ...rest, html, ...(isSealed ? { htmlHash } : {}) };
}

const byCapture = (a: VersionRecord, b: VersionRecord): number =>
  a.capturedAt < b.capturedAt ? -1 : a.capturedAt > b.capturedAt ? 1 : a.number - b.number;

/** Tags of a file under the ids that the library has for their names. */
async function takeTags(change: Change, tags: readonly TagRecord[]): Promise<Map<string, string>> {
  const own = await change.store('tag').getAll();
  const ids = new Map<string, string>();
  for (const tag of tags) {
    const known =
      own.find(({ id }) => id === tag.id) ??
      own.find(({ name }) => name.normalize('NFC').toLowerCase() === tag.name.normalize('NFC').toLowerCase());
    ids.set(tag.id, known?.id ?? tag.id);
    if (!known || (known.id === tag.id && tag.changedAt > known.changedAt)) await change.put('tag', tag);
  }
  return ids;
}

/** A bundle whose versions and highlights have no id that stands under another article: those get ids of their own. */
async function withFreeIds(change: Change, bundle: Bundle, own: string): Promise<Bundle> {
  const versions = new Map<string, string>();
  for (const { id } of bundle.version) {
    const holder = await change.store('version').get(id);
    versions.set(id, holder && holder.articleId !== own ? crypto.randomUUID() : id);
  }
  const annotation: AnnotationRecord[] = [];
  for (const mark of bundle.annotation) {
    const holder = await change.store('annotation').get(mark.id);
    const id = holder && holder.articleId !== own ? crypto.randomUUID() : mark.id;
    annotation.push({ ...mark, id, versionId: versions.get(mark.versionId)! });
  }
  return {
    ...bundle,
    article: bundle.article.map((article) => ({ ...article, latest: versions.get(article.latest)! })),
    version: bundle.version.map((version) => ({ ...version, id: versions.get(version.id)! })),
    citation: bundle.citation.map((record) => ({ ...record, versionId: versions.get(record.versionId)! })),
    annotation,
  };
}

/** An article that the library did not have, as it is in the file. */
async function takeNew(change: Change, bundle: Bundle, article: ArticleRecord): Promise<void> {
  await change.put('article', article);
  for (const version of bundle.version) await change.put('version', version);
  for (const citation of bundle.citation) await change.put('citation', citation);
  for (const mark of bundle.annotation) await change.put('annotation', mark);
  for (const note of bundle.note) await change.put('note', note);
}

/** Brings what a file knows more of an article into the library's; nothing that the library has goes. */
async function takeMore(
  change: Change,
  bundle: Bundle,
  incoming: ArticleRecord,
  known: ArticleRecord,
): Promise<void> {
  const own = await change.store('version').index('articleId').getAll(known.id);
  const places = new Map<string, string>();
  const added: VersionRecord[] = [];
  for (const version of bundle.version) {
    const same = own.find(({ id, textHash }) => id === version.id || textHash === version.textHash);
    places.set(version.id, same?.id ?? version.id);
    if (!same) added.push({ ...version, articleId: known.id });
  }
  const order = [...own, ...added].sort(byCapture);
  for (const [place, version] of order.entries())
    if (added.includes(version) || version.number !== place + 1)
      await change.put('version', { ...version, number: place + 1 });
  for (const citation of bundle.citation)
    if (added.some(({ id }) => id === citation.versionId))
      await change.put('citation', { ...citation, articleId: known.id });
  const marks = await change.store('annotation').index('articleId').getAll(known.id);
  for (const mark of bundle.annotation) {
    const mine = sameMark(marks, mark);
    if (!mine || mark.changedAt > mine.changedAt)
      await change.put('annotation', {
        ...mark,
        id: mine?.id ?? mark.id,
        articleId: known.id,
        versionId: places.get(mark.versionId)!,
      });
  }
  const [note, mine] = [bundle.note[0], await change.store('note').get(known.id)];
  if (note && !mine?.body.includes(note.body)) {
    const body = mine && !note.body.includes(mine.body) ? `${mine.body}\n\n${note.body}` : note.body;
    await change.put('note', { ...note, articleId: known.id, body });
  }
  const latest = order.at(-1)!;
  const { author: _author, source: _source, published: _published, ...lasting } = known;
  const edits = incoming.editedAt > known.editedAt ? incoming : known;
  await change.put('article', {
    ...lasting,
    ...(latest.author === undefined ? {} : { author: latest.author }),
    ...(latest.source === undefined ? {} : { source: latest.source }),
    ...(latest.published === undefined ? {} : { published: latest.published }),
    title: latest.title,
    url: latest.capturedUrl,
    latest: latest.id,
    versions: order.length,
    addresses: [...new Set([...known.addresses, ...incoming.addresses])],
    addedAt: incoming.addedAt < known.addedAt ? incoming.addedAt : known.addedAt,
    changedAt: later(incoming.changedAt, known.changedAt),
    checkedAt: later(incoming.checkedAt, known.checkedAt),
    editedAt: later(incoming.editedAt, known.editedAt),
    tags: [...new Set([...known.tags, ...incoming.tags])],
    starred: edits.starred,
    read: edits.read,
    // What is in the trash on one side only is not thrown away on the other.
    deletedAt: known.deletedAt !== null && incoming.deletedAt !== null ? known.deletedAt : null,
  });
}

/** The addresses of an article that no other article of the library answers at. */
async function freeAddresses(change: Change, article: ArticleRecord, own: string): Promise<string[]> {
  const free: string[] = [];
  for (const address of article.addresses) {
    const holder = await change.store('article').index('addresses').get(address);
    if (!holder || holder.id === own) free.push(address);
  }
  return free;
}

async function takeBatch(
  connection: Connection,
  batch: readonly Incoming[],
  {
    group,
    now,
    tags,
    progress,
  }: { group: string; now: Date; tags: readonly TagRecord[]; progress: Progress },
  verdicts: Record<Verdict, number>,
): Promise<void> {
  const { value } = await change(connection, { action: 'import', now, group }, async (made) => {
    const ids = await takeTags(made, tags);
    const touched: string[] = [];
    const found: Verdict[] = [];
    for (const { bundle: given, assets } of batch) {
      const { known, verdict } = await compare(made, given);
      found.push(verdict);
      if (verdict === 'same') continue;
      for (const asset of assets)
        if ((await made.store('asset').count(asset.hash)) === 0)
          await made.transaction.objectStore('asset').put(asset);
      const own = known?.id ?? given.article[0]!.id;
      const bundle = await withFreeIds(made, given, own);
      const addresses = await freeAddresses(made, bundle.article[0]!, own);
      const article: ArticleRecord = {
        ...bundle.article[0]!,
        addresses,
        tags: bundle.article[0]!.tags.flatMap((tag) => ids.get(tag) ?? []),
      };
      if (known) await takeMore(made, bundle, article, known);
      else await takeNew(made, bundle, article);
      touched.push(own);
    }
    await made.refold(touched);
    await made.transaction.objectStore('setting').put({ key: 'import-progress', value: progress });
    return found;
  });
  for (const verdict of value) verdicts[verdict] += 1;
}

/**
 * Takes the articles of a file into the library, in batches of one transaction each. Broken off, it goes on where it was
 * when asked again with the same file; nothing that the library has is lost by it, and the whole can be undone.
 * @param names the parts to be taken, as the plan names them; all unless given.
 */
export async function importLibrary(
  library: Library,
  opened: Opened,
  {
    names = opened.articles,
    now = new Date(),
    progress,
    signal,
  }: {
    names?: readonly string[];
    now?: Date;
    progress?: (done: number, all: number) => void;
    signal?: AbortSignal;
  } = {},
): Promise<ImportReport> {
  const { connection } = library;
  const before = (await library.setting('import-progress')) as Progress | null | undefined;
  const state: Progress =
    before?.archive === opened.id ? before : { archive: opened.id, group: crypto.randomUUID() };
  const { group } = state;
  const verdicts: Record<Verdict, number> = { new: 0, same: 0, newer: 0, conflict: 0 };
  const invalid: Invalid[] = [];
  let missingAssets = 0;
  const tags = opened.lists.tag;
  try {
    for (let at = 0; at < names.length; at += BATCH) {
      signal?.throwIfAborted();
      const batch: Incoming[] = [];
      for (const name of names.slice(at, at + BATCH)) {
        try {
          const bundle = await opened.bundle(name);
          const version = await Promise.all(bundle.version.map(cleaned));
          const assets: AssetRecord[] = [];
          for (const hash of new Set(version.flatMap((each) => each.assets))) {
            const asset = await opened.asset(hash);
            if (asset) assets.push(asset);
            else missingAssets += 1;
          }
          batch.push({ name, bundle: { ...bundle, version }, assets });
        } catch (error) {
          invalid.push(invalidOf(name, error));
        }
      }
      await takeBatch(connection, batch, { group, now, tags, progress: state }, verdicts);
      progress?.(Math.min(at + BATCH, names.length), names.length);
    }
    await takeLists(connection, opened, group, now);
    await library.setSetting('import-progress', null);
  } finally {
    library.tell();
  }
  return { verdicts, invalid, missingAssets, undo: group };
}

/** The lists that do not hang on articles; what the library has already stays as it is. */
async function takeLists(connection: Connection, { lists }: Opened, group: string, now: Date): Promise<void> {
  await change(connection, { action: 'import', now, group }, async (made) => {
    await takeTags(made, lists.tag);
    for (const entry of lists.outbox)
      if (!(await made.store('outbox').get(entry.id))) await made.put('outbox', entry);
    for (const setting of lists.setting) {
      // Where an import stood, when the trash was swept, what was saved elsewhere: each machine has its own.
      if (setting.key !== 'view') continue;
      if (!(await made.store('setting').get(setting.key)))
        await made.transaction.objectStore('setting').put(setting);
    }
  });
}
