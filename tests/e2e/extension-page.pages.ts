import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of a portal, in the shape of the system that it stands on; the words are ours, the documents are real. */
interface PortalPage {
  html: string;
  headers?: Record<string, string>;
}

const days = (date: Date): string =>
  `${String(date.getDate()).padStart(2, '0')}/${String(date.getMonth() + 1).padStart(2, '0')}/${date.getFullYear()}`;
/** What a portal's own clock shows. */
const CLOCK = `Chủ nhật, ${days(new Date(Date.now() + 7 * 3_600_000))}`;

const TITLE = 'Phường họp sơ kết một năm thí điểm chính quyền đô thị';
const BODY = `<p>Chiều 05/7/2022, phường họp sơ kết một năm thực hiện Nghị quyết số 97/2019/QH14 ngày 27/11/2019 của Quốc hội và
  Nghị <b>định</b> số 32/2021/NĐ-CP ngày 29/3/2021 của Chính phủ, với đủ các tổ dân phố và ban ngành.</p>
<p>Các đại biểu cho rằng Nghị quyết 97 đã giúp bộ máy gọn hơn; việc bố trí cán bộ còn vướng ở khâu biên chế.</p>`;
const RELATED = `<div class="tin-lien-quan"><h3>Tin liên quan</h3><ul>
  <li><a href="/khac">Lịch tiếp công dân</a> <span>(30/12/2024)</span></li>
  <li><a href="/khac2">Thông báo tuyển dụng</a></li></ul><div>31/12/2024 10:00</div></div>`;

const page = (body: string, head = '', title = `${TITLE} - Cổng thông tin điện tử phường`): PortalPage => ({
  html: `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`,
});
const clock = `<div class="top"><span>${CLOCK}</span> | <a href="/">Trang chủ</a></div>`;

/** How portals print the day of publication, by what stands on it; with the day that is meant. */
export const DATED: Record<string, { page: PortalPage; published: string }> = {
  '/liferay': {
    published: '2022-08-02',
    page: page(`${clock}<div class="portlet"><h1>${TITLE}</h1><div>Ngày đăng 02/08/2022 | 15:12</div>
      <div class="journal-content-article">${BODY}</div></div>${RELATED}`),
  },
  '/liferay-dem-luot': {
    published: '2022-07-06',
    page: page(`${clock}<div class="portlet"><div class="category">Hoạt động các phường</div><h2 class="t">${TITLE}</h2>
      <p>Ngày đăng 06/07/2022 | 09:54&nbsp; | Lượt xem: 652</p><div class="journal-content-article">${BODY}</div>${RELATED}</div>`),
  },
  '/thanh-uy': {
    published: '2021-04-15',
    page: page(`<div id="page"><div class="date">Thứ Năm, ngày 15 tháng 4 năm 2021</div><h1>${TITLE}</h1>
      <div class="noi-dung">${BODY}<p>${'Hội nghị nghe báo cáo của từng tổ và thống nhất cách làm. '.repeat(6)}</p></div></div>${RELATED}`),
  },
  '/doi-ten-muc': {
    published: '2021-04-22',
    page: page(`${clock}<div>TIN TỨC HOẠT ĐỘNG TIN TỨC HOẠT ĐỘNG</div><div class="d"><h1>${TITLE}</h1>
      <span>Ngày đăng 22/04/2021 | 10:23&nbsp; | Lượt xem: 109</span><div class="journal-content-article">${BODY}</div></div>`),
  },
  '/gio-truoc-tieu-de': {
    published: '2020-09-13',
    page: page(`${clock}<div class="d"><div>M</div><div>13/09/2020 12:05</div><h1>${TITLE}</h1><div class="entry">${BODY}
      <p>${'Đoàn giám sát đi từng khu dân cư và ghi lại ý kiến của bà con. '.repeat(6)}</p></div>${RELATED}</div>`),
  },
  '/sharepoint': {
    published: '2023-05-12',
    page: page(`${clock}<table><tr><td><h1>${TITLE}</h1></td></tr><tr><td>12/05/2023 08:30:00 SA</td></tr></table>
      <div><div><div class="ms-rtestate-field">${BODY}<p>${'Nội dung khác của buổi họp. '.repeat(9)}</p></div></div></div>${RELATED}`),
  },
  '/nukeviet': {
    published: '2023-10-20',
    page: page(`${clock}<div class="news_column"><h1 class="title">${TITLE}</h1><em>Thứ sáu - 20/10/2023 07:30</em>
      <div id="news-bodyhtml">${BODY}<p>${'Nội dung khác của buổi họp. '.repeat(9)}</p></div></div>`),
  },
  '/wordpress': {
    published: '2023-02-01',
    page: page(`${clock}<article><header class="entry-header"><h1>${TITLE}</h1><span class="posted-on">
      <time class="entry-date published" datetime="2023-02-01T22:30:00+07:00">1 Tháng Hai, 2023</time>
      <time class="updated" datetime="2023-06-01T10:00:00+07:00">1 Tháng Sáu, 2023</time></span></header>
      <div class="entry-content">${BODY}<p>${'Nội dung khác của buổi họp. '.repeat(9)}</p></div></article>`),
  },
  '/json-ld': {
    published: '2022-07-05',
    page: page(
      `${clock}<h1>${TITLE}</h1><div class="detail-content">${BODY}<p>${'Nội dung khác của buổi họp. '.repeat(9)}</p></div>`,
      `<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Một bài khác hẳn","url":"/khac","datePublished":"2019-01-01"},
        {"@type":"NewsArticle","headline":${JSON.stringify(TITLE)},"datePublished":"2022-07-05T09:00:00+07:00"}]</script>`,
    ),
  },
  '/dnn': {
    published: '2022-07-07',
    page: page(
      `${clock}<div class="EDN_article"><h1>${TITLE}</h1>${BODY}<p>${'Nội dung khác của buổi họp. '.repeat(9)}</p></div>`,
      '<meta property="article:published_time" content="2022-07-06T20:00:00Z">',
    ),
  },
};

const SPA = page(
  `<div id="app"></div><script>
    const TITLES = ${JSON.stringify({ a: 'Bài thứ nhất của cổng phường', b: 'Bài thứ hai của cổng phường' })};
    const article = (name, day, number) => '<h1>' + TITLES[name] + '</h1><div>Ngày đăng ' + day + ' | 08:00</div><div class="journal-content-article"><p>'
      + 'Phường triển khai Nghị quyết số ' + number + ' của Quốc hội tới từng tổ dân phố, cùng các ban ngành và đoàn thể. '.repeat(3) + '</p></div>';
    const show = (name) => { document.title = TITLES[name]; app.innerHTML = name === 'a' ? article('a', '06/07/2022', '97/2019/QH14') : article('b', '22/04/2021', '131/2020/QH14'); };
    window.go = (name) => { history.pushState(null, '', '/spa?bai=' + name); setTimeout(() => show(name), 50); };
    addEventListener('popstate', () => show(new URL(location.href).searchParams.get('bai') ?? 'a'));
    show('a');
  </script>`,
);

const FRAMEWORK = page(
  `<h1>${TITLE}</h1><div id="app"></div><script>
    window.times = 0;
    window.render = () => { window.times += 1; app.innerHTML = '<section><p>Theo Nghị định số 32/2021/NĐ-CP của Chính phủ.</p><p>Và Nghị quyết số 97/2021/QH14.</p></section>'; };
    render();
  </script>`,
);

/** Takes over what the server drew once the page has loaded, and complains of every node that it did not draw. */
const TAKEN_OVER = page(
  `<div id="__next"><main><h1>${TITLE}</h1><p>Theo Nghị định số 32/2021/NĐ-CP của Chính phủ.</p></main></div><img src="/cham.png" alt=""><script>
    addEventListener('load', () => setTimeout(() => {
      const p = document.querySelector('#__next p');
      if (p.childNodes.length !== 1) console.error('hydration failed');
      p.firstChild.nodeValue = 'Theo Nghị định số 32/2021/NĐ-CP của Chính phủ.';
      window.isTakenOver = true;
    }, 20));
  </script>`,
);

const STRICT: PortalPage = {
  ...page(`<h1>${TITLE}</h1><div class="hop">${BODY}</div>`, '<link rel="stylesheet" href="/xau.css">'),
  headers: {
    'content-security-policy':
      "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /vi-pham",
  },
};
/** What a page's own rules may do to everything on it. */
const HOSTILE_CSS = `*{font-size:40px!important;letter-spacing:9px!important;text-transform:uppercase!important;box-sizing:content-box!important}
html{font-size:5px}body>:not(h1):not(.hop){display:none!important;visibility:hidden!important;opacity:0!important}
a{float:left;padding:30px;background:red;pointer-events:auto}`;

/** Many real numbers, each in a paragraph of its own, until the page has five megabytes. */
const LONG = page(
  `<h1>${TITLE}</h1>` +
    Array.from(
      { length: 16_800 },
      (_, n) =>
        `<p>Đoạn ${n}: ${'việc tiếp nhận và trả kết quả hồ sơ của người dân ở bộ phận một cửa được làm đúng hẹn, '.repeat(2)}${
          n % 14 === 0 ? 'theo Nghị định số 32/2021/NĐ-CP của Chính phủ.' : 'không phải đi lại nhiều lần.'
        }</p>`,
    ).join('\n'),
);

export const PAGES: Record<string, PortalPage> = {
  ...Object.fromEntries(Object.entries(DATED).map(([path, { page: one }]) => [path, one])),
  '/spa': SPA,
  '/khung-nhin': FRAMEWORK,
  '/tiep-quan': TAKEN_OVER,
  '/nghiem': STRICT,
  '/dai': LONG,
  '/the-rieng': page(`<danchieu-citations><h1>${TITLE}</h1>${BODY}</danchieu-citations>`),
  '/khong-vien-dan': page(
    `<h1>Lịch tiếp dân</h1><p>${'Luật sư tư vấn sáng thứ Năm 05/7/2022; ai cần xin đến trước 8/10 giờ, quyết định nhanh. '.repeat(30)}</p><div id="them"></div>`,
  ),
  '/trong-khung': page('<p>Trong khung: Luật Tổ chức chính quyền địa phương năm 2015.</p>'),
};

export interface PagePortal {
  port: number;
  /** Addresses to which a policy's reports were sent. */
  reports: string[];
  close(): Promise<void>;
}

/** Serves the pages under any host that leads to this machine. Pages may be kept in the browser's memory. */
export async function openPagePortal(): Promise<PagePortal> {
  const reports: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, port } = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (pathname === '/vi-pham') {
      request.on('data', (data: Buffer) => reports.push(data.toString()));
      return request.on('end', () => response.writeHead(204).end());
    }
    if (pathname === '/xau.css') {
      return response.writeHead(200, { 'content-type': 'text/css' }).end(HOSTILE_CSS);
    }
    if (pathname === '/cham.png') return setTimeout(() => response.writeHead(404).end(), 400);
    const frames = page(`<h1>${TITLE}</h1>${BODY}<iframe src="/trong-khung" width="400" height="60"></iframe>
      <iframe src="http://hanoi.gov.vn${port ? `:${port}` : ''}/trong-khung" width="400" height="60"></iframe>
      <iframe srcdoc="&lt;p&gt;Viết tại chỗ: Nghị quyết số 131/2020/QH14.&lt;/p&gt;" width="400" height="60"></iframe>`);
    const found = pathname === '/khung' ? frames : PAGES[pathname];
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...found?.headers });
    return response.end(found?.html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    reports,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
