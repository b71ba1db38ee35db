import type { Article, Comment } from '../content/article.ts';
import { articles } from '../content/articles.data.ts';
import { notices, type Notice } from '../content/notices.data.ts';
import { moment, posted, postedAt } from '../dates.ts';
import { html, keepNumbers, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { noticeList } from './lists.ts';

/** Where readers are: home, section. */
function trail(path: string, label: string): Html {
  return html`<nav class="trail" aria-label="Vị trí">
    <ol>
      <li><a href="/">Trang chủ</a></li>
      <li><a href="${path}">${label}</a></li>
    </ol>
  </nav>`;
}

function comments(list: readonly Comment[]): Html {
  return html`<section class="comments" aria-labelledby="y-kien">
    <h2 class="heading" id="y-kien">Ý kiến bạn đọc</h2>
    <p class="posted">Tổng lượt bình luận: ${list.length}</p>
    ${list.map(
      ({ name, at, text }) =>
        html`<article class="comment">
          <h3>${name}</h3>
          <p class="posted">${moment(new Date(at))}</p>
          <p>${text}</p>
        </article>`,
    )}
  </section>`;
}

/** Title and day change places from portal to portal: the long and the bare style stand above the title. */
function heading(article: Article): Html {
  const day = html`<p class="posted">${posted(article)}</p>`;
  const above = article.dateStyle === 'long' || article.dateStyle === 'bare';
  return html`<header>
    <p class="section">${article.section}</p>
    ${above && day}
    <h1>${keepNumbers(article.title)}</h1>
    ${!above && day}
    <p class="lead">${article.lead}</p>
  </header>`;
}

/** An article's page; the kit annotates the article and what readers say about it. */
export function articlePage(article: Article, now: Date): Page {
  const { figure, author, source } = article;
  return {
    path: `/tin-tuc/${article.slug}`,
    title: article.title,
    description: article.lead,
    main: html`<div class="wide">
      ${trail('/tin-tuc', 'Tin tức')}
      <div class="columns">
        <div>
          <danchieu-citations published="${article.published.slice(0, 10)}" theme="auto">
            <article class="article">
              ${heading(article)}
              <figure>
                <img src="/assets/images/${figure.image}" alt="${figure.alt}" width="640" height="360" />
                <figcaption>${figure.caption}</figcaption>
              </figure>
              ${article.body} ${author !== undefined && html`<p class="author">${author}</p>`}
              ${source !== undefined && html`<p class="source">Nguồn: ${source}</p>`}
            </article>
            ${comments(article.comments)}
          </danchieu-citations>
        </div>
        <div class="aside">
          <section aria-labelledby="tin-khac">
            <h2 class="heading" id="tin-khac">Tin khác</h2>
            <ul class="notices">
              ${articles
                .filter(({ slug }) => slug !== article.slug)
                .map(({ slug, title }) => html`<li><a href="/tin-tuc/${slug}">${title}</a></li>`)}
            </ul>
          </section>
          <section aria-labelledby="thong-bao">
            <h2 class="heading" id="thong-bao">Thông báo</h2>
            ${noticeList(now)}
          </section>
        </div>
      </div>
    </div>`,
  };
}

/** A notice's page. */
export function noticePage(notice: Notice, now: Date): Page {
  return {
    path: `/thong-bao/${notice.slug}`,
    title: notice.title,
    description: notice.summary,
    main: html`<div class="wide">
      ${trail('/thong-bao', 'Thông báo')}
      <div class="columns">
        <div>
          <danchieu-citations theme="auto">
            <article class="article">
              <h1>${notice.title}</h1>
              <p class="posted">${moment(postedAt(notice, now))} (dữ liệu mẫu)</p>
              <p class="lead">${notice.summary}</p>
              ${notice.body}
            </article>
          </danchieu-citations>
        </div>
        <div class="aside">
          <section aria-labelledby="thong-bao">
            <h2 class="heading" id="thong-bao">Thông báo khác</h2>
            <ul class="notices">
              ${notices
                .filter(({ slug }) => slug !== notice.slug)
                .map(({ slug, title }) => html`<li><a href="/thong-bao/${slug}">${title}</a></li>`)}
            </ul>
          </section>
        </div>
      </div>
    </div>`,
  };
}
