import { unsafeCSS } from 'lit';
import { insideRules, surfaceRules, tokenRules } from './token-rules.ts';

/** The public custom properties and their defaults, for elements. */
export const tokens = unsafeCSS(tokenRules);

/** What the page's own rules would otherwise hand down into an element of ours. */
export const resets = unsafeCSS(`:host{${surfaceRules}}${insideRules}`);
