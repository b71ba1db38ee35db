import { css } from 'lit';

export const exchangeSheet = css`
  :host {
    container-type: inline-size;
  }
  section {
    padding: 16px 0;
    border-top: 1px solid var(--line);
  }
  section > * + * {
    margin-top: 10px;
  }
  h3 {
    font-size: 16px;
  }
  h4 {
    margin-bottom: 0;
    font-size: 15px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  label {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    max-width: 100%;
  }
  select,
  input[type='file'] {
    max-width: 100%;
    min-height: 34px;
    padding: 4px 8px;
    border: 1px solid var(--edge);
    border-radius: 7px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  li {
    overflow-wrap: anywhere;
  }
  details ul {
    max-height: 240px;
    overflow-y: auto;
    padding-left: 1.2em;
    list-style: disc;
  }
  summary {
    cursor: pointer;
  }
  .outbox li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px 16px;
    padding: 10px 0;
    border-bottom: 1px solid var(--line);
  }
  .outbox li > div {
    flex: 1 1 220px;
    min-width: 0;
  }
  meter {
    width: min(100%, 360px);
    height: 14px;
  }
`;
