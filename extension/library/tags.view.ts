import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { COLOURS, type Colour, type TagRecord } from '../../core/library/schema.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { language } from '../language.ts';
import type { Edits } from './edits.ts';

/** All tags, each with its name and colour to be changed, and a new one. */
export function tagsView(tags: readonly TagRecord[], edits: Edits): TemplateResult {
  const say = libraryMessages.for(language());
  const keep = (tag: TagRecord | undefined) => async (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const value = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement).value.trim();
    const name = value('name');
    if (name === '') return;
    const at = new Date().toISOString();
    const next: TagRecord = {
      id: tag?.id ?? crypto.randomUUID(),
      name,
      colour: value('colour') as Colour,
      createdAt: tag?.createdAt ?? at,
      changedAt: at,
    };
    const isKept = await edits.make((library) => library.putTag(next), say.tagKept(name));
    if (isKept && !tag) form.reset();
  };
  const form = (tag: TagRecord | undefined): TemplateResult =>
    html`<form @submit=${keep(tag)}>
      ${tag ? html`<span class="tag ${tag.colour}">${tag.name}</span>` : html`<strong>${say.tagNew}</strong>`}
      <label
        ><span class="muted">${say.tagName}</span>
        <input name="name" required maxlength="80" .value=${tag?.name ?? ''}
      /></label>
      <label
        ><span class="muted">${say.tagColour}</span>
        <select name="colour">
          ${COLOURS.map(
            (colour) =>
              html`<option value=${colour} ?selected=${colour === (tag?.colour ?? 'blue')}>
                ${say.colour(colour)}
              </option>`,
          )}
        </select></label
      >
      <button>${say.tagSave}</button>
      ${
        tag
          ? html`<button
              type="button"
              aria-label=${say.tagRemove(tag.name)}
              @click=${() => edits.make((library) => library.removeTag(tag.id), say.tagRemoved(tag.name))}
            >
              ${say.remove}
            </button>`
          : nothing
      }
    </form>`;
  return html`<section class="own tags" aria-labelledby="title">
    <h2 id="title" tabindex="-1">${say.tags}</h2>
    <p class="muted">${tags.length === 0 ? say.tagsEmpty : say.tagsHint}</p>
    <ul>
      ${repeat(
        tags,
        ({ id }) => id,
        (tag) => html`<li>${form(tag)}</li>`,
      )}
      <li>${form(undefined)}</li>
    </ul>
  </section>`;
}
