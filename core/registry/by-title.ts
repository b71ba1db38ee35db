import type { Citation } from '../citation/citation.ts';
import { ambiguous, daysAgree, found, typesAgree, unknown, type Answer } from './answer.ts';
import { isLater, newestFirst, yearOf } from './chronology.ts';
import { statusAt } from './status.ts';
import type { Candidate, DocumentRecord, ResolveContext, StatusKind } from './types.ts';
import { titleKey } from './words.ts';

const IN_FORCE: ReadonlySet<StatusKind> = new Set(['in-force', 'amended', 'partly-expired']);

/** Acts that amend others: several of one name are in force side by side. */
const AMENDS = /^(?:luat|bo luat|phap lenh) sua doi\b/;
/** "Luật Đất đai (sửa đổi)" is said of a law that is being made or has just been made, before it has effect. */
const RECAST = /\(\s*sửa đổi/i;

/** Months in which a law surely takes effect: the longest wait among those whose days are both known is 26.8 (104/2016/QH13). */
const LONGEST_WAIT = 27;
/**
 * Months after its taking effect in which a law is not taken to have been replaced. Of some 120 laws and ordinances
 * that the registry knows to have been followed by one of their name, two ended sooner (65/2025/QH15, 39/2024/QH15).
 */
const FRESH = 24;

/** The ISO day so many months after another; a year stands for its last day. */
function monthsAfter(day: string, months: number): string {
  const [year, month = '12', date = '31'] = day.split('-') as [string, string?, string?];
  const count = Number(year) * 12 + Number(month) - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-${date}`;
}

/** Whether the document surely had effect on a day, since a later act ended it only after that. */
function endedLater(
  { issued, effective, expires, affectedBy, ...record }: DocumentRecord,
  on: string,
): boolean {
  const begun =
    effective ?? monthsAfter(issued ?? String(yearOf({ ...record, issued }) ?? '9999'), LONGEST_WAIT);
  return (
    begun <= on &&
    [
      expires,
      ...affectedBy
        .filter(({ kind, part }) => (kind === 'replaces' || kind === 'repeals') && !part)
        .map(({ since, notBefore }) => since ?? notBefore),
    ].some((end) => end !== undefined && end > on)
  );
}

/** Why a version is taken to have held its name on a day; undefined where nothing says so. */
function holds(record: DocumentRecord, on: string): Candidate['reason'] | undefined {
  const { kind, reason } = statusAt(record, on);
  if (IN_FORCE.has(kind)) return 'in-force-on-date';
  if (kind !== 'unknown' || (reason !== 'no-news' && reason !== 'start-unknown')) return undefined;
  if (endedLater(record, on)) return 'in-force-on-date';
  const { effective } = record;
  return effective && effective <= on && on < monthsAfter(effective, FRESH) ? 'newest-of-name' : undefined;
}

/**
 * Documents of one name. The registry may not know all of them, so a name alone settles nothing, even where it knows
 * only one. What settles it is a year, a signing day, or the article's day where evidence says that the newest version
 * signed by then held the name: it was in force, was ended only later, or had just taken effect (`FRESH`). A name has
 * one holder at a time, save among acts that amend others, so that older versions need no end of their own.
 * Measured in `tests/core/registry/names.test.ts`, also with the right record taken out.
 * @param named years that the same document gives with this name elsewhere: another version's leaves the name open.
 */
export function resolveTitle(
  citation: Citation,
  records: readonly DocumentRecord[],
  { published }: ResolveContext,
  named: readonly number[] = [],
): Answer {
  const ofName = records.filter((record) => typesAgree(citation.type, record.type));
  const byThen = ofName.filter((record) => !isLater(record, published));
  if (ofName.length > 0 && byThen.length === 0) return unknown('later-than-article');
  const versions = byThen
    .filter((record) => citation.year !== undefined || daysAgree(citation, record) !== 'other-year')
    .sort(newestFirst);
  if (!versions.length) return unknown('not-in-registry');
  const reason: Candidate['reason'] = citation.year === undefined ? 'title' : 'title-and-year';

  const onDay = versions.filter(({ issued }) => issued !== undefined && issued === citation.issued);
  if (onDay.length === 1) return found(onDay[0]!, 'title-and-year');
  const [only] = versions;
  if (versions.length === 1 && citation.year !== undefined) return found(only!, reason);
  if (citation.year !== undefined || !published)
    return ambiguous(versions.map((record) => ({ record, reason })));

  const [held, ...past] = versions.map((record) => ({ record, reason: holds(record, published) }));
  const oneHolder =
    !citation.unsettled &&
    !AMENDS.test(titleKey(citation.title!)) &&
    !RECAST.test(citation.text.normalize('NFC')) &&
    !past.some((version) => version.reason === 'in-force-on-date') &&
    named.every((year) => yearOf(held!.record) === year);
  if (held?.reason && oneHolder) return found(held.record, held.reason);
  const rank = ({ record }: { record: DocumentRecord }): number => {
    const { kind } = statusAt(record, published);
    return IN_FORCE.has(kind) ? 0 : kind === 'expired' ? 2 : 1;
  };
  return ambiguous(
    [held!, ...past]
      .sort((a, b) => rank(a) - rank(b))
      .map((version) => ({ record: version.record, reason: version.reason ?? reason })),
  );
}
