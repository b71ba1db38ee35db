import { css } from 'lit';

export const newsSheet = css`
  :host {
    display: block;
  }
  .news {
    display: grid;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.5rem 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .fade-mode,
  .scroll-mode {
    grid-template-columns: auto auto minmax(0, 1fr) auto;
  }
  .list-mode {
    padding-block: 0.75rem;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .title {
    font-weight: 600;
  }
  .controls {
    display: flex;
    align-items: center;
    gap: 0.125rem;
  }
  button {
    display: grid;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    margin: 0;
    padding: 0;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) / 2);
    background: none;
    color: var(--_accent);
    cursor: pointer;
  }
  button:hover {
    background: var(--_sunken);
  }
  svg {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .position {
    min-inline-size: 2.5em;
    text-align: center;
  }
  a {
    color: var(--_text);
    text-decoration: none;
  }
  a:hover {
    color: var(--_accent);
    text-decoration: underline;
  }
  .more {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    white-space: nowrap;
  }
  time,
  .foot,
  .group,
  .position,
  .quiet {
    color: var(--_muted);
  }
  time,
  .foot,
  .group,
  .position,
  .category,
  .fresh {
    font-size: 0.875em;
  }
  time {
    white-space: nowrap;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .category {
    padding-inline-end: 0.5em;
    margin-inline-end: 0.25em;
    border-inline-end: 1px solid var(--_border);
    color: var(--_accent);
    white-space: nowrap;
  }
  .fresh {
    padding-inline: 0.375em;
    border: 1px solid currentColor;
    border-radius: 3px;
    color: var(--_bad);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .group {
    margin-block-start: 0.5rem;
  }
  .list-mode li {
    padding-block: 0.375rem;
    border-block-start: 1px solid var(--_border);
  }
  .list-mode li:first-child {
    border-block-start: 0;
  }
  @media screen {
    /* All in one cell, so that the tallest sets the height and nothing jumps. */
    .fade {
      display: grid;
      align-items: center;
    }
    .fade li {
      grid-area: 1 / 1;
      min-inline-size: 0;
    }
    .fade .away {
      visibility: hidden;
    }
    .scroll {
      display: flex;
      gap: 2.5rem;
      overflow-x: auto;
      scrollbar-width: thin;
      padding-block: 0.25rem;
    }
    .scroll li {
      flex: none;
    }
  }
  @media screen and (prefers-reduced-motion: no-preference) {
    .fade .here {
      animation: appear 0.2s;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }
  @media print {
    .controls,
    .more {
      display: none;
    }
    .news.fade-mode,
    .news.scroll-mode {
      display: block;
    }
  }
  @container (max-width: 40rem) {
    .fade-mode,
    .scroll-mode {
      grid-template-columns: 1fr auto;
    }
    .window,
    .foot {
      grid-column: 1 / -1;
    }
    ul.fade {
      align-items: start;
    }
    .scroll li {
      max-inline-size: 100%;
    }
  }
`;
