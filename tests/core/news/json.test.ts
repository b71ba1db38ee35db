import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNewsJson } from '../../../core/news/json.ts';
import { mergeNews } from '../../../core/news/merge.ts';
import type { NewsItem } from '../../../core/news/model.ts';

const BASE = 'https://phuong.example.vn/data/news.json';

test('our news file is read as it was written', () => {
  const file = {
    format: 'danchieu-news',
    version: 1,
    sample: true,
    items: [
      {
        id: 'a',
        title: 'Lịch tiếp công dân',
        url: 'https://phuong.example.vn/tin/a',
        published: '2026-11-22T01:00:00.000Z',
        category: 'notice',
      },
    ],
  };
  assert.deepEqual(readNewsJson(file, BASE), file);
});

test('JSON Feed is read: numbers for identifiers, links to elsewhere, tags', () => {
  const { items } = readNewsJson(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Phường',
      items: [
        {
          id: 7,
          url: '/tin/7',
          title: 'Một',
          date_published: '2026-11-22T08:00:00+07:00',
          tags: ['Tin nổi bật', 4],
        },
        { id: '8', external_url: 'https://nhandan.vn/8', title: 'Hai' },
      ],
    },
    BASE,
  );
  assert.deepEqual(items, [
    {
      id: '7',
      title: 'Một',
      url: 'https://phuong.example.vn/tin/7',
      published: '2026-11-22T01:00:00.000Z',
      category: 'featured',
    },
    { id: '8', title: 'Hai', url: 'https://nhandan.vn/8', category: 'other' },
  ]);
});

test('items that cannot be read cost nothing but themselves', () => {
  const good = { id: 1, title: 'Tốt', url: '/1' };
  const bad = [
    null,
    3,
    'x',
    [],
    {},
    { title: {} },
    { title: 'x', url: 'javascript:alert(1)' },
    { url: '/2' },
  ];
  const { items } = readNewsJson({ version: 'https://jsonfeed.org/version/1', items: [...bad, good] }, BASE);
  assert.deepEqual(
    items.map(({ title }) => title),
    ['Tốt'],
  );
});

for (const value of [
  null,
  3,
  [],
  {},
  { version: 1, items: [] },
  { format: 'danchieu-news', version: 1 },
  { version: 'x', items: [] },
]) {
  test(`${JSON.stringify(value)} is no news`, () =>
    assert.throws(() => readNewsJson(value, BASE), TypeError));
}

test('no more than thirty items are kept', () => {
  const items = Array.from({ length: 1000 }, (_, index) => ({
    id: index,
    title: `Tin ${index}`,
    url: `/${index}`,
  }));
  assert.equal(readNewsJson({ format: 'danchieu-news', version: 1, items }, BASE).items.length, 30);
});

function item(id: string, published?: string, url = `https://a.vn/${id}`): NewsItem {
  return { id, title: id, url, category: 'other', ...(published ? { published } : {}) };
}

test('several feeds become one list, newest first, undated last, each item once', () => {
  const merged = mergeNews([
    [item('a', '2026-11-20T00:00:00Z'), item('undated 1'), item('undated 2')],
    [
      item('b', '2026-11-22T00:00:00Z'),
      item('a', '2026-11-21T00:00:00Z'),
      item('c', '2026-11-19T00:00:00Z', 'https://a.vn/b'),
    ],
  ]);
  assert.deepEqual(
    merged.map(({ id }) => id),
    ['b', 'a', 'undated 1', 'undated 2'],
  );
  assert.equal(merged[1]!.published, '2026-11-20T00:00:00Z');
});
