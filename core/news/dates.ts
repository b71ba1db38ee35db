/** `2026-11-22T08:00:00+07:00`, offset and seconds optional; a space for the T is common. */
const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;

/** RFC 822 as RSS uses it: `Sat, 18 Feb 2017 15:21:50 +0700`. */
const RFC_822 =
  /^(?:[a-z]{3,9},\s*)?(\d{1,2} [a-z]{3} \d{4}) (\d\d:\d\d(?::\d\d)?)(?:\s*([a-z]{1,5}|[+-]\d\d:?\d\d))?$/i;

/** `22/11/2026 08:00`: day first, as Vietnamese portals write it. */
const VIETNAMESE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[\s,|-]+(\d{1,2}:\d\d(?::\d\d)?))?$/;

const two = (digits: string) => digits.padStart(2, '0');

/** An instant as JavaScript reads it without doubt, or none. */
function instant(text: string): string | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/**
 * The instant that a feed's date means, as ISO 8601 in UTC. Dates without an offset are of Việt Nam. None for anything
 * that could be read in two ways (`7/5/2022 10:00 AM` is month first on some servers) or not at all: an item without a
 * time is better than one with a wrong time.
 */
export function readDate(date: string): string | undefined {
  const text = date.trim().replace(/\s+/g, ' ');
  const iso = ISO.exec(text);
  if (iso)
    return instant(
      `${iso[1]}T${iso[2] ?? '00:00'}${iso[3]?.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2') ?? '+07:00'}`,
    );
  const rfc = RFC_822.exec(text);
  if (rfc) return instant(`${rfc[1]} ${rfc[2]} ${rfc[3] ?? '+0700'}`);
  const local = VIETNAMESE.exec(text);
  if (local) {
    const [, day, month, year, time] = local as unknown as [string, string, string, string, string?];
    const clock = (time ?? '00:00').replace(/^\d(?=:)/, '0$&');
    return instant(`${year}-${two(month)}-${two(day)}T${clock}+07:00`);
  }
  return undefined;
}
