import { css } from 'lit';

export const popupSheet = css`
  :host {
    display: flex;
    flex-direction: column;
    width: 380px;
    min-width: 100%;
    /* Browsers give a popup 600 px, or what the screen has. The list alone scrolls: what can be done stays in sight. */
    max-height: 500px;
  }
  :host([tab]) {
    max-height: 100vh;
    width: auto;
    min-width: 0;
    max-width: 640px;
    margin: 0 auto;
  }
  header {
    display: flex;
    align-items: baseline;
    gap: 2px;
    padding: 12px 10px 8px 16px;
  }
  h1 {
    flex: none;
    font-size: 16px;
    white-space: nowrap;
  }
  header,
  footer,
  main > * {
    flex: none;
  }
  main {
    display: flex;
    flex-direction: column;
    flex: 0 1 auto;
    min-height: 0;
    padding: 0 16px;
  }
  .summary {
    padding-bottom: 8px;
  }
  main > .documents {
    border-top: 1px solid var(--line);
    flex: 0 1 auto;
    min-height: 96px;
    overflow-y: auto;
    margin: 0 -16px;
    padding: 0 16px;
  }
  .document {
    padding: 10px 0;
    border-bottom: 1px solid var(--line);
  }
  .document:last-child {
    border-bottom: 0;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 2px 12px;
  }
  h2 {
    font-size: 15px;
    line-height: 1.4;
  }
  .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    font-size: 14px;
  }
  .doubt {
    color: var(--warn);
    font-size: 13px;
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    margin-top: 6px;
    font-size: 13px;
  }
  .places button {
    min-width: 28px;
    min-height: 26px;
    padding: 0 6px;
  }
  .places a {
    margin-left: auto;
  }
  .site {
    display: flex;
    gap: 10px;
    margin: 0 -16px;
    padding: 10px 16px;
    border-top: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  .site input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 3px 0 0;
    accent-color: var(--accent);
  }
  .site .muted {
    display: block;
    line-height: 1.4;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 12px 16px;
    border-top: 1px solid var(--line);
    background: var(--shade);
  }
  footer [role='status'] {
    flex-basis: 100%;
    font-size: 13px;
  }
  footer [role='status']:empty {
    display: none;
  }
  .spread {
    flex: 1;
  }
  header .quiet {
    flex: none;
    font-size: 14px;
    white-space: nowrap;
  }
  .partial {
    flex-basis: 100%;
    font-size: 13px;
  }
  .quiet {
    border-color: transparent;
    background: none;
    padding: 4px 6px;
  }
`;
