import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { clockTime, shortDay, weekday } from '../../core/locale/clock.ts';
import { formatDay, today } from '../../core/locale/format.ts';
import { weatherMessages } from '../../core/locale/weather.messages.ts';
import type {
  AirQuality,
  CurrentWeather,
  DayWeather,
  PlaceWeather,
  Provenance,
} from '../../core/weather/model.ts';
import { airBand } from '../../core/weather/air.ts';
import { compassPoint, windForce } from '../../core/weather/wind.ts';
import { hoursFigure } from './hours.view.ts';
import { weatherIcon } from './weather.icons.ts';
import type { WeatherView } from './weather.state.ts';

interface WeatherContext {
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
  const percent = (value: number | undefined) =>
    value === undefined ? undefined : words.percent(Math.round(value));
  return html`<dl part="details">
    ${figure(words.today, range)} ${figure(words.rainChance, percent(today?.rainChance))}
    ${figure(words.humidity, percent(place.now.humidity))}
    ${figure(words.uv, today?.uv === undefined ? undefined : String(Math.round(today.uv)))}
    ${figure(words.sunrise, today?.sunrise && clockTime(today.sunrise))}
    ${figure(words.sunset, today?.sunset && clockTime(today.sunset))}
  </dl>`;
}

/** Number, word, colour, and the scale that the number is of. */
function airLine(air: AirQuality | undefined, words: Words) {
  if (!air) return nothing;
  const band = airBand(air.index);
  return html`<p class="air" part="air" data-band=${band}>
    <span>${words.air}: <strong>${Math.round(air.index)} – ${words.airBand(band)}</strong></span>
    <span class="aside"
      >${words.airScale(air.scale, air.modelled === true)}${
        air.pm25 === undefined ? nothing : html`; ${words.pm25(String(Math.round(air.pm25)))}`
      }</span
    >
  </p>`;
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
              <time datetime=${day.date}>${shortDay(day.date, language)}</time>
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

function sourceLink({ url, licence }: Provenance, words: string) {
  return html`<a href=${url} rel="noopener">${words}</a>${
      licence ? html` <span lang="en">(${licence})</span>` : nothing
    }`;
}

function foot(view: WeatherView & { kind: 'ready' }, words: Words, { language, compact }: WeatherContext) {
  const { place, now } = view;
  const day = today(new Date(place.now.at));
  const time = clockTime(place.now.at);
  const asOf = day === today(now) ? words.asOf(time) : words.asOfDay(time, formatDay(day, language));
  return html`<footer part="foot">
    ${view.sample ? html`<p class="sample">${words.sample}</p>` : nothing}
    ${view.staleHours === undefined ? nothing : html`<p class="notice">${words.stale(view.staleHours)}</p>`}
    ${view.kept ? html`<p class="notice">${words.kept}</p>` : nothing}
    ${
      view.formerNames.length > 0
        ? html`<p>${words.formerly(view.formerNames.join(', '), place.name)}</p>`
        : nothing
    }
    <p>
      <time datetime=${place.now.at}>${asOf}</time>${place.point ? ` ${words.at(place.point)}` : nothing}.
      ${sourceLink(place.source, words.source(place.source.name))}${
        compact || !place.air?.source
          ? nothing
          : html`. ${sourceLink(place.air.source, words.airSource(place.air.source.name))}`
      }
    </p>
  </footer>`;
}

/** The panel. */
export function weatherTemplate(view: WeatherView, context: WeatherContext): TemplateResult {
  const { language, compact } = context;
  const words = weatherMessages.for(language);
  if (view.kind === 'idle') return html`<slot name="warning"></slot><slot></slot>`;
  if (view.kind === 'waiting')
    return html`<slot name="warning"></slot><slot><p class="surface quiet">${words.loading}</p></slot>`;
  if (view.kind === 'nothing') {
    return html`<slot name="warning"></slot><slot></slot>
      <p class="surface quiet" part="notice">${words[view.reason]}</p>`;
  }
  const { place } = view;
  const date = today(new Date(place.now.at));
  const ofToday = place.days.find((day) => day.date === date);
  const next = place.days.filter((day) => day.date > date).slice(0, 7);
  return html`<div class="surface">
    <section aria-labelledby="title" part="panel">
      <p id="title" class="title" part="title">${words.heading(place.name)}</p>
      <slot name="warning"></slot>
      ${chooser(view, words, context)}
      <div class="now">
        ${weatherIcon(place.now.condition, place.now.daylight)}
        <p class="temperature" part="temperature">${words.degrees(Math.round(place.now.temperature))}</p>
        <p class="sentence">${sentence(place.now, words)}</p>
      </div>
      ${
        compact
          ? nothing
          : [
              details(place, ofToday, words),
              airLine(place.air, words),
              hoursFigure(place.hours ?? [], view.now, language),
              daysTable(next, words, language),
            ]
      }
      ${foot(view, words, context)}
    </section>
  </div>`;
}
