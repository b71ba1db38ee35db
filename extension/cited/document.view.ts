import { html, nothing, type TemplateResult } from 'lit';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { formatDay } from '../../core/locale/format.ts';
import { panelMessages } from '../../core/locale/panel.messages.ts';
import { registryMessages } from '../../core/locale/registry.messages.ts';
import { numberKey } from '../../core/registry/number-key.ts';
import { statusAt } from '../../core/registry/status.ts';
import type { Candidate, DocumentRecord } from '../../core/registry/types.ts';
import { fold } from '../../core/text/fold.ts';
import type { CitedDocument } from '../grouping.ts';
import { language } from '../language.ts';
import { statusLabel } from '../ui/status.ts';
import { plain } from './excerpt.ts';
import { openQuestion, standingLines, type CitedList } from './report.ts';
import { namedLink, sourcesView } from './sources.view.ts';
import { standingOf, type Moments } from './standing.ts';
import { changesView, linesView } from './standing.view.ts';

/** Places of a document that are shown at once. */
const MOST_PLACES = 3;

/** What a list does when the reader acts in it, and what it is to mark. */
export interface ListUse {
  /** Goes to a citation, by its index. */
  go(index: number): void;
  /** The citation in which the reader stands. */
  current?: number | undefined;
  /** Whether the answer for the list is still on its way. */
  isAsking?: boolean | undefined;
}

/** "Nghị định 32/2021/NĐ-CP"; by name where there is no number. */
export function headingOf({ type, number, title }: DocumentRecord): string {
  const name = type === undefined ? '' : citationMessages.for(language()).typeName(type);
  return `${name} ${number}`.trim() || (title ?? '');
}

/** A cited document in full: how it stands, what is doubtful, what changed it, where it is cited, where it can be read. */
export function documentView(document: CitedDocument, list: CitedList, use: ListUse): TemplateResult {
  const standing = standingOf(document, list.moments);
  const citation = list.citations[document.places[0]!]!;
  const target = document.record ?? { number: citation.number, title: citation.title };
  const isCurrent = use.current !== undefined && document.places.includes(use.current);
  return html`<div class="document" ?data-current=${isCurrent}>
    <div class="line">
      <h2>${plain(document.name)}</h2>
      ${standing ? statusLabel(standing.judged.kind, standing.judged.reason) : nothing}
    </div>
    ${document.record ? identityView(document.name, document.record) : nothing}
    ${doubtsView(document, citation.number, list, use)} ${standingView(document, list)}
    ${document.record ? changesView(document.record, list) : nothing} ${candidatesView(document, list)}
    ${placesView(document, list, use)}
    ${document.outcome === 'ambiguous' ? nothing : sourcesView(target, list.prefer)}
  </div>`;
}

/** Which document a citation was taken for: what its own words leave out of number and title, its issuer and day. */
function identityView(name: string, record: DocumentRecord): TemplateResult {
  const number = fold(name).includes(fold(record.number)) ? '' : headingOf(record);
  const title = record.title && fold(name).startsWith(fold(record.title)) ? '' : (record.title ?? '');
  return html`<p class="title">${[number, title].filter(Boolean).join(': ')}</p>
    <p class="muted">${issuedBy(record)}</p>`;
}

function doubtsView(
  document: CitedDocument,
  number: string | undefined,
  list: CitedList,
  { isAsking }: ListUse,
): TemplateResult | typeof nothing {
  const words = citationMessages.for(language());
  const say = panelMessages.for(language());
  const question =
    isAsking && document.reason === undefined ? say.unchecked : openQuestion(document, language());
  const doubts = document.doubts.map((doubt) => words.doubt(doubt, number));
  return html`${
    doubts.length > 0
      ? html`<div class="doubts">
          <strong>${say.doubts}</strong>
          ${doubts.map((doubt) => html`<p>${doubt}</p>`)} ${suggestionsView(document, list)}
        </div>`
      : nothing
  }${question === undefined ? nothing : html`<p class="note">${question}</p>`}`;
}

/** The documents whose numbers the doubts suggest: to be checked, never what the citation says. */
function suggestionsView(
  { doubts }: CitedDocument,
  { related, prefer }: CitedList,
): TemplateResult | typeof nothing {
  const wanted = doubts.flatMap(({ suggestion }) => (suggestion ? numberKey(suggestion) : []));
  const records = related.filter(({ number }) => wanted.includes(numberKey(number)));
  if (records.length === 0) return nothing;
  return html`<p class="suggested">${citationMessages.for(language()).suggested}</p>
    <ul>
      ${records.map(
        (record) =>
          html`<li>
            ${namedLink(record, headingOf(record), prefer)}
            ${record.title ? html`<span class="act-title">${record.title}</span>` : nothing}
          </li>`,
      )}
    </ul>`;
}

function standingView(document: CitedDocument, { moments }: CitedList): TemplateResult | typeof nothing {
  const standing = standingOf(document, moments);
  if (!standing) return nothing;
  const lines = standingLines(document, moments, language());
  return linesView(lines, moments, standing.judged, document.record!);
}

/** "Quốc hội, 27/11/2019, dữ liệu của …", as far as known. */
function issuedBy({ issuer, issued, pack }: DocumentRecord): string {
  const facts = [
    issuer,
    issued && formatDay(issued, language()),
    pack && citationMessages.for(language()).ofPack(pack),
  ];
  return facts.filter(Boolean).join(', ');
}

/** What is known of a document beyond its name: title, issuer and day, whose data, and why it is offered. */
function candidateFacts({ record, reason }: Candidate): TemplateResult {
  const facts = [issuedBy(record), registryMessages.for(language()).outcome(reason)];
  return html`${record.title ? html`<p class="title">${record.title}</p>` : nothing}
    <p class="muted">${facts.filter(Boolean).join('. ')}</p>`;
}

/** A document that may be meant. */
function candidateView(candidate: Candidate, on: string, prefer?: string): TemplateResult {
  const { record } = candidate;
  const { kind, reason } = statusAt(record, on);
  return html`<div class="line">
      <b>${headingOf(record)}</b>
      ${statusLabel(kind, reason)}
    </div>
    ${candidateFacts(candidate)} ${sourcesView(record, prefer)}`;
}

/** A document that was looked up, in full. */
export function recordView(
  candidate: Candidate,
  moments: Moments,
  around: Pick<CitedList, 'related' | 'prefer'>,
): TemplateResult {
  const { record } = candidate;
  const status = statusAt(record, moments.on);
  return html`<li class="document">
    <div class="line">
      <h2>${headingOf(record)}</h2>
      ${statusLabel(status.kind, status.reason)}
    </div>
    ${candidateFacts(candidate)}
    ${linesView(standingLines({ record }, moments, language()), moments, status, record)}
    ${changesView(record, around)} ${sourcesView(record, around.prefer)}
  </li>`;
}

function candidatesView(
  { record, candidates }: CitedDocument,
  { moments, prefer }: CitedList,
): TemplateResult | typeof nothing {
  if (record || candidates.length === 0) return nothing;
  const say = panelMessages.for(language());
  return html`<details class="candidates">
    <summary>${candidates.length === 1 ? say.candidate : say.candidates(candidates.length)}</summary>
    <ul>
      ${candidates.map((candidate) => html`<li>${candidateView(candidate, moments.on, prefer)}</li>`)}
    </ul>
  </details>`;
}

function placesView(document: CitedDocument, list: CitedList, use: ListUse): TemplateResult {
  const say = panelMessages.for(language());
  const place = (index: number, order: number): TemplateResult => {
    const { before, cited, after } = list.excerpt(index);
    const isCurrent = use.current === index;
    return html`<li>
      <button
        type="button"
        class="place"
        data-index=${index}
        aria-current=${isCurrent ? 'true' : nothing}
        @click=${() => use.go(index)}
      >
        <span class="visually-hidden">${say.jump(order + 1)}</span>${before}<mark
          ?data-doubted=${document.doubted.includes(index)}
          >${cited}</mark
        >${after}${
          document.doubted.includes(index)
            ? html`<span class="visually-hidden">. ${say.doubtedHere}</span>`
            : nothing
        }
      </button>
    </li>`;
  };
  const { places } = document;
  const first = places.slice(0, MOST_PLACES);
  const rest = places.slice(MOST_PLACES);
  return html`<p class="muted count">${say.places(places.length)}</p>
    <ol class="places">
      ${first.map(place)}
    </ol>
    ${
      rest.length > 0
        ? html`<details class="rest" ?open=${use.current !== undefined && rest.includes(use.current)}>
            <summary>${say.morePlaces(rest.length)}</summary>
            <ol class="places">
              ${rest.map((index, order) => place(index, order + MOST_PLACES))}
            </ol>
          </details>`
        : nothing
    }`;
}
