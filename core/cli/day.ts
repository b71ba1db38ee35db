import { isoDay, readBareDay } from '../text/date.ts';
import { BadUsage } from './failure.ts';

/** A day that exists, as `2021-07-01` writes it; else undefined. */
export function readIsoDay(given: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(given) ?? [];
  return isoDay(Number(year), Number(month), Number(day)) === given ? given : undefined;
}

/**
 * A day given as `2021-07-01` or as Vietnamese readers write it, `01/7/2021`; as an ISO day.
 * @throws BadUsage for a day that does not exist, or anything else.
 */
export function readDate(given: string): string {
  const local = readBareDay(given, 0);
  const day = readIsoDay(given) ?? (local?.end === given.length ? local.iso : undefined);
  if (day === undefined) throw new BadUsage((say) => say.notADay(given));
  return day;
}
