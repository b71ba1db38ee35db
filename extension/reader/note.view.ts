import { html, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { guard } from 'lit/directives/guard.js';
import { readerMessages } from '../../core/locale/reader.messages.ts';
import { language } from '../language.ts';
import { markdown } from '../ui/markdown.ts';

/** The reader's own note on the article, in Markdown: shown, and written where asked. */
export function noteView(body: string, write: (body: string) => Promise<boolean>): TemplateResult {
  const say = readerMessages.for(language());
  const form = createRef<HTMLDetailsElement>();
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const text = (event.target as HTMLFormElement).elements.namedItem('note') as HTMLTextAreaElement;
    const details = form.value;
    if (!(await write(text.value.trim())) || !details) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  };
  return html`<section class="note" aria-labelledby="note">
    <h3 id="note">${say.note}</h3>
    ${guard([body], () => html`<div class="markdown">${markdown(body)}</div>`)}
    <details ${ref(form)}>
      <summary>${body === '' ? say.noteWrite : say.noteEdit}</summary>
      <form @submit=${save}>
        <textarea
          name="note"
          rows="6"
          aria-label=${say.note}
          aria-describedby="note-hint"
          .value=${body}
        ></textarea>
        <p class="muted" id="note-hint">${say.noteHint}</p>
        <button class="primary">${say.save}</button>
      </form>
    </details>
  </section>`;
}
