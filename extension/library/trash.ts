import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ArticleRecord } from '../../core/library/schema.ts';
import { TRASH_DAYS } from '../../core/library/store.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { dayOf, language } from '../language.ts';

const lastDay = (deletedAt: string): string =>
  dayOf(new Date(Date.parse(deletedAt) + TRASH_DAYS * 86_400_000).toISOString());

/** The deleted articles, until when each is kept, and the way back. */
export function trashView(
  articles: readonly ArticleRecord[],
  restore: (article: ArticleRecord) => void,
): TemplateResult {
  const say = libraryMessages.for(language());
  return html`<section class="trash" aria-labelledby="title">
    <h2 id="title" tabindex="-1">${say.trash}</h2>
    <p class="muted">${articles.length === 0 ? say.trashEmpty : say.trashHint(TRASH_DAYS)}</p>
    <ul>
      ${repeat(
        articles,
        (article) => article.id,
        (article) =>
          html`<li>
            <div>
              <strong>${article.title}</strong>
              <span class="muted"
                >${say.deletedOn(dayOf(article.deletedAt!), lastDay(article.deletedAt!))}</span
              >
            </div>
            <button
              type="button"
              aria-label=${say.restoreArticle(article.title)}
              @click=${() => restore(article)}
            >
              ${say.restore}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
