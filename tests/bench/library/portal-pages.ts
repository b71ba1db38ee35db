/**
 * Pages as portals build them, written for this bench: what belongs to the article carries marks C1, C2…, its furniture
 * B1, B2…; a way of finding the article is judged by which of them it keeps.
 */
const paragraph = (mark: string, words = ''): string =>
  `<p>${mark} Hội nghị nghe báo cáo về nhân sự, trụ sở và hồ sơ lưu trữ của các phường, rồi thống nhất cách bố trí cán bộ ${words}, để việc tiếp dân không bị gián đoạn trong thời gian chuyển tiếp.</p>`;
const menu = (from: number, count: number): string =>
  `<ul>${Array.from({ length: count }, (_, at) => `<li><a href="/m${at}">B${from + at} Chuyên mục</a></li>`).join('')}</ul>`;
const body = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) =>
    paragraph(`C${from + at}`, 'theo Nghị định số 32/2021/NĐ-CP'),
  ).join('\n');
const table = (from: number): string =>
  `<table><tr><td>C${from} Phường</td><td>C${from + 1} Số cán bộ</td></tr><tr><td>C${from + 2} Bồ Đề</td><td>C${from + 3} 15</td></tr></table>`;

const page = (title: string, inner: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title></head><body>${inner}</body></html>`;

export const PORTAL_PAGES: readonly { name: string; html: string }[] = [
  {
    name: 'Liferay, div in div',
    html: page(
      'Tin phường',
      `<div class="nav">${menu(1, 8)}</div><div class="portlet"><h1>C1 Phường họp sơ kết</h1><div class="journal-content-article"><div><div>${body(2, 5)}${table(7)}</div></div></div></div><div class="asset">${menu(9, 8)}<p>B17 Chia sẻ</p></div>`,
    ),
  },
  {
    name: 'SharePoint, a decree with tables',
    html: page(
      'Văn bản',
      `<table><tr><td>${menu(1, 10)}</td><td><div id="toanvancontent"><table><tr><td>C1 CHÍNH PHỦ</td><td>C2 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table>${body(3, 8)}${table(11)}<table><tr><td>C15 Nơi nhận</td><td>C16 TM. CHÍNH PHỦ</td></tr></table></div></td></tr></table><div>B11 Bản quyền</div>`,
    ),
  },
  {
    name: 'news, lead and captions',
    html: page(
      'Báo',
      `<header>${menu(1, 12)}</header><article><h1>C1 Quận bàn việc sắp xếp cán bộ</h1><p class="sapo">C2 Tóm tắt của bài.</p><div class="article-content">${body(3, 6)}<figure><figcaption>C9 Quang cảnh cuộc họp</figcaption></figure></div></article><aside><h3>B13 Tin liên quan</h3>${menu(14, 8)}</aside>`,
    ),
  },
  {
    name: 'no class that tells',
    html: page(
      'Trang',
      `<div class="x1">${menu(1, 10)}</div><div class="x2"><div class="x3"><h1>C1 Quận bàn việc</h1>${body(2, 6)}${table(8)}</div></div><div class="x4">${menu(11, 8)}</div>`,
    ),
  },
  {
    name: 'classes that mislead',
    html: page(
      'Trang',
      `<div class="content">${menu(1, 10)}</div><div class="print-area share-box footer-wrap"><h1>C1 Quyết định của quận</h1>${body(2, 7)}</div><div class="main">${menu(11, 8)}</div>`,
    ),
  },
  {
    name: 'short notice',
    html: page(
      'Thông báo',
      `<div class="menu">${menu(1, 9)}</div><div class="detail-content"><h1>C1 Lịch tiếp công dân</h1><p>C2 Ủy ban nhân dân phường tiếp công dân vào sáng thứ Năm hằng tuần tại trụ sở, theo Luật Tiếp công dân năm 2013; người đến mang theo giấy tờ tùy thân và hồ sơ vụ việc, nếu có, để cán bộ ghi nhận và trả lời trong ngày.</p><p>C3 Văn phòng</p></div><div>${menu(10, 9)}</div>`,
    ),
  },
];
