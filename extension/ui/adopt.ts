import type { CSSResult } from 'lit';

/** Puts sheets on a document that are meant for elements without a shadow root; each once. */
export function adoptSheets(root: Document, sheets: readonly CSSResult[]): void {
  const wanted = sheets.flatMap(({ styleSheet }) => styleSheet ?? []);
  const more = wanted.filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  if (more.length > 0) root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...more];
}
