import { html, nothing, type TemplateResult } from 'lit';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { formatDay } from '../../core/locale/format.ts';
import { panelMessages } from '../../core/locale/panel.messages.ts';
import { registryMessages } from '../../core/locale/registry.messages.ts';
import { changesOf, MOST_ACTS, type Act } from '../../core/registry/affecting.ts';
import { mainLink, sourceLinks, type LinkTarget, type SourceLink } from '../../core/registry/links.ts';
import { numberKey } from '../../core/registry/number-key.ts';
import { statusAt } from '../../core/registry/status.ts';
import type { Candidate, DocumentRecord, Status } from '../../core/registry/types.ts';
import type { CitedDocument } from '../grouping.ts';
import { language } from '../language.ts';
import { statusLabel } from '../ui/status.ts';
import { openQuestion, standingLines, statusInWords, type CitedList } from './report.ts';
import { standingOf, type Moments } from './standing.ts';

/** Places of a document that are shown at once. */
const MOST_PLACES = 3;
const MOST_OTHERS = 3;
/** Reasons that the acts beside a status may tell already. */
const TOLD_BY_ACTS = new Set<Status['reason']>(['replaced', 'repealed', 'amended', 'partly-repealed']);

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

/** A link out of the extension, into a tab of its own. */
export function sourceLink({ url, publisher, kind }: SourceLink): TemplateResult {
  const words = citationMessages.for(language());
  return html`<a href=${url} target="_blank" rel="noopener noreferrer"
    >${kind === 'document' ? words.openAt(publisher) : words.searchAt(publisher)}</a
  >`;
}

/** Where a document can be read: the official source first, then the others by name. */
export function sourcesView(target: LinkTarget, prefer?: string): TemplateResult | typeof nothing {
  const words = citationMessages.for(language());
  const links = sourceLinks(target, { prefer });
  const main = mainLink(links);
  const others = links.filter((link) => link !== main).slice(0, MOST_OTHERS);
  if (!main && others.length === 0) return nothing;
  return html`<p class="sources">
    ${main ? html`<span class="main">${sourceLink(main)}</span>` : nothing}
    ${
      others.length > 0
        ? html`<span class="muted"
            >${panelMessages.for(language()).otherSources}
            ${others.map(({ url, publisher, kind, authoritative }) => {
              const marks = [
                kind === 'search' ? words.aSearch : kind === 'portal' ? words.aPortal : '',
                authoritative ? '' : words.unofficial,
              ].filter(Boolean);
              return html`<span class="source"
                ><a href=${url} target="_blank" rel="noopener noreferrer">${publisher}</a>${
                  marks.length > 0 ? ` (${marks.join(', ')})` : ''
                }</span
              > `;
            })}</span
          >`
        : nothing
    }
  </p>`;
}

/** A cited document in full: how it stands, what is doubtful, what changed it, where it is cited, where it can be read. */
export function documentView(document: CitedDocument, list: CitedList, use: ListUse): TemplateResult {
  const standing = standingOf(document, list.moments);
  const citation = list.citations[document.places[0]!]!;
  const target = document.record ?? { number: citation.number, title: citation.title };
  const isCurrent = use.current !== undefined && document.places.includes(use.current);
  return html`<div class="document" ?data-current=${isCurrent}>
    <div class="line">
      <h2>${document.name}</h2>
      ${standing ? statusLabel(standing.judged.kind) : nothing}
    </div>
    ${document.record?.title ? html`<p class="title">${document.record.title}</p>` : nothing}
    ${doubtsView(document, citation.number, list, use)} ${standingView(document, list)}
    ${document.record ? changesView(document.record, list) : nothing} ${candidatesView(document, list)}
    ${placesView(document, list, use)}
    ${document.outcome === 'ambiguous' ? nothing : sourcesView(target, list.prefer)}
  </div>`;
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
      ${records.map((record) => {
        const link = mainLink(sourceLinks(record, { prefer }));
        const name = headingOf(record);
        return html`<li>
          ${link ? html`<a href=${link.url} target="_blank" rel="noopener noreferrer">${name}</a>` : name}
          ${record.title ? html`<span class="act-title">${record.title}</span>` : nothing}
        </li>`;
      })}
    </ul>`;
}

/** One line per day that matters, and why it stands so by the judged one. */
function standingView(document: CitedDocument, { moments }: CitedList): TemplateResult | typeof nothing {
  const standing = standingOf(document, moments);
  if (!standing) return nothing;
  const lines = standingLines(document, moments, language());
  return linesView(lines, moments, standing.judged, document.record!);
}

function linesView(
  lines: ReturnType<typeof standingLines>,
  moments: Moments,
  judged: Status,
  record: DocumentRecord,
): TemplateResult {
  const note = whyView(judged, record);
  if (lines.length === 1 && moments.on === moments.today) return note;
  return html`<dl class="times">
      ${lines.map(
        ({ label, status }) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${statusLabel(status.kind)}</dd>
          </div>`,
      )}
    </dl>
    ${note}`;
}

/** Why it stands so, unless the acts that follow tell it; a source that is not firm is told in any case. */
function whyView(judged: Status, record: DocumentRecord): TemplateResult {
  const isTold = TOLD_BY_ACTS.has(judged.reason) && judged.since !== undefined;
  const acts = isTold ? changesOf(record).flatMap((change) => change.acts.slice(0, MOST_ACTS)) : [];
  const isNamed = acts.some(({ number, since }) => number === judged.by && since === judged.since);
  const { why } = statusInWords(judged, language());
  const text = isNamed ? (judged.unsure ? registryMessages.for(language()).unsure : '') : why;
  return html`<p class="note" ?hidden=${text === ''}>${text}</p>`;
}

function actView({ number, since, record }: Act, prefer: string | undefined): TemplateResult {
  const say = panelMessages.for(language());
  const link = mainLink(sourceLinks(record ?? { number }, { prefer }));
  const name = html`<span class="number">${number}</span>`;
  return html`<dd>
    ${link ? html`<a href=${link.url} target="_blank" rel="noopener noreferrer">${name}</a>` : name}${
      since === undefined ? nothing : ` ${say.since(formatDay(since, language()))}`
    }${record?.title === undefined ? nothing : html`<span class="act-title">${record.title}</span>`}
  </dd>`;
}

function changesView(
  record: DocumentRecord,
  { related, prefer }: Pick<CitedList, 'related' | 'prefer'>,
): TemplateResult | typeof nothing {
  const words = citationMessages.for(language());
  const changes = changesOf(record, related);
  if (changes.length === 0) return nothing;
  return html`<dl class="changes">
    ${changes.map(
      ({ relation, acts }) =>
        html`<div>
          <dt>${words.change(relation)}</dt>
          ${acts.slice(0, MOST_ACTS).map((act) => actView(act, prefer))}
          ${acts.length > MOST_ACTS ? html`<dd class="muted">${words.andMore(acts.length - MOST_ACTS)}</dd>` : nothing}
        </div>`,
    )}
  </dl>`;
}

/** What is known of a document beyond its name: title, issuer and day, whose data, and why it is offered. */
function candidateFacts({ record, reason }: Candidate): TemplateResult {
  const words = citationMessages.for(language());
  const facts = [
    record.issuer,
    record.issued && formatDay(record.issued, language()),
    record.pack && words.ofPack(record.pack),
  ].filter(Boolean);
  return html`${record.title ? html`<p class="title">${record.title}</p>` : nothing}
    <p class="muted">
      ${facts.join(', ')}${facts.length > 0 ? '. ' : ''}${registryMessages.for(language()).outcome(reason)}
    </p>`;
}

/** A document that may be meant. */
function candidateView(candidate: Candidate, on: string, prefer?: string): TemplateResult {
  const { record } = candidate;
  return html`<div class="line">
      <b>${headingOf(record)}</b>
      ${statusLabel(statusAt(record, on).kind)}
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
      ${statusLabel(status.kind)}
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
