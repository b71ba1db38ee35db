import { html, nothing, type TemplateResult } from 'lit';
import type { CitationRecord } from '../../core/library/schema.ts';
import type { OpenedArticle } from '../../core/library/store.ts';
import { formatDay } from '../../core/locale/format.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import type { StatusKind } from '../../core/registry/types.ts';
import { dayOf, language } from '../language.ts';
import { statusLabel } from '../ui/status.ts';

/** One line per document that was found in the registry when the article was saved. */
function citedDocuments(citations: readonly CitationRecord[]): CitationRecord[] {
  const known = new Map<string, CitationRecord>();
  for (const record of citations)
    if (record.key !== undefined && !known.has(record.key)) known.set(record.key, record);
  return [...known.values()];
}

/** A saved article, as it was: no picture, script or style of its page comes with it. */
export function readerView(
  { article, version, citations }: OpenedArticle,
  text: DocumentFragment,
  remove: () => void,
): TemplateResult {
  const say = libraryMessages.for(language());
  const cited = citedDocuments(citations);
  return html`<article aria-labelledby="title">
    <div class="head">
      <h2 id="title" tabindex="-1">${version.title}</h2>
      <p class="facts muted">
        ${version.published ? html`<span>${say.published(formatDay(version.published, language()))}</span>` : nothing}
        ${version.author ? html`<span>${say.author(version.author)}</span>` : nothing}
        ${version.source ? html`<span>${say.source(version.source)}</span>` : nothing}
        <span>${say.savedOn(dayOf(version.capturedAt))}</span>
        ${article.versions > 1 ? html`<span>${say.versions(article.versions)}</span>` : nothing}
        <span>${say.citations(citations.length)}</span>
        ${version.missing.length > 0 ? html`<span>${say.picturesMissing(version.missing.length)}</span>` : nothing}
      </p>
      <p class="actions">
        <a class="button" href=${article.url} target="_blank" rel="noopener noreferrer"
          >${say.openOriginal}</a
        >
        <button type="button" aria-label=${say.removeArticle(article.title)} @click=${remove}>
          ${say.remove}
        </button>
      </p>
    </div>
    <div class="text">${text}</div>
    ${
      cited.length === 0
        ? nothing
        : html`<section class="cited" aria-labelledby="cited">
            <h3 id="cited">${say.citedHeading}</h3>
            <ul>
              ${cited.map(
                ({ citation, status }) =>
                  html`<li>
                    <span>${citation.number ?? citation.text}</span
                    >${status ? statusLabel(status as StatusKind) : nothing}
                  </li>`,
              )}
            </ul>
          </section>`
    }
  </article>`;
}
