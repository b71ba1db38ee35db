import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { sourceOf } from '../../core/library/finder.ts';
import type { ArticleRecord, TagRecord } from '../../core/library/schema.ts';
import { formatDay } from '../../core/locale/format.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { dayOf, language } from '../language.ts';

/** Height of an entry in CSS pixels: all are alike, so that ten thousand need no layout. */
export const ROW = 92;
/** Entries kept ready above and below what is seen. */
const SPARE = 8;

const details = (article: ArticleRecord): string =>
  [
    article.published ? formatDay(article.published, language()) : dayOf(article.addedAt),
    sourceOf(article),
  ].join(' · ');

interface ListState {
  articles: readonly ArticleRecord[];
  tags: readonly TagRecord[];
  /** Id of the article that is open. */
  open: string | undefined;
  selected: ReadonlySet<string>;
  /** How far the list is scrolled, and how much of it is seen, in CSS pixels. */
  top: number;
  height: number;
}

/** What can be done to an entry. */
interface ListActions {
  select: (article: ArticleRecord, isSelected: boolean) => void;
}

/**
 * The saved articles as links to themselves: only those that are seen stand in the page. Places are set through the
 * style object: attributes are against the page's policy.
 */
export function listView(
  { articles, tags, open, selected, top, height }: ListState,
  actions: ListActions,
): TemplateResult {
  const say = libraryMessages.for(language());
  const first = Math.max(0, Math.floor(top / ROW) - SPARE);
  const shown = articles.slice(first, first + Math.ceil(height / ROW) + 2 * SPARE);
  return html`<ul aria-label=${say.list} .style=${`height: ${articles.length * ROW}px`}>
    ${repeat(
      shown,
      ({ id }) => id,
      (article, index) => {
        const place = first + index;
        const worn = tags.filter(({ id }) => article.tags.includes(id));
        return html`<li
          aria-setsize=${articles.length}
          aria-posinset=${place + 1}
          .style=${`top: ${place * ROW}px`}
          data-id=${article.id}
        >
          <input
            type="checkbox"
            aria-label=${say.select(article.title)}
            .checked=${selected.has(article.id)}
            @change=${(event: Event) => actions.select(article, (event.target as HTMLInputElement).checked)}
          />
          <a
            href=${`#${article.id}`}
            aria-current=${article.id === open ? 'page' : nothing}
            class=${article.read === 'unread' ? 'unread' : nothing}
          >
            <strong>${article.title}</strong>
            <span class="muted"
              >${article.starred ? html`<span class="star" role="img" aria-label=${say.starAll}>★</span>` : nothing}
              ${worn.map((tag) => html`<span class="tag ${tag.colour}">${tag.name}</span> `)}${article.read === 'unread' ? html`<span class="dot">${say.unread} · </span>` : nothing}${details(article)}</span
            >
          </a>
        </li>`;
      },
    )}
  </ul>`;
}
