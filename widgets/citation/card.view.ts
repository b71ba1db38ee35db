import { html, nothing, type TemplateResult } from 'lit/html.js';
import { cardFileMessages } from '../../core/locale/card-file.messages.ts';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { registryMessages } from '../../core/locale/registry.messages.ts';
import { formatDay } from '../../core/locale/format.ts';
import { MOST_ACTS } from '../../core/registry/affecting.ts';
import { mainLink, type SourceLink } from '../../core/registry/search-links.ts';
import type { Status } from '../../core/registry/types.ts';
import type { CardFacts, DocumentFacts } from './card.facts.ts';
import { statusShape } from './status.view.ts';

export type { CardAnswer, CardSubject } from './card.facts.ts';

/** What the reader has done inside the card, and what came of it. */
export interface CardUse {
  showsWholeTitle: boolean;
  /** The publisher that the reader chose to be led to first. */
  preferred?: string | undefined;
  /** The last copying. */
  copied?: { form: CopyForm; isDone: boolean } | undefined;
}

/** A citation as plain text, or as a link in Markdown. */
type CopyForm = 'text' | 'markdown';

interface CardActions {
  toggleTitle: () => void;
  copy: (text: string, form: CopyForm) => void;
  retry: () => void;
  close: () => void;
  /** Takes the reader's choice of a publisher, by its registered name; undefined: none. Absent where it can't be kept. */
  prefer?: ((publisher: string | undefined) => void) | undefined;
}

type Words = ReturnType<(typeof citationMessages)['for']>;

/** Titles up to this long fit into two lines. */
const SHORT_TITLE = 104;
/** Reasons of a status that the card's dates and its other line tell already. */
const TOLD_ALREADY = new Set<Status['reason']>(['effective-date', 'expiry-date', 'attested-later']);
const MOST_OTHERS = 2;

/** "Nghị định 32/2021/NĐ-CP"; by name where there is no number; else as the text has it. */
export function cardHeading({ type, number, title, said }: DocumentFacts, language: string): string {
  const words = citationMessages.for(language);
  if (number === undefined) return title ?? said ?? '';
  return `${type === undefined ? '' : words.typeName(type)} ${number}`.trim();
}

/** The citation as one would write it: type, number, day, issuer; and behind them its title. */
function citationText(facts: DocumentFacts, language: string): [name: string, title: string] {
  const words = citationMessages.for(language);
  const { type, number, title, issuer, issued } = facts;
  const name = type === undefined ? '' : words.typeName(type);
  const isNamed = title !== undefined && name !== '' && title.toLowerCase().startsWith(name.toLowerCase());
  const head =
    number === undefined ? (title ?? facts.said ?? name) : words.numbered(isNamed ? title : name, number);
  const tail = title === undefined || isNamed || number === undefined ? '' : `: ${title}`;
  const whole = [
    head,
    issued === undefined ? '' : words.dated(formatDay(issued, language)),
    issuer === undefined ? '' : words.ofIssuer(issuer),
  ];
  return [whole.filter(Boolean).join(' '), tail];
}

/** The same with its name as a link, where a source is known. */
function citationMarkdown(facts: DocumentFacts, language: string): string {
  const [name, tail] = citationText(facts, language).map((text) => text.replace(/[\\`*_[\]<>]/g, '\\$&'));
  const url = mainLink(facts.links)?.url.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  return (url === undefined ? name! : `[${name}](${url})`) + tail!;
}

/** One line for assistive technology, said with the link: what the document is and whether it holds. */
export function cardDescription(facts: CardFacts, language: string): string {
  const words = citationMessages.for(language);
  const state = facts.now ? words.status(facts.now.kind, facts.now.reason) : outcomeOf(facts, language);
  const doubt = facts.doubts.length > 0 ? words.doubts : '';
  return [cardHeading(facts, language), state, doubt, words.enterHint]
    .filter(Boolean)
    .map((part) => part.replace(/\.?$/, '.'))
    .join(' ');
}

/** Why there is no one document to tell of. */
export function outcomeOf(
  { reason, number, title: name }: Pick<CardFacts, 'reason' | 'number' | 'title'>,
  language: string,
): string {
  if (reason === undefined) return '';
  const isCutShort = reason === 'not-in-registry' && number === undefined && name === undefined;
  return isCutShort || reason === 'no-number-or-title'
    ? citationMessages.for(language).unsettled
    : registryMessages.for(language).outcome(reason);
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
      <div class="heading" id="heading">${cardHeading(facts, language)}</div>
      ${facts.now ? statusBadge(facts.now, words) : nothing}
      <button class="close" type="button" aria-label=${words.close} @click=${actions.close}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </button>
    </header>
    ${title(facts, use, actions, words)} ${doubtLines(facts, words, language)}
    ${note(facts, actions, words, language)} ${statusLines(facts, words, language)}
    ${details(facts, use, actions, words, language)} ${choice(facts, words, language)}
    ${footer(facts, words, language)} ${bar(facts, use, actions, words, language)}
  `;
}

/** Word, shape and colour. */
export function statusBadge({ kind, reason }: Status, words: Words): TemplateResult {
  return html`<span class="status" data-status=${kind}>
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">${statusShape(kind)}</svg
    >${words.status(kind, reason)}
  </span>`;
}

function title(
  { title: text, number, isLowerCased }: CardFacts,
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
    }
    ${isLowerCased ? html`<p class="why">${words.lowerCased}</p>` : nothing}`;
}

/** What is doubtful of a citation, in plain words, and what it may be instead. */
export function doubtLines(
  { doubts: list, isDraft, number, suggestions }: CardFacts,
  words: Words,
  language: string,
): unknown {
  const lines = [...(isDraft ? [words.draft] : []), ...list.map((doubt) => words.doubt(doubt, number))];
  if (lines.length === 0) return nothing;
  return html`<div class="doubts">
    <strong>${words.doubts}</strong>
    ${lines.map((line) => html`<p>${line}</p>`)} ${candidates(words.suggested, suggestions, words, language)}
  </div>`;
}

function note(facts: CardFacts, actions: CardActions, words: Words, language: string): unknown {
  const { state, reason, isDraft, links } = facts;
  switch (state) {
    case 'loading':
      return html`<p class="note">${words.loading}</p>`;
    case 'failed':
      return html`<p class="note">
          ${cardFileMessages.for(language).failed}${links.length > 0 ? ` ${words.failedSearch}` : ''}
        </p>
        <button class="plain" type="button" @click=${actions.retry}>${words.retry}</button>`;
    case 'unknown':
      return isDraft || reason === undefined
        ? nothing
        : html`<p class="note">${outcomeOf(facts, language)}</p>`;
    default:
      return nothing;
  }
}

/** Why the document has its status; two lines where it had another when the article was written. */
export function statusLines({ now, then }: CardFacts, words: Words, language: string): unknown {
  if (!now) return nothing;
  const registry = registryMessages.for(language);
  const why = (status: Status): string =>
    (TOLD_ALREADY.has(status.reason) ? '' : registry.statusReason(status)) +
    (status.unsure ? ` ${registry.unsure}` : '');
  if (!then) return why(now) === '' ? nothing : html`<p class="note">${why(now)}</p>`;
  const line = (label: string, status: Status): TemplateResult =>
    html`<div>
      <dt>${label}</dt>
      <dd>${statusBadge(status, words)}</dd>
      ${why(status) === '' ? nothing : html`<dd class="why">${why(status)}</dd>`}
    </div>`;
  return html`<dl class="times">
    ${line(words.statusThen(formatDay(then.on, language)), then)} ${line(words.statusToday, now)}
  </dl>`;
}

function details(
  facts: CardFacts,
  use: CardUse,
  actions: CardActions,
  words: Words,
  language: string,
): unknown {
  const day = (iso: string | undefined): string | undefined =>
    iso === undefined ? undefined : formatDay(iso, language);
  const rows: [string, unknown][] = [
    [words.issuer, facts.issuer],
    [words.issued, day(facts.issued)],
    [words.effective, day(facts.effective)],
    [words.expires, day(facts.expires)],
    ...facts.changes.map(({ relation, acts }): [string, unknown] => [
      words.change(relation),
      html`${acts
        .slice(0, MOST_ACTS)
        .map(
          ({ number, url }, i) =>
            html`${i > 0 ? ', ' : ''}${
              url === undefined
                ? html`<span class="number">${number}</span>`
                : html`<a class="number" href=${url}>${number}</a>`
            }`,
        )}${acts.length > MOST_ACTS ? ` ${words.andMore(acts.length - MOST_ACTS)}` : nothing}`,
    ]),
    [words.provisions, facts.provisions.map((provision) => words.provision(provision)).join('; ')],
    [words.otherSources, otherSources(facts, words)],
    [words.preferredSource, preference(facts, use, actions, words)],
  ];
  const known = rows.filter(([, value]) => value !== undefined && value !== nothing && value !== '');
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

/** Which documents may be meant, why each is offered (once, where it is the same for all), and whether there are others. */
export function choice(facts: CardFacts, words: Words, language: string): unknown {
  const { candidates: list, more } = facts;
  if (list.length === 0) return nothing;
  const reasons = new Set(list.map(({ reason }) => reason));
  const shared = reasons.size === 1 ? list[0]!.reason : undefined;
  const label = [
    outcomeOf(facts, language),
    shared === undefined ? '' : registryMessages.for(language).outcome(shared),
    words.maybe,
  ];
  const documents = list.map((one) => ({ ...one, reason: shared ? undefined : one.reason }));
  return html`${candidates(label.filter(Boolean).join(' '), documents, words, language)}
  ${more ? html`<p class="note">${words.moreFit}</p>` : nothing}`;
}

function candidates(label: string, list: readonly DocumentFacts[], words: Words, language: string): unknown {
  if (list.length === 0) return nothing;
  return html`<p class="note">${label}</p>
    <ul class="candidates">
      ${list.map((document) => {
        const link = mainLink(document.links);
        const heading = cardHeading(document, language);
        const others = link ? nothing : otherSources(document, words);
        const { issuer, issued, pack, reason } = document;
        const facts = [issuer, issued && formatDay(issued, language), pack && words.ofPack(pack)]
          .filter(Boolean)
          .join(', ');
        const why = reason === undefined ? '' : registryMessages.for(language).outcome(reason);
        return html`<li>
          ${link ? html`<a href=${link.url}>${heading}</a>` : html`<b>${heading}</b>`}
          ${document.title === undefined ? nothing : html`<span class="candidate-title">${document.title}</span>`}
          ${facts === '' ? nothing : html`<span class="why">${facts}</span>`}
          ${why === '' ? nothing : html`<span class="why">${why}</span>`}
          ${others === nothing ? nothing : html`<span class="why">${words.otherSources}: ${others}</span>`}
        </li>`;
      })}
    </ul>`;
}

function bar(facts: CardFacts, use: CardUse, actions: CardActions, words: Words, language: string): unknown {
  const canCopy = facts.state === 'found' || facts.state === 'alone';
  const main = mainLink(facts.links);
  if (!main && !canCopy) return html`<div class="end"></div>`;
  const button = (form: CopyForm, label: string, text: () => string): TemplateResult => {
    const { isDone } = use.copied?.form === form ? use.copied : {};
    const told = isDone === undefined ? label : isDone ? words.copied : words.copyFailed;
    const name = form === 'markdown' && isDone === undefined ? words.copyMarkdown : nothing;
    return html`<button type="button" aria-label=${name} @click=${() => actions.copy(text(), form)}>
      <span role="status">${told}</span>
    </button>`;
  };
  return html`<div class="actions">
    ${main ? sourceLink(main, words) : nothing}
    ${
      canCopy
        ? [
            button('text', words.copy, () => citationText(facts, language).join('')),
            button('markdown', 'Markdown', () => citationMarkdown(facts, language)),
          ]
        : nothing
    }
  </div>`;
}

function sourceLink({ url, publisher, kind }: SourceLink, words: Words): TemplateResult {
  return html`<a href=${url}
    >${kind === 'document' ? words.openAt(publisher) : words.searchAt(publisher)}</a
  >`;
}

/** The sources beside the main one, by name, with what they lead to where that is not the document, or not official. */
function otherSources(facts: DocumentFacts, words: Words): unknown {
  const main = mainLink(facts.links);
  const others = facts.links.filter((link) => link !== main).slice(0, MOST_OTHERS);
  if (others.length === 0) return nothing;
  const kinds = { document: '', search: words.aSearch, portal: words.aPortal };
  return others.map(({ url, publisher, kind, authoritative }) => {
    const marks = [kinds[kind], authoritative ? '' : words.unofficial].filter(Boolean).join(', ');
    const mark = marks === '' ? nothing : html` <span class="mark">${marks}</span>`;
    return html`<span class="source"><a href=${url}>${publisher}</a>${mark}</span> `;
  });
}

/** Where the reader would rather be led; among sources of one standing it comes first, here and next time. */
function preference(
  { links }: CardFacts,
  { preferred }: CardUse,
  { prefer }: CardActions,
  words: Words,
): unknown {
  const eligible = links.filter(({ kind }) => kind !== 'portal');
  const names = eligible.map(({ publisher }) => publisher);
  const isChoice =
    eligible.filter(({ authoritative }) => authoritative).length > 1 || preferred !== undefined;
  if (!prefer || !isChoice) return nothing;
  const choose = ({ target }: Event): void => prefer((target as HTMLSelectElement).value || undefined);
  return html`<select aria-label=${words.preferredSource} @change=${choose}>
    <option value="" ?selected=${preferred === undefined}>${words.noPreference}</option>
    ${[...new Set(preferred === undefined ? names : [...names, preferred])]
      .sort()
      .map((name) => html`<option value=${name} ?selected=${name === preferred}>${name}</option>`)}
  </select>`;
}

/** How far the data knows: of a document found, its source; of one that is not, all the data at hand, whosever it is. */
function footer({ state, asOf, pack, isHearsay }: CardFacts, words: Words, language: string): unknown {
  if (state === 'alone') return html`<footer>${words.textOnly}</footer>`;
  if (state === 'loading' || state === 'failed') return nothing;
  const day = asOf && formatDay(asOf, language);
  if (state !== 'found') return day ? html`<footer>${words.incomplete(day)}</footer>` : nothing;
  const known = day ? words.asOf(day, pack) : words.asOfUnknown(pack);
  return html`<footer>${known}${isHearsay ? ` ${words.citedOnly}` : ''}</footer>`;
}
