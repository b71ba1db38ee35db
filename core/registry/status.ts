import type { DocumentRecord, DocumentRelation, Status } from './types.ts';

type Answer = Omit<Status, 'on' | 'asOf'>;

/** Day that a codification month surely covers: its first. */
const codifiedDay = (record: DocumentRecord): string | undefined =>
  record.codified && `${record.codified}-01`;

/** The last day on which a codification or a publisher lists the document as in force. */
function listedUntil(record: DocumentRecord): string | undefined {
  const stated = record.status === 'in-force' ? record.asOf : undefined;
  return [codifiedDay(record), stated]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

interface Ending {
  day?: string;
  by?: string;
  reason: Answer['reason'];
  /** Not before this day, where the day itself is not known. */
  notBefore?: string;
  unsure?: boolean;
}

const ENDINGS = new Set(['replaces', 'repeals']);

/** What ended the document as a whole, earliest first; an end without a day comes last. */
function endings(record: DocumentRecord): Ending[] {
  const ended: Ending[] = record.affectedBy
    .filter(({ kind, part }) => ENDINGS.has(kind) && !part)
    .map(({ kind, to, since, notBefore, unsure }) => ({
      day: since,
      by: to,
      reason: kind === 'replaces' ? 'replaced' : 'repealed',
      notBefore,
      unsure,
    }));
  if (record.expires) {
    // The day stands in a source of its own; whoever ended it then is named if known.
    const by = ended.find(({ day }) => day === record.expires) ?? ended.find(({ day }) => day === undefined);
    return [{ day: record.expires, by: by?.by, reason: by?.reason ?? 'expiry-date' }];
  }
  if (record.lapse) ended.push({ day: record.lapse.on, by: record.lapse.with, reason: 'lapsed' });
  return ended.sort((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1));
}

/**
 * The latest act of these kinds that had effect by this day; where none has a day, one that may have had, since it was
 * or may have been signed by then.
 */
function latest(
  record: DocumentRecord,
  on: string,
  matches: (relation: DocumentRelation) => boolean,
): DocumentRelation | undefined {
  return record.affectedBy
    .filter((relation) => matches(relation) && (relation.since ?? relation.notBefore ?? '') <= on)
    .sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? 1 : -1))[0];
}

/**
 * The last day for which something attests that the document had force: a codification listing it, a source stating
 * it, an act amending or guiding it (which presupposes it), or the eve of its known end.
 */
function attestedUntil(
  record: DocumentRecord,
  end: string | undefined,
): { day: string; reason: Answer['reason'] } | undefined {
  const attested: { day: string; reason: Answer['reason'] }[] = [];
  const codified = codifiedDay(record);
  if (codified) attested.push({ day: codified, reason: 'codified' });
  if (record.asOf && (record.status === 'in-force' || record.status === 'partly-expired'))
    attested.push({ day: record.asOf, reason: 'stated' });
  for (const { kind, since, part } of record.affectedBy) {
    if (since && (kind === 'amends' || kind === 'guides' || (ENDINGS.has(kind) && part)))
      attested.push({ day: since, reason: 'amended' });
  }
  if (end) attested.push({ day: end, reason: 'attested-later' });
  return attested.sort((a, b) => (a.day < b.day ? 1 : -1))[0];
}

/**
 * Whether a document was in force on a day, as far as the registry knows.
 *
 * Rules (Law 80/2015/QH13 on promulgation, Articles 151 and 154): a document has effect from the day it sets and ends on
 * the day it sets, or when a document of the competent body replaces or repeals it; that act counts from its own
 * effective day. Amendments and partial repeals leave the rest in force. A guiding text ends with what it guides
 * (Article 154(4)), applied only where the record says so. Law 64/2025/QH15 has taken that law's place since 1 April
 * 2025; its text was not at hand, so whether it words these rules alike is not known here, and they are applied on.
 *
 * "In force" is answered only for days that evidence covers (see `attestedUntil`); past it the answer is `unknown`:
 * `maybe-replaced` where a later document has the name, else `no-news`. An amendment or partial repeal of no known day
 * counts from when it may have been signed, without `since`. What a publisher lists as ended in part was whole until a
 * day that nothing tells, so that nothing is claimed before the listing. Where an act read out of text would have ended
 * what a later listing has in force, sources disagree and nothing is claimed.
 * @param record undefined answers `unknown`, reason `no-record`.
 * @param on ISO day.
 */
export function statusAt(record: DocumentRecord | undefined, on: string): Status {
  if (!record) return { kind: 'unknown', reason: 'no-record', on, asOf: '' };
  const { asOf = '' } = record;
  const answer = (status: Answer): Status => ({ ...status, on, asOf });
  if (record.issued && on < record.issued)
    return answer({ kind: 'not-yet', reason: 'before-issued', since: record.effective });
  if (record.effective && on < record.effective)
    return answer({ kind: 'not-yet', reason: 'effective-date', since: record.effective });

  const ends = endings(record);
  const end = ends[0];
  if (end?.day && end.day <= on) {
    const listed = record.expires ? undefined : listedUntil(record);
    if (listed && listed > end.day)
      return answer({ kind: 'unknown', reason: 'sources-disagree', by: end.by });
    return answer({
      kind: 'expired',
      reason: end.reason,
      since: end.day,
      by: end.by,
      ...(end.unsure && { unsure: true }),
    });
  }
  if (record.status === 'expired' && asOf && asOf <= on) return answer({ kind: 'expired', reason: 'stated' });

  const attested = attestedUntil(record, end?.day);
  const covered =
    attested && (on < attested.day || (on === attested.day && attested.reason !== 'attested-later'));
  const partial = latest(record, on, ({ kind, part }) => ENDINGS.has(kind) && part === true);
  const amendment = latest(record, on, ({ kind }) => kind === 'amends');
  const begun =
    record.effective ?? partial?.since ?? amendment?.since ?? (record.status ? record.asOf : undefined);
  if (covered && begun && begun <= on) {
    if (partial)
      return answer({
        kind: 'partly-expired',
        reason: 'partly-repealed',
        since: partial.since,
        by: partial.to,
      });
    if (record.status === 'partly-expired') {
      return asOf && asOf <= on
        ? answer({ kind: 'partly-expired', reason: 'stated' })
        : answer({ kind: 'unknown', reason: 'partly-undated' });
    }
    if (amendment)
      return answer({ kind: 'amended', reason: 'amended', since: amendment.since, by: amendment.to });
    const reason = attested.reason === 'amended' ? 'attested-later' : attested.reason;
    return answer({ kind: 'in-force', reason, since: record.effective });
  }
  // Something ends it on a day that no source gives: neither "in force" nor "no news" would be true.
  const undated = ends.find(
    ({ day, notBefore }) => day === undefined && (notBefore === undefined || notBefore <= on),
  );
  if (undated) return answer({ kind: 'unknown', reason: undated.reason, by: undated.by });
  const { namesake } = record;
  if (namesake && namesake.from <= on)
    return answer({ kind: 'unknown', reason: 'maybe-replaced', by: namesake.number });
  return answer({ kind: 'unknown', reason: 'no-news' });
}
