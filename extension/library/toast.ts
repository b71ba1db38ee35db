import { html, nothing, type TemplateResult } from 'lit';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { language, words } from '../language.ts';
import type { Edits } from './edits.ts';

/** What was done or went wrong, with the way back. */
export function toastView(edits: Edits): TemplateResult {
  const say = libraryMessages.for(language());
  const { failure, done } = edits;
  const close = html`<button
    type="button"
    class="close"
    aria-label=${say.close}
    @click=${() => edits.dismiss()}
  ></button>`;
  // The region stands there from the start, so that what comes into it is read out.
  return html`<div class="toasts">
    <div role="alert">
      ${failure === undefined ? nothing : html`<div class="toast"><span>${words()[failure]}</span>${close}</div>`}
    </div>
    <div role="status">
      ${
        done === undefined || failure !== undefined
          ? nothing
          : html`<div class="toast">
              <span>${done.told}</span>
              ${
                done.handle === undefined
                  ? nothing
                  : html`<button type="button" @click=${() => edits.undo(say.undone)}>${say.undo}</button>`
              }
              ${done.open === undefined ? nothing : html`<a href="#${done.open}">${say.open}</a>`} ${close}
            </div>`
      }
    </div>
  </div>`;
}
