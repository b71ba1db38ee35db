import { html, nothing, type TemplateResult } from 'lit';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { today } from '../../core/locale/format.ts';
import { mainLink, sourceLinks } from '../../core/registry/links.ts';
import { statusAt } from '../../core/registry/status.ts';
import type { Citation } from '../../core/citation/citation.ts';
import { language, words } from '../language.ts';
import { statusLabel } from '../ui/status.ts';
import type { CitedDocument } from '../grouping.ts';

/** Where this document is official and open to read; never an address of anyone but a publisher of the text. */
function linkOf({ record, outcome }: CitedDocument, citation: Citation) {
  if (outcome === 'ambiguous') return undefined;
  return mainLink(sourceLinks(record ?? { number: citation.number, title: citation.title }));
}

/** One cited document: its name and status, its title, where it is cited on the page, where it can be read. */
export function documentView(
  document: CitedDocument,
  citations: readonly Citation[],
  jump: (index: number) => void,
): TemplateResult {
  const say = words();
  const tell = citationMessages.for(language());
  const { record, outcome, places } = document;
  const status = record && statusAt(record, today());
  const link = linkOf(document, citations[places[0]!]!);
  const note =
    outcome === 'ambiguous'
      ? say.severalDocuments(document.candidates.length)
      : outcome === 'unknown'
        ? say.notInRegistry
        : undefined;
  return html`<li class="document">
    <div class="line">
      <h2>${document.name}</h2>
      ${status ? statusLabel(status.kind, status.reason) : html`<span class="muted">${note}</span>`}
    </div>
    ${record?.title ? html`<p class="title">${record.title}</p>` : nothing}
    ${document.doubts.map((doubt) => html`<p class="doubt">${tell.doubt(doubt, citations[places[0]!]!.number)}</p>`)}
    <div class="places">
      <span class="muted">${say.citedAt}</span>
      ${places.map(
        (index, place) =>
          html`<button
            type="button"
            aria-label=${say.jumpTo(citations[index]!.text, place + 1)}
            @click=${() => jump(index)}
          >
            ${place + 1}
          </button>`,
      )}
      ${
        link
          ? html`<a href=${link.url} target="_blank" rel="noopener noreferrer">
              ${link.kind === 'document' ? tell.openAt(link.publisher) : tell.searchAt(link.publisher)}
            </a>`
          : nothing
      }
    </div>
  </li>`;
}
