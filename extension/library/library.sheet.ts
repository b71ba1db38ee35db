import { css } from 'lit';

export const librarySheet = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(280px, 360px) minmax(0, 1fr);
    height: 100vh;
  }
  header {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 10px 16px;
    border-bottom: 1px solid var(--line);
    background: var(--shade);
  }
  h1 {
    font-size: 18px;
  }
  search {
    flex: 1 1 240px;
    max-width: 520px;
  }
  input {
    width: 100%;
    min-height: 36px;
    padding: 4px 12px;
    border: 1px solid var(--muted);
    border-radius: 7px;
    background: var(--paper);
  }
  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  nav {
    overflow-y: auto;
    border-right: 1px solid var(--line);
  }
  nav a {
    display: block;
    padding: 10px 16px;
    border-bottom: 1px solid var(--line);
    color: inherit;
    text-decoration: none;
  }
  nav a:hover {
    background: var(--shade);
  }
  nav a[aria-current] {
    background: var(--shade);
    box-shadow: inset 3px 0 var(--accent);
  }
  nav a:focus-visible {
    outline-offset: -3px;
  }
  nav strong {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    font-weight: 600;
    line-height: 1.4;
  }
  nav a .muted {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .empty {
    padding: 24px 16px;
    text-wrap: pretty;
  }
  main {
    overflow-y: auto;
    padding: 24px clamp(16px, 4vw, 48px) 64px;
  }
  main > * {
    max-width: 700px;
    margin-inline: auto;
  }
  .back {
    display: none;
  }
  .head {
    padding-bottom: 14px;
    margin-bottom: 18px;
    border-bottom: 1px solid var(--line);
  }
  .head h2:focus {
    /* It has the focus only to be read out; nothing is done with it. */
    outline: none;
  }
  .head h2 {
    font-size: 25px;
    line-height: 1.35;
    text-wrap: balance;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    margin: 6px 0 12px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .text {
    font-size: 17px;
    line-height: 1.65;
    overflow-wrap: break-word;
  }
  .text :is(p, ul, ol, blockquote, figure, table) {
    margin: 0 0 0.9em;
  }
  .text :is(ul, ol) {
    padding-left: 1.4em;
    list-style: revert;
  }
  .text :is(h1, h2, h3, h4) {
    margin: 1.2em 0 0.4em;
    font-size: 1.1em;
    line-height: 1.4;
  }
  .text table {
    display: block;
    overflow-x: auto;
    border-collapse: collapse;
    font-size: 15px;
  }
  .text :is(td, th) {
    padding: 4px 8px;
    border: 1px solid var(--line);
    vertical-align: top;
  }
  .text figcaption {
    color: var(--muted);
    font-size: 14px;
  }
  .cited {
    margin-top: 28px;
    padding-top: 14px;
    border-top: 1px solid var(--line);
  }
  .cited h3 {
    font-size: 15px;
  }
  .cited li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    padding: 4px 0;
  }
  .cited p {
    flex-basis: 100%;
  }
  .doubt {
    color: var(--warn);
    font-size: 13px;
  }
  .trash h2:focus {
    outline: none;
  }
  .trash li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    padding: 12px 0;
    border-bottom: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .trash li div {
    min-width: 0;
  }
  .trash .muted {
    display: block;
  }
  .trash button {
    flex: none;
  }
  header .trash {
    margin-left: auto;
  }
  .toast {
    position: fixed;
    inset: auto 16px 16px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    width: fit-content;
    max-width: min(560px, calc(100% - 32px));
    margin-inline: auto;
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--shade);
    box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
  }
  @media (max-width: 700px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
    nav {
      border-right: 0;
    }
    :host([reading]) nav,
    :host([reading]) search,
    :host(:not([reading])) main {
      display: none;
    }
    :host([reading]) .back {
      display: inline-flex;
    }
    .head h2 {
      font-size: 21px;
    }
  }
  @media print {
    header,
    nav,
    .actions,
    .toast {
      display: none;
    }
    :host {
      display: block;
      height: auto;
    }
    main {
      overflow: visible;
      padding: 0;
    }
  }
`;
