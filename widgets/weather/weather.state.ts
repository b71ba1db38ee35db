import type { PlaceWeather, WeatherFile } from '../../core/weather/model.ts';
import { findProvince, placeId } from '../../core/weather/provinces.ts';
import type { LoadState } from '../shared/loading.ts';
import type { Failure } from '../shared/request.ts';

const HOUR = 3_600_000;
/** Older figures are marked. */
const STALE_AFTER = 3 * HOUR;
/** Older figures are not shown. */
const DROPPED_AFTER = 24 * HOUR;

/** All that the panel can be. In every state but `ready` the page's own content stays. */
export type WeatherView =
  /** It has no address to ask. */
  | { kind: 'idle' }
  | { kind: 'waiting' }
  | { kind: 'nothing'; reason: Exclude<Failure, 'large'> | 'expired' | 'noPlace' }
  | {
      kind: 'ready';
      place: PlaceWeather;
      places: readonly PlaceWeather[];
      now: Date;
      /** Earlier names of the place's province by which the page asks for it: the figures are those of today's centre. */
      formerNames: readonly string[];
      sample: boolean;
      /** Whole hours, where the figures are stale. */
      staleHours?: number;
      /** The last try for newer figures failed. */
      kept: boolean;
    };

interface NamedPlace {
  place: PlaceWeather;
  /** The earlier name of its province by which it was asked for. */
  formerName?: string;
}

/**
 * The place of a name or identifier: one of the portal's own before a province, since whoever gives "Kon Tum" figures of
 * its own wants those and not the figures of today's province.
 */
function placeNamed(places: readonly PlaceWeather[], name: string): NamedPlace | undefined {
  // Whoever writes a point beside the name asks for it under that name.
  const own = placeId(name.replace(/\s*@.*$/, ''));
  const exact = places.find((place) => place.id === own || placeId(place.name) === own);
  if (exact) return { place: exact };
  const { province, formerName } = findProvince(own) ?? {};
  const place = places.find(({ id }) => id === province?.id);
  return place && { place, ...(formerName && { formerName }) };
}

/** The places a panel shows, in the order it names them; all of the file where it names none that the file has. */
export function placesWanted(file: WeatherFile, names: readonly string[]): readonly PlaceWeather[] {
  const wanted = names.flatMap((name) => placeNamed(file.places, name)?.place ?? []);
  return names.includes('*') || wanted.length === 0 ? file.places : [...new Set(wanted)];
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
  const place = (chosen ? placeNamed(places, chosen)?.place : undefined) ?? places[0];
  if (!place) return { kind: 'nothing', reason: 'noPlace' };
  const age = now.getTime() - Date.parse(place.now.at);
  if (age > DROPPED_AFTER) return { kind: 'nothing', reason: 'expired' };
  return {
    kind: 'ready',
    place,
    places,
    now,
    formerNames: [
      ...new Set([...names, chosen ?? ''].flatMap((name) => placeNamed([place], name)?.formerName ?? [])),
    ],
    sample: state.data.sample === true,
    ...(age > STALE_AFTER ? { staleHours: Math.floor(age / HOUR) } : {}),
    kept: state.failure !== undefined,
  };
}
