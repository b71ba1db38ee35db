import { html, nothing, type TemplateResult } from 'lit';
import type { CitationRecord } from '../../core/library/schema.ts';
import type { OpenedArticle } from '../../core/library/store.ts';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { formatDay } from '../../core/locale/format.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import type { StatusKind } from '../../core/registry/types.ts';
import { groupByDocument } from '../grouping.ts';
import { dayOf, language, words } from '../language.ts';
import { statusLabel } from '../ui/status.ts';

/** A line for every document that the article cites, as it stood when the article was saved, with every doubt of it. */
function citedView(records: readonly CitationRecord[]): TemplateResult[] {
  const tell = citationMessages.for(language());
  const citations = records.map(({ citation }) => citation);
  const settled = records.map((record) => ({ ...record, candidates: [], doubts: [] }));
  return groupByDocument(citations, settled).map(({ name, outcome, doubts, places }) => {
    const status = places.map((place) => records[place]!.status).find(Boolean);
    const { number } = citations[places[0]!]!;
    const notes = outcome === 'ambiguous' ? [{ code: 'ambiguous' as const }, ...doubts] : doubts;
    return html`<li>
      <span>${name}</span>${
        status
          ? statusLabel(status as StatusKind)
          : outcome === 'unknown'
            ? html`<span class="muted">${words().notInRegistry}</span>`
            : nothing
      }
      ${notes.map((doubt) => html`<p class="doubt">${tell.doubt(doubt, number)}</p>`)}
    </li>`;
  });
}

/** A saved article, as it was: no picture, script or style of its page comes with it. */
export function readerView(
  { article, version, citations }: OpenedArticle,
  text: DocumentFragment,
  remove: () => void,
): TemplateResult {
  const say = libraryMessages.for(language());
  const cited = citedView(citations);
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
              ${cited}
            </ul>
          </section>`
    }
  </article>`;
}
