import { css } from 'lit';

/** The colours of tags and highlights: a ground that text of the page's own colour can be read on, and a line. */
export const colourSheet = css`
  .grey {
    --ground: light-dark(#e4e7eb, #3d444d);
    --edge: light-dark(#6b7480, #a3abb5);
  }
  .red {
    --ground: light-dark(#ffdcd9, #5c2724);
    --edge: light-dark(#c0342c, #f2938c);
  }
  .orange {
    --ground: light-dark(#ffe3c9, #563418);
    --edge: light-dark(#b05a10, #f0ab6d);
  }
  .yellow {
    --ground: light-dark(#fff2a8, #4d4410);
    --edge: light-dark(#857000, #e0cb52);
  }
  .green {
    --ground: light-dark(#d5f2d8, #1f4527);
    --edge: light-dark(#2a7d3c, #7fd18f);
  }
  .teal {
    --ground: light-dark(#cdf1ee, #164542);
    --edge: light-dark(#12766f, #6fd0c8);
  }
  .blue {
    --ground: light-dark(#d9e9ff, #1d3a5f);
    --edge: light-dark(#1f62b5, #8fbdf2);
  }
  .purple {
    --ground: light-dark(#eadfff, #402c63);
    --edge: light-dark(#7442c8, #c3a5f5);
  }
  ::highlight(danchieu-grey) {
    background-color: light-dark(#e4e7eb, #3d444d);
    text-decoration: underline 2px light-dark(#6b7480, #a3abb5);
  }
  ::highlight(danchieu-red) {
    background-color: light-dark(#ffdcd9, #5c2724);
    text-decoration: underline 2px light-dark(#c0342c, #f2938c);
  }
  ::highlight(danchieu-orange) {
    background-color: light-dark(#ffe3c9, #563418);
    text-decoration: underline 2px light-dark(#b05a10, #f0ab6d);
  }
  ::highlight(danchieu-yellow) {
    background-color: light-dark(#fff2a8, #4d4410);
    text-decoration: underline 2px light-dark(#857000, #e0cb52);
  }
  ::highlight(danchieu-green) {
    background-color: light-dark(#d5f2d8, #1f4527);
    text-decoration: underline 2px light-dark(#2a7d3c, #7fd18f);
  }
  ::highlight(danchieu-teal) {
    background-color: light-dark(#cdf1ee, #164542);
    text-decoration: underline 2px light-dark(#12766f, #6fd0c8);
  }
  ::highlight(danchieu-blue) {
    background-color: light-dark(#d9e9ff, #1d3a5f);
    text-decoration: underline 2px light-dark(#1f62b5, #8fbdf2);
  }
  ::highlight(danchieu-purple) {
    background-color: light-dark(#eadfff, #402c63);
    text-decoration: underline 2px light-dark(#7442c8, #c3a5f5);
  }
  .tag {
    display: inline-flex;
    align-items: center;
    min-height: 26px;
    padding: 0 9px;
    border: 1px solid var(--edge, var(--line));
    border-radius: 13px;
    background: var(--ground, var(--shade));
    font-size: 13px;
    white-space: nowrap;
  }
  .tag.off::after {
    content: ' ×';
    white-space: pre;
  }
  .swatch {
    min-width: 30px;
    min-height: 30px;
    padding: 0;
    border: 2px solid var(--edge);
    border-radius: 50%;
    background: var(--ground);
    forced-color-adjust: none;
  }
`;
