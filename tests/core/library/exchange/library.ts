import { deleteDB } from 'idb';
import { findCitations } from '../../../../core/citation/find.ts';
import { prepareArticle } from '../../../../core/library/prepare.ts';
import { STORES, type Capture } from '../../../../core/library/schema.ts';
import { Library } from '../../../../core/library/store.ts';
import { sha256 } from '../../../../core/library/hash.ts';

/** The smallest PNG: one transparent pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const pixelBytes = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(PIXEL), (character) => character.charCodeAt(0));

export async function captureOf(text: string, changes: Partial<Capture> = {}): Promise<Capture> {
  const hash = await sha256(pixelBytes());
  return {
    kind: 'page',
    url: 'https://phuong.example.gov.vn/tin?id=1',
    title: 'Sơ kết thí điểm ở phường',
    published: '2022-07-06',
    source: 'Cổng thông tin phường',
    html: `<h2>Mục 1</h2><p>${text}</p><img alt="Họp" src="asset:${hash}">`,
    plain: `Mục 1\n${text}`,
    headings: ['Mục 1'],
    region: 'rule',
    rule: 'Liferay',
    keptText: 0.8,
    keptCitations: 1,
    pictures: [
      { address: 'https://phuong.example.gov.vn/a.png', alt: 'Họp', mime: 'image/png', data: PIXEL, hash },
    ],
    missing: [{ address: 'https://khac.example/b.png', reason: 'other-site' }],
    ...changes,
  };
}

export const preparedOf = (capture: Capture) =>
  prepareArticle(capture, (plain) =>
    Promise.resolve(
      findCitations(plain).map((citation) => ({
        citation,
        outcome: 'found' as const,
        key: `vn/nghi-dinh/2021/32/cp`,
        status: 'in-force',
        asOf: '2026-11-01',
      })),
    ),
  );

/** A library with something in every store. */
export async function fill(library: Library, articles = 3): Promise<string[]> {
  const ids: string[] = [];
  for (let place = 1; place <= articles; place += 1) {
    const url = `https://phuong.example.gov.vn/tin?id=${place}`;
    const text = `Bài ${place}: thực hiện Nghị định số 32/2021/NĐ-CP.`;
    const { articleId } = await library.save(await preparedOf(await captureOf(text, { url })));
    ids.push(articleId);
  }
  const at = new Date().toISOString();
  const [first, second] = ids as [string, string];
  await library.save(await preparedOf(await captureOf('Bài 1 đã sửa, theo Nghị định số 32/2021/NĐ-CP.')));
  await library.putTag({ id: 'tag-1', name: 'Đô thị', colour: 'teal', createdAt: at, changedAt: at });
  await library.tag([first], { add: ['tag-1'] });
  await library.star([first], true);
  await library.setRead([second], 'done');
  await library.writeNote(first, 'Cần **xem lại** khoản 2.');
  const opened = await library.read(first);
  await library.putAnnotation({
    ...{ id: 'mark-1', articleId: first, versionId: opened!.version.id, quote: 'đã sửa', prefix: 'Bài 1 ' },
    ...{
      suffix: ', theo',
      start: 12,
      end: 18,
      colour: 'yellow',
      body: 'Sửa gì?',
      createdAt: at,
      changedAt: at,
    },
  });
  await library.keepForLater({
    ...{ id: 'out-1', url: 'https://phuong.example.gov.vn/loi', title: 'Trang lỗi', kind: 'page' },
    ...{ at, triedAt: at, attempts: 1, reason: 'navigated-away' },
    capture: await captureOf('Chưa lưu.', { url: 'https://phuong.example.gov.vn/loi' }),
  });
  await library.setSetting('view', { sort: 'title' });
  await library.remove([ids.at(-1)!]);
  return ids;
}

/** Everything in a database, store by store, as plain values that can be compared. */
export async function contentOf(library: Library): Promise<Record<string, unknown[]>> {
  const content: Record<string, unknown[]> = {};
  for (const store of STORES) {
    const records = await library.connection.read((database) => database.getAll(store));
    content[store] = records.map((record) => ({
      ...(record as object),
      ...('bytes' in record ? { bytes: [...new Uint8Array(record.bytes)] } : {}),
    }));
  }
  return content;
}

/** Libraries of their own for a test, deleted after it. */
export function shelves(): { open(): Library; clear(): Promise<void> } {
  const opened: [string, Library][] = [];
  return {
    open: () => {
      const name = `library-${crypto.randomUUID()}`;
      const library = new Library(name);
      opened.push([name, library]);
      return library;
    },
    clear: async () => {
      for (const [name, library] of opened.splice(0)) {
        await library.close();
        await deleteDB(name);
      }
    },
  };
}
