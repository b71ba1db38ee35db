import { isoDay, readBareDay } from '../text/date.ts';
import { BadUsage } from './failure.ts';

/**
 * A day given as `2021-07-01` or as Vietnamese readers write it, `01/7/2021`; as an ISO day.
 * @throws BadUsage for a day that does not exist, or anything else.
 */
export function readDate(given: string): string {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(given);
  const local = readBareDay(given, 0);
  const day = iso
    ? isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    : local?.end === given.length
      ? local.iso
      : undefined;
  if (day === undefined) throw new BadUsage((say) => say.notADay(given));
  return day;
}
