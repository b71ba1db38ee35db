import { TIME_ZONE } from '../../core/locale/format.ts';
import { dayOf, language } from '../language.ts';

/** An ISO instant as day and hour in Việt Nam. */
export function momentOf(instant: string): string {
  const hour = new Intl.DateTimeFormat(language(), {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  });
  return `${hour.format(new Date(instant))}, ${dayOf(instant)}`;
}
