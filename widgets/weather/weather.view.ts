import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { clockTime, weekday } from '../../core/locale/clock.ts';
import { formatDay, today } from '../../core/locale/format.ts';
import { weatherMessages } from '../../core/locale/weather.messages.ts';
import type { CurrentWeather, DayWeather, PlaceWeather, WeatherFile } from '../../core/weather/model.ts';
import { findPlace, placeId } from '../../core/weather/places.ts';
import { compassPoint, windForce } from '../../core/weather/wind.ts';
import type { LoadState } from '../shared/loading.ts';
import type { Failure } from '../shared/request.ts';
import { weatherIcon } from './weather.icons.ts';

const HOUR = 3_600_000;
/** Older figures are marked. */
const STALE_AFTER = 3 * HOUR;
/** Older figures are not shown. */
const DROPPED_AFTER = 24 * HOUR;

/** All that the panel can be. In every state but `ready` the page's own content stays. */
export type WeatherView =
  | { kind: 'waiting' }
  | { kind: 'nothing'; reason: Exclude<Failure, 'large'> | 'expired' | 'noPlace' }
  | {
      kind: 'ready';
      place: PlaceWeather;
      places: readonly PlaceWeather[];
      now: Date;
      sample: boolean;
      /** Whole hours, where the figures are stale. */
      staleHours?: number;
      /** The last try for newer figures failed. */
      kept: boolean;
    };

/** The places a panel shows, in the order it names them; all of the file where it names none that the file has. */
export function placesWanted(file: WeatherFile, names: readonly string[]): PlaceWeather[] {
  if (names.includes('*')) return file.places;
  const wanted = names.flatMap((name) => {
    const id = findPlace(name)?.place.id ?? placeId(name);
    return file.places.find((place) => place.id === id || placeId(place.name) === id) ?? [];
  });
  return wanted.length > 0 ? [...new Set(wanted)] : file.places;
}

/**
 * What the panel is, given what is loaded and what the reader chose.
 * @param names places the owner wants shown. @param chosen name or identifier of the one to show first.
 */
export function weatherView(
  state: LoadState<WeatherFile>,
  names: readonly string[],
  chosen: string | null,
  now: Date,
): WeatherView {
  if (state.kind === 'idle' || state.kind === 'loading') return { kind: 'waiting' };
  if (state.kind === 'failed')
    return { kind: 'nothing', reason: state.failure === 'large' ? 'format' : state.failure };
  const places = placesWanted(state.data, names);
  const id = chosen && (findPlace(chosen)?.place.id ?? placeId(chosen));
  const place = places.find((candidate) => candidate.id === id) ?? places[0];
  if (!place) return { kind: 'nothing', reason: 'noPlace' };
  const age = now.getTime() - Date.parse(place.now.at);
  if (age > DROPPED_AFTER) return { kind: 'nothing', reason: 'expired' };
  return {
    kind: 'ready',
    place,
    places,
    now,
    sample: state.data.sample === true,
    ...(age > STALE_AFTER ? { staleHours: Math.floor(age / HOUR) } : {}),
    kept: state.failure !== undefined,
  };
}

export interface WeatherContext {
  language: string;
  compact: boolean;
  choose(place: PlaceWeather): void;
}

type Words = ReturnType<typeof weatherMessages.for>;

/** "Mưa rào nhẹ, cảm giác như 36 °C, gió đông nam cấp 3 (12 km/giờ)." */
function sentence(now: CurrentWeather, words: Words): string {
  const { condition, daylight, feelsLike, temperature, wind } = now;
  const parts = [words.condition(condition, daylight)];
  if (feelsLike !== undefined && Math.round(feelsLike) !== Math.round(temperature)) {
    parts.push(words.feelsLike(words.degrees(Math.round(feelsLike))));
  }
  if (wind) {
    const force = windForce(wind.speed);
    const from = wind.from === undefined ? undefined : compassPoint(wind.from);
    parts.push(force === 0 ? words.calm : words.wind(force, Math.round(wind.speed), from));
  }
  return `${parts.join(', ')}.`;
}

/** Few places as a row of choices, many as a list to open. */
const ROW_OF = 4;

function chooser({ place, places }: WeatherView & { kind: 'ready' }, words: Words, context: WeatherContext) {
  if (places.length < 2) return nothing;
  if (places.length > ROW_OF) {
    return html`<label class="pick"
      ><span class="unseen">${words.choosePlace}</span>
      <select
        @change=${(event: Event) => context.choose(places[(event.target as HTMLSelectElement).selectedIndex]!)}
      >
        ${places.map((one) => html`<option ?selected=${one === place}>${one.name}</option>`)}
      </select></label
    >`;
  }
  return html`<fieldset>
    <legend class="unseen">${words.choosePlace}</legend>
    ${places.map(
      (one) =>
        html`<label
          ><input
            type="radio"
            name="place"
            .checked=${one === place}
            @change=${() => context.choose(one)}
          /><span>${one.name}</span></label
        >`,
    )}
  </fieldset>`;
}

function figure(label: string, value: string | undefined) {
  return value === undefined
    ? nothing
    : html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;
}

function details(place: PlaceWeather, today: DayWeather | undefined, words: Words) {
  const range = today && words.range(Math.round(today.low), Math.round(today.high));
  const sun =
    today?.sunrise && today.sunset ? `${clockTime(today.sunrise)}, ${clockTime(today.sunset)}` : undefined;
  const percent = (value: number | undefined) =>
    value === undefined ? undefined : words.percent(Math.round(value));
  return html`<dl part="details">
    ${figure(words.today, range)} ${figure(words.rainChance, percent(today?.rainChance))}
    ${figure(words.humidity, percent(place.now.humidity))}
    ${figure(words.uv, today?.uv === undefined ? undefined : String(Math.round(today.uv)))}
    ${figure(words.sun, sun)}
  </dl>`;
}

function daysTable(days: readonly DayWeather[], words: Words, language: string) {
  if (days.length === 0) return nothing;
  const withRain = days.some((day) => day.rainChance !== undefined);
  return html`<table part="days">
    <caption>
      ${words.nextDays}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.day}</th>
        <th scope="col">${words.sky}</th>
        <th scope="col" class="figure">${words.lowHigh}</th>
        ${withRain ? html`<th scope="col" class="figure">${words.rainChance}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${days.map(
        (day) =>
          html`<tr>
            <th scope="row">
              ${weekday(day.date, language)}
              <time datetime=${day.date}>${formatDay(day.date, language).replace(/[/ ]\d{4}$/, '')}</time>
            </th>
            <td>
              <span class="sky"
                >${weatherIcon(day.condition, true)} ${words.condition(day.condition, true)}</span
              >
            </td>
            <td class="figure">${words.range(Math.round(day.low), Math.round(day.high))}</td>
            ${
              withRain
                ? html`<td class="figure">
                    ${day.rainChance === undefined ? words.noFigure : words.percent(Math.round(day.rainChance))}
                  </td>`
                : nothing
            }
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function foot(view: WeatherView & { kind: 'ready' }, words: Words, language: string) {
  const { place, now } = view;
  const day = today(new Date(place.now.at));
  const time = clockTime(place.now.at);
  const asOf = day === today(now) ? words.asOf(time) : words.asOfDay(time, formatDay(day, language));
  return html`<footer part="foot">
    ${view.sample ? html`<p class="sample">${words.sample}</p>` : nothing}
    ${view.staleHours === undefined ? nothing : html`<p class="notice">${words.stale(view.staleHours)}</p>`}
    ${view.kept ? html`<p class="notice">${words.kept}</p>` : nothing}
    <p>
      <time datetime=${place.now.at}>${asOf}</time
      >${place.point ? html`, ${words.point(place.point).toLowerCase()}` : nothing}.
      <a href=${place.source.url} rel="noopener">${words.source(place.source.name)}</a>${
        place.source.licence ? html` <span lang="en">(${place.source.licence})</span>` : nothing
      }
    </p>
  </footer>`;
}

/** The panel. */
export function weatherTemplate(view: WeatherView, context: WeatherContext): TemplateResult {
  const { language, compact } = context;
  const words = weatherMessages.for(language);
  if (view.kind === 'waiting') return html`<slot><p class="quiet">${words.loading}</p></slot>`;
  if (view.kind === 'nothing') {
    return html`<slot></slot>
      <p class="quiet" part="notice">${words[view.reason]}</p>`;
  }
  const { place } = view;
  const date = today(new Date(place.now.at));
  const ofToday = place.days.find((day) => day.date === date);
  const next = place.days.filter((day) => day.date > date).slice(0, 7);
  return html`<section aria-labelledby="title" part="panel">
    <p id="title" class="title" part="title">${words.heading(place.name)}</p>
    ${chooser(view, words, context)}
    <div class="now">
      ${weatherIcon(place.now.condition, place.now.daylight)}
      <p class="temperature" part="temperature">${words.degrees(Math.round(place.now.temperature))}</p>
      <p class="sentence">${sentence(place.now, words)}</p>
    </div>
    ${compact ? nothing : [details(place, ofToday, words), daysTable(next, words, language)]}
    ${foot(view, words, language)}
  </section>`;
}

export const weatherSheet = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  section {
    display: grid;
    gap: 0.75rem;
    padding: 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  p,
  dl,
  dd,
  fieldset {
    margin: 0;
  }
  .title {
    font-weight: 600;
    font-size: 1.0625em;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    min-inline-size: 0;
    padding: 0;
    border: 0;
    border-block-end: 1px solid var(--_border);
  }
  label {
    position: relative;
  }
  fieldset span {
    display: block;
    margin-block-end: -1px;
    padding-block: 0.375rem;
    border-block-end: 3px solid transparent;
    color: var(--_muted);
  }
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  input:hover + span {
    color: var(--_text);
  }
  input:checked + span {
    border-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }
  input:focus-visible + span {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  select {
    inline-size: 100%;
    min-block-size: 2.25rem;
    padding-inline: 0.5rem;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) / 2);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .icon {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }
  .now .icon {
    inline-size: 3.25rem;
    block-size: 3.25rem;
    stroke-width: 1.1;
    color: var(--_accent);
  }
  .temperature {
    font-size: 2.5em;
    font-weight: 500;
    line-height: 1.2;
    white-space: nowrap;
  }
  .sentence {
    flex: 1 1 14rem;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
    gap: 0.5rem 1rem;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  dd {
    font-variant-numeric: tabular-nums;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  caption {
    padding-block: 0.25rem;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding-block: 0.375rem;
    padding-inline: 0 0.75rem;
    border-block-start: 1px solid var(--_border);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }
  thead th {
    border: 0;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  tbody time {
    color: var(--_muted);
    white-space: nowrap;
  }
  .figure {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .figure:last-child {
    padding-inline-end: 0;
  }
  td.figure {
    white-space: nowrap;
  }
  .sky {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  td .icon {
    color: var(--_accent);
  }
  footer {
    display: grid;
    gap: 0.25rem;
    color: var(--_muted);
    font-size: 0.875em;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  .sample,
  .notice {
    color: var(--_text);
    font-weight: 600;
  }
  .quiet {
    color: var(--_muted);
  }
  @container (max-width: 26rem) {
    td .icon {
      display: none;
    }
    th,
    td {
      padding-inline-end: 0.5rem;
    }
    tbody time {
      display: block;
    }
  }
  @media print {
    fieldset,
    .pick {
      display: none;
    }
  }
`;
