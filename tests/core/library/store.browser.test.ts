import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { prepareArticle } from '../../../core/library/prepare.ts';
import { SCHEMA } from '../../../core/library/migrations.ts';
import type { Capture } from '../../../core/library/schema.ts';
import { searchWords } from '../../../core/library/search-words.ts';
import { captureSchema } from '../../../core/library/shapes.ts';
import { Library, StoreFailure, type PreparedArticle } from '../../../core/library/store.ts';

const capture = (changes: Partial<Capture> = {}): Capture => ({
  kind: 'page',
  headings: [],
  pictures: [],
  url: 'https://phuong.example.gov.vn/tin?id=5&utm_source=zalo',
  title: 'Sơ kết thí điểm ở phường',
  published: '2022-07-06',
  html: '<p>Thực hiện Nghị định số 32/2021/NĐ-CP.</p>',
  plain: 'Thực hiện Nghị định số 32/2021/NĐ-CP.',
  region: 'rule',
  rule: 'Liferay',
  keptText: 0.8,
  missing: [],
  ...changes,
});

const citation = {
  citation: {
    ...{
      start: 10,
      end: 36,
      text: 'Nghị định số 32/2021/NĐ-CP',
      form: 'numbered' as const,
      number: '32/2021/NĐ-CP',
    },
    ...{ inferred: [], provisions: [], doubts: [] },
  },
  key: 'vn/nghi-dinh/2021/32/cp',
  outcome: 'found' as const,
  asOf: '2026-11-01',
};

const prepared = (changes?: Partial<Capture>): Promise<PreparedArticle> =>
  prepareArticle(capture(changes), () => Promise.resolve([citation]));

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof StoreFailure ? error.code : error),
  );
}

describe('the library', () => {
  let name = '';
  let library: Library;

  beforeEach(() => {
    name = `library-${crypto.randomUUID()}`;
    library = new Library(name);
  });
  afterEach(async () => {
    await library.close();
    await deleteDB(name);
  });

  it('keeps an article with its text, its citations and its search text', async () => {
    const outcome = await library.save(await prepared());
    expect(outcome).to.include({ verdict: 'new', versions: 1 });
    const opened = await library.read(outcome.articleId);
    expect(opened?.article.canonicalUrl).to.equal('https://phuong.example.gov.vn/tin?id=5');
    expect(opened?.version).to.include({
      plain: capture().plain,
      html: capture().html,
      published: '2022-07-06',
    });
    expect(opened?.citations.map(({ key, index }) => [key, index])).to.deep.equal([
      ['vn/nghi-dinh/2021/32/cp', 0],
    ]);
    expect((await library.folded())[0]?.words).to.deep.equal(searchWords(opened!.version));
  });

  it('makes no new version of an article saved twice unchanged, view counter and spaces aside', async () => {
    const text = 'Nội dung bài.\nLượt xem: 652';
    const first = await library.save(await prepared({ plain: text }), new Date('2026-01-01T00:00:00Z'));
    const again = await library.save(
      await prepared({ plain: 'Nội  dung bài.\n\nLượt xem: 701' }),
      new Date('2026-02-01T00:00:00Z'),
    );
    expect(again).to.include({
      articleId: first.articleId,
      verdict: 'unchanged',
      versions: 1,
      savedAt: '2026-02-01T00:00:00.000Z',
    });
    const { articles } = await library.list();
    expect(articles).to.have.length(1);
    expect(articles[0]).to.include({
      changedAt: '2026-01-01T00:00:00.000Z',
      checkedAt: '2026-02-01T00:00:00.000Z',
    });
  });

  it('keeps the old version beside the new one when the text changed', async () => {
    const first = await library.save(await prepared());
    const second = await library.save(await prepared({ plain: 'Bài đã sửa.', title: 'Tên mới' }));
    expect(second).to.include({ articleId: first.articleId, verdict: 'changed', versions: 2 });
    const opened = await library.read(first.articleId);
    expect(opened?.version.plain).to.equal('Bài đã sửa.');
    const database = await openDB(name);
    expect(await database.count('version')).to.equal(2);
    database.close();
  });

  it('makes one article of two saves at the same moment', async () => {
    const other = new Library(name);
    const same = await prepared();
    const outcomes = await Promise.all([library.save(same), other.save(same)]);
    expect(outcomes.map(({ verdict }) => verdict).sort()).to.deep.equal(['new', 'unchanged']);
    await other.close();
  });

  it('acknowledges two tabs that save the article before and after its correction, and loses neither text', async () => {
    const other = new Library(name);
    const texts = ['Họp lúc 14 giờ.', 'Họp lúc 15 giờ.'];
    const [early, late] = await Promise.all(texts.map((plain) => prepared({ plain })));
    const outcomes = await Promise.all([library.save(early!), other.save(late!)]);
    expect(outcomes.map(({ verdict }) => verdict).sort()).to.deep.equal(['changed', 'new']);
    expect(outcomes.map(({ versions }) => versions).sort()).to.deep.equal([1, 2]);
    expect((await library.list()).articles).to.have.length(1);
    const database = await openDB(name);
    const kept = (await database.getAll('version')).map(({ plain }: { plain: string }) => plain);
    expect(kept.sort()).to.deep.equal(texts);
    database.close();
    await other.close();
  });

  it('makes a new version where the title alone changed', async () => {
    await library.save(await prepared());
    const second = await library.save(await prepared({ title: 'Tên đã sửa' }));
    expect(second).to.include({ verdict: 'changed', versions: 2 });
    expect((await library.list()).articles[0]?.title).to.equal('Tên đã sửa');
  });

  it('finds either the old article or the new one while it is being saved, never half of one', async () => {
    const { articleId } = await library.save(await prepared());
    const saving = library.save(await prepared({ plain: 'Bài đã sửa.', title: 'Tên mới' }));
    const found = await library.find('https://phuong.example.gov.vn/tin?id=5');
    const opened = await library.read(articleId);
    expect([capture().title, 'Tên mới']).to.include(found?.title);
    expect(opened?.version.id).to.equal(opened?.article.latest);
    await saving;
  });

  it('lists what is in the trash, the latest first', async () => {
    const saved = new Date('2025-12-31T00:00:00Z');
    const first = await library.save(await prepared(), saved);
    const second = await library.save(
      await prepared({ url: 'https://phuong.example.gov.vn/tin?id=6' }),
      saved,
    );
    await library.remove(first.articleId, new Date('2026-01-01T00:00:00Z'));
    await library.remove(second.articleId, new Date('2026-01-02T00:00:00Z'));
    expect((await library.trash()).map(({ id }) => id)).to.deep.equal([second.articleId, first.articleId]);
    await library.restore(first.articleId);
    expect((await library.trash()).map(({ id }) => id)).to.deep.equal([second.articleId]);
  });

  it('knows an article by its canonical address only', async () => {
    await library.save(await prepared());
    expect((await library.find('https://phuong.example.gov.vn/tin?id=5'))?.title).to.equal(capture().title);
    expect(await library.find('https://phuong.example.gov.vn/tin?id=6')).to.equal(undefined);
  });

  it('brings a deleted article back from the trash, until the trash is emptied', async () => {
    const saved = new Date('2025-12-31T00:00:00Z');
    const { articleId } = await library.save(await prepared(), saved);
    await library.remove(articleId, new Date('2026-01-01T00:00:00Z'));
    expect((await library.list()).articles).to.have.length(0);
    await library.restore(articleId, new Date('2026-01-01T00:00:00Z'));
    expect((await library.list()).articles).to.have.length(1);
    await library.remove(articleId, new Date('2026-01-01T00:00:00Z'));
    expect(await library.emptyTrash(new Date('2025-12-31T00:00:00Z'))).to.equal(0);
    expect(await library.emptyTrash(new Date('2026-01-31T00:00:00Z'))).to.equal(1);
    const database = await openDB(name);
    for (const store of ['article', 'version', 'citation', 'folded'])
      expect(await database.count(store), store).to.equal(0);
    database.close();
  });

  it('writes nothing at all where one record is not well-formed', async () => {
    const broken = await prepared();
    broken.citations = [citation, { ...citation, outcome: 'perhaps' as 'found' }];
    expect(await failureOf(library.save(broken))).to.equal('record-invalid');
    const database = await openDB(name);
    for (const store of ['article', 'version', 'citation', 'folded'])
      expect(await database.count(store), store).to.equal(0);
    database.close();
  });

  it('lists the whole records and counts the damaged ones', async () => {
    await library.save(await prepared());
    const database = await openDB(name);
    await database.put('article', { id: 'x', canonicalUrl: 'y', title: 7 });
    database.close();
    const { articles, damaged } = await library.list();
    expect([articles.length, damaged]).to.deep.equal([1, 1]);
  });

  it('gives way to another part that upgrades the database, and comes back to read a newer schema without writing', async () => {
    await library.save(await prepared());
    const newer = await openDB(name, SCHEMA + 1);
    newer.close();
    expect((await library.list()).articles).to.have.length(1);
    expect(await failureOf(library.save(await prepared({ plain: 'Khác.' })))).to.equal('newer-schema');
  });

  it('goes on after its connection was closed under it', async () => {
    await library.save(await prepared());
    // A forced close, as by a browser that ran out of memory, is not to be had from here; an upgrade's close is.
    const newer = await openDB(name, SCHEMA + 1);
    newer.close();
    expect(await library.find('https://phuong.example.gov.vn/tin?id=5')).to.not.equal(undefined);
  });
});

describe('what a page hands over', () => {
  const refused: [string, Record<string, unknown>][] = [
    ['without text', { plain: '' }],
    ['from an address that is not of the web', { url: 'javascript:alert(1)' }],
    ['with a field that nobody knows', { extra: 1 }],
    ['with a day that is none', { published: '06/07/2022' }],
  ];
  for (const [what, change] of refused) {
    it(`is refused ${what}`, () =>
      expect(captureSchema().safeParse({ ...capture(), ...change }).success).to.equal(false));
  }
  it('is taken as it should be', () => expect(captureSchema().safeParse(capture()).success).to.equal(true));
});
