import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { COLOURS, type AnnotationRecord, type Colour } from '../../core/library/schema.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { readerMessages } from '../../core/locale/reader.messages.ts';
import { dayOf, language } from '../language.ts';
import type { Edits } from '../library/edits.ts';
import { markdown } from '../ui/markdown.ts';
import type { PlacedHighlight } from './highlights.ts';
import type { Reading } from './reading.ts';

/** A quote longer than this, in characters, is cut in names of buttons. */
const LONGEST_NAME = 60;

const short = (quote: string): string =>
  quote.length > LONGEST_NAME ? `${quote.slice(0, LONGEST_NAME)}…` : quote;

/** Colours to mark selected words with. */
export function highlightBar(mark: (colour: Colour) => void): TemplateResult {
  const say = readerMessages.for(language());
  const names = libraryMessages.for(language());
  // A press of the mouse would take the selection away before the button is asked.
  return html`<div
    class="marker"
    role="group"
    aria-label=${say.highlight}
    @mousedown=${(event: Event) => event.preventDefault()}
  >
    <span aria-hidden="true">${say.highlight}</span>
    ${COLOURS.map(
      (colour) =>
        html`<button
          type="button"
          class="swatch ${colour}"
          aria-label=${say.highlightIn(names.colour(colour))}
          title=${names.colour(colour)}
          @click=${() => mark(colour)}
        ></button>`,
    )}
  </div>`;
}

/** All highlights of an article, those whose words are gone included. */
export function highlightsView(
  placed: readonly PlacedHighlight[],
  reading: Reading,
  edits: Edits,
  jump: (highlight: PlacedHighlight) => void,
): TemplateResult {
  const say = readerMessages.for(language());
  return html`<section class="highlights" aria-labelledby="highlights">
    <h3 id="highlights">${say.highlights}</h3>
    ${placed.length === 0 ? html`<p class="muted">${say.highlightsHint}</p>` : nothing}
    <ul>
      ${repeat(
        placed,
        ({ annotation }) => annotation.id,
        (highlight) => entry(highlight, reading, edits, jump),
      )}
    </ul>
  </section>`;
}

function entry(
  highlight: PlacedHighlight,
  { opened: { version }, versions }: Reading,
  edits: Edits,
  jump: (highlight: PlacedHighlight) => void,
): TemplateResult {
  const say = readerMessages.for(language());
  const names = libraryMessages.for(language());
  const { annotation, range } = highlight;
  const { quote, colour, body } = annotation;
  const of = versions.find(({ id }) => id === annotation.versionId);
  const day = of ? dayOf(of.capturedAt) : dayOf(annotation.createdAt);
  const change = (changed: Partial<AnnotationRecord>): Promise<boolean> =>
    edits.make(
      (library) => library.putAnnotation({ ...annotation, ...changed, changedAt: new Date().toISOString() }),
      names.highlightChanged,
    );
  const write = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = form.elements.namedItem('body') as HTMLTextAreaElement;
    if (await change({ body: text.value.trim() })) form.closest('details')!.open = false;
  };
  return html`<li class=${range ? nothing : 'orphan'}>
    <blockquote class=${colour}>${quote}</blockquote>
    ${range ? nothing : html`<p class="notice">${say.orphanOf(day)}</p>`}
    ${range && annotation.versionId !== version.id ? html`<p class="muted">${say.moved(day)}</p>` : nothing}
    ${guard([body], () => (body === '' ? nothing : html`<div class="markdown">${markdown(body)}</div>`))}
    <div class="actions">
      ${
        range
          ? html`<button type="button" @click=${() => jump(highlight)}>${say.goTo(short(quote))}</button>`
          : nothing
      }
      <label class="choice"
        >${say.colour}
        <select
          @change=${(event: Event) => change({ colour: (event.target as HTMLSelectElement).value as Colour })}
        >
          ${COLOURS.map((each) => html`<option value=${each} ?selected=${each === colour}>${names.colour(each)}</option>`)}
        </select></label
      >
      <button
        type="button"
        aria-label=${say.removeHighlight(short(quote))}
        @click=${() => edits.make((library) => library.removeAnnotation(annotation.id), names.highlightRemoved)}
      >
        ${names.remove}
      </button>
      <details>
        <summary>${say.highlightNote}</summary>
        <form @submit=${write}>
          <textarea name="body" rows="3" aria-label=${say.highlightNote} .value=${body}></textarea>
          <button class="primary">${say.save}</button>
        </form>
      </details>
    </div>
  </li>`;
}
