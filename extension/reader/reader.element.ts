import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isScant } from '../../core/library/kept.ts';
import { sanitisedFragment } from '../../core/library/sanitise.ts';
import {
  LIBRARY_CHANNEL,
  type AnnotationRecord,
  type Colour,
  type VersionRecord,
} from '../../core/library/schema.ts';
import type { Library, OpenedArticle } from '../../core/library/store.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import { readerMessages } from '../../core/locale/reader.messages.ts';
import { dayOf, language } from '../language.ts';
import type { Edits } from '../library/edits.ts';
import { adoptSheets } from '../ui/adopt.ts';
import { colourSheet } from '../ui/colours.ts';
import { statusSheet } from '../ui/status.ts';
import { sheet } from '../ui/sheet.ts';
import { citedView } from './cited.view.ts';
import { liveCitations, type LiveCitations } from './citations.ts';
import { comparison } from './compare.view.ts';
import { contentsOf, contentsView } from './contents.view.ts';
import { headView } from './head.view.ts';
import { highlightBar, highlightsView } from './highlights.view.ts';
import { clearHighlights, paintHighlights, placeHighlights, type PlacedHighlight } from './highlights.ts';
import { noteView } from './note.view.ts';
import { showPictures } from './pictures.ts';
import { TextPlaces } from './places.ts';
import type { Reading } from './reading.ts';
import { readerSheet } from './reader.sheet.ts';

/**
 * A saved article for reading, without a network: its text, citations with the card, highlights, notes and versions. It
 * stands in the document itself, not in a shadow root: selections inside one are told differently by every browser.
 */
export class ReaderElement extends LitElement {
  static override properties = {
    article: { type: String },
    version: { type: String },
    edits: { attribute: false },
    reading: { state: true },
    live: { state: true },
    placed: { state: true },
    selected: { state: true },
    compared: { state: true },
    isGone: { state: true },
  };

  /** Id of the article, and of one of its versions where not the latest is meant. */
  declare article: string | undefined;
  declare version: string | undefined;
  declare edits: Edits;
  declare private reading: Reading | undefined;
  /** What the registry says now; `null` while it is asked, undefined where it cannot be. */
  declare private live: LiveCitations | null | undefined;
  declare private placed: readonly PlacedHighlight[];
  /** Words of the text that are selected. */
  declare private selected: Range | undefined;
  /** The version beside which the one being read is shown. */
  declare private compared: VersionRecord | undefined;
  declare private isGone: boolean;

  readonly #text = document.createElement('div');
  #shown: string | undefined;
  #places: TextPlaces | undefined;
  #takeCitationsOff: (() => void) | undefined;
  #dropPictures: (() => void) | undefined;
  #changes: BroadcastChannel | undefined;
  /** Counts openings; an answer to an earlier one is dropped. */
  #asked = 0;

  constructor() {
    super();
    this.placed = [];
    this.isGone = false;
    this.live = null;
    this.#text.className = 'text';
  }

  protected override createRenderRoot(): HTMLElement {
    adoptSheets(document, [sheet, statusSheet, colourSheet, readerSheet]);
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#changes = new BroadcastChannel(LIBRARY_CHANNEL);
    this.#changes.onmessage = () => void this.#open();
    document.addEventListener('selectionchange', this.#select);
    this.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#changes?.close();
    document.removeEventListener('selectionchange', this.#select);
    this.removeEventListener('keydown', this.#key);
    this.#clear();
    this.#shown = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('article') && !changed.has('version')) return;
    this.reading = undefined;
    this.compared = undefined;
    this.isGone = false;
    void this.#open();
  }

  /** Reads the article, and what the reader made of it, anew. */
  async #open(): Promise<void> {
    const { article, version } = this;
    if (article === undefined) return;
    this.#asked += 1;
    const asked = this.#asked;
    const library: Library = this.edits.library;
    try {
      const [opened, versions, annotations, note, tags] = await Promise.all([
        library.read(article, version),
        library.versionsOf(article),
        library.annotationsOf(article),
        library.noteOf(article),
        library.tags(),
      ]);
      if (asked !== this.#asked) return;
      const isKept = opened?.article.deletedAt === null;
      this.isGone = !isKept;
      const isFirst = this.reading === undefined;
      this.reading = isKept ? { opened, versions, annotations, note: note?.body ?? '', tags } : undefined;
      if (!isKept) return;
      await this.#show(opened);
      this.#placeHighlights();
      await this.updateComplete;
      if (isFirst) this.dispatchEvent(new Event('opened'));
    } catch (error) {
      this.edits.fail(error);
    }
  }

  /** Puts a version's text on the page, once. */
  async #show({ article, version }: OpenedArticle): Promise<void> {
    if (this.#shown === version.id) return;
    this.#clear();
    this.#shown = version.id;
    const text = sanitisedFragment(version.html);
    this.#dropPictures = await showPictures(text, this.edits.library);
    if (this.#shown !== version.id) return;
    this.#text.replaceChildren(text);
    this.#places = new TextPlaces(this.#text, version.plain);
    this.live = null;
    this.#takeCitationsOff = liveCitations(
      this.#text,
      { site: new URL(article.url).hostname, published: version.published },
      (live) => {
        this.live = live;
        this.#placeHighlights();
      },
    );
  }

  #clear(): void {
    this.#takeCitationsOff?.();
    this.#takeCitationsOff = undefined;
    this.#dropPictures?.();
    this.#dropPictures = undefined;
    clearHighlights();
    this.#text.replaceChildren();
  }

  #placeHighlights(): void {
    if (!this.reading || !this.#places) return;
    this.placed = placeHighlights(this.reading.annotations, this.#places);
    paintHighlights(this.placed);
  }

  readonly #select = (): void => {
    const selection = document.getSelection();
    const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    this.selected =
      range && this.#text.contains(range.commonAncestorContainer) ? range.cloneRange() : undefined;
  };

  readonly #key = (event: KeyboardEvent): void => {
    const at = event.composedPath()[0];
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      (at instanceof Element && at.matches('input, textarea, select'))
    )
      return;
    if (event.key.toLowerCase() === 'h' && this.selected) {
      event.preventDefault();
      void this.#highlight('yellow');
    }
  };

  /** Marks the words selected. */
  async #highlight(colour: Colour): Promise<void> {
    const anchor = this.selected && this.#places?.anchorOf(this.selected);
    const { opened } = this.reading ?? {};
    if (!anchor || !opened) return;
    const at = new Date().toISOString();
    const annotation: AnnotationRecord = {
      id: crypto.randomUUID(),
      articleId: opened.article.id,
      versionId: opened.version.id,
      ...anchor,
      colour,
      body: '',
      createdAt: at,
      changedAt: at,
    };
    document.getSelection()?.removeAllRanges();
    await this.edits.make(
      (library) => library.putAnnotation(annotation),
      libraryMessages.for(language()).highlighted,
    );
  }

  readonly #jump = ({ range }: PlacedHighlight): void => {
    const block = range?.startContainer.parentElement;
    if (!range || !block) return;
    block.scrollIntoView({ block: 'center' });
    document
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  };

  protected override render(): TemplateResult | typeof nothing {
    const say = readerMessages.for(language());
    if (this.isGone) return html`<p class="muted">${say.gone}</p>`;
    if (!this.reading) return nothing;
    const { opened, versions, note } = this.reading;
    const { version, article, citations } = opened;
    const latest = versions.at(-1);
    return html`<article class="reader" aria-labelledby="title">
      ${headView(this.reading, this.edits, {
        compare: (other) => (this.compared = other),
        compared: this.compared,
      })}
      ${
        latest && version.id !== latest.id
          ? html`<p class="notice">
              ${say.older(dayOf(version.capturedAt))} <a href="#${article.id}">${say.toLatest}</a>
            </p>`
          : nothing
      }
      ${
        isScant(version)
          ? html`<p class="notice">${say.keptLow(`${Math.round(version.keptText * 100)} %`)}</p>`
          : nothing
      }
      ${
        this.compared
          ? comparison(this.compared, version, () => (this.compared = undefined))
          : html`${contentsView(contentsOf(this.#text), (heading) => heading.scrollIntoView())} ${this.#text}
            ${citedView(citations, version, this.live)}`
      }
      ${noteView(note, (body) =>
        this.edits.make(
          (library) => library.writeNote(article.id, body),
          libraryMessages.for(language()).noteKept,
        ),
      )}
      ${highlightsView(this.placed, this.reading, this.edits, this.#jump)}
      ${this.selected ? highlightBar((colour) => void this.#highlight(colour)) : nothing}
    </article>`;
  }
}
