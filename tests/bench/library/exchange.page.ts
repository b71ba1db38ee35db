/** Runs in a real browser: fills a library, and times its leaving and returning. */
import { deleteDB } from 'idb';
import { findCitations } from '../../../core/citation/find.ts';
import { exportLibrary } from '../../../core/library/exchange/export.ts';
import { importLibrary } from '../../../core/library/exchange/import.ts';
import { openLibraryFile } from '../../../core/library/exchange/opened.ts';
import { planImport } from '../../../core/library/exchange/plan.ts';
import { foldedOf } from '../../../core/library/folding.ts';
import { STORES, type ArticleRecord, type VersionRecord } from '../../../core/library/schema.ts';
import { Library } from '../../../core/library/store.ts';

const SYLLABLES =
  'ủy ban nhân dân phường thực hiện nghị quyết về tổ chức chính quyền đô thị và cải cách hành chính hồ sơ được tiếp nhận trả kết quả đúng hạn cán bộ công chức kiểm tra đất đai xây dựng trật tự'.split(
    ' ',
  );

/** An article of so many syllables, always the same for a number, with ten citations. */
function written(place: number, syllables: number): { article: ArticleRecord; version: VersionRecord } {
  let state = place + 1;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  const lines: string[] = [];
  for (let line = 0; line < 10; line += 1) {
    const words = Array.from({ length: syllables / 10 - 12 }, () => SYLLABLES[next() % SYLLABLES.length]!);
    lines.push(`${words.join(' ')} theo Nghị định số ${1 + (next() % 150)}/${2015 + (next() % 9)}/NĐ-CP.`);
  }
  const id = `article-${place}`;
  const at = new Date(1_700_000_000_000 + place * 60_000).toISOString();
  const url = `https://phuong.example.gov.vn/tin?id=${place}`;
  const told = { title: `Bài số ${place}: ${lines[0]!.slice(0, 60)}`, published: at.slice(0, 10) };
  const version: VersionRecord = {
    ...{ id: `version-${place}`, articleId: id, number: 1, capturedAt: at, capturedUrl: url, ...told },
    ...{ html: lines.map((line) => `<p>${line}</p>`).join(''), plain: lines.join('\n'), headings: [] },
    textHash: place.toString(16).padStart(64, '0'),
    ...{ region: 'rule', keptText: 1, pictures: [], assets: [], missing: [] },
  };
  const article: ArticleRecord = {
    ...{ id, kind: 'page', canonicalUrl: url, addresses: [url], url, ...told },
    ...{ addedAt: at, changedAt: at, checkedAt: at, editedAt: at, latest: version.id, versions: 1 },
    ...{ tags: [], starred: false, read: 'unread', deletedAt: null },
  };
  return { article, version };
}

async function fill(library: Library, count: number): Promise<void> {
  for (let from = 0; from < count; from += 500) {
    await library.connection.write(async (database) => {
      const transaction = database.transaction(STORES, 'readwrite');
      for (let place = from; place < Math.min(from + 500, count); place += 1) {
        const { article, version } = written(place, 1200);
        void transaction.objectStore('article').put(article);
        void transaction.objectStore('version').put(version);
        void transaction.objectStore('folded').put(foldedOf(version));
        for (const [index, citation] of findCitations(version.plain).entries())
          void transaction.objectStore('citation').put({
            ...{
              versionId: version.id,
              index,
              articleId: article.id,
              citation,
              outcome: 'found',
              asOf: '2026-11-01',
            },
          });
      }
      await transaction.done;
    });
  }
}

export interface Times {
  articles: number;
  /** Seconds. */
  exported: number;
  planned: number;
  imported: number;
  /** Bytes of the file. */
  size: number;
  /** Articles that came back as they were. */
  same: number;
}

/** Fills a library, exports it, looks into the file, and imports it into an empty one. */
export async function exchange(count: number): Promise<Times> {
  const names = [`bench-${count}-from`, `bench-${count}-to`] as const;
  const [from, to] = names.map((name) => new Library(name)) as [Library, Library];
  await fill(from, count);
  const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const started = performance.now();
    return [await work(), (performance.now() - started) / 1000];
  };
  const [{ file }, exported] = await timed(() => exportLibrary(from));
  const opened = await openLibraryFile(file);
  const [, planned] = await timed(() => planImport(to, opened));
  const [, imported] = await timed(() => importLibrary(to, opened));
  const same = (await planImport(from, opened)).articles.filter(({ verdict }) => verdict === 'same').length;
  for (const library of [from, to]) await library.close();
  for (const name of names) await deleteDB(name);
  return { articles: count, exported, planned, imported, size: file.size, same };
}

Object.assign(globalThis, { exchange });
