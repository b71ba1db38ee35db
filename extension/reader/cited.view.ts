import { html, nothing, type TemplateResult } from 'lit';
import type { CitationRecord, VersionRecord } from '../../core/library/schema.ts';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { formatDay } from '../../core/locale/format.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { readerMessages } from '../../core/locale/reader.messages.ts';
import type { StatusKind } from '../../core/registry/types.ts';
import { groupByDocument } from '../grouping.ts';
import { language, words } from '../language.ts';
import { statusLabel } from '../ui/status.ts';
import type { LiveCitations } from './citations.ts';

/** Each document that the article cites: what it was worth when the article was written and saved, and is worth today. */
export function citedView(
  records: readonly CitationRecord[],
  { published }: VersionRecord,
  live: LiveCitations | null | undefined,
): TemplateResult | typeof nothing {
  const say = readerMessages.for(language());
  const tell = citationMessages.for(language());
  const citations = records.map(({ citation }) => citation);
  const settled = records.map((record) => ({ ...record, candidates: [], doubts: [] }));
  const documents = groupByDocument(citations, settled);
  if (documents.length === 0) return nothing;
  return html`<section class="cited" aria-labelledby="cited">
    <h3 id="cited">${say.citedHeading}</h3>
    ${live === null ? html`<p class="muted">${say.asking}</p>` : nothing}
    ${live === undefined ? html`<p class="notice">${say.notAsked}</p>` : nothing}
    ${live?.asOf ? html`<p class="muted">${libraryMessages.for(language()).asOf(formatDay(live.asOf, language()))}</p>` : nothing}
    <ul>
      ${documents.map(({ name, outcome, doubts, places }) => {
        const saved = places.map((place) => records[place]!).find(({ status }) => status !== undefined);
        const { number } = citations[places[0]!]!;
        const now = saved?.key === undefined ? undefined : live?.validity.get(saved.key);
        const notes = outcome === 'ambiguous' ? [{ code: 'ambiguous' as const }, ...doubts] : doubts;
        return html`<li>
          <span>${name}</span>
          ${
            saved
              ? html`<span class="validity">
                  ${now?.written && published ? line(say.whenWritten, now.written) : nothing}
                  ${line(say.whenSaved, saved.status as StatusKind)} ${now ? line(say.now, now.now) : nothing}
                </span>`
              : outcome === 'unknown'
                ? html`<span class="muted">${words().notInRegistry}</span>`
                : nothing
          }
          ${notes.map((doubt) => html`<p class="doubt">${tell.doubt(doubt, number)}</p>`)}
        </li>`;
      })}
    </ul>
  </section>`;
}

const line = (when: string, status: StatusKind): TemplateResult =>
  html`<span class="when"><span class="muted">${when}</span> ${statusLabel(status)}</span>`;
