import { catalogue } from './catalogue.ts';

/** What the library page says. */
export const libraryMessages = catalogue(
  {
    title: 'Thư viện',
    articles: (count: number) => `${count} bài đã lưu`,
    found: (count: number, all: number) => `${count} trong ${all} bài`,
    search: 'Tìm trong thư viện',
    searchHint: 'Tên bài, số hiệu, từ trong bài',
    empty: 'Chưa có bài nào.',
    emptyHint:
      'Mở một bài viết, bấm nút Dẫn Chiếu trên thanh công cụ rồi bấm “Lưu bài viết”. Bài sẽ nằm ở đây, đọc được cả khi không có mạng.',
    noMatch: (query: string) => `Không thấy bài nào có “${query}”.`,
    list: 'Các bài đã lưu',
    back: 'Danh sách',
    choose: 'Chọn một bài để đọc.',
    gone: 'Bài này không còn trong thư viện.',
    openOriginal: 'Mở trang gốc',
    remove: 'Xóa',
    removeArticle: (title: string) => `Xóa bài “${title}”`,
    removed: (title: string) => `Đã xóa “${title}”. Bài còn trong thùng rác 30 ngày.`,
    undo: 'Hoàn tác',
    published: (day: string) => `Đăng ngày ${day}`,
    author: (name: string) => `Tác giả: ${name}`,
    source: (name: string) => `Nguồn: ${name}`,
    savedOn: (day: string) => `Lưu ngày ${day}`,
    versions: (count: number) => `${count} phiên bản`,
    citations: (count: number) => (count === 0 ? 'Không viện dẫn văn bản nào' : `${count} chỗ viện dẫn`),
    picturesMissing: (count: number) => `${count} ảnh không được lưu`,
    citedHeading: 'Văn bản được viện dẫn, theo danh mục lúc lưu',
    damaged: (count: number) =>
      `${count} bài có dữ liệu hỏng, không đọc được. Các bài khác không bị ảnh hưởng.`,
    loading: 'Đang mở thư viện…',
  },
  {
    title: 'Library',
    articles: (count: number) => (count === 1 ? '1 saved article' : `${count} saved articles`),
    found: (count: number, all: number) => `${count} of ${all} articles`,
    search: 'Search the library',
    searchHint: 'Title, number or words',
    empty: 'Nothing saved yet.',
    emptyHint:
      'Open an article, press the Dẫn Chiếu button in the toolbar, then “Save article”. It will be here, readable without a network.',
    noMatch: (query: string) => `No article has “${query}”.`,
    list: 'Saved articles',
    back: 'List',
    choose: 'Choose an article to read.',
    gone: 'This article is no longer in the library.',
    openOriginal: 'Open the original page',
    remove: 'Delete',
    removeArticle: (title: string) => `Delete “${title}”`,
    removed: (title: string) => `“${title}” was deleted. It stays in the trash for 30 days.`,
    undo: 'Undo',
    published: (day: string) => `Published ${day}`,
    author: (name: string) => `Author: ${name}`,
    source: (name: string) => `Source: ${name}`,
    savedOn: (day: string) => `Saved ${day}`,
    versions: (count: number) => (count === 1 ? '1 version' : `${count} versions`),
    citations: (count: number) =>
      count === 0 ? 'Cites no document' : count === 1 ? '1 citation' : `${count} citations`,
    picturesMissing: (count: number) =>
      count === 1 ? '1 picture was not kept' : `${count} pictures were not kept`,
    citedHeading: 'Documents cited, as the registry knew them when saved',
    damaged: (count: number) =>
      `${count} articles have damaged data and cannot be read. The others are not affected.`,
    loading: 'Opening the library…',
  },
);
