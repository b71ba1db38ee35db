import { css } from 'lit';

/** A message at the foot of the window: what was done, and the way back. */
export const toastSheet = css`
  .toasts {
    position: fixed;
    inset: auto 16px 16px;
    z-index: 3;
    pointer-events: none;
  }
  .toast {
    pointer-events: auto;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    width: fit-content;
    max-width: min(560px, 100%);
    margin-inline: auto;
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: var(--shade);
    box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
    overflow-wrap: anywhere;
  }
  .toast .close {
    min-width: 34px;
    padding: 0;
  }
  .toast .close::before {
    content: '×';
  }
`;
