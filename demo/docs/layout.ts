import { docsMessages } from '../content/docs.messages.ts';
import { html, type Html } from '../html.ts';
import type { Language } from './language.ts';
import { OUTLINE, type Place } from './outline.ts';

/** A page of the documentation, ready to be put into its frame. */
export interface DocPage {
  place: Place;
  language: Language;
  title: string;
  description: string;
  main: Html;
  sections: readonly { id: string; title: string }[];
  /** Scripts and sheets that it needs besides its look. */
  scripts?: readonly string[];
  sheets?: readonly string[];
}

function navigation({ place, language }: DocPage): Html {
  const words = docsMessages.for(language);
  return html`<nav class="pages" aria-label="${words.pages}">
    <ul>
      ${OUTLINE.map((one) => {
        const here = one === place && html`aria-current="page"`;
        return html`<li><a href="${one.path[language]}" ${here}>${words[`page-${one.name}`]}</a></li>`;
      })}
    </ul>
  </nav>`;
}

function contents({ sections, language }: DocPage): Html | false {
  if (sections.length < 3) return false;
  const words = docsMessages.for(language);
  return html`<nav class="contents" aria-labelledby="contents-title">
    <p id="contents-title">${words.onThisPage}</p>
    <ul>
      ${sections.map(({ id, title }) => html`<li><a href="#${id}">${decode(title)}</a></li>`)}
    </ul>
  </nav>`;
}

/** A heading's text comes as HTML source; the template escapes it anew. */
const decode = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** The whole document of a page. */
export function docLayout(page: DocPage, version: string): string {
  const { place, language, scripts = [], sheets = [] } = page;
  const words = docsMessages.for(language);
  const other = language === 'vi' ? 'en' : 'vi';
  const title = decode(page.title);
  return `<!doctype html>\n${
    html`<html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${place.name === 'index' ? title : `${title} | ${words.name}`}</title>
        <meta name="description" content="${decode(page.description)}" />
        <link rel="icon" href="/assets/crest.svg" type="image/svg+xml" />
        <link rel="alternate" hreflang="${other}" href="${place.path[other]}" />
        ${sheets.map((sheet) => html`<link rel="stylesheet" href="${sheet}" />`)}
        <link rel="stylesheet" href="/assets/docs.css" />
        ${scripts.map((script) => html`<script defer src="${script}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#noi-dung">${words.skip}</a>
        <header class="top">
          <div class="bar">
            <p class="brand"><a href="${OUTLINE[0]!.path[language]}">${words.name}</a></p>
            <ul>
              <li><a href="/" ${language === 'en' && html`hreflang="vi"`}>${words.portal}</a></li>
              <li>
                <a
                  href="${place.path[other]}"
                  lang="${other}"
                  hreflang="${other}"
                  data-other-language
                  title="${words.otherLanguageTitle}"
                  >${words.otherLanguage}</a
                >
              </li>
            </ul>
          </div>
        </header>
        <div class="frame">
          ${navigation(page)}
          <main id="noi-dung" tabindex="-1">${page.main}</main>
          ${contents(page)}
        </div>
        <footer class="end"><p>${words.footer(version)}</p></footer>
      </body>
    </html> `.source
  }`;
}
