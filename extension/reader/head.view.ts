import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleRecord, TagRecord, VersionRecord } from '../../core/library/schema.ts';
import { formatDay } from '../../core/locale/format.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { readerMessages } from '../../core/locale/reader.messages.ts';
import { dayOf, language } from '../language.ts';
import type { Edits } from '../library/edits.ts';
import { momentOf } from './moment.ts';
import type { Reading } from './reading.ts';

const READ_STATES = ['unread', 'reading', 'done'] as const;

/** What may be done with versions. */
interface Versions {
  compare: (other: VersionRecord | undefined) => void;
  compared: VersionRecord | undefined;
}

/** Title, where the article comes from, and what can be done with it. */
export function headView(reading: Reading, edits: Edits, versions: Versions): TemplateResult {
  const say = libraryMessages.for(language());
  const own = readerMessages.for(language());
  const { article, version, citations } = reading.opened;
  return html`<div class="head">
    <h2 id="title" tabindex="-1">${version.title}</h2>
    <p class="facts muted">
      ${version.published ? html`<span>${say.published(formatDay(version.published, language()))}</span>` : nothing}
      ${version.author ? html`<span>${say.author(version.author)}</span>` : nothing}
      ${version.source ? html`<span>${say.source(version.source)}</span>` : nothing}
      <span>${say.savedOn(dayOf(version.capturedAt))}</span>
      ${article.versions > 1 ? html`<span>${say.versions(article.versions)}</span>` : nothing}
      <span>${say.citations(citations.length)}</span>
      ${version.missing.length > 0 ? html`<span>${say.picturesMissing(version.missing.length)}</span>` : nothing}
    </p>
    <p class="actions">
      <a class="button" href=${article.url} target="_blank" rel="noopener noreferrer">${say.openOriginal}</a>
      ${removeButton(article, edits)}
      <a class="button" href="reader.html${`#${article.id}`}" target="_blank">${own.openAlone}</a>
      <button type="button" @click=${() => print()}>${own.print}</button>
      <button type="button" aria-pressed=${article.starred} @click=${() => star(article, edits)}>
        <span aria-hidden="true">${article.starred ? '★' : '☆'}</span> ${own.star}
      </button>
      <label class="choice"
        >${own.read}
        <select
          @change=${(event: Event) =>
            void edits.make(
              (library) =>
                library.setRead(
                  [article.id],
                  (event.target as HTMLSelectElement).value as ArticleRecord['read'],
                ),
              say.readMany(1),
            )}
        >
          ${READ_STATES.map(
            (state) =>
              html`<option value=${state} ?selected=${article.read === state}>
                ${{ unread: say.unread, reading: say.reading, done: say.readDone }[state]}
              </option>`,
          )}
        </select></label
      >
    </p>
    ${tagsView(reading, edits)} ${versionsView(reading, versions)} ${proofView(version)}
  </div>`;
}

function removeButton(article: ArticleRecord, edits: Edits): TemplateResult {
  const say = libraryMessages.for(language());
  const remove = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    const isDone = await edits.make((library) => library.remove(article.id), say.removed(article.title));
    if (isDone) button.dispatchEvent(new Event('removed', { bubbles: true, composed: true }));
  };
  return html`<button type="button" aria-label=${say.removeArticle(article.title)} @click=${remove}>
    ${say.remove}
  </button>`;
}

const star = (article: ArticleRecord, edits: Edits): Promise<boolean> => {
  const say = libraryMessages.for(language());
  return edits.make(
    (library) => library.star([article.id], !article.starred),
    article.starred ? say.unstarredMany(1) : say.starredMany(1),
  );
};

/** The article's tags, each with its way off, and a box that puts on another or makes it. */
function tagsView({ opened: { article }, tags }: Reading, edits: Edits): TemplateResult {
  const say = libraryMessages.for(language());
  const own = readerMessages.for(language());
  const worn = tags.filter(({ id }) => article.tags.includes(id));
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem('tag') as HTMLInputElement;
    const name = input.value.trim().replace(/\s+/g, ' ');
    if (name === '') return;
    input.value = '';
    const collator = new Intl.Collator('vi', { sensitivity: 'accent' });
    const known = tags.find((tag) => collator.compare(tag.name, name) === 0);
    const tag = known ?? newTag(name);
    await edits.make(
      (library) => library.tag([article.id], known ? { add: [known.id] } : { create: tag }),
      say.taggedMany(1, tag.name),
    );
  };
  return html`<form class="tags" @submit=${add}>
    <span class="muted">${own.tags}</span>
    ${worn.map(
      (tag) =>
        html`<button
          type="button"
          class="tag off ${tag.colour}"
          aria-label=${say.dropFilter(tag.name)}
          @click=${() =>
            edits.make(
              (library) => library.tag([article.id], { remove: [tag.id] }),
              say.untaggedMany(1, tag.name),
            )}
        >
          ${tag.name}
        </button>`,
    )}
    <input
      name="tag"
      list="tag-names"
      autocomplete="off"
      aria-label=${own.tagAdd}
      placeholder=${own.tagNew}
    />
    <datalist id="tag-names">${tags.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
    <button>${own.tagAdd}</button>
  </form>`;
}

function newTag(name: string): TagRecord {
  const at = new Date().toISOString();
  return { id: crypto.randomUUID(), name, colour: 'blue', createdAt: at, changedAt: at };
}

/** Which version is read, and another to put beside it; nothing where there is one only. */
function versionsView({ opened, versions }: Reading, { compare, compared }: Versions) {
  if (versions.length < 2) return nothing;
  const own = readerMessages.for(language());
  const name = ({ number, capturedAt }: VersionRecord): string => own.versionOf(number, dayOf(capturedAt));
  const { article, version } = opened;
  const pick = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    location.hash = value === article.latest ? article.id : `${article.id}/${value}`;
  };
  const others = versions.filter(({ id }) => id !== version.id);
  return html`<div class="versions">
    <label class="choice"
      >${own.versions}
      <select @change=${pick}>
        ${versions
          .toReversed()
          .map(
            (each) =>
              html`<option value=${each.id} ?selected=${each.id === version.id}>${name(each)}</option>`,
          )}
      </select></label
    >
    <label class="choice"
      >${own.compare}
      <select
        @change=${(event: Event) =>
          compare(others.find(({ id }) => id === (event.target as HTMLSelectElement).value))}
      >
        <option value="" ?selected=${!compared}>–</option>
        ${others
          .toReversed()
          .map(
            (each) =>
              html`<option value=${each.id} ?selected=${each.id === compared?.id}>${name(each)}</option>`,
          )}
      </select></label
    >
  </div>`;
}

/** When, from where and with which fingerprint the version was saved. */
function proofView({ capturedAt, capturedUrl, htmlHash, textHash }: VersionRecord): TemplateResult {
  const own = readerMessages.for(language());
  return html`<details class="proof">
    <summary>${own.proof}</summary>
    <p>${own.captured(momentOf(capturedAt))}</p>
    <p>${own.address}: <span class="break">${capturedUrl}</span></p>
    <p>${own.hash}: <code class="break">${htmlHash ?? textHash}</code></p>
  </details>`;
}
