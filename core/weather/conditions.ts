import type { Condition } from './model.ts';

/** WMO code table 4677 as far as Open-Meteo uses it (https://open-meteo.com/en/docs, "WMO Weather interpretation codes"). */
const WMO: Record<number, Condition> = {
  0: 'clear',
  1: 'mainly-clear',
  2: 'partly-cloudy',
  3: 'overcast',
  45: 'fog',
  48: 'fog',
  51: 'drizzle',
  53: 'drizzle',
  55: 'drizzle',
  56: 'freezing-rain',
  57: 'freezing-rain',
  61: 'light-rain',
  63: 'rain',
  65: 'heavy-rain',
  66: 'freezing-rain',
  67: 'freezing-rain',
  71: 'snow',
  73: 'snow',
  75: 'snow',
  77: 'snow',
  80: 'light-showers',
  81: 'showers',
  82: 'heavy-showers',
  85: 'snow',
  86: 'snow',
  95: 'thunderstorm',
  96: 'hail',
  99: 'hail',
};

/** The condition of a WMO weather code; `unknown` for a code outside the table or none. */
export function conditionOfWmo(code: number | null | undefined): Condition {
  return (code == null ? undefined : WMO[code]) ?? 'unknown';
}

/** MET Norway's symbols that are not made of parts (https://api.met.no/weatherapi/weathericon/2.0/documentation). */
const MET_SKY: Record<string, Condition> = {
  clearsky: 'clear',
  fair: 'mainly-clear',
  partlycloudy: 'partly-cloudy',
  cloudy: 'overcast',
  fog: 'fog',
};

/**
 * The condition of a MET Norway symbol code: `lightrainshowersandthunder_day`. The other symbols are composed:
 * strength, what falls, whether in showers, whether with thunder, then the variant of the day, which says nothing here.
 * (Two of their codes carry a slip of the pen that will stay: `lightssleetshowers…`, `lightssnowshowers…`.)
 */
export function conditionOfMetSymbol(symbol: string | null | undefined): Condition {
  const code = (symbol ?? '').replace(/_(day|night|polartwilight)$/, '');
  const sky = MET_SKY[code];
  if (sky) return sky;
  const parts = /^(lights?|heavy)?(rain|sleet|snow)(showers)?(andthunder)?$/.exec(code);
  if (!parts) return 'unknown';
  const [, strength, falling, showers, thunder] = parts;
  if (thunder) return 'thunderstorm';
  if (falling !== 'rain') return falling as 'sleet' | 'snow';
  if (strength === 'heavy') return showers ? 'heavy-showers' : 'heavy-rain';
  if (strength) return showers ? 'light-showers' : 'light-rain';
  return showers ? 'showers' : 'rain';
}
