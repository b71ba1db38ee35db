import { longDay } from './dates.ts';
import { html, type Html, type Part } from './html.ts';

/** A page of the portal: its place, its name, and what stands between the header and the footer. */
export interface Page {
  path: string;
  title: string;
  description: string;
  main: Html;
}

const NAVIGATION = [
  { path: '/', label: 'Trang chủ' },
  { path: '/tin-tuc', label: 'Tin tức' },
  { path: '/thong-bao', label: 'Thông báo' },
  { path: '/html-portlet', label: 'Html Portlet' },
];

/** The whole document of a page. */
export function layout(page: Page, now: Date): string {
  return `<!doctype html>\n${
    html`<html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.path === '/' ? page.title : `${page.title} | Phường Mộc Lan`}</title>
        <meta name="description" content="${page.description}" />
        <link rel="icon" href="/assets/crest.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/kit/danchieu.css" />
        <link rel="stylesheet" href="/assets/portal.css" />
        <link rel="stylesheet" href="/assets/content.css" />
        <script defer src="/kit/danchieu.js"></script>
      </head>
      <body>
        <a class="skip" href="#noi-dung">Đến nội dung chính</a>
        ${header(page, now)}
        <main id="noi-dung" tabindex="-1">${page.main}</main>
        ${footer()}
      </body>
    </html> `.source
  }`;
}

function header(page: Page, now: Date): Html {
  return html`<header class="masthead">
    <div class="strip">
      <div class="wide">
        <p><time datetime="${now.toISOString()}">${longDay(now)}</time></p>
        <p class="sample">Trang minh họa, không phải trang của cơ quan nhà nước</p>
      </div>
    </div>
    <div class="wide brand">
      <img src="/assets/crest.svg" alt="" width="64" height="64" />
      <p><span>Cổng thông tin điện tử</span> <a href="/">Phường Mộc Lan</a> <span>thành phố Hà Nội</span></p>
    </div>
    <nav class="menu" aria-label="Trang chính">
      <ul class="wide">
        ${NAVIGATION.map(({ path, label }) => html`<li><a href="${path}" ${current(page.path, path)}>${label}</a></li>`)}
      </ul>
    </nav>
  </header>`;
}

/** The entry whose page, or whose section, is being read. */
function current(path: string, entry: string): Part {
  if (path === entry) return html`aria-current="page"`;
  return entry !== '/' && path.startsWith(`${entry}/`) && html`aria-current="true"`;
}

function footer(): Html {
  return html`<footer class="closing">
    <div class="wide">
      <p class="name">Cổng thông tin điện tử phường Mộc Lan</p>
      <p>
        Đây là trang minh họa của bộ công cụ Dẫn Chiếu. Phường Mộc Lan không có thật; trang này không thuộc cơ
        quan nhà nước nào. Thời tiết và bảng tin là dữ liệu mẫu. Số hiệu các văn bản được nêu là thật, trừ chỗ
        bài viết cố ý để sai.
      </p>
      <p lang="en">
        A demonstration of the Dẫn Chiếu kit. The ward is invented and no agency stands behind this site;
        weather and news are sample data.
      </p>
      <p>
        <a href="/tai-lieu">Tài liệu Dẫn Chiếu</a> · <a href="/tai-lieu/ma-nhung">Tạo mã nhúng</a> ·
        <a href="/docs" lang="en" hreflang="en">Documentation</a>
      </p>
    </div>
  </footer>`;
}
