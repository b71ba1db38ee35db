import { articles } from './content/articles.data.ts';
import { notices } from './content/notices.data.ts';
import { html } from './html.ts';
import { layout, type Page } from './layout.ts';
import { articlePage, noticePage } from './pages/article.ts';
import { homePage } from './pages/home.ts';
import { newsPage, noticesPage } from './pages/lists.ts';
import { portletPage } from './pages/portlet.ts';

/** Every page of the portal, as of now. */
function pages(now: Date): Page[] {
  return [
    homePage(now),
    newsPage(),
    noticesPage(now),
    portletPage(),
    ...articles.map((article) => articlePage(article, now)),
    ...notices.map((notice) => noticePage(notice, now)),
  ];
}

/** The paths of all pages. */
export const paths: readonly string[] = pages(new Date()).map(({ path }) => path);

/** A page's document; undefined where the portal has no such page. A slash at the end is forgiven. */
export function renderPage(path: string, now: Date): string | undefined {
  const wanted = path === '/' ? path : path.replace(/\/+$/, '');
  const page = pages(now).find((candidate) => candidate.path === wanted);
  return page && layout(page, now);
}

/** The document shown for an address that leads nowhere. */
export function renderMissing(path: string, now: Date): string {
  const main = html`<div class="wide narrow">
    <h1>Không có trang này</h1>
    <p>Địa chỉ có thể đã đổi. Mời xem <a href="/tin-tuc">tin tức</a> hoặc về <a href="/">trang chủ</a>.</p>
  </div>`;
  return layout({ path, title: 'Không có trang này', description: 'Không có trang này.', main }, now);
}
