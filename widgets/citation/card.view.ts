import { html, nothing, type TemplateResult } from 'lit/html.js';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { formatDay } from '../../core/locale/format.ts';
import type { OfficialLink } from '../../core/registry/links.ts';
import type { Status } from '../../core/registry/types.ts';
import type { CardFacts, DocumentFacts } from './card.facts.ts';
import { statusShape } from './status.view.ts';

export { cardFacts, searchAddress, type CardAnswer, type CardFacts, type CardSubject } from './card.facts.ts';
export { cardRules } from './card.rules.ts';

/** What the reader has done inside the card, and what came of it. */
export interface CardUse {
  showsWholeTitle: boolean;
  copy: 'idle' | 'copied' | 'failed';
}

export interface CardActions {
  toggleTitle: () => void;
  copy: (text: string) => void;
  retry: () => void;
  close: () => void;
}

type Words = ReturnType<(typeof citationMessages)['for']>;

/** Titles up to this long fit into two lines. */
const SHORT_TITLE = 104;
const MOST_NUMBERS = 3;
const MOST_LINKS = 3;

/** "Nghị định 32/2021/NĐ-CP"; a law by its name. */
export function cardHeading({ type, number, title }: DocumentFacts, language: string): string {
  const words = citationMessages.for(language);
  if (number === undefined) return title ?? (type === undefined ? '' : words.typeName(type));
  return `${type === undefined ? '' : words.typeName(type)} ${number}`.trim();
}

/** The citation as one would write it: type, number, day, issuer, title. */
export function citationText(facts: DocumentFacts, language: string): string {
  const words = citationMessages.for(language);
  const { type, number, title, issuer, issued } = facts;
  const name = type === undefined ? '' : words.typeName(type);
  const isNamed = title !== undefined && name !== '' && title.toLowerCase().startsWith(name.toLowerCase());
  const head = number === undefined ? (title ?? name) : words.numbered(isNamed ? title : name, number);
  const tail = title === undefined || isNamed || number === undefined ? '' : `: ${title}`;
  return (
    [
      head,
      issued === undefined ? '' : words.dated(formatDay(issued, language)),
      issuer === undefined ? '' : words.ofIssuer(issuer),
    ]
      .filter(Boolean)
      .join(' ') + tail
  );
}

/** One line for assistive technology, said with the link: what the document is and whether it holds. */
export function cardDescription(facts: CardFacts, language: string): string {
  const words = citationMessages.for(language);
  const state =
    facts.state === 'found' && facts.now
      ? words.status(facts.now.kind)
      : facts.state === 'several'
        ? words.candidates(facts.candidates.length)
        : facts.state === 'unknown'
          ? words.unknown
          : '';
  const doubt = facts.doubts.length > 0 ? words.doubts : '';
  return [cardHeading(facts, language), state, doubt, words.enterHint].filter(Boolean).join('. ');
}

/** The card's content in every state. The surface around it, its role and its place are the mount's. */
export function cardTemplate(
  facts: CardFacts,
  use: CardUse,
  actions: CardActions,
  language: string,
): TemplateResult {
  const words = citationMessages.for(language);
  return html`
    <header>
      <div class="heading" id="heading">${cardHeading(facts, language) || words.loading}</div>
      ${facts.now ? statusBadge(facts.now, words) : nothing}
      <button class="close" type="button" aria-label=${words.close} @click=${actions.close}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </button>
    </header>
    ${title(facts, use, actions, words)} ${doubts(facts, words)} ${note(facts, actions, words)}
    ${statusLines(facts, words, language)} ${details(facts, words, language)}
    ${candidates(facts, words, language)}
    <div class="actions">
      ${facts.links.slice(0, MOST_LINKS).map((link) => sourceLink(link, words))}
      ${
        facts.state === 'found' || facts.state === 'alone'
          ? html`<button type="button" @click=${() => actions.copy(citationText(facts, language))}>
              <span role="status">
                ${use.copy === 'copied' ? words.copied : use.copy === 'failed' ? words.copyFailed : words.copy}
              </span>
            </button>`
          : nothing
      }
    </div>
    ${footer(facts, words, language)}
  `;
}

function statusBadge({ kind }: Status, words: Words): TemplateResult {
  return html`<span class="status" data-status=${kind}>
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${statusShape(kind)}</svg
    >${words.status(kind)}
  </span>`;
}

function title(
  { title: text, number }: CardFacts,
  use: CardUse,
  actions: CardActions,
  words: Words,
): unknown {
  if (text === undefined || number === undefined) return nothing;
  const isLong = text.length > SHORT_TITLE;
  return html`<p class="title" ?data-cut=${isLong && !use.showsWholeTitle}>${text}</p>
    ${
      isLong
        ? html`<button
            class="plain"
            type="button"
            aria-expanded=${use.showsWholeTitle}
            @click=${actions.toggleTitle}
          >
            ${use.showsWholeTitle ? words.less : words.more}
          </button>`
        : nothing
    }`;
}

function doubts({ doubts: list, isDraft, number }: CardFacts, words: Words): unknown {
  const lines = [...(isDraft ? [words.draft] : []), ...list.map((doubt) => words.doubt(doubt, number))];
  if (lines.length === 0) return nothing;
  return html`<div class="doubts">
    <strong>${words.doubts}</strong>
    ${lines.map((line) => html`<p>${line}</p>`)}
  </div>`;
}

function note(
  { state, number, title: name, isDraft }: CardFacts,
  actions: CardActions,
  words: Words,
): unknown {
  switch (state) {
    case 'loading':
      return html`<p class="note">${words.loading}</p>`;
    case 'failed':
      return html`<p class="note">${words.failed}</p>
        <button class="plain" type="button" @click=${actions.retry}>${words.retry}</button>`;
    case 'unknown':
      if (isDraft) return nothing;
      return html`<p class="note">
        ${number === undefined && name === undefined ? words.unsettled : words.unknown}
      </p>`;
    default:
      return nothing;
  }
}

function statusLines({ now, then, asOf }: CardFacts, words: Words, language: string): unknown {
  if (!now) return nothing;
  const day = (iso: string): string => formatDay(iso, language);
  const why = ({ since, by }: Status): string =>
    [since && words.statusSince(day(since)), by && words.statusBy(by)].filter(Boolean).join(', ');
  if (then) {
    const line = (label: string, status: Status): TemplateResult =>
      html`<div>
        <dt>${label}</dt>
        <dd>${statusBadge(status, words)} <span class="why">${why(status)}</span></dd>
      </div>`;
    return html`<dl class="times">
      ${line(words.statusThen(day(then.on)), then)} ${line(words.statusToday, now)}
    </dl>`;
  }
  if (now.reason === 'no-news') return html`<p class="note">${words.noNews(day(asOf ?? now.asOf))}</p>`;
  return nothing;
}

function details(facts: CardFacts, words: Words, language: string): unknown {
  const day = (iso: string | undefined): string | undefined =>
    iso === undefined ? undefined : formatDay(iso, language);
  const rows: [string, unknown][] = [
    [words.issuer, facts.issuer],
    [words.issued, day(facts.issued)],
    [words.effective, day(facts.effective)],
    [words.expires, day(facts.expires)],
    ...facts.changes.map(({ relation, numbers }): [string, unknown] => [
      words.change(relation),
      html`${numbers.slice(0, MOST_NUMBERS).map((number, i) => html`${i > 0 ? ', ' : ''}<span class="number">${number}</span>`)}${
        numbers.length > MOST_NUMBERS ? ` ${words.andMore(numbers.length - MOST_NUMBERS)}` : nothing
      }`,
    ]),
    [words.provisions, facts.provisions.map((provision) => words.provision(provision)).join('; ')],
  ];
  const known = rows.filter(([, value]) => value !== undefined && value !== '');
  if (known.length === 0) return nothing;
  return html`<dl class="details">
    ${known.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function candidates({ candidates: list }: CardFacts, words: Words, language: string): unknown {
  if (list.length === 0) return nothing;
  return html`<p class="note">${words.candidates(list.length)}</p>
    <ul class="candidates">
      ${list.map((document) => {
        const link = document.links[0];
        const heading = cardHeading(document, language);
        const facts = [document.issuer, document.issued && formatDay(document.issued, language)]
          .filter(Boolean)
          .join(', ');
        return html`<li>
          ${link ? html`<a href=${link.url}>${heading}</a>` : html`<b>${heading}</b>`}
          ${document.title === undefined ? nothing : html`<span class="candidate-title">${document.title}</span>`}
          ${facts === '' ? nothing : html`<span class="why">${facts}</span>`}
        </li>`;
      })}
    </ul>`;
}

function sourceLink({ url, publisher, kind, authoritative }: OfficialLink, words: Words): TemplateResult {
  return html`<a href=${url}
    >${kind === 'document' ? words.openAt(publisher) : words.searchAt(publisher)}${
      authoritative ? nothing : html` <small>(${words.unofficial})</small>`
    }</a
  >`;
}

function footer({ state, asOf, isHearsay }: CardFacts, words: Words, language: string): unknown {
  if (state === 'alone') return html`<footer>${words.textOnly}</footer>`;
  if (asOf === undefined) return nothing;
  return html`<footer>
    ${words.asOf(formatDay(asOf, language))}${isHearsay ? ` ${words.citedOnly}` : ''}
  </footer>`;
}
