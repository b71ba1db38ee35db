import { css } from 'lit';

/** What the sections of the options share. */
export const sectionsSheet = css`
  h2 {
    margin: 32px 0 4px;
    font-size: 17px;
  }
  h3 {
    margin: 20px 0 4px;
    font-size: 15px;
  }
  ul {
    margin-top: 12px;
    border-top: 1px solid var(--line);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    min-height: 34px;
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
    overflow-wrap: anywhere;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    margin-top: 12px;
  }
  label {
    display: grid;
    flex: 1 1 220px;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  input,
  select {
    min-height: 34px;
    padding: 4px 8px;
    border: 1px solid var(--muted);
    border-radius: 7px;
    background: var(--paper);
    color: inherit;
    font: inherit;
    max-width: 100%;
  }
  select:disabled {
    opacity: 0.75;
  }
  .notice,
  [role='status']:not(:empty) {
    margin-top: 12px;
  }
`;
