import { css } from 'lit';

/** The draft above, what is said of it below; side by side where there is room. */
export const checkSheet = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .intro {
    margin: 4px 0 10px;
  }
  .options {
    margin-bottom: 10px;
  }
  .options label {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    font-size: 14px;
  }
  input.whence {
    width: 15em;
    max-width: 100%;
  }
  input[type='checkbox'] {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--accent);
  }
  .paper {
    display: grid;
    /* As high as the text: the paper alone scrolls, so that letters and underlines stay together. */
    grid-template-rows: max-content;
    --high: max(160px, min(44vh, 420px));
    height: var(--high);
    overflow-y: scroll;
    scroll-margin-top: 60px;
    border: 1px solid var(--edge);
    border-radius: 7px;
    background: var(--paper);
  }
  .paper:focus-within {
    outline: 3px solid var(--accent);
    outline-offset: 1px;
  }
  /* The same type, measure and breaks in both: the underlines lie under the very letters. */
  .under,
  textarea {
    grid-area: 1 / 1;
    width: 100%;
    min-width: 0;
    min-height: calc(var(--high) - 2px);
    margin: 0;
    padding: 12px 14px;
    border: 0;
    font: 16px/1.7 var(--face);
    letter-spacing: 0;
    tab-size: 8;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    word-break: normal;
    hyphens: none;
  }
  .under {
    color: transparent;
    pointer-events: none;
    user-select: none;
    forced-color-adjust: none;
  }
  .under div {
    min-height: 1.7em;
  }
  textarea {
    display: block;
    height: 100%;
    overflow: hidden;
    resize: none;
    outline: none;
    border-radius: 0;
    background: none;
    color: var(--ink);
    /* Firefox gives these a look of their own that shifts the lines. */
    appearance: none;
  }
  ::highlight(danchieu-fine) {
    text-decoration: underline 2px var(--good);
  }
  ::highlight(danchieu-amended) {
    text-decoration: underline dashed 2px var(--warn);
  }
  ::highlight(danchieu-ended) {
    text-decoration: underline double 2px var(--bad);
  }
  ::highlight(danchieu-doubted) {
    text-decoration: underline wavy 2px var(--warn);
  }
  ::highlight(danchieu-open) {
    text-decoration: underline dotted 2px var(--muted);
  }
  ::highlight(danchieu-current) {
    background-color: var(--tint);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    margin: 6px 0;
    color: var(--muted);
    font-size: 13px;
  }
  .legend span {
    text-underline-offset: 0.25em;
  }
  .legend .fine {
    text-decoration: underline 2px var(--good);
  }
  .legend .amended {
    text-decoration: underline dashed 2px var(--warn);
  }
  .legend .ended {
    text-decoration: underline double 2px var(--bad);
  }
  .legend .doubted {
    text-decoration: underline wavy 2px var(--warn);
  }
  .legend .open {
    text-decoration: underline dotted 2px var(--muted);
  }
  .here {
    margin: 8px 0;
    padding: 8px 12px;
    border-left: 3px solid var(--accent);
    border-radius: 3px;
    background: var(--shade);
    font-size: 14px;
  }
  .here .doubt {
    color: var(--warn);
  }
  .summary {
    margin: 10px 0;
  }
  .summary ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    font-size: 14px;
  }
  .summary .bad {
    color: var(--bad);
  }
  .summary .warn {
    color: var(--warn);
  }
  .keys {
    margin-top: 10px;
    font-size: 13px;
  }
  @container (min-width: 860px) {
    .desk {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 24px;
    }
    .draft {
      position: sticky;
      /* Below the panel's own header. */
      top: 60px;
      align-self: start;
    }
    .paper {
      --high: max(240px, calc(100vh - 380px));
    }
  }
  @media (forced-colors: active) {
    ::highlight(danchieu-fine),
    ::highlight(danchieu-amended),
    ::highlight(danchieu-ended),
    ::highlight(danchieu-doubted),
    ::highlight(danchieu-open) {
      text-decoration-color: CanvasText;
    }
    ::highlight(danchieu-current) {
      background-color: Highlight;
    }
    /* Else the browser paints a ground behind the letters, over the underlines. */
    textarea {
      forced-color-adjust: none;
      background: transparent;
      color: CanvasText;
    }
    textarea::placeholder {
      color: CanvasText;
    }
    textarea::selection {
      background: Highlight;
      color: HighlightText;
    }
    .here {
      border-color: Highlight;
    }
  }
`;
