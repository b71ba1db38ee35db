import { html, type TemplateResult } from 'lit';
import type { TagRecord } from '../../core/library/schema.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { language } from '../language.ts';
import type { Edits } from './edits.ts';

/** What can be done with all articles selected, at once and with one step back. */
export function bulkView(
  selected: readonly string[],
  tags: readonly TagRecord[],
  edits: Edits,
  { all, none, leave }: { all: () => void; none: () => void; leave: () => void },
): TemplateResult {
  const say = libraryMessages.for(language());
  const count = selected.length;
  const tagging = (on: boolean) => (event: Event) => {
    const select = event.target as HTMLSelectElement;
    const tag = tags.find(({ id }) => id === select.value);
    select.value = '';
    if (!tag) return;
    const change = on ? { add: [tag.id] } : { remove: [tag.id] };
    const told = on ? say.taggedMany(count, tag.name) : say.untaggedMany(count, tag.name);
    void edits.make((library) => library.tag(selected, change), told);
  };
  const choice = (name: string, on: boolean): TemplateResult =>
    html`<select aria-label=${name} @change=${tagging(on)}>
      <option value="">${name}</option>
      ${tags.map((tag) => html`<option value=${tag.id}>${tag.name}</option>`)}
    </select>`;
  const remove = async (): Promise<void> => {
    if (await edits.make((library) => library.remove(selected), say.removedMany(count))) none();
  };
  return html`<div class="bulk" role="group" aria-label=${say.bulk}>
    <strong>${say.selected(count)}</strong>
    <button type="button" @click=${all}>${say.selectAll}</button>
    <button type="button" @click=${none}>${say.selectNone}</button>
    ${choice(say.addTag, true)} ${choice(say.takeTag, false)}
    <button
      type="button"
      @click=${() => edits.make((library) => library.setRead(selected, 'done'), say.readMany(count))}
    >
      ${say.markDone}
    </button>
    <button
      type="button"
      @click=${() => edits.make((library) => library.star(selected, true), say.starredMany(count))}
    >
      ${say.starAll}
    </button>
    <button type="button" @click=${leave}>${say.export}</button>
    <button type="button" @click=${remove}>${say.remove}</button>
  </div>`;
}
