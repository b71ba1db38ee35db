import type { Article } from '../content/article.ts';
import { articles } from '../content/articles.data.ts';
import { notices } from '../content/notices.data.ts';
import { moment, posted, postedAt } from '../dates.ts';
import { html, keepNumbers, type Html } from '../html.ts';
import type { Page } from '../layout.ts';

/** An article in a list: picture, section, title, lead, day. */
export function articleCard(article: Article, level: 'h2' | 'h3' = 'h2'): Html {
  const title = html`<a href="/tin-tuc/${article.slug}">${keepNumbers(article.title)}</a>`;
  return html`<li class="card">
    <img src="/assets/images/${article.figure.image}" alt="" width="320" height="180" loading="lazy" />
    <p class="section">${article.section}</p>
    ${level === 'h2' ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
    <p class="lead">${article.lead}</p>
    <p class="posted">${posted(article)}</p>
  </li>`;
}

/** The ward's notices as a list of links with their times. */
export function noticeList(now: Date): Html {
  return html`<ul class="notices">
    ${notices.map(
      (notice) =>
        html`<li>
          <a href="/thong-bao/${notice.slug}">${notice.title}</a>
          <p class="posted">${moment(postedAt(notice, now))}</p>
        </li>`,
    )}
  </ul>`;
}

export function newsPage(): Page {
  return {
    path: '/tin-tuc',
    title: 'Tin tức',
    description: 'Tin tức về chính quyền đô thị ở Hà Nội và Thành phố Hồ Chí Minh.',
    main: html`<div class="wide">
      <h1>Tin tức</h1>
      <ul class="cards">
        ${articles.map((article) => articleCard(article))}
      </ul>
    </div>`,
  };
}

export function noticesPage(now: Date): Page {
  return {
    path: '/thong-bao',
    title: 'Thông báo',
    description: 'Thông báo của phường (dữ liệu mẫu).',
    main: html`<div class="wide narrow">
      <h1>Thông báo</h1>
      ${noticeList(now)}
    </div>`,
  };
}
