/** Runs in a page or a worker of a real browser: the library's own code, and what is needed to hurt it. */
import { deleteDB, openDB } from 'idb';
import { findCitations } from '../../../core/citation/find.ts';
import { sha256 } from '../../../core/library/hash.ts';
import { MIGRATIONS, SCHEMA } from '../../../core/library/migrations.ts';
import { prepareArticle } from '../../../core/library/prepare.ts';
import { Library, StoreFailure } from '../../../core/library/store.ts';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Letters that cannot be packed, always the same for a seed: room on the disk is to run out. */
function noise(seed: number): string {
  let state = seed;
  return Array.from({ length: 60 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state.toString(36);
  }).join('');
}

/** The text of one article, with two citations; `length` makes it long. */
const textOf = (id: string, edition: string, length: number): string =>
  [
    `Bài ${id}, bản ${edition}: thực hiện Nghị định số 32/2021/NĐ-CP và Nghị quyết số 97/2019/QH14.`,
    ...Array.from({ length }, (_, line) => `Dòng ${line}: ${noise(Number(id) * 1000 + line)}`),
  ].join('\n');

async function prepared(id: string, edition: string, length: number) {
  const bytes = Uint8Array.from(atob(PIXEL), (character) => character.charCodeAt(0));
  const hash = await sha256(bytes);
  const plain = textOf(id, edition, length);
  return prepareArticle(
    {
      ...{ kind: 'page', url: `https://phuong.example.gov.vn/tin?id=${id}`, title: `Bài ${id}`, plain },
      ...{ html: `<p>${plain}</p><img src="asset:${hash}">`, headings: [], region: 'rule', keptText: 1 },
      pictures: [
        { address: 'https://phuong.example.gov.vn/a.png', alt: '', mime: 'image/png', data: PIXEL, hash },
      ],
      missing: [],
    },
    (text) =>
      Promise.resolve(
        findCitations(text).map((citation) => ({ citation, outcome: 'found' as const, asOf: '2026-11-01' })),
      ),
  );
}

const opened = new Map<string, Library>();

function library(name: string): Library {
  const own = opened.get(name) ?? new Library(name);
  opened.set(name, own);
  return own;
}

/** Gives a library up, so that it is read anew. */
async function shut(name: string): Promise<void> {
  await opened.get(name)?.close();
  opened.delete(name);
}

const failureOf = (error: unknown): string => (error instanceof StoreFailure ? error.code : String(error));

const nameOf = (thrown: unknown): string =>
  thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';

export const shelf = {
  /** Saves an article; `saved` once it is acknowledged, else why not. */
  async save(name: string, id: string, edition = '1', length = 0): Promise<string> {
    try {
      const { verdict } = await library(name).save(await prepared(id, edition, length));
      return `saved ${verdict}`;
    } catch (error) {
      return failureOf(error);
    }
  },

  async remove(name: string, id: string): Promise<void> {
    const found = await library(name).find(`https://phuong.example.gov.vn/tin?id=${id}`);
    await library(name).remove(found!.id);
  },

  sweep: (name: string): Promise<number> => library(name).sweep(),
  isReadOnly: (name: string): Promise<boolean> => library(name).isReadOnly(),

  /** Every article that is there whole, as `id: edition, edition…`; what is not whole is told as such. */
  async whole(name: string): Promise<string[]> {
    await shut(name);
    const own = library(name);
    const [{ articles, damaged }, trash] = [await own.list(), await own.trash()];
    const told = damaged > 0 ? [`${damaged} damaged`] : [];
    const folded = new Map(
      (await own.folded(undefined, 100_000)).map((record) => [record.articleId, record]),
    );
    for (const article of [...articles, ...trash]) {
      const id = new URL(article.url).searchParams.get('id')!;
      const editions: string[] = [];
      for (const version of await own.versionsOf(article.id)) {
        const edition = /bản (\S+):/.exec(version.plain)![1]!;
        const length = version.plain.split('\n').length - 1;
        const { citations } = (await own.read(article.id, version.id))!;
        const asset = version.assets[0] === undefined ? undefined : await own.asset(version.assets[0]);
        const isWhole =
          version.plain === textOf(id, edition, length) &&
          citations.length === findCitations(version.plain).length &&
          (version.assets.length === 0 || (asset && (await sha256(asset.bytes)) === asset.hash)) &&
          (version.htmlHash === undefined || (await sha256(version.html)) === version.htmlHash);
        editions.push(isWhole ? edition : `${edition} NOT WHOLE`);
      }
      const isKnown =
        editions.length === article.versions && folded.get(article.id)?.versionId === article.latest;
      told.push(
        `${id}: ${editions.join(', ')}${isKnown ? '' : ' NOT WHOLE'}${article.deletedAt === null ? '' : ' (trash)'}`,
      );
    }
    return told.sort();
  },

  /** A library of an earlier schema, as that build wrote it, with two articles; the connection stays open if told. */
  async writeOld(name: string, schema: number, stays = false): Promise<void> {
    const database = await openDB(name, schema, {
      upgrade: (db, _from, _to, transaction) =>
        MIGRATIONS.slice(0, schema).forEach((step) => void step(db as never, transaction as never)),
    });
    for (const id of ['1', '2']) {
      const plain = textOf(id, '1', 1);
      const at = '2026-01-01T00:00:00.000Z';
      const url = `https://phuong.example.gov.vn/tin?id=${id}`;
      const told = { title: `Bài ${id}` };
      const version = {
        ...{ id: `version-${id}`, articleId: `article-${id}`, capturedAt: at, capturedUrl: url, ...told },
        ...{ html: `<p>${plain}</p>`, plain, textHash: await sha256(plain), region: 'rule', keptText: 1 },
        missing: ['https://phuong.example.gov.vn/a.png'],
      };
      const article = {
        ...{
          id: `article-${id}`,
          canonicalUrl: url,
          url,
          ...told,
          addedAt: at,
          changedAt: at,
          checkedAt: at,
        },
        ...{ latest: version.id, versions: 1, deletedAt: null },
      };
      const transaction = database.transaction(['article', 'version', 'citation', 'folded'], 'readwrite');
      await transaction.objectStore('article').put(article);
      await transaction.objectStore('version').put(version);
      await transaction.objectStore('folded').put({ articleId: article.id, title: 'bai', text: 'bai' });
      for (const [index, citation] of findCitations(plain).entries())
        await transaction.objectStore('citation').put({
          ...{ versionId: version.id, index, articleId: article.id, citation, outcome: 'unknown', asOf: '' },
        });
      await transaction.done;
    }
    if (!stays) database.close();
  },

  /** What a build of the future would leave: a higher schema, a store and fields that nobody knows. */
  async writeNewer(name: string): Promise<void> {
    await shut(name);
    const database = await openDB(name, SCHEMA + 7, { upgrade: (db) => void db.createObjectStore('future') });
    database.close();
  },

  /** Closes the connection under the library, as a browser does that runs out of memory. */
  async cut(name: string): Promise<void> {
    await library(name).connection.read((database) => {
      database.close();
      return Promise.resolve();
    });
  },

  /** Fills the room that the origin has, in a database of its own; tells how many bytes went in. */
  async fillUp(): Promise<number> {
    let filled = 0;
    for (let size = 4 << 20, key = 0; size >= 1 << 16; key += 1) {
      // Zeros would be packed.
      const bytes = new Uint8Array(size);
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
      // Opened each time: Firefox shuts the connection on which the room ran out.
      const database = await openDB('filler', 1, { upgrade: (db) => void db.createObjectStore('bytes') });
      try {
        await database.put('bytes', bytes, key);
        filled += size;
      } catch (error) {
        if (nameOf(error) !== 'QuotaExceededError') throw error;
        size /= 2;
      } finally {
        database.close();
      }
      if (filled > 1 << 28) throw new Error('there is more room than a test can fill');
    }
    return filled;
  },

  makeRoom: (): Promise<void> => deleteDB('filler'),

  schema: SCHEMA,
};

export type Shelf = typeof shelf;
