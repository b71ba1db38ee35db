import { html, type TemplateResult } from 'lit';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { language } from '../language.ts';

/** Every key that the library answers, and what it does. */
const KEYS = {
  next: ['J', 'K'],
  open: ['Enter'],
  search: ['/'],
  select: ['X'],
  star: ['S'],
  read: ['U'],
  remove: ['Delete'],
  undo: ['Z', 'Ctrl+Z'],
  highlight: ['H'],
  escape: ['Esc'],
  help: ['?'],
} as const;

/** The keys, and where they have effect. */
export function keysView(): TemplateResult {
  const say = libraryMessages.for(language());
  return html`<section class="own keys" aria-labelledby="title">
    <h2 id="title" tabindex="-1">${say.keys}</h2>
    <p class="muted">${say.keysHint}</p>
    <dl>
      ${Object.entries(KEYS).map(
        ([action, keys]) =>
          html`<div>
            <dt>${keys.map((key, index) => html`${index > 0 ? ` ${say.or} ` : ''}<kbd>${key}</kbd>`)}</dt>
            <dd>${say.keyList(action)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
