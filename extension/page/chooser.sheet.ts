/** The frame around the region and the sheet with its buttons: px only, since a page's root size is the page's affair. */
export const chooserSheet = `
  :host {
    all: initial !important;
    color-scheme: light dark;
    --paper: #fff; --ink: #1b1f24; --muted: #57606a; --line: #8c959f; --accent: #0b57a4; --on-accent: #fff;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --paper: #1c2128; --ink: #e6edf3; --muted: #9ea7b3; --line: #6e7681; --accent: #6cb0ff; --on-accent: #0d1117;
    }
  }
  .frame {
    position: fixed; z-index: 2147483646; pointer-events: none; box-sizing: border-box;
    border: 3px solid var(--accent); border-radius: 4px; background: rgb(11 87 164 / 8%);
  }
  .sheet {
    position: fixed; z-index: 2147483647; right: 16px; bottom: 16px; box-sizing: border-box;
    width: min(340px, calc(100vw - 32px)); padding: 14px 16px; border: 1px solid var(--line); border-radius: 10px;
    background: var(--paper); color: var(--ink); box-shadow: 0 6px 24px rgb(0 0 0 / 25%);
    font: 15px/1.5 system-ui, 'Noto Sans', sans-serif; outline: none;
  }
  h2 { margin: 0 0 4px; font-size: 16px; font-weight: 650; }
  p { margin: 0 0 10px; }
  .hint { color: var(--muted); font-size: 13px; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; }
  button {
    min-height: 36px; padding: 4px 12px; border: 1px solid var(--line); border-radius: 7px;
    background: transparent; color: inherit; font: inherit; cursor: pointer;
  }
  button.main { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
  button:disabled { opacity: 0.5; cursor: default; }
  button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  @media (forced-colors: active) { .frame { border-color: Highlight; } }
`;
