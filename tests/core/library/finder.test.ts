import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Finder, type Question } from '../../../core/library/finder.ts';
import type { ArticleRecord } from '../../../core/library/schema.ts';
import { searchWords } from '../../../core/library/search-words.ts';

const article = (id: string, title: string, more: Partial<ArticleRecord> = {}): ArticleRecord => ({
  id,
  kind: 'page',
  canonicalUrl: `https://phuong.gov.vn/${id}`,
  addresses: [`https://phuong.gov.vn/${id}`],
  url: `https://phuong.gov.vn/${id}`,
  title,
  addedAt: '2026-03-01T08:00:00.000Z',
  changedAt: `2026-03-0${id}T08:00:00.000Z`,
  checkedAt: '2026-03-01T08:00:00.000Z',
  editedAt: '2026-03-01T08:00:00.000Z',
  latest: `v${id}`,
  versions: 1,
  tags: [],
  starred: false,
  read: 'unread',
  deletedAt: null,
  ...more,
});

const ARTICLES = [
  article('1', 'Đường bộ mới', {
    published: '2022-07-05',
    source: 'Báo Hà Nội',
    tags: ['t1'],
    starred: true,
  }),
  article('2', 'An ninh trật tự', { published: '2024-01-02', read: 'done', versions: 2 }),
  article('3', 'Ân nghĩa xóm làng', { published: '2021-01-02', tags: ['t1', 't2'] }),
];
const TEXTS: Record<string, string> = {
  '1': 'Thông xe một đoạn.',
  '2': 'Tuần tra trên đường bộ.',
  '3': 'Người dân giúp nhau.',
};

function finder(isWhole = true): Finder {
  const made = new Finder();
  made.useArticles(ARTICLES);
  made.useTags([{ id: 't1', name: 'Nhân sự' }]);
  made.useNotes([{ articleId: '2', body: 'Hỏi lại phòng tư pháp' }]);
  made.useCited([
    { articleId: '1', document: 'vn/nghi-dinh/2021/32/cp', status: 'expired' },
    { articleId: '2', document: 'vn/luat/2013/45/qh13', status: 'in-force' },
  ]);
  if (!isWhole) return made;
  for (const { id, title, latest } of ARTICLES)
    made.addText(id, latest, searchWords({ title, headings: [], plain: TEXTS[id]! }));
  made.complete();
  return made;
}
const ids = (question: Partial<Question>, made = finder()): string =>
  made.find({ query: '', filters: {}, order: 'best', ...question }).ids.join('');

describe('finding saved articles', () => {
  it('searches titles until the texts have come in, then both', () => {
    assert.equal(ids({ query: 'duong bo' }, finder(false)), '1');
    assert.equal(finder(false).find({ query: 'duong bo', filters: {}, order: 'best' }).isWhole, false);
    assert.equal(ids({ query: 'duong bo' }), '12');
  });

  it('puts the latest first where nothing is asked, and among equals', () => {
    assert.equal(ids({}), '321');
  });

  it('sorts by the Vietnamese alphabet and by publication', () => {
    assert.equal(ids({ order: 'title' }), '231');
    assert.equal(ids({ order: 'published' }), '213');
  });

  it('asks source and tags by fields', () => {
    assert.equal(ids({ query: 'nguồn:"báo hà nội"' }), '1');
    assert.equal(ids({ query: 'nguồn:phuong.gov.vn ' }), '32');
    assert.equal(ids({ query: 'thẻ:nhân' }), '31');
    assert.equal(ids({ query: 'thẻ:"nhan su" lang' }), '3');
  });

  const filters: [why: string, filters: Question['filters'], found: string][] = [
    ['tags, all of them', { tags: ['t1', 't2'] }, '3'],
    ['source', { source: 'Báo Hà Nội' }, '1'],
    ['year of publication', { year: '2024' }, '2'],
    ['read state', { read: 'done' }, '2'],
    ['star', { starred: true }, '1'],
    ['notes', { noted: true }, '2'],
    ['no notes', { noted: false }, '31'],
    ['several versions', { changed: true }, '2'],
    ['cited document', { cites: 'vn/luat/2013/45/qh13' }, '2'],
    ['what a cited document is worth', { citedStatus: 'expired' }, '1'],
  ];
  for (const [why, asked, found] of filters)
    it(`filters by ${why}`, () => assert.equal(ids({ filters: asked }), found));

  it('forgets articles that went to the trash, and takes in new versions', () => {
    const made = finder();
    made.useArticles(ARTICLES.slice(0, 2));
    assert.equal(ids({}, made), '21');
    const changed = { ...ARTICLES[0]!, latest: 'v1b' };
    made.useArticles([changed, ARTICLES[1]!]);
    assert.deepEqual(
      made.missing().map(({ id }) => id),
      ['1'],
    );
    made.addText('1', 'v1b', searchWords({ title: changed.title, headings: [], plain: 'Sửa cầu.' }));
    assert.equal(ids({ query: 'sửa cầu' }, made), '1');
    assert.equal(ids({ query: 'thông xe' }, made), '');
  });

  it('finds words of notes and highlights, and forgets them once they are changed', () => {
    const made = finder();
    assert.equal(ids({ query: 'phòng tư pháp' }, made), '2');
    assert.equal(ids({ query: '"đường bộ hỏi lại"' }, made), '', 'no phrase runs on from the text to a note');
    made.useNotes([{ articleId: '3', body: 'Gửi lại Ủy ban' }]);
    assert.deepEqual(
      made.missing().map(({ id }) => id),
      ['2', '3'],
    );
    for (const { id, title, latest } of ARTICLES)
      made.addText(id, latest, searchWords({ title, headings: [], plain: TEXTS[id]! }));
    assert.equal(ids({ query: 'phòng tư pháp' }, made), '');
    assert.equal(ids({ query: 'uy ban' }, made), '3');
    assert.deepEqual(made.missing(), []);
  });
});
