import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ArticleRecord } from '../../core/library/schema.ts';
import { formatDay } from '../../core/locale/format.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { dayOf, language } from '../language.ts';

const details = ({ published, source, addedAt, url }: ArticleRecord): string =>
  [published ? formatDay(published, language()) : dayOf(addedAt), source ?? new URL(url).hostname].join(
    ' · ',
  );

/** The saved articles as links to themselves; what to do where there are none. */
export function listView(
  articles: readonly ArticleRecord[],
  open: string | undefined,
  query: string,
): TemplateResult {
  const say = libraryMessages.for(language());
  if (articles.length === 0) {
    return html`<div class="empty">
      ${
        query.trim() === ''
          ? html`<p><strong>${say.empty}</strong></p>
              <p class="muted">${say.emptyHint}</p>`
          : say.noMatch(query)
      }
    </div>`;
  }
  return html`<ul aria-label=${say.list}>
    ${repeat(
      articles,
      (article) => article.id,
      (article) =>
        html`<li>
          <a href=${`#${article.id}`} aria-current=${article.id === open ? 'page' : nothing}>
            <strong>${article.title}</strong><span class="muted">${details(article)}</span>
          </a>
        </li>`,
    )}
  </ul>`;
}
