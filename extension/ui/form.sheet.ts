import { css } from 'lit';

/** Fields, chips and other controls of the extension's pages beyond plain buttons. */
export const formSheet = css`
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [hidden] {
    display: none !important;
  }
  input[type='search'],
  input[type='text'],
  input[type='date'],
  textarea {
    min-height: 34px;
    padding: 4px 10px;
    border: 1px solid var(--edge);
    border-radius: 7px;
    background: var(--paper);
    color: var(--ink);
  }
  input[type='search'],
  input[type='text'] {
    width: 100%;
  }
  input::placeholder,
  textarea::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .chip {
    min-height: 28px;
    padding: 2px 10px;
    border-radius: 14px;
    font-size: 13px;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--accent-ink);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .quiet {
    border-color: transparent;
    background: none;
    padding: 4px 8px;
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
