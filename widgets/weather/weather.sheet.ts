import { css } from 'lit';

export const weatherSheet = css`
  :host {
    display: block;
  }
  section {
    display: grid;
    gap: 0.75rem;
    padding: 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  p,
  dl,
  dd,
  fieldset {
    margin: 0;
  }
  .title {
    font-weight: 600;
    font-size: 1.0625em;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    border-block-end: 1px solid var(--_border);
  }
  label {
    position: relative;
  }
  fieldset span {
    display: block;
    margin-block-end: -1px;
    padding-block: 0.375rem;
    border-block-end: 3px solid transparent;
    color: var(--_muted);
  }
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  input:hover + span {
    color: var(--_text);
  }
  input:checked + span {
    border-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }
  input:focus-visible + span {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  select {
    inline-size: 100%;
    min-block-size: 2.25rem;
    padding-inline: 0.5rem;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) / 2);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .icon {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .now .icon {
    inline-size: 3.25rem;
    block-size: 3.25rem;
    stroke-width: 1.1;
    color: var(--_accent);
  }
  .temperature {
    font-size: 2.5em;
    font-weight: 500;
    line-height: 1.2;
    white-space: nowrap;
  }
  .sentence {
    flex: 1 1 14rem;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 0.5rem 0.75rem;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  dd {
    font-variant-numeric: tabular-nums;
  }
  .air {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 0.375rem solid var(--_good);
  }
  .air[data-band='1'],
  .air[data-band='2'] {
    border-color: var(--_warn);
  }
  .air[data-band='3'],
  .air[data-band='4'],
  .air[data-band='5'] {
    border-color: var(--_bad);
  }
  .aside,
  figcaption {
    color: var(--_muted);
  }
  figure {
    margin: 0;
    font-size: 0.9375em;
  }
  figure svg {
    display: block;
    inline-size: 100%;
    block-size: 4rem;
    border-block-end: 1px solid var(--_border);
  }
  .rain {
    fill: var(--_border);
  }
  polyline {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  ol {
    display: flex;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    flex: 1;
    font-variant-numeric: tabular-nums;
  }
  li time {
    display: block;
    color: var(--_muted);
  }
  ::slotted([slot='warning']) {
    display: block;
    margin: 0 !important;
    padding: 0.5rem 0.75rem;
    border-inline-start: 0.375rem solid var(--_bad);
    background: var(--_sunken);
    color: var(--_text);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  caption {
    padding-block: 0.25rem;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding-block: 0.375rem;
    padding-inline: 0 0.75rem;
    border-block-start: 1px solid var(--_border);
    text-align: start;
    vertical-align: middle;
    font-weight: 400;
  }
  thead th {
    border: 0;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  tbody time {
    color: var(--_muted);
    white-space: nowrap;
  }
  .figure {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .figure:last-child {
    padding-inline-end: 0;
  }
  td.figure {
    white-space: nowrap;
  }
  .sky {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  td .icon {
    color: var(--_accent);
  }
  footer {
    display: grid;
    gap: 0.25rem;
    color: var(--_muted);
    font-size: 0.875em;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  .sample,
  .notice {
    color: var(--_text);
    font-weight: 600;
  }
  .quiet {
    color: var(--_muted);
  }
  @container (max-width: 26rem) {
    section {
      padding-inline: 0.75rem;
    }
    dl {
      grid-template-columns: repeat(2, 1fr);
    }
    td .icon {
      display: none;
    }
    th,
    td {
      padding-inline-end: 0.375rem;
    }
    tbody th {
      white-space: nowrap;
    }
    tbody time {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .now .icon,
    td .icon {
      color: CanvasText;
    }
    /* Colours that are forced show what is transparent elsewhere. */
    input:not(:checked) + span {
      padding-block-end: calc(0.375rem + 2px);
      border-block-end-width: 1px;
    }
    .rain {
      fill: GrayText;
    }
    polyline {
      stroke: CanvasText;
    }
    input:checked + span {
      border-color: Highlight;
    }
  }
  @media print {
    fieldset,
    .pick {
      display: none;
    }
  }
`;
