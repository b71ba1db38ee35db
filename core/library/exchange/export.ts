import { formatDay, today } from '../../locale/format.ts';
import { articleMessages } from '../../locale/article.messages.ts';
import type { Database } from '../connection.ts';
import { SCHEMA } from '../migrations.ts';
import { sanitise } from '../sanitise.ts';
import type { ArticleRecord, CitationRecord, ExportedStore, VersionRecord } from '../schema.ts';
import { isWhole } from '../shapes.ts';
import type { Library } from '../store.ts';
import {
  BUNDLED,
  FORMAT,
  FORMAT_VERSION,
  LISTED,
  PLACES,
  type Bundle,
  type Contents,
  type Manifest,
} from './archive.ts';
import { articlePage, escaped, standAlone } from './page.ts';
import { ZipWriter } from './zip.ts';

/** So many articles are read in one transaction. */
const BATCH = 40;

/** A chunk of the file is handed over when it is this long. */
const CHUNK = 4 << 20;

export interface ExportOptions {
  /** Ids; the whole library, its trash included, unless given. */
  articles?: readonly string[];
  language?: string;
  now?: Date;
  /** Told after every batch. */
  progress?: (done: number, all: number) => void;
  signal?: AbortSignal;
}

interface Exported {
  file: Blob;
  manifest: Manifest;
  /** Number of the library's latest change then; `Library.changes` tells how far it has come since. */
  seq: number;
}

/** All records of the stores that hang on an article. */
async function bundleOf(database: Database, article: ArticleRecord): Promise<Bundle> {
  const transaction = database.transaction(BUNDLED);
  const [version, citation, annotation, note] = await Promise.all([
    transaction.objectStore('version').index('articleId').getAll(article.id),
    transaction.objectStore('citation').index('articleId').getAll(article.id),
    transaction.objectStore('annotation').index('articleId').getAll(article.id),
    transaction.objectStore('note').get(article.id),
  ]);
  version.sort((a, b) => a.number - b.number);
  return { article: [article], version, citation, annotation, note: note ? [note] : [] };
}

/** The page of a version; undefined where a record is too damaged for one: that costs the page, never the backup. */
function pageOf(
  version: VersionRecord,
  all: readonly CitationRecord[],
  addressOf: (hash: string) => string | undefined,
  language: string,
): string | undefined {
  const citations = all.filter(({ versionId }) => versionId === version.id);
  try {
    return articlePage(version, sanitise(version.html), citations, addressOf, language);
  } catch {
    return undefined;
  }
}

/** A name for a file that readers can tell, whatever the title: letters and digits of the latest day and title. */
export function fileName({ title, published, addedAt }: ArticleRecord, place: number): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return [String(place).padStart(5, '0'), published ?? addedAt.slice(0, 10), plain].filter(Boolean).join('-');
}

/**
 * The library, or some of its articles, as one ZIP file in the open format of `archive.ts`. Articles are read, packed and
 * let go batch by batch; the file is put together from parts that a browser may keep on the disk.
 * @throws StoreFailure; AbortError where it was called off.
 */
export async function exportLibrary(library: Library, options: ExportOptions = {}): Promise<Exported> {
  const { language = 'vi', now = new Date(), progress, signal } = options;
  const say = articleMessages.for(language);
  const parts: Blob[] = [];
  let open: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const flush = () => {
    parts.push(new Blob(open));
    open = [];
    length = 0;
  };
  const zip = new ZipWriter((chunk) => {
    open.push(chunk);
    length += chunk.length;
    if (length >= CHUNK) flush();
  }, now);

  const seq = await library.changes();
  const wanted = options.articles && new Set(options.articles);
  const all = await library.connection.read((database) => database.getAll('article'));
  const articles = wanted ? all.filter(({ id }) => wanted.has(id)) : all;
  const id = crypto.randomUUID();
  const contents: Contents = { id, articles: articles.map(({ id, title, url }) => ({ id, title, url })) };
  zip.add(PLACES.contents, JSON.stringify(contents));
  const counts: Partial<Record<ExportedStore, number>> = {};
  const count = (store: ExportedStore, records = 1) => (counts[store] = (counts[store] ?? 0) + records);
  const assets = new Map<string, string | undefined>();
  const index: string[] = [];
  const usedTags = new Set<string>();

  for (let at = 0; at < articles.length; at += BATCH) {
    signal?.throwIfAborted();
    const batch = articles.slice(at, at + BATCH);
    const bundles = await library.connection.read((database) =>
      Promise.all(batch.map((article) => bundleOf(database, article))),
    );
    for (const [place, bundle] of bundles.entries()) {
      const article = bundle.article[0]!;
      for (const store of BUNDLED) count(store, bundle[store].length);
      const isSound = isWhole('article', article);
      if (isSound) for (const tag of article.tags) usedTags.add(tag);
      // A damaged record may have no list of them.
      const hashes = bundle.version.flatMap(({ assets }) => (Array.isArray(assets) ? assets : []));
      for (const hash of new Set(hashes)) {
        if (assets.has(hash)) continue;
        const asset = await library.asset(hash);
        assets.set(hash, asset && PLACES.asset(hash, asset.mime));
        if (asset) {
          zip.add(PLACES.asset(hash, asset.mime), new Uint8Array(asset.bytes), false);
          count('asset');
        }
      }
      zip.add(PLACES.article(article.id), JSON.stringify(bundle));
      const latest = bundle.version.find(({ id }) => id === article.latest) ?? bundle.version.at(-1);
      const addressOf = (hash: string) => (assets.get(hash) ? `../${assets.get(hash)!}` : undefined);
      const page = latest && isSound ? pageOf(latest, bundle.citation, addressOf, language) : undefined;
      if (page === undefined) {
        const title = typeof article.title === 'string' ? article.title : article.id;
        const data = escaped(PLACES.article(article.id));
        index.push(`<li>${escaped(title)} <small>${escaped(say.pageless)} ${data}</small></li>`);
        continue;
      }
      const name = fileName(article, at + place + 1);
      zip.add(PLACES.page(name), page);
      const day = article.published ?? article.addedAt.slice(0, 10);
      const trash = article.deletedAt === null ? '' : ` (${escaped(say.inTrash)})`;
      index.push(
        `<li><a href="${PLACES.page(name)}">${escaped(article.title)}</a> <small>${escaped(
          [formatDay(day, language), article.source ?? new URL(article.url).hostname].join(' · '),
        )}${trash}</small></li>`,
      );
    }
    progress?.(Math.min(at + BATCH, articles.length), articles.length);
  }

  for (const store of LISTED) {
    const records = await library.connection.read((database) => database.getAll(store));
    // With some articles only the tags go that they carry.
    const chosen = wanted
      ? records.filter((record) => store === 'tag' && 'id' in record && usedTags.has(record.id))
      : records;
    zip.add(PLACES.list(store), JSON.stringify(chosen));
    count(store, chosen.length);
  }
  const manifest: Manifest = {
    ...{ format: FORMAT, version: FORMAT_VERSION, schema: SCHEMA, id },
    ...{ made: now.toISOString(), counts, whole: !wanted },
  };
  zip.add(PLACES.manifest, JSON.stringify(manifest, undefined, 2));
  zip.add(PLACES.readme, `\uFEFF${say.readme()}\r\n`);
  const heading = `<h1>${escaped(say.library)}</h1><p>${escaped(say.made(formatDay(today(now), language), index.length))}</p>`;
  zip.add(PLACES.index, standAlone(say.library, `${heading}<ol>\n${index.join('\n')}\n</ol>`, language));
  zip.end();
  flush();
  return { file: new Blob(parts, { type: 'application/zip' }), manifest, seq };
}

/** Notes that the whole library has left in a file. */
export function rememberBackup(library: Library, { file, manifest, seq }: Exported): Promise<void> {
  const backup: Backup = {
    at: manifest.made,
    size: file.size,
    articles: manifest.counts.article ?? 0,
    changes: seq,
  };
  return library.setSetting('last-backup', backup);
}

export interface Backup {
  at: string;
  /** Bytes. */
  size: number;
  articles: number;
  /** Number of the library's latest change then. */
  changes: number;
}

/** So many changes, or days with any change, without a backup are told. */
const MANY_CHANGES = 50;
const MANY_DAYS = 14;

/** The last backup, how many changes there were since, and whether it is time for another. */
export async function backupState(
  library: Library,
  now: Date = new Date(),
): Promise<{ last: Backup | undefined; changes: number; isDue: boolean }> {
  const last = (await library.setting('last-backup')) as Backup | undefined;
  const changes = (await library.changes()) - (last?.changes ?? 0);
  const days = last === undefined ? Infinity : (now.getTime() - Date.parse(last.at)) / 86_400_000;
  const isDue = changes >= MANY_CHANGES || (changes > 0 && days >= MANY_DAYS && last !== undefined);
  return { last, changes, isDue };
}
