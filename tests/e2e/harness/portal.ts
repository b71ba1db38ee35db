import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The host that the variant under test may read from the start, as after a reader's grant. */
export const GRANTED = 'longbien.hanoi.gov.vn';
/** All hosts that it may read: portals of several localities and systems. */
export const GRANTED_HOSTS = [
  GRANTED,
  'hanoi.gov.vn',
  'haichau.danang.gov.vn',
  'quan1.hochiminhcity.gov.vn',
  'dongha.quangtri.gov.vn',
  'baochinhphu.vn',
  'xaydungchinhsach.chinhphu.vn',
  'quochoi.vn',
] as const;
/** A host that nobody granted. */
export const OTHER = 'sontay.hanoi.gov.vn';

const article = (extra = ''): string => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <title>Phường sơ kết một năm thí điểm chính quyền đô thị - Cổng thông tin điện tử phường</title>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'" />
  </head>
  <body>
    <div class="menu"><a href="/">Trang chủ</a> | <a href="/van-ban">Văn bản</a></div>
    <div class="detail">
      <h1>Phường sơ kết một năm thí điểm chính quyền đô thị</h1>
      <p class="info">Ngày đăng 06/07/2022 | 09:54 | Lượt xem: 652</p>
      <div class="journal-content-article">
        <p>Chiều 05/7/2022, phường họp sơ kết một năm thực hiện Nghị quyết số 97/2019/QH14 ngày 27/11/2019 của Quốc hội và
          Nghị <b>định</b> số 32/2021/NĐ-CP ngày 29/3/2021 của Chính phủ.</p>
        <p>Các đại biểu cho rằng Nghị quyết 97 đã giúp bộ máy gọn hơn; việc bố trí cán bộ theo
          <a href="https://example.com/nd32" class="own">Nghị định số 32/2021/NĐ-CP</a> còn vướng ở khâu biên chế.</p>
        <table><tbody><tr><td>Hồ sơ tiếp nhận</td><td>13.530</td></tr></tbody></table>
        <p>Một báo cáo ghi nhầm là Nghị quyết số 97/2021/QH14.<img src="/anh.png" alt="" /></p>${extra}
        <p>Minh Hiền</p>
        <p>Nguồn: Cổng thông tin điện tử phường</p>
      </div>
    </div>
    <div class="related"><p>Tin liên quan: Lịch tiếp công dân tháng 8</p></div>
  </body>
</html>`;

/** An article on a page whose class names say nothing, among menus and a list of other news. */
const unruled = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8" /><title>Quận bàn việc sắp xếp cán bộ phường</title></head><body>
  <div class="x1"><ul>${'<li><a href="/muc">Chuyên mục điều hành</a></li>'.repeat(12)}</ul></div>
  <div class="x2"><div class="x3"><h1>Quận bàn việc sắp xếp cán bộ phường</h1><div>13/09/2022 12:05</div>
    ${Array.from(
      { length: 6 },
      (_, n) =>
        `<p>Đoạn ${n + 1}: cuộc họp nghe báo cáo về nhân sự, trụ sở và hồ sơ lưu trữ của các phường, rồi thống nhất cách
         bố trí theo Nghị định số 32/2021/NĐ-CP, để việc tiếp dân không bị gián đoạn trong thời gian chuyển tiếp.</p>`,
    ).join('')}
    <table><tbody><tr><td>Phường</td><td>Số cán bộ</td></tr><tr><td>Bồ Đề</td><td>15</td></tr></tbody></table>
  </div></div>
  <div class="x4">${'<p><a href="/khac">Tin khác trong tuần</a></p>'.repeat(8)}</div>
</body></html>`;

const PAGES: Record<string, string> = {
  '/khong-quy-tac': unruled,
  '/tin': article(),
  '/hai-the': article(),
  '/khong-vien-dan':
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Lịch tiếp dân</title><body><p>Tiếp công dân sáng thứ Năm hằng tuần.</p>',
  '/trong': '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang trống</title><body></body>',
};

/** The smallest PNG: one transparent pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export interface Portal {
  port: number;
  /** Adds a paragraph to the article, as an editor would. */
  amend(paragraph: string): void;
  close(): Promise<void>;
}

/** Serves the portal's pages under any host name that leads to this machine. */
export async function openPortal(): Promise<Portal> {
  const pages = { ...PAGES };
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://portal');
    if (pathname === '/anh.png') {
      response.writeHead(200, { 'content-type': 'image/png' }).end(PICTURE);
      return;
    }
    const page = pages[pathname];
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(page ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    amend: (paragraph) => void (pages['/tin'] = article(`<p>${paragraph}</p>`)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
