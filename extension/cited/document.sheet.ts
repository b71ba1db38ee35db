import { css } from 'lit';

/** How a list of cited documents looks, wherever it stands. */
export const documentSheet = css`
  .documents {
    border-top: 1px solid var(--line);
  }
  .document {
    padding: 14px 0 12px;
    border-bottom: 1px solid var(--line);
  }
  .document[data-current] {
    box-shadow: inset 3px 0 0 var(--accent);
    padding-left: 12px;
    margin-left: -12px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 2px 12px;
  }
  h2 {
    min-width: 0;
    font-size: 15px;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .title {
    margin-top: 2px;
    font-size: 14px;
    text-wrap: pretty;
  }
  .note {
    margin-top: 6px;
    color: var(--muted);
    font-size: 13px;
  }
  .doubts {
    margin-top: 8px;
    padding: 6px 10px;
    border-left: 3px solid var(--warn);
    border-radius: 3px;
    background: var(--shade);
    font-size: 14px;
  }
  .doubts strong {
    color: var(--warn);
    font-size: 13px;
  }
  .times,
  .changes {
    margin-top: 8px;
    font-size: 13px;
  }
  .times {
    display: grid;
    grid-template-columns: minmax(0, auto) minmax(0, 1fr);
    gap: 2px 14px;
  }
  .times > div {
    display: contents;
  }
  .changes > div + div {
    margin-top: 4px;
  }
  dt {
    color: var(--muted);
  }
  .changes dd {
    padding-left: 12px;
  }
  .act-title {
    display: block;
    color: var(--muted);
  }
  .candidates,
  .rest {
    margin-top: 6px;
    font-size: 13px;
  }
  summary {
    width: fit-content;
    min-height: 24px;
    color: var(--accent);
    cursor: pointer;
  }
  .candidates li {
    margin-left: 12px;
    padding: 8px 0;
    border-top: 1px solid var(--line);
  }
  .candidates li:first-child {
    border-top: 0;
  }
  .count {
    margin-top: 8px;
  }
  .places li + li {
    margin-top: 2px;
  }
  .place {
    display: block;
    width: calc(100% + 16px);
    min-height: 28px;
    margin: 0 -8px;
    padding: 4px 8px;
    border-color: transparent;
    background: none;
    font-size: 13px;
    line-height: 1.5;
    scroll-margin: 64px 0 16px;
    text-align: left;
    overflow-wrap: anywhere;
  }
  .place mark {
    background: none;
    color: inherit;
    font-weight: 600;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  .place mark[data-doubted] {
    text-decoration: underline wavy 1px var(--warn);
  }
  .place[aria-current] {
    background: var(--shade);
    border-color: var(--accent);
  }
  .sources {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    margin-top: 6px;
    font-size: 13px;
  }
  .sources a {
    display: inline-block;
    min-height: 24px;
    overflow-wrap: anywhere;
  }
  .sources .main {
    font-weight: 600;
  }
  .source {
    margin-right: 10px;
  }
  .suggested {
    margin-top: 4px;
    color: var(--muted);
    font-size: 13px;
  }
  @media (forced-colors: active) {
    .document[data-current] {
      border-left: 3px solid Highlight;
    }
    .place[aria-current] {
      border-color: Highlight;
    }
  }
`;
