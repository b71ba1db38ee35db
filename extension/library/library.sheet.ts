import { css } from 'lit';

export const librarySheet = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(300px, 400px) minmax(0, 1fr);
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
  search input {
    width: 100%;
    min-height: 36px;
    padding: 4px 12px;
    border: 1px solid var(--muted);
    border-radius: 7px;
    background: var(--paper);
  }
  search input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  nav {
    position: relative;
    overflow-y: auto;
    border-right: 1px solid var(--line);
  }
  nav ul {
    position: relative;
  }
  nav li {
    position: absolute;
    inset-inline: 0;
    display: flex;
    height: 92px;
    overflow: hidden;
    border-bottom: 1px solid var(--line);
  }
  nav li input {
    flex: none;
    width: 20px;
    min-height: 0;
    margin: 12px 0 0 12px;
    align-self: start;
    height: 20px;
  }
  nav li a {
    flex: 1;
    min-width: 0;
    padding: 9px 14px 9px 10px;
    color: inherit;
    text-decoration: none;
  }
  nav li:hover {
    background: var(--shade);
  }
  nav li a[aria-current] {
    background: var(--shade);
    box-shadow: inset 3px 0 var(--accent);
  }
  nav li a:focus-visible {
    outline-offset: -3px;
  }
  nav strong {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    font-weight: 500;
    line-height: 1.45;
  }
  nav .unread strong {
    font-weight: 700;
  }
  nav li a > .muted {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  nav li .tag {
    min-height: 20px;
    padding: 0 7px;
    color: var(--ink);
    font-size: 12px;
  }
  .star {
    color: var(--warn);
  }
  .above {
    padding: 8px 12px;
    border-bottom: 1px solid var(--line);
  }
  .above .notice {
    margin-bottom: 8px;
    font-size: 14px;
  }
  .filters summary {
    min-height: 28px;
    color: var(--accent);
    cursor: pointer;
  }
  .filters div {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
    gap: 8px;
    padding: 6px 0;
  }
  .filters label {
    display: grid;
    min-width: 0;
  }
  .filters .box {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: 14px;
  }
  .above > .tag {
    max-width: 100%;
    margin-top: 4px;
    overflow: hidden;
    text-overflow: ellipsis;
    cursor: pointer;
    white-space: normal;
  }
  select,
  .own input {
    min-height: 34px;
    max-width: 100%;
    padding: 4px 8px;
    border: 1px solid var(--muted);
    border-radius: 7px;
    background: var(--paper);
    font: inherit;
    color: inherit;
  }
  input[type='checkbox'] {
    width: 18px;
    min-height: 18px;
    flex: none;
    accent-color: var(--accent);
  }
  .bulk {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding-top: 8px;
    font-size: 14px;
  }
  .empty {
    padding: 24px 16px;
    text-wrap: pretty;
  }
  .empty button {
    margin-top: 10px;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin-left: auto;
  }
  .parts a {
    min-height: 24px;
  }
  .parts a[aria-current] {
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
  }
  main {
    overflow-y: auto;
    padding: 24px clamp(16px, 4vw, 48px) 64px;
  }
  main > * {
    max-width: 720px;
    margin-inline: auto;
  }
  main > slot {
    max-width: none;
  }
  .back {
    display: none;
  }
  main h2:focus {
    outline: none;
  }
  .own h2 {
    font-size: 22px;
  }
  .own li {
    padding: 10px 0;
    border-bottom: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .tags form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 12px;
  }
  .tags form label {
    display: grid;
  }
  .cited-list li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 16px;
  }
  .cited-list > input {
    margin: 12px 0;
  }
  .citing p,
  .citing h3 {
    margin: 8px 0;
  }
  .citing li > * {
    display: block;
  }
  .validity {
    display: flex !important;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .keys dl {
    margin-top: 12px;
  }
  .keys dl div {
    display: grid;
    grid-template-columns: minmax(90px, 150px) 1fr;
    gap: 12px;
    padding: 6px 0;
    border-bottom: 1px solid var(--line);
  }
  kbd {
    padding: 1px 7px;
    border: 1px solid var(--line);
    border-bottom-width: 2px;
    border-radius: 5px;
    background: var(--shade);
    font: inherit;
    font-size: 13px;
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
    .parts {
      margin-left: 0;
    }
    :host([reading]) .parts {
      display: none;
    }
  }
  @media print {
    header,
    nav,
    .toasts {
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
