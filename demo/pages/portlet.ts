import { html } from '../html.ts';
import type { Page } from '../layout.ts';

/** What a webmaster pastes: the script once, then a div for each widget, since page editors strip tags they do not know. */
const SNIPPET = `<link rel="stylesheet" href="/kit/danchieu.css">
<script defer src="/kit/danchieu.js"></script>

<div data-danchieu="weather" data-src="/data/weather.json" data-theme="auto">
  Thời tiết Hà Nội, Đà Nẵng, TP Hồ Chí Minh
</div>

<div data-danchieu="news" data-src="/data/feed.xml"
     data-heading="Thông báo (dữ liệu mẫu)" data-theme="auto">
  <a href="/thong-bao">Thông báo</a>
</div>

<div data-danchieu="citations" data-theme="auto">
  <p>… nội dung bài viết …</p>
</div>`;

const POLICY = `script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';
require-trusted-types-for 'script'; trusted-types danchieu`;

/** The page that shows the embed snippet at work, pasted as a webmaster would. */
export function portletPage(): Page {
  return {
    path: '/html-portlet',
    title: 'Html Portlet',
    description: 'Đoạn mã nhúng của Dẫn Chiếu và kết quả của nó trên cùng một trang.',
    main: html`<div class="wide narrow portlet">
      <h1>Html Portlet</h1>
      <p class="lead">
        Dán đoạn mã này vào một khung HTML của cổng thông tin. Ba khung bên dưới do chính đoạn mã ấy tạo ra;
        khi không chạy được mã, người đọc vẫn thấy phần chữ bên trong. Cần tùy chọn khác thì có trang
        <a href="/tai-lieu/ma-nhung">tạo mã nhúng</a>.
      </p>
      <h2>Đoạn mã</h2>
      <pre tabindex="0" role="region" aria-label="Đoạn mã nhúng"><code>${SNIPPET}</code></pre>
      <h2>Chính sách nội dung (CSP) vừa đủ</h2>
      <p>Trang này được gửi với chính sách như sau; bộ công cụ không cần thêm gì.</p>
      <pre tabindex="0" role="region" aria-label="Chính sách nội dung"><code>${POLICY}</code></pre>
      <h2>Thời tiết</h2>
      <div data-danchieu="weather" data-src="/data/weather.json" data-theme="auto">
        Thời tiết Hà Nội, Đà Nẵng, TP Hồ Chí Minh
      </div>
      <h2>Bảng tin</h2>
      <div
        data-danchieu="news"
        data-src="/data/feed.xml"
        data-heading="Thông báo (dữ liệu mẫu)"
        data-theme="auto"
      >
        <a href="/thong-bao">Thông báo</a>
      </div>
      <h2>Trích dẫn</h2>
      <div data-danchieu="citations" data-theme="auto">
        <p>
          Nghị định số 33/2021/NĐ-CP ngày 29/3/2021 của Chính phủ quy định chi tiết Nghị quyết số
          131/2020/QH14. Di chuột, chạm hoặc đưa bàn phím tới một số hiệu để xem văn bản ấy là gì; nhấn Escape
          để đóng.
        </p>
      </div>
    </div>`,
  };
}
