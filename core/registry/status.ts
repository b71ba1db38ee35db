import { yearOf } from './chronology.ts';
import { numberKey, numberYear } from './number-key.ts';
import type { DocumentRecord, DocumentRelation, Status } from './types.ts';

type Answer = Omit<Status, 'on' | 'asOf'>;

/** Day that a codification month surely covers: its first. */
const codifiedDay = (record: DocumentRecord): string | undefined =>
  record.codified && `${record.codified}-01`;

interface Ending {
  day?: string;
  by?: string;
  reason: Answer['reason'];
  /** Not before this day, where the day itself is not known. */
  notBefore?: string;
  unsure?: boolean;
}

const ENDINGS = new Set(['replaces', 'repeals']);

/** First day of Law 64/2025/QH15: since then guiding texts go on beyond what they guide (its Article 57(2)). */
const GUIDES_GO_ON = '2025-04-01';

/**
 * Years of signing and effect lie no further apart than this: an assumption (a code signed in November 2015 had effect
 * from January 2018), which keeps apart acts that change a text before it has effect.
 */
const LONGEST_WAIT = 3;

/** The first day on which the document can have been there: of its signing, else of the year in its number. */
function firstDay(record: DocumentRecord): string {
  const year = numberYear(record.number);
  return record.issued ?? (year === undefined ? '' : `${year}-01-01`);
}

/**
 * What others did to it. What is dated before the document was there has its ends mixed up and tells nothing; nor does
 * what a document is said to do to itself.
 */
function deeds(record: DocumentRecord): DocumentRelation[] {
  const first = firstDay(record);
  return record.affectedBy.filter(
    ({ since, to, toKey }) =>
      (since === undefined || since >= first) &&
      (toKey === undefined ? numberKey(to) !== numberKey(record.number) : toKey !== record.key),
  );
}

/** The day of its own on which the document ended; one before its signing or effect can't be. */
function ownEnd(record: DocumentRecord): string | undefined {
  const { expires, effective = '' } = record;
  return expires !== undefined && expires >= firstDay(record) && expires >= effective ? expires : undefined;
}

/** Whether the act presupposes that the document had force until then: it changes, details or ends it. */
const presupposes = ({ kind }: DocumentRelation): boolean =>
  kind === 'amends' || kind === 'guides' || ENDINGS.has(kind);

/** Partial repeals and amendments, of which the rest goes on. */
const isPartial = ({ kind, part }: DocumentRelation): boolean => ENDINGS.has(kind) && part === true;

const byDay = (a: Ending, b: Ending): number => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1);

/** What ended the document as a whole, earliest first; an end without a day comes last. */
function endings(record: DocumentRecord): Ending[] {
  const ended: Ending[] = deeds(record)
    .filter(({ kind, part }) => ENDINGS.has(kind) && !part)
    .map(({ kind, to, since, notBefore, unsure }) => ({
      day: since,
      by: to,
      reason: kind === 'replaces' ? 'replaced' : 'repealed',
      notBefore,
      unsure,
    }));
  const own = ownEnd(record);
  if (own !== undefined) {
    // The day stands in a source of its own; whoever ended it then is named if known.
    const by = ended.find(({ day }) => day === own) ?? ended.find(({ day }) => day === undefined);
    const { reason = 'expiry-date' } = by ?? {};
    const sooner = ended.filter(({ day }) => day !== undefined && day < own);
    return [...sooner.sort(byDay), { day: own, by: by?.by, reason, unsure: by?.unsure }];
  }
  const { lapse } = record;
  if (lapse && lapse.on < GUIDES_GO_ON) ended.push({ day: lapse.on, by: lapse.with, reason: 'lapsed' });
  return ended.sort(byDay);
}

/**
 * The latest act of these kinds that had effect by this day; where none has a day, one that may have had, since it was
 * or may have been signed by then. One of which not even that is known tells nothing of any day.
 */
function latest(
  record: DocumentRecord,
  on: string,
  matches: (relation: DocumentRelation) => boolean,
): DocumentRelation | undefined {
  return deeds(record)
    .filter((relation) => matches(relation) && (relation.since ?? relation.notBefore ?? '9') <= on)
    .sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? 1 : -1))[0];
}

/**
 * The last day for which something attests that the document had force: a codification listing it, a source stating
 * it, an act amending, guiding or ending it (which presupposes it; from the day of its effect, else from the first day
 * on which it can have been signed), or the eve of its known end.
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
  for (const deed of deeds(record).filter(presupposes)) {
    const whole = ENDINGS.has(deed.kind) && !deed.part;
    // Of the ends of the whole only those of an unknown day: a known one is given as `end`.
    const day = whole && deed.since ? undefined : (deed.since ?? deed.notBefore);
    if (day) attested.push({ day, reason: deed.since ? 'amended' : 'attested-later' });
  }
  if (end) attested.push({ day: end, reason: 'attested-later' });
  return attested.sort((a, b) => (a.day < b.day ? 1 : -1))[0];
}

/**
 * A day on which a document whose effective day is not known surely had effect: a publisher lists it as in force, the
 * codification has it, or an act changed it in a year well after its own.
 */
function begunBy(record: DocumentRecord): string | undefined {
  const listed = record.status === 'in-force' || record.status === 'partly-expired' ? record.asOf : undefined;
  const settled = (yearOf(record) ?? 9999) + LONGEST_WAIT;
  const changes = deeds(record)
    .filter((deed) => deed.kind === 'amends' || isPartial(deed))
    .map(({ since }) => since)
    .filter((since) => since !== undefined && Number(since.slice(0, 4)) > settled);
  return [listed, codifiedDay(record), ...changes].filter((day) => day !== undefined).sort()[0];
}

/**
 * Whether a document was in force on a day, as far as the registry knows.
 *
 * Rules, by Law 80/2015/QH13 on promulgation (Articles 151, 153, 154; read in the Legal Code) and, since 1 April 2025,
 * Law 64/2025/QH15 (Articles 53 and 57; read as a legal portal and a question-and-answer page print them; Article 56 was
 * not read):
 * 1. A document has effect, whole, from the day it sets (151(1); 53(1)). Parts that begin on other days are not told apart.
 * 2. It ends on the day it sets (154(1); 57(1)(a)), or when an act of the body that issued it replaces it or one of a
 *    competent body repeals it (154(2), (3); 57(1)(b), (c)). Such an act counts from its own effective day.
 * 3. Amendments and partial repeals leave the rest in force (154; 57(1): "toàn bộ hoặc một phần"). The repeal of an
 *    amending act is not taken to bring the old text back.
 * 4. A guiding text ended with what it guided (154(4)), which is applied only where the record says so. Since 1 April 2025
 *    it goes on where it is not contrary to the new text (57(2)), so that no end after that day is inferred.
 * 5. Suspension ("ngưng hiệu lực", 153) is no end. The registry does not record it apart: what suspends articles stands
 *    among the amendments.
 * Documents older than the law of 2015 are judged alike; the laws before it were not read for this.
 *
 * "In force" is answered only for days that evidence covers (see `attestedUntil`); past it the answer is `unknown`:
 * `maybe-replaced` where a later document has the name, else `no-news`. An amendment or partial repeal of no known day
 * counts from when it may have been signed, without `since`. What a publisher lists as ended in part was whole until a
 * day that nothing tells, so that nothing is claimed before the listing. Where an act read out of text would have ended
 * what is listed, amended or guided later, sources disagree and nothing is claimed; an end with a source of its own
 * (`expires`) stands, unless it lies before the document's signing or effect. Of two ends the earlier counts. Where the
 * beginning is not known, see `begunBy`; where only the end is, the answer is `unknown`, `start-unknown`.
 * @param record undefined answers `unknown`, reason `no-record`.
 * @param on ISO day.
 */
export function statusAt(record: DocumentRecord | undefined, on: string): Status {
  if (!record) return { kind: 'unknown', reason: 'no-record', on, asOf: '' };
  const { asOf = '' } = record;
  const answer = (status: Answer): Status => ({ ...status, on, asOf });
  if (on < firstDay(record))
    return answer({ kind: 'not-yet', reason: 'before-issued', since: record.effective });

  const ends = endings(record);
  const end = ends[0];
  if (end?.day && end.day <= on) {
    const later = end.day === ownEnd(record) ? undefined : attestedUntil(record, undefined);
    if (later && later.day > end.day)
      return answer({ kind: 'unknown', reason: 'sources-disagree', by: end.by });
    return answer({
      kind: 'expired',
      reason: end.reason,
      since: end.day,
      by: end.by,
      ...(end.unsure && { unsure: true }),
    });
  }
  if (record.effective && on < record.effective)
    return answer({ kind: 'not-yet', reason: 'effective-date', since: record.effective });
  if (record.status === 'expired' && asOf && asOf <= on) return answer({ kind: 'expired', reason: 'stated' });

  const attested = attestedUntil(record, end?.day);
  const covered =
    attested && (on < attested.day || (on === attested.day && attested.reason !== 'attested-later'));
  const partial = latest(record, on, isPartial);
  const amendment = latest(record, on, ({ kind }) => kind === 'amends');
  const begun = record.effective ?? begunBy(record);
  const changed = (kind: Answer['kind'], reason: Answer['reason'], act: DocumentRelation): Status =>
    answer({ kind, reason, since: act.since, by: act.to, ...(act.unsure && { unsure: true }) });
  if (covered && begun && begun <= on) {
    if (partial) return changed('partly-expired', 'partly-repealed', partial);
    if (record.status === 'partly-expired') {
      return asOf && asOf <= on
        ? answer({ kind: 'partly-expired', reason: 'stated' })
        : answer({ kind: 'unknown', reason: 'partly-undated' });
    }
    if (amendment) return changed('amended', 'amended', amendment);
    const reason = attested.reason === 'amended' ? 'attested-later' : attested.reason;
    return answer({ kind: 'in-force', reason, since: record.effective });
  }
  // Its end is known, its beginning is not.
  if (end?.day)
    return answer({
      kind: 'unknown',
      reason: 'start-unknown',
      until: end.day,
      by: end.by,
      ...(end.unsure && { unsure: true }),
    });
  // Something ends it on a day that no source gives: neither "in force" nor "no news" would be true.
  const undated = ends.find(
    ({ day, notBefore }) => day === undefined && (notBefore === undefined || notBefore <= on),
  );
  if (undated) return answer({ kind: 'unknown', reason: undated.reason, by: undated.by });
  const { namesake } = record;
  if (namesake && namesake.from <= on)
    return answer({ kind: 'unknown', reason: 'maybe-replaced', by: namesake.number });
  const next = ends[0]?.by ?? namesake?.number;
  return answer({ kind: 'unknown', reason: 'no-news', ...(next !== undefined && { by: next }) });
}
