import { ELEMENTS_VI } from '../content/elements.vi.ts';
import { escape, html, Html } from '../html.ts';
import type { Language } from './language.ts';

/** A sentence with words in backticks, as HTML. HTML given stays what it is. */
export function inline(text: string): Html {
  return new Html(text.replace(/`([^`]+)`/g, '<code>$1</code>'));
}

/** A sentence of the manifest in a language; English, marked so, where there is no other. */
export function inLanguage(sentence: string, language: Language): Html {
  const known = language === 'vi' ? ELEMENTS_VI[sentence] : sentence;
  if (known !== undefined) return inline(escape(known));
  return html`<span lang="en">${inline(escape(sentence))}</span>`;
}
