import { html, nothing, type TemplateResult } from 'lit';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { panelMessages } from '../../core/locale/panel.messages.ts';
import { mainLink, sourceLinks, type LinkTarget } from '../../core/registry/links.ts';
import { language } from '../language.ts';

const MOST_OTHERS = 3;

/** A link out of the extension, into a tab of its own. */
const linkView = (url: string, words: unknown): TemplateResult =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer">${words}</a>`;

/** The name of a document, leading to where it is official where that is known. */
export function namedLink(target: LinkTarget, name: unknown, prefer: string | undefined): unknown {
  const link = mainLink(sourceLinks(target, { prefer }));
  return link ? linkView(link.url, name) : name;
}

/** Where a document can be read: the official source first, then the others by name. */
export function sourcesView(target: LinkTarget, prefer?: string): TemplateResult | typeof nothing {
  const words = citationMessages.for(language());
  const say = panelMessages.for(language());
  const links = sourceLinks(target, { prefer });
  const main = mainLink(links);
  const others = links.filter((link) => link !== main).slice(0, MOST_OTHERS);
  if (!main && others.length === 0) return nothing;
  return html`<p class="sources">
    ${
      main
        ? html`<span class="main"
            >${linkView(
              main.url,
              main.kind === 'document' ? words.openAt(main.publisher) : words.searchAt(main.publisher),
            )}</span
          >`
        : nothing
    }
    ${
      others.length > 0
        ? html`<span class="muted"
            >${main ? say.otherSources : say.sources}
            ${others.map(({ url, publisher, kind, authoritative }) => {
              const marks = [
                kind === 'search' ? words.aSearch : kind === 'portal' ? words.aPortal : '',
                authoritative ? '' : words.unofficial,
              ].filter(Boolean);
              return html`<span class="source"
                >${linkView(url, publisher)}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}</span
              > `;
            })}</span
          >`
        : nothing
    }
  </p>`;
}
