import { html, nothing, type TemplateResult } from 'lit';
import { sourceOf, yearOf, type Filters, type Order } from '../../core/library/finder.ts';
import type { ArticleRecord, TagRecord } from '../../core/library/schema.ts';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { libraryMessages } from '../../core/locale/library.messages.ts';
import type { StatusKind } from '../../core/registry/types.ts';
import { language } from '../language.ts';

const STATUSES: readonly StatusKind[] = [
  'expired',
  'partly-expired',
  'amended',
  'in-force',
  'not-yet',
  'unknown',
];

/** What may be chosen from, as the articles have it. */
export interface Choices {
  sources: string[];
  years: string[];
}

/** The sources, by their names, and years, the latest first, of articles. */
export function choicesOf(articles: readonly ArticleRecord[]): Choices {
  const sources = [...new Set(articles.map(sourceOf))].sort(new Intl.Collator('vi').compare);
  const years = [...new Set(articles.map(yearOf))].sort().reverse();
  return { sources, years };
}

type Option = [value: string, name: string];

/** Selects for everything that articles can be filtered and ordered by, and the cited document as one to take off. */
export function filtersView(
  { filters, order, cited }: { filters: Filters; order: Order; cited: string | undefined },
  { sources, years }: Choices,
  tags: readonly TagRecord[],
  change: (filters: Filters, order: Order) => void,
): TemplateResult {
  const say = libraryMessages.for(language());
  const count = Object.keys(filters).length;
  const set = (part: Partial<Filters>): void => {
    const next = Object.entries({ ...filters, ...part }).filter(([, value]) => value !== undefined);
    change(Object.fromEntries(next), order);
  };
  const choice = (
    name: string,
    value: string | undefined,
    options: Option[],
    pick: (value: string) => void,
  ) =>
    html`<label
      ><span class="muted">${name}</span>
      <select @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${value === undefined}>${say.any}</option>
        ${options.map(([each, told]) => html`<option value=${each} ?selected=${each === value}>${told}</option>`)}
      </select></label
    >`;
  const box = (name: string, checked: boolean, pick: (checked: boolean) => void) =>
    html`<label class="box"
      ><input
        type="checkbox"
        .checked=${checked}
        @change=${(event: Event) => pick((event.target as HTMLInputElement).checked)}
      />
      ${name}</label
    >`;
  const orders: Option[] = [
    ['best', say.orderBest],
    ['changed', say.orderChanged],
    ['published', say.orderPublished],
    ['title', say.orderTitle],
  ];
  const status = citationMessages.for(language()).status;
  return html`<details class="filters">
      <summary>${count === 0 ? say.filters : say.filtersOn(count)}</summary>
      <div>
        <label
          ><span class="muted">${say.order}</span>
          <select
            @change=${(event: Event) => change(filters, (event.target as HTMLSelectElement).value as Order)}
          >
            ${orders.map(([each, told]) => html`<option value=${each} ?selected=${each === order}>${told}</option>`)}
          </select></label
        >
        ${choice(
          say.tag,
          filters.tags?.[0],
          tags.map(({ id, name }): Option => [id, name]),
          (tag) => set({ tags: tag === '' ? undefined : [tag] } as Partial<Filters>),
        )}
        ${choice(
          say.sourceFilter,
          filters.source,
          sources.map((each): Option => [each, each]),
          (source) => set({ source: source || undefined } as Partial<Filters>),
        )}
        ${choice(
          say.year,
          filters.year,
          years.map((each): Option => [each, each]),
          (year) => set({ year: year || undefined } as Partial<Filters>),
        )}
        ${choice(
          say.readState,
          filters.read,
          [
            ['unread', say.unread],
            ['reading', say.reading],
            ['done', say.readDone],
          ],
          (read) => set({ read: read || undefined } as Partial<Filters>),
        )}
        ${choice(
          say.notes,
          filters.noted === undefined ? undefined : String(filters.noted),
          [
            ['true', say.withNotes],
            ['false', say.withoutNotes],
          ],
          (noted) => set({ noted: noted === '' ? undefined : noted === 'true' } as Partial<Filters>),
        )}
        ${choice(
          say.citedStatus,
          filters.citedStatus,
          STATUSES.map((each): Option => [each, say.citedStatusOf(status(each).toLowerCase())]),
          (citedStatus) => set({ citedStatus: citedStatus || undefined } as Partial<Filters>),
        )}
        ${box(say.starredOnly, filters.starred === true, (on) => set({ starred: on || undefined } as Partial<Filters>))}
        ${box(say.changedOnly, filters.changed === true, (on) => set({ changed: on || undefined } as Partial<Filters>))}
      </div>
    </details>
    ${
      cited === undefined
        ? nothing
        : html`<button
            type="button"
            class="tag off grey"
            aria-label=${say.dropFilter(say.cites(cited))}
            @click=${() => set({ cites: undefined } as Partial<Filters>)}
          >
            ${say.cites(cited)}
          </button>`
    }`;
}
