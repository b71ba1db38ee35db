import { yearOf } from './chronology.ts';
import { numberParts } from './number-key.ts';
import type { Candidate, DocumentRecord, Registry, SearchOptions } from './types.ts';
import { plainWords, titleKey } from './words.ts';

/** What a person's words may mean, best first. */
export interface LookupResult {
  found: Candidate[];
  /** True where further documents may match. */
  more: boolean;
}

/** Type words and their short forms as people type them, with the symbol that completes a bare number and year. */
const TYPES: readonly [words: RegExp, type: string, symbol?: string][] = [
  [/^(?:nghi dinh|nd) (?:so )?(?=\d)/, 'nghi-dinh', 'nd-cp'],
  [/^(?:nghi quyet|nq) (?:so )?(?=\d)/, 'nghi-quyet'],
  [/^(?:quyet dinh|qd) (?:so )?(?=\d)/, 'quyet-dinh', 'qd-ttg'],
  [/^(?:thong tu lien tich|ttlt) (?:so )?(?=\d)/, 'thong-tu-lien-tich'],
  [/^(?:thong tu|tt) (?:so )?(?=\d)/, 'thong-tu'],
  [/^(?:chi thi|ct) (?:so )?(?=\d)/, 'chi-thi', 'ct-ttg'],
  [/^(?:ke hoach|kh) (?:so )?(?=\d)/, 'ke-hoach'],
  [/^(?:phap lenh) (?:so )?(?=\d)/, 'phap-lenh'],
  [/^(?:bo luat|luat) (?:so )?(?=\d)/, 'luat'],
  [/^(?:so )(?=\d)/, ''],
];

/** Symbols tried for a bare "32/2021". */
const USUAL = ['nd-cp', 'qd-ttg', 'nq-cp'];

/** Splits "nghị định số 32/2021" into the type and the number as typed. */
function readNumber(query: string): { type?: string; number: string; symbols: readonly string[] } {
  const words = plainWords(query);
  const hit = TYPES.find(([pattern]) => pattern.test(words));
  const typed = hit ? words.replace(hit[0], '') : words;
  const [serial, ...rest] = typed.split(' ');
  // Spaces, dashes and slashes are all the same to a hurried typist: "32 2021 nd cp".
  const number = query.trim().length > 60 ? '' : [serial, ...rest].join('/');
  return { ...(hit?.[1] && { type: hit[1] }), number, symbols: hit?.[2] ? [hit[2]] : USUAL };
}

async function byNumber(query: string, registry: Registry): Promise<DocumentRecord[]> {
  const { type, number, symbols } = readNumber(query);
  const bare = /^(\d+[a-z]?)\/((?:19|20)\d\d)$/.exec(number);
  const tried = bare ? symbols.map((symbol) => `${number}/${symbol}`) : numberParts(number) ? [number] : [];
  const found = (await Promise.all(tried.map((candidate) => registry.byNumber(candidate)))).flat();
  const ofType = found.filter(
    (record) => !type || !record.type || record.type === type || record.type.endsWith(type),
  );
  return ofType.length ? ofType : found;
}

const YEAR = /(?:^|\s)(?:nam )?((?:19|20)\d\d)$/;

/**
 * Looks up what a person typed: a number however written ("32/2021/nd-cp", "nghị định 32 2021"), or a title's words
 * without diacritics, with or without its year ("luat dat dai 2024").
 */
export async function lookup(
  query: string,
  registry: Registry,
  options: SearchOptions = {},
): Promise<LookupResult> {
  const limit = options.limit ?? 10;
  const numbered = await byNumber(query, registry);
  if (numbered.length) {
    const newest = [...numbered].sort((a, b) => ((a.issued ?? '') < (b.issued ?? '') ? 1 : -1));
    return {
      found: newest.slice(0, limit).map((record) => ({ record, reason: 'number' })),
      more: newest.length > limit,
    };
  }
  // A number that is not there is not there: titles that hold its digits would be noise.
  if (numberParts(readNumber(query).number)) return { found: [], more: false };
  const words = plainWords(query);
  const year = YEAR.exec(words)?.[1];
  const title = words.replace(YEAR, '');
  if (!title) return { found: [], more: false };
  const { records, more } = await registry.search(title, options);
  const key = titleKey(title);
  const score = (record: DocumentRecord): number =>
    (titleKey(record.title ?? '') === key ? 4 : titleKey(record.title ?? '').includes(key) ? 1 : 0) +
    (year && yearOf(record) === Number(year) ? 2 : 0);
  const found = records
    .map((record, place) => ({ record, place, score: score(record) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        (a.score > 1 ? (yearOf(b.record) ?? 0) - (yearOf(a.record) ?? 0) : 0) ||
        a.place - b.place,
    )
    .map(({ record, score: points }): Candidate => ({
      record,
      reason: points >= 6 ? 'title-and-year' : 'title',
    }));
  return { found, more };
}
