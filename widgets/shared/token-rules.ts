/** Defaults of the public custom properties, light. */
const LIGHT = `
--_surface: var(--danchieu-surface, #fff);
--_sunken: var(--danchieu-sunken, #f4f6f8);
--_text: var(--danchieu-text, #1b1f24);
--_muted: var(--danchieu-muted, #535c66);
--_border: var(--danchieu-border, #d3d8de);
--_accent: var(--danchieu-accent, #0b4f8f);
--_focus: var(--danchieu-focus, #0b57d0);
--_good: var(--danchieu-good, #1a6638);
--_warn: var(--danchieu-warn, #855200);
--_bad: var(--danchieu-bad, #a3211d);
--_shadow: var(--danchieu-shadow, 0 1px 2px rgb(16 24 32 / 12%), 0 8px 24px rgb(16 24 32 / 14%));
--_radius: var(--danchieu-radius, 8px);
--_font-size: var(--danchieu-font-size, 15px);
--_font: var(--danchieu-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif);
`;

/** The same, dark. */
const DARK = `
--_surface: var(--danchieu-surface, #1d2126);
--_sunken: var(--danchieu-sunken, #272c33);
--_text: var(--danchieu-text, #e8eaed);
--_muted: var(--danchieu-muted, #a9b1ba);
--_border: var(--danchieu-border, #3c444d);
--_accent: var(--danchieu-accent, #8fbdf2);
--_focus: var(--danchieu-focus, #a8c7fa);
--_good: var(--danchieu-good, #83d29f);
--_warn: var(--danchieu-warn, #e8bd62);
--_bad: var(--danchieu-bad, #f3a19a);
--_shadow: var(--danchieu-shadow, 0 1px 2px rgb(0 0 0 / 50%), 0 8px 24px rgb(0 0 0 / 45%));
`;

/**
 * Public custom properties (`--danchieu-…`) with their defaults. Dark is the page's choice: `theme="dark"`, or
 * `theme="auto"` to follow the reader's system; a dark panel on a page that is only light looks broken. Contrast of
 * every text colour on the surface is at least 4.5:1 in both.
 */
export const tokenRules = `
:host{${LIGHT}color-scheme:light}
:host([theme='dark']){${DARK}color-scheme:dark}
@media (prefers-color-scheme:dark){:host([theme='auto']){${DARK}color-scheme:dark}}
`;

/** Defaults of the public custom properties: of the light theme, and after `; dark: ` of the dark where it has another. */
export function customProperties(): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, value] of `${LIGHT}${DARK}`.matchAll(/var\((--[\w-]+), ([^\n]+)\);/g)) {
    const light = found.get(name!);
    found.set(name!, light === undefined || light === value ? value! : `${light}; dark: ${value}`);
  }
  return found;
}

/** Type of a surface of ours, safe from what the page's own rules would hand down into it. */
export const surfaceRules = `
color: var(--_text);
font: 400 var(--_font-size) / 1.5 var(--_font);
letter-spacing: normal;
word-spacing: normal;
text-align: start;
text-indent: 0;
text-transform: none;
text-shadow: none;
white-space: normal;
overflow-wrap: break-word;
-webkit-text-size-adjust: 100%;
text-size-adjust: 100%;
`;

/** Rules for whatever stands in a shadow root of ours. */
export const insideRules = `
[hidden],
:host([hidden]) {
  display: none !important;
}

*,
*::before,
*::after {
  box-sizing: border-box;
}

:focus-visible {
  outline: 2px solid var(--_focus);
  outline-offset: 2px;
}
`;
