import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Condition } from '../../core/weather/model.ts';

/** Strokes of one family on a grid of 24: parts first, then the icons made of them. */
const SUN =
  'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4';
const MOON = 'M20 14.2A8.2 8.2 0 1 1 9.8 4a6.6 6.6 0 0 0 10.2 10.2z';
const CLOUD = 'M7 18.5a4 4 0 0 1-.4-8 5.5 5.5 0 0 1 10.6 1.1 3.5 3.5 0 0 1-.2 6.9z';
const HIGH_CLOUD = 'M7 14a4 4 0 0 1-.4-8 5.5 5.5 0 0 1 10.6 1.1 3.5 3.5 0 0 1-.2 6.9z';
const LOW_CLOUD = 'M6.5 20a3.7 3.7 0 0 1-.3-7.4 5 5 0 0 1 9.7 1A3.2 3.2 0 0 1 15.7 20z';
const SUN_BEHIND = 'M12.3 6.1a4 4 0 0 1 6.6 4.4M15.7 2.2v1.6M21.8 8.2h-1.6M20 3.9l-1.2 1.2M11.4 3.9l1.2 1.2';
const MOON_BEHIND = 'M16 2.4a4.4 4.4 0 0 0 5.7 5.7 5 5 0 0 1-2.6 3.3M16 2.4a5 5 0 0 0-3.3 2.6';
const SMALL_CLOUD = 'M6.8 15.6a3.1 3.1 0 0 1-.3-6.2 4.2 4.2 0 0 1 8.1.8 2.7 2.7 0 0 1 .2 5.4z';

const FALLING = {
  drizzle: 'M8.5 17.2v.8M12 18.7v.8M15.5 17.2v.8',
  light: 'M9.5 17l-1 3M14.5 17l-1 3',
  rain: 'M8.2 17l-1 3M12.2 17l-1 3M16.2 17l-1 3',
  heavy: 'M7.6 16.7l-1.7 5M11 16.7l-1.7 5M14.4 16.7l-1.7 5M17.8 16.7l-1.7 5',
  snow: 'M8 17.5v2.6M6.9 18.2l2.2 1.2M6.9 19.4l2.2-1.2M15.5 17.5v2.6M14.4 18.2l2.2 1.2M14.4 19.4l2.2-1.2',
  bolt: 'M12.8 15.8l-2.3 3h3l-2.3 3',
};

type Drawing = string | { day: string; night: string };

const ICONS: Record<Condition, Drawing> = {
  clear: { day: SUN, night: MOON },
  'mainly-clear': { day: LOW_CLOUD + SUN_BEHIND, night: LOW_CLOUD + MOON_BEHIND },
  'partly-cloudy': { day: LOW_CLOUD + SUN_BEHIND, night: LOW_CLOUD + MOON_BEHIND },
  overcast: CLOUD,
  fog: 'M4 9h11M18 9h2M6 13h14M4 17h8M15 17h5M7 5h9',
  drizzle: HIGH_CLOUD + FALLING.drizzle,
  'light-rain': HIGH_CLOUD + FALLING.light,
  rain: HIGH_CLOUD + FALLING.rain,
  'heavy-rain': HIGH_CLOUD + FALLING.heavy,
  'light-showers': {
    day: SMALL_CLOUD + SUN_BEHIND + FALLING.light,
    night: SMALL_CLOUD + MOON_BEHIND + FALLING.light,
  },
  showers: { day: SMALL_CLOUD + SUN_BEHIND + FALLING.rain, night: SMALL_CLOUD + MOON_BEHIND + FALLING.rain },
  'heavy-showers': HIGH_CLOUD + FALLING.heavy,
  'freezing-rain': HIGH_CLOUD + FALLING.rain,
  sleet: HIGH_CLOUD + FALLING.snow + FALLING.light,
  snow: HIGH_CLOUD + FALLING.snow,
  thunderstorm: HIGH_CLOUD + FALLING.bolt + 'M7.6 17l-.8 2.4M17 17l-.8 2.4',
  hail: HIGH_CLOUD + FALLING.bolt + 'M7 18.4v.1M17 18.4v.1M6.4 21v.1M17.6 21v.1',
  unknown: 'M9.2 9.2a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2.2M12 17.5v.1',
};

/** The icon of a condition; hidden from assistive technology, since the words stand beside it. */
export function weatherIcon(condition: Condition, daylight: boolean): SVGTemplateResult {
  const drawing = ICONS[condition];
  const path = typeof drawing === 'string' ? drawing : drawing[daylight ? 'day' : 'night'];
  return svg`<svg part="icon" class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}
