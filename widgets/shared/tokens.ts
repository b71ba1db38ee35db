import { unsafeCSS } from 'lit';
import { insideRules, surfaceRules, tokenRules } from './token-rules.ts';

/** The public custom properties and their defaults, for elements. */
export const tokens = unsafeCSS(tokenRules);

/**
 * What the page's own rules would otherwise hand down into an element of ours. The host alone is not enough: a page's
 * `* { all: unset }` wins over `:host`, so whatever of ours shows stands in a `.surface`.
 */
export const resets = unsafeCSS(
  `:host,.surface{${surfaceRules}}${insideRules}.surface{container-type:inline-size}`,
);
