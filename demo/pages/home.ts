import { articles } from '../content/articles.data.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';
import { articleCard, noticeList } from './lists.ts';

/** The ticker under the header: plain links that stand without the script, too. */
function ticker(): Html {
  return html`<div class="ticker">
    <div class="wide">
      <danchieu-news heading="Tin nổi bật" more="/tin-tuc" theme="auto">
        <ul>
          ${articles
            .slice(0, 5)
            .map((article) => html`<li><a href="/tin-tuc/${article.slug}">${article.title}</a></li>`)}
        </ul>
      </danchieu-news>
    </div>
  </div>`;
}

export function homePage(now: Date): Page {
  const advice = articles.filter(({ section }) => section === 'Hỏi đáp pháp luật');
  const [first, ...others] = articles.filter((article) => !advice.includes(article));
  return {
    path: '/',
    title: 'Cổng thông tin điện tử phường Mộc Lan',
    description:
      'Trang minh họa của Dẫn Chiếu: một cổng thông tin phường với trích dẫn pháp luật, thời tiết và tin nổi bật.',
    main: html`
      ${ticker()}
      <div class="wide columns">
        <div>
          <h1 class="unseen">Cổng thông tin điện tử phường Mộc Lan</h1>
          <section aria-labelledby="tin-chinh">
            <h2 class="heading" id="tin-chinh">Tin tức, sự kiện</h2>
            <ul class="cards leading">
              ${first && articleCard(first, 'h3')}
            </ul>
          </section>
          <section aria-labelledby="tin-khac">
            <h2 class="heading" id="tin-khac">Tin khác</h2>
            <ul class="cards">
              ${others.map((article) => articleCard(article, 'h3'))}
            </ul>
          </section>
          <section aria-labelledby="hoi-dap">
            <h2 class="heading" id="hoi-dap">Hỏi đáp pháp luật</h2>
            <ul class="cards leading">
              ${advice.map((article) => articleCard(article, 'h3'))}
            </ul>
          </section>
        </div>
        <div class="aside">
          <section aria-labelledby="thoi-tiet">
            <h2 class="heading" id="thoi-tiet">Thời tiết các vùng</h2>
            <danchieu-weather src="/data/weather.json" theme="auto">
              <p>Thời tiết Hà Nội, Đà Nẵng, TP Hồ Chí Minh</p>
            </danchieu-weather>
          </section>
          <section aria-labelledby="thong-bao">
            <h2 class="heading" id="thong-bao">Thông báo</h2>
            ${noticeList(now)}
          </section>
        </div>
      </div>
    `,
  };
}
