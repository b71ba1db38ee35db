import { css } from 'lit';

/** The reader stands in the document itself: every rule begins at its own element. */
export const readerSheet = css`
  danchieu-reader {
    display: block;
    max-width: 720px;
    margin-inline: auto;
  }
  .reader .head {
    padding-bottom: 14px;
    margin-bottom: 18px;
    border-bottom: 1px solid var(--line);
  }
  .reader h2:focus {
    /* It has the focus only to be read out; nothing is done with it. */
    outline: none;
  }
  .reader h2 {
    font-size: 25px;
    line-height: 1.35;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .reader h3 {
    font-size: 16px;
  }
  .reader .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    margin: 6px 0 12px;
    overflow-wrap: anywhere;
  }
  .reader .actions,
  .reader .tags,
  .reader .versions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-bottom: 8px;
  }
  .reader :is(select, input, textarea) {
    min-height: 34px;
    max-width: 100%;
    padding: 4px 8px;
    border: 1px solid var(--muted);
    border-radius: 7px;
    background: var(--paper);
    font: inherit;
    color: inherit;
  }
  .reader textarea {
    display: block;
    width: 100%;
    margin: 6px 0;
  }
  .reader .choice {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    max-width: 100%;
    color: var(--muted);
    font-size: 13px;
  }
  .reader .choice select {
    color: var(--ink);
  }
  .reader button.link {
    min-height: 28px;
    padding: 2px 0;
    border: 0;
    background: none;
    color: var(--accent);
    text-align: start;
    text-decoration: underline;
  }
  .reader button[aria-pressed] {
    gap: 6px;
  }
  .reader button[aria-pressed='true'] {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
  }
  .reader .tags .tag {
    cursor: pointer;
  }
  .reader summary {
    min-height: 28px;
    color: var(--accent);
    cursor: pointer;
  }
  .reader .proof,
  .reader .contents {
    margin: 8px 0;
    font-size: 14px;
  }
  .reader .contents .level-2 {
    padding-left: 1.2em;
  }
  .reader .contents .level-3 {
    padding-left: 2.4em;
  }
  .reader .break {
    overflow-wrap: anywhere;
  }
  .reader .text {
    font-size: 17px;
    line-height: 1.65;
    overflow-wrap: break-word;
  }
  .reader .text :is(p, ul, ol, blockquote, figure, table) {
    margin: 0 0 0.9em;
  }
  .reader :is(.text, .markdown) :is(ul, ol) {
    padding-left: 1.4em;
    list-style: revert;
  }
  .reader .text :is(h1, h2, h3, h4, h5, h6) {
    margin: 1.2em 0 0.4em;
    font-size: 1.1em;
    line-height: 1.4;
  }
  .reader .text img {
    max-width: 100%;
    height: auto;
  }
  .reader .text table {
    display: block;
    overflow-x: auto;
    border-collapse: collapse;
    font-size: 15px;
  }
  .reader .text :is(td, th) {
    padding: 4px 8px;
    border: 1px solid var(--line);
    vertical-align: top;
  }
  .reader .text figcaption {
    color: var(--muted);
    font-size: 14px;
  }
  .reader > section {
    margin-top: 28px;
    padding-top: 14px;
    border-top: 1px solid var(--line);
  }
  .reader .cited li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding: 6px 0;
  }
  .reader .cited p {
    flex-basis: 100%;
  }
  .reader .validity {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .reader .doubt {
    color: var(--warn);
    font-size: 13px;
  }
  .reader .markdown {
    overflow-wrap: anywhere;
  }
  .reader .markdown p {
    margin: 0 0 0.6em;
  }
  .reader .highlights li {
    padding: 10px 0;
    border-bottom: 1px solid var(--line);
  }
  .reader .highlights blockquote {
    margin: 0 0 6px;
    padding: 4px 10px;
    border-left: 4px solid var(--edge);
    background: var(--ground);
    overflow-wrap: anywhere;
  }
  .reader .highlights details {
    flex-basis: 100%;
  }
  .reader .highlights .actions button {
    max-width: 100%;
    overflow-wrap: anywhere;
  }
  .reader .marker {
    position: fixed;
    inset: auto 16px 16px;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    width: fit-content;
    margin-inline: auto;
    padding: 8px 14px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--paper);
    box-shadow: 0 4px 16px rgb(0 0 0 / 25%);
  }
  .reader .comparison table {
    width: 100%;
    margin-top: 10px;
    border-collapse: collapse;
    table-layout: fixed;
    font-size: 14px;
  }
  .reader .comparison :is(td, th) {
    padding: 6px 8px;
    border: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .reader .comparison .same {
    color: var(--muted);
  }
  .reader ins {
    background: light-dark(#d5f2d8, #1f4527);
    text-decoration: underline;
  }
  .reader del {
    background: light-dark(#ffdcd9, #5c2724);
    text-decoration: line-through;
  }
  @media (max-width: 700px) {
    .reader h2 {
      font-size: 21px;
    }
  }
  @media print {
    .reader :is(.actions, .tags, .versions, .marker, form, .contents),
    .reader details:not([open]) {
      display: none;
    }
    danchieu-reader {
      max-width: none;
    }
    .reader .text {
      font-size: 12pt;
    }
    .reader .text a[href^='http']::after {
      content: none;
    }
    .reader :is(h2, h3, h4) {
      break-after: avoid;
    }
    .reader :is(tr, li, blockquote, figure) {
      break-inside: avoid;
    }
    .reader .proof {
      display: block;
    }
  }
`;
