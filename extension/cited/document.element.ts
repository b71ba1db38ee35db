import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CitedDocument } from '../grouping.ts';
import { formSheet } from '../ui/form.sheet.ts';
import { sheet } from '../ui/sheet.ts';
import { statusSheet } from '../ui/status.ts';
import { documentSheet } from './document.sheet.ts';
import { documentView, type ListUse } from './document.view.ts';
import type { CitedList } from './report.ts';
import { turn } from './turns.ts';

/** A document, and what its drawing depends on. */
interface Entry {
  document: CitedDocument;
  list: CitedList;
  use: ListUse;
}

/** All that the drawing of an entry depends on, in order. */
function grounds({ document, list, use }: Entry): unknown[] {
  const { name, record, outcome, reason, candidates, doubts, places, doubted } = document;
  const { moments, related, prefer } = list;
  return [
    ...[name, record?.key, outcome, reason, candidates.length, JSON.stringify(doubts), doubted.join(',')],
    ...[moments.on, moments.today, moments.written, related.length, prefer, use.isAsking],
    ...[use.current !== undefined && places.includes(use.current) ? use.current : undefined],
    ...places,
    ...places.map((index) => list.excerpt(index)),
  ];
}

/**
 * One document of a list. It draws itself in its turn, and only where something that it tells has changed: a list of
 * hundreds must not hold up the reader who types.
 */
export class CitedDocumentElement extends LitElement {
  static override styles = [sheet, formSheet, statusSheet, documentSheet];
  static override properties = { entry: { attribute: false } };

  declare entry: Entry | undefined;
  #drawn: unknown[] = [];

  protected override async scheduleUpdate(): Promise<void> {
    await turn();
    await super.scheduleUpdate();
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    const before = this.#drawn;
    this.#drawn = this.entry ? grounds(this.entry) : [];
    return before.length !== this.#drawn.length || before.some((ground, i) => ground !== this.#drawn[i]);
  }

  /** The button of a place of this document. */
  async placeOf(index: number): Promise<HTMLElement | null> {
    await this.updateComplete;
    return this.renderRoot.querySelector<HTMLElement>(`.place[data-index="${index}"]`);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.entry) return nothing;
    const { document, list, use } = this.entry;
    return documentView(document, list, use);
  }
}
