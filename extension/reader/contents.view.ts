import { html, nothing, type TemplateResult } from 'lit';
import { readerMessages } from '../../core/locale/reader.messages.ts';
import { language } from '../language.ts';

/** Fewer headings than this need no table of contents. */
const FEWEST = 2;

interface Heading {
  element: HTMLElement;
  /** 1 for the highest level in this article. */
  level: number;
}

/** The headings of an article's text, by the levels that it uses. */
export function contentsOf(text: Element): Heading[] {
  const headings = [...text.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter(
    (heading) => heading.textContent.trim() !== '',
  );
  const levels = [...new Set(headings.map(({ localName }) => localName))].sort();
  return headings.map((element) => ({ element, level: levels.indexOf(element.localName) + 1 }));
}

/** Table of contents: each entry brings its heading into view and puts the focus there. */
export function contentsView(
  headings: readonly Heading[],
  show: (heading: HTMLElement) => void,
): TemplateResult | typeof nothing {
  if (headings.length < FEWEST) return nothing;
  const go = (element: HTMLElement) => (): void => {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    show(element);
  };
  return html`<details class="contents">
    <summary>${readerMessages.for(language()).contents}</summary>
    <ol>
      ${headings.map(
        ({ element, level }) =>
          html`<li class="level-${Math.min(level, 3)}">
            <button type="button" class="link" @click=${go(element)}>${element.textContent.trim()}</button>
          </li>`,
      )}
    </ol>
  </details>`;
}
