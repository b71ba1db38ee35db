import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { cardFileMessages } from '../../core/locale/card-file.messages.ts';
import { citationListMessages } from '../../core/locale/citation-list.messages.ts';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { formatDay, today } from '../../core/locale/format.ts';
import { mainLink } from '../../core/registry/search-links.ts';
import type { StatusKind } from '../../core/registry/types.ts';
import { styleSheet } from '../shared/sheet.ts';
import { citedDocuments, type CitedDocument, type CitedTexts, type Settled } from './citation-list.facts.ts';
import type { CardFacts } from './card.facts.ts';
import { citationListRules } from './citation-list.rules.ts';
import { cardHeading, choice, doubtLines, outcomeOf, statusBadge, statusLines } from './card.view.ts';

/** What the list shows: all that the page's elements have marked, each with what became of asking. */
interface CitationListModel {
  cited: readonly { texts: CitedTexts; settled: Settled }[];
  heading: string | null;
  language: string;
  /** Asks again, after a failure. */
  retry: () => void;
}

let sheet: CSSStyleSheet | undefined;

/** Draws the list into an element's shadow root; where nothing is cited, it shows what stands in the element. */
export function drawCitationList(root: ShadowRoot, model: CitationListModel): void {
  sheet ??= styleSheet(citationListRules);
  root.adoptedStyleSheets = [sheet];
  render(citationListTemplate(model), root);
}

function citationListTemplate({ cited, heading, language, retry }: CitationListModel): TemplateResult {
  const words = citationListMessages.for(language);
  const documents = cited.flatMap(({ texts, settled }) => citedDocuments(texts, settled, today()));
  if (documents.length === 0) return html`<slot></slot>`;
  const states = cited.map(({ settled }) => settled);
  const isLoading = states.some(({ state }) => state === 'loading');
  return html`<div class="surface" lang=${language}>
    <section part="panel" aria-labelledby="title" aria-busy=${isLoading}>
      <p id="title" class="list-title" part="title">${heading ?? words.heading}</p>
      <p class="note" part="summary">${summary(documents, isLoading, language)}</p>
      ${
        states.some(({ state }) => state === 'failed')
          ? html`<p class="note" part="notice">
              ${cardFileMessages.for(language).failed}
              <button class="plain" type="button" @click=${retry}>
                ${citationMessages.for(language).retry}
              </button>
            </p>`
          : nothing
      }
      <ol part="list">
        ${documents.map((document) => item(document, language))}
      </ol>
      ${footer(states, language)}
    </section>
  </div>`;
}

/** How many documents, how often, how many of them no longer hold, how many are doubted. */
function summary(documents: readonly CitedDocument[], isLoading: boolean, language: string): string {
  const words = citationListMessages.for(language);
  const mentions = documents.reduce((sum, { places }) => sum + places.length, 0);
  const ofKind = (kind: StatusKind): number =>
    documents.filter(({ facts }) => facts.now?.kind === kind).length;
  const doubted = documents.filter(({ facts }) => facts.doubts.length > 0).length;
  const told = (count: number, say: (count: number) => string): string[] => (count > 0 ? [say(count)] : []);
  return [
    words.summary(documents.length, mentions),
    ...told(ofKind('expired'), words.expired),
    ...told(ofKind('partly-expired'), words.partly),
    ...told(doubted, words.doubted),
    ...(isLoading ? [citationMessages.for(language).loading] : []),
  ].join(' ');
}

function item({ facts, places }: CitedDocument, language: string): TemplateResult {
  const words = citationMessages.for(language);
  const own = citationListMessages.for(language);
  const heading = cardHeading(facts, language);
  const link = mainLink(facts.links);
  const { issuer, issued, title, number, now, reason, candidates, isDraft } = facts;
  const line = [issuer, issued && formatDay(issued, language)].filter(Boolean).join(', ');
  const isOpen = !now && !isDraft && reason !== undefined && candidates.length === 0;
  return html`<li part="item">
    <p class="head">
      ${
        link
          ? html`<a class="heading" part="link" href=${link.url}>${heading}</a>`
          : html`<b class="heading">${heading}</b>`
      }
      ${now ? statusBadge(now, words) : nothing}
    </p>
    ${title === undefined || number === undefined ? nothing : html`<p class="title">${title}</p>`}
    ${line === '' ? nothing : html`<p class="why">${line}</p>`} ${doubtLines(facts, words, language)}
    ${isOpen ? html`<p class="note">${outcomeOf(facts, language)}</p>` : nothing}
    ${statusLines(facts, words, language)} ${choice(facts, words, language)}
    ${
      facts.provisions.length === 0
        ? nothing
        : html`<p class="why">
            ${words.provisions}: ${facts.provisions.map((one) => words.provision(one)).join('; ')}
          </p>`
    }
    ${facts.state === 'found' ? html`<p class="why">${known(facts, language)}</p>` : nothing}
    ${jumps(places, heading, own)}
  </li>`;
}

/** How far the data knows this very document: its source may be much older than the newest of the data. */
function known({ asOf, pack, isHearsay }: CardFacts, language: string): string {
  const words = citationMessages.for(language);
  const told = asOf ? words.asOf(formatDay(asOf, language), pack) : words.asOfUnknown(pack);
  return isHearsay ? `${told} ${words.citedOnly}` : told;
}

/** A button a place, by its number; a list in print only counts. */
function jumps(
  places: CitedDocument['places'],
  heading: string,
  words: ReturnType<(typeof citationListMessages)['for']>,
): TemplateResult {
  return html`<p class="places">
    <span class="counted">${words.counted(places.length)}</span>
    <span class="mentions">${words.mentions(places.length)}</span>
    ${places.map(
      (place, i) =>
        html`<button
          type="button"
          part="jump"
          aria-label=${words.jump(heading, i + 1)}
          @click=${() => jump(place)}
        >
          ${i + 1}
        </button>`,
    )}
  </p>`;
}

/** Goes to a citation, and shows for a moment which of the paragraph's it is. */
function jump({ text, index }: CitedDocument['places'][number]): void {
  const link = text.linkOf(index);
  if (!link) return;
  link.scrollIntoView({ block: 'center' });
  link.focus({ preventScroll: true });
  const ring = { outline: '2px solid', outlineOffset: '3px' };
  link.animate([ring, ring], { duration: 2000 });
}

function footer(states: readonly Settled[], language: string): unknown {
  const words = citationMessages.for(language);
  const days = states.flatMap((settled) =>
    settled.state === 'answered' && settled.asOf ? settled.asOf : [],
  );
  const oldest = days.sort()[0];
  if (oldest !== undefined)
    return html`<footer part="foot">${words.incomplete(formatDay(oldest, language))}</footer>`;
  return states.every(({ state }) => state === 'alone')
    ? html`<footer part="foot">${words.textOnly}</footer>`
    : nothing;
}
