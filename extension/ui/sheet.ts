import { css } from 'lit';

/** What the extension's own pages share; colours come from `page.css`. */
export const sheet = css`
  :host {
    display: block;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input {
    font: inherit;
    color: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 34px;
    padding: 4px 12px;
    border: 1px solid var(--line);
    border-radius: 7px;
    background: var(--paper);
    color: var(--ink);
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    background: var(--shade);
    border-color: var(--muted);
  }
  button.primary {
    flex: none;
    border-color: var(--accent);
    background: var(--accent);
    color: var(--accent-ink);
    font-weight: 600;
  }
  button.primary:hover {
    filter: brightness(1.08);
  }
  button[disabled] {
    opacity: 0.65;
    cursor: default;
  }
  a {
    color: var(--accent);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .muted {
    color: var(--muted);
    font-size: 13px;
  }
  .number {
    white-space: nowrap;
  }
  .notice {
    padding: 10px 12px;
    border-left: 3px solid var(--warn);
    border-radius: 4px;
    background: var(--shade);
  }
  @media (prefers-reduced-motion: no-preference) {
    button,
    .button {
      transition:
        background-color 120ms ease,
        border-color 120ms ease;
    }
  }
`;
