import { html, nothing, type TemplateResult } from 'lit';
import type { CitedDocument } from '../../core/library/cited.ts';
import type { ArticleRecord, CitationRecord } from '../../core/library/schema.ts';
import { formatDay, today } from '../../core/locale/format.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import type { DocumentRecord, StatusKind } from '../../core/registry/types.ts';
import { fold } from '../../core/text/fold.ts';
import { language } from '../language.ts';
import { statusLabel } from '../ui/status.ts';
import { validityOn } from './validity.ts';

/** Documents listed at once. */
const SHOWN = 100;

/** One saved article that cites the document chosen. */
export interface CitingArticle {
  article: ArticleRecord;
  citation: CitationRecord;
}

/** The articles whose latest version has one of a document's citations, each with its first, the latest written first. */
export function citingArticles(
  articles: readonly ArticleRecord[],
  citations: readonly CitationRecord[],
): CitingArticle[] {
  const latest = new Map(articles.map((article) => [article.latest, article]));
  const citing = new Map<string, CitingArticle>();
  for (const citation of citations) {
    const article = latest.get(citation.versionId);
    if (article && !citing.has(article.id)) citing.set(article.id, { article, citation });
  }
  const day = ({ article }: CitingArticle): string => dayOfArticle(article);
  return [...citing.values()].sort((a, b) => (day(a) < day(b) ? 1 : -1));
}

const dayOfArticle = ({ published, addedAt }: ArticleRecord): string => published ?? today(new Date(addedAt));

/** All documents that articles cite, those asked for by words alone. */
export function citedListView(
  documents: readonly CitedDocument[],
  words: string,
  statuses: Readonly<Record<string, string>> | undefined,
  type: (words: string) => void,
): TemplateResult {
  const say = libraryMessages.for(language());
  const asked = fold(words).split(/\s+/).filter(Boolean);
  const matching = documents.filter(({ name, number }) => {
    const text = fold(`${name} ${number ?? ''}`);
    return asked.every((word) => text.includes(word));
  });
  return html`<section class="own cited-list" aria-labelledby="title">
    <h2 id="title" tabindex="-1">${say.cited}</h2>
    <p class="muted">${documents.length === 0 ? say.citedEmpty : say.citedHint}</p>
    ${statuses === undefined && documents.length > 0 ? html`<p class="muted" role="status">${say.checking}</p>` : nothing}
    ${
      documents.length === 0
        ? nothing
        : html`<input
            type="search"
            aria-label=${say.citedFind}
            placeholder=${say.citedFind}
            .value=${words}
            @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
          />`
    }
    <ul>
      ${matching.slice(0, SHOWN).map(({ document, name, articles, status }) => {
        const now = statuses?.[document] ?? status;
        return html`<li>
          <a href="#cited/${encodeURIComponent(document)}">${name}</a>
          <span
            >${now === undefined ? nothing : statusLabel(now as StatusKind)}
            <span class="muted">${say.articlesCiting(articles)}</span></span
          >
        </li>`;
      })}
    </ul>
    ${matching.length > SHOWN ? html`<p class="muted">${say.citedMore(matching.length - SHOWN)}</p>` : nothing}
  </section>`;
}

/** One document: which articles cite it, and what it was worth when each was written and saved. */
export function citingView(
  { name, document }: Pick<CitedDocument, 'name' | 'document'>,
  citing: readonly CitingArticle[],
  record: DocumentRecord | undefined,
  filter: (document: string) => void,
): TemplateResult {
  const say = libraryMessages.for(language());
  const line = (when: string, status: StatusKind): TemplateResult =>
    html`<span class="when"><span class="muted">${when}</span> ${statusLabel(status)}</span>`;
  return html`<section class="own citing" aria-labelledby="title">
    <p><a href="#cited">${say.back2}</a></p>
    <h2 id="title" tabindex="-1">${name}</h2>
    ${
      record
        ? html`<p>${record.title}</p>
            <p>${line(say.now, validityOn(record, today()))}</p>
            ${record.asOf ? html`<p class="muted">${say.asOf(formatDay(record.asOf, language()))}</p>` : nothing}`
        : html`<p class="muted">${say.notKnown}</p>`
    }
    <p><button type="button" @click=${() => filter(document)}>${say.showInList}</button></p>
    <h3>${say.articlesCiting(citing.length)}</h3>
    <ul>
      ${citing.map(({ article, citation }) => {
        const day = dayOfArticle(article);
        const told = formatDay(day, language());
        return html`<li>
          <a href="#${article.id}">${article.title}</a>
          <span class="muted"
            >${article.published === undefined ? say.dayGuess(told) : say.dayOfArticle(told)}</span
          >
          <span class="validity">
            ${record ? line(say.whenWritten, validityOn(record, day)) : nothing}
            ${citation.status === undefined ? nothing : line(say.whenSaved, citation.status as StatusKind)}
          </span>
        </li>`;
      })}
    </ul>
  </section>`;
}
