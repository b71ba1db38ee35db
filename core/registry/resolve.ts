import type { Citation } from '../citation/citation.ts';
import { RegistryError } from './error.ts';
import { comparePlaces, isLocal, isNationwideUnique, placeOfSite } from './locality.ts';
import { yearOf } from './pack.ts';
import { statusAt } from './status.ts';
import type {
  Candidate,
  DocumentRecord,
  Registry,
  RegistryDoubt,
  Resolution,
  ResolveContext,
} from './types.ts';

type Answer = Omit<Resolution, 'citation'>;
type Reason = Candidate['reason'];

const unknown = (reason: Resolution['reason'], doubts: RegistryDoubt[] = []): Answer => ({
  outcome: 'unknown',
  candidates: [],
  reason,
  doubts,
});

function found(record: DocumentRecord, reason: Reason, doubts: RegistryDoubt[] = []): Answer {
  return { outcome: 'found', key: record.key, record, candidates: [{ record, reason }], reason, doubts };
}

function ambiguous(
  candidates: Candidate[],
  reason: Resolution['reason'],
  doubts: RegistryDoubt[] = [],
): Answer {
  return {
    outcome: 'ambiguous',
    candidates,
    reason,
    doubts: [...doubts, ...(reason === 'several' ? [{ code: 'ambiguous' as const }] : [])],
  };
}

/** "Luật" is said of codes too; all else must be of the type that the text says. */
function typesAgree(said: string | undefined, recorded: string | undefined): boolean {
  if (!said || !recorded || said === recorded || said === 'van-ban') return true;
  return said === 'luat' && recorded === 'bo-luat';
}

/** What the text's signing day says of a record. Series without a year come again each year, so there a year must agree. */
function daysAgree(
  citation: Citation,
  record: DocumentRecord,
): 'same' | 'other-day' | 'other-year' | 'silent' {
  const said = citation.issued;
  const year = said ? Number(said.slice(0, 4)) : citation.year;
  if (!record.issued || year === undefined) return 'silent';
  if (said === record.issued) return 'same';
  if (Number(record.issued.slice(0, 4)) !== year) return 'other-year';
  return said ? 'other-day' : 'same';
}

function againstRecord(citation: Citation, record: DocumentRecord): RegistryDoubt[] {
  const days = daysAgree(citation, record);
  if (!citation.issued || (days !== 'other-day' && days !== 'other-year')) return [];
  return [{ code: 'date-against-record', facts: { said: citation.issued, recorded: record.issued! } }];
}

function byNumberReason(citation: Citation, record: DocumentRecord, placed: boolean): Reason {
  if (placed) return 'number-and-place';
  if (daysAgree(citation, record) === 'same' && citation.issued) return 'number-and-date';
  return citation.type && citation.type === record.type ? 'number-and-type' : 'number';
}

/** Best first: the day that the text gives, its place, its type; then the latest signed before the article. */
function ranked(
  records: DocumentRecord[],
  citation: Citation,
  places: readonly string[],
  published: string | undefined,
): Candidate[] {
  const placed = (record: DocumentRecord): boolean =>
    places.some((place) => record.place && comparePlaces(record.place, place) === 'same');
  const score = (record: DocumentRecord): number =>
    (daysAgree(citation, record) === 'same' ? 8 : 0) +
    (placed(record) ? 4 : 0) +
    (citation.type === record.type ? 2 : 0) +
    (published && record.issued && record.issued <= published ? 1 : 0);
  return [...records]
    .sort((a, b) => score(b) - score(a) || ((a.issued ?? '') < (b.issued ?? '') ? 1 : -1))
    .map((record) => ({ record, reason: byNumberReason(citation, record, placed(record)) }));
}

/** Local numbers: the place that the text names decides; where it names none, that of the page or its site. */
function resolveLocal(citation: Citation, records: DocumentRecord[], context: ResolveContext): Answer {
  const said = citation.place;
  const around = context.place ?? (context.site ? placeOfSite(context.site) : undefined);
  const places = [said, said ? undefined : around].filter((place) => place !== undefined);
  const inYear = records.filter((record) => daysAgree(citation, record) !== 'other-year');
  const here = inYear.filter(
    ({ place }) => place && places.some((wanted) => comparePlaces(place, wanted) === 'same'),
  );
  const possible = here.length
    ? here
    : said
      ? inYear.filter(({ place }) => !place || comparePlaces(place, said) === 'near')
      : inYear;
  if (!possible.length) return unknown('not-in-registry');
  const [only] = possible;
  // Without a year in its number or beside it, the document may be any year's.
  const dated = only && (yearInNumber(citation.number!) || daysAgree(citation, only) === 'same');
  if (possible.length === 1 && here.length === 1 && dated)
    return found(only!, 'number-and-place', againstRecord(citation, only!));
  return ambiguous(
    ranked(possible, citation, places, context.published),
    possible.length > 1 ? 'several' : 'not-settled',
  );
}

const yearInNumber = (number: string): boolean => /[/-](?:19|20)\d\d[/-]/.test(number);

function resolveNumber(citation: Citation, records: DocumentRecord[], context: ResolveContext): Answer {
  if (!records.length) return unknown('not-in-registry');
  const ofType = records.filter((record) => typesAgree(citation.type, record.type));
  if (!ofType.length) {
    const doubts: RegistryDoubt[] = [
      { code: 'type-against-record', facts: { said: citation.type ?? '', recorded: records[0]!.type ?? '' } },
    ];
    return ambiguous(ranked(records, citation, [], context.published), 'not-settled', doubts);
  }
  if (isLocal(citation.number!)) return resolveLocal(citation, ofType, context);
  if (isNationwideUnique(citation.number!)) {
    const [only] = ofType;
    if (ofType.length === 1)
      return found(only!, byNumberReason(citation, only!, false), againstRecord(citation, only!));
    const onDay = ofType.filter((record) => citation.issued && record.issued === citation.issued);
    if (onDay.length === 1) return found(onDay[0]!, 'number-and-date');
    return ambiguous(ranked(ofType, citation, [], context.published), 'several');
  }
  const inYear = ofType.filter((record) => daysAgree(citation, record) !== 'other-year');
  if (!inYear.length) return unknown('not-in-registry');
  const sameYear = inYear.filter((record) => ['same', 'other-day'].includes(daysAgree(citation, record)));
  const onDay = sameYear.filter((record) => daysAgree(citation, record) === 'same');
  const chosen = onDay.length ? onDay : sameYear;
  if (chosen.length === 1)
    return found(
      chosen[0]!,
      byNumberReason(citation, chosen[0]!, false),
      againstRecord(citation, chosen[0]!),
    );
  return ambiguous(
    ranked(inYear, citation, [], context.published),
    inYear.length > 1 ? 'several' : 'not-settled',
  );
}

/** Whether the document came after the article, by its day or at least its year. */
function isLater(record: DocumentRecord, published: string | undefined): boolean {
  const since = record.issued ?? yearOf(record)?.toString();
  return published !== undefined && since !== undefined && since > published.slice(0, since.length);
}

function resolveTitle(citation: Citation, records: DocumentRecord[], { published }: ResolveContext): Answer {
  const versions = records.filter(
    (record) => typesAgree(citation.type, record.type) && !isLater(record, published),
  );
  const reason: Reason = citation.year === undefined ? 'title' : 'title-and-year';
  if (!versions.length) return unknown('not-in-registry');
  if (versions.length === 1) {
    const only = versions[0]!;
    const gone =
      citation.year === undefined && published !== undefined && statusAt(only, published).kind === 'expired';
    return gone
      ? ambiguous([{ record: only, reason }], 'not-settled')
      : found(only, reason, againstRecord(citation, only));
  }
  const onDay = versions.filter(
    (record) => citation.issued !== undefined && record.issued === citation.issued,
  );
  if (onDay.length === 1) return found(onDay[0]!, reason);
  const order = [...versions].sort((a, b) =>
    (a.issued ?? String(yearOf(a) ?? '')) < (b.issued ?? String(yearOf(b) ?? '')) ? 1 : -1,
  );
  if (published) {
    // Determinable only where one version surely had force that day and every other surely had not.
    const kinds = order.map((record) => ({ record, kind: statusAt(record, published).kind }));
    const living = kinds.filter(({ kind }) => kind !== 'expired' && kind !== 'not-yet');
    if (living.length === 1 && living[0]!.kind !== 'unknown')
      return found(living[0]!.record, 'in-force-on-date');
  }
  return ambiguous(
    order.map((record) => ({ record, reason })),
    'several',
  );
}

/**
 * Finds the documents that citations mean. Never guesses: a record is given only where one candidate remains; else the
 * candidates come ranked, each with its reason. Absence from the registry is no doubt. A registry that can't be read
 * leaves its citations `unavailable` and the others go on.
 * @param citations all of a document, in order; `antecedent` points into this list.
 */
export async function resolve(
  citations: readonly Citation[],
  registry: Registry,
  context: ResolveContext = {},
): Promise<Resolution[]> {
  const asked = new Map<string, Promise<DocumentRecord[]>>();
  const once = (key: string, ask: () => Promise<DocumentRecord[]>): Promise<DocumentRecord[]> => {
    const known = asked.get(key) ?? ask();
    asked.set(key, known);
    return known;
  };

  /** A citation by pointing means what the one it leans on means, however many steps away. */
  function meant(citation: Citation): Citation | undefined {
    const seen = new Set<Citation>();
    let at: Citation | undefined = citation;
    while (at && !at.number && !at.title && !at.draft) {
      seen.add(at);
      at = at.antecedent === undefined ? undefined : citations[at.antecedent];
      if (at && seen.has(at)) return undefined;
    }
    return at;
  }

  async function answer(citation: Citation): Promise<Answer> {
    const said = meant(citation);
    if (!said) return unknown('no-number-or-title');
    if (said.draft) return unknown('draft');
    const { number, title, year } = said;
    const settled = number
      ? resolveNumber(said, await once(`number ${number}`, () => registry.byNumber(number)), context)
      : resolveTitle(
          said,
          await once(`title ${title} ${year}`, () => registry.byTitle(title!, year)),
          context,
        );
    if (said === citation) return settled;
    // The doubts are about words that stand elsewhere; the reason is the pointing.
    return { ...settled, doubts: [], ...(settled.outcome !== 'unknown' && { reason: 'antecedent' }) };
  }

  return Promise.all(
    citations.map(async (citation, index): Promise<Resolution> => {
      try {
        return { citation: index, ...(await answer(citation)) };
      } catch (error) {
        if (!(error instanceof RegistryError)) throw error;
        return { citation: index, ...unknown('unavailable'), failure: error.code };
      }
    }),
  );
}
