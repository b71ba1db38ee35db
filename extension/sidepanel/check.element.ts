import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Citation } from '../../core/citation/citation.ts';
import { checkMessages } from '../../core/locale/check.messages.ts';
import { today } from '../../core/locale/format.ts';
import { statusSheet } from '../ui/status.ts';
import { language } from '../language.ts';
import { formSheet } from '../ui/form.sheet.ts';
import { sheet } from '../ui/sheet.ts';
import { GoEvent, type CitedListElement } from '../cited/list.element.ts';
import type { CitedList, ListHead } from '../cited/report.ts';
import { standingOf } from '../cited/standing.ts';
import { checkSheet } from './check.sheet.ts';
import { hereView, legendView, reportLines, summaryView } from './check.view.ts';
import { DraftCheck } from './draft-check.ts';
import { citationAt } from './draft.ts';
import { draftKept, forgetDraft, keepDraft, type KeptDraft } from './draft-memory.ts';
import { Underlay } from './underlay.ts';
import { paint, point, underlinesOf, unpaint, type Underline } from './underlines.ts';

/** What needs a look before a draft is signed. */
const TO_SEE: ReadonlySet<Underline> = new Set<Underline>(['doubted', 'ended', 'open', 'amended']);

/**
 * A draft and what is to be said of its citations, at once as it is typed. The text stands in a plain field; a copy of
 * it, unseen, lies under the very same letters and carries the underlines.
 */
export class CheckElement extends LitElement {
  static override styles = [sheet, formSheet, statusSheet, checkSheet];
  static override properties = {
    list: { state: true },
    current: { state: true },
    kept: { state: true },
    said: { state: true },
    phase: { state: true },
  };

  declare private list: CitedList | undefined;
  /** The citation in which the caret stands, by its index. */
  declare private current: number | undefined;
  declare private kept: boolean;
  declare private said: string;
  declare private phase: DraftCheck['phase'];
  #underlay: Underlay | undefined;
  readonly #check = new DraftCheck(() => this.#show());
  #lines: ReadonlyMap<number, Underline> = new Map();
  #head: ListHead = { title: '' };

  constructor() {
    super();
    this.kept = false;
    this.said = '';
    this.phase = 'idle';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void draftKept().then((draft) => {
      if (!draft || !this.isConnected) return;
      this.kept = draft.isKept;
      this.#check.on = draft.on;
      this.#check.place = draft.place;
      this.#put(draft.text);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#check.stop();
    unpaint();
  }

  /** What a new page of this check takes over. */
  get draft(): KeptDraft {
    const { on, place } = this.#check;
    return { text: this.#underlay?.text ?? '', on, place, isKept: this.kept };
  }

  protected override firstUpdated(): void {
    this.#underlay = new Underlay(this.renderRoot.querySelector('.under')!);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('current') && this.#underlay) point(this.#underlay, this.#citation);
  }

  get #field(): HTMLTextAreaElement {
    return this.renderRoot.querySelector('textarea')!;
  }

  get #citation(): Citation | undefined {
    return this.current === undefined ? undefined : this.list?.citations[this.current];
  }

  /** Replaces the whole draft. */
  #put(text: string): void {
    void this.updateComplete.then(() => {
      this.#field.value = text;
      this.#typed();
    });
  }

  #typed(): void {
    const { value } = this.#field;
    // The underlines move along with what was typed before them, until it is read.
    this.#underlay!.set(value);
    this.said = '';
    this.#check.read(value);
    if (this.kept) void this.#keep();
  }

  async #keep(): Promise<void> {
    this.kept = await keepDraft(this.draft);
    if (!this.kept) this.said = checkMessages.for(language()).keepFailed;
  }

  async #switchKeeping(event: Event): Promise<void> {
    const say = checkMessages.for(language());
    this.kept = (event.target as HTMLInputElement).checked;
    if (this.kept) {
      this.said = say.kept;
      await this.#keep();
    } else {
      await forgetDraft();
      this.said = say.notKept;
    }
  }

  /** Shows what the check has come to know. */
  #show(): void {
    const { list, phase } = this.#check;
    this.phase = phase;
    if (list !== this.list) {
      this.list = list;
      this.#head = {
        title: checkMessages.for(language()).report,
        lines: reportLines(list, this.#check.place),
      };
      const standing = (document: CitedList['documents'][number]) => standingOf(document, list!.moments);
      this.#lines = list ? underlinesOf(list.documents, standing) : new Map();
      paint(this.#underlay!, list?.citations ?? [], this.#lines);
      this.current = undefined;
      this.#follow();
    }
  }

  /** Marks the citation in which the caret stands. */
  #follow(): void {
    const field = this.#field;
    if (!field.matches(':focus')) return;
    this.current = citationAt(this.list?.citations ?? [], field.selectionStart);
    if (this.current !== undefined && this.#isBeside()) void this.#reveal(this.current, false);
  }

  /** Whether the list stands beside the draft: below it, scrolling there would take the caret out of sight. */
  #isBeside(): boolean {
    const desk = this.renderRoot.querySelector('.desk')!;
    return getComputedStyle(desk).display === 'grid';
  }

  async #reveal(index: number, takesFocus: boolean): Promise<void> {
    const list = this.renderRoot.querySelector<CitedListElement>('danchieu-cited-list');
    const place = await list?.reveal(index);
    place?.scrollIntoView({ block: 'nearest' });
    if (takesFocus) place?.focus();
  }

  /** Takes the reader to a citation in the draft. */
  #goTo(index: number): void {
    const citation = this.list?.citations[index];
    if (!citation) return;
    const field = this.#field;
    field.focus({ preventScroll: true });
    field.setSelectionRange(citation.start, citation.end);
    this.current = index;
    const paper = this.renderRoot.querySelector('.paper')!;
    const at = this.#underlay!.rangeOf(citation).getBoundingClientRect();
    const box = paper.getBoundingClientRect();
    paper.scrollTop += at.top - box.top - (box.height - at.height) / 2;
    paper.scrollIntoView({ block: 'nearest' });
  }

  /** Goes to the next place that needs a look, or the one before, round the draft's ends. */
  #step(direction: 1 | -1): void {
    const citations = this.list?.citations ?? [];
    const seen = [...this.#lines]
      .filter(([, line]) => TO_SEE.has(line))
      .map(([index]) => index)
      .sort((a, b) => a - b);
    const caret = this.#field.selectionStart;
    const next =
      direction > 0
        ? (seen.find((index) => citations[index]!.start > caret) ?? seen[0])
        : (seen.findLast((index) => citations[index]!.end < caret) ?? seen.at(-1));
    if (next === undefined) this.said = checkMessages.for(language()).noNext;
    else this.#goTo(next);
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'F8') this.#step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter' && event.altKey && this.current !== undefined)
      void this.#reveal(this.current, true);
    else return;
    event.preventDefault();
  };

  protected override render(): TemplateResult {
    const say = checkMessages.for(language());
    const isEmpty = this.phase === 'idle';
    return html`
      <h1 class="visually-hidden">${say.heading}</h1>
      <div class="desk">
        <section class="draft" aria-label=${say.label}>
          <p class="muted intro" id="privacy">${say.privacy}</p>
          <div class="paper">
            <div class="under" aria-hidden="true"></div>
            <textarea
              lang="vi"
              spellcheck="false"
              autocomplete="off"
              aria-label=${say.label}
              aria-describedby="privacy keys"
              placeholder=${say.placeholder}
              @input=${this.#typed}
              @keydown=${this.#key}
              @keyup=${this.#follow}
              @click=${this.#follow}
              @select=${this.#follow}
            ></textarea>
          </div>
          ${hereView(this.list, this.current, this.said, () => this.#reveal(this.current!, true))}
          ${legendView(new Set(this.#lines.values()))} ${this.#options()}
        </section>
        <section aria-label=${say.report}>
          ${summaryView(this.#check, () => void this.#check.ask())}
          <danchieu-cited-list
            file="kiem-tra-vien-dan"
            .list=${this.list}
            .head=${this.#head}
            .current=${this.current}
            .isAsking=${this.phase === 'asking'}
            ?hidden=${isEmpty}
            @go=${(event: GoEvent) => this.#goTo(event.detail)}
          ></danchieu-cited-list>
        </section>
      </div>
    `;
  }

  #options(): TemplateResult {
    const say = checkMessages.for(language());
    return html`<div class="bar options">
        <label
          >${say.judgedOn}
          <input
            type="date"
            .value=${this.#check.on}
            @change=${(event: Event) => {
              this.#check.on = (event.target as HTMLInputElement).value || today();
              if (this.kept) void this.#keep();
            }}
          />
        </label>
        <label
          >${say.place}
          <input
            type="text"
            class="whence"
            maxlength="200"
            autocomplete="off"
            placeholder=${say.placeExample}
            title=${say.placeHint}
            .value=${this.#check.place}
            @change=${(event: Event) => {
              this.#check.place = (event.target as HTMLInputElement).value;
              if (this.kept) void this.#keep();
            }}
          />
        </label>
      </div>
      <div class="bar options">
        <button type="button" @click=${() => this.#step(1)}>${say.next}</button>
        <button type="button" class="quiet" @click=${() => this.#put('')}>${say.clear}</button>
      </div>
      <div class="options">
        <label
          ><input type="checkbox" .checked=${this.kept} @change=${this.#switchKeeping} /> ${say.keep}
          <span class="muted">${say.keepHint}</span></label
        >
      </div>
      <details class="keys">
        <summary>${say.keys}</summary>
        <p id="keys">${say.keysText}</p>
      </details>`;
  }
}
