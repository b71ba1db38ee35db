import type { Citation } from '../citation/citation.ts';
import { againstRecord, ambiguous, daysAgree, found, typesAgree, unknown, type Answer } from './answer.ts';
import { isLater, newestFirst, yearOf } from './chronology.ts';
import { statusAt } from './status.ts';
import type { Candidate, DocumentRecord, ResolveContext, StatusKind } from './types.ts';
import { titleKey } from './words.ts';

const IN_FORCE: ReadonlySet<StatusKind> = new Set(['in-force', 'amended', 'partly-expired']);

/** Acts that amend others: several of one name are in force side by side. */
const AMENDS = /^(?:luat|bo luat|phap lenh) sua doi\b/;
/** "Luật Đất đai (sửa đổi)" is said of a law that is being made or has just been made, before it has effect. */
const RECAST = /\(\s*sửa đổi/i;

/**
 * Documents of one name. The registry may not know all of them, so a name alone settles nothing, even where it knows
 * only one. What settles it is a year, a signing day, or the article's day where one version was in force by evidence,
 * every other known one had ended, and none was waiting to take effect: a name has one holder at a time, save among
 * acts that amend others.
 * @param named years that the same document gives with this name elsewhere: another version's leaves the name open.
 */
export function resolveTitle(
  citation: Citation,
  records: readonly DocumentRecord[],
  { published }: ResolveContext,
  named: readonly number[] = [],
): Answer {
  const versions = records
    .filter((record) => typesAgree(citation.type, record.type) && !isLater(record, published))
    .filter((record) => citation.year !== undefined || daysAgree(citation, record) !== 'other-year')
    .sort(newestFirst);
  if (!versions.length) return unknown('not-in-registry');
  const reason: Candidate['reason'] = citation.year === undefined ? 'title' : 'title-and-year';

  const onDay = versions.filter(({ issued }) => issued !== undefined && issued === citation.issued);
  if (onDay.length === 1) return found(onDay[0]!, 'title-and-year');
  const [only] = versions;
  if (versions.length === 1 && citation.year !== undefined)
    return found(only!, reason, againstRecord(citation, only!));
  if (citation.year !== undefined || !published)
    return ambiguous(versions.map((record) => ({ record, reason })));

  const kinds = versions.map((record) => ({ record, kind: statusAt(record, published).kind }));
  const living = kinds.filter(({ kind }) => IN_FORCE.has(kind));
  const oneHolder =
    !citation.unsettled &&
    !AMENDS.test(titleKey(citation.title!)) &&
    !RECAST.test(citation.text.normalize('NFC'));
  const certain = kinds.every(({ kind }) => IN_FORCE.has(kind) || kind === 'expired');
  const agreed = named.every((year) => living[0] && yearOf(living[0].record) === year);
  if (living.length === 1 && certain && oneHolder && agreed)
    return found(living[0]!.record, 'in-force-on-date');
  const rank = (kind: StatusKind): number => (IN_FORCE.has(kind) ? 0 : kind === 'expired' ? 2 : 1);
  return ambiguous(
    [...kinds]
      .sort((a, b) => rank(a.kind) - rank(b.kind))
      .map(({ record, kind }) => ({ record, reason: IN_FORCE.has(kind) ? 'in-force-on-date' : reason })),
  );
}
