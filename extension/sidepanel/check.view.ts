import { html, nothing, type TemplateResult } from 'lit';
import { checkMessages } from '../../core/locale/check.messages.ts';
import { citationMessages } from '../../core/locale/citation.messages.ts';
import { formatDay } from '../../core/locale/format.ts';
import { plain } from '../cited/excerpt.ts';
import type { CitedList } from '../cited/report.ts';
import { countsOf, standingOf, type Filter } from '../cited/standing.ts';
import { placesIn } from '../grouping.ts';
import { language, words } from '../language.ts';
import { statusLabel } from '../ui/status.ts';
import type { DraftCheck } from './draft-check.ts';
import { UNDERLINES, type Underline } from './underlines.ts';

/** In the order in which the summary tells them; the tone is that of its words. */
const COUNTS = [
  ['doubted', 'countDoubted', 'warn'],
  ['expired', 'countExpired', 'bad'],
  ['amended', 'countAmended', 'warn'],
  ['not-yet', 'countNotYet', 'warn'],
  ['unknown', 'countUnknown', ''],
  ['in-force', 'countFine', ''],
] as const satisfies [Filter, string, string][];

function counted(list: CitedList): { text: string; tone: string }[] {
  const say = checkMessages.for(language());
  const counts = countsOf(list.documents, list.moments);
  return COUNTS.flatMap(([filter, message, tone]) => {
    const count = counts.get(filter) ?? 0;
    return count > 0 ? [{ text: say[message](count), tone }] : [];
  });
}

const foundIn = ({ documents }: CitedList): string =>
  checkMessages.for(language()).found(documents.length, placesIn(documents));

/** What a report says before its list: by which day and place, and how many of which kind. */
export function reportLines(list: CitedList | undefined, place: string): string[] {
  if (!list) return [];
  const say = checkMessages.for(language());
  return [
    say.reportDay(formatDay(list.moments.on, language())),
    ...(place === '' ? [] : [say.reportPlace(place)]),
    [foundIn(list), ...counted(list).map(({ text }) => text)].join('; '),
  ];
}

/** What was found, in sum; says so to those who hear it as well, once the typing rests. */
export function summaryView({ phase, list, failure }: DraftCheck, retry: () => void): TemplateResult {
  const isBusy = phase === 'reading' || phase === 'asking';
  return html`<div class="summary">
    <div role="status" aria-busy=${isBusy}>${inSum(phase, list)}</div>
    ${
      failure === undefined
        ? nothing
        : html`<p class="notice" role="alert">
            ${words()[failure]}
            <button type="button" class="quiet" @click=${retry}>
              ${citationMessages.for(language()).retry}
            </button>
          </p>`
    }
  </div>`;
}

function inSum(phase: DraftCheck['phase'], list: CitedList | undefined): TemplateResult {
  const say = checkMessages.for(language());
  if (phase === 'idle') return html`<p class="muted">${say.empty}</p>`;
  if (phase === 'reading' && !list) return html`<p class="muted">${say.reading}</p>`;
  if (!list || list.documents.length === 0) return html`<p>${say.nothingFound}</p>`;
  if (phase !== 'done') return html`<p>${foundIn(list)}, ${say.asking}</p>`;
  return html`<p>${foundIn(list)}</p>
    <ul>
      ${counted(list).map(({ text, tone }) => html`<li class=${tone}>${text}</li>`)}
    </ul>`;
}

/** What the underlines that are used mean. */
export function legendView(used: ReadonlySet<Underline>): TemplateResult {
  const say = checkMessages.for(language());
  return html`<p class="legend" ?hidden=${used.size === 0}>
    ${say.legend}:
    ${UNDERLINES.filter((line) => used.has(line)).map(
      (line) => html`<span class=${line}>${say[`legend-${line}`]}</span>`,
    )}
  </p>`;
}

/** What is to be said of the place where the caret stands, close to it: the list may be out of sight. */
export function hereView(
  list: CitedList | undefined,
  current: number | undefined,
  said: string,
  toList: () => void,
): TemplateResult {
  const say = checkMessages.for(language());
  const tell = citationMessages.for(language());
  const document = list?.documents.find(({ places }) => current !== undefined && places.includes(current));
  const standing = document && standingOf(document, list!.moments);
  const number = document && list!.citations[document.places[0]!]!.number;
  // The document's other places may be fine, or this one.
  const doubts = document?.doubted.includes(current!) ? document.doubts : [];
  return html`<div role="status">
    ${
      document
        ? html`<div class="here">
            ${say.here}
            <b>${plain(document.name)}</b>
            ${standing ? statusLabel(standing.judged.kind, standing.judged.reason) : nothing}
            ${doubts.map((doubt) => html`<p class="doubt">${tell.doubt(doubt, number)}</p>`)}
            <button type="button" class="quiet" @click=${toList}>${say.toList}</button>
          </div>`
        : nothing
    }
    ${said === '' ? nothing : html`<p class="muted">${said}</p>`}
  </div>`;
}
