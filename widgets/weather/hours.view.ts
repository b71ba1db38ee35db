import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { clockTime } from '../../core/locale/clock.ts';
import { weatherMessages } from '../../core/locale/weather.messages.ts';
import type { HourWeather } from '../../core/weather/model.ts';

/** Hours drawn. */
const DRAWN = 24;
/** One label stands for so many hours. */
const LABEL_EVERY = 4;
/** Size of the drawing in its own units: ten to an hour; the page stretches it. */
const STEP = 10;
const HEIGHT = 48;
/** Room above and below the line of temperatures. */
const MARGIN = 5;
/** Percent below which rain is not worth a word. */
const WORTH_A_WORD = 20;

/**
 * The hours ahead: a line of temperatures over bars of the chance of rain, its story in words above, the figures of
 * every fourth hour below.
 * @param now hours that ended before are left out.
 */
export function hoursFigure(
  all: readonly HourWeather[],
  now: Date,
  language: string,
): TemplateResult | typeof nothing {
  const hours = all.filter(({ at }) => Date.parse(at) > now.getTime() - 3_600_000).slice(0, DRAWN);
  // Fewer make no curve.
  if (hours.length < LABEL_EVERY) return nothing;
  const words = weatherMessages.for(language);
  const degrees = (hour: HourWeather) => words.degrees(Math.round(hour.temperature));
  const least = (figure: (hour: HourWeather) => number) =>
    hours.reduce((best, hour) => (figure(hour) < figure(best) ? hour : best));
  const low = least((hour) => hour.temperature);
  const high = least((hour) => -hour.temperature);
  const wettest = least((hour) => -(hour.rainChance ?? -1));
  const parts = [
    words.hours(hours.length, degrees(low), clockTime(low.at), degrees(high), clockTime(high.at)),
  ];
  if (wettest.rainChance !== undefined) {
    const chance = Math.round(wettest.rainChance);
    parts.push(
      chance < WORTH_A_WORD ? words.dry : words.wettest(words.percent(chance), clockTime(wettest.at)),
    );
  }
  const range = Math.max(1, high.temperature - low.temperature);
  const scale = (HEIGHT - 2 * MARGIN) / range;
  const line = hours
    .map(
      ({ temperature }, index) =>
        `${(index + 0.5) * STEP},${MARGIN + (high.temperature - temperature) * scale}`,
    )
    .join(' ');
  const rain = hours
    .map(
      ({ rainChance = 0 }, index) =>
        `M${index * STEP + 1} ${HEIGHT}v${(-HEIGHT * rainChance) / 100}h${STEP - 2}V${HEIGHT}`,
    )
    .join('');
  return html`<figure part="hours">
    <figcaption>${parts.join('; ')}.</figcaption>
    <svg viewBox="0 0 ${hours.length * STEP} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<path class="rain" d=${rain} /><polyline points=${line} />`}
    </svg>
    <ol>
      ${hours
        .filter((_, index) => index % LABEL_EVERY === 0)
        .map(
          (hour) => html`<li><time datetime=${hour.at}>${clockTime(hour.at)}</time> ${degrees(hour)}</li>`,
        )}
    </ol>
  </figure>`;
}
