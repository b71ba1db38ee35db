import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { age, isFresh } from '../../core/news/age.ts';
import { NEWS_CATEGORIES } from '../../core/news/model.ts';
import type { NewsItem } from '../../core/news/model.ts';
import { newsMessages } from '../../core/locale/news.messages.ts';
import type { NewsMode, NewsView } from './news.state.ts';

interface NewsContext {
  language: string;
  now: Date;
  mode: NewsMode;
  /** Title over the news, where the page gives its own. */
  heading: string | null;
  /** Address of all the news. */
  more: string | null;
  /** Hours for which an item counts as new. */
  freshHours: number;
  /** Stopped by the reader. */
  stopped: boolean;
  /** Index of the item shown, where one is shown at a time. */
  index: number;
  toggle(): void;
  step(by: 1 | -1): void;
}

type Words = ReturnType<typeof newsMessages.for>;

const SYMBOLS = {
  pause: 'M8 5v14M16 5v14',
  play: 'M8 5l11 7-11 7z',
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
};

function button(label: string, symbol: string, act: () => void, kind = '') {
  return html`<button type="button" class=${kind} aria-label=${label} title=${label} @click=${act}>
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${symbol} /></svg>
  </button>`;
}

/** The reader's own control of movement comes first of all that can be reached by keyboard (WCAG 2.2.2). */
function controls(words: Words, context: NewsContext, count: number) {
  const { mode, stopped, toggle, step, index } = context;
  if (mode === 'list' || count < 2) return nothing;
  /** While a control has the focus, the arrows turn the leaves as its neighbours do; with another key they are the browser's. */
  const turn = (event: KeyboardEvent) => {
    const by = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[event.key];
    if (!by || mode !== 'fade' || event.altKey || event.metaKey) return;
    event.preventDefault();
    step(by);
  };
  return html`<div class="controls" part="controls" @keydown=${turn}>
    ${stopped ? button(words.play, SYMBOLS.play, toggle, 'motion') : button(words.pause, SYMBOLS.pause, toggle, 'motion')}
    ${
      mode === 'fade'
        ? html`${button(words.previous, SYMBOLS.previous, () => step(-1))}
            ${button(words.next, SYMBOLS.next, () => step(1))}
            <span class="position" aria-hidden="true">${index + 1}/${count}</span>`
        : nothing
    }
  </div>`;
}

function entry(item: NewsItem, words: Words, context: NewsContext, isNamed: boolean) {
  const { published, category, title, url } = item;
  const fresh = isFresh(published, context.now, context.freshHours);
  return html`${isNamed && category !== 'other' ? html`<span class="category">${words[category]}</span> ` : nothing}<a
      part="link"
      href=${url}
      >${title}</a
    >${fresh ? html` <span class="fresh" part="fresh">${words.fresh}</span>` : nothing}${
      published
        ? html` <time datetime=${published}>${age(published, context.now, context.language)}</time>`
        : nothing
    }`;
}

/** The whole list, under the names of its categories where there are several. */
function plainList(items: readonly NewsItem[], words: Words, context: NewsContext) {
  const groups = NEWS_CATEGORIES.map((category) => ({
    category,
    of: items.filter((item) => item.category === category),
  }));
  const filled = groups.filter(({ of }) => of.length > 0);
  return filled.map(
    ({ category, of }) =>
      html`${filled.length > 1 ? html`<p class="group" id=${category}>${words[category]}</p>` : nothing}
        <ul part="list" aria-labelledby=${filled.length > 1 ? category : 'title'}>
          ${of.map((item) => html`<li>${entry(item, words, context, false)}</li>`)}
        </ul>`,
  );
}

/**
 * The list in which one item shows at a time, or which slides along. Every item is there once; those that do not show
 * are hidden from everybody, and all show in print.
 */
function movingList(items: readonly NewsItem[], words: Words, context: NewsContext) {
  const { mode, stopped, index } = context;
  return html`<div class="window" aria-live=${mode === 'fade' && stopped ? 'polite' : 'off'}>
    <ul part="list" class=${mode} aria-labelledby="title">
      ${items.map(
        (item, position) =>
          html`<li class=${mode === 'fade' && position !== index ? 'away' : 'here'}>
            ${entry(item, words, context, true)}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** The news. */
export function newsTemplate(view: NewsView, context: NewsContext): TemplateResult {
  const words = newsMessages.for(context.language);
  if (view.kind === 'waiting') return html`<slot><p class="surface quiet">${words.loading}</p></slot>`;
  if (view.kind === 'nothing') {
    return html`<slot></slot>
      <p class="surface quiet" part="notice">${words[view.reason]}</p>`;
  }
  const { items, sample, kept } = view;
  const mode = items.length > 1 ? context.mode : 'list';
  return html`<div class="surface">
    <section class="news ${mode}-mode" part="panel" aria-labelledby="title">
      <p class="title" id="title" part="title">${context.heading ?? words.heading}</p>
      ${controls(words, context, items.length)}
      ${mode === 'list' ? html`<div class="lists">${plainList(items, words, context)}</div>` : movingList(items, words, context)}
      ${
        sample || kept || context.more
          ? html`<div class="foot ${sample || kept ? 'wide' : ''}" part="foot">
              ${sample ? html`<span class="sample">${words.sample}</span>` : nothing}
              ${kept ? html`<span>${words.kept}</span>` : nothing}
              ${context.more ? html`<a class="more" href=${context.more}>${words.all}</a>` : nothing}
            </div>`
          : nothing
      }
    </section>
  </div>`;
}
